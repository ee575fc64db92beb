/** A file larger than this is no logo, in bytes. */
export const MAX_BYTES = 4 * 1024 * 1024;
/** Printing 15 cm at 300 dots an inch needs 1800 pixels; what is wider than this only costs memory. */
export const MAX_SIDE = 8000;
/** All pixels together: 6 million, at 8 bytes each while they are read, are 48 MB. */
export const MAX_PIXELS = 6_000_000;

/** Why a file cannot be used as an image. */
export type ImageFault =
  | { readonly kind: 'large'; readonly bytes: number }
  | { readonly kind: 'pixels'; readonly width: number; readonly height: number }
  | { readonly kind: 'format'; readonly format: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'colours' }
  | { readonly kind: 'coding' }
  | { readonly kind: 'turned' };

/** Thrown inside this folder; `readPicture` makes an issue of it. */
export class ImageError extends Error {
  readonly fault: ImageFault;
  constructor(fault: ImageFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

/** Refuses what is too large before anything is decoded. */
export function checkSize(width: number, height: number): void {
  if (width < 1 || height < 1) throw new ImageError({ kind: 'damaged' });
  if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS)
    throw new ImageError({ kind: 'pixels', width, height });
}
