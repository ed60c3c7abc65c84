import { Buffer } from "node:buffer";
import type { FileHandle } from "node:fs/promises";
import { type Entry, fromFdPromise } from "yauzl";

/** Why a spreadsheet as a whole is not read. */
export class XlsxFault extends Error {
  override readonly name = "XlsxFault";
  readonly code: string;
  readonly melding: string;
  constructor(code: string, melding: string) {
    super(code);
    this.code = code;
    this.melding = melding;
  }
}

/** What a spreadsheet may unpack to. Real ones of a million rows stay far below; a bomb does not. */
export const zipLimits = { delen: 1_000, totaal: 1024 * 1024 * 1024, verhouding: 200, vrij: 1024 * 1024 };

/**
 * Looks at the directory of a zip before anything in it is unpacked.
 * @throws XlsxFault when this is no spreadsheet, or one that may not be opened
 */
export async function checkXlsxFile(handle: FileHandle): Promise<void> {
  await refuseByStart(handle);
  const names = new Set<string>();
  let total = 0;
  for await (const entry of entriesOf(handle.fd)) {
    const fault = faultOf(entry) ?? (names.has(entry.fileName) ? broken() : undefined);
    if (fault) throw fault;
    names.add(entry.fileName);
    total += entry.uncompressedSize;
    if (total > zipLimits.totaal || names.size > zipLimits.delen) throw tooLarge();
  }
  if (!names.has("[Content_Types].xml"))
    throw new XlsxFault("geen-xlsx", "Dit is een zip-bestand, geen Excel-bestand.");
}

/** Every entry of the directory; the file stays open. @throws XlsxFault when the directory cannot be read */
export async function* entriesOf(fd: number): AsyncGenerator<Entry> {
  try {
    const zip = await fromFdPromise(fd, { lazyEntries: true, autoClose: false });
    for await (const entry of zip.eachEntry()) yield entry;
  } catch (error) {
    throw error instanceof XlsxFault ? error : toFault(error);
  }
}

const tooLarge = (): XlsxFault =>
  new XlsxFault("uitgepakt-te-groot", "Het bestand wordt bij het uitpakken te groot. Verdeel het of stuur CSV.");
export const broken = (): XlsxFault =>
  new XlsxFault("bestand-stuk", "Het Excel-bestand is beschadigd. Open het in Excel en sla het opnieuw op.");

function toFault(error: unknown): XlsxFault {
  const text = error instanceof Error ? error.message : "";
  if (!/relative path|absolute path|invalid characters/.test(text)) return broken();
  return new XlsxFault(
    "onveilige-naam",
    "In het bestand staat een naam die buiten het bestand wijst. Wij openen het niet.",
  );
}

function faultOf(entry: Entry): XlsxFault | undefined {
  const { fileName: name, uncompressedSize: size, compressedSize } = entry;
  if ((entry.generalPurposeBitFlag & 1) !== 0) return encrypted();
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return broken();
  if (/(^|\/)vbaProject[^/]*\.bin$|^xl\/(macrosheets|activeX)\//i.test(name)) return macros();
  if (/^xl\/externalLinks\//i.test(name)) return external();
  if (/^xl\/embeddings\/./i.test(name)) return embedded();
  return size > zipLimits.vrij && size > compressedSize * zipLimits.verhouding ? tooLarge() : undefined;
}

export const macros = (): XlsxFault =>
  new XlsxFault("macros", "In het bestand zitten macro's. Sla het op als gewoon Excel-bestand (.xlsx).");
export const external = (): XlsxFault =>
  new XlsxFault(
    "externe-koppeling",
    "Het bestand verwijst naar andere bestanden. Plak de waarden in een nieuw bestand en stuur dat.",
  );
export const embedded = (): XlsxFault =>
  new XlsxFault(
    "ingesloten-bestand",
    "In het bestand zit een ander bestand. Plak de waarden in een nieuw bestand en stuur dat.",
  );
const encrypted = (): XlsxFault =>
  new XlsxFault(
    "versleuteld",
    "Het bestand is beveiligd met een wachtwoord. Haal het wachtwoord eraf en stuur het opnieuw.",
  );

const oleStart = "d0cf11e0a1b11ae1";
const oleEncrypted = Buffer.from("EncryptedPackage", "utf16le");
const looked = 1024 * 1024;

async function refuseByStart(handle: FileHandle): Promise<void> {
  const { size } = await handle.stat();
  if (size === 0) throw new XlsxFault("leeg-bestand", "Het bestand is leeg.");
  const head = await readPart(handle, 0, Math.min(size, looked));
  if (head.subarray(0, 8).toString("hex") === oleStart) {
    const tail = await readPart(handle, Math.max(0, size - looked), Math.min(size, looked));
    if (head.includes(oleEncrypted) || tail.includes(oleEncrypted)) throw encrypted();
    throw new XlsxFault("oud-excel", "Dit is een oud Excel-bestand (.xls). Sla het op als .xlsx of als CSV UTF-8.");
  }
  if (head.subarray(0, 2).toString("latin1") === "PK") return;
  throw new XlsxFault("geen-xlsx", "Dit is geen Excel-bestand (.xlsx). Is het CSV? Stuur het dan als text/csv.");
}

async function readPart(handle: FileHandle, from: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
}
