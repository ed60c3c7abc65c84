import { describe, expect, it } from "vitest";
import { makeMedewerker, makeSignaal } from "../support/household.ts";
import { engines } from "../support/world.ts";
import { callRoute } from "./call-route.ts";
import { startSplit, visit } from "./street-start.ts";

describe.each(engines)("undoing a split (%s)", (engine) => {
  it("puts everything back, and closes the zaak that was made for it", async () => {
    const { van, split, undo, show, rows, zaakAt, ctx } = await startSplit(engine);
    const before = await rows();
    const { body } = await split(van.zaak.uuid, [van.signaal.uuid], "10B");
    expect((await undo(van.zaak.uuid, body.id)).status).toBe(200);
    const after = await rows();
    expect(after.signalen).toEqual(before.signalen);
    expect(after.termijnen).toEqual([...before.termijnen, [van.zaak.id, "wgs-aanbod", "2026-11-04", "vervallen"]]);
    const nieuw = await zaakAt("10-B");
    expect(nieuw).toMatchObject({ status: "gesloten", resultaat: null, samengevoegd_met_id: van.zaak.id });
    expect((await show(nieuw.uuid)).samengevoegdMet).toEqual({ id: van.zaak.uuid });
    const closed = (await callRoute(ctx, "lijstZaken", { query: { status: "gesloten" } })).body.zaken;
    expect(closed).toEqual([]);
    expect(await undo(van.zaak.uuid, body.id)).toMatchObject({ status: 409, body: { code: "al-ongedaan" } });
    expect((await split(van.zaak.uuid, [van.signaal.uuid], "10B")).status).toBe(200);
  });

  it("leaves the new zaak with what came in since", async () => {
    const { base, town, partner, van, tweede, split, undo, rows, zaakAt } = await startSplit(engine);
    const { body } = await split(van.zaak.uuid, [tweede.uuid], "10B");
    const nieuw = await zaakAt("10-B");
    const later = await makeSignaal(base, town, { ...nieuw, adresId: nieuw.adres_id }, partner);
    expect((await undo(nieuw.uuid, body.id)).status).toBe(200);
    expect((await rows()).signalen.map(([id, zaakId]) => [id, zaakId])).toEqual([
      [van.signaal.id, van.zaak.id],
      [tweede.id, van.zaak.id],
      [later.id, nieuw.id],
    ]);
    expect(await zaakAt("10-B")).toMatchObject({ status: "nieuw", afgesloten_op: null, samengevoegd_met_id: null });
  });

  it.each(["legContactpogingVast", "wijsZaakToe"])("is impossible once the new zaak was worked: %s", async (work) => {
    const { base, town, van, tweede, split, undo, post, zaakAt, merge } = await startSplit(engine);
    const { body } = await split(van.zaak.uuid, [tweede.uuid], "10B");
    const nieuw = await zaakAt("10-B");
    const letter = { ...visit, soort: "Administratief", aanbod: false };
    const given = work === "wijsZaakToe" ? { behandelaar: (await makeMedewerker(base, town)).uuid } : letter;
    expect((await post(nieuw.uuid, work, given)).status).toBeLessThan(300);
    expect(await undo(van.zaak.uuid, body.id)).toMatchObject({ status: 409, body: { code: "al-bewerkt" } });
    expect((await merge(van.zaak.uuid, nieuw.uuid)).status).toBe(200);
  });

  it("is impossible while either zaak is closed", async () => {
    const { van, tweede, split, undo, post, zaakAt } = await startSplit(engine);
    const { body } = await split(van.zaak.uuid, [tweede.uuid], "10B");
    for (const id of [van.zaak.uuid, (await zaakAt("10-B")).uuid]) {
      await post(id, "sluitZaak", { resultaat: "Inwoner is overleden" });
      expect(await undo(van.zaak.uuid, body.id)).toMatchObject({ status: 409, body: { code: "zaak-gesloten" } });
      await post(id, "heropenZaak", { reden: "Toch." });
    }
    expect((await undo(van.zaak.uuid, body.id)).status).toBe(200);
  });
});
