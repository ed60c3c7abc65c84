import { describe, expect, it } from "vitest";
import { inboxCookie } from "../../src/access/inbox-sessie.ts";
import { startSessie } from "../../src/access/sessie.ts";
import { changeMedewerker } from "../../src/routing/change-medewerker.ts";
import { readmitMedewerker } from "../../src/routing/readmit-medewerker.ts";
import { withdrawMedewerker } from "../../src/routing/withdraw-medewerker.ts";
import { logIn } from "../support/portal-login.ts";
import { type InboxWorld, type Ingelogd, inNoord, makeInbox, opAdres } from "./inbox-world.ts";

const naar = (answer: Response): string | number => answer.headers.get("location") ?? answer.status;
const notitie = "Mevrouw is ziek en wil niet dat de buren het weten.";

/** A contact as its page sends it, by who filled it in. */
const contact = (wie: Ingelogd) => ({
  ...{ ingelogd: wie.uuid, soort: "Huisbezoek", uitkomst: "bereikt-aanbod", dagdeel: "Ochtend", notitie },
  ...{ "datum-dag": "3", "datum-maand": "11", "datum-jaar": "2026", versie: "0-0" },
});

const pogingen = async ({ town: { base } }: InboxWorld) =>
  await base.db.read.q.selectFrom("contactpogingen").selectAll().execute();

describe("a session that is not what it seems", () => {
  it("of the portal opens no inbox, and of the inbox no portal", async () => {
    const { town, medewerker } = await makeInbox();
    await town.partner("Huur", "Woonbron");
    const { uuid } = await town.base.db.read.q.selectFrom("signaalpartners").select("uuid").executeTakeFirstOrThrow();
    const [portaal, noor] = [await logIn(town.base, uuid), await medewerker()];
    const get = async (path: string, cookie: string) => naar(await town.app.request(path, { headers: { cookie } }));
    expect(await get("/inbox/zaken", `${inboxCookie}=${portaal}`)).toMatch(/^\/inbox\/inloggen/);
    expect(await get("/inbox/zaken", `seinhuis=${noor.sleutel}`)).toMatch(/^\/inbox\/inloggen/);
    expect(await get("/portaal", `seinhuis=${noor.sleutel}`)).not.toBe(200);
    // The one that counts is the first: one that was added behind it takes nothing over.
    expect(await get("/inbox/zaken", `${inboxCookie}=${noor.sleutel}; ${inboxCookie}=vals`)).toBe(200);
    for (const vals of ["", "'", "%00", "x".repeat(9_000), noor.sleutel.toLowerCase(), `${noor.sleutel}x`]) {
      expect(await get("/inbox/zaken", `${inboxCookie}=${vals}`)).toMatch(/^\/inbox\/inloggen/);
    }
  });

  it("does what the role and team of this moment may, and is dead after a withdrawal, also when it is taken back", async () => {
    const world = await makeInbox();
    const [noor, beheerder] = [await world.medewerker(), await world.medewerker("beheerder", "Bo Beheer")];
    const [zuid, noord] = [await world.meld("A-1", opAdres(1)), await world.meld("A-2", inNoord(2))];
    const status = async (path: string) => (await noor.get(`/inbox${path}`)).status;
    const wijzig = async (rol: "wijkteam" | "beheerder", team: string | null, medewerker = noor.uuid) =>
      await changeMedewerker(beheerder.ctx, { medewerker, naam: "Noor", rol, team, reden: "ander-werk" });
    expect([await status(`/zaken/${zuid}`), await status(`/zaken/${noord}`)]).toEqual([200, 404]);
    await wijzig("wijkteam", await world.town.team("Noord"));
    expect([await status(`/zaken/${zuid}`), await status(`/zaken/${noord}`)]).toEqual([404, 200]);
    await wijzig("beheerder", null);
    expect([await status(`/zaken/${zuid}`), await status("/zoeken"), await status("/live")]).toEqual([403, 403, 403]);
    expect(await status("/regie")).toBe(200);
    // Nobody who manages gives themselves the sight of households.
    await expect(wijzig("wijkteam", null, beheerder.uuid)).rejects.toMatchObject({ status: 422 });
    await withdrawMedewerker(beheerder.ctx, { medewerker: noor.uuid, reden: "uit-dienst" });
    expect(await status("/regie")).toBe(303);
    await readmitMedewerker(beheerder.ctx, { medewerker: noor.uuid });
    expect(await status("/regie")).toBe(303);
  });

  it("of somebody else in the same browser neither shows nor sends what was filled in before", async () => {
    const world = await makeInbox();
    const [noor, sam] = [await world.medewerker(), await world.medewerker("wijkteam", "Sam Bos")];
    const zaak = await world.meld("A-1", opAdres(1));
    const path = `/inbox/zaken/${zaak}/contact`;
    expect(await (await noor.get(path)).text()).toContain(`name="ingelogd" value="${noor.uuid}"`);
    // Noor's session ended; her form is sent when Sam has logged in.
    const answer = await sam.post(path, { ...contact(noor), csrf: "van-noor" });
    const text = await answer.text();
    expect([answer.status, text.includes(notitie), text.includes("Huisbezoek")]).toEqual([403, false, false]);
    const eigen = await sam.post(path, { ...contact(sam), csrf: "van-gisteren" });
    expect([eigen.status, (await eigen.text()).includes(notitie)]).toEqual([403, true]);
    expect(await pogingen(world)).toEqual([]);
    // To nobody it is not shown either.
    const uit = await world.town.app.request(path, { method: "POST", body: new URLSearchParams(contact(noor)) });
    const zichtbaar = (await uit.text()).replaceAll(/<input type="hidden"[^>]*>/g, "");
    expect([uit.status, zichtbaar.includes(notitie)]).toEqual([401, false]);
  });
});

