import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import { fontRuns, type Letters } from "./pdf-letters.ts";
import { extensionSchema } from "./pdf-metadata.ts";

/** One thing on the page; a reader that reads aloud gets them in this order. */
export type PdfBlock =
  | { kind: "title" | "heading" | "text" | "note"; text: string }
  | { kind: "pairs"; pairs: readonly (readonly [label: string, text: string])[] }
  /** A square of black and white modules with text beside it. */
  | { kind: "code"; modules: readonly (readonly boolean[])[]; alt: string; beside: readonly string[] };

export type PdfSpec = {
  title: string;
  subject: string;
  author: string;
  /** BCP 47, such as `nl`. */
  lang: string;
  made: string;
  blocks: readonly PdfBlock[];
  attachment: { name: string; media: string; description: string; text: string };
};

type Doc = PDFKit.PDFDocument;
type Element = ReturnType<Doc["struct"]>;
type Weight = "regular" | "bold";

const fontFolder = createRequire(import.meta.url)
  .resolve("@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff")
  .replace(/[^/\\]*$/, "");
const fontFile = (letters: Letters, weight: Weight): Buffer =>
  readFileSync(`${fontFolder}noto-sans-${letters}-${weight === "bold" ? 700 : 400}-normal.woff`);

const margin = 50;
const labelWidth = 150;
/** Sizes of letter to try, the largest first: what is much goes on one page too, in smaller print. */
const scales = [1.12, 1, 0.85] as const;
const styles = {
  title: { tag: "H1", size: 19, weight: "bold", above: 0, below: 5 },
  heading: { tag: "H2", size: 11.5, weight: "bold", above: 9, below: 3 },
  text: { tag: "P", size: 9.25, weight: "regular", above: 0, below: 3.5 },
  note: { tag: "P", size: 8, weight: "regular", above: 2, below: 2 },
} as const;
const ink = { text: "#1b1f24", soft: "#4a5360", line: "#0b4f8a" };

/**
 * A tagged PDF on A4: PDF/A-3b with the text of what was signed as an attachment, and the marks of PDF/UA-1. Fonts are
 * embedded by the glyphs that are used. Takes some tens of milliseconds: see `renderPdf`.
 */
export async function makePdf(spec: PdfSpec): Promise<Uint8Array> {
  const doc = scales.map((scale) => () => layOut(spec, scale)).reduce<Doc | null>(onePage, null) as Doc;
  const parts: Uint8Array[] = [];
  const whole = new Promise<void>((resolve, reject) => {
    doc
      .on("data", (part: Uint8Array) => parts.push(part))
      .on("end", resolve)
      .on("error", reject);
  });
  doc.end();
  await whole;
  return Buffer.concat(parts);
}

const onePage = (found: Doc | null, next: () => Doc): Doc =>
  found && found.bufferedPageRange().count === 1 ? found : next();

function layOut(spec: PdfSpec, scale: number): Doc {
  const made = new Date(spec.made);
  const doc = new PDFDocument({
    size: "A4",
    margins: { top: 46, bottom: 40, left: margin, right: margin },
    pdfVersion: "1.7",
    subset: "PDF/A-3b",
    tagged: true,
    lang: spec.lang,
    displayTitle: true,
    bufferPages: true,
    font: fontFile("latin", "regular") as unknown as string,
    info: { Title: spec.title, Subject: spec.subject, Author: spec.author, CreationDate: made, ModDate: made },
  });
  (doc as unknown as { appendXML(xml: string): void }).appendXML(extensionSchema);
  const write = writer(doc, scale);
  const root = doc.struct("Document");
  doc.addStructure(root);
  for (const block of spec.blocks) write(root, block);
  root.end();
  const { text, name, media, description } = spec.attachment;
  const options = { name, type: media, description, relationship: "Source", creationDate: made, modifiedDate: made };
  doc.file(Buffer.from(text), options as PDFKit.Mixins.PDFAttachmentOptions);
  return doc;
}

