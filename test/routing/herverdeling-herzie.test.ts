import { describe, expect, it } from "vitest";
import { herzie, nietsGedaan, telOp } from "../../src/routing/herverdeling-rules.ts";
import { gemeente, makeTeam, makeZaak, movesOf, organisatie, vandaag } from "./build-zaken.ts";

describe("a zaak of which something became known", () => {
  it.each([
    ["is of the new team", 1, "sam"],
    ["is of no team", null, "sam"],
    ["is of a third team", 3, null],
  ])("keeps who works a zaak when that person %s", (_name, teamId, expected) => {
    const zaak = makeZaak(1, 2, { behandelaar: { uuid: "sam", teamId } });
    const [moved] = herzie([zaak], organisatie(makeTeam(1), makeTeam(2)), gemeente, vandaag);
    expect([moved?.teamId, moved?.behandelaar]).toEqual([1, expected]);
  });

  it("does not stand in its own way in a team that is full with it", () => {
    expect(herzie([makeZaak(1, 1)], organisatie(makeTeam(1, 1, 1)), gemeente, vandaag)).toEqual([]);
  });

  it("goes elsewhere when its team has more than it can take", () => {
    expect(movesOf(herzie([makeZaak(1, 1)], organisatie(makeTeam(1, 1, 2)), gemeente, vandaag))).toEqual([[1, 9]]);
  });

  it("makes room where it leaves, and takes the room where it goes", () => {
    const zaken = [makeZaak(1, 1, {}, "3072AA"), makeZaak(2, 9), makeZaak(3, 9), makeZaak(4, 9, {}, "3072AA")];
    const moved = herzie(zaken, organisatie(makeTeam(1, 1, 1), makeTeam(2, 1)), gemeente, vandaag);
    expect(movesOf(moved)).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });

  it("moves also when somebody of its team works it, but not when it was given by hand", () => {
    const behandelaar = { uuid: "sam", teamId: 2 };
    const zaken = [makeZaak(1, 2, { behandelaar }), makeZaak(2, 2, { metDeHand: true })];
    const moved = herzie(zaken, organisatie(makeTeam(1), makeTeam(2)), gemeente, vandaag);
    expect(moved.map(({ zaak, teamId, behandelaar: who }) => [zaak.id, teamId, who])).toEqual([[1, 1, null]]);
  });

  it("leaves the room of one that was given by hand taken", () => {
    const zaken = [makeZaak(1, 1, { metDeHand: true }, "3072AA"), makeZaak(2, 9)];
    expect(herzie(zaken, organisatie(makeTeam(1, 1, 1)), gemeente, vandaag)).toEqual([]);
  });
});

describe("the counts of a redistribution", () => {
  const teams = [makeTeam(1), makeTeam(2), makeTeam(9)];
  const move = (id: number, van: number, naar: number) => ({
    zaak: makeZaak(id, van),
    teamId: naar,
    redenen: [],
    behandelaar: null,
  });

  it("add up over its parts, one line for each way from team to team", () => {
    const blijven = { metDeHand: 1, bijBehandelaar: 2 };
    const first = { bekeken: 500, blijven, verplaatsingen: [move(1, 1, 2), move(2, 1, 2), move(3, 2, 1)] };
    const second = {
      bekeken: 3,
      blijven: { metDeHand: 10, bijBehandelaar: 20 },
      verplaatsingen: [move(4, 1, 2), move(5, 9, 1)],
    };
    expect(telOp(telOp(nietsGedaan, first, teams), second, teams)).toEqual({
      bekeken: 503,
      verplaatst: 5,
      blijven: { metDeHand: 11, bijBehandelaar: 22 },
      teams: [
        { van: { id: "team-1", naam: "Team 1" }, naar: { id: "team-2", naam: "Team 2" }, aantal: 3 },
        { van: { id: "team-2", naam: "Team 2" }, naar: { id: "team-1", naam: "Team 1" }, aantal: 1 },
        { van: { id: "team-9", naam: "Team 9" }, naar: { id: "team-1", naam: "Team 1" }, aantal: 1 },
      ],
    });
    expect(nietsGedaan).toEqual({
      bekeken: 0,
      verplaatst: 0,
      blijven: { metDeHand: 0, bijBehandelaar: 0 },
      teams: [],
    });
  });
});
