import { describe, expect, it } from "vitest";
import type { Beleidsregel } from "../../src/law/parameters.ts";
import { bron } from "../../src/law/sources.ts";
import type { ContactFeit, SignaalFeit, ZaakFeiten } from "../../src/priority/beeld-rules.ts";
import { placeZaak } from "../../src/priority/rules.ts";
import { contact, eigen, feiten, vandaag } from "./build.ts";

const advies = (zaak: ZaakFeiten, beleid: Beleidsregel[] = []) => placeZaak(zaak, vandaag, beleid).opvolgadvies;
const maastricht = eigen("werkafspraken", ["wgs", "maastricht"]);
const [bezoek, bellen] = [["Huisbezoek"], ["Huisbezoek", "Telefoon"]];
const berichten = ["Brief", "SMS/Whatsapp"];

describe("how to follow up", () => {
  const cases: [string, Partial<SignaalFeit>[], Beleidsregel[], string[], number, string[]][] = [
    ["an ordinary zaak: a letter or message, twice", [{}], [], berichten, 2, ["gewoneZaak"]],
    ["nothing that counts", [{ ingetrokken: "betaald", soort: "Huur" }], [], berichten, 2, ["gewoneZaak"]],
    ["several partners: visit or telephone (Divosa)", [{}, { partnerId: 2 }], [], bellen, 3, ["meerderePartners"]],
    ["two signals of one partner", [{}, { achternaam: "Smit" }], [], berichten, 2, ["gewoneZaak"]],
    ["EUR 999.99 (Heemskerk)", [{ bedragCenten: 99_999 }], [], berichten, 2, ["gewoneZaak"]],
    ["EUR 1,000", [{ bedragCenten: 100_000 }], [], bezoek, 3, ["hoogBedrag"]],
    ["EUR 50,000", [{ bedragCenten: 5_000_000 }], [], bezoek, 3, ["hoogBedrag"]],
    ["EUR 50,000.01", [{ bedragCenten: 5_000_001 }], [], berichten, 2, ["gewoneZaak"]],
    ["a landlord", [{ soort: "Huur" }], [], bezoek, 3, ["verhuurder"]],
    ["a mortgage is no landlord", [{ soort: "Hypotheek" }], [], berichten, 2, ["gewoneZaak"]],
    ["a crisis: visit and telephone", [{ crisisSoort: "eindeLevering" }], [], bellen, 4, ["crisis"]],
    [
      "EUR 749.99 of rent in Maastricht",
      [{ soort: "Huur", bedragCenten: 74_999 }],
      [maastricht],
      bezoek,
      3,
      ["verhuurder"],
    ],
    [
      "EUR 750 of rent in Maastricht: five attempts",
      [{ soort: "Huur", bedragCenten: 75_000 }],
      [maastricht],
      bezoek,
      5,
      ["hogeHuurachterstand", "verhuurder"],
    ],
    ["EUR 750 of rent elsewhere", [{ soort: "Huur", bedragCenten: 75_000 }], [], bezoek, 3, ["verhuurder"]],
    ["EUR 750 of energy in Maastricht", [{ bedragCenten: 75_000 }], [maastricht], berichten, 2, ["gewoneZaak"]],
    [
      "everything at once: every ground, every way once, the highest number",
      [{ soort: "Huur", bedragCenten: 100_000, crisisSoort: "ontruiming" }, { partnerId: 2 }],
      [maastricht],
      bellen,
      5,
      ["crisis", "hogeHuurachterstand", "meerderePartners", "hoogBedrag", "verhuurder"],
    ],
    ["its own number of attempts", [{}], [eigen("opvolgPogingen", 6)], berichten, 6, ["gewoneZaak"]],
    [
      "its own number, also where fewer are asked for",
      [{ soort: "Huur" }],
      [eigen("opvolgPogingen", 6)],
      bezoek,
      6,
      ["verhuurder"],
    ],
    ["its own number for visits", [{ soort: "Huur" }], [eigen("opvolgPogingenBezoek", 8)], bezoek, 8, ["verhuurder"]],
    [
      "its own number in a crisis",
      [{ crisisSoort: "ontruiming" }],
      [eigen("opvolgPogingenCrisis", 9)],
      bellen,
      9,
      ["crisis"],
    ],
    [
      "its own bounds for a visit, below",
      [{ bedragCenten: 9_999 }],
      [eigen("huisbezoekVanCenten", 9_999)],
      bezoek,
      3,
      ["hoogBedrag"],
    ],
    [
      "its own bounds for a visit, above",
      [{ bedragCenten: 100_000 }],
      [eigen("huisbezoekTotCenten", 99_999)],
      berichten,
      2,
      ["gewoneZaak"],
    ],
    [
      "Maastricht's numbers as it sets them",
      [{ soort: "Huur", bedragCenten: 50_000 }],
      [maastricht, eigen("maastrichtHuurCenten", 50_000), eigen("maastrichtPogingen", 7)],
      bezoek,
      7,
      ["hogeHuurachterstand", "verhuurder"],
    ],
  ];
  it.each(cases)("%s", (_name, signalen, beleid, kanalen, pogingen, codes) => {
    const gegeven = advies(feiten(signalen), beleid);
    expect(gegeven).toMatchObject({ kanalen, pogingen, gedaan: 0, resterend: pogingen });
    expect(gegeven.redenen.map(({ code }) => code)).toEqual(codes);
  });

  it("says why in plain Dutch, and where that comes from", () => {
    const zaak = feiten([{ soort: "Huur", bedragCenten: 100_000, crisisSoort: "ontruiming" }, { partnerId: 2 }]);
    const seen = [...advies(zaak, [maastricht]).redenen, ...advies(feiten()).redenen];
    expect(seen.map(({ tekst, bron: sleutel }) => [tekst, sleutel, bron(sleutel).zekerheid])).toEqual([
      ["Er dreigt een crisis. Ga langs en bel.", "beleid-opvolging-keuze", "U"],
      ["De huurachterstand is hoog. Doe meer pogingen en ga altijd ook langs.", "maastricht-werkwijze", "S"],
      [
        "Er zijn meldingen van meer dan één organisatie. Een huisbezoek of een telefoontje werkt dan het best.",
        "divosa-opvolging",
        "B",
      ],
      ["Het bedrag is hoog genoeg voor een huisbezoek.", "heemskerk-werkwijze", "C"],
      ["De verhuurder meldt. Ga dan langs.", "heemskerk-werkwijze", "C"],
      ["Er is geen bijzondere reden. Begin met een brief of een bericht.", "beleid-opvolging", "B"],
    ]);
  });

  it("gives every zaak lists of its own", () => {
    const first = advies(feiten());
    first.kanalen.push("Mail");
    expect(advies(feiten()).kanalen).toEqual(berichten);
  });
});

