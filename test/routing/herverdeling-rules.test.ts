import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blijft, herzie, verdeel } from "../../src/routing/herverdeling-rules.ts";
import { crisisIn, gemeente, makeTeam, makeZaak, movesOf, organisatie, vandaag } from "./build-zaken.ts";

describe("a zaak that stays whatever the rules say", () => {
  const cases: [string, boolean, { uuid: string; teamId: number | null } | null, string | null][] = [
    ["nobody has it", false, null, null],
    ["given by hand", true, null, "metDeHand"],
    ["worked by somebody of its team", false, { uuid: "sam", teamId: 1 }, "bijBehandelaar"],
    ["worked by somebody of another team", false, { uuid: "sam", teamId: 2 }, "bijBehandelaar"],
    ["worked by somebody without a team", false, { uuid: "sam", teamId: null }, "bijBehandelaar"],
    ["both", true, { uuid: "sam", teamId: 1 }, "metDeHand"],
  ];
  it.each(cases)("%s", (_name, metDeHand, behandelaar, expected) => {
    expect(blijft({ metDeHand, behandelaar })).toBe(expected);
  });
});

describe("redistribution", () => {
  it("moves what is with the wrong team, with the reasons, and leaves the rest", () => {
    const zaken = [makeZaak(1, 2), makeZaak(2, 1), makeZaak(3, 9, {}, "3072AA"), makeZaak(4, 1, {}, "3099AA")];
    const { verplaatsingen, bekeken } = verdeel(zaken, organisatie(makeTeam(1), makeTeam(2)), gemeente, vandaag);
    expect(bekeken).toBe(4);
    expect(
      verplaatsingen.map(({ zaak, teamId, redenen }) => [zaak.id, teamId, redenen.map(({ code }) => code)]),
    ).toEqual([
      [1, 1, ["postcode"]],
      [3, 2, ["postcode"]],
      [4, 9, ["vangnet"]],
    ]);
  });

  it("counts what stays, and neither moves it nor gives it a place", () => {
    const zaken = [
      makeZaak(1, 2, { metDeHand: true }),
      makeZaak(2, 2, { behandelaar: { uuid: "sam", teamId: 2 } }),
      makeZaak(3, 2, { behandelaar: { uuid: "kim", teamId: 2 } }),
      makeZaak(4, 2),
    ];
    const { verplaatsingen, blijven, teams } = verdeel(
      zaken,
      organisatie(makeTeam(1, 1), makeTeam(2, 5, 3)),
      gemeente,
      vandaag,
    );
    expect(movesOf(verplaatsingen)).toEqual([[4, 1]]);
    expect(blijven).toEqual({ metDeHand: 1, bijBehandelaar: 2 });
    expect(teams.map(({ id, openZaken }) => [id, openZaken])).toEqual([
      [1, 1],
      [2, 3],
      [9, 0],
    ]);
  });

  it("gives the places of a team to the zaken that came first, those that it has already included", () => {
    const zaken = [makeZaak(1, 9), makeZaak(2, 1), makeZaak(3, 1)];
    const { verplaatsingen } = verdeel(zaken, organisatie(makeTeam(1, 2)), gemeente, vandaag);
    expect(movesOf(verplaatsingen)).toEqual([
      [1, 1],
      [3, 9],
    ]);
  });

  it("leaves an absent team what it has, and gives it nothing new", () => {
    const absent = { ...makeTeam(1), afwezigheid: [{ van: vandaag, tot: vandaag }] };
    const { verplaatsingen } = verdeel(
      [makeZaak(1, 1), makeZaak(2, 2)],
      organisatie(absent, makeTeam(2)),
      gemeente,
      vandaag,
    );
    expect(movesOf(verplaatsingen)).toEqual([[2, 9]]);
    expect(movesOf(herzie([makeZaak(1, 1)], organisatie(absent, makeTeam(2)), gemeente, vandaag))).toEqual([]);
  });

  it("lets a crisis in above the capacity, and counts it", () => {
    const zaken = [makeZaak(1, 1), crisisIn(makeZaak(2, 9)), makeZaak(3, 1)];
    const { verplaatsingen, teams } = verdeel(zaken, organisatie(makeTeam(1, 1)), gemeente, vandaag);
    expect(movesOf(verplaatsingen)).toEqual([
      [2, 1],
      [3, 9],
    ]);
    expect(teams[0]?.openZaken).toBe(2);
  });

  it("leaves the teams that it was given as they were", () => {
    const given = organisatie(makeTeam(1));
    verdeel([makeZaak(1, 9)], given, gemeente, vandaag);
    herzie([makeZaak(1, 9)], given, gemeente, vandaag);
    expect(given.teams.map(({ openZaken }) => openZaken)).toEqual([0, 0]);
  });

  it("moves nothing the second time, in one go or in batches, and never fills a team too far", () => {
    const zaakOf = fc.record({
      teamId: fc.constantFrom(1, 2, 9),
      postcode: fc.constantFrom("3071AA", "3072AA", "3099AA"),
      crisis: fc.boolean(),
      metDeHand: fc.boolean(),
      behandelaar: fc.constantFrom(null, { uuid: "sam", teamId: 1 }),
    });
    const room = fc.option(fc.integer({ min: 1, max: 6 }), { nil: null });
    fc.assert(
      fc.property(
        fc.array(zaakOf, { maxLength: 30 }),
        room,
        room,
        fc.integer({ min: 1, max: 30 }),
        (drawn, a, b, cut) => {
          const zaken = drawn.map(({ teamId, postcode, crisis, ...rest }, index) => {
            const zaak = makeZaak(index + 1, teamId, rest, postcode);
            return crisis ? crisisIn(zaak) : zaak;
          });
          const fixed = (id: number) => zaken.filter((zaak) => zaak.teamId === id && blijft(zaak) !== null).length;
          const start = organisatie(makeTeam(1, a, fixed(1)), makeTeam(2, b, fixed(2)));
          const whole = verdeel(zaken, start, gemeente, vandaag);
          const first = verdeel(zaken.slice(0, cut), start, gemeente, vandaag);
          const rest = verdeel(zaken.slice(cut), { ...start, teams: first.teams }, gemeente, vandaag);
          expect(movesOf([...first.verplaatsingen, ...rest.verplaatsingen])).toEqual(movesOf(whole.verplaatsingen));

          const moved = new Map(whole.verplaatsingen.map(({ zaak, teamId }) => [zaak.id, teamId]));
          const after = zaken.map((zaak) => ({ ...zaak, teamId: moved.get(zaak.id) ?? zaak.teamId }));
          expect(verdeel(after, start, gemeente, vandaag).verplaatsingen).toEqual([]);
          for (const [id, capaciteit] of [
            [1, a],
            [2, b],
          ] as const) {
            const given = after.filter((zaak) => zaak.teamId === id && blijft(zaak) === null && !zaak.feiten.crisis);
            if (capaciteit !== null) expect(given.length).toBeLessThanOrEqual(Math.max(0, capaciteit - fixed(id)));
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