function writer(doc: Doc, scale: number): (root: Element, block: PdfBlock) => void {
  const known = new Set<string>();
  const choose = (letters: Letters, weight: Weight): void => {
    const name = `${letters}-${weight}`;
    if (!known.has(name)) doc.registerFont(name, fontFile(letters, weight));
    known.add(name);
    doc.font(name);
  };
  const put = (text: string, weight: Weight, x: number, y: number, width: number): void => {
    const runs = fontRuns(text);
    runs.forEach((run, at) => {
      choose(run.letters, weight);
      const options = { width, lineGap: 1, continued: at < runs.length - 1 };
      if (at === 0) doc.text(run.text, x, y, options);
      else doc.text(run.text, options);
    });
  };
  const wide = doc.page.width - 2 * margin;
  return (root, block) => {
    if (block.kind === "pairs") writePairs({ doc, root, put, wide, scale }, block.pairs);
    else if (block.kind === "code") writeCode({ doc, root, put, wide, scale }, block);
    else {
      const { tag, size, weight, above, below } = styles[block.kind];
      doc.y += above * scale;
      root.add(
        doc.struct(tag, {}, () => {
          doc.fontSize(size * scale).fillColor(block.kind === "note" ? ink.soft : ink.text);
          put(block.text, weight, margin, doc.y, wide);
        }),
      );
      doc.y += below * scale;
      if (block.kind === "title") drawLine(doc, wide);
    }
  };
}
type Put = (text: string, weight: Weight, x: number, y: number, width: number) => void;
type Pen = { doc: Doc; root: Element; put: Put; wide: number; scale: number };

/** Labels and what they say as a list of which each item has both: a reader keeps them together. */
function writePairs({ doc, root, put, wide, scale }: Pen, pairs: readonly (readonly [string, string])[]): void {
  const list = doc.struct("L");
  root.add(list);
  doc.fontSize(styles.text.size * scale).fillColor(ink.text);
  for (const [label, text] of pairs) {
    const item = doc.struct("LI");
    list.add(item);
    const top = doc.y;
    item.add(doc.struct("Lbl", {}, () => put(label, "bold", margin, top, labelWidth - 8)));
    const under = doc.y;
    item.add(doc.struct("LBody", {}, () => put(text, "regular", margin + labelWidth, top, wide - labelWidth)));
    doc.y = Math.max(doc.y, under) + 1;
  }
  doc.y += 2;
}

function writeCode({ doc, root, put, wide, scale }: Pen, block: PdfBlock & { kind: "code" }): void {
  const side = 92;
  const [top, left] = [doc.y, margin + wide - side];
  const cell = side / block.modules.length;
  for (const text of block.beside) {
    root.add(
      doc.struct("P", {}, () => {
        doc.fontSize(styles.text.size * scale).fillColor(ink.text);
        put(text, "regular", margin, doc.y, wide - side - 16);
      }),
    );
    doc.y += styles.text.below;
  }
  const under = doc.y;
  const draw = (): void => {
    for (const [y, row] of block.modules.entries()) {
      for (const [x, dark] of row.entries()) if (dark) doc.rect(left + x * cell, top + y * cell, cell, cell);
    }
    doc.fill("#000000");
  };
  const figure = doc.struct("Figure", { alt: block.alt }, draw);
  // A figure tells where it stands on the page; without this a checker of PDF/UA and a reflowing viewer cannot.
  const box = [left, doc.page.height - top - side, left + side, doc.page.height - top];
  (figure as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data.A = {
    O: "Layout",
    Placement: "Block",
    BBox: box,
  };
  root.add(figure);
  doc.y = Math.max(under, top + side);
}

/** Only to look at: told to be no part of what is read. */
function drawLine(doc: Doc, wide: number): void {
  doc.markContent("Artifact", { type: "Layout" });
  doc
    .moveTo(margin, doc.y)
    .lineTo(margin + wide, doc.y)
    .lineWidth(1.5)
    .strokeColor(ink.line)
    .stroke();
  doc.endMarkedContent();
  doc.y += 7;
}
