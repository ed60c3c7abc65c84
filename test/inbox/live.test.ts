import { describe, expect, it } from "vitest";
import { endSessie } from "../../src/access/sessie.ts";
import { createApp } from "../../src/app.ts";
import { assignZaak } from "../../src/contact/assign-zaak.ts";
import { LiveKijkers } from "../../src/contact/live-kijkers.ts";
import { neemOver } from "../../src/contact/neem-over.ts";
import { openZaakBezig } from "../../src/contact/open-zaak-bezig.ts";
import { recordContactpoging } from "../../src/contact/record-contactpoging.ts";
import { showVersie } from "../../src/contact/show-versie.ts";
import { serve } from "../../src/serve.ts";
import { type Base, wire } from "../../src/wire.ts";
import { engines, tuesday } from "../support/world.ts";
import { type Ingelogd, inNoord, makeInbox, opAdres } from "./inbox-world.ts";

/** An announced end of something, which is a crisis. */
const crisis = { crisis: { soort: "ontruiming", datum: "2026-11-20" } };
const rustig = { crises: { aantal: 0, zaak: null }, nieuw: { aantal: 0, meer: false }, zaak: null };

/** The events of an answer, one at a time; null after the last. */
function eventsOf(response: Response) {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  return {
    next: async () => {
      const { done, value } = await reader.read();
      if (done) return null;
      const [name = "", data = ""] = Buffer.from(value).toString().split("\n");
      return data ? [name.replace("event: ", ""), JSON.parse(data.replace("data: ", ""))] : name;
    },
    leave: () => reader.cancel(),
  };
}

async function start(engine: (typeof engines)[number] = "sqlite") {
  const world = await makeInbox(engine);
  const { town } = world;
  let tick = (): void => {};
  let ticking = false;
  const live = new LiveKijkers(town.base, (work) => {
    tick = work;
    ticking = true;
    return () => {
      ticking = false;
    };
  });
  const base = { ...town.base, live };
  const app = createApp(base);
  /** One tick of the poll, and the end of the look that it starts. */
  const look = async () => {
    tick();
    await live.look();
  };
  const watch = async (wie: Pick<Ingelogd, "sleutel">, vraag: Record<string, string> = {}) => {
    const zoek = new URLSearchParams({ sinds: tuesday, ...vraag });
    const headers = { cookie: `seinhuis-inbox=${wie.sleutel}` };
    return await app.request(`/inbox/live?${zoek}`, { headers });
  };
  return { ...world, base: town.base, live, look, watch, isTicking: () => ticking };
}

describe.each(engines)("what comes in while a page is open (%s)", (engine) => {
  it("tells of a new crisis and of new zaken, to whom they are in sight of alone", async () => {
    const { base, medewerker, meld, look, watch, live, isTicking } = await start(engine);
    await meld("O-1", { ...opAdres(1), ...crisis });
    base.clock.advance("PT1S");
    const [noor, regisseur] = [await medewerker(), await medewerker("regisseur", "Rik Regie")];
    const noord = await medewerker("wijkteam", "Nel Noord", "Noord");
    const vraag = { sinds: base.clock.now() };
    const streams: ReturnType<typeof eventsOf>[] = [];
    for (const wie of [noor, regisseur, noord]) streams.push(eventsOf(await watch(wie, vraag)));
    const all = async () => await Promise.all(streams.map(({ next }) => next()));
    // The crisis that was there when the page was made is no news.
    expect(await all()).toEqual([
      ["stand", rustig],
      ["stand", rustig],
      ["stand", rustig],
    ]);
    base.clock.advance("PT1S");
    const zaak = await meld("Z-1", { ...opAdres(2), ...crisis });
    await meld("Z-2", opAdres(3));
    await meld("N-1", inNoord(4));
    await look();
    const crises = { aantal: 1, zaak };
    expect(await all()).toEqual([
      ["stand", { ...rustig, crises, nieuw: { aantal: 2, meer: false } }],
      ["stand", { ...rustig, crises, nieuw: { aantal: 3, meer: false } }],
      ["stand", { ...rustig, nieuw: { aantal: 1, meer: false } }],
    ]);
    // A crisis in a zaak that was there, and one that another team hands over.
    await meld("Z-3", { ...opAdres(3), ...crisis });
    await assignZaak(regisseur.ctx, { zaak, team: await noordId(base) });
    await look();
    expect(await all()).toMatchObject([
      ["stand", { crises: { aantal: 1 } }],
      ["stand", { crises: { aantal: 2, zaak: null } }],
      ["stand", { crises: { aantal: 1, zaak } }],
    ]);
    expect([live.size, isTicking()]).toEqual([3, true]);
    await Promise.all(streams.map(({ leave }) => leave()));
    expect([live.size, isTicking()]).toEqual([0, false]);
  });

  it("tells of what another did in the zaak of the page, and keeps who is there as busy", async () => {
    const { base, medewerker, meld, look, watch } = await start(engine);
    const zaak = await meld("A-1", opAdres(1));
    const [noor, sam] = [await medewerker(), await medewerker("wijkteam", "Sam Bos")];
    await openZaakBezig(noor.ctx, { zaak });
    const versie = await showVersie(noor.ctx, { zaak });
    const events = eventsOf(await watch(noor, { zaak, versie, mijn: "ja" }));
    const stand = (deel: { gewijzigd: boolean; overgenomen: boolean }) => ["stand", { ...rustig, zaak: deel }];
    expect(await events.next()).toEqual(stand({ gewijzigd: false, overgenomen: false }));
    for (let minute = 0; minute < 12; minute += 1) {
      base.clock.advance("PT1M");
      await look();
      expect(await events.next()).toBe(": hartslag");
    }
    // Without the open page this would be too long ago.
    expect(await openZaakBezig(sam.ctx, { zaak })).toMatchObject({ mijn: false, sinds: tuesday });
    const poging = { soort: "Brief", bereikt: false, datum: "2026-11-03", dagdeel: "Ochtend", aanbod: true } as const;
    await recordContactpoging(noor.ctx, { zaak, medewerker: noor.uuid, ...poging });
    await neemOver(sam.ctx, { zaak });
    await look();
    expect(await events.next()).toEqual(stand({ gewijzigd: false, overgenomen: true }));
    await recordContactpoging(sam.ctx, { zaak, medewerker: sam.uuid, ...poging });
    await look();
    expect(await events.next()).toEqual(stand({ gewijzigd: true, overgenomen: true }));
    await events.leave();
  });

  it("ends when the session is over, and never makes it last longer", async () => {
    const { base, medewerker, look, watch, live } = await start(engine);
    const [noor, sam] = [await medewerker(), await medewerker("wijkteam", "Sam Bos")];
    const [ofNoor, ofSam] = [eventsOf(await watch(noor)), eventsOf(await watch(sam))];
    expect([await ofNoor.next(), await ofSam.next()]).toEqual([
      ["stand", rustig],
      ["stand", rustig],
    ]);
    await endSessie(base, noor.sleutel);
    await look();
    expect([await ofNoor.next(), await ofNoor.next()]).toEqual([["uit", {}], null]);
    // Half an hour without a request of one's own is the end, however often the page asked.
    for (const minutes of ["PT10M", "PT10M"]) {
      base.clock.advance(minutes);
      await eventsOf(await watch(sam)).leave();
    }
    base.clock.advance("PT10M");
    await look();
    expect(await ofSam.next()).toEqual(["uit", {}]);
    expect(live.size).toBe(0);
    const later = eventsOf(await watch(sam));
    expect([await later.next(), await later.next()]).toEqual([["uit", {}], null]);
  });

  it("tells of what another process took in", async () => {
    const { base, medewerker, meld } = await start(engine);
    const noor = await medewerker();
    const second = await wire(base.config, { clock: base.clock });
    const headers = { cookie: `seinhuis-inbox=${noor.sleutel}` };
    const events = eventsOf(await createApp(second).request(`/inbox/live?sinds=${tuesday}`, { headers }));
    expect(await events.next()).toEqual(["stand", rustig]);
    base.clock.advance("PT1S");
    await meld("A-1", opAdres(1));
    await second.live.look();
    expect(await events.next()).toMatchObject(["stand", { nieuw: { aantal: 1 } }]);
    await second.close();
    expect(await events.next()).toBeNull();
  });
});

