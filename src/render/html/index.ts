import type { Document, Run } from '../../doc/blocks.ts';
import { oneLine } from '../../doc/text.ts';
import { type HtmlContext, htmlBlocks } from './blocks.ts';
import { escapeHtml } from './escape.ts';
import { htmlRuns } from './runs.ts';
import { styleSheet } from './style.ts';

/** Nothing is fetched, no script runs, nothing is sent: the file may hold what nobody else may read. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Prints a document as one HTML file that reads on a phone, on a screen and on paper, and needs nothing but itself. */
export function renderHtml(document: Document): string {
  const { lang, header, footer = [] } = document;
  const context: HtmlContext = {
    lang,
    titled: document.blocks.some(({ kind }) => kind === 'title'),
    inCell: false,
    write: htmlBlocks,
  };
  const left = running(header?.left, context);
  const right = running(header?.right, context);
  const foot = running(footer, context);
  return [
    `<!DOCTYPE html>\n<html lang="${lang}">\n<head>\n<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    // Phones would make links of dates and numbers.
    '<meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">',
    '<meta name="referrer" content="no-referrer">\n<meta name="robots" content="noindex">',
    `<title>${escapeHtml(oneLine(document.title))}</title>`,
    `<style>\n${styleSheet(document.style)}\n</style>\n</head>\n<body>`,
    left === '' && right === '' ? '' : `<header class="running"><span>${left}</span><span>${right}</span></header>`,
    `<main>\n${htmlBlocks(document.blocks, context)}\n</main>`,
    foot === '' ? '' : `<footer class="running"><span>${foot}</span></footer>`,
    '</body>\n</html>\n',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function running(runs: readonly Run[] | undefined, context: HtmlContext): string {
  return runs === undefined ? '' : htmlRuns(runs, context);
}
