import { Buffer } from "node:buffer";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DecodedText, decodeText, looksMisread, refuseByHead } from "../../src/platform/text-encoding.ts";

async function* stream(bytes: Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function decode(bytes: Uint8Array, size?: number): Promise<DecodedText> {
  const whole: DecodedText = { text: "", codering: "utf-8" };
  for await (const part of decodeText(stream(bytes, size))) {
    whole.text += part.text;
    whole.codering = part.codering;
    if (part.fault) whole.fault = part.fault;
  }
  return whole;
}

const latin = (text: string) => Buffer.from(text, "latin1");
const padding = (length: number) => Buffer.alloc(length, "a");

describe("encoding: found out", () => {
  it.each([
    ["nothing", Buffer.alloc(0), "", "utf-8"],
    ["ASCII", latin("Dijk"), "Dijk", "utf-8"],
    ["UTF-8", Buffer.from("Müller"), "Müller", "utf-8"],
    ["UTF-8 with byte order mark", Buffer.from("\ufeffMüller"), "Müller", "utf-8"],
    ["ASCII with byte order mark", Buffer.from("\ufeffDijk"), "Dijk", "utf-8"],
    ["Windows-1252", latin("M\xfcller"), "Müller", "windows-1252"],
    [
      "the euro sign and quotes of Windows-1252",
      latin("\x80 10 van \x91t Hof\x92"),
      "€ 10 van ‘t Hof’",
      "windows-1252",
    ],
    ["a Windows-1252 letter as the very last byte", latin("Ren\xe9"), "René", "windows-1252"],
    ["an emoji", Buffer.from("a😀b"), "a😀b", "utf-8"],
  ])("%s", async (_name, bytes, text, codering) => {
    expect(await decode(bytes)).toEqual({ text, codering });
  });

  it("changes to Windows-1252 when its first letter comes after 64 kB of ASCII", async () => {
    const bytes = Buffer.concat([padding(70_000), latin("Ren\xe9e")]);
    expect(await decode(bytes)).toEqual({ text: `${"a".repeat(70_000)}Renée`, codering: "windows-1252" });
  });

  it.each([65_533, 65_534, 65_535, 65_536])("keeps a character whole that starts at byte %i", async (at) => {
    const text = `${"a".repeat(at)}😀${"é".repeat(40_000)}`;
    expect(await decode(Buffer.from(text))).toEqual({ text, codering: "utf-8" });
  });

  it("reads a Windows-1252 letter as such when it is the last byte of the first block", async () => {
    const bytes = Buffer.concat([padding(65_535), latin("\xe9 en verder")]);
    expect(await decode(bytes)).toEqual({ text: `${"a".repeat(65_535)}é en verder`, codering: "windows-1252" });
  });

  it("reads the same whatever the size of the chunks", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "grapheme", minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        async (unit, size) => {
          fc.pre(
            !unit.includes("\0") && !unit.startsWith("%PDF") && !unit.startsWith("PK") && !unit.startsWith("\ufeff"),
          );
          const text = unit.repeat(20);
          expect(await decode(Buffer.from(text), size)).toEqual({ text, codering: "utf-8" });
        },
      ),
    );
  });
});

describe("encoding: refused", () => {
  it.each([
    ["UTF-16 LE with byte order mark", Buffer.from("\ufeffkenmerk", "utf16le"), "utf-16"],
    ["UTF-16 BE with byte order mark", Buffer.from("\ufeffkenmerk", "utf16le").swap16(), "utf-16"],
    ["UTF-16 LE without byte order mark", Buffer.from("kenmerk;bedrag", "utf16le"), "utf-16"],
    ["UTF-16 BE without byte order mark", Buffer.from("kenmerk;bedrag", "utf16le").swap16(), "utf-16"],
    ["an XLSX renamed to CSV", latin("PK\x03\x04\x14\x00\x06\x00"), "geen-tekstbestand"],
    ["an old Excel file", latin("\xd0\xcf\x11\xe0\xa1\xb1"), "geen-tekstbestand"],
    ["gzip", latin("\x1f\x8b\x08"), "geen-tekstbestand"],
    ["PDF", latin("%PDF-1.7"), "geen-tekstbestand"],
    ["a binary without a known start", latin("\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0"), "geen-tekstbestand"],
  ])("%s", async (_name, bytes, code) => {
    expect(refuseByHead(bytes)).toMatchObject({ code });
    expect(await decode(bytes)).toMatchObject({ text: "", fault: { code } });
  });

  it("leaves one stray NUL in a large file to its row", () => {
    expect(refuseByHead(Buffer.concat([padding(5_000), Buffer.from([0])]))).toBeUndefined();
  });

  it.each([
    ["right away", Buffer.concat([Buffer.from("Müller;"), latin("Ren\xe9")]), "Müller;Ren"],
    ["in a later block", Buffer.concat([Buffer.from("é"), padding(70_000), latin("\xe9!")]), `é${"a".repeat(70_000)}`],
    ["by an unfinished end", Buffer.concat([Buffer.from("é"), Buffer.from([0xe2, 0x82])]), "é"],
    ["after a byte order mark", Buffer.concat([Buffer.from("\ufeffDijk "), latin("\xe9\xe9")]), "Dijk "],
  ])("UTF-8 that breaks %s, after giving the text before it", async (_name, bytes, text) => {
    expect(await decode(bytes)).toMatchObject({ text, fault: { code: "gemengde-codering" } });
  });
});

