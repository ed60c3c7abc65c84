import { describe, expect, it } from "vitest";
import { explainTermijn, type TermijnFeiten } from "../../src/contact/uitleg-termijn-rules.ts";
import { type BronSleutel, bron } from "../../src/law/sources.ts";

const termijn = (changes: Partial<TermijnFeiten> = {}): TermijnFeiten => ({
  soort: "wgs-aanbod",
  begintOp: "2026-11-03",
  vervaltOp: "2026-12-01",
  vervuldOp: null,
  stand: "open",
  bronnen: ["wgs-aanbod-28", "lezing-ontvangst"],
  uitleg: "Het signaal kwam binnen op 3 november 2026.",
  wie: "gemeente",
  escalatie: null,
  geescaleerdOp: null,
  overdracht: null,
  ...changes,
});
const teksten = (changes: Partial<TermijnFeiten> = {}): string[] =>
  explainTermijn(termijn(changes)).map(({ tekst }) => tekst);

describe("why a term runs", () => {
  it("tells what it is about, from when to when, what it rests on, who owes it and where it stands", () => {
    const code = "wgs-aanbod";
    expect(explainTermijn(termijn())).toEqual([
      { code, tekst: "Deze termijn gaat over: Aanbod van hulp.", bron: "wgs-aanbod-28" },
      { code, tekst: "Het signaal kwam binnen op 3 november 2026.", bron: "wgs-aanbod-28" },
      { code, tekst: "De termijn loopt van 3 november 2026 tot en met 1 december 2026.", bron: "wgs-aanbod-28" },
      { code, tekst: bron("wgs-aanbod-28").inhoud, bron: "wgs-aanbod-28" },
      { code, tekst: bron("lezing-ontvangst").inhoud, bron: "lezing-ontvangst" },
      { code, tekst: "Wie dit moet doen: de gemeente.", bron: "wgs-aanbod-28" },
      { code, tekst: "De termijn loopt nog.", bron: "wgs-aanbod-28" },
    ]);
  });

  it.each<[string, Partial<TermijnFeiten>, string]>([
    ["open", {}, "De termijn loopt nog."],
    ["risico", { stand: "risico" }, "De termijn is bijna voorbij."],
    ["verlopen", { stand: "verlopen" }, "De termijn is voorbij, en het is niet gedaan."],
    ["vervuld", { stand: "vervuld", vervuldOp: "2026-11-20" }, "Het is op tijd gedaan op 20 november 2026."],
    ["vervuld, day unknown", { stand: "vervuld" }, "Het is op tijd gedaan."],
    ["te laat", { stand: "te-laat-vervuld", vervuldOp: "2026-12-02" }, "Het is te laat gedaan op 2 december 2026."],
    ["vervallen", { stand: "vervallen" }, "Het hoeft niet meer."],
    ["of Haarlem", { wie: "schulddienstverlening" }, "Wie dit moet doen: Schulddienstverlening."],
    ["of Rotterdam", { wie: "lzn" }, "Wie dit moet doen: het Lokaal Zorgnetwerk."],
    ["of the partner", { wie: "signaalpartner" }, "Wie dit moet doen: de signaalpartner."],
    ["of somebody who is not known here", { wie: "kredietbank" }, "Wie dit moet doen: kredietbank."],
  ])("%s", (_, changes, expected) => expect(teksten(changes)).toContain(expected));

  it.each([
    ["wgs-bedreigend", null, null],
    ["mph-huisbezoek", "rotterdam-convenant", "Het convenant van Rotterdam"],
    ["haarlem-brief", "haarlem-werkafspraken", "De werkafspraak van Haarlem"],
    ["rotterdam-contact", "rotterdam-werkwijze", "De werkwijze van Rotterdam in 2021"],
    ["amsterdam-contact", "amsterdam-contact", "De werkwijze van Amsterdam"],
    ["geregelde-betaling-herbeoordeling", "amsterdam-werkwijze", "De werkwijze van Amsterdam"],
    ["maastricht-contact", "maastricht-werkwijze", "De werkwijze van Maastricht"],
    ["een-oude-termijn", null, null],
  ])("%s is agreed and not law: %s", (soort, afspraak, naam) => {
    const found = explainTermijn(termijn({ soort })).filter(({ tekst }) => tekst.startsWith("Dit is een afspraak"));
    const tekst = `Dit is een afspraak en geen wet. Hij komt uit: ${naam}.`;
    expect(found).toEqual(afspraak === null ? [] : [{ code: soort, tekst, bron: afspraak }]);
  });

  it("of a kind that is not known any more keeps what was said of it", () => {
    const [first] = explainTermijn(termijn({ soort: "een-oude-termijn", bronnen: [] }));
    expect(first).toMatchObject({ tekst: "Het signaal kwam binnen op 3 november 2026.", bron: "lezing-ontvangst" });
  });
});

