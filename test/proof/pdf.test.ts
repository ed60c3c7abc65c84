import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inflateSync } from "node:zlib";
import { decodeQR } from "qr/decode.js";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { loadKeys } from "../../src/platform/keys.ts";
import { findSigned } from "../../src/proof/extract-jws.ts";
import { makeBewijsPdf } from "../../src/proof/make-bewijs-pdf.ts";
import { describeLevering, describeSignaal } from "../../src/proof/woorden-rules.ts";
import { makeBewijs, makeLeveringsbewijs, sign } from "./build.ts";

const has = (program: string): boolean => spawnSync(program, ["--version"]).error === undefined;
const opmerking = {
  code: "x",
  bron: "bgs-2",
  tekst: "De partner heeft niet laten zien dat er contact is gezocht. ".repeat(2),
};
const long = "Woningcorporatie ".repeat(12);
/** As much of everything as the API takes in. */
const most = makeBewijs({
  kenmerk: "K".repeat(64),
  partner: { naam: long, soort: "Huur", kvkNummer: "12345678" },
  gemeente: { code: "0599", naam: long },
  incasso: {
    herinneringen: Array(50).fill("2026-09-15"),
    contactpogingen: Array(50).fill({ datum: "2026-09-22", soort: "Afspraak op locatie", bereikt: false }),
    gewezenOpSchuldhulp: "2026-09-15",
    aanbodGegevensdeling: "2026-09-15",
    bezwaar: true,
  },
  opmerkingen: Array(9).fill(opmerking),
  gecorrigeerd: Array(9).fill({ op: "2026-11-05T09:00:00.000Z", reden: "x" }),
  ingetrokken: { op: "2026-11-06T09:00:00.000Z", reden: "vergissing" },
});

/** All that a PDF holds, its packed parts unpacked. */
function plain(pdf: Uint8Array): string {
  const text = Buffer.from(pdf).toString("latin1");
  const parts = [...text.matchAll(/FlateDecode[\s\S]*?stream\n([\s\S]*?)\nendstream/g)].map(([, packed = ""]) =>
    inflateSync(Buffer.from(packed, "latin1")).toString("latin1"),
  );
  return [text, ...parts].join("\n");
}

