import { describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { wire } from "../../src/wire.ts";
import { gemeenteToken } from "../support/server.ts";
import { signaal, type Town } from "../support/town.ts";
import { engines } from "../support/world.ts";
import { at, bakker, decide, dijk, type Item, links, open, start, stored } from "./household-build.ts";

describe.each(engines)("two spellings of one dwelling, on %s", (engine) => {
  it("are one from the decision on: what comes in at either joins one zaak, also in one delivery", async () => {
    const { town, huur, water, gemeente, send } = await start(engine);
    await send(huur, "H-1", at("10"));
    await send(water, "W-1", { ...at("10A"), persoon: bakker });
    const [link] = await links(town, gemeente);
    expect((await decide(gemeente, link.id)).status).toBe(200);
    const [zaak, ...others] = await open(gemeente);
    expect(others).toEqual([]);
    await send(water, "W-2", { ...at("10 a"), persoon: dijk });
    const rows = ["10-A", "10", "10a"].map((number, index) =>
      signaal(`F-${index}`, { ...at(number), persoon: { achternaam: `P${index}` } }),
    );
    expect((await huur.post("/v1/leveringen", rows)).status).toBe(202);
    const all = await stored(town);
    expect(new Set(all.map((row) => row.zaak))).toEqual(new Set([zaak.id]));
    expect(new Set(all.map(({ adressleutel }) => adressleutel))).toEqual(new Set(["3073HE-10"]));
    expect((await open(gemeente))[0].signalen).toBe(6);
  });

  it("open one zaak together when none was open, in one delivery", async () => {
    const { town, huur, water, gemeente, send } = await start(engine);
    await send(huur, "H-1", at("10"));
    await send(water, "W-1", { ...at("10A"), persoon: bakker });
    const [link] = await links(town, gemeente);
    await decide(gemeente, link.id);
    const [zaak] = await open(gemeente);
    await gemeente.post(`/v1/zaken/${zaak.id}/afsluiting`, { resultaat: "Inwoner is overleden" });
    const rows = ["10-A", "10"].map((number, index) =>
      signaal(`F-${index}`, { ...at(number), persoon: { achternaam: `P${index}` } }),
    );
    expect((await huur.post("/v1/leveringen", rows)).status).toBe(202);
    const next = await open(gemeente);
    expect(next.map(({ id, signalen }: Item) => [id === zaak.id, signalen])).toEqual([[false, 2]]);
  });

  it("have one history: a repeat is one at either spelling", async () => {
    const { town, huur, water, gemeente, send } = await start(engine);
    await send(huur, "H-1", at("10"));
    const [old] = await open(gemeente);
    await gemeente.post(`/v1/zaken/${old.id}/afsluiting`, { resultaat: "(Budget)advies en/of quick fix" });
    await send(water, "W-1", { ...at("10A"), persoon: bakker });
    const [link] = await links(town, gemeente);
    await decide(gemeente, link.id);
    expect((await send(huur, "H-2", at("10A"))).status).toBe("Niet opgepakt: herhaalde melding");
    expect((await stored(town)).map(({ adressleutel }) => adressleutel)).toEqual([
      "3073HE-10",
      "3073HE-10-A",
      "3073HE-10-A",
    ]);
  });

  it("are two again when the merge is undone; what came in since stays, what comes in next is apart", async () => {
    const { town, huur, water, gemeente, send } = await start(engine);
    await send(huur, "H-1", at("10"));
    await send(water, "W-1", { ...at("10A"), persoon: bakker });
    const [link] = await links(town, gemeente);
    await decide(gemeente, link.id);
    const [zaak] = await open(gemeente);
    await send(water, "W-2", { ...at("10A"), persoon: dijk });
    const [{ id: verplaatsing }] = (await gemeente.get(`/v1/zaken/${zaak.id}`)).body.verplaatsingen;
    const undone = await gemeente.post(`/v1/zaken/${zaak.id}/herstel`, { verplaatsing, reden: "Twee voordeuren." });
    expect(undone.status).toBe(200);
    await send(water, "W-3", { ...at("10A"), persoon: { achternaam: "Bos" } });
    const byZaak = Map.groupBy(await stored(town), (row) => row.zaak);
    expect([...byZaak.values()].map((rows) => rows.map(({ kenmerk }) => kenmerk))).toEqual([
      ["H-1", "W-2"],
      ["W-1", "W-3"],
    ]);
    expect((await links(town, gemeente)).map(({ soort, status }: Item) => [soort, status])).toEqual([
      ["adres", "open"],
    ]);
  });

  it("take a zaak that is opened again to the main address, unless one is open there", async () => {
    const { town, huur, water, gemeente, send } = await start(engine);
    await send(huur, "H-1", at("10"));
    const [old] = await open(gemeente);
    await gemeente.post(`/v1/zaken/${old.id}/afsluiting`, { resultaat: "Inwoner is overleden" });
    await send(water, "W-1", { ...at("10A"), persoon: bakker });
    const [link] = await links(town, gemeente);
    await decide(gemeente, link.id);
    const reopen = () => gemeente.post(`/v1/zaken/${old.id}/heropening`, { reden: "Toch." });
    const refused = await reopen();
    expect([refused.status, refused.body.type]).toEqual([409, "urn:seinhuis:probleem:andere-zaak-open"]);
    const [other] = await open(gemeente);
    await gemeente.post(`/v1/zaken/${other.id}/afsluiting`, { resultaat: "Inwoner is overleden" });
    expect((await reopen()).status).toBe(200);
    expect((await stored(town)).map(({ adressleutel }) => adressleutel)).toEqual(["3073HE-10-A", "3073HE-10-A"]);
    const shown = (await gemeente.get(`/v1/zaken/${old.id}`)).body;
    expect(shown.signalen.map(({ kenmerk }: Item) => kenmerk)).toEqual(["H-1"]);
    await send(water, "W-2", { ...at("10"), persoon: dijk });
    expect((await open(gemeente)).map(({ id, signalen }: Item) => [id, signalen])).toEqual([[old.id, 2]]);
  });

  it("are confirmed once by two processes at the same time, while signals come in", async () => {
    const { town, huur, water, gemeente, send } = await start(engine);
    await send(huur, "H-1", at("10"));
    await send(water, "W-1", { ...at("10A"), persoon: bakker });
    const [link] = await links(town, gemeente);
    const second = await wire(town.base.config, { clock: town.base.clock });
    const token = await gemeenteToken(town.base);
    const decideAt = async (app: Town["app"]) => {
      const headers = { "Content-Type": "application/json", Authorization: `Bearer ${token}` };
      const body = JSON.stringify({ besluit: "bevestigd" });
      return (await app.request(`/v1/koppelingen/${link.id}/besluit`, { method: "POST", headers, body })).status;
    };
    const other = createApp(second);
    const incoming = Array.from({ length: 12 }, (_, n) =>
      water.post("/v1/signalen", signaal(`P-${n}`, { ...at(n % 2 ? "10" : "10A"), persoon: { achternaam: `P${n}` } })),
    );
    const statuses = await Promise.all([decideAt(town.app), decideAt(other), decideAt(town.app), decideAt(other)]);
    const answers = await Promise.all(incoming);
    await second.close();
    expect(statuses).toEqual([200, 200, 200, 200]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    const [zaak, ...others] = await open(gemeente);
    expect([others, zaak.signalen]).toEqual([[], 14]);
    expect(new Set((await stored(town)).map(({ adressleutel }) => adressleutel))).toEqual(new Set(["3073HE-10"]));
  });
});
