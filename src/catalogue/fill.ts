/** A reference in prose: `{{…}}`. */
export const REFERENCE = /\{\{\s*([^}]*?)\s*\}\}/g;

/** A reference with an argument: `param "slug"`. */
export const CALL = /^(\w+)\s+"([^"]*)"$/;

/** Fills the references a composer resolves: `{{param "slug"}}` and `{{name}}`. Unknown values become `…`. */
export function fillText(text: string, value: (kind: 'param' | 'name', name: string) => string | undefined): string {
  return text.replace(REFERENCE, (_, inside: string) => {
    const call = CALL.exec(inside);
    return (call ? value('param', call[2] ?? '') : value('name', inside)) ?? '…';
  });
}
