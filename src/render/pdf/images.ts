import { deflateSync } from 'node:zlib';
import type { PDFContext, PDFRef } from 'pdf-lib';
import type { Picture } from '../../doc/blocks.ts';
import { checkJpeg, decodePng } from '../../image/index.ts';
import type { Page } from '../../typeset/frames.ts';
import type { Entries } from './streams.ts';

/** Colour spaces by the number of samples of a pixel. */
const SPACE = { 1: 'DeviceGray', 3: 'DeviceRGB' } as const;

/** An image of the document: its resource name and its stream. */
export interface DocumentImage {
  /** Name in the resources, such as `Im1`. */
  readonly name: string;
  readonly ref: PDFRef;
}

/** Embeds every picture that the pages show, each once, in the order in which they come. */
export function embedImages(context: PDFContext, pages: readonly Page[]): Map<string, DocumentImage> {
  const images = new Map<string, DocumentImage>();
  for (const { frames } of pages) {
    for (const frame of frames) {
      if (frame.kind !== 'image' || images.has(frame.picture.base64)) continue;
      const name = `Im${images.size + 1}`;
      images.set(frame.picture.base64, { name, ref: embed(context, frame.picture) });
    }
  }
  return images;
}

/** What an image becomes in a file: its entries and its bytes, deflated if it is not JPEG. */
interface Prepared {
  readonly entries: Entries;
  readonly data: Uint8Array;
  readonly mask?: { readonly entries: Entries; readonly data: Uint8Array };
}

/** A pack shows one logo in a dozen files: it is decoded once. */
const prepared = new WeakMap<Picture, Prepared>();

/** Adds an image (ISO 32000-1, 8.9.5): a JPEG as it is, a PNG as samples with its opacity as soft mask. */
function embed(context: PDFContext, picture: Picture): PDFRef {
  let image = prepared.get(picture);
  if (image === undefined) {
    image = prepare(picture);
    prepared.set(picture, image);
  }
  const { entries, data, mask } = image;
  const masked = mask ? { SMask: context.register(context.stream(mask.data, mask.entries)) } : {};
  return context.register(context.stream(data, { ...entries, ...masked }));
}

function prepare({ format, base64, width, height }: Picture): Prepared {
  const bytes = Buffer.from(base64, 'base64');
  const entries = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 };
  if (format === 'jpeg') {
    const { channels } = checkJpeg(bytes);
    return { entries: { ...entries, ColorSpace: SPACE[channels], Filter: 'DCTDecode' }, data: bytes };
  }
  const { channels, samples, alpha } = decodePng(bytes);
  const deflated = { ...entries, Filter: 'FlateDecode' };
  return {
    entries: { ...deflated, ColorSpace: SPACE[channels] },
    data: deflateSync(samples),
    ...(alpha ? { mask: { entries: { ...deflated, ColorSpace: 'DeviceGray' }, data: deflateSync(alpha) } } : {}),
  };
}
