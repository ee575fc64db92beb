import type { Picture } from './blocks.ts';

/** The size at which a picture is shown: as large as the room allows, in its own proportions. Room and result in one unit. */
export function fitted(
  { width, height }: Pick<Picture, 'width' | 'height'>,
  room: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } {
  const scale = Math.min(safe(room.width) / width, safe(room.height) / height);
  return { width: width * scale, height: height * scale };
}

/** Room that is no number, or none at all, is very small. */
function safe(length: number): number {
  return Number.isFinite(length) && length > 0.1 ? length : 0.1;
}
