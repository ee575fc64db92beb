import * as z from 'zod';

/** Name of the file that says what a pack is made of. */
export const MANIFEST = 'manifest.json';

const hash = () => z.string().regex(/^[0-9a-f]{64}$/);

/** What a document was made from. Of two files with the same inputs neither is older than the other. */
const inputs = () =>
  z.strictObject({
    /** sha256 of the case file. */
    case: hash(),
    /** sha256 of the content (`templates/`, compiled). */
    content: hash(),
    /** The day on which the advice was given, and dates that were set on the command line. */
    asOf: z.string(),
    filingOn: z.string().optional(),
    /** Version of the program. */
    program: z.string(),
  });

const file = () =>
  z.strictObject({
    /** Relative to the pack, with forward slashes. */
    path: z.string(),
    /** The content as Riyusho made it: a file that differs has been edited. */
    sha256: hash(),
    /** Entry of `documents/pack.yaml`, and the composer it names. */
    document: z.string(),
    kind: z.string(),
    /** Of the kind `paper`: its slug. */
    paper: z.string().optional(),
    /** Id of the application; absent if the document is about the whole case. */
    application: z.string().optional(),
    language: z.string(),
    addressee: z.string(),
    format: z.string(),
    /** sha256 of what the document says, before it was printed: the same text printed on another day has the same. */
    source: hash(),
    inputs: inputs(),
    /** Files this one must agree with, and the content it agrees with: a twin with its original, a PDF with its DOCX. */
    from: z.array(z.strictObject({ path: z.string(), sha256: hash() })).optional(),
    /** The content the office gave it. Such a file is never overwritten. */
    edited: hash().optional(),
    /** The edited file beside which this newer version lies. */
    newVersionOf: z.string().optional(),
  });

const manifest = () =>
  z.strictObject({
    format: z.literal(1),
    program: z.strictObject({ name: z.literal('riyusho'), version: z.string() }),
    /** Version of the content. */
    catalogue: z.string(),
    case: z.string(),
    /** Names of the applicants, in every form: a pack of others is never written over. */
    applicants: z.array(z.string()),
    inputs: inputs(),
    /** True if made with `--final`: nothing open, checked by a named reviewer. */
    final: z.boolean(),
    files: z.array(file()),
  });

/** What a pack is made of: every file Riyusho made, its hash and inputs. No clock: the same inputs give the same bytes. */
export type Manifest = z.infer<ReturnType<typeof manifest>>;
export type ManifestFile = Manifest['files'][number];
export type ManifestInputs = Manifest['inputs'];

/** Reads a manifest; undefined if it is none, or of a newer form. */
export function parseManifest(bytes: Uint8Array): Manifest | undefined {
  try {
    return manifest().parse(JSON.parse(Buffer.from(bytes).toString()));
  } catch {
    return undefined;
  }
}

/** A manifest as bytes: files in the order of their paths, fields in one order. */
export function manifestBytes(value: Manifest): Uint8Array {
  const files = [...value.files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return Buffer.from(`${JSON.stringify(manifest().parse({ ...value, files }), undefined, 2)}\n`);
}
