// A document of ours as Typst source: the same text, tables and weights, in our typefaces and about our sizes.

const FAMILIES = {
  sheet: { ja: 'Noto Sans JP', 'zh-Hans': 'Noto Sans SC', 'zh-Hant': 'Noto Sans TC', en: 'Noto Sans JP' },
  letter: { ja: 'Noto Serif JP', 'zh-Hans': 'Noto Serif SC', 'zh-Hant': 'Noto Serif TC', en: 'Noto Serif JP' },
};
const BOXES = { open: '☐', done: '☑', void: '☒' };
const SIZES = { sheet: 9, letter: 10.5 };

/** A text as a string of Typst's code mode. JSON escapes what Typst does, apart from control characters, of which there are none. */
const quoted = (text) => JSON.stringify(text);

/** Typst source of a whole document. */
export function typstSource(document) {
  const families = FAMILIES[document.style];
  const size = SIZES[document.style];

  const run = (one) => {
    if (one.kind === 'line-break') return 'linebreak()';
    if (one.kind === 'box') return `text(${quoted(BOXES[one.state])})`;
    const look = [
      `font: ${quoted(families[one.lang])}`,
      ...(one.bold ? ['weight: 700'] : []),
      ...(one.small ? ['size: 0.85em'] : []),
      ...(one.muted ? ['fill: luma(90)'] : []),
    ];
    return `text(${look.join(', ')}, ${quoted(one.text)})`;
  };
  const runs = (all = []) => (all.length === 0 ? '[]' : `{ ${all.map(run).join('; ')} }`);
  const cell = ({ blocks: inside, span = 1 }) => `table.cell(colspan: ${span}, { ${blocks(inside)} })`;
  const table = ({ columns, header = [], rows }) => {
    const cells = (all) => all.flatMap((row) => row.cells.map(cell)).join(', ');
    return `table(columns: (${columns.map(({ share }) => `${share}fr`).join(', ')},), stroke: 0.5pt, ${
      header.length > 0 ? `table.header(${cells(header)}), ` : ''
    }${cells(rows)})`;
  };
  const block = (one) => {
    switch (one.kind) {
      case 'title':
        return `heading(level: 1, ${runs(one.runs)}); par(${runs(one.subtitle)})`;
      case 'heading':
        return `heading(level: ${one.level + 1}, ${runs(one.runs)})`;
      case 'paragraph':
        return `par(first-line-indent: (amount: ${one.indent ?? 0}em, all: true), ${runs(one.runs)})`;
      case 'list':
        return `list(${one.items.map((item) => `{ ${blocks(item)} }`).join(', ')})`;
      case 'table':
        return table(one);
      case 'key-values':
        return `grid(columns: (auto, 1fr), gutter: 6pt, ${one.items
          .flatMap(({ key, value }) => [runs(key), runs(value)])
          .join(', ')})`;
      case 'notice':
        return `rect(width: 100%, { ${blocks(one.blocks)} })`;
      case 'signature':
        return `par({ ${[...one.label, ...(one.name ?? [])].map(run).join('; ')} })`;
      case 'space':
        return `v(${one.lines}em)`;
      case 'page-break':
        return 'pagebreak()';
    }
    throw new Error(`no such block: ${one.kind}`);
  };
  const blocks = (all) => all.map(block).join('; ');

  const { header, footer } = document;
  return [
    `#set document(title: ${quoted(document.title)}, date: none)`,
    `#set page(paper: "a4", margin: 20mm, header: grid(columns: (1fr, auto), ${runs(header?.left)}, ${runs(header?.right)}),`,
    `  footer: context { ${runs(footer)}; h(1fr); counter(page).display("1 / 1", both: true) })`,
    `#set text(size: ${size}pt, lang: ${quoted(document.lang.slice(0, 2))}, font: ${quoted(families[document.lang])})`,
    '#set par(justify: true)',
    `#{ ${blocks(document.blocks)} }`,
  ].join('\n');
}
