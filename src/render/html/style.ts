import type { Document } from '../../doc/blocks.ts';
import { LETTER, SHEET } from '../../typeset/style.ts';

const GOTHIC = {
  ja: '"Hiragino Sans","Hiragino Kaku Gothic ProN","Yu Gothic","Noto Sans JP","Noto Sans CJK JP",sans-serif',
  'zh-Hans': '"PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif',
  'zh-Hant': '"PingFang TC","Microsoft JhengHei","Noto Sans TC","Noto Sans CJK TC",sans-serif',
} as const;
const MINCHO = {
  ja: '"Hiragino Mincho ProN","Yu Mincho","MS Mincho","Noto Serif JP","Noto Serif CJK JP",serif',
  'zh-Hans': '"Songti SC","SimSun","Noto Serif SC","Noto Serif CJK SC",serif',
  'zh-Hant': '"Songti TC","PMingLiU","Noto Serif TC","Noto Serif CJK TC",serif',
} as const;

/** The style sheet: as readable in the hand as on paper, in the light as in the dark, without a script. */
export function styleSheet(style: Document['style']): string {
  const faces = style === 'letter' ? MINCHO : GOTHIC;
  const { body, cell, margin } = style === 'letter' ? LETTER : SHEET;
  const byLanguage = (selector: string, families: typeof GOTHIC | typeof MINCHO) =>
    Object.entries(families)
      .map(([lang, family]) => `${selector}:lang(${lang}){font-family:${family}}`)
      .join('');
  return [
    ':root{color-scheme:light dark;--ink:#1a1a1a;--muted:#5c5c5c;--paper:#fff;--rule:#9a9a9a;--band:#e6e6e6;--head:#f2f2f2;--g1:#f0f0f0;--g2:#dbdbdb;--g3:#c2c2c2}',
    '@media(prefers-color-scheme:dark){:root{--ink:#e8e8e8;--muted:#a8a8a8;--paper:#17181a;--rule:#6a6a6a;--band:#303236;--head:#25272a;--g1:#25272a;--g2:#303236;--g3:#3e4146}}',
    '*{box-sizing:border-box}',
    byLanguage('', faces),
    style === 'letter' ? byLanguage(':is(b,h1,h2,h3,h4,th)', GOTHIC) : '',
    'html{-webkit-text-size-adjust:100%;text-size-adjust:100%}',
    'body{margin:0 auto;padding:1rem;max-width:62rem;background:var(--paper);color:var(--ink);font-size:1rem;line-height:1.65;overflow-wrap:anywhere;line-break:strict}',
    style === 'letter' ? 'body{max-width:46rem;line-height:1.85}h1.wide{letter-spacing:1em;padding-left:1em}' : '',
    'h1,h2,h3,h4{line-height:1.4;margin:1.6em 0 .5em}h1{font-size:1.45rem;text-align:center;margin:.6em 0 .4em}h2{font-size:1.2rem}h3{font-size:1.08rem}h4{font-size:1rem}',
    'h1+.subtitle{margin-top:-.2em;text-align:center}',
    'p{margin:0 0 .45em}.s{font-size:.86em}.m{color:var(--muted)}.void{font-size:1.2em;line-height:1}',
    'td>p,li>p,th>p,.notice>p:last-child{margin-bottom:.15em}td,th{line-height:1.5}',
    '.running{display:flex;justify-content:space-between;gap:1em;color:var(--muted);font-size:.8rem}footer.running{margin-top:2em;border-top:1px solid var(--rule);padding-top:.6em}',
    'input[type=checkbox]{width:1.25em;height:1.25em;margin:0;vertical-align:-.2em;accent-color:#2f6f4f}',
    '.notice{border:2px solid var(--ink);padding:.7em .9em;margin:1em 0}',
    'ul,ol{margin:.2em 0 .5em;padding-left:1.5em}ul.boxes{list-style:none;padding-left:0}ul.boxes>li{display:flex;gap:.55em;padding:.12em 0}ul.boxes>li>div{flex:1;min-width:0}',
    'table{border-collapse:collapse;width:100%;table-layout:fixed;margin:.6em 0 1em}',
    'th,td{padding:.35em .5em;text-align:left;vertical-align:top;font-weight:400}th{font-weight:700}',
    '.grid th,.grid td{border:1px solid var(--rule)}.lines th,.lines td{border-top:1px solid var(--rule);border-bottom:1px solid var(--rule)}',
    'thead th{vertical-align:middle}:where(.grid,.lines) thead th{background:var(--head);border-bottom:2px solid var(--ink)!important}.band th{background:var(--band)}',
    '.bt.bt{border-top:1px solid}.br.br{border-right:1px solid}.bb.bb{border-bottom:1px solid}.bl.bl{border-left:1px solid}.bt.double{border-top:3px double}.br.double{border-right:3px double}.bb.double{border-bottom:3px double}.bl.double{border-left:3px double}',
    '.dashed.dashed{border-style:dashed}.g1.g1{background:var(--g1)}.g2.g2{background:var(--g2)}.g3.g3{background:var(--g3)}.low>*{padding:0;line-height:0}',
    '.c{text-align:center}.e{text-align:right}.j{text-align:justify}.st{text-align:left}',
    'dl{display:grid;grid-template-columns:minmax(4em,max-content) 1fr;margin:1em 0}dt,dd{margin:0;padding:.3em}dt{padding-right:1.2em;max-width:14em}.spread{display:inline-block;text-align:justify;text-align-last:justify}',
    style === 'letter'
      ? ''
      : 'main>dl>*{border-bottom:1px solid var(--rule)}main>dl>:nth-child(-n+2){border-top:1px solid var(--rule)}',
    '.signature{margin:1.6em 0 1em auto;width:min(100%,26em)}.signature>div{display:flex;gap:1em}.signature .rule{flex:1;border-bottom:1px solid var(--ink);min-height:1.8em}',
    // A logo is drawn for white paper.
    'figure{margin:.6em 0}figure>img,.letterhead img{max-width:100%;background:#fff}',
    '.letterhead{display:flex;flex-wrap:wrap;align-items:center;gap:.5em 1em;padding-bottom:.5em;margin-bottom:1.2em;border-bottom:1.5px solid var(--ink)}.letterhead>div{min-width:0}.letterhead>div:last-child{margin-left:auto}.letterhead p{margin:0;font-size:.83em;line-height:1.5}.letterhead .name{font-size:1.3em}',
    narrow,
    print(body.size, cell.size, margin),
  ]
    .filter((rule) => rule !== '')
    .join('\n');
}

