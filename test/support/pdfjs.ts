// First of all: it remembers what Node has before pdf.js replaces it.
import { restoreNatives } from './natives.ts';
// The worker of pdf.js runs in this thread; loaded later, it would replace everything once more.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';

export { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

restoreNatives();
