import {
  choice,
  clientWords,
  date,
  end,
  history,
  money,
  orNone,
  person,
  record,
  text,
  type Vocabulary,
} from './fields.ts';

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
  /** How the child is to be brought up in Japan (養育・就学の計画). */
  carePlan: record('CarePlan', {
    /** The school it goes to, or is to go to; none below school age. */
    school: orNone(text()),
    /** Who was asked whether the child is taken in (教育委員会, 学校), and when. */
    confirmedWith: orNone(text()),
    confirmedOn: orNone(date()),
    /** How it learns Japanese; who is with it when the parents work late; what is planned until it is of age. */
    japaneseStudy: clientWords(),
    lateWork: clientWords(),
    untilAdult: clientWords(),
    emergencyContact: text(),
  }),
  /** 面会交流: how a parent who lives apart keeps in touch. */
  contact: history(
    record('ParentContact', { parent: person(), kind: choice(v, 'contact-kinds'), from: date(), to: end() }),
  ),
});
