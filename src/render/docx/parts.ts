import type { Lang } from '../../base/locale.ts';
import { BOX_FONT, languageTag, typefaces } from './fonts.ts';
import { DECLARATION, element, WORD, xmlText } from './xml.ts';

/** What the file says of itself. No clock is read: `creationDate` (ISO 8601) is the caller's. */
export interface DocxMetadata {
  readonly creationDate: string;
}

/** docProps/core.xml: title, language, dates. Throws RangeError if the date is none. */
export function coreXml(title: string, lang: Lang, meta: DocxMetadata): string {
  const date = w3cDate(meta.creationDate);
  const dated = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}</dcterms:${name}>`;
  return `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>Riyusho</dc:creator><dc:language>${lang === 'en' ? 'en' : languageTag(lang)}</dc:language><cp:lastModifiedBy>Riyusho</cp:lastModifiedBy><cp:revision>1</cp:revision>${dated('created')}${dated('modified')}</cp:coreProperties>`;
}

/** An ISO 8601 date, or date with time, as Word reads it. Without a zone it is Japan's. */
function w3cDate(iso: string): string {
  const timed = /T/.test(iso) ? iso : `${iso}T00:00:00`;
  const date = new Date(/(Z|[+-]\d\d:\d\d)$/.test(timed) ? timed : `${timed}+09:00`);
  if (!/^\d{4}-\d\d-\d\d/.test(iso) || Number.isNaN(date.getTime()))
    throw new RangeError(`"${iso}" is no ISO 8601 date`);
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

/**
 * word/settings.xml as a Japanese Word writes it: marks of punctuation close up, full-width characters keep their width,
 * a line that is broken by hand is not stretched.
 */
export function settingsXml(lang: Lang): string {
  const setting = (name: string, value: number) =>
    element('w:compatSetting', {
      'w:name': name,
      'w:uri': 'http://schemas.microsoft.com/office/word',
      'w:val': value,
    });
  return (
    DECLARATION +
    element(
      'w:settings',
      { 'xmlns:w': WORD },
      element('w:zoom', { 'w:percent': 100 }),
      element('w:defaultTabStop', { 'w:val': 840 }),
      element('w:characterSpacingControl', { 'w:val': 'compressPunctuation' }),
      element(
        'w:compat',
        {},
        element('w:spaceForUL'),
        element('w:balanceSingleByteDoubleByteWidth'),
        element('w:doNotLeaveBackslashAlone'),
        element('w:ulTrailSpace'),
        element('w:doNotExpandShiftReturn'),
        element('w:useFELayout'),
        setting('compatibilityMode', 15),
        setting('overrideTableStyleFontSizeAndJustification', 1),
        setting('enableOpenTypeFeatures', 1),
        setting('doNotFlipMirrorIndents', 1),
        setting('differentiateMultirowTableHeaders', 1),
      ),
      element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': languageTag(lang) }),
    )
  );
}

/** word/fontTable.xml: what may stand in for a typeface that a computer does not have. */
export function fontTableXml(): string {
  const faces = [...typefaces(), { name: BOX_FONT, instead: undefined, charset: '80', family: 'swiss' as const }];
  return (
    DECLARATION +
    element(
      'w:fonts',
      { 'xmlns:w': WORD },
      ...faces.map(({ name, instead, charset, family }) =>
        element(
          'w:font',
          { 'w:name': name },
          instead === undefined ? '' : element('w:altName', { 'w:val': instead }),
          element('w:charset', { 'w:val': charset }),
          element('w:family', { 'w:val': family }),
          element('w:pitch', { 'w:val': 'variable' }),
        ),
      ),
    )
  );
}
