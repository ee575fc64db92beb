import {
  choice,
  clientWords,
  date,
  end,
  history,
  int,
  money,
  orNone,
  record,
  text,
  type Vocabulary,
} from './fields.ts';

/** What somebody says of a point that an examiner will ask about; in the client's own words. */
const explanation = () =>
  record('Explanation', {
    /** How it came to that. */
    cause: clientWords(),
    /** What was done since, or is to be expected; `none` if nothing was done. */
    since: orNone(clientWords()),
  });

/**
 * Points an examiner will ask about, and the facts that only their explanation needs: fields of `Person`. They decide no
 * paper; letters and the explanations beside them tell them.
 */
export const explanationFields = () => ({
  explanations: record('Explanations', {
    /** 住民税, 国民年金, 国民健康保険: paid late, not paid, not joined. */
    lateTax: explanation(),
    latePension: explanation(),
    lateHealth: explanation(),
    /** 転職・離職: what was done and lived on between two jobs; what is to be expected. */
    jobChanges: explanation(),
    /** 長い出国: who asked for it and what stayed in Japan; journeys to come. */
    absences: explanation(),
    /** 収入の減少. */
    lowIncome: explanation(),
    /** 交通違反・刑罰. */
    offences: explanation(),
    /** 資格外活動の超過. */
    overwork: explanation(),
    /** 届出の遅れ. */
    lateNotices: explanation(),
    /** 旅券がまだない: whether it is applied for; when it is to come (`since`). */
    noPassport: explanation(),
  }),
  /** Work beyond what was permitted beside the status (資格外活動の超過), by employer and period. */
  overwork: history(record('Overwork', { employer: text(), from: date(), to: end(), weeklyHours: int(0, 168) })),
  /** 給付金: what was received beside the income that a tax certificate shows (育児休業給付金, 傷病手当金, …). */
  benefits: history(record('Benefit', { kind: text(), from: date(), to: end(), amount: money() })),
});

/** 保険料: a premium that was paid late or is still open; a field of periods of pension and health insurance. */
export const latePremiums = (v: Vocabulary) =>
  history(
    record('LatePremium', {
      month: date(),
      dueOn: date(),
      paidOn: orNone(date()),
      method: choice(v, 'payment-methods'),
    }),
  );

/** 訂正: what an earlier application said, and what is right; a field of `EarlierApplication`. */
export const corrections = () =>
  history(
    record('Correction', {
      /** What it is about: 家族構成, 職歴. */
      item: clientWords(),
      written: clientWords(),
      right: clientWords(),
      cause: clientWords(),
    }),
  );
