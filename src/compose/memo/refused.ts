import type { Block, Row } from '../../doc/blocks.ts';
import { formatDate } from '../format.ts';
import type { MemoParts } from './parts.ts';

/**
 * What the authority refused the applicant before: which application, why, whether the reason was heard, what has changed
 * since. What the profile does not know stands as not known: whoever applies again must face it.
 */
export function refusedBlocks(parts: MemoParts): Block[] {
  const { words, profile, advice } = parts.context;
  const person = advice.applicant === undefined ? undefined : profile.people[advice.applicant];
  const refused = (person?.earlierApplications?.items ?? []).filter(({ outcome }) => outcome === 'refused');
  const unknown = words.say('unknown');
  const rows = refused.map((one): Row => {
    const procedure = one.procedure === undefined ? unknown : parts.context.vocabulary('procedures', one.procedure);
    const heard =
      one.explainedOn === null
        ? words.say('refused-not-heard')
        : one.explainedOn === undefined
          ? words.say('refused-heard-unknown')
          : words.say('refused-heard', { date: formatDate(one.explainedOn) });
    const changed = one.changedSince === null ? words.say('refused-nothing-new') : (one.changedSince?.ja ?? unknown);
    return {
      cells: [
        parts.cell(
          [words.text(one.filedOn === undefined ? unknown : formatDate(one.filedOn), { bold: true })],
          parts.small([procedure, one.category].filter((text) => text !== undefined).join('・')),
          parts.small(one.authority ?? ''),
        ),
        parts.cell([words.text(one.reason ?? unknown)], parts.small(heard, true)),
        parts.cell([words.text(changed)]),
      ],
    };
  });
  const columns = [
    ['refused', { share: 24 }],
    ['refused-reason', { share: 40 }],
    ['changed-since', { share: 36 }],
  ] as const;
  return parts.section('section-refused', parts.table('section-refused', columns, rows), rows.length);
}
