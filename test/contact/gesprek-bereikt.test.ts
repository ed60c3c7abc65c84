import { describe, expect, it } from "vitest";
import { loadBereikt, loadGesprekken } from "../../src/bereikt-store.ts";
import { engines, testBase } from "../support/world.ts";
import { callRoute } from "./call-route.ts";
import { makeStreet } from "./street.ts";

const later = "2026-11-10T10:00:00.000Z";
const tried = { bereikt: false, dagdeel: "Ochtend", aanbod: false };

async function start(engine: (typeof engines)[number]) {
  const street = await makeStreet(await testBase(engine));
  const [blijft, gaat] = [await street.dwelling("10"), await street.dwelling("12")];
  street.base.clock.set(later);
  const post = (id: string, route: string, body: object) => callRoute(street.ctx, route, { params: { id }, body });
  const last = async (id: string) => {
    const { laatsteContact } = await street.show(id);
    const { zaken } = (await callRoute(street.ctx, "lijstZaken")).body;
    const listed = zaken.find((zaak: { id: string }) => zaak.id === id);
    if (listed) expect(listed.laatsteContact).toEqual(laatsteContact);
    return laatsteContact;
  };
  const reached = async () =>
    [...(await loadBereikt(street.base.db.read, [blijft.zaak.id, gaat.zaak.id]))].sort((a, b) => a - b);
  return { street, blijft, gaat, post, last, reached };
}

describe.each(engines)("a conversation is contact (%s)", (engine) => {
  it("is the last contact until an attempt follows on a later day", async () => {
    const { gaat, post, last } = await start(engine);
    const id = gaat.zaak.uuid;
    const gesprek = { datum: "2026-11-06", soort: "Gesprek", bereikt: true };
    expect(await last(id)).toBeNull();
    await post(id, "legContactpogingVast", { ...tried, soort: "Brief", datum: "2026-11-05" });
    expect(await last(id)).toEqual({ datum: "2026-11-05", soort: "Brief", bereikt: false });
    await post(id, "legGesprekVast", { datum: "2026-11-06" });
    expect(await last(id)).toEqual(gesprek);
    await post(id, "legGesprekVast", { datum: "2026-11-04" });
    expect(await last(id)).toEqual(gesprek);
    await post(id, "legContactpogingVast", { ...tried, soort: "Telefoon", datum: "2026-11-06" });
    expect(await last(id)).toEqual(gesprek);
    await post(id, "legContactpogingVast", { ...tried, soort: "Telefoon", datum: "2026-11-07" });
    expect(await last(id)).toEqual({ datum: "2026-11-07", soort: "Telefoon", bereikt: false });
  });

  it("makes its own zaak a reached one, and no step or attempt in vain does", async () => {
    const { street, blijft, gaat, post, reached } = await start(engine);
    await post(blijft.zaak.uuid, "legContactpogingVast", { ...tried, soort: "Brief", datum: "2026-11-05" });
    await post(blijft.zaak.uuid, "legStapVast", { stap: "hulpAanvaard", datum: "2026-11-05" });
    expect(await reached()).toEqual([]);
    await post(gaat.zaak.uuid, "legGesprekVast", { datum: "2026-11-06" });
    expect(await reached()).toEqual([gaat.zaak.id]);
    await post(blijft.zaak.uuid, "legContactpogingVast", {
      ...tried,
      soort: "Huisbezoek",
      bereikt: true,
      datum: "2026-11-09",
    });
    expect(await reached()).toEqual([blijft.zaak.id, gaat.zaak.id]);
    expect(await loadBereikt(street.base.db.read, [])).toEqual(new Set());
  });

  it("lists conversations by their day, the oldest first", async () => {
    const { street, blijft, gaat, post } = await start(engine);
    await post(gaat.zaak.uuid, "legGesprekVast", { datum: "2026-11-06" });
    await post(blijft.zaak.uuid, "legGesprekVast", { datum: "2026-11-05" });
    await post(gaat.zaak.uuid, "legGesprekVast", { datum: "2026-11-04" });
    expect(await loadGesprekken(street.base.db.read, [blijft.zaak.id, gaat.zaak.id])).toEqual([
      { zaak_id: gaat.zaak.id, datum: "2026-11-04" },
      { zaak_id: blijft.zaak.id, datum: "2026-11-05" },
      { zaak_id: gaat.zaak.id, datum: "2026-11-06" },
    ]);
  });

  it("goes along with a merge, and back when that is undone", async () => {
    const { street, blijft, gaat, post, last, reached } = await start(engine);
    const gesprek = { datum: "2026-11-06", soort: "Gesprek", bereikt: true };
    await post(gaat.zaak.uuid, "legGesprekVast", { datum: "2026-11-06" });
    const { body } = await street.merge(blijft.zaak.uuid, gaat.zaak.uuid);
    expect([await last(blijft.zaak.uuid), await last(gaat.zaak.uuid)]).toEqual([gesprek, null]);
    expect(await reached()).toEqual([blijft.zaak.id]);
    await street.undo(blijft.zaak.uuid, body.id);
    expect([await last(blijft.zaak.uuid), await last(gaat.zaak.uuid)]).toEqual([null, gesprek]);
    expect(await reached()).toEqual([gaat.zaak.id]);
  });
});
