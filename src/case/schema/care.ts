import { choice, date, end, history, money, person, record, type Vocabulary } from './fields.ts';

/**
 * Who has custody of a child, who in fact cares for it, and what a parent who lives apart does: fields of `Parentage`.
 * Custody (親権) and actual care (監護・養育) are told apart, since the practice looks at each of them.
 */
export const careFields = (v: Vocabulary) => ({
  /** 親権: `sole` names its holder; `joint` is that of both parents. */
  custody: history(record('Custody', { kind: choice(v, 'custodies'), holder: person(), from: date(), to: end() })),
  /** Who lives with the child and cares for it day by day, where, and from when to when. */
  care: history(record('Care', { carer: person(), country: choice(v, 'countries'), from: date(), to: end() })),
  /** Whether the parent who stays behind agrees that the child comes to Japan. */
  otherParentConsent: choice(v, 'parent-consents'),
  /** 養育費: what a parent who lives apart pays a month. */
  childSupport: history(record('ChildSupport', { payer: person(), monthly: money(), from: date(), to: end() })),
  /** 面会交流: how a parent who lives apart keeps in touch. */
  contact: history(
    record('ParentContact', { parent: person(), kind: choice(v, 'contact-kinds'), from: date(), to: end() }),
  ),
});
