import { describe, expect, it } from "vitest";
import { asSender, asTown, makeSignaal, makeZaak } from "../support/household.ts";
import { engines, tuesday } from "../support/world.ts";
import { callRoute } from "./call-route.ts";
import { makeStreet, rowsOf } from "./street.ts";
import { absent, startMerge, thursday, visit, wednesday, whereIs, zaakOf } from "./street-start.ts";

describe.each(engines)("undoing a merge (%s)", (engine) => {
  it("leaves what came since, and opens the other as it was", async () => {
    const { street, base, town, partner, blijft, gaat, merge, undo, post } = await startMerge(engine);
    base.clock.set(wednesday);
    const { id } = (await merge(blijft.zaak.uuid, gaat.zaak.uuid)).body;
    await post(blijft.zaak.uuid, "legContactpogingVast", { ...visit, aanbod: false });
    await makeSignaal(base, town, blijft.zaak, partner, { signaaldatum: "2026-11-04" });
    base.clock.set(thursday);
    const answer = await undo(gaat.zaak.uuid, id);
    expect(answer).toMatchObject({
      status: 200,
      body: { id, rol: "van", ongedaanOp: thursday, zaak: { id: gaat.zaak.uuid, status: "nieuw", opgepaktOp: null } },
    });
    const here = blijft.zaak.id;
    expect(await whereIs(street)).toEqual({
      signalen: [here, gaat.zaak.id, here],
      termijnen: [here, gaat.zaak.id],
      contactpogingen: [here],
    });
    expect(await zaakOf(street, here)).toMatchObject({ status: "inBehandeling", opgepakt_op: wednesday });
    expect(await zaakOf(street, gaat.zaak.id)).toMatchObject({ afgesloten_op: null, samengevoegd_met_id: null });
    const { signalen } = await rowsOf(base, ["signalen"]);
    expect(signalen.map(({ meervoudig }) => meervoudig)).toEqual([1, 0, 1]);
  });

  it("is done once", async () => {
    const { blijft, gaat, merge, undo } = await startMerge(engine);
    const { id } = (await merge(blijft.zaak.uuid, gaat.zaak.uuid)).body;
    const answers = await Promise.all([1, 2, 3].map(() => undo(blijft.zaak.uuid, id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await undo(blijft.zaak.uuid, id)).toMatchObject({ status: 409, body: { code: "al-ongedaan" } });
  });

  it("is impossible while the zaak is closed, and possible when it is open again", async () => {
    const { blijft, gaat, merge, undo, post } = await startMerge(engine);
    const { id } = (await merge(blijft.zaak.uuid, gaat.zaak.uuid)).body;
    await post(blijft.zaak.uuid, "sluitZaak", { resultaat: "Inwoner is overleden" });
    expect(await undo(blijft.zaak.uuid, id)).toMatchObject({ status: 409, body: { code: "zaak-gesloten" } });
    await post(blijft.zaak.uuid, "heropenZaak", { reden: "Vergissing." });
    expect((await undo(blijft.zaak.uuid, id)).status).toBe(200);
  });

  it("is impossible when another zaak was opened at the old address", async () => {
    const { street, base, town, blijft, gaat, merge, undo } = await startMerge(engine);
    const { id } = (await merge(blijft.zaak.uuid, gaat.zaak.uuid)).body;
    await makeZaak(base, town, { adres_id: gaat.adresId });
    const before = await whereIs(street);
    expect(await undo(blijft.zaak.uuid, id)).toMatchObject({ status: 409, body: { code: "andere-zaak-open" } });
    expect(await whereIs(street)).toEqual(before);
  });

  it("goes back one step at a time", async () => {
    const { street, blijft, gaat, merge, undo } = await startMerge(engine);
    const third = await street.dwelling("50");
    const first = (await merge(blijft.zaak.uuid, gaat.zaak.uuid)).body;
    const second = (await merge(third.zaak.uuid, blijft.zaak.uuid)).body;
    expect(await undo(blijft.zaak.uuid, first.id)).toMatchObject({ status: 409 });
    expect((await undo(third.zaak.uuid, second.id)).status).toBe(200);
    expect((await undo(blijft.zaak.uuid, first.id)).status).toBe(200);
    expect((await whereIs(street)).signalen).toEqual([blijft.zaak.id, gaat.zaak.id, third.zaak.id]);
    const { verplaatsingen } = await street.show(blijft.zaak.uuid);
    expect(
      verplaatsingen.map(({ id, rol, ongedaanOp }: Record<string, string>) => [id, rol, ongedaanOp !== null]),
    ).toEqual([
      [second.id, "van", true],
      [first.id, "naar", true],
    ]);
  });

  it("takes the second spelling of a confirmed address away, and the link waits for a decision again", async () => {
    const { street, base, blijft, undo } = await startMerge(engine);
    const letter = await street.dwelling("10-A");
    const [{ id }] = (await street.koppelingen()).koppelingen;
    await street.decide(id, "bevestigd");
    const [{ id: move }] = (await street.show(letter.zaak.uuid)).verplaatsingen;
    expect((await undo(blijft.zaak.uuid, move)).status).toBe(200);
    const { adressen } = await rowsOf(base, ["adressen"]);
    expect(adressen.map(({ zelfde_als_id }) => zelfde_als_id)).toEqual([null, null, null]);
    expect((await street.koppelingen()).koppelingen).toMatchObject([{ id, status: "open", beslotenOp: null }]);
    expect((await street.decide(id, "afgewezen")).status).toBe(200);
  });

  it("goes to the main address when the old one was found to be another spelling since", async () => {
    const { street, base, blijft, gaat, merge, undo } = await startMerge(engine);
    const letter = await street.dwelling("99-A", { zaak: { status: "gesloten", afgesloten_op: tuesday } });
    const [{ id: link }] = (await street.koppelingen()).koppelingen;
    const { id } = (await merge(blijft.zaak.uuid, gaat.zaak.uuid)).body;
    await base.db.write(({ q }) =>
      q.updateTable("zaken").set({ status: "nieuw", afgesloten_op: null }).where("id", "=", letter.zaak.id).execute(),
    );
    await street.decide(link, "bevestigd");
    expect(await undo(gaat.zaak.uuid, id)).toMatchObject({ status: 409, body: { code: "andere-zaak-open" } });
    await callRoute(street.ctx, "sluitZaak", {
      params: { id: letter.zaak.uuid },
      body: { resultaat: "Inwoner is overleden" },
    });
    expect((await undo(gaat.zaak.uuid, id)).status).toBe(200);
    expect(await zaakOf(street, gaat.zaak.id)).toMatchObject({ adres_id: letter.adresId, afgesloten_op: null });
    const { signalen } = await street.show(gaat.zaak.uuid);
    expect(signalen.map((item: { id: string }) => item.id)).toEqual([gaat.signaal.uuid]);
  });

  it("is not for another municipality, another zaak, a partner or who may only read", async () => {
    const { street, base, town, partner, blijft, gaat, merge, undo } = await startMerge(engine);
    const third = await street.dwelling("50");
    const { id } = (await merge(blijft.zaak.uuid, gaat.zaak.uuid)).body;
    const other = await makeStreet(base, "0363");
    const own = await other.dwelling("10");
    const foreign = await other.undo(blijft.zaak.uuid, id);
    expect(foreign.status).toBe(404);
    for (const answer of [
      await other.undo(own.zaak.uuid, id),
      await undo(third.zaak.uuid, id),
      await undo(blijft.zaak.uuid, absent),
      await undo("geen nummer", id),
    ]) {
      expect(answer).toEqual(foreign);
    }
    const input = { params: { id: blijft.zaak.uuid }, body: { verplaatsing: id } };
    for (const ctx of [asTown(base, town, ["zaken:lezen"]), asSender(base, partner, ["zaken:werken"])]) {
      expect((await callRoute(ctx, "maakVerplaatsingOngedaan", input)).status).toBe(403);
    }
    expect((await rowsOf(base, ["verplaatsingen"])).verplaatsingen).toMatchObject([{ ongedaan_op: null }]);
  });
});