describe("a number that the municipality chose", () => {
  const bronnen = ["rotterdam-werkwijze", "lezing-ontvangst", "beleid-werkafspraken"] as const;
  const shown = (own: readonly BronSleutel[]) => {
    const lines = explainTermijn(termijn({ soort: "rotterdam-contact", bronnen: own, uitleg: "Binnen 20 dagen." }));
    return lines
      .filter(({ tekst, bron: sleutel }) => tekst === bron(sleutel).inhoud)
      .map(({ bron: sleutel }) => sleutel);
  };

  it("stands alone, without what the agreement or our reading says of another", () => {
    expect(shown(bronnen)).toEqual(bronnen);
    expect(shown([...bronnen, "beleid-gemeente"])).toEqual([
      "lezing-ontvangst",
      "beleid-werkafspraken",
      "beleid-gemeente",
    ]);
    expect(shown(["maastricht-werkwijze", "lezing-maastricht-termijn", "beleid-gemeente"])).toEqual([
      "beleid-gemeente",
    ]);
  });
});

describe("what happens when a term is missed", () => {
  const brief: Partial<TermijnFeiten> = {
    soort: "haarlem-brief",
    escalatie: "coordinator",
    geescaleerdOp: "2026-12-02",
  };

  it.each<[string, Partial<TermijnFeiten>, string, string]>([
    [
      "to the crisis team",
      { soort: "maastricht-contact", escalatie: "crisisteam" },
      "Wordt dit gemist, dan gaat de zaak naar het crisisteam.",
      "maastricht-werkwijze",
    ],
    [
      "given to the coordinator",
      { ...brief, overdracht: { uitkomst: "overgedragen", teamNaam: "PHU" } },
      "Dit is gemist. Daarom ging de zaak op 2 december 2026 naar PHU.",
      "haarlem-werkafspraken",
    ],
    [
      "at the coordinator already",
      { ...brief, overdracht: { uitkomst: "al-bij-team", teamNaam: "PHU" } },
      "Dit is gemist. Op 2 december 2026 bleef de zaak bij PHU: dat is de coördinator.",
      "haarlem-werkafspraken",
    ],
    [
      "kept by the crisis team",
      { ...brief, overdracht: { uitkomst: "bij-crisisteam", teamNaam: "Interventie" } },
      "Dit is gemist. Op 2 december 2026 bleef de zaak bij Interventie, want het crisisteam laat een huishouden niet los.",
      "haarlem-werkafspraken",
    ],
    [
      "kept because nobody is coordinator",
      { ...brief, overdracht: { uitkomst: "geen-team", teamNaam: "Zuid" } },
      "Dit is gemist. Op 2 december 2026 bleef de zaak bij Zuid. Bij deze gemeente is de coördinator niet bekend.",
      "haarlem-werkafspraken",
    ],
    [
      "of which is not known here what happened",
      brief,
      "Dit is gemist. Wat er toen gebeurde, staat op de tijdlijn van 2 december 2026.",
      "haarlem-werkafspraken",
    ],
    [
      "to a team that no agreement names",
      { escalatie: "wijkteam" },
      "Wordt dit gemist, dan gaat de zaak naar het wijkteam.",
      "beleid-werkafspraken",
    ],
  ])("%s", (_, changes, tekst, expected) => {
    const { soort } = termijn(changes);
    expect(explainTermijn(termijn(changes)).at(-1)).toEqual({ code: soort, tekst, bron: expected });
  });

  it("is not told when nobody takes over", () => {
    expect(teksten().filter((tekst) => tekst.includes("gemist"))).toEqual([]);
  });
});
