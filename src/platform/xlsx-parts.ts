import type { Readable } from "node:stream";
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { type Opmaak, opmaakOf } from "./xlsx-styles.ts";
import { broken, macros, XlsxFault } from "./zip-check.ts";

export type Tag = { naam: string; attributen: Readonly<Record<string, string>> };
type Handlers = { open?(tag: Tag): void; close?(naam: string): void; text?(text: string): void };
export type Part = () => Promise<Readable>;

const bare = (name: string): string => name.slice(name.indexOf(":") + 1);

/**
 * Reads XML as it streams in, names without their prefix. No document type, so no entities.
 * @param between  called after every block, so that the reader can wait
 * @throws XlsxFault when it is no XML
 */
export async function parseXml(part: Readable, handlers: Handlers, between?: () => Promise<void>): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("doctype", () => {
    throw new XlsxFault("bestand-stuk", "In het bestand staat een documenttype. Dat openen wij niet.");
  });
  parser.on("error", () => {
    throw broken();
  });
  parser.on("opentag", (tag: SaxesTagPlain) => handlers.open?.({ naam: bare(tag.name), attributen: tag.attributes }));
  parser.on("closetag", (tag: SaxesTagPlain) => handlers.close?.(bare(tag.name)));
  if (handlers.text) {
    parser.on("text", handlers.text);
    parser.on("cdata", handlers.text);
  }
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    for await (const block of part) {
      parser.write(decoder.decode(block as Uint8Array, { stream: true }));
      if (between) await between();
    }
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    throw error instanceof XlsxFault ? error : broken();
  }
}

/** The value of an attribute whatever its prefix, such as `r:id`. */
const attribute = (tag: Tag, name: string): string | undefined =>
  Object.entries(tag.attributen).find(([key]) => bare(key) === name)?.[1];

/** @throws XlsxFault when the workbook says of itself that it holds macros */
export async function checkContentTypes(part: Part): Promise<void> {
  await parseXml(await part(), {
    open: ({ attributen }) => {
      if (/macroEnabled|vbaProject/i.test(attributen.ContentType ?? "")) throw macros();
    },
  });
}

/** Where the parts of the workbook stand: by the id of their relation, and by the last word of its type. */
export async function readRelations(part: Part): Promise<{ byId: Map<string, string>; byType: Map<string, string> }> {
  const [byId, byType] = [new Map<string, string>(), new Map<string, string>()];
  await parseXml(await part(), {
    open: ({ naam, attributen: { Id, Type = "", Target = "", TargetMode } }) => {
      if (naam !== "Relationship" || TargetMode === "External") return;
      const target = Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`;
      if (Id) byId.set(Id, target);
      byType.set(Type.slice(Type.lastIndexOf("/") + 1), target);
    },
  });
  return { byId, byType };
}

export type Werkblad = { id: string; naam: string; zichtbaar: boolean };

export async function readWorkbook(part: Part): Promise<{ bladen: Werkblad[]; since1904: boolean }> {
  const bladen: Werkblad[] = [];
  let since1904 = false;
  await parseXml(await part(), {
    open: (tag) => {
      if (tag.naam === "workbookPr") since1904 = /^(1|true)$/.test(tag.attributen.date1904 ?? "");
      if (tag.naam !== "sheet") return;
      const { name = "", state = "visible" } = tag.attributen;
      bladen.push({ id: attribute(tag, "id") ?? "", naam: name, zichtbaar: state === "visible" });
    },
  });
  return { bladen, since1904 };
}

/** What each style of a cell makes of a number. */
export async function readStyles(part: Part): Promise<Opmaak[]> {
  const codes = new Map<number, string>();
  const styles: Opmaak[] = [];
  let inCells = false;
  await parseXml(await part(), {
    open: ({ naam, attributen }) => {
      if (naam === "numFmt") codes.set(Number(attributen.numFmtId), attributen.formatCode ?? "");
      if (naam === "cellXfs") inCells = true;
      const id = Number(attributen.numFmtId ?? 0);
      if (inCells && naam === "xf") styles.push(opmaakOf(id, codes.get(id)));
    },
    close: (naam) => {
      if (naam === "cellXfs") inCells = false;
    },
  });
  return styles;
}

/** All texts of a workbook together may be this long, in characters. */
const maxShared = 96 * 1024 * 1024;

/** The texts that cells refer to by number. */
export async function readSharedStrings(part: Part): Promise<string[]> {
  const strings: string[] = [];
  let [text, size, inText, sounds] = ["", 0, false, 0];
  await parseXml(await part(), {
    open: ({ naam }) => {
      if (naam === "si") text = "";
      if (naam === "rPh") sounds++;
      inText = naam === "t" && sounds === 0;
    },
    close: (naam) => {
      if (naam === "si") strings.push(text);
      if (naam === "rPh") sounds--;
      inText = false;
    },
    text: (more) => {
      if (!inText) return;
      text += more;
      size += more.length;
      if (size <= maxShared) return;
      throw new XlsxFault("uitgepakt-te-groot", "Er staat te veel tekst in het bestand. Verdeel het of stuur CSV.");
    },
  });
  return strings;
}
