import { CompiledQuery } from "kysely";
import { describe, expect, it } from "vitest";
import { leveringenPage } from "../../src/intake/levering-list-store.ts";
import { problemIn } from "../support/server.ts";
import { type Caller, makeTown, signaal } from "../support/town.ts";
import { engines, testBase } from "../support/world.ts";

const send = async (partner: Caller, kenmerk: string, key?: string) =>
  (await partner.post("/v1/leveringen", [signaal(kenmerk)], key ? { "Idempotency-Key": key } : {})).body;
type Item = { id: string; status: string };
const ids = (list: readonly Item[]) => list.map(({ id }) => id);

describe.each(engines)("the list of leveringen (%s)", (engine) => {
  it("is empty, has one, and goes on page by page with the newest first", async () => {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur");
    expect((await partner.get("/v1/leveringen")).body).toEqual({ leveringen: [], volgende: null });
    const sent = [(await send(partner, "K-1")).id];
    expect(ids((await partner.get("/v1/leveringen")).body.leveringen)).toEqual(sent);
    for (const kenmerk of ["K-2", "K-3", "K-4", "K-5"]) sent.unshift((await send(partner, kenmerk)).id);

    const seen: string[] = [];
    for (let na: string | null = ""; na !== null; ) {
      const { body } = await partner.get(`/v1/leveringen?limiet=2${na && `&na=${na}`}`);
      seen.push(...ids(body.leveringen));
      na = body.volgende;
    }
    expect(seen).toEqual(sent);
  });

  it("finds the one of an Idempotency-Key, and those of a status", async () => {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur");
    const good = await send(partner, "K-1", "nacht-1");
    const key = { "Content-Type": "text/csv", "Idempotency-Key": "nacht-2" };
    expect((await partner.post("/v1/leveringen", "foo;bar\n1;2\n", key)).status).toBe(400);
    const list = async (query: string): Promise<Item[]> =>
      (await partner.get(`/v1/leveringen?${query}`)).body.leveringen;
    expect(await list("sleutel=nacht-1")).toEqual([good]);
    expect(good).toMatchObject({ sleutel: "nacht-1", advies: null, aantal: 1 });
    expect(good.gelezenBytes).toBe(Buffer.byteLength(JSON.stringify([signaal("K-1")])));
    const [refused] = await list("sleutel=nacht-2");
    expect(refused).toMatchObject({ status: "geweigerd", advies: expect.stringContaining("Verbeter het") });
    expect(await list("sleutel=nacht-2&status=verwerkt")).toEqual([]);
    expect(await list("sleutel=onbekend")).toEqual([]);
    expect(ids(await list("status=verwerkt"))).toEqual([good.id]);
    expect(ids(await list("status=geweigerd"))).toEqual([refused?.id]);
    expect(await list("status=bezig")).toEqual([]);
  });

  it("holds nothing of another partner, its keys included", async () => {
    const town = await makeTown(engine);
    await send(await town.partner("Huur"), "K-1", "nacht");
    const other = await town.partner("Zorg");
    for (const query of ["", "?sleutel=nacht", "?status=verwerkt"]) {
      expect((await other.get(`/v1/leveringen${query}`)).body).toEqual({ leveringen: [], volgende: null });
    }
  });

  it("refuses a municipality, a cursor of another list and a status that is none", async () => {
    const town = await makeTown(engine);
    problemIn(await (await town.gemeente()).get("/v1/leveringen"), 403);
    const partner = await town.partner("Huur");
    for (const query of ["na=x", "na=WyJ4Il0", "na=WzEuNV0", "status=af", "limiet=201", "limiet=0", "sleutel="]) {
      problemIn(await partner.get(`/v1/leveringen?${query}`), 400);
    }
  });
});

describe("the list of leveringen is read from its index (sqlite)", () => {
  it.each([
    [null, null],
    [7, null],
    [7, "onderbroken"],
  ] as const)("after %s, status %s", async (na, status) => {
    const { db } = await testBase("sqlite");
    const query = leveringenPage(db.read, { partnerId: 1, status, na, limiet: 51 }).compile();
    const explain = CompiledQuery.raw(`explain query plan ${query.sql}`, [...query.parameters]);
    const { rows } = await db.read.q.executeQuery<{ detail: string }>(explain);
    const steps = rows.map(({ detail }) => detail).join("\n");
    expect(steps).toMatch(/SEARCH leveringen USING INDEX leveringen_partner/);
    expect(steps).not.toMatch(/SCAN|TEMP B-TREE/);
  });
});