describe("encoding: letters of another code page", () => {
  const is = (text: string) => [looksMisread(text, "utf-8"), looksMisread(text, "windows-1252")];
  const twice = (text: string) => new TextDecoder("windows-1252").decode(Buffer.from(text));

  it.each(["Ren\u201a", "Ren\u017d", "M\u0081ller", "Ge\u2030nt", "Ren\ufffd", "DaniÃ«lle", "RenÃ©", "Ren‚e"])(
    "%j is suspect, whatever the encoding",
    (text) => {
      expect(is(text)).toEqual([true, true]);
    },
  );

  const names = [
    ...["Çelik", "Yılmaz", "Wałęsa", "Ångström", "São", "Ämilie", "Zoë", "Noël", "Gürsoy", "Øster", "Şahin", "Öğüt"],
    ...["İnönü", "Żółć", "Łódź", "Šimić", "Žižek", "Bošnjak", "René", "Françoise", "Çağla", "Núñez", "Ñáñez", "Groß"],
    ...["Nguyễn", "Đặng", "Țepeș", "Mađarić", "Dvořák", "Kovács", "Őry", "Þórður", "Ægir", "Łęcki", "BJÖRK", "ČAPEK"],
    ...["'t Hof", "’t Hof", "‘t Hof", "van ’t Hof", "D'Ancona", "D’Ancona", "„De Hoek”", "“De Hoek”", "Zuid–West"],
    ...["Ĳsselstein", "Curaçao", "Coëffort", "Cœur", "Sint-Oedenrode", "€ 10", "ÖZTÜRK", "ÉÉN", "Bayındır", "Ağaoğlu"],
    ...["André’s Hof", "CAFÉ’S", "Ťažký", "Ďurica", "Ľuboš", "Ünal", "Ýr", "Ēriks", "Ģirts", "Ševčík", "ÎLE", "Ýmir"],
  ];

  it.each(names)("%j is not", (text) => {
    expect(is(text)).toEqual([false, false]);
  });

  it.each(names.filter((name) => /[\u00a1-\u1fff]/.test(name)))(
    "%j as UTF-8 that was read as Windows-1252 is",
    (name) => {
      expect(is(twice(name))).toEqual([true, true]);
    },
  );

  it.each([
    ["cp850 é", "Ren\x82"],
    ["cp850 ö", "K\x94nig"],
    ["cp850 ë", "Zo\x89"],
    ["cp850 Ö", "\x99ster"],
    ["cp850 ñ", "Nu\xa4ez"],
    ["cp850 í", "Mar\xa1a"],
    ["cp850 ó", "L\xa2pez"],
    ["cp850 ö at the end", "Malm\x94"],
    ["Mac é", "Ren\x8e"],
    ["Mac ë", "Dani\x91lle"],
    ["Mac ï", "Lo\x95s"],
    ["Mac ñ", "Nu\x96ez"],
    ["Mac ó", "L\x97pez"],
    ["Mac ü", "M\x9fller"],
  ])("%s is, when it was read as Windows-1252", (_name, bytes) => {
    expect(looksMisread(new TextDecoder("windows-1252").decode(latin(bytes)), "windows-1252")).toBe(true);
  });

  it("a dash within a name is believed in UTF-8 only", () => {
    expect(is("Jansen–de Vries")).toEqual([false, true]);
  });
});
