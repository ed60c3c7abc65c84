import { describe, expect, it } from "vitest";
import { isPostbus, refusePlaatsnaam, refusePostcode, refuseStraatnaam } from "../../src/matching/adres-weigering.ts";

describe("a postcode of another country", () => {
  const code = (geschreven: string) => refusePostcode(geschreven.replace(/[\s.]/g, ""), geschreven)[0]?.code;

  it.each([
    ["Germany", "47533"],
    ["Germany, in full width", "４７５３３"],
    ["six figures", "475330"],
    ["Sweden", "123 45"],
    ["Sweden, with a hard space", "123\u00a045"],
    ["Poland", "00-950"],
    ["Portugal", "1000-001"],
    ["the United States", "12345-6789"],
    ["Belgium", "B-2000"],
    ["Belgium, in small letters", "be 2000"],
    ["Luxembourg", "L1234"],
    ["Romania", "RO-123456"],
    ["Austria", "AUT 1010"],
    ["the United Kingdom", "SW1A 1AA"],
    ["the United Kingdom, short", "M1 1AE"],
    ["the United Kingdom, in one word", "ec1v9hq"],
  ])("%s: %s", (_, geschreven) => expect(code(geschreven)).toBe("postcode-buitenland"));

  it.each([
    ["four figures may be Dutch", "3073", "postcode-onvolledig"],
    ["the first and the last of them", "1000", "postcode-onvolledig"],
    ["the first and the last of them", "9999", "postcode-onvolledig"],
    ["a nought in front is no postcode", "0999", "postcode-vorm"],
    ["three figures", "307", "postcode-vorm"],
    ["seven figures", "3073307", "postcode-vorm"],
    ["four groups of one country and three of another", "123 456", "postcode-vorm"],
    ["too few figures behind a country", "B-200", "postcode-vorm"],
    ["too many figures behind a country", "RO-1234567", "postcode-vorm"],
    ["too many letters of a country", "BELG 2000", "postcode-vorm"],
    ["the Netherlands is no other country", "NL 30730", "postcode-vorm"],
    ["too many figures for Poland", "00-9500", "postcode-vorm"],
    ["too few for Portugal", "1000-01", "postcode-vorm"],
    ["too many for the United States", "12345-67890", "postcode-vorm"],
    ["one letter at the end", "SW1A 1A", "postcode-vorm"],
    ["three letters at the end", "SW1A 1AAA", "postcode-vorm"],
    ["three letters in front", "SWA1A 1AA", "postcode-vorm"],
  ])("%s: %s is %s", (_, geschreven, expected) => expect(code(geschreven)).toBe(expected));

  it.each(["1000AA", "3073 HE", "9999ZZ", "３０７３ＨＥ", "3073\u00a0he", "3073SE", "3073AS"])(
    "%s is Dutch",
    (geschreven) => {
      expect(refusePostcode(geschreven.normalize("NFKC").replace(/\s/g, "").toUpperCase(), geschreven)).toEqual([]);
    },
  );

  it.each(["3073SA", "3073SD", "3073SS"])("%s is never given out", (postcode) => {
    expect(refusePostcode(postcode, postcode)).toMatchObject([{ veld: "postcode", code: "postcode-vorm" }]);
  });

  it("a letter that only looks like a plain one is no postcode", () => {
    expect(refusePostcode("3073HI", "3073hı")).toMatchObject([{ code: "postcode-vorm" }]);
  });
});

describe("a box for letters", () => {
  it.each([
    "Postbus 12",
    "postbus12",
    "POST BUS 12",
    "Post-bus 12",
    "Postbusnr. 12",
    "Postbusnummer 12",
    "Antwoordnummer 1200",
    "antwoord nummer 1200",
    "Antwoordnr 1200",
    "P.O. Box 12",
    "PO Box 12",
    "pobox 12",
    "P.O.Box12",
    "P.O.-Box 12",
    "Postfach 12",
    "Boite postale 12",
    "Boîte postale 12",
    "Poste restante",
    "Ｐｏｓｔｂｕｓ １２",
  ])("%s", (straatnaam) => {
    expect(refuseStraatnaam(straatnaam)).toEqual([
      { veld: "straatnaam", code: "postbus", melding: "Dit is een postbus. Geef het adres van de woning." },
    ]);
  });

  it.each(["Postweg", "Postkade", "Buskruitstraat", "Posthoornstraat", "Boxbergerweg", "Shippo Boxweg", "Fachstraat"])(
    "%s is a street",
    (straatnaam) => {
      expect(isPostbus(straatnaam)).toBe(false);
      expect(refuseStraatnaam(straatnaam)).toEqual([]);
    },
  );

  it("no street is no box", () => expect(refuseStraatnaam(null)).toEqual([]));
});