describe("how many attempts are left", () => {
  const rent = [{ soort: "Huur", bedragCenten: 80_000 }] as const;
  const tries = (n: number, changes: Partial<ContactFeit> = {}) => Array.from({ length: n }, () => contact(changes));
  const left = (contacten: ContactFeit[], signalen: readonly Partial<SignaalFeit>[] = rent) => {
    const { gedaan, resterend } = advies(feiten([...signalen], { contacten }), [maastricht]);
    return [gedaan, resterend];
  };

  it.each([
    ["two of five", tries(2, { soort: "Huisbezoek" }), [2, 3]],
    ["five of five", tries(5, { soort: "Huisbezoek" }), [5, 0]],
    ["six of five", tries(6, { soort: "Huisbezoek" }), [6, 0]],
    ["five of five, but nobody went to the door", tries(5), [5, 1]],
    ["four of five, and nobody went to the door", tries(4), [4, 1]],
    ["six of five, one of them at the door", [...tries(5), ...tries(1, { soort: "Huisbezoek" })], [6, 0]],
    ["reached at the first attempt", tries(1, { bereikt: true }), [1, 0]],
    ["reached before this signal: all five again", tries(3, { bereikt: true, datum: "2026-10-01" }), [0, 5]],
    [
      "at the door before the last contact does not count",
      [...tries(1, { bereikt: true, soort: "Huisbezoek", datum: "2026-10-01" }), ...tries(5)],
      [5, 1],
    ],
  ] as [string, ContactFeit[], [number, number]][])("%s", (_name, contacten, expected) => {
    expect(left(contacten)).toEqual(expected);
  });

  it("asks for no visit where a letter is enough", () => {
    expect(left(tries(2, { soort: "Brief" }), [{}])).toEqual([2, 0]);
  });
});
