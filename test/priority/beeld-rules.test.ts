import { describe, expect, it } from "vitest";
import { signaalstatussen } from "../../src/law/lists.ts";
import { type SignaalFeit, toBeeld, type ZaakFeiten, zaakFeiten } from "../../src/priority/beeld-rules.ts";
import { zaakbeleid } from "../../src/priority/beleid-rules.ts";
import { prioritize } from "../../src/priority/rules.ts";
import { feiten, signaal, vandaag } from "./build.ts";

const beeld = (zaak: ZaakFeiten) => toBeeld(zaak, zaakbeleid(vandaag));

describe("which signals count", () => {
  const alles: Partial<SignaalFeit> = {
    soort: "Huur",
    bedragCenten: 5_000,
    crisisSoort: "ontruiming",
    crisisDatum: "2026-11-20",
    warmeOverdracht: true,
    meervoudig: true,
    opeenvolgend: true,
    geboortedatum: "1950-01-01",
    ontstaansdatum: "2026-05-01",
  };
  const counts = {
    crises: new Set(["ontruiming"]),
    crisisDatum: "2026-11-20",
    soorten: new Set(["Huur"]),
    partners: 1,
    totaalCenten: 5_000,
    huurCenten: 5_000,
    oudste: "2026-05-01",
    meervoudig: true,
    opeenvolgend: true,
    warmeOverdracht: true,
    leeftijden: [76],
  };
  const nothing = {
    crises: new Set(),
    crisisDatum: null,
    soorten: new Set(),
    partners: 0,
    totaalCenten: 0,
    huurCenten: 0,
    stijging: null,
    oudste: null,
    meervoudig: false,
    opeenvolgend: false,
    warmeOverdracht: false,
    leeftijden: [],
  };

  it.each(signaalstatussen)("%s", (status) => {
    const open = status === "Opgepakt" || status === "Nog niet opgepakt";
    expect(beeld(feiten([{ ...alles, status }]))).toMatchObject(open ? counts : nothing);
  });

  it.each(["betaald", "regeling", "vergissing"] as const)("not one that was taken back: %s", (ingetrokken) => {
    expect(beeld(feiten([{ ...alles, ingetrokken }]))).toMatchObject(nothing);
  });

  it("not one of another zaak at the address", () => {
    expect(beeld(feiten([], { eerdere: [signaal(alles)] }))).toMatchObject(nothing);
  });

  it("counts what is owed in rent apart, and the oldest of all", () => {
    const zaak = feiten([
      { soort: "Huur", bedragCenten: 60_000, signaaldatum: "2026-10-01", ontstaansdatum: "2026-08-02" },
      { soort: "Huur", bedragCenten: 70_000, ontstaansdatum: "2026-08-03" },
      { soort: "Energie", partnerId: 2, ontstaansdatum: "2026-08-01" },
    ]);
    expect(beeld(zaak)).toMatchObject({ huurCenten: 70_000, totaalCenten: 80_000, oudste: "2026-08-01", partners: 2 });
  });
});

describe("a rise", () => {
  const grown = (bedragCenten: number, vorig: Partial<SignaalFeit> = {}) =>
    feiten([{ nr: 5, bedragCenten }], {
      eerdere: [signaal({ nr: 1, signaaldatum: "2026-10-10", bedragCenten: 10_000, ...vorig })],
    });
  const rises = (zaak: ZaakFeiten): boolean =>
    prioritize(zaak, vandaag).redenen.some(({ code, gewicht }) => code === "stijging" && gewicht === 40);

  it.each([
    ["of EUR 49.99", grown(14_999), false],
    ["of EUR 50", grown(15_000), true],
    ["since a signal that was not taken up", grown(15_000, { status: "Niet opgepakt: onterecht signaal" }), true],
    ["since a repeat", grown(15_000, { status: "Niet opgepakt: herhaalde melding" }), true],
    ["since one that was taken back", grown(15_000, { ingetrokken: "vergissing" }), false],
    ["within one zaak", feiten([{ signaaldatum: "2026-10-10" }, { bedragCenten: 15_000 }]), true],
  ])("%s", (_name, zaak, expected) => expect(rises(zaak)).toBe(expected));
});

describe("the facts of one zaak among all that is known of its address", () => {
  it("takes its own signals, contacts and household, and keeps the rest apart", () => {
    const [mine, old, loose] = [5, 4, null].map((zaakId, nr) => ({ ...signaal({ nr }), zaakId }));
    const call = { soort: "Telefoon", bereikt: true, datum: vandaag } as const;
    const found = zaakFeiten(
      5,
      [{ soort: "wgs-aanbod", status: "open" }],
      [mine, old, loose].filter((item) => item !== undefined),
      [
        { zaakId: 4, contacten: [call], gesprekken: ["2026-10-01"], huishouden: { oggz: true } },
        { zaakId: 5, contacten: [{ ...call, bereikt: false }], gesprekken: [vandaag], huishouden: { taal: "ar" } },
      ],
    );
    expect(found).toEqual({
      signalen: [mine],
      eerdere: [old, loose],
      termijnen: [{ soort: "wgs-aanbod", status: "open" }],
      contacten: [
        { ...call, inZaak: false },
        { ...call, bereikt: false, inZaak: true },
      ],
      gesprekken: [
        { datum: "2026-10-01", inZaak: false },
        { datum: vandaag, inZaak: true },
      ],
      huishouden: { taal: "ar" },
    });
  });

  it("knows nothing of a household that only an earlier zaak knew", () => {
    expect(
      zaakFeiten(5, [], [], [{ zaakId: 4, contacten: [], gesprekken: [], huishouden: { oggz: true } }]).huishouden,
    ).toBeNull();
  });
});
