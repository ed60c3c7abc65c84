import { describe, expect, it } from "vitest";
import { datumVan } from "../../src/platform/web/form-date.ts";
import { aantalVan, bedragVan, leesInvulling } from "../../src/portal/signaal-invoer.ts";
import { isNewKenmerk, newKenmerk } from "../../src/portal/signaal-kenmerk.ts";
import { maakControlelijst } from "../../src/portal/signaal-lijst.ts";
import { plaatsFouten } from "../../src/portal/signaal-oordeel.ts";
import { dag, invulling } from "./signaal-world.ts";

const form = (fields: Record<string, string>) => ({ get: (naam: string) => fields[naam] ?? "" });
const alles = { bezwaar: true, crisis: true };

describe("a day in three fields", () => {
  it.each([
    ["3", "11", "2026", "2026-11-03"],
    ["03", "03", "2026", "2026-03-03"],
    [" 3 ", "mrt", "2026", "2026-03-03"],
    ["3", "Maart", "2026", "2026-03-03"],
    ["3", "nov.", "2026", "2026-11-03"],
    ["31", "2", "2026", "2026-02-31"],
    ["3", "", "2026", "2026-00-03"],
    ["", "", "", null],
  ])("%s %s %s", (d, maand, jaar, expected) => {
    expect(datumVan(form(dag("x", d, maand, jaar)), "x")).toBe(expected);
  });
});

describe("an amount as people write it", () => {
  it.each([
    ["1275,50", 1275.5],
    ["1.275,50", 1275.5],
    ["€ 1.275,50", 1275.5],
    ["EUR 1275", 1275],
    ["1275,-", 1275],
    ["1 275,50", 1275.5],
    ["1275.50", 1275.5],
    ["1.275", 1275],
    ["1,275", "1,275"],
    ["veel", "veel"],
    ["", undefined],
  ])("%s", (tekst, expected) => {
    expect(bedragVan(form({ bedrag: tekst }))).toBe(expected);
  });
});

describe("the number of blocks", () => {
  it.each([
    ["1", 1],
    ["10", 10],
    ["11", 10],
    ["0", 1],
    ["-1", 1],
    ["1.5", 1],
    ["x", 1],
    ["", 1],
  ])("'%s' is %i", (tekst, expected) => {
    expect(aantalVan(form({ pogingen: tekst }), "pogingen")).toBe(expected);
  });
});

describe("a whole form", () => {
  it("is the signal of the API", () => {
    expect(leesInvulling(form(invulling()), alles)).toMatchObject({
      fouten: [],
      ruw: {
        adres: { postcode: "3073 he", huisnummer: "10 A-2" },
        achterstand: { bedrag: 1275.5, ontstaansdatum: "2026-09-01" },
        incasso: {
          contactpogingen: [{ datum: "2026-09-22", soort: "Telefoon", bereikt: false }],
          herinneringen: ["2026-09-15"],
          aanbodGegevensdeling: "2026-09-15",
          bezwaar: false,
        },
        crisis: null,
      },
    });
  });

  it("leaves empty blocks out and knows where the others came from", () => {
    const gelezen = leesInvulling(
      form(
        invulling({
          pogingen: "3",
          "poging-1-soort": "",
          ...dag("poging-1-datum", "", "", ""),
          "poging-3-soort": "Brief",
        }),
      ),
      alles,
    );
    expect(gelezen.ruw).toMatchObject({ incasso: { contactpogingen: [{ soort: "Brief" }] } });
    expect(gelezen.veldOf.get("/incasso/contactpogingen/0/datum")).toBe("poging-3-datum");
  });

  it("takes the day of the reminder that holds the offer", () => {
    const tweede = { herinneringen: "2", "herinnering-1-aanbod": "", "herinnering-2-aanbod": "ja" };
    const gelezen = leesInvulling(
      form(invulling({ ...tweede, ...dag("herinnering-2-datum", "1", "10", "2026") })),
      alles,
    );
    expect(gelezen.ruw).toMatchObject({
      incasso: { herinneringen: ["2026-09-15", "2026-10-01"], aanbodGegevensdeling: "2026-10-01" },
    });
    expect(gelezen.veldOf.get("/incasso/aanbodGegevensdeling")).toBe("herinnering-2-aanbod");
  });

  it.each([
    ["bezwaar", "/incasso/bezwaar"],
    ["crisis", "/crisis/soort"],
  ])("wants an answer to %s", (veld, pointer) => {
    expect(leesInvulling(form(invulling({ [veld]: "" })), alles).fouten.map((fout) => fout.veld)).toEqual([pointer]);
  });

  it("does not ask for a danger that this partner cannot know of", () => {
    expect(leesInvulling(form(invulling({ crisis: "" })), { bezwaar: true, crisis: false }).fouten).toEqual([]);
  });
});