describe("who may watch what", () => {
  it("is nobody without cases, nothing of another team, and no more than there is room for", async () => {
    const { medewerker, meld, watch, live } = await start();
    const [noor, beleid] = [await medewerker(), await medewerker("beleid", "Bea Beleid")];
    const noord = await meld("N-1", inNoord(1));
    expect((await watch(beleid)).status).toBe(403);
    const absent = "0193c0de-0000-7000-8000-000000000009";
    const [there, gone] = [await watch(noor, { zaak: noord }), await watch(noor, { zaak: absent })];
    expect([there.status, gone.status]).toEqual([404, 404]);
    const page = async (answer: Response, id: string) => (await answer.text()).replaceAll(id, "");
    expect(await page(there, noord)).toBe(await page(gone, absent));
    expect((await watch(noor)).headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    // A stream that nobody reads costs nothing; twenty that are read are enough.
    expect(live.size).toBe(0);
    const streams = [];
    for (let n = 0; n < 20; n += 1) {
      const events = eventsOf(await watch(noor));
      await events.next();
      streams.push(events);
    }
    expect((await watch(noor)).status).toBe(429);
    expect((await watch(await medewerker("wijkteam", "Sam Bos"))).status).toBe(200);
    await streams[0]?.leave();
    expect((await watch(noor)).status).toBe(200);
    live.end();
    expect(await streams[1]?.next()).toBeNull();
  });

  it("gives signs of life, and ends after a quarter of an hour, for the browser to ask again", async () => {
    const { base, medewerker, watch, look } = await start();
    const events = eventsOf(await watch(await medewerker()));
    await events.next();
    base.clock.advance("PT15S");
    await look();
    expect(await events.next()).toBe(": hartslag");
    base.clock.advance("PT14M45S");
    await look();
    expect(await events.next()).toBeNull();
  });

  it("ends with the server, so that it does not wait for open pages", async () => {
    const { base, medewerker } = await start();
    const { sleutel } = await medewerker();
    const second: Base = await wire({ ...base.config, port: 0, opsPort: 0 }, { clock: base.clock });
    const server = await serve(second);
    const headers = { cookie: `seinhuis-inbox=${sleutel}` };
    const events = eventsOf(await fetch(`${server.url}/inbox/live`, { headers }));
    expect(await events.next()).toEqual(["stand", rustig]);
    await server.stop();
    expect(await events.next()).toBeNull();
  });
});

async function noordId(base: Pick<Base, "db">): Promise<string> {
  const team = base.db.read.q.selectFrom("teams").select("uuid").where("naam", "=", "Noord");
  return (await team.executeTakeFirstOrThrow()).uuid;
}
