import type { Block, Row } from '../../doc/blocks.ts';
import type { ComposeContext } from '../context.ts';
import { Words } from '../words.ts';

/** Who the office is, in a grid; room to write where there is no overlay, or it does not say. */
export function officeGrid({ office, catalogue, lang }: ComposeContext): readonly Block[] {
  const words = new Words(catalogue, 'paper', lang);
  const { postalCode, address } = office ?? {};
  const where = address === undefined || postalCode === undefined ? address : `〒${postalCode}　${address}`;
  const lines: readonly (readonly [key: string, value: string | undefined])[] = [
    ['office-name', office?.name[lang]],
    ['office-address', where],
    ['office-phone', office?.phone],
    ['office-representative', office?.representative],
    ['office-registration', office?.registrationNumber],
    ['office-certificate', office?.certificateNumber],
  ];
  return [
    {
      kind: 'table',
      rules: 'grid',
      columns: [{ share: 30 }, { share: 70 }],
      rows: lines.map(
        ([key, value], i): Row => ({
          keep: i < lines.length - 1,
          cells: [
            { blocks: [{ kind: 'paragraph', align: 'start', runs: [words.run(key, { small: true })] }] },
            {
              blocks: [
                value === undefined
                  ? { kind: 'space', lines: 1 }
                  : { kind: 'paragraph', align: 'start', runs: [words.japanese(value)] },
              ],
            },
          ],
        }),
      ),
    },
  ];
}
