import type { FontBook } from '../../src/fonts/index.ts';
import type { Frame, StructureNode, TypesetDocument } from '../../src/typeset/frames.ts';
import { pageOf, textFrame } from './lines.ts';

/** A checklist's page in small: heading, table with a box, rules, and a page number. */
export function checklist(book: FontBook): TypesetDocument {
  const heading: StructureNode = { role: 'H1', children: [] };
  const name: StructureNode = { role: 'TH', scope: 'Row', children: [] };
  const box: StructureNode = { role: 'Form', alt: '未済', children: [] };
  const cell: StructureNode = { role: 'TD', colSpan: 2, lang: 'zh-Hans', children: [box] };
  const row: StructureNode = { role: 'TR', children: [name, cell] };
  const table: StructureNode = { role: 'Table', summary: '提出書類の一覧', children: [row] };
  const frames: Frame[] = [
    textFrame(book, '提出書類一覧', 40, 60, heading, { size: 16, weight: 700 }),
    { kind: 'fill', x: 40, y: 80, width: 200, height: 20, gray: 0.9, owner: 'artifact' },
    textFrame(book, '住民票', 40, 95, name),
    { kind: 'box', x: 120, y: 85, size: 12, state: 'done', owner: box },
    textFrame(book, '住民票（请到市区町村领取）', 140, 95, cell, { lang: 'zh-Hans' }),
    textFrame(book, '住民票', 300, 95, cell),
    { kind: 'rule', x1: 40, y1: 100, x2: 400, y2: 100, width: 0.5, gray: 0.4, dash: [2, 1], owner: 'artifact' },
    textFrame(book, '1 / 1', 280, 800, 'artifact'),
  ];
  return {
    ...pageOf(frames, { role: 'Document', children: [heading, table] }),
    title: '提出書類一覧 (𠮷田)',
    outline: [
      { title: '提出書類一覧', page: 0, y: 44, children: [{ title: '一、身分关系', page: 0, y: 80, children: [] }] },
    ],
  };
}
