import { describe, expect, it } from "vitest";
import {
  joinHuishouden,
  joinOppakking,
  type Oppakking,
  objectToUndo,
  reclassifyAdressen,
  type Soortmelding,
  type UndoStand,
  undoOppakking,
} from "../../src/contact/verplaats-rules.ts";

const [early, late] = ["2026-11-03T09:00:00.000Z", "2026-11-05T09:00:00.000Z"];
const nieuw: Oppakking = { status: "nieuw", opgepakt_op: null };
const bezig = (opgepakt_op: string): Oppakking => ({ status: "inBehandeling", opgepakt_op });

describe("one zaak out of two", () => {
  it.each([
    ["both new", nieuw, nieuw, nieuw],
    ["the one that goes was worked", nieuw, bezig(early), bezig(early)],
    ["the one that stays was worked", bezig(late), nieuw, bezig(late)],
    ["both were worked, the one that goes first", bezig(late), bezig(early), bezig(early)],
    ["both were worked, the one that stays first", bezig(early), bezig(late), bezig(early)],
  ])("is worked since the first of the two: %s", (_what, blijft, gaat, expected) => {
    expect(joinOppakking(blijft, gaat)).toEqual(expected);
  });

  it.each([
    ["nothing happened since", bezig(early), false, nieuw],
    ["somebody worked it since", bezig(early), true, bezig(early)],
    ["it was changed since", bezig(late), false, bezig(late)],
  ])("is new again when the merge is undone, unless %s", (_what, nu, worked, expected) => {
    expect(undoOppakking(nu, { ...nieuw, werd: bezig(early) }, worked)).toEqual(expected);
  });

  it.each([true, false])("gets its own first day back when the merge is undone, worked since: %s", (worked) => {
    expect(undoOppakking(bezig(early), { ...bezig(late), werd: bezig(early) }, worked)).toEqual(bezig(late));
    const closed: Oppakking = { status: "gesloten", opgepakt_op: early };
    expect(undoOppakking(closed, { ...bezig(late), werd: bezig(early) }, worked)).toEqual(closed);
  });

  it("knows of the household what either knew; where they differ, what the staying one says", () => {
    const blijft = { oggz: false, taal: "ar" };
    expect(joinHuishouden(blijft, { oggz: true, ondernemer: true })).toEqual({ ...blijft, ondernemer: true });
    expect(joinHuishouden({}, blijft)).toEqual(blijft);
  });
});

