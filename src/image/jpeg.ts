import { checkSize, ImageError } from './limits.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;
/** Frames that every program reads: baseline, extended, progressive (ITU-T T.81, table B.1). */
const READABLE: readonly number[] = [0xc0, 0xc1, 0xc2];
/** Codes of frames that no browser reads (lossless, hierarchical, arithmetic); C4, C8 and CC are no frames. */
const NO_FRAMES: readonly number[] = [0xc4, 0xc8, 0xcc];
/** A progressive image has some ten scans; thousands are a way to keep a reader busy. */
const MAX_SCANS = 100;

/** Size of a JPEG file, how many colours it has, and its bytes with nothing but the image in it. */
export interface Jpeg {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly bytes: Uint8Array;
}

function damaged(): ImageError {
  return new ImageError({ kind: 'damaged' });
}

/**
 * Reads the markers of a JPEG file. What cameras and programs add (place, owner, thumbnail, profile) is left out; so an
 * image that is to be turned by such a mark is refused. Throws ImageError, for CMYK as well: programs do not agree on it.
 */
export function checkJpeg(bytes: Uint8Array): Jpeg {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [Uint8Array.of(0xff, SOI)];
  let frame: Pick<Jpeg, 'width' | 'height' | 'channels'> | undefined;
  let scans = 0;
  let at = 2;
  for (;;) {
    if (bytes[at] !== 0xff) throw damaged();
    while (bytes[at + 1] === 0xff) at++;
    const marker = bytes[at + 1];
    if (marker === EOI) break;
    if (marker === undefined || marker === 0 || at + 4 > bytes.length) throw damaged();
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length || end < at + 4) throw damaged();
    const body = bytes.subarray(at + 4, end);
    if (marker === APP1 && orientationOf(body) > 1) throw new ImageError({ kind: 'turned' });
    if (isFrame(marker)) {
      if (frame !== undefined || !READABLE.includes(marker)) throw new ImageError({ kind: 'coding' });
      frame = readFrame(body);
    }
    const stop = marker === SOS ? endOfScan(bytes, end) : end;
    if (marker === SOS) {
      scans += 1;
      if (frame === undefined) throw damaged();
      if (scans > MAX_SCANS) throw new ImageError({ kind: 'coding' });
    }
    if (isKept(marker)) kept.push(bytes.subarray(at, stop));
    at = stop;
  }
  if (frame === undefined || scans === 0) throw damaged();
  return { ...frame, bytes: Buffer.concat([...kept, Uint8Array.of(0xff, EOI)]) };
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.includes(marker);
}

/** Of what programs add, only JFIF's head and Adobe's say how colours are meant. */
function isKept(marker: number): boolean {
  if (marker === COMMENT) return false;
  return marker < APP0 || marker > APP15 || marker === APP0 || marker === APP14;
}

function readFrame(body: Uint8Array): Pick<Jpeg, 'width' | 'height' | 'channels'> {
  const [precision, high = 0, low = 0, wide = 0, narrow = 0, channels] = body;
  const [height, width] = [(high << 8) | low, (wide << 8) | narrow];
  checkSize(width, height);
  if (precision !== 8) throw new ImageError({ kind: 'coding' });
  if (channels !== 1 && channels !== 3) throw new ImageError({ kind: 'colours' });
  return { width, height, channels };
}

/** The coded data end at the next marker that is none of the data's own (stuffed zeros, restarts). */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] as number;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw damaged();
}

/** How the image is to be turned (Exif 2.3, 4.6.4: tag 0x0112); 1 is not at all. */
function orientationOf(body: Uint8Array): number {
  if (String.fromCharCode(...body.subarray(0, 4)) !== 'Exif') return 1;
  const view = new DataView(body.buffer, body.byteOffset + 6, Math.max(0, body.byteLength - 6));
  try {
    const little = view.getUint16(0) === 0x4949;
    const directory = view.getUint32(4, little);
    const count = view.getUint16(directory, little);
    for (let i = 0; i < count; i++) {
      const entry = directory + 2 + 12 * i;
      if (view.getUint16(entry, little) === 0x0112) return view.getUint16(entry + 8, little);
    }
  } catch (error) {
    // Half a note of a camera is none.
    if (!(error instanceof RangeError)) throw error;
  }
  return 1;
}
