import type { DocumentLang } from '../../src/base/locale.ts';
import type {
  LetterSectionTemplate,
  LetterSentence,
  Piece,
  WritingTemplate,
} from '../../src/catalogue/letter-model.ts';

/** Praise, promises and words that belong to other procedures or are out of date. */
export const BANNED = {
  ja: /必ず|絶対|大好き|心から|幸せ|運命|優秀|模範|真面目|誠実|素晴らし|許可されるべき|帰化|法務局|入国管理局|外国人登録|undefined|NaN|\[object/,
  'zh-Hans': /一定会|绝对|非常热爱|衷心|幸福|缘分|优秀|模范|归化|检讨书|爱人|undefined|NaN|\[object/,
};

/** Characters that Japanese writes so and Simplified Chinese does not. */
export const JAPANESE_ONLY = /[様変済単発続戸歳経総図関広県団検験観営栄両産収帰応気売読転辺込働実対伝脳専処払訳権択沢]/;

interface Worded {
  readonly id: string;
  readonly text: Readonly<Record<DocumentLang, readonly Piece[]>>;
}

/** Everything that is said in a section: sentences, fields, cells, boxes. */
function everySentence({ paragraphs, fields = [], table, checks = [] }: LetterSectionTemplate): LetterSentence[] {
  return [
    ...paragraphs.flat(),
    ...fields.flatMap(({ says }) => says ?? []),
    ...(table?.rows ?? []).flatMap(({ cells }) => cells.flatMap((cell) => cell ?? [])),
    ...checks,
  ];
}

/** Every wording of a letter or paper: sentences, cases, phrases. */
export function wordings({ sections }: Pick<WritingTemplate, 'sections'>): Worded[] {
  return sections
    .flatMap(everySentence)
    .flatMap(({ id, text, cases, phrases }) =>
      [text, ...Object.values(cases ?? {}).map((one) => one.text), ...Object.values(phrases).map((one) => one.text)]
        .filter((one) => one !== undefined)
        .map((one) => ({ id, text: one })),
    );
}

/** The words of a wording, without what is filled in and without Japanese terms in Chinese. */
export const written = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.kind === 'text' && piece.lang === undefined ? piece.text : '')).join('');
