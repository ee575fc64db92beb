import type { PDFContext, PDFHexString, PDFObject, PDFRef } from 'pdf-lib';
import type { Face } from '../../fonts/index.ts';
import type { BoxFrame, FieldFrame, StructureNode, TypesetDocument } from '../../typeset/frames.ts';
import { paintBox } from './box.ts';
import { addEditorFont, addTickFont, type EditorFont } from './editor-font.ts';
import type { DocumentFont } from './fonts.ts';
import { Ink } from './ink.ts';
import { number, rounded } from './numbers.ts';
import { addStream, type Entries } from './streams.ts';
import { asciiString, textString } from './strings.ts';
import type { Structure } from './structure.ts';
import { paintText } from './text.ts';

/** Flags of fields and widgets (ISO 32000-1, 12.5.3, 12.7.3, 12.7.4). */
const PRINTED = 4;
const HIDDEN = 2;
const READ_ONLY = 1;
const MULTILINE = 1 << 12;
const COMBO = 1 << 17;
const EDITABLE = 1 << 18;
/** The name of the field by which a sheet is known again. */
const ID = 'riyusho';

/** The frame of a box that a viewer draws, in parts of its size. */
const BORDER = 0.07;

/** One place of a field on a page. */
interface Widget {
  readonly ref: PDFRef;
  readonly entries: Entries;
}

/** A step of a name: a field if it has widgets, and what stands below it. */
interface Node {
  readonly below: Map<string, Node>;
  readonly widgets: Widget[];
  field: Entries;
}

/**
 * The form of a document (ISO 32000-1, 12.7): a field for each name, a widget for each frame. What a frame would paint on
 * the page is its widget's appearance instead, so that an empty form prints like paper. Nothing is told to make the
 * appearances anew (NeedAppearances): that would wipe out the signs of blanks.
 */
export class FormFields {
  readonly #context: PDFContext;
  readonly #fonts: ReadonlyMap<Face, DocumentFont>;
  readonly #structure: Structure;
  readonly #form: NonNullable<TypesetDocument['form']>;
  readonly #root: Node = { below: new Map(), widgets: [], field: {} };
  /** Appearances by their content: an empty date looks the same everywhere. */
  readonly #looks = new Map<string, PDFRef>();
  readonly #choices = new Map<string, PDFRef>();
  readonly #pages: Widget[][] = [];
  readonly #font: EditorFont;
  readonly #tick: EditorFont;

  constructor(
    context: PDFContext,
    form: NonNullable<TypesetDocument['form']>,
    lang: string,
    fonts: ReadonlyMap<Face, DocumentFont>,
    structure: Structure,
  ) {
    this.#context = context;
    this.#fonts = fonts;
    this.#structure = structure;
    this.#form = form;
    this.#font = addEditorFont(context, lang);
    this.#tick = addTickFont(context);
  }

