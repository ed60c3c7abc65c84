import { describe, expect, it } from "vitest";
import {
  type Corrigeerbaar,
  checkReden,
  checkVast,
  correctieTekst,
  eersteOpgave,
  nieuweFouten,
  toonWijziging,
  wijzigingOf,
} from "../../src/intake/correctie-rules.ts";
import { correctieredenen } from "../../src/law/lists.ts";

const nu: Corrigeerbaar = {
  bedragCenten: 100_000,
  ontstaansdatum: "2026-09-01",
  crisisDatum: null,
  klantnummer: "K1",
  voorletters: "A.B.",
  voorvoegsel: null,
  achternaam: "Dijk",
  telefoonnummer: "+31612345678",
  email: null,
};

describe("what a correction changes", () => {
  it.each<[string, Partial<Corrigeerbaar>, object]>([
    ["nothing when all stays", { bedragCenten: 100_000, email: null, achternaam: "Dijk" }, {}],
    ["an amount", { bedragCenten: 100_001 }, { bedragCenten: { oud: 100_000, nieuw: 100_001 } }],
    ["null empties", { klantnummer: null }, { klantnummer: { oud: "K1", nieuw: null } }],
    [
      "only what is named and different",
      { email: "a@example.nl", bedragCenten: 100_000 },
      { email: { oud: null, nieuw: "a@example.nl" } },
    ],
  ])("%s", (_name, naar, wijziging) => {
    expect(wijzigingOf(nu, naar)).toEqual(wijziging);
  });

  it("leads back to what was reported first, whatever the number of corrections", () => {
    const eerste = wijzigingOf(nu, { bedragCenten: 120_000, ontstaansdatum: "2026-08-01" });
    const stand = { ...nu, bedragCenten: 120_000, ontstaansdatum: "2026-08-01" };
    const tweede = wijzigingOf(stand, { bedragCenten: 90_000, achternaam: "Dijks" });
    const slot = { bedragCenten: 90_000, ontstaansdatum: "2026-08-01" };
    expect(eersteOpgave(slot, [eerste, tweede])).toEqual({ bedragCenten: 100_000, ontstaansdatum: "2026-09-01" });
    expect(eersteOpgave(slot, [])).toEqual(slot);
  });
});

describe("what may not be corrected", () => {
  it.each([
    [{ adres: {} }, ["/adres"]],
    [{ gemeentecode: "0599", kenmerk: "x", signaaldatum: null }, ["/kenmerk", "/gemeentecode", "/signaaldatum"]],
    [
      { persoon: { burgerservicenummer: "999990019", geboortedatum: "1990-01-01" } },
      ["/persoon/geboortedatum", "/persoon/burgerservicenummer"],
    ],
    [{ crisis: { soort: "ontruiming" } }, ["/crisis/soort"]],
    [{ incasso: {}, warmeOverdracht: false, uitzondering: null }, ["/incasso", "/warmeOverdracht", "/uitzondering"]],
    [{ reden: "invoerfout", persoon: { achternaam: "A" }, crisis: { datum: null }, achterstand: { bedrag: 1 } }, []],
    ["geen object", []],
    [null, []],
    [{ persoon: null, crisis: "x" }, []],
  ])("%j", (ruw, velden) => {
    const fouten = checkVast(ruw);
    expect(fouten.map(({ veld }) => veld)).toEqual(velden);
    expect(JSON.stringify(fouten)).not.toContain("999990019");
    for (const { code, bron } of fouten) expect([code, bron]).toEqual(["niet-te-corrigeren", "lezing-correctie"]);
  });
});

describe("the reason of a correction", () => {
  const naar: [string, Partial<Corrigeerbaar>, Record<(typeof correctieredenen)[number], boolean>][] = [
    ["an amount up", { bedragCenten: 100_001 }, { invoerfout: true, betalingVerwerkt: false, contactgegevens: false }],
    ["an amount down", { bedragCenten: 99_999 }, { invoerfout: true, betalingVerwerkt: true, contactgegevens: false }],
    [
      "a telephone number",
      { telefoonnummer: "0101234567" },
      { invoerfout: true, betalingVerwerkt: false, contactgegevens: true },
    ],
    [
      "an e-mail address",
      { email: "a@example.nl" },
      { invoerfout: true, betalingVerwerkt: false, contactgegevens: true },
    ],
    ["a name", { achternaam: "Dijks" }, { invoerfout: true, betalingVerwerkt: false, contactgegevens: false }],
    [
      "an amount down with a day",
      { bedragCenten: 99_999, ontstaansdatum: "2026-08-31" },
      { invoerfout: true, betalingVerwerkt: false, contactgegevens: false },
    ],
  ];
  it.each(
    naar.flatMap(([name, change, fits]) =>
      correctieredenen.map((reden) => [name, reden, change, fits[reden]] as const),
    ),
  )("%s by %s", (_name, reden, change, fits) => {
    expect(checkReden(reden, wijzigingOf(nu, change)).length === 0).toBe(fits);
  });

  it("is refused only for what the correction brings", () => {
    const fout = (veld: string, code: string) => ({ veld, code, melding: "" });
    expect(nieuweFouten([fout("/a", "x")], [fout("/a", "x"), fout("/a", "y"), fout("/b", "x")])).toEqual([
      fout("/a", "y"),
      fout("/b", "x"),
    ]);
  });
});

describe("a correction as it is read", () => {
  const wijziging = wijzigingOf(nu, {
    bedragCenten: 127_550,
    crisisDatum: "2026-12-15",
    telefoonnummer: "0101234567",
  });
  it("tells the team what was and what became, and of the person only which field", () => {
    const tekst = correctieTekst("Woonstek", wijziging).replaceAll("\u00a0", " ");
    expect(tekst).toBe(
      "Woonstek verbeterde het signaal: het bedrag van € 1.000,00 naar € 1.275,50, de datum van de crisis van onbekend naar 15 december 2026 en het telefoonnummer.",
    );
  });

  it("shows nothing of the person", () => {
    expect(toonWijziging(wijziging)).toEqual([
      { veld: "/achterstand/bedrag", oud: 1000, nieuw: 1275.5 },
      { veld: "/crisis/datum", oud: null, nieuw: "2026-12-15" },
      { veld: "/persoon/telefoonnummer" },
    ]);
  });
});