describe("the list of what must have been done", () => {
  const gedaan = (soort: Parameters<typeof maakControlelijst>[0], fields: Record<string, string>) =>
    maakControlelijst(soort, form(fields), "2026-11-03").punten.map((punt) => `${punt.element} ${punt.gedaan}`);
  it("has everything for a landlord who did everything", () => {
    expect(gedaan("Huur", invulling())).toEqual([
      "persoonlijkContact true",
      "gewezenOpSchuldhulp true",
      "herinnering true",
      "aanbodGegevensdeling true",
    ]);
  });

  it.each([
    ["a letter alone is no contact", { "poging-1-soort": "Brief" }, "persoonlijkContact false"],
    ["a contact without a day is none", dag("poging-1-datum", "", "", ""), "persoonlijkContact false"],
    ["a contact of an unknown kind is none", { "poging-1-soort": "Duif" }, "persoonlijkContact false"],
    ["no day on which help was pointed to", dag("schuldhulp", "", "", ""), "gewezenOpSchuldhulp false"],
    ["no reminder", dag("herinnering-1-datum", "", "", ""), "herinnering false"],
    ["a reminder without the offer", { "herinnering-1-aanbod": "" }, "aanbodGegevensdeling false"],
  ])("%s", (_naam, changes, expected) => {
    expect(gedaan("Huur", invulling(changes))).toContain(expected);
  });

  it("asks an insurer for a reminder and no more", () => {
    expect(gedaan("Zorg", {})).toEqual(["herinnering false"]);
  });

  it("lets help go first when energy is about to end", () => {
    const lijst = maakControlelijst("Energie", form({ crisis: "eindeLevering" }), "2026-11-03");
    expect([lijst.hulpEerst, lijst.fouten]).toEqual([true, []]);
  });
});

describe("faults at their fields", () => {
  const gelezen = leesInvulling(form(invulling({ crisis: "" })), alles);
  const verwoord = (veld: string, code: string, melding = "Zoals de regel het zegt.") =>
    plaatsFouten({ ...gelezen, fouten: [] }, [{ veld, code, melding }], { klant: "huurder", toekomst: [] })[0];
  it.each([
    ["/persoon/achternaam", "verplicht", "achternaam", "Vul de achternaam van de huurder in."],
    [
      "/achterstand/bedrag",
      "verkeerde-soort",
      "bedrag",
      "Wij kunnen dit bedrag niet lezen. Schrijf het zoals 1275,50.",
    ],
    ["/achterstand/bedrag", "te-klein", "bedrag", "Zoals de regel het zegt."],
    ["/incasso/contactpogingen/0/soort", "verplicht", "poging-1-soort", "Kies wat u deed."],
    ["/gemeentecode", "gemeente-onbekend", "gemeentecode", "Kies de gemeente waar dit adres ligt."],
    ["/adres/huisletter", "ongeldig", "huisnummer", "Zoals de regel het zegt."],
    ["/iets/anders", "vreemd", null, "Zoals de regel het zegt."],
  ])("%s, %s", (pointer, code, veld, melding) => {
    expect(verwoord(pointer, code)).toEqual({ veld, melding });
  });

  it("says a date that does not exist in the words of the form", () => {
    expect(verwoord("/incasso/herinneringen/0", "ongeldige-datum")?.melding).toMatch(/^Deze datum klopt niet/);
  });

  it("says the reasons of an agreement in words", () => {
    const melding = "Melden mag dan alleen met een van deze redenen: inOverleg, regelingNietNagekomen.";
    expect(verwoord("/uitzondering", "meldvenster-te-vroeg", melding)?.melding).not.toMatch(/inOverleg|Nagekomen/);
  });

  it("keeps one fault a field, in the order of the form", () => {
    const fouten = [
      "/kenmerk",
      "/uitzondering",
      "/achterstand/bedrag",
      "/achterstand/bedrag",
      "/persoon/achternaam",
    ].map((veld) => ({ veld, code: "x", melding: veld }));
    expect(plaatsFouten(gelezen, fouten, { klant: "huurder", toekomst: [] }).map(({ veld }) => veld)).toEqual([
      "achternaam",
      "bedrag",
      "uitzondering",
      "crisis",
      "kenmerk",
    ]);
  });
});

it("proposes a kenmerk that only the form makes", () => {
  const kenmerk = newKenmerk("2026-11-03");
  expect(kenmerk).toMatch(/^P-20261103-/);
  expect([kenmerk, "P-2026-11", `${kenmerk}0`, "../x"].map(isNewKenmerk)).toEqual([true, false, false, false]);
});
