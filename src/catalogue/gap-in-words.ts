/** A gap written into the words of a letter, in every language: what no field of the profile holds, such as why a payment was late. */
export const GAP_IN_WORDS = /【(?:要確認|待确认|待確認)：([^】]*)】/g;

/** Whether words are nothing but one such gap: they claim nothing. */
export function isGapInWords(text: string): boolean {
  const [first] = text.matchAll(GAP_IN_WORDS);
  return first?.[0] === text;
}
