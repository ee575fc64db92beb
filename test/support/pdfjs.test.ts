import { runInNewContext } from 'node:vm';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { textOf } from './raster.ts';

test('reading a PDF leaves what Node has as it is', async () => {
  const document = await PDFDocument.create();
  document.addPage();
  await textOf(await document.save());
  // Of another realm: polyfills teach the one of their own to say that they are native.
  const sourceOf = runInNewContext('Function.prototype.toString') as () => string;
  for (const own of [JSON.parse, JSON.stringify, Array.prototype.push, Function.prototype.toString])
    expect(sourceOf.call(own)).toContain('[native code]');
});
