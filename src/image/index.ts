/** Images: checking files that an office gives, and decoding them for printers that need pixels. */
export { checkJpeg } from './jpeg.ts';
export { decodePng, type Raster } from './png.ts';
export { readPicture } from './read.ts';
