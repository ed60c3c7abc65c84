import type { Readable } from "node:stream";
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { type Opmaak, opmaakOf } from "./xlsx-styles.ts";
import { broken, embedded, external, macros, XlsxFault } from "./zip-check.ts";

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
    for await (const text of textOf(part, "utf-8")) {
      parser.write(text);
      if (between) await between();
    }
    parser.close();
  } catch (error) {
    throw error instanceof XlsxFault ? error : broken();
  }
}

/**
 * The text of a part, as it streams in: XML may be in UTF-16 as well, which its first two bytes show.
 * @param otherwise  what it is read as when it is not: UTF-8, or only the letters that all of XML's own signs are in
 */
export async function* textOf(part: Readable, otherwise: "utf-8" | "latin1"): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const block of part) {
    decoder ??= new TextDecoder(wide(block as Uint8Array) ?? otherwise, { fatal: true });
    yield decoder.decode(block as Uint8Array, { stream: true });
  }
  if (decoder) yield decoder.decode();
}

function wide([first, second]: Uint8Array): string | undefined {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? "utf-16be" : undefined;
}

/** What XML, and older writers of spreadsheets, take for true. */
export const isTrue = (value: string): boolean => /^(?:1|true|on)$/i.test(value.trim());

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
      if (naam !== "Relationship") return;
      refuseRelation(Type, TargetMode);
      const target = Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`;
      if (Id) byId.set(Id, target);
      byType.set(Type.slice(Type.lastIndexOf("/") + 1), target);
    },
  });
  return { byId, byType };
}

/** @throws XlsxFault when a sheet leads to macros, to another file or to a file within it; a link to click on may stay */
export async function checkRelations(part: Part): Promise<void> {
  await parseXml(await part(), {
    open: ({ naam, attributen: { Type = "", TargetMode } }) => {
      if (naam === "Relationship") refuseRelation(Type, TargetMode);
    },
  });
}

function refuseRelation(type: string, mode: string | undefined): void {
  const kind = type.slice(type.lastIndexOf("/") + 1).toLowerCase();
  if (/^(?:vbaproject|xlmacrosheet|xlintlmacrosheet|control)/.test(kind)) throw macros();
  if (kind === "oleobject" || kind === "package") throw embedded();
  const leadsAway = mode?.toLowerCase() === "external" && kind !== "hyperlink";
  if (leadsAway || kind.startsWith("externallink")) throw external();
}

export type Werkblad = { id: string; naam: string; zichtbaar: boolean };

/** No real workbook comes near it; one that is made to keep us busy does. */
const maxSheets = 100;

/** @throws XlsxFault when it has too many sheets */
export async function readWorkbook(part: Part): Promise<{ bladen: Werkblad[]; since1904: boolean }> {
  const bladen: Werkblad[] = [];
  let since1904 = false;
  await parseXml(await part(), {
    open: (tag) => {
      if (tag.naam === "workbookPr") since1904 = isTrue(tag.attributen.date1904 ?? "");
      if (tag.naam !== "sheet") return;
      if (bladen.length >= maxSheets) throw tooManySheets();
      const { name = "", state = "visible" } = tag.attributen;
      bladen.push({ id: attribute(tag, "id") ?? "", naam: name, zichtbaar: state === "visible" });
    },
  });
  return { bladen, since1904 };
}

const tooManySheets = (): XlsxFault => {
  const melding = `Het bestand heeft meer dan ${maxSheets} werkbladen. Zet uw gegevens op één werkblad.`;
  return new XlsxFault("te-veel-werkbladen", melding);
};

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
