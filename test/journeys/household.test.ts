import { describe, expect, it } from "vitest";
import { engines } from "../support/world.ts";
import { at, bakker, decide, dijk, type Item, links, open, start } from "./household-build.ts";

describe.each(engines)("one household, on %s", (engine) => {
  it("is one zaak with its people apart, whoever reports whom", async () => {
    const { huur, water, gemeente, send } = await start(engine);
    const first = await send(huur, "H-1", { persoon: dijk });
    const second = await send(water, "W-1", { persoon: bakker });
    const third = await send(water, "W-2", { persoon: { ...dijk, voorvoegsel: null, achternaam: "VAN DIJK" } });
    const [zaak, ...others] = await open(gemeente);
    expect(others).toEqual([]);
    expect(zaak.personen.map(({ achternaam }: Item) => achternaam)).toEqual(["Dijk", "Bakker"]);
    expect((await gemeente.get(`/v1/zaken/${zaak.id}`)).body.personen).toEqual([
      { ...dijk, signalen: [first.id, third.id] },
      { ...bakker, voorvoegsel: null, signalen: [second.id] },
    ]);
  });

  it("is found again at another address by name and birth date, after intake, and only by the municipality", async () => {
    const { town, huur, water, gemeente, send } = await start(engine);
    await send(huur, "H-1", { persoon: dijk });
    await send(water, "W-1", { persoon: dijk, ...at(99) });
    await send(water, "W-2", { persoon: { ...dijk, geboortedatum: undefined }, ...at(50) });
    expect((await gemeente.get("/v1/koppelingen")).body.koppelingen).toEqual([]);
    const [link, ...others] = await links(town, gemeente);
    expect(others).toEqual([]);
    expect(link).toMatchObject({
      soort: "persoon",
      redenen: [{ code: "zelfde-naam-en-geboortedatum", bron: "lezing-zelfde-persoon" }],
      kanten: [{ adres: { huisnummer: 10 } }, { adres: { huisnummer: 99 } }],
    });
    const before = (await huur.get("/v1/signalen?kenmerk=H-1")).body;
    expect((await huur.get("/v1/koppelingen")).status).toBe(403);
    expect((await decide(huur, link.id)).status).toBe(403);
    expect((await decide(gemeente, link.id)).status).toBe(200);
    expect(await open(gemeente)).toHaveLength(3);
    expect((await huur.get("/v1/signalen?kenmerk=H-1")).body).toEqual(before);
  });

  it("is looked for again when a signal joins, and when the BRP gives a BSN", async () => {
    const { town, huur, water, gemeente, send } = await start(engine);
    await send(huur, "H-1", { persoon: bakker });
    const known = await send(huur, "H-2", { persoon: dijk, ...at(99) });
    expect(await links(town, gemeente)).toEqual([]);
    const moved = await send(water, "W-1", { persoon: { ...dijk, achternaam: "Dijkstra" } });
    expect(await links(town, gemeente)).toEqual([]);
    const zaken: Item[] = [];
    for (const { id } of await open(gemeente)) zaken.push((await gemeente.get(`/v1/zaken/${id}`)).body);
    for (const { id } of [known, moved]) {
      const zaak = zaken.find(({ signalen }: Item) => signalen.some((item: Item) => item.id === id));
      const bsn = { signaal: id, burgerservicenummer: "999990019" };
      expect((await gemeente.post(`/v1/zaken/${zaak.id}/brp-controle`, bsn)).status).toBe(204);
    }
    expect((await links(town, gemeente)).map(({ soort, redenen }: Item) => [soort, redenen[0].code])).toEqual([
      ["persoon", "zelfde-bsn"],
    ]);
    await send(water, "W-2", { persoon: { ...bakker, voorletters: "X." }, ...at(99) });
    expect(await links(town, gemeente)).toHaveLength(1);
    await send(water, "W-3", { persoon: bakker, ...at(50) });
    expect(await links(town, gemeente)).toHaveLength(3);
  });

  it("keeps no name, birth date or BSN readable in what it is found by", async () => {
    const { town, send } = await start(engine);
    const zorg = await town.partner("Zorg", "Zorgvuldig", { bsnToegestaan: true });
    const incasso = { incasso: { herinneringen: ["2026-09-15"] } };
    await send(zorg, "Z-1", { persoon: { ...dijk, burgerservicenummer: "999990019" }, ...incasso });
    const [row] = await town.base.db.read.q.selectFrom("signalen").selectAll().execute();
    expect(row?.persoon_sleutel).toMatch(/^[0-9a-f]{22}$/);
    expect(row?.bsn_sleutel).toMatch(/^[0-9a-f]{22}$/);
    expect(row?.bsn_sleutel).not.toBe(row?.persoon_sleutel);
  });
});
