import type { Message } from '../../base/issue.ts';

/** What can be wrong with a letter, in the words of whoever writes it. */
export const LETTER_FAULTS = {
  syntax: (detail: string): Message => ({
    ja: `{{…}} の書き方が正しくありません: ${detail}`,
    'zh-Hans': `{{…}} 的写法不对：${detail}`,
    'zh-Hant': `{{…}} 的寫法不對：${detail}`,
    en: `{{…}} is not written correctly: ${detail}`,
  }),
  refused: (what: string): Message => ({
    ja: `文の中に「${what}」は書けません。条件は when・choose に書き、文には値だけを入れます`,
    'zh-Hans': `句子中不能写“${what}”。条件写在 when、choose 里，句子中只填入值`,
    'zh-Hant': `句子中不能寫「${what}」。條件寫在 when、choose 裡，句子中只填入值`,
    en: `“${what}” has no place in a sentence: conditions stand in when and choose, words only fill in values`,
  }),
  helper: (name: string, near?: string): Message => ({
    ja: `「${name}」という書き方はありません${near ? `（「${near}」ではありませんか）` : ''}`,
    'zh-Hans': `没有“${name}”这种写法${near ? `（是否为“${near}”？）` : ''}`,
    'zh-Hant': `沒有「${name}」這種寫法${near ? `（是否為「${near}」？）` : ''}`,
    en: `There is no helper ${name}${near ? `; did you mean ${near}?` : ''}`,
  }),
  argument: (helper: string, wanted: string): Message => ({
    ja: `「${helper}」の引数は ${wanted} です`,
    'zh-Hans': `“${helper}”的参数应为 ${wanted}`,
    'zh-Hant': `「${helper}」的引數應為 ${wanted}`,
    en: `${helper} takes ${wanted}`,
  }),
  bare: (source: string, type: string): Message => ({
    ja: `「${source}」（${type}）は文字ではないので、date・money・word などを付けて書きます`,
    'zh-Hans': `“${source}”（${type}）不是文字，须用 date、money、word 等写出`,
    'zh-Hant': `「${source}」（${type}）不是文字，須用 date、money、word 等寫出`,
    en: `${source} (${type}) is no plain text: write it with a helper such as date, money or word`,
  }),
  vocabulary: (source: string): Message => ({
    ja: `「${source}」は選択肢の項目ではないので word では書けません`,
    'zh-Hans': `“${source}”不是选项字段，不能用 word`,
    'zh-Hant': `「${source}」不是選項欄位，不能用 word`,
    en: `${source} is no field with a vocabulary: word cannot print it`,
  }),
  language: (missing: string): Message => ({
    ja: `「${missing}」の文がありません。日本語と中国語は並べて書きます`,
    'zh-Hans': `缺少“${missing}”的句子。日语和中文须并列写出`,
    'zh-Hant': `缺少「${missing}」的句子。日語和中文須並列寫出`,
    en: `The words in ${missing} are missing: Japanese and Chinese stand side by side`,
  }),
  twins: (only: string): Message => ({
    ja: `日本語と中国語で、入れる値が違います: ${only}`,
    'zh-Hans': `日语和中文填入的值不同：${only}`,
    'zh-Hant': `日語和中文填入的值不同：${only}`,
    en: `The two languages do not fill in the same values: ${only}`,
  }),
  cited: (): Message => ({
    ja: 'cites と {{cited}} は、両方あるか、どちらもないかです',
    'zh-Hans': 'cites 与 {{cited}} 须同时存在或同时不写',
    'zh-Hant': 'cites 與 {{cited}} 須同時存在或同時不寫',
    en: 'cites and {{cited}} belong together: both, or none',
  }),
  never: (paper: string): Message => ({
    ja: `書類「${paper}」は、この申請のリストに出てくることがありません`,
    'zh-Hans': `材料“${paper}”不会出现在该申请的清单中`,
    'zh-Hant': `文件「${paper}」不會出現在該申請的清單中`,
    en: `The paper “${paper}” can never be on the list of this application`,
  }),
  part: (slug: string): Message => ({
    ja: `「${slug}」は、どの理由書にも使われていません`,
    'zh-Hans': `“${slug}”没有被任何理由书使用`,
    'zh-Hant': `「${slug}」沒有被任何理由書使用`,
    en: `No letter includes “${slug}”`,
  }),
  requirement: (slug: string): Message => ({
    ja: `要件「${slug}」は、この申請のものではありません`,
    'zh-Hans': `要件“${slug}”不属于该申请`,
    'zh-Hant': `要件「${slug}」不屬於該申請`,
    en: `The requirement “${slug}” is none of this application's`,
  }),
  kana: (found: string): Message => ({
    ja: `中国語の文に仮名があります: ${found}（日本語の言葉は {{term "…"}} で書きます）`,
    'zh-Hans': `中文句子里有假名：${found}（日语词用 {{term "…"}} 写）`,
    'zh-Hant': `中文句子裡有假名：${found}（日語詞用 {{term "…"}} 寫）`,
    en: `There is kana in the Chinese words: ${found}; write Japanese words as {{term "…"}}`,
  }),
  mark: (lang: string): Message => ({
    ja: `文の終わり（${lang}）に「。」がありません`,
    'zh-Hans': `句末（${lang}）没有“。”`,
    'zh-Hant': `句末（${lang}）沒有「。」`,
    en: `The sentence (${lang}) does not end with 。`,
  }),
  phrase: (name: string): Message => ({
    ja: `phrases の「${name}」が文の中で使われていません`,
    'zh-Hans': `phrases 中的“${name}”没有在句子里使用`,
    'zh-Hant': `phrases 中的「${name}」沒有在句子裡使用`,
    en: `The phrase “${name}” is not used in the sentence`,
  }),
  name: (name: string): Message => ({
    ja: `「${name}」は変数の名前に使えません（英字で始め、ほかと重ならない名前にします）`,
    'zh-Hans': `“${name}”不能用作变量名（须以英文字母开头，且不与其他名称重复）`,
    'zh-Hant': `「${name}」不能用作變數名（須以英文字母開頭，且不與其他名稱重複）`,
    en: `“${name}” cannot name a variable: start with a letter, and do not reuse a name`,
  }),
  cases: (): Message => ({
    ja: 'choose と cases は組で書き、ほかに ja・zh-Hans を書きません',
    'zh-Hans': 'choose 与 cases 须成对书写，且不再另写 ja、zh-Hans',
    'zh-Hant': 'choose 與 cases 須成對書寫，且不再另寫 ja、zh-Hans',
    en: 'choose and cases belong together and leave no place for ja and zh-Hans beside them',
  }),
  application: (detail: string): Message => ({
    ja: `この種類と手続の申請はカタログにありません: ${detail}`,
    'zh-Hans': `目录中没有该类别与手续的申请：${detail}`,
    'zh-Hant': `目錄中沒有該類別與手續的申請：${detail}`,
    en: `The catalogue offers no such application: ${detail}`,
  }),
} as const;