describe("a place in another country", () => {
  const buitenland = [
    { veld: "plaatsnaam", code: "plaatsnaam-buitenland", melding: "Dit is geen adres in Nederland." },
  ];
  const landen = [
    ..."België;Belgie;Belgium;Belgique;Belgien;Duitsland;Deutschland;Germany;Allemagne;BRD;Luxemburg;Luxembourg".split(
      ";",
    ),
    ..."France;Verenigd Koninkrijk;United Kingdom;Groot-Brittannië;Groot Brittannie;Great Britain;England;Ierland".split(
      ";",
    ),
    ..."Ireland;Poland;Polska;Roemenië;Romania;Bulgarije;Bulgaria;Hongarije;Hungary;Oekraïne;Ukraine;Turkey".split(";"),
    ..."Türkiye;Marokko;Morocco;Maroc;Suriname;Curaçao;Aruba;España;Spain;Portugal;Italië;Italia;Italy".split(";"),
    ..."Griekenland;Greece;Oostenrijk;Österreich;Austria;Zwitserland;Schweiz;Suisse;Switzerland;Zweden;Sweden".split(
      ";",
    ),
    ..."Noorwegen;Norway;Finland;Verenigde Staten;USA".split(";"),
  ];
  it.each(landen)("%s, alone or behind a place", (land) => {
    for (const plaats of [
      land,
      land.toUpperCase(),
      `Gent ${land}`,
      `Gent, ${land}`,
      `Gent (${land})`,
      `Gent - ${land}.`,
    ])
      expect(refusePlaatsnaam(plaats), plaats).toEqual(buitenland);
    expect(refusePlaatsnaam(`Nieuw${land}`)).toEqual([]);
    expect(refusePlaatsnaam(`${land}se Veld`)).toEqual([]);
  });

  const ookHier = "Frankrijk;Engeland;Denemarken;Polen;Spanje;Turkije;Egypte;Rusland;Amerika;Canada;B;BE;D;DE;UK".split(
    ";",
  );
  it.each(ookHier)("%s, only behind another place", (land) => {
    for (const plaats of [`Gent, ${land}`, `Gent (${land})`, `Gent / ${land}`, `Gent - ${land}`, `Gent,${land}`])
      expect(refusePlaatsnaam(plaats), plaats).toEqual(buitenland);
    for (const plaats of [land, `(${land})`, `Nieuw ${land}`, `Gent, ${land}se Veld`])
      expect(refusePlaatsnaam(plaats), plaats).toEqual([]);
  });

  it.each([
    "B-2000 Antwerpen",
    "b 2000 Antwerpen",
    "BE-2000",
    "D-47533 Kleve",
    "DE 47533 Kleve",
    "F-75001 Paris",
    "FR 75001",
    "L-1234",
    "LU 1234 Luxemb.",
    "A-1010 Wien",
    "AT 1010",
    "CH-8000 Zürich",
    "47533 Kleve",
  ])("with its postcode: %s", (plaats) => expect(refusePlaatsnaam(plaats)).toEqual(buitenland));

  it.each([
    "Rotterdam",
    "ROTTERDAM, Nederland",
    "Den Haag (NL)",
    "'s-Gravenhage",
    "America",
    "Nederland",
    "Sint Maarten",
    "Bergen (L)",
    "Bergen (NH)",
    "Hengelo (O)",
    "Beek en Donk",
    "Baarle-Nassau",
    "2e Exloërmond",
    "3073 HE Rotterdam",
    "B-200",
    "475330 Kleve",
    "B-475330 Kleve",
    "4753",
    "Súdwest-Fryslân",
  ])("not %s", (plaats) => expect(refusePlaatsnaam(plaats)).toEqual([]));

  it("no place is no other country", () => expect(refusePlaatsnaam(null)).toEqual([]));
});
