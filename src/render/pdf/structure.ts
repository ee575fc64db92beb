import type { PDFContext, PDFObject, PDFRef } from 'pdf-lib';
import type { BoxFrame, ImageFrame, StructureNode } from '../../typeset/frames.ts';
import { rounded } from './numbers.ts';
import type { Entries } from './streams.ts';
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
  /** The box around the image of a figure: left, bottom, right, top. */
  readonly #images = new Map<StructureNode, readonly number[]>();
  /** For each page, the node of each MCID. */
  readonly #owners: StructureNode[][] = [];
  /** For each widget, in the order of their keys, its node; and the widgets of each node. */
  readonly #widgets: StructureNode[] = [];
  readonly #widgetsOf = new Map<StructureNode, { readonly widget: PDFRef; readonly page: number }[]>();
  readonly #pageCount: number;
  readonly #refs = new Map<StructureNode, PDFRef>();

  /** `lang` is the document's language; `pageCount` how many pages it has. */
  constructor(root: StructureNode, lang: string, pageCount: number) {
    this.#root = root;
    this.#pageCount = pageCount;
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

  /** Notes where on its page (of this height) the image of a figure stands. */
  enterImage(node: StructureNode, { x, y, width, height }: ImageFrame, page: number): void {
    this.#images.set(
      node,
      [x, page - y - height, x + width, page - y].map((value) => rounded(value)),
    );
  }

  /** Enters a widget of a form under a node and returns the key by which it is found again (its StructParent). */
  enterWidget(node: StructureNode, widget: PDFRef, page: number): number {
    this.#widgetsOf.set(node, [...(this.#widgetsOf.get(node) ?? []), { widget, page }]);
    return this.#pageCount + this.#widgets.push(node) - 1;
  }

  /** The language that holds for a node's text; undefined if the node is not in the tree. */
  langOf(node: StructureNode): string | undefined {
    return this.#langs.get(node);
  }

  /** Adds the tree to the file. Page n of `pages` has n as its StructParents. */
  write(context: PDFContext, pages: readonly PDFRef[]): PDFRef {
    const root = context.nextRef();
    const top = [this.#write(context, this.#root, root, pages)];
    // Content of a node outside the tree must have an owner too.
    for (const node of [...this.#contents.keys(), ...this.#widgets]) {
      if (!this.#refs.has(node)) top.push(this.#write(context, node, root, pages));
    }
    const owners = pages.flatMap((_, page) => {
      const refs = (this.#owners[page] ?? []).map((node) => this.#refs.get(node) as PDFRef);
      return [page, refs];
    });
    const widgets = this.#widgets.flatMap((node, i) => [pages.length + i, this.#refs.get(node) as PDFRef]);
    const parentTree = context.register(context.obj({ Nums: [...owners, ...widgets] }));
    context.assign(
      root,
      context.obj({
        Type: 'StructTreeRoot',
        K: top,
        ParentTree: parentTree,
        ParentTreeNextKey: pages.length + this.#widgets.length,
      }),
    );
    return root;
  }

  #inheritLang(node: StructureNode, lang: string): void {
    const own = node.lang ?? lang;
    this.#langs.set(node, own);
    for (const child of node.children) this.#inheritLang(child, own);
  }

  #write(context: PDFContext, node: StructureNode, parent: PDFRef, pages: readonly PDFRef[]): PDFRef {
    const ref = context.nextRef();
    this.#refs.set(node, ref);
    const contents = this.#contents.get(node) ?? [];
    const firstPage = contents[0]?.page;
    const kids = contents.map(({ page, mcid }): number | PDFObject =>
      page === firstPage ? mcid : context.obj({ Type: 'MCR', Pg: pages[page], MCID: mcid }),
    );
    for (const { widget, page } of this.#widgetsOf.get(node) ?? [])
      kids.push(context.obj({ Type: 'OBJR', Obj: widget, Pg: pages[page] }));
    for (const child of node.children) kids.push(this.#write(context, child, ref, pages));
    context.assign(
      ref,
      context.obj({
        S: node.role,
        P: parent,
        Pg: firstPage === undefined ? undefined : pages[firstPage],
        K: kids.length === 0 ? undefined : kids.length === 1 ? kids[0] : kids,
        Lang: node.lang === undefined ? undefined : asciiString(node.lang),
        Alt: node.alt === undefined ? undefined : textString(node.alt),
        A: attributesOf(node, this.#boxes.get(node), this.#images.get(node)),
      }),
    );
    return ref;
  }
}

/** Attributes (ISO 32000-1, 14.8.5): of table cells, tables, images, and check boxes printed to be ticked by hand. */
function attributesOf(
  node: StructureNode,
  box: BoxFrame['state'] | undefined,
  image: readonly number[] | undefined,
): Entries | undefined {
  const { role, scope, colSpan, summary } = node;
  if (role === 'Form' && box !== undefined) {
    return { O: 'PrintField', Role: 'cb', checked: box === 'done' ? 'on' : 'off' };
  }
  if (image !== undefined) return { O: 'Layout', Placement: 'Block', BBox: [...image] };
  if (scope === undefined && colSpan === undefined && summary === undefined) return undefined;
  return {
    O: 'Table',
    Scope: scope,
    ColSpan: colSpan,
    Summary: summary === undefined ? undefined : textString(summary),
  };
}