describe("what a browser is sent", () => {
  it("is never an address that somebody else chose", async () => {
    const { town, medewerker } = await makeInbox();
    const { uuid } = await medewerker("regisseur");
    const vreemd = [
      "//boef.example",
      "/\\boef.example",
      "/inbox//boef.example",
      "javascript:alert(1)",
      "/inbox/../portaal",
    ];
    const kop = ["/inbox/zaken\r\nSet-Cookie: a=b", "/inbox/zaken%0d%0aSet-Cookie:a=b", "/inbox/uitloggen?x"];
    for (const asked of [...vreemd, ...kop]) {
      const body = new URLSearchParams({ medewerker: uuid, naar: asked });
      const answer = await town.app.request("/inbox/inloggen", { method: "POST", body });
      const gezet = answer.headers.getSetCookie().length;
      expect([asked, answer.status, naar(answer), gezet]).toEqual([asked, 303, "/inbox", 1]);
    }
  });

  it("holds no header and no formula of a name, and no file of another name", async () => {
    const { medewerker } = await makeInbox();
    const boef = '=HYPERLINK("https://boef.example")';
    const wie = await medewerker("controleur", boef);
    await medewerker("regisseur", "@SUM(1+1)");
    const regels = (await (await wie.get("/inbox/logboek/bestand")).text()).split("\r\n");
    expect(regels.some((regel) => regel.includes("'=HYPERLINK"))).toBe(true);
    expect(regels.flatMap((regel) => regel.split(";")).filter((cel) => /^"?[=+@-]/.test(cel))).toEqual([]);
    for (const van of ["1-11-2026\r\nX-Boef: ja", '1-11-2026"; filename="boef.exe', "../../boef"]) {
      const answer = await wie.get(`/inbox/logboek/bestand?${new URLSearchParams({ van })}`);
      expect(answer.headers.get("content-disposition") ?? "").not.toMatch(/boef/i);
      expect(answer.headers.get("x-boef")).toBeNull();
    }
    const noor = await medewerker();
    const naam = "x\r\nLocation: https://boef.example";
    const bewaard = await noor.post("/inbox/zaken/zoekvragen", { naam, vraag: "https://boef.example\r\n&crisis=ja" });
    expect(naar(bewaard)).toMatch(/^(\/inbox\/zaken\?|422)/);
  });
});

describe("too much", () => {
  it("is refused, and leaves nothing: large and odd forms, long names, many streams", async () => {
    const world = await makeInbox();
    const noor = await world.medewerker();
    const zaak = await world.meld("A-1", opAdres(1));
    const path = `/inbox/zaken/${zaak}/contact`;
    const headers = { cookie: `${inboxCookie}=${noor.sleutel}` };
    const csrf = world.town.base.keys.lookupHash(`csrf:${noor.sleutel}`);
    const veel = new URLSearchParams(Array.from({ length: 5_000 }, (_, at) => [`v${at}`, "x"]));
    const bodies: [RequestInit["body"], string, number][] = [
      [`csrf=${csrf}&notitie=${"x".repeat(70_000)}`, "application/x-www-form-urlencoded", 413],
      [`csrf=${csrf}&${veel}`, "application/x-www-form-urlencoded", 413],
      [JSON.stringify({ csrf }), "application/json", 415],
      ["--x\r\nContent-Disposition: form-data; name=csrf\r\n\r\n", "multipart/form-data; boundary=x", 415],
      [new Uint8Array([0xff, 0xfe, 0]), "text/plain", 415],
    ];
    for (const [body, type, status] of bodies) {
      const init = { method: "POST", body, headers: { ...headers, "Content-Type": type } } as RequestInit;
      const answer = await world.town.app.request(path, init);
      expect([type, answer.status]).toEqual([type, status]);
    }
    const lang = await noor.post("/inbox/zaken/zoekvragen", { naam: "n".repeat(10_000), vraag: "" });
    expect(lang.status).toBe(422);
    const brief = await noor.post(path, { ...contact(noor), notitie: "\u202e\0".repeat(5_000) });
    expect(brief.status).toBe(422);
    expect(await pogingen(world)).toEqual([]);
  });

  it("are the streams of one person, however often that person logs in", async () => {
    const { town, medewerker } = await makeInbox();
    const noor = await medewerker();
    const { id } = await town.base.db.read.q.selectFrom("gebruikers").select("id").executeTakeFirstOrThrow();
    const open = [];
    for (let at = 0; at < 4; at += 1) {
      const cookie = `${inboxCookie}=${await startSessie(town.base, { id, uuid: noor.uuid })}`;
      for (let nummer = 0; nummer < 6; nummer += 1) {
        const answer = await town.app.request("/inbox/live", { headers: { cookie } });
        if (answer.status === 429) continue;
        const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
        await reader.read();
        open.push(reader);
      }
    }
    expect(open.length).toBe(20);
    for (const reader of open) await reader.cancel();
    expect(town.base.live.size).toBe(0);
  });
});
