/** What a Word file of an office may ask for in its text: `{{content}}` is where a document goes. */
export const PLACEHOLDERS = ['content', 'title', 'client', 'date'] as const;

export type Placeholder = (typeof PLACEHOLDERS)[number];

/**
 * An office's own Word file, checked (`src/word/`): nothing in it runs, fetches or is somebody's remark, and it says once
 * where a document goes. Plain data. Lengths are points.
 */
export interface WordTemplate {
  /** The file, in base 64. */
  readonly base64: string;
  readonly names: readonly Placeholder[];
  /** Page and margins of the section in which the document goes; `right` leaves out further columns. */
  readonly page: { readonly width: number; readonly height: number };
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** From here on, content controls have numbers that the file does not use. */
  readonly firstControl: number;
}
