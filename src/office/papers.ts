import type { Text } from '../base/locale.ts';
import type { Answer, Catalogue, ListRow, PaperTree, RowContent } from '../catalogue/model.ts';
import type { OfficeMark } from '../catalogue/office-model.ts';
import type { Session } from './session.ts';
import { editNodes } from './tree.ts';

/** The names of a row's papers, joined; undefined if it has none. */
export function nameOfRow(row: ListRow, { evidence }: Pick<Catalogue, 'evidence'>): Text | undefined {
  const slugs = [row, ...Object.values(row.cases ?? {})].flatMap(({ papers }) => slugsIn(papers));
  const names = [...new Set(slugs)].flatMap((slug) => evidence[slug]?.name ?? []);
  if (names.length === 0) return undefined;
  const joined = (lang: keyof Text, mark: string) => names.map((name) => name[lang]).join(mark);
  return { ja: joined('ja', '・'), 'zh-Hans': joined('zh-Hans', '、'), 'zh-Hant': joined('zh-Hant', '、') };
}

/**
 * Takes a paper that the office does not ask for out of every list. A row that asks for nothing else is hidden whole, so
 * that the memo still tells of it; of several papers the others stay.
 */
export function hidePaper(session: Session, slug: string, mark: OfficeMark): void {
  const { draft } = session;
  const lists = Object.entries(draft.lists).map(([name, list]) => {
    const rows = editNodes(list.rows, { scope: {}, names: [] }, (row) => withoutPaper(row, slug, mark));
    return [name, rows === list.rows ? list : { ...list, rows }] as const;
  });
  draft.lists = Object.fromEntries(lists);
}

function withoutPaper(row: ListRow, slug: string, mark: OfficeMark): readonly ListRow[] | undefined {
  const asked = [row, ...Object.values(row.cases ?? {})];
  if (!asked.some((content) => slugsOf(content).includes(slug))) return undefined;
  const own = contentWithout(row, slug);
  const cases = Object.entries(row.cases ?? {}).map(
    ([word, content]) => [word, contentWithout(content, slug)] as const,
  );
  const left = [own, ...cases.map(([, content]) => content)].some(({ papers }) => papers);
  if (!left) return [{ ...row, office: mark }];
  return [
    {
      ...own,
      ...(row.cases ? { cases: Object.fromEntries(cases) } : {}),
      office: { ...mark, kind: 'replace' },
    } as ListRow,
  ];
}

function contentWithout<T extends RowContent>({ papers, as, answeredBy, ...content }: T, slug: string): RowContent {
  const tree = papers && prune(papers, slug);
  const forms = as?.flatMap((one) => prune(one, slug) ?? []);
  const answers = answeredBy?.filter((answer: Answer) => answer.paper !== slug);
  return {
    ...content,
    ...(tree ? { papers: tree } : {}),
    ...(forms && forms.length > 0 ? { as: forms } : {}),
    ...(answers && answers.length > 0 ? { answeredBy: answers } : {}),
  };
}

function prune(tree: PaperTree, slug: string): PaperTree | undefined {
  if ('paper' in tree) return tree.paper === slug ? undefined : tree;
  const { when, note } = tree;
  const kept = ('any' in tree ? tree.any : tree.all).flatMap((one) => prune(one, slug) ?? []);
  const extra = { ...(when ? { when } : {}), ...(note ? { note } : {}) };
  const [only, second] = kept;
  if (!only) return undefined;
  if (!second && Object.keys(extra).length === 0) return only;
  return 'any' in tree ? { ...extra, any: kept } : { ...extra, all: kept };
}

function slugsOf({ papers, as, answeredBy }: RowContent): string[] {
  return [...slugsIn(papers), ...(as ?? []).flatMap(slugsIn), ...(answeredBy ?? []).map(({ paper }) => paper)];
}

function slugsIn(tree: PaperTree | undefined): string[] {
  if (!tree) return [];
  if ('paper' in tree) return [tree.paper];
  return ('any' in tree ? tree.any : tree.all).flatMap(slugsIn);
}
