import type { Message } from '../../base/issue.ts';
import type { UnsafeKind } from '../../base/unsafe-text.ts';
import { say, type Told } from './say.ts';

/** An id that is no person of the case. */
export const unknownPerson = (id: string, near: string | undefined, all: readonly string[]): Told => ({
  code: 'unknown-person',
  what: say(
    `people に「${id}」という人がいません。`,
    `people 中没有“${id}”这个人。`,
    `people 中沒有「${id}」這個人。`,
    `There is no person ${id} under people.`,
  ),
  todo: pick(near, all),
});

/** An id that is no application of the case. */
export const unknownApplication = (id: string, near: string | undefined, all: readonly string[]): Told => ({
  code: 'unknown-application',
  what: say(
    `applications に「${id}」というIDの申請がありません。`,
    `applications 中没有ID为“${id}”的申请。`,
    `applications 中沒有ID為「${id}」的申請。`,
    `There is no application with the id ${id}.`,
  ),
  todo: pick(near, all),
});

/** Two applications with one id. */
export const applicationTwice = (id: string): Told => ({
  code: 'application-twice',
  what: say(
    `IDが「${id}」の申請が二つあります。`,
    `有两个申请的ID都是“${id}”。`,
    `有兩個申請的ID都是「${id}」。`,
    `Two applications have the id ${id}.`,
  ),
  todo: say(
    '申請ごとに別のIDを付けてください。',
    '请给每个申请不同的ID。',
    '請給每個申請不同的ID。',
    'Give each application an id of its own.',
  ),
});

/** Several applications and no id, so that nothing can refer to this one. */
export const applicationWithoutId: Told = {
  code: 'application-without-id',
  what: say(
    '申請が二つ以上あるのに、この申請にはIDがありません。',
    '有两个以上的申请，但这个申请没有ID。',
    '有兩個以上的申請，但這個申請沒有ID。',
    'There are several applications, and this one has no id.',
  ),
  todo: say(
    'id: を書いてください（例: id: wife）。',
    '请写上 id:（例: id: wife）。',
    '請寫上 id:（例: id: wife）。',
    'Write an id, such as `id: wife`.',
  ),
};

/** A period that ends before it begins. */
export const periodReversed = (from: string, to: string): Told => ({
  code: 'period-reversed',
  what: say(
    `期間の終わり（${to}）が始まり（${from}）より前です。`,
    `期间的结束（${to}）早于开始（${from}）。`,
    `期間的結束（${to}）早於開始（${from}）。`,
    `The period ends (${to}) before it begins (${from}).`,
  ),
  todo: say('from と to を確かめてください。', '请检查 from 和 to。', '請確認 from 和 to。', 'Check from and to.'),
});

/** Something that happened to somebody who was not born yet. */
export const beforeBirth = (date: string): Told => ({
  code: 'before-birth',
  what: say(
    `この日付（${date}）は、本人の生年月日より前です。`,
    `这个日期（${date}）早于本人的出生日期。`,
    `這個日期（${date}）早於本人的出生日期。`,
    `This date (${date}) lies before the person was born.`,
  ),
  todo: say(
    'この日付か、生年月日（bornOn）を確かめてください。',
    '请检查这个日期或出生日期（bornOn）。',
    '請確認這個日期或出生日期（bornOn）。',
    'Check this date, or the date of birth (bornOn).',
  ),
});

/** One person in two roles that exclude each other. */
export const samePerson = (id: string, first: string, second: string): Told => ({
  code: 'same-person',
  what: say(
    `「${id}」が${first}と${second}の両方に書かれています。`,
    `“${id}”同时写在${first}和${second}里。`,
    `「${id}」同時寫在${first}和${second}裡。`,
    `${id} stands both in ${first} and in ${second}.`,
  ),
  todo: say(
    'どちらかを別の人に直してください。',
    '请把其中一处改成另一个人。',
    '請把其中一處改成另一個人。',
    'One of them must be somebody else.',
  ),
});

const RETYPE = say(
  '目に見えない文字のこともあります。この値を消して、打ち直してください。',
  '它可能是看不见的字符。请删除这个值后重新输入。',
  '它可能是看不見的字元。請刪除這個值後重新輸入。',
  'It may be invisible. Delete the value and type it again.',
);

const KINDS: Readonly<Record<UnsafeKind, Message>> = {
  control: say('制御文字', '控制字符', '控制字元', 'a control character'),
  bidi: say(
    '文字の向きを変える制御文字',
    '改变文字方向的控制字符',
    '改變文字方向的控制字元',
    'a character that turns the direction of the text',
  ),
  'private-use': say('外字（私用領域の文字）', '造字（私用区字符）', '造字（私用區字元）', 'a private-use character'),
  invisible: say('ゼロ幅などの見えない文字', '零宽等看不见的字符', '零寬等看不見的字元', 'an invisible character'),
  noncharacter: say('文字ではないコード', '非字符代码', '非字元代碼', 'a code that is no character'),
  surrogate: say(
    '壊れた文字（サロゲートの片方）',
    '损坏的字符（半个代理对）',
    '損壞的字元（半個代理對）',
    'half a character',
  ),
  replacement: say('文字化けの跡（�）', '乱码痕迹（�）', '亂碼痕跡（�）', 'the mark of a lost character (�)'),
};

/** A character that must not be printed, where the file cannot be read because of it. */
export const unsafeInFile = (kind: UnsafeKind, code: string): Told => ({
  code: 'unsafe-text',
  what: say(
    `ここに${KINDS[kind].ja}（${code}）があります。`,
    `这里有${KINDS[kind]['zh-Hans']}（${code}）。`,
    `這裡有${KINDS[kind]['zh-Hant']}（${code}）。`,
    `Here stands ${KINDS[kind].en} (${code}).`,
  ),
  todo: RETYPE,
});

/** A character that must not be printed. `position` is 1-based, in characters. */
export const unsafeText = (kind: UnsafeKind, code: string, position: number): Told => ({
  code: 'unsafe-text',
  what: say(
    `${position}文字目に${KINDS[kind].ja}（${code}）があります。`,
    `第${position}个字符是${KINDS[kind]['zh-Hans']}（${code}）。`,
    `第${position}個字元是${KINDS[kind]['zh-Hant']}（${code}）。`,
    `Character ${position} is ${KINDS[kind].en} (${code}).`,
  ),
  todo: RETYPE,
});

function pick(near: string | undefined, all: readonly string[]): Message {
  if (near !== undefined) {
    return say(`「${near}」ではありませんか。`, `是不是“${near}”？`, `是不是「${near}」？`, `Did you mean ${near}?`);
  }
  if (all.length === 0) {
    return say('先に書き加えてください。', '请先添加。', '請先新增。', 'Add it first.');
  }
  return say(
    `書かれているID：${all.join('、')}`,
    `已有的ID：${all.join('、')}`,
    `已有的ID：${all.join('、')}`,
    `The ids there: ${all.join(', ')}`,
  );
}