describe("whether a merge or a split can be undone", () => {
  const samenvoeging: UndoStand = {
    soort: "samenvoeging",
    nieuw: false,
    van: { isOpen: false, isInNaar: true, krijgtOpen: true },
    naar: { isOpen: true, wordtLeeg: false, houdtOpen: true, isBewerkt: true },
    adresTerug: false,
    rijenStaan: true,
    adressenStaan: true,
    anderOpen: false,
  };
  const splitsing: UndoStand = {
    ...samenvoeging,
    soort: "splitsing",
    nieuw: true,
    van: { isOpen: true, isInNaar: false, krijgtOpen: true },
    naar: { isOpen: true, wordtLeeg: true, houdtOpen: false, isBewerkt: false },
  };
  const naar = splitsing.naar;

  it.each<[string, UndoStand, string | null]>([
    ["a merge after which nothing happened", samenvoeging, null],
    ["a merge whose zaak was closed", { ...samenvoeging, naar: { ...naar, isOpen: false } }, "zaak-gesloten"],
    ["a merge after which rows moved on", { ...samenvoeging, rijenStaan: false }, "later-verplaatst"],
    ["a merge after which an address changed", { ...samenvoeging, adressenStaan: false }, "later-verplaatst"],
    [
      "a merge of a zaak that is elsewhere",
      { ...samenvoeging, van: { isOpen: false, isInNaar: false, krijgtOpen: true } },
      "later-verplaatst",
    ],
    ["a merge, and another zaak at the old address", { ...samenvoeging, anderOpen: true }, "andere-zaak-open"],
    ["a split after which nothing happened", splitsing, null],
    [
      "a split from a zaak that was closed",
      { ...splitsing, van: { isOpen: false, isInNaar: false, krijgtOpen: true } },
      "zaak-gesloten",
    ],
    ["a split to a zaak that was closed", { ...splitsing, naar: { ...naar, isOpen: false } }, "zaak-gesloten"],
    ["a split after which rows moved on", { ...splitsing, rijenStaan: false }, "later-verplaatst"],
    ["a split, and another zaak at the old address, which is its own", { ...splitsing, anderOpen: true }, null],
    ["a split to a new zaak that was worked", { ...splitsing, naar: { ...naar, isBewerkt: true } }, "al-bewerkt"],
    [
      "a split to a worked zaak that keeps signals",
      { ...splitsing, naar: { ...naar, wordtLeeg: false, houdtOpen: true, isBewerkt: true } },
      null,
    ],
    [
      "a split to a worked zaak that was there before",
      { ...splitsing, nieuw: false, naar: { ...naar, wordtLeeg: false, houdtOpen: true, isBewerkt: true } },
      null,
    ],
    [
      "a split of a spelling that keeps signals",
      { ...splitsing, adresTerug: true, naar: { ...naar, wordtLeeg: false, houdtOpen: true } },
      "al-bewerkt",
    ],
    [
      "a merge that would leave the one that stays without an open signal",
      { ...samenvoeging, naar: { ...samenvoeging.naar, houdtOpen: false } },
      "zonder-open-signaal",
    ],
    [
      "a merge that would leave it without any signal",
      { ...samenvoeging, naar: { ...samenvoeging.naar, wordtLeeg: true, houdtOpen: false } },
      "zonder-open-signaal",
    ],
    [
      "a merge that would give the other back no open signal",
      { ...samenvoeging, van: { ...samenvoeging.van, krijgtOpen: false } },
      "zonder-open-signaal",
    ],
    ["a split that gives no open signal back", { ...splitsing, van: { ...splitsing.van, krijgtOpen: false } }, null],
    [
      "a split that would leave a new zaak with an ended signal only",
      { ...splitsing, naar: { ...naar, wordtLeeg: false } },
      "zonder-open-signaal",
    ],
    ["a split that would leave an older zaak empty", { ...splitsing, nieuw: false }, "zonder-open-signaal"],
    ["a split of a spelling that was left alone", { ...splitsing, adresTerug: true }, null],
  ])("%s", (_what, stand, expected) => {
    const bezwaar = objectToUndo(stand);
    expect(bezwaar?.code ?? null).toBe(expected);
    if (bezwaar) expect(bezwaar.melding).toMatch(/^[A-Z].*\.$/);
  });
});

describe("signals are of another kind when others come or go", () => {
  const melding = (id: number, signaaldatum: string, changes: Partial<Soortmelding> = {}): Soortmelding => ({
    id,
    adresId: 1,
    signaaldatum,
    ingetrokken: null,
    meervoudig: false,
    opeenvolgend: false,
    ...changes,
  });
  const changed = (...meldingen: Soortmelding[]) =>
    reclassifyAdressen(meldingen, []).map(({ id, meervoudig, opeenvolgend }) => [id, meervoudig, opeenvolgend]);
  const both = { meervoudig: true, opeenvolgend: true };

  it.each<[string, Soortmelding[], unknown[]]>([
    ["alone", [melding(1, "2026-11-03")], []],
    ["alone by now", [melding(1, "2026-11-03", both)], [[1, false, false]]],
    [
      "two in a month",
      [melding(1, "2026-11-01"), melding(2, "2026-11-30")],
      [
        [1, true, false],
        [2, true, false],
      ],
    ],
    ["one in the month after", [melding(1, "2026-10-31"), melding(2, "2026-11-01")], [[2, false, true]]],
    ["six months after", [melding(1, "2026-05-03"), melding(2, "2026-11-03")], [[2, false, true]]],
    ["a day more than six months after", [melding(1, "2026-05-02"), melding(2, "2026-11-03")], []],
    ["at two addresses", [melding(1, "2026-11-01"), melding(2, "2026-11-30", { adresId: 2 })], []],
    [
      "as they were",
      [melding(1, "2026-11-01", { meervoudig: true }), melding(2, "2026-11-30", { meervoudig: true })],
      [],
    ],
    ["one sent in error", [melding(1, "2026-11-01", { ingetrokken: "vergissing" }), melding(2, "2026-11-30")], []],
    [
      "one that was paid",
      [melding(1, "2026-10-01", { ingetrokken: "betaald" }), melding(2, "2026-11-30")],
      [[2, false, true]],
    ],
  ])("%s", (_what, meldingen, expected) => {
    expect(changed(...meldingen)).toEqual(expected);
  });
});
