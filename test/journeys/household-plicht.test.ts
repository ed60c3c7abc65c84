import { describe, expect, it } from "vitest";
import { engines } from "../support/world.ts";
import { at, bakker, dijk } from "./household-build.ts";
import { crisis, later, offer, startPlicht, vis } from "./plicht-build.ts";

// 3 November 2026 is a Tuesday: day 28 is 1 December; three working days after it end on Friday 6 November.
const aanbod = "wgs-aanbod open 2026-12-01";
const bedreigend = "wgs-bedreigend open 2026-11-06";

describe.each(engines)("the duty to offer help, whatever is moved (%s)", (engine) => {
  it("stays when a merge is undone after the signal on which it hung was split off", async () => {
    const { huur, water, send, zaken, merge, split, undo, termijnen } = await startPlicht(engine);
    const { id } = await send(water, "W1", { ...at(10), persoon: bakker });
    await send(huur, "V1", { ...at(10), persoon: vis });
    await send(huur, "H1", { ...at(12), persoon: dijk });
    const [tien, twaalf] = (await zaken()) as [string, string];
    const move = await merge(tien, twaalf);
    expect((await split(tien, id, 14)).status).toBe(200);
    expect(await termijnen(tien)).toEqual([aanbod]);
    expect((await undo(tien, move)).status).toBe(200);
    expect([await termijnen(tien), await termijnen(twaalf)]).toEqual([[aanbod], [aanbod]]);
  });

  it("stays with a signal that came in where a split is undone", async () => {
    const { huur, water, send, zaken, split, undo, termijnen } = await startPlicht(engine);
    await send(huur, "K1", { ...at(10), persoon: dijk });
    const { id } = await send(water, "K2", { ...at(10), persoon: bakker, crisis: crisis("eindeLevering") });
    const [tien] = (await zaken()) as [string];
    const move = (await split(tien, id, 12)).body.id;
    await send(huur, "K3", { ...at(12), persoon: vis, crisis: crisis("ontruiming") });
    expect((await undo(tien, move)).status).toBe(200);
    const twaalf = (await zaken())[1] as string;
    expect(await termijnen(twaalf)).toEqual([aanbod, bedreigend]);
    expect(await termijnen(tien)).toEqual([aanbod, bedreigend]);
  });

  it("is due no later because the older signal was split off", async () => {
    const { town, huur, water, send, zaken, merge, split, termijnen } = await startPlicht(engine);
    const { id } = await send(huur, "K1", { ...at(10), persoon: dijk });
    await send(water, "K2", { ...at(10), persoon: bakker });
    later(town, 20);
    await send(huur, "K3", { ...at(12), persoon: vis, signaaldatum: "2026-11-23" });
    const [tien, twaalf] = (await zaken()) as [string, string];
    await merge(tien, twaalf);
    await split(tien, id, 14);
    await town.jobs();
    const byDay = (await termijnen(tien)).map((line) => line.split(" ").at(-1));
    expect(byDay).toEqual(["2026-12-01", "2026-12-21"]);
  });

  it.each([1, 30])("is not met by an offer to the other household, %d days on", async (dagen) => {
    const { town, gemeente, huur, water, send, zaken, split, undo, termijnen } = await startPlicht(engine);
    const { id } = await send(huur, "K1", { ...at(10), persoon: dijk, crisis: crisis("ontruiming") });
    await send(water, "K2", { ...at(10), persoon: bakker });
    const [tien] = (await zaken()) as [string];
    expect((await gemeente.post(`/v1/zaken/${tien}/contactpogingen`, offer)).status).toBe(201);
    later(town, dagen);
    const move = (await split(tien, id, 12)).body.id;
    const twaalf = (await zaken())[1] as string;
    const stand = dagen === 1 ? ["open", "risico"] : ["verlopen", "verlopen"];
    expect(await termijnen(twaalf)).toEqual([
      `wgs-aanbod ${stand[0]} 2026-12-01`,
      `wgs-bedreigend ${stand[1]} 2026-11-06`,
    ]);
    expect(await termijnen(tien)).toEqual(["wgs-aanbod vervuld 2026-12-01"]);
    expect((await undo(tien, move)).status).toBe(200);
    const own = ["wgs-aanbod vervuld 2026-12-01", "wgs-bedreigend vervuld 2026-11-06"];
    expect([...new Set(await termijnen(tien))]).toEqual(own);
  });

  it("is not met by an offer that was made while two households stood in one zaak", async () => {
    const { gemeente, huur, water, send, zaken, merge, undo, termijnen } = await startPlicht(engine);
    await send(huur, "K1", { ...at(10), persoon: dijk });
    await send(water, "K2", { ...at(12), persoon: bakker, crisis: crisis("eindeLevering") });
    const [tien, twaalf] = (await zaken()) as [string, string];
    const move = await merge(tien, twaalf);
    await gemeente.post(`/v1/zaken/${tien}/contactpogingen`, offer);
    await undo(tien, move);
    expect(await termijnen(tien)).toEqual(["wgs-aanbod vervuld 2026-12-01"]);
    expect(await termijnen(twaalf)).toEqual([aanbod, bedreigend]);
  });

  it("leaves the term for a conversation where help was accepted", async () => {
    const { gemeente, huur, water, send, zaken, split, termijnen } = await startPlicht(engine);
    await send(huur, "K1", { ...at(10), persoon: dijk });
    const { id } = await send(water, "K2", { ...at(10), persoon: bakker });
    const [tien] = (await zaken()) as [string];
    const stap = { stap: "hulpAanvaard", datum: "2026-11-03" };
    expect((await gemeente.post(`/v1/zaken/${tien}/stappen`, stap)).status).toBe(201);
    await split(tien, id, 14);
    expect(await termijnen(tien)).toEqual([aanbod, "wgs-gesprek open 2026-12-01"]);
    expect(await termijnen((await zaken())[1] as string)).toEqual([aanbod]);
  });

  it("refuses to undo what would leave an open zaak without a signal", async () => {
    const { huur, water, send, zaken, merge, split, undo } = await startPlicht(engine);
    const { id } = await send(huur, "K1", { ...at(10), persoon: dijk });
    await send(water, "K2", { ...at(12), persoon: bakker });
    const [tien, twaalf] = (await zaken()) as [string, string];
    const move = await merge(tien, twaalf);
    expect((await split(tien, id, 14)).status).toBe(200);
    const answer = await undo(tien, move);
    expect(answer.status).toBe(409);
    expect(answer.body.detail).toBe(
      "Dan is er een open zaak zonder lopend signaal. Laat de signalen staan waar zij nu zijn.",
    );
  });

  it("refuses to split off what was taken back, or the last that was not", async () => {
    const { huur, water, send, zaken, split } = await startPlicht(engine);
    const first = await send(huur, "K1", { ...at(10), persoon: dijk });
    const second = await send(water, "K2", { ...at(10), persoon: bakker });
    const [tien] = (await zaken()) as [string];
    expect((await huur.post(`/v1/signalen/${first.id}/intrekking`, { reden: "vergissing" })).status).toBeLessThan(300);
    const codes = [];
    for (const id of [first.id, second.id]) {
      const answer = await split(tien, id, 14);
      codes.push([answer.status, answer.body.fouten[0].code]);
    }
    expect(codes).toEqual([
      [422, "geen-open-signaal"],
      [422, "laatste-open-signaal"],
    ]);
  });
});