describe("a proof as PDF", () => {
  let jws: string;
  let pdf: Uint8Array;
  beforeAll(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "seinhuis-pdf-"));
    jws = await sign(await loadKeys(path.join(folder, "keys.json")));
    rmSync(folder, { recursive: true });
    pdf = await makeBewijsPdf(makeBewijs(), describeSignaal(makeBewijs()), jws);
  });

  it("carries exactly what was signed", () => {
    expect(findSigned(pdf)).toEqual([jws]);
    expect(plain(pdf)).toMatch(/\/AFRelationship \/Source\n\/F \(ontvangstbewijs\.jws\)/);
    expect(plain(pdf)).toContain("/Subtype /application#2Fjose");
  });

  it("is tagged, in Dutch, with a title, a text for its figure and fonts of its own", () => {
    const text = plain(pdf);
    for (const part of [
      /\/Lang \(nl\)/,
      /\/DisplayDocTitle true/,
      /\/Marked true/,
      /\/Type \/StructTreeRoot/,
      /<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>B</,
      /<pdfuaid:part>1<\/pdfuaid:part>/,
      /\(Ontvangstbewijs van een signaal\)/,
      /<dc:title>[\s\S]*Ontvangstbewijs van een signaal/,
      /\/Alt \(QR-code naar de controlepagina: https:\/\/seinhuis\.example\/controle\)/,
    ]) {
      expect(text).toMatch(part);
    }
    const roles = [...text.matchAll(/\/S \/(H1|H2|P|L|LI|Lbl|LBody|Figure|Document)\n/g)].map(([, role]) => role);
    expect(new Set(roles)).toEqual(new Set(["Document", "H1", "H2", "P", "L", "LI", "Lbl", "LBody", "Figure"]));
    expect(text.match(/\/FontFile2 /g)?.length).toBe(text.match(/\/Type \/FontDescriptor/g)?.length);
    expect(text).not.toMatch(/\/BaseFont \/Helvetica/);
  });

  it.each([
    ["a usual signal", makeBewijs(), describeSignaal(makeBewijs())],
    ["most of everything", most, describeSignaal(most)],
    ["a levering", makeLeveringsbewijs(), describeLevering(makeLeveringsbewijs())],
  ])("is one page: %s", async (_name, bewijs, woorden) => {
    const made = await makeBewijsPdf(bewijs, woorden, jws);
    expect(plain(made)).toMatch(/\/Type \/Pages\n\/Count 1\n/);
  });

  it("shows names in Greek and Cyrillic, and nothing that turns the direction of reading", async () => {
    const bewijs = makeBewijs({ kenmerk: "A\u202EB", partner: { naam: "Łódź Ελλάς Київ 日", soort: "Huur" } });
    const made = await makeBewijsPdf(bewijs, describeSignaal(bewijs), jws);
    expect(plain(made).match(/\/FontFile2 /g)?.length).toBeGreaterThanOrEqual(4);
    if (!has("pdftotext")) return;
    const text = execFileSync("pdftotext", ["-layout", "-", "-"], { input: made }).toString();
    expect(text).toMatch(/Łódź Ελλάς Київ \?/);
    expect(text).toMatch(/Kenmerk van de melder\s+AB\n/);
  });

  it("has a code that leads to the page where it is checked", () => {
    const dark = drawnSquares(pdf);
    expect(dark.length).toBeGreaterThan(100);
    const side = Math.min(...dark.map(({ size }) => size));
    const [left, top] = [Math.min(...dark.map(({ x }) => x)), Math.min(...dark.map(({ y }) => y))];
    const cells = dark.map(({ x, y }) => [Math.round((x - left) / side), Math.round((y - top) / side)] as const);
    const [scale, border] = [4, 2];
    const wide = (Math.max(...cells.flat()) + 1 + 2 * border) * scale;
    const data = new Uint8ClampedArray(wide * wide * 4).fill(255);
    for (const [x, y] of cells) {
      for (let at = 0; at < scale * scale; at += 1) {
        const row = (y + border) * scale + Math.floor(at / scale);
        const pixel = row * wide + (x + border) * scale + (at % scale);
        data.fill(0, pixel * 4, pixel * 4 + 3);
      }
    }
    expect(decodeQR({ width: wide, height: wide, data })).toBe("https://seinhuis.example/controle");
  });

  it.skipIf(!has("pdftotext") || !has("pdftoppm") || !has("qpdf"))("is read by programs that are not ours", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "seinhuis-pdf-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = path.join(folder, "bewijs.pdf");
    writeFileSync(file, pdf);
    const text = execFileSync("pdftotext", ["-layout", file, "-"]).toString();
    for (const part of [
      "Woonbron heeft een betalingsachterstand gemeld bij Rotterdam.",
      "4 november 2026 om 00:30:00 uur (Nederlandse tijd)",
      "€ 1.275,50, ontstaan op 1 september 2026",
      "22 september 2026 (Telefoon, niet bereikt)",
      "https://seinhuis.example/controle",
    ]) {
      expect(text.replace(/\u00a0/g, " ")).toContain(part);
    }
    expect(execFileSync("pdfinfo", [file]).toString()).toMatch(/Tagged: +yes[\s\S]*Pages: +1\n/);
    const tree = execFileSync("pdfinfo", ["-struct-text", file]).toString();
    const order = ["Ontvangstbewijs van een signaal", "Melder", "Woonbron (soort", "Zo controleert u", "Figure"];
    const places = order.map((part) => tree.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(execFileSync("qpdf", ["--check", file]).toString()).toContain("No syntax or stream encoding errors");
    expect(execFileSync("qpdf", ["--show-attachment=ontvangstbewijs.jws", file]).toString()).toBe(jws);
    execFileSync("pdftoppm", ["-r", "150", "-singlefile", file, path.join(folder, "page")]);
    expect(readCode(readFileSync(path.join(folder, "page.ppm")))).toBe("https://seinhuis.example/controle");
  });
});

/** The squares that a page draws, from the content itself: `x y width height re`. */
function drawnSquares(file: Uint8Array): { x: number; y: number; size: number }[] {
  const squares = plain(file).matchAll(/(?<=^|\s)([\d.-]+) ([\d.-]+) ([\d.]+) ([\d.]+) re$/gm);
  return [...squares]
    .map((found) => found.slice(1).map(Number) as [number, number, number, number])
    .filter(([, , width, height]) => width === height)
    .map(([x, y, size]) => ({ x, y, size }));
}

/** Reads the code from a page as PPM: a head of three lines, then three bytes a pixel. */
function readCode(ppm: Buffer): string {
  const [, width = "", height = ""] = /^P6\s(\d+) (\d+)\s255\s/.exec(ppm.toString("latin1", 0, 32)) ?? [];
  const pixels = ppm.subarray(ppm.length - Number(width) * Number(height) * 3);
  const data = new Uint8ClampedArray(Number(width) * Number(height) * 4).fill(255);
  for (let at = 0; at < pixels.length / 3; at += 1) data.set(pixels.subarray(at * 3, at * 3 + 3), at * 4);
  return decodeQR({ width: Number(width), height: Number(height), data });
}
