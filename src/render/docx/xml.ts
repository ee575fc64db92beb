/** Attributes of an element; absent ones are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element as text; its children are elements already. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** Text for an element or an attribute. It has passed `oneLine`, so that XML may hold all of it. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&${NAMES[character]};`);
}

const NAMES: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };

/** What stands above every part of the package. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The namespace of WordprocessingML. */
export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
