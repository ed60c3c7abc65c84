import { describe, expect, it } from "vitest";
import { systeem } from "../../src/access/permission.ts";
import { makeDdas } from "../../src/monitor/make-ddas.ts";
import { setBeleid } from "../../src/routing/set-beleid.ts";
import { makeTown, signaal, type Town } from "../support/town.ts";
import { engines } from "../support/world.ts";
import { adres, eviction, forward, type Item, mailbox, moved, open, read, rowsOf, start } from "./moving.ts";

describe.each(engines)("a signal in the municipality that it was sent on to, on %s", (engine) => {
  it("joins the zaak that is open at the new address, and is not due later than by its own first receipt", async () => {
    const { here, there, rotterdam, amsterdam, zaak } = await start(engine);
    here.base.clock.set("2026-11-20T09:00:00Z");
    const ymere = await there.partner("Energie", "Stroom");
    const known = signaal("A-1", { gemeentecode: "0363", adres, signaaldatum: "2026-11-20" });
    expect((await ymere.post("/v1/signalen", known)).status).toBe(201);
    const [before] = await open(amsterdam);
    expect(before?.termijn).toMatchObject({ soort: "wgs-aanbod", vervaltOp: "2026-12-18" });
    await forward(rotterdam, zaak);
    const [after] = await open(amsterdam);
    expect(after).toMatchObject({ id: before?.id, signalen: 2 });
    expect(after?.termijn).toMatchObject({ soort: "wgs-aanbod", vervaltOp: "2026-12-01" });
    expect(after?.prioriteit).toBeGreaterThan(before?.prioriteit);
  });

  it("starts no second term where one runs from an earlier day", async () => {
    const { here, there, rotterdam, amsterdam } = await start(engine);
    const stroom = await there.partner("Energie", "Stroom");
    await stroom.post("/v1/signalen", signaal("A-1", { gemeentecode: "0363", adres }));
    here.base.clock.set("2026-11-20T09:00:00Z");
    const later = await here.partner("Huur", "Later");
    await later.post("/v1/signalen", signaal("L-1", { adres: { huisnummer: 99, postcode: "3073HE" } }));
    const zaak = (await open(rotterdam)).find((item) => item.adres.huisnummer === 99) as Item;
    expect((await forward(rotterdam, zaak)).status).toBe(200);
    const shown = await read(amsterdam, (await open(amsterdam))[0] as Item);
    expect(shown.signalen).toHaveLength(2);
    expect(shown.termijnen.map(({ vervaltOp }: Item) => vervaltOp)).toEqual(["2026-12-01"]);
  });

  it("is judged by the policy of the new municipality: below its threshold not taken up, a crisis always", async () => {
    const low = { achterstand: { bedrag: 120, ontstaansdatum: "2026-09-01" } };
    for (const [changes, zaken] of [
      [low, 0],
      [{ ...low, ...eviction }, 1],
    ] as const) {
      const { here, huur, rotterdam, amsterdam, zaak } = await start(engine, changes);
      await setBeleid(systeem(here.base, "test"), {
        gemeentecode: "0363",
        sleutel: "drempelCenten",
        waarde: 20_000,
        geldtVan: "2026-01-01",
        reden: "Test",
      });
      expect((await forward(rotterdam, zaak)).status).toBe(200);
      await here.jobs();
      expect(await open(amsterdam)).toHaveLength(zaken);
      const [, sentOn] = await rowsOf(here);
      expect(sentOn?.status).toBe(zaken === 1 ? "Opgepakt" : "Niet opgepakt: onterecht signaal");
      expect((await mailbox(huur)).map(({ waarde }) => waarde)).toEqual([moved]);
    }
  });

  it("counts a signal once in each municipality, in the monitor and in DDAS", async () => {
    const { here, rotterdam, amsterdam, zaak } = await start(engine);
    await forward(rotterdam, zaak);
    await here.jobs();
    const url = "/v1/monitor/indicatoren?van=2026-11-01&tot=2026-11-30&per=maand";
    const [from, to] = [(await rotterdam.get(url)).body.rijen[0], (await amsterdam.get(url)).body.rijen[0]];
    expect(from.signalen).toMatchObject({ totaal: 1, opgepakt: 0 });
    expect(from.zaken).toMatchObject({ geopend: 1, gesloten: 1 });
    expect(to.signalen).toMatchObject({ totaal: 1, opgepakt: 1 });
    expect(to.zaken).toMatchObject({ geopend: 1, gesloten: 0 });
    expect(to.termijnen).toMatchObject({ gestart: 1 });
    const ids = (await rowsOf(here)).map(({ uuid }) => uuid);
    const { leveringen } = await ddas(here, ["0599", "0363"]);
    expect(leveringen.map((item: Item) => item.vroegsignalen.map(({ ID }: Item) => ID))).toEqual([[ids[0]], [ids[1]]]);
    expect(leveringen.map((item: Item) => item.vroegsignalen[0].status)).toEqual([moved, "Opgepakt"]);
    expect(leveringen.map((item: Item) => item.vroegsignaalzaken.length)).toEqual([1, 1]);
  });

  it("can go on once more, still with the first receipt and the partner's own kenmerk", async () => {
    const { here, huur, rotterdam, amsterdam, zaak } = await start(engine);
    const last = await makeTown(engine, { code: "0518", base: here.base });
    await forward(rotterdam, zaak);
    here.base.clock.set("2026-11-10T09:00:00Z");
    const [second] = await open(amsterdam);
    const third = { gemeentecode: "0518", adres: { huisnummer: 1, postcode: "2511AA" } };
    expect((await forward(amsterdam, second as Item, third)).status).toBe(200);
    const denHaag = await last.gemeente();
    const shown = await read(denHaag, (await open(denHaag))[0] as Item);
    expect(shown.signalen).toMatchObject([{ kenmerk: "V-1", ontvangenOp: "2026-11-03T09:00:00.000Z" }]);
    await here.jobs();
    expect(await mailbox(huur)).toHaveLength(1);
  });

  it("stays sent on when the zaak here is opened again", async () => {
    const { rotterdam, amsterdam, zaak } = await start(engine);
    await forward(rotterdam, zaak);
    expect((await rotterdam.post(`/v1/zaken/${zaak.id}/heropening`, { reden: "Vergissing." })).status).toBe(200);
    expect((await read(rotterdam, zaak)).signalen).toMatchObject([{ status: moved }]);
    expect((await forward(rotterdam, zaak)).status).toBe(409);
    expect(await open(amsterdam)).toHaveLength(1);
  });
});

/** What CBS would get of these municipalities over November 2026. */
async function ddas(town: Town, gemeentecodes: string[]): Promise<Item> {
  return await makeDdas(systeem(town.base, "test"), { gemeentecodes, van: "2026-11-01", tot: "2026-11-30" });
}