/** On a narrow screen a table's rows are cards: narrow cells and the first wide one side by side, the others below. */
const narrow = [
  '@media screen and (max-width:640px){',
  'body{padding:.8rem}h1{font-size:1.3rem}h2{font-size:1.12rem}',
  '.cards,.cards>tbody{display:block}.cards>thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.cards>colgroup{display:none}',
  '.cards>tbody>tr{display:flex;flex-wrap:wrap;gap:.1em .6em;border:1px solid var(--rule);border-radius:.5em;padding:.6em .7em;margin:0 0 .7em}',
  '.cards>tbody>tr>*{border:0!important;padding:0;flex:1 1 100%;min-width:0;text-align:left}',
  '.cards>tbody>tr>.narrow{flex:0 0 auto}.cards>tbody>tr>.main{flex:1 1 0;min-width:60%}.cards>tbody>tr>.short{flex:1 1 40%}.cards>tbody>tr>.none{display:none}',
  '.cards>tbody>tr>[data-label]{margin-top:.35em;padding-top:.35em;border-top:1px dotted var(--rule)!important}',
  '.cards>tbody>tr>.main[data-label]{margin:0;padding:0;border:0!important}',
  '.cards>tbody>tr>[data-label]::before{content:attr(data-label);display:block;font-size:.78rem;font-weight:700;color:var(--muted)}',
  '.cards>tbody>tr.band{border:0;border-radius:0;padding:.3em .5em;background:var(--band)}',
  '.cards>tbody>tr>.narrow input{width:1.5em;height:1.5em}',
  '}',
].join('');

function print(
  body: number,
  cell: number,
  margin: { top: number; right: number; bottom: number; left: number },
): string {
  const sides = [margin.top, margin.right, margin.bottom, margin.left].map((side) => `${side.toFixed(1)}pt`).join(' ');
  return [
    `@media print{@page{size:A4;margin:${sides}}`,
    ':root{color-scheme:light;--ink:#000;--muted:#555;--paper:#fff;--rule:#4d4d4d;--band:#e3e3e3;--head:#f0f0f0;--g1:#f0f0f0;--g2:#dbdbdb;--g3:#c2c2c2}',
    `body{padding:0;max-width:none;font-size:${body}pt;line-height:1.55}h1{font-size:15pt}h2{font-size:11.5pt}h3{font-size:10pt}h4{font-size:9pt}`,
    `table{font-size:${cell}pt;line-height:1.45}thead{display:table-header-group}tr,.notice,.signature{break-inside:avoid}h1,h2,h3,h4,.band,.keep{break-after:avoid}.page{break-before:page}`,
    'thead th,.band th,.g1,.g2,.g3{print-color-adjust:exact;-webkit-print-color-adjust:exact}p{orphans:2;widows:2}}',
  ].join('');
}
