/** Whether an application is one of those meant: of this category, of this procedure, or of both. */
export function isMeant(
  wanted: { readonly category?: string | undefined; readonly procedure?: string | undefined },
  { category, procedure }: { readonly category: string; readonly procedure: string },
): boolean {
  return (wanted.category ?? category) === category && (wanted.procedure ?? procedure) === procedure;
}
