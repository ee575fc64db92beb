import { type Advice, filingOffice } from '../advise/index.ts';
import { DOCUMENT_LANGS, type Text } from '../base/locale.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { LetterWords } from './words.ts';

/**
 * 宛先 of the papers of an application: what the procedure always has (`addressee-…`, 法務大臣), else the head of the
 * bureau it is filed with, else the words for a bureau nobody knows yet.
 */
export function addresseeOf(advice: Advice, catalogue: Pick<Catalogue, 'documents' | 'offices'>): Text {
  const words = new LetterWords(catalogue);
  const own = `addressee-${advice.procedure}`;
  if (words.has(own)) return words.text(own);
  const found = filingOffice(advice, catalogue);
  if (!found) return words.text('addressee');
  const texts = DOCUMENT_LANGS.map((lang) => [
    lang,
    words.say('addressee-of', lang, { office: found.office.name[lang] }),
  ]);
  return Object.fromEntries(texts) as unknown as Text;
}
