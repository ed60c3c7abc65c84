import type { GebiedRij } from "./area-store.ts";

/** A line of the file: an area row, or null when the line cannot be one. */
export type GebiedRegel = { regel: number; rij: GebiedRij | null };

/** The header names of the CBS file start with these; what follows is a year. */
const columns = ["pc6", "huisnummer", "buurt", "wijk", "gemeente"] as const;
/** Longer than any line of such a file: what has no end of a line is something else, and would fill the memory. */
const longestLine = 10_000;

type Kop = { delimiter: string; places: number[] };

/**
 * Reads the CBS file of addresses and areas: PC6;Huisnummer;Buurt;Wijk;Gemeente, in any order, with `;`, `,` or tab.
 * CBS writes codes as numbers, so leading zeros are put back. The lines come in the groups in which the file was read.
 * @throws Error when the header is not of such a file
 */
export async function* readGebieden(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<GebiedRegel[]> {
  let kop: Kop | undefined;
  let regel = 0;
  for await (const lines of readLines(bytes)) {
    const regels: GebiedRegel[] = [];
    for (const line of lines) {
      regel += 1;
      if (kop === undefined) kop = readHeader(line);
      else if (line !== "" && line !== "\r") regels.push({ regel, rij: readLine(line, kop) });
    }
    yield regels;
  }
  if (kop === undefined) throw new Error("The file is empty");
}

/** The text in lines, as many at a time as came in; reading the cells takes their last white space off. */
async function* readLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const part of bytes) {
    const lines = (rest + decoder.decode(part, { stream: true })).split("\n");
    rest = lines.pop() as string;
    if (rest.length > longestLine) throw new Error("A line is too long for an area table");
    yield lines;
  }
  if (rest !== "") yield [rest];
}

function readHeader(line: string): Kop {
  const delimiter = [";", ",", "\t"].find((candidate) => line.includes(candidate)) ?? ";";
  const names = line.split(delimiter).map((name) => plain(name).toLowerCase());
  const places = columns.map((column) => names.findIndex((name) => name.startsWith(column)));
  if (places.includes(-1)) throw new Error("The first line must name PC6;Huisnummer;Buurt;Wijk;Gemeente");
  return { delimiter, places };
}

function readLine(line: string, { delimiter, places }: Kop): GebiedRij | null {
  const cells = line.split(delimiter);
  const [postcode, huisnummer, buurt, wijk, gemeente] = places.map((place) => plain(cells[place] ?? ""));
  if (!postcode || !huisnummer || !buurt || !wijk || !gemeente) return null;
  const rij = {
    postcode: postcode.replace(" ", "").toUpperCase(),
    huisnummer: Number(huisnummer),
    buurt: buurt.padStart(8, "0"),
    wijk: wijk.padStart(6, "0"),
    gemeentecode: gemeente.padStart(4, "0"),
  };
  const correct =
    /^[1-9]\d{3}[A-Z]{2}$/.test(rij.postcode) &&
    /^\d{1,5}$/.test(huisnummer) &&
    /^\d{8}$/.test(rij.buurt) &&
    /^\d{6}$/.test(rij.wijk) &&
    /^\d{4}$/.test(rij.gemeentecode);
  return correct ? rij : null;
}

/** These files hold codes only: a quote never surrounds a delimiter. */
const plain = (cell: string): string => cell.trim().replaceAll('"', "");
