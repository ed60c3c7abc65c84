import { describe, expect, it } from "vitest";
import {
  knownCrises,
  type LiveGemeente,
  type LiveVraag,
  type LiveZaak,
  liveStand,
  nextLiveStap,
} from "../../src/contact/live-rules.ts";

const toen = "2026-11-03T09:00:00.000Z";
const later = "2026-11-03T09:00:00.001Z";
const [zuid, noord, zelf, ander] = [1, 2, 7, 8];
const vraag: LiveVraag = {
  sleutel: "x",
  gemeenteId: 1,
  team: { teamId: zuid, medewerkerId: zelf },
  medewerkerId: zelf,
  naam: "medewerker zelf",
  sinds: toen,
  zaak: { id: 5, versie: { gebeurtenis: 10, poging: 20 }, mijn: true },
};
const leeg: LiveGemeente = { crises: [], nieuw: [], meer: false };
const crisis = (signaalId: number, zaak: string, teamId = zuid, behandelaarId: number | null = null) => ({
  signaalId,
  zaak,
  teamId,
  behandelaarId,
  ontvangenOp: toen,
});
const zaak: LiveZaak = { teamId: zuid, behandelaarId: null, bezig: null, gebeurtenissen: [], pogingen: [] };
const ofZaak = (changes: Partial<LiveZaak>, from: LiveVraag = vraag) =>
  liveStand(from, new Set(), leeg, { ...zaak, ...changes }).zaak;
const rust = { gewijzigd: false, overgenomen: false };

describe("what is told to an open page", () => {
  it("knows the crises in sight that came until the page was made", () => {
    const crises = [crisis(1, "a"), { ...crisis(2, "b"), ontvangenOp: later }, crisis(3, "c", noord)];
    expect([...knownCrises(vraag, { crises })]).toEqual([1]);
    expect([...knownCrises({ ...vraag, team: null }, { crises })]).toEqual([1, 3]);
  });

  it("counts zaken with a new crisis, of the team or the own", () => {
    const crises = [crisis(1, "a"), crisis(2, "b"), crisis(3, "b"), crisis(4, "c", noord), crisis(5, "d", noord, zelf)];
    const told = (bekend: number[]) => liveStand(vraag, new Set(bekend), { ...leeg, crises }, zaak).crises;
    expect(told([])).toEqual({ aantal: 3, zaak: null });
    expect(told([1, 5])).toEqual({ aantal: 1, zaak: "b" });
    expect(told([1, 2, 3, 5])).toEqual({ aantal: 0, zaak: null });
  });

  it("counts what came in after the page was made; more than were looked at only when all of them count", () => {
    const item = (geopendOp: string, teamId = zuid) => ({ geopendOp, teamId, behandelaarId: null });
    const told = (nieuw: LiveGemeente["nieuw"], meer: boolean) =>
      liveStand(vraag, new Set(), { ...leeg, nieuw, meer }, zaak).nieuw;
    expect(told([item(later), item(toen), item(later, noord)], true)).toEqual({ aantal: 1, meer: false });
    expect(told([item(later), item(later)], true)).toEqual({ aantal: 2, meer: true });
    expect(told([item(later), item(later)], false)).toEqual({ aantal: 2, meer: false });
  });

  it.each<[string, Partial<LiveZaak>, typeof rust]>([
    ["nothing", {}, rust],
    ["what it knows", { gebeurtenissen: [{ door: "ander", laatste: 10 }] }, rust],
    ["what another did", { gebeurtenissen: [{ door: "ander", laatste: 11 }] }, { ...rust, gewijzigd: true }],
    ["what one did oneself", { gebeurtenissen: [{ door: vraag.naam, laatste: 11 }] }, rust],
    ["an attempt it knows", { pogingen: [{ medewerkerId: ander, laatste: 20 }] }, rust],
    ["another's attempt", { pogingen: [{ medewerkerId: ander, laatste: 21 }] }, { ...rust, gewijzigd: true }],
    ["a machine's attempt", { pogingen: [{ medewerkerId: null, laatste: 21 }] }, { ...rust, gewijzigd: true }],
    ["the own attempt", { pogingen: [{ medewerkerId: zelf, laatste: 21 }] }, rust],
    ["that one is busy", { bezig: { medewerkerId: zelf, gezienOp: toen } }, rust],
    ["a takeover", { bezig: { medewerkerId: ander, gezienOp: toen } }, { ...rust, overgenomen: true }],
    ["that it is out of sight", { teamId: noord }, { ...rust, gewijzigd: true }],
    ["that it is one's own in another team", { teamId: noord, behandelaarId: zelf }, rust],
  ])("of a zaak: %s", (_name, changes, told) => {
    expect(ofZaak(changes)).toEqual(told);
  });

  it("tells of no takeover who had nothing, and of no zaak who has none open", () => {
    const niet = { ...vraag, zaak: vraag.zaak && { ...vraag.zaak, mijn: false } };
    expect(ofZaak({ bezig: { medewerkerId: ander, gezienOp: toen } }, niet)).toEqual(rust);
    expect(liveStand({ ...vraag, zaak: null }, new Set(), leeg, undefined).zaak).toBeNull();
    expect(liveStand(vraag, new Set(), leeg, undefined).zaak).toEqual({ ...rust, gewijzigd: true });
  });

  it.each([
    ["09:00:14.999", "a", "niets"],
    ["09:00:15.000", "a", "hartslag"],
    ["09:00:01.000", "b", "stand"],
    ["09:14:59.999", "b", "stand"],
    ["09:15:00.000", "b", "genoeg"],
  ] as const)("at %s with picture %s: %s", (time, stand, stap) => {
    expect(nextLiveStap({ sinds: toen, verteld: "a", verteldOp: toen }, stand, `2026-11-03T${time}Z`)).toBe(stap);
  });
});
