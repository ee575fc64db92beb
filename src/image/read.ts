import { failure, type Result, success } from '../base/issue.ts';
import type { Picture } from '../doc/blocks.ts';
import { checkJpeg } from './jpeg.ts';
import { ImageError, MAX_BYTES } from './limits.ts';
import { tellImageFault } from './messages.ts';
import { checkPng, PNG_SIGNATURE } from './png.ts';

/** How files of other formats begin, so that the message can name them. */
const OTHERS: readonly (readonly [format: string, pattern: RegExp])[] = [
  ['GIF', /^GIF8/],
  ['WebP', /^RIFF[\s\S]{4}WEBP/],
  ['BMP', /^BM/],
  ['TIFF', /^(II\*\0|MM\0\*)/],
  ['HEIC・AVIF', /^[\s\S]{4}ftyp(hei|mif|avi)/],
  ['PDF・Illustrator', /^%PDF/],
  ['PostScript', /^(%!PS|\xc5\xd0\xd3\xc6)/],
  ['Photoshop', /^8BPS/],
  ['ICO', /^\0\0\x01\0/],
  ['SVG', /^(\xef\xbb\xbf)?\s*(<\?xml|<svg|<!--|<!DOCTYPE svg)/],
];

/**
 * Checks an image file and takes everything but the image out of it. Sizes are looked at before anything is decoded, so
 * that no file can fill the memory. Issues, each with the file and what to do: `image-large`, `image-pixels`,
 * `image-format`, `image-damaged`, `image-colours` (CMYK), `image-coding`, `image-turned`.
 */
export function readPicture(bytes: Uint8Array, file: string): Result<Picture> {
  try {
    return success(check(bytes));
  } catch (error) {
    if (!(error instanceof ImageError)) throw error;
    const { code, what, todo } = tellImageFault(error.fault);
    return failure([{ severity: 'error', code, place: { file }, what, todo }]);
  }
}

function check(bytes: Uint8Array): Picture {
  if (bytes.length > MAX_BYTES) throw new ImageError({ kind: 'large', bytes: bytes.length });
  if (PNG_SIGNATURE.every((byte, index) => bytes[index] === byte)) return picture('png', checkPng(bytes));
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return picture('jpeg', checkJpeg(bytes));
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const other = OTHERS.find(([, pattern]) => pattern.test(start));
  throw new ImageError(other ? { kind: 'format', format: other[0] } : { kind: 'unknown' });
}

function picture(
  format: Picture['format'],
  { width, height, bytes }: { readonly width: number; readonly height: number; readonly bytes: Uint8Array },
): Picture {
  return { format, width, height, base64: Buffer.from(bytes).toString('base64') };
}