  /** Adds a blank of a page to the form. */
  addBlank(frame: FieldFrame, owner: StructureNode, page: number, height: number): void {
    const { field } = frame;
    const choices = field.choices === undefined ? undefined : this.#choicesOf(field.choices);
    const size = number(frame.size);
    const flags = choices ? COMBO | EDITABLE : field.multiline ? MULTILINE : 0;
    const look = this.#signsOf(frame);
    const widget = this.#place(owner, page, height, frame, {
      DA: asciiString(`/${this.#font.name} ${size} Tf 0 g`),
      ...(look ? { AP: { N: look } } : {}),
    });
    this.#enter(field.name, widget, {
      FT: choices ? 'Ch' : 'Tx',
      TU: textString(field.tip),
      ...(flags === 0 ? {} : { Ff: flags }),
      ...(choices ? { Opt: choices } : {}),
    });
  }

  /** Adds a check box of a page to the form. */
  addBox(
    frame: BoxFrame & Required<Pick<BoxFrame, 'field'>>,
    owner: StructureNode,
    page: number,
    height: number,
  ): void {
    const { field, size } = frame;
    const widget = this.#place(
      owner,
      page,
      height,
      { ...frame, width: size, height: size },
      {
        AS: 'Off',
        // For viewers that draw boxes of their own: a black frame, and ZapfDingbats' tick.
        MK: { BC: [0], CA: asciiString('4') },
        BS: { W: rounded(size * BORDER) },
        DA: asciiString(`/${this.#tick.name} 0 Tf 0 g`),
        AP: { N: { [field.value]: this.#boxOf(size, 'done'), Off: this.#boxOf(size, 'open') } },
      },
    );
    this.#enter(field.name, widget, { FT: 'Btn', TU: textString(field.tip) });
  }

  /** The annotations of a page; undefined if it has none. */
  onPage(page: number): PDFRef[] | undefined {
    return this.#pages[page]?.map(({ ref }) => ref);
  }

  /** Adds the form to the file. */
  write(pages: readonly PDFRef[]): PDFRef | undefined {
    if (this.#root.below.size === 0) return undefined;
    this.#pages.forEach((widgets, page) => {
      for (const { entries } of widgets) entries.P = pages[page] as PDFRef;
    });
    const context = this.#context;
    const id = context.register(
      context.obj({
        Type: 'Annot',
        Subtype: 'Widget',
        FT: 'Tx',
        T: textString(ID),
        V: textString(this.#form.id),
        Ff: READ_ONLY,
        F: HIDDEN,
        Rect: [0, 0, 0, 0],
        DA: asciiString(`/${this.#font.name} 9 Tf 0 g`),
      }),
    );
    const fields = [...this.#root.below].map(([name, node]) => this.#write(name, node));
    return context.register(
      context.obj({
        Fields: [id, ...fields],
        DA: asciiString(`/${this.#font.name} 9 Tf 0 g`),
        DR: { Font: { [this.#font.name]: this.#font.ref, [this.#tick.name]: this.#tick.ref } },
      }),
    );
  }

  #place(
    owner: StructureNode,
    page: number,
    pageHeight: number,
    { x, y, width, height }: Pick<FieldFrame, 'x' | 'y' | 'width' | 'height'>,
    entries: Entries,
  ): Widget {
    const ref = this.#context.nextRef();
    const rect = [x, pageHeight - y - height, x + width, pageHeight - y].map((value) => rounded(value));
    const widget: Widget = {
      ref,
      entries: {
        Type: 'Annot',
        Subtype: 'Widget',
        Rect: rect,
        F: PRINTED,
        BS: { W: 0 },
        StructParent: this.#structure.enterWidget(owner, ref, page),
        ...entries,
      },
    };
    this.#pages[page] ??= [];
    (this.#pages[page] as Widget[]).push(widget);
    return widget;
  }

  #enter(name: string, widget: Widget, field: Entries): void {
    let node = this.#root;
    for (const step of name.split('.')) {
      const next = node.below.get(step) ?? { below: new Map(), widgets: [], field: {} };
      node.below.set(step, next);
      node = next;
    }
    node.widgets.push(widget);
    if (node.widgets.length === 1) node.field = field;
    // The parts of a field cannot be of two kinds; a choice of boxes tells by each what it stands for.
    else if (field.FT === 'Btn') widget.entries.TU = field.TU as PDFHexString;
  }

  /** Writes a step of a name: a field that is its own widget, a field with several, or what fields have in common. */
  #write(name: string, { below, widgets, field }: Node, parent?: PDFRef): PDFRef {
    const context = this.#context;
    const title = { T: textString(name), ...(parent ? { Parent: parent } : {}) };
    const [first, ...more] = widgets;
    if (first && more.length === 0 && below.size === 0) {
      context.assign(first.ref, context.obj({ ...first.entries, ...field, ...title }));
      return first.ref;
    }
    const ref = context.nextRef();
    for (const widget of widgets) context.assign(widget.ref, context.obj({ ...widget.entries, Parent: ref }));
    const kids: PDFObject[] = widgets.map((widget) => widget.ref);
    for (const [step, node] of below) kids.push(this.#write(step, node, ref));
    context.assign(ref, context.obj({ ...field, ...title, Kids: kids }));
    return ref;
  }

  /** The signs of an empty blank as an appearance; undefined if there are none. */
  #signsOf({ signs, x, y, width, height }: FieldFrame): PDFRef | undefined {
    const ink = new Ink();
    for (const sign of signs) {
      if (sign.kind !== 'text') continue;
      const glyphs = sign.glyphs.map((glyph) => ({ ...glyph, x: glyph.x - x }));
      paintText(ink, { ...sign, glyphs }, y + height - sign.y, this.#fonts);
    }
    const text = ink.toString();
    if (text === '') return undefined;
    const fonts = Object.fromEntries([...this.#fonts.values()].map((font) => [font.name, font.ref]));
    return this.#look(`/Tx BMC q\n${text}\nQ EMC`, width, height, { Font: fonts });
  }

  #boxOf(size: number, state: BoxFrame['state']): PDFRef {
    const ink = new Ink();
    paintBox(ink, { x: 0, size, state }, 0);
    return this.#look(ink.toString(), size, size, {});
  }

  #look(content: string, width: number, height: number, resources: Entries): PDFRef {
    const box = [0, 0, rounded(width), rounded(height)];
    const key = `${box} ${content}`;
    const known = this.#looks.get(key);
    if (known) return known;
    const ref = addStream(this.#context, content, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: box,
      Resources: resources,
    });
    this.#looks.set(key, ref);
    return ref;
  }

  #choicesOf(key: string): PDFRef | undefined {
    const { choices } = this.#form;
    const pairs = Object.hasOwn(choices, key) ? choices[key] : undefined;
    if (!pairs) return undefined;
    const known = this.#choices.get(key);
    if (known) return known;
    const context = this.#context;
    const ref = context.register(
      context.obj(pairs.map(([value, words]) => context.obj([textString(value), textString(words)]))),
    );
    this.#choices.set(key, ref);
    return ref;
  }
}
