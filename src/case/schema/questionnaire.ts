import { choice, clientWords, date, history, orNone, person, record, text, type Vocabulary } from './fields.ts';

/**
 * What the questionnaire for couples (質問書) asks of a marriage beside how it came about: who introduced them, how they
 * understand each other, who witnessed the notification, who knows of it. Source: reference, reason-letters 6.1.
 */
export const questionnaireFields = (v: Vocabulary) => ({
  /** Of the person or agency that `introducedBy` names. */
  introducer: record('Introducer', {
    /** As the form wants it: of an agency, the agency's. */
    name: text(),
    nationality: choice(v, 'countries'),
    /** `none` of an agency, as of `bornOn`. */
    sex: orNone(choice(v, 'sexes')),
    bornOn: orNone(date()),
    address: text(),
    phone: text(),
    /** 在留カード番号; `none` of a Japanese or an agency. */
    cardNumber: orNone(text()),
    /** What the introducer is to each partner, `to`. */
    relations: history(record('IntroducerRelation', { to: person(), relation: text() })),
    on: date(),
    at: text(),
    how: choice(v, 'introduction-ways'),
  }),
  /** Who asked for the marriage (`by`), when and where. */
  proposal: record('Proposal', { by: person(), on: date(), at: text() }),
  /** How well each partner, `by`, understands the language of the other, in the four steps of the form. */
  comprehension: history(record('Comprehension', { by: person(), step: choice(v, 'comprehension-steps') })),
  /** What the couple does when words fail. */
  whenWordsFail: clientWords(),
  interpreter: orNone(record('Interpreter', { name: text(), nationality: choice(v, 'countries'), address: text() })),
  /** The two adults who signed the notification of marriage in Japan (婚姻届の証人). */
  witnesses: history(
    record('MarriageWitness', { name: text(), sex: choice(v, 'sexes'), address: text(), phone: text() }),
  ),
  /** Relatives of each partner, `of`, who know of the marriage. */
  knownTo: history(record('KnowsOfMarriage', { of: person(), who: choice(v, 'close-relatives') })),
});

/** Relatives of each partner, `of`, who came to the wedding: a field of `Wedding`. */
export const weddingFamily = (v: Vocabulary) =>
  history(record('WeddingFamily', { of: person(), who: choice(v, 'close-relatives') }));
