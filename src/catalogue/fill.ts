/** A reference in prose: `{{…}}`; what is inside may have blanks around it. */
export const REFERENCE = /\{\{([^{}]*)\}\}/g;

/** A reference with an argument: `param "slug"`. */
export const CALL = /^(\w+)\s+"([^"]*)"$/;

/** Fills the references a composer resolves: `{{param "slug"}}` and `{{name}}`. Unknown values become `…`. */
export function fillText(text: string, value: (kind: 'param' | 'name', name: string) => string | undefined): string {
  return text.replace(REFERENCE, (_, written: string) => {
    const inside = written.trim();
    const call = CALL.exec(inside);
    return (call ? value('param', call[2] ?? '') : value('name', inside)) ?? '…';
  });
}
