import { describe, expect, it } from "vitest";
import {
  beginVan,
  filterNamen,
  heleLijst,
  looproute,
  readWerklijst,
  type WerklijstVraag,
  writeWerklijst,
} from "../../src/contact/werklijst-rules.ts";
import { checkToewijzing, nietInTeam } from "../../src/contact/werklijst-toewijzing-rules.ts";
import { checkZoekvraag } from "../../src/contact/zoekvragen-rules.ts";

const uuid = "01a2030f-668e-7a48-b118-3f5be3003e02";
const read = (tekst: string): WerklijstVraag => readWerklijst(new URLSearchParams(tekst));

describe("a question behind the address of the list", () => {
  it.each<[string, Partial<WerklijstVraag>]>([
    ["", {}],
    [`team=${uuid}`, { team: uuid }],
    ["behandelaar=mij", { behandelaar: "mij" }],
    ["behandelaar=geen", { behandelaar: "geen" }],
    [`behandelaar=${uuid}`, { behandelaar: uuid }],
    ["status=gesloten", { status: "gesloten" }],
    ["band=hoog&termijn=risico&crisis=ja", { band: "hoog", termijn: "risico", crisis: true }],
    ["contact=niet-bereikt&afspraak=te-laat", { contact: "niet-bereikt", afspraak: "te-laat" }],
    ["sinds=2028-02-29&partner=CAK+Eigen+bijdrage", { sinds: "2028-02-29", partner: "CAK Eigen bijdrage" }],
    ["wijk=059912&sorteer=adres", { wijk: "059912", sorteer: "adres" }],
  ])("reads and writes %s", (tekst, vraag) => {
    expect(read(tekst)).toEqual({ ...heleLijst, ...vraag });
    expect(writeWerklijst(vraag).toString()).toBe(tekst);
  });

  it.each([
    "team=1",
    `team=${uuid}x`,
    "behandelaar=",
    "status=weg",
    "band=Hoog",
    "crisis=nee",
    "sinds=2026-02-29",
    "sinds=2026-13-01",
    "sinds=vandaag",
    "wijk=05991",
    "partner=huur",
    "sorteer=rang",
    "onzin=1",
  ])("leaves out what it does not understand: %s", (tekst) => {
    expect(read(tekst)).toEqual(heleLijst);
  });

  it("tells the audit what was narrowed and not by what", () => {
    expect(filterNamen({ ...heleLijst, team: uuid, crisis: true, sorteer: "adres" })).toEqual(["team", "crisis"]);
  });

  it.each([
    ["2026-11-03", "2026-11-02T23:00:00.000Z"],
    ["2026-07-01", "2026-06-30T22:00:00.000Z"],
    ["2026-03-29", "2026-03-28T23:00:00.000Z"],
  ])("%s begins at %s", (dag, op) => {
    expect(beginVan(dag)).toBe(op);
  });
});

describe("the order in which one walks", () => {
  const huis = (
    straatnaam: string | null,
    huisnummer: number,
    huisletter: string | null = null,
    toevoeging: string | null = null,
  ) => ({
    straatnaam,
    huisnummer,
    huisletter,
    huisnummertoevoeging: toevoeging,
  });
  it.each([
    [huis("Aalstraat", 90), huis("Putsebocht", 1)],
    [huis("Putsebocht", 9), huis("Putsebocht", 10)],
    [huis("Putsebocht", 10), huis("Putsebocht", 10, "A")],
    [huis("Putsebocht", 10, "A"), huis("Putsebocht", 10, "B")],
    [huis("Putsebocht", 10, null, "2"), huis("Putsebocht", 10, null, "10")],
    [huis("École", 1), huis("Zegenstraat", 1)],
    [huis("Zegenstraat", 1), huis(null, 1)],
  ])("%o before %o", (eerst, dan) => {
    expect(looproute(eerst, dan)).toBeLessThan(0);
    expect(looproute(dan, eerst)).toBeGreaterThan(0);
    expect(looproute(eerst, eerst)).toBe(0);
  });
});

describe("giving zaken away", () => {
  const goed = { zaken: [{ id: uuid, versie: "0-0" }], behandelaar: uuid, reden: "Drukte" };
  it.each([
    ["to a person", goed, []],
    ["to nobody", { ...goed, behandelaar: null }, []],
    ["to a team", { zaken: goed.zaken, team: uuid, reden: "Drukte" }, []],
    ["nothing filled in", { zaken: [], reden: " " }, ["/zaken", "/behandelaar", "/reden"]],
    ["a reason as long as allowed", { ...goed, reden: "x".repeat(500) }, []],
    ["a reason that is too long", { ...goed, reden: "x".repeat(501) }, ["/reden"]],
  ])("%s", (_naam, verdeling, velden) => {
    expect(checkToewijzing(verdeling).map(({ veld }) => veld)).toEqual(velden);
  });

  it.each([
    ["who sees all teams gives to any", null, { teamId: 2, vanWie: { team_id: 3 } }, []],
    ["within the team", 2, { teamId: 2, vanWie: { team_id: 2 } }, []],
    ["to nobody", 2, { teamId: null, vanWie: null }, []],
    ["to another team", 2, { teamId: 3, vanWie: null }, ["/team"]],
    ["to somebody of another team", 2, { teamId: null, vanWie: { team_id: 3 } }, ["/behandelaar"]],
    ["to somebody of no team", 2, { teamId: null, vanWie: { team_id: null } }, ["/behandelaar"]],
  ])("%s", (_naam, eigen, naar, velden) => {
    expect(nietInTeam(eigen, naar).map(({ veld }) => veld)).toEqual(velden);
  });
});

describe("keeping a question", () => {
  const twintig = Array.from({ length: 20 }, (_leeg, nummer) => `Vraag ${nummer}`);
  it.each([
    ["Mijn crises", [], []],
    ["x".repeat(60), [], []],
    ["", [], ["ontbreekt"]],
    ["x".repeat(61), [], ["te-lang"]],
    ["mijn Crises", ["Mijn crises"], ["bestaat-al"]],
    ["Nieuw", twintig.slice(1), []],
    ["Nieuw", twintig, ["te-veel"]],
  ])("%s", (naam, namen, codes) => {
    expect(checkZoekvraag(naam, namen).map(({ code }) => code)).toEqual(codes);
  });
});
