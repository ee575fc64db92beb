import { WordFault } from './fault.ts';
import { readXml } from './xml.ts';

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** The last word of each kind of relationship that a letterhead may have: text, looks, pictures, who wrote it. */
const USUAL: ReadonlySet<string> = new Set(
  `officeDocument core-properties extended-properties custom-properties thumbnail styles stylesWithEffects settings
  webSettings fontTable theme numbering header footer footnotes endnotes image hyperlink customXml customXmlProps font
  people glossaryDocument printerSettings classificationlabels`.split(/\s+/),
);
/** Remarks of colleagues and their kin. */
const REVIEW = /^comments/;
/** Fields that bring something in, or do something. */
const ACTIVE =
  /^\s*(INCLUDE\w*|DDE\w*|LINK|IMPORT|DATABASE|MACROBUTTON|EMBED|CONTROL|RD|AUTOTEXT\w*|GLOSSARY|MERGE\w*|NEXT\w*|SKIPIF|FILLIN|ASK|GOTOBUTTON|PRINT|ADDIN|BARCODE|DISPLAYBARCODE)\b/i;
/** Links a reader may follow by hand. */
const LINK = /^(https?:|mailto:|tel:)/i;
/** Elements of tracked changes. */
const CHANGES: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);

/**
 * Refuses what a letterhead does not need: programs, things from elsewhere, embedded objects, remarks and tracked changes,
 * which a client would read. Every part of XML is read once. Throws WordFault.
 */
export function checkSafety(files: ReadonlyMap<string, Uint8Array>): void {
  const types = files.get('[Content_Types].xml');
  if (!types || !files.has('word/document.xml')) throw new WordFault('damaged');
  checkTypes(types);
  for (const [path, bytes] of files) {
    if (/vbaProject|vbaData|activeX|embeddings\/|customUI|\.(bin|exe|js|vbs|html?|mht|rtf|docm?)$/i.test(path))
      throw new WordFault(/vba/i.test(path) ? 'macros' : 'part', path);
    if (path.endsWith('.rels')) checkRelationships(bytes, path);
    else if (path.endsWith('.xml')) checkPart(bytes, path);
  }
}

function checkTypes(bytes: Uint8Array): void {
  let main: string | undefined;
  readXml(bytes, '[Content_Types].xml', {
    open: (_, { ContentType: type = '', PartName: name }) => {
      if (/macroEnabled|vba/i.test(type)) throw new WordFault('macros');
      if (name === '/word/document.xml') main = type;
    },
  });
  if (main?.includes('.template.')) throw new WordFault('template');
  if (main !== MAIN) throw new WordFault('damaged');
}

function checkRelationships(bytes: Uint8Array, path: string): void {
  readXml(bytes, path, {
    open: (name, { Type: type = '', TargetMode: mode = '', Target: target = '' }) => {
      if (name !== 'Relationship') return;
      if (type.startsWith('http://purl.oclc.org/ooxml')) throw new WordFault('strict');
      const kind = type.slice(type.lastIndexOf('/') + 1);
      if (REVIEW.test(kind)) throw new WordFault('review');
      if (kind === 'attachedTemplate') throw new WordFault('attached', target);
      const away = mode === 'External' || /^[a-z][\w+.-]*:|^\/\/|\\|(^|\/)\.\.\/\.\./i.test(target);
      if (kind === 'hyperlink' ? away && !LINK.test(target) : away) throw new WordFault('outside', target);
      if (!USUAL.has(kind)) throw new WordFault('part', kind);
    },
  });
}

function checkPart(bytes: Uint8Array, path: string): void {
  // A field's words may be spread over runs; fields inside fields begin anew.
  const fields: string[] = [];
  let inWords = false;
  const tell = (words: string | undefined) => {
    const active = ACTIVE.exec(words ?? '');
    if (active) throw new WordFault('field', active[1]);
  };
  readXml(bytes, path, {
    open: (name, attributes) => {
      if (CHANGES.has(name)) throw new WordFault('review');
      if (name === 'w:altChunk' || name === 'w:object' || name === 'w:control' || name === 'w:subDoc')
        throw new WordFault('part', name);
      if (name === 'w:fldSimple') tell(attributes['w:instr']);
      if (name === 'w:fldChar' && attributes['w:fldCharType'] === 'begin') fields.push('');
      if (name === 'w:fldChar' && attributes['w:fldCharType'] !== 'begin') tell(fields.pop());
      inWords = name === 'w:instrText';
    },
    text: (text) => {
      if (inWords) fields.push(`${fields.pop() ?? ''}${text}`);
    },
    close: () => {
      inWords = false;
    },
  });
  for (const words of fields) tell(words);
}
