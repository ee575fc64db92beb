import fc from 'fast-check';
import { HOSTILE } from '../support/arbitrary-document.ts';

/** One change to the bytes of a file; a place is a share of its length. */
type Mutation = (bytes: Buffer) => Buffer;

const at = (bytes: Buffer, share: number): number => Math.floor(share * bytes.length);
const share = fc.double({ min: 0, max: 1, noNaN: true });

function lines(change: (lines: string[]) => void): Mutation {
  return (bytes) => {
    const all = bytes.toString('utf8').split('\n');
    change(all);
    return Buffer.from(all.join('\n'));
  };
}

const flip = fc.tuple(share, fc.nat(7)).map(
  ([place, bit]): Mutation =>
    (bytes) => {
      const copy = Buffer.from(bytes);
      const i = Math.min(at(copy, place), copy.length - 1);
      if (i >= 0) copy[i] = (copy[i] ?? 0) ^ (1 << bit);
      return copy;
    },
);
const truncate = share.map(
  (place): Mutation =>
    (bytes) =>
      bytes.subarray(0, at(bytes, place)),
);
const insert = fc
  .tuple(
    share,
    fc.oneof(
      fc.constantFrom(
        '\0',
        '\t',
        '\u3000',
        '：',
        '{',
        '[',
        ']',
        '"',
        "'",
        '|',
        '>',
        '&a ',
        '*a ',
        '!!',
        '- ',
        '---\n',
        '\ufeff',
        '? ',
        '#',
      ),
      fc.constantFrom(...HOSTILE),
      fc.uint8Array({ maxLength: 4 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
    ),
  )
  .map(
    ([place, text]): Mutation =>
      (bytes) =>
        Buffer.concat([bytes.subarray(0, at(bytes, place)), Buffer.from(text), bytes.subarray(at(bytes, place))]),
  );
const swap = fc.tuple(share, share).map(([one, other]) =>
  lines((all) => {
    const [i, j] = [Math.floor(one * (all.length - 1)), Math.floor(other * (all.length - 1))];
    [all[i], all[j]] = [all[j] ?? '', all[i] ?? ''];
  }),
);
const repeat = fc
  .tuple(share, fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 40 }))
  .map(([from, count, times]) =>
    lines((all) => {
      const i = Math.floor(from * (all.length - 1));
      const block = all.slice(i, i + count);
      all.splice(i, 0, ...Array.from({ length: times }, () => block).flat());
    }),
  );
const remove = fc.tuple(share, fc.integer({ min: 1, max: 6 })).map(([from, count]) =>
  lines((all) => {
    all.splice(Math.floor(from * (all.length - 1)), count);
  }),
);
const indent = fc.tuple(share, fc.integer({ min: -4, max: 4 })).map(([from, by]) =>
  lines((all) => {
    const i = Math.floor(from * (all.length - 1));
    all[i] = by < 0 ? (all[i] ?? '').slice(-by) : ' '.repeat(by) + (all[i] ?? '');
  }),
);
const value = fc
  .tuple(
    share,
    fc.oneof(
      fc.constantFrom(
        'none',
        'ongoing',
        '',
        '~',
        '{}',
        '[]',
        '0',
        '-1',
        '1e9',
        '2026-02-30',
        '0001-01-01',
        '9999-12-31',
        '1868',
        'true',
        '__proto__',
        'constructor',
        '.nan',
      ),
      fc.constantFrom(...HOSTILE).map((text) => JSON.stringify(text)),
      fc.integer({ min: 100, max: 5000 }).map((length) => '長'.repeat(length)),
    ),
  )
  .map(([from, text]) =>
    lines((all) => {
      const i = Math.floor(from * (all.length - 1));
      all[i] = (all[i] ?? '').replace(/: .*$/, () => `: ${text}`);
    }),
  );
const encoding = fc.constantFrom('utf16le', 'latin1', 'crlf', 'bom').map(
  (kind): Mutation =>
    (bytes) => {
      const text = bytes.toString('utf8');
      if (kind === 'crlf') return Buffer.from(text.replaceAll('\n', '\r\n'));
      if (kind === 'bom') return Buffer.from(`\ufeff${text}`);
      return Buffer.from(text, kind as BufferEncoding);
    },
);

/** A file that was well once: some of its bits, lines, blocks and values changed. */
export function mutated(originals: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const mutation = fc.oneof(
    { weight: 2, arbitrary: flip },
    { weight: 1, arbitrary: truncate },
    { weight: 2, arbitrary: insert },
    { weight: 3, arbitrary: swap },
    { weight: 3, arbitrary: repeat },
    { weight: 3, arbitrary: remove },
    { weight: 2, arbitrary: indent },
    { weight: 6, arbitrary: value },
    { weight: 1, arbitrary: encoding },
  );
  return fc
    .tuple(fc.constantFrom(...originals), fc.array(mutation, { minLength: 1, maxLength: 4 }))
    .map(([bytes, mutations]) => mutations.reduce<Buffer>((made, change) => change(made), Buffer.from(bytes)));
}
