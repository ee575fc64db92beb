import type { BoxFrame, StructureNode } from '../../typeset/frames.ts';
import type { PdfFile } from './file.ts';
import { array, dict, type PdfObject, type PdfRef } from './objects.ts';
import { asciiString, textString } from './strings.ts';

interface MarkedContent {
  readonly page: number;
  readonly mcid: number;
}

/**
 * The logical structure while pages are painted: each stretch of marked content is entered under its node, and at the
 * end the tree is written with what it holds (ISO 32000-1, 14.7).
 */
export class Structure {
  readonly #root: StructureNode;
  readonly #langs = new Map<StructureNode, string>();
  readonly #contents = new Map<StructureNode, MarkedContent[]>();
  readonly #boxes = new Map<StructureNode, BoxFrame['state']>();
  /** For each page, the node of each MCID. */
  readonly #owners: StructureNode[][] = [];
  readonly #refs = new Map<StructureNode, PdfRef>();

  /** `lang` is the document's language. */
  constructor(root: StructureNode, lang: string) {
    this.#root = root;
    this.#inheritLang(root, lang);
  }

  /** Enters a stretch of marked content on a page under a node and returns its MCID. */
  enter(node: StructureNode, page: number): number {
    this.#owners[page] ??= [];
    const mcid = (this.#owners[page] as StructureNode[]).push(node) - 1;
    const contents = this.#contents.get(node);
    if (contents === undefined) this.#contents.set(node, [{ page, mcid }]);
    else contents.push({ page, mcid });
    return mcid;
  }

  /** Notes that a node shows a check box. */
  enterBox(node: StructureNode, state: BoxFrame['state']): void {
    this.#boxes.set(node, state);
  }

  /** The language that holds for a node's text; undefined if the node is not in the tree. */
  langOf(node: StructureNode): string | undefined {
    return this.#langs.get(node);
  }

  /** Adds the tree to the file. Page n of `pages` has n as its StructParents. */
  write(file: PdfFile, pages: readonly PdfRef[]): PdfRef {
    const root = file.reserve();
    const top = [this.#write(file, this.#root, root, pages)];
    // Content of a node outside the tree must have an owner too.
    for (const node of this.#contents.keys()) {
      if (!this.#refs.has(node)) top.push(this.#write(file, node, root, pages));
    }
    const owners = pages.map((_, page) => {
      const refs = (this.#owners[page] ?? []).map((node) => this.#refs.get(node) as PdfRef);
      return `${page} ${array(refs)}`;
    });
    const parentTree = file.add(dict({ Nums: array(owners) }));
    file.assign(
      root,
      dict({ Type: '/StructTreeRoot', K: array(top), ParentTree: parentTree, ParentTreeNextKey: pages.length }),
    );
    return root;
  }

  #inheritLang(node: StructureNode, lang: string): void {
    const own = node.lang ?? lang;
    this.#langs.set(node, own);
    for (const child of node.children) this.#inheritLang(child, own);
  }

  #write(file: PdfFile, node: StructureNode, parent: PdfRef, pages: readonly PdfRef[]): PdfRef {
    const ref = file.reserve();
    this.#refs.set(node, ref);
    const contents = this.#contents.get(node) ?? [];
    const firstPage = contents[0]?.page;
    const kids = contents.map(({ page, mcid }) =>
      page === firstPage ? mcid : dict({ Type: '/MCR', Pg: pages[page], MCID: mcid }),
    );
    for (const child of node.children) kids.push(this.#write(file, child, ref, pages));
    file.assign(
      ref,
      dict({
        S: `/${node.role}`,
        P: parent,
        Pg: firstPage === undefined ? undefined : pages[firstPage],
        K: kids.length === 0 ? undefined : kids.length === 1 ? kids[0] : array(kids),
        Lang: node.lang === undefined ? undefined : asciiString(node.lang),
        Alt: node.alt === undefined ? undefined : textString(node.alt),
        A: attributesOf(node, this.#boxes.get(node)),
      }),
    );
    return ref;
  }
}

/** Attributes (ISO 32000-1, 14.8.5): of table cells, tables, and check boxes printed to be ticked by hand. */
function attributesOf(node: StructureNode, box: BoxFrame['state'] | undefined): PdfObject | undefined {
  const { role, scope, colSpan, summary } = node;
  if (role === 'Form' && box !== undefined) {
    return dict({ O: '/PrintField', Role: '/cb', checked: box === 'done' ? '/on' : '/off' });
  }
  if (scope === undefined && colSpan === undefined && summary === undefined) return undefined;
  return dict({
    O: '/Table',
    Scope: scope && `/${scope}`,
    ColSpan: colSpan,
    Summary: summary === undefined ? undefined : textString(summary),
  });
}
