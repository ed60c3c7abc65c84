import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import type { Row } from "../platform/database.ts";

/** A line of the file: an area row, or null when the line cannot be one. */
export type GebiedRegel = { regel: number; row: Row | null };

/** The header names of the CBS file start with these; what follows is a year. */
const columns = ["pc6", "huisnummer", "buurt", "wijk", "gemeente"] as const;

/**
 * Reads the CBS file of addresses and areas: PC6;Huisnummer;Buurt;Wijk;Gemeente, in any order, with `;`, `,` or tab.
 * CBS writes codes as numbers, so leading zeros are put back.
 * @throws Error when the header is not of such a file
 */
export async function* readGebieden(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<GebiedRegel> {
  let header: { delimiter: string; places: number[] } | undefined;
  let regel = 0;
  for await (const line of createInterface({ input: Readable.from(bytes), crlfDelay: Number.POSITIVE_INFINITY })) {
    regel += 1;
    if (header === undefined) header = readHeader(line);
    else if (line !== "") yield { regel, row: readLine(line, header.delimiter, header.places) };
  }
  if (header === undefined) throw new Error("The file is empty");
}

function readHeader(line: string): { delimiter: string; places: number[] } {
  const delimiter = [";", ",", "\t"].find((candidate) => line.includes(candidate)) ?? ";";
  const names = split(line.replace(/^\uFEFF/, ""), delimiter).map((name) => name.toLowerCase());
  const places = columns.map((column) => names.findIndex((name) => name.startsWith(column)));
  if (places.includes(-1)) throw new Error("The first line must name PC6;Huisnummer;Buurt;Wijk;Gemeente");
  return { delimiter, places };
}

function readLine(line: string, delimiter: string, places: number[]): Row | null {
  const cells = split(line, delimiter);
  const [postcode = "", huisnummer = "", buurt = "", wijk = "", gemeente = ""] = places.map((place) => cells[place]);
  const row = {
    postcode: postcode.replace(" ", "").toUpperCase(),
    huisnummer: Number(huisnummer),
    buurt: buurt.padStart(8, "0"),
    wijk: wijk.padStart(6, "0"),
    gemeentecode: gemeente.padStart(4, "0"),
  };
  const correct =
    /^[1-9]\d{3}[A-Z]{2}$/.test(row.postcode) &&
    /^\d{1,5}$/.test(huisnummer) &&
    /^\d{8}$/.test(row.buurt) &&
    /^\d{6}$/.test(row.wijk) &&
    /^\d{4}$/.test(row.gemeentecode);
  return correct && gemeente !== "" ? row : null;
}

/** These files hold codes only: a quote never surrounds a delimiter. */
const split = (line: string, delimiter: string): string[] =>
  line.split(delimiter).map((cell) => cell.trim().replaceAll('"', ""));
