import { CompiledQuery } from "kysely";
import { describe, expect, it } from "vitest";
import { newClientKey } from "../../src/access/client-key.ts";
import { eigenSignalenQuery } from "../../src/intake/eigen-signalen-store.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { withoutIds } from "../support/without-ids.ts";
import { engines, tuesday } from "../support/world.ts";
import { makePortal, opAdres } from "./portal-world.ts";

const pages = ["", "/signalen", "/antwoorden", "/overeenkomsten", "/sleutels"].map((path) => `/portaal${path}`);
const textOf = async (response: Response): Promise<string> => await response.text();

describe.each(engines)("the portal on %s", (engine) => {
  it.each(pages)("%s asks who is not logged in to do so, and comes back there", async (path) => {
    const { town } = await makePortal(engine);
    const response = await town.app.request(path);
    expect([response.status, response.headers.get("location")]).toEqual([
      303,
      `/portaal/inloggen?naar=${encodeURIComponent(path)}`,
    ]);
    expect((await town.app.request(path, { method: "POST" })).status).not.toBe(303);
  });

  it.each(pages)("%s is there for who is, and kept by nobody", async (path) => {
    const partner = await (await makePortal(engine)).partner();
    const response = await partner.get(path);
    expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-store"]);
    const text = await textOf(response);
    expect(text).toContain("Woonbron</span>");
    expect(text).not.toMatch(/ style="|<style|<script>|https?:\/\//);
    expect(text).not.toContain(partner.sleutel);
  });

  it("shows own signals by what became of them, and counts them", async () => {
    const { town, partner } = await makePortal(engine);
    const woonbron = await partner();
    const first = await woonbron.meld("A-1", opAdres(1));
    await woonbron.meld("A-2", { ...opAdres(2), achterstand: { bedrag: 1, ontstaansdatum: "2026-09-01" } });
    await woonbron.meld("A-3", opAdres(3));
    await woonbron.post(`/portaal/signalen/${first}/intrekken`, { reden: "betaald" });
    const kenmerken = async (query: string): Promise<string[]> => {
      const text = await textOf(await woonbron.get(`/portaal/signalen${query}`));
      return [...text.matchAll(/<th scope="row">.*?>([^<]+)<\/a>/g)].map(([, kenmerk = ""]) => kenmerk);
    };
    expect(await kenmerken("")).toEqual(["A-3", "A-2", "A-1"]);
    expect(await kenmerken("?stand=ingetrokken")).toEqual(["A-1"]);
    expect(await kenmerken("?stand=niet+opgepakt")).toEqual(["A-2"]);
    expect(await kenmerken("?stand=bij+de+gemeente")).toEqual(["A-3"]);
    expect(await kenmerken("?stand=beantwoord")).toEqual([]);
    expect(await kenmerken("?kenmerk=A-2&stand=")).toEqual(["A-2"]);
    expect(await kenmerken("?kenmerk=+a-2+")).toEqual(["A-2"]);
    expect(await kenmerken("?kenmerk=a")).toEqual([]);
    expect(await kenmerken("?stand=verzonnen")).toHaveLength(3);
    const start = await textOf(await woonbron.get("/portaal"));
    expect(start).toContain('<span class="kaart__getal">3</span> verstuurd');
    town.base.clock.set("2026-11-30T23:00:00.000Z");
    const fresh = await partner("Vestia");
    expect(await textOf(await fresh.get("/portaal"))).toContain('<span class="kaart__getal">0</span> verstuurd');
  });

  it("turns the pages of a long list and says where one is", async () => {
    const { partner } = await makePortal(engine);
    const woonbron = await partner();
    for (let at = 1; at <= 51; at++) await woonbron.meld(`L-${at}`, opAdres(at));
    const first = await textOf(await woonbron.get("/portaal/signalen"));
    expect(first).toContain("1 tot 50 van 51");
    expect(first).not.toContain("Eerste bladzijde");
    const [, next = ""] = /href="([^"]*na=[^"]*)">Volgende/.exec(first) ?? [];
    const second = await textOf(await woonbron.get(next.replaceAll("&amp;", "&")));
    expect(second).toContain("51 tot 51 van 51");
    expect(second).toContain(">L-1</a>");
    expect(second).toContain("Eerste bladzijde");
    expect(second).not.toContain("Volgende bladzijde");
    expect((await woonbron.get("/portaal/signalen?na=verzonnen")).status).toBe(400);
  });

  it("shows one signal, its explanation and its proof", async () => {
    const { town, partner } = await makePortal(engine);
    const woonbron = await partner();
    const id = await woonbron.meld("A-1");
    const text = await textOf(await woonbron.get(`/portaal/signalen/${id}`));
    expect(text).toContain("Signaal A-1");
    expect(text).toMatch(/€\s*1\.275,50/);
    expect(text).toContain("De gemeente heeft nog niets laten weten.");
    expect(text).toContain("De gemeente heeft het signaal aangenomen.");
    // Its own partner sees whom it is about, on this page alone, and the look is recorded.
    expect(text).toMatch(/Dijk<br>3073HE /);
    for (const path of pages)
      expect(withoutIds(await textOf(await woonbron.get(path)))).not.toMatch(/Dijk|Putsebocht|3073/);
    expect(text.indexOf("<details>")).toBeGreaterThan(text.indexOf("Klopt het niet meer?"));
    const looks = await town.base.db.read.q.selectFrom("audit").selectAll().execute();
    expect(looks.filter(({ handeling }) => handeling === "signaal.bekeken")).toHaveLength(1);
    expect(withoutIds(JSON.stringify(looks))).not.toMatch(/Dijk|3073/);
    const pdf = await woonbron.get(`/portaal/signalen/${id}/bewijs`);
    expect([pdf.status, pdf.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    const jws = await woonbron.get(`/portaal/signalen/${id}/bewijs?formaat=jose`);
    expect(await textOf(jws)).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  });

  it("takes a signal back after asking why, once", async () => {
    const woonbron = await (await makePortal(engine)).partner();
    const pad = `/portaal/signalen/${await woonbron.meld("A-1")}`;
    expect(await textOf(await woonbron.get(`${pad}/intrekken`))).toContain("U kunt dit niet terugdraaien.");
    const refused = await woonbron.post(`${pad}/intrekken`);
    expect(refused.status).toBe(422);
    expect(await textOf(refused)).toContain("Kies waarom u het signaal intrekt.");
    expect((await woonbron.post(`${pad}/intrekken`, { reden: "betaald" })).headers.get("location")).toBe(pad);
    expect((await woonbron.post(`${pad}/intrekken`, { reden: "betaald" })).status).toBe(303);
    expect((await woonbron.post(`${pad}/intrekken`, { reden: "regeling" })).status).toBe(409);
    const after = await textOf(await woonbron.get(pad));
    expect(after).toContain("De achterstand is betaald.");
    expect(after).not.toContain("Later hoort hij");
  });

  it("shows an answer until it is read, and then among all", async () => {
    const { town, partner } = await makePortal(engine);
    const woonbron = await partner();
    await woonbron.meld("A-1", { ...opAdres(2), achterstand: { bedrag: 1, ontstaansdatum: "2026-09-01" } });
    await town.jobs();
    const text = await textOf(await woonbron.get("/portaal/antwoorden"));
    expect(text).toContain("Niet opgepakt");
    expect(await textOf(await woonbron.get("/portaal"))).toContain("antwoord niet gelezen");
    const [, pad = ""] = /action="(\/portaal\/antwoorden\/[^"]*)"/.exec(text) ?? [];
    expect((await woonbron.post(pad)).headers.get("location")).toBe("/portaal/antwoorden");
    expect(await textOf(await woonbron.get("/portaal/antwoorden"))).toContain("U heeft alles gelezen.");
    expect(await textOf(await woonbron.get("/portaal/antwoorden?toon=alle"))).toContain("Gelezen op 3 november 2026");
  });

  it("adds a public key and takes it away, and never shows what was pasted", async () => {
    const woonbron = await (await makePortal(engine)).partner();
    const { publicJwk: stored, privateJwk } = await newClientKey(tuesday);
    const { toegevoegdOp: _op, ...publicJwk } = stored;
    const secret = await woonbron.post("/portaal/sleutels", { sleutel: JSON.stringify(privateJwk) });
    expect(secret.status).toBe(400);
    const shown = await textOf(secret);
    expect(shown).not.toContain(privateJwk.d);
    expect(shown).toContain('role="alert"');
    expect((await woonbron.post("/portaal/sleutels", { sleutel: "{geen json" })).status).toBe(400);
    expect((await woonbron.post("/portaal/sleutels", { sleutel: JSON.stringify(publicJwk) })).status).toBe(303);
    expect((await woonbron.post("/portaal/sleutels", { sleutel: JSON.stringify(publicJwk) })).status).toBe(409);
    expect(await textOf(await woonbron.get("/portaal/sleutels"))).toContain(publicJwk.kid);
    const pad = `/portaal/sleutels/${publicJwk.kid}/intrekken`;
    expect(await textOf(await woonbron.get(pad))).toContain("U kunt dit niet terugdraaien.");
    expect((await woonbron.post(pad)).status).toBe(303);
    expect(await textOf(await woonbron.get("/portaal/sleutels"))).not.toContain(publicJwk.kid);
    expect((await woonbron.get(pad)).headers.get("location")).toBe("/portaal/sleutels");
  });

  it("answers what is another's byte for byte as what is absent", async () => {
    const { partner } = await makePortal(engine);
    const [woonbron, vestia] = [await partner(), await partner("Vestia")];
    const id = await woonbron.meld("A-1");
    for (const rest of ["", "/bewijs", "/intrekken", "/verbeteren"]) {
      const [others, absent] = await Promise.all(
        [id, newUuid()].map((of) => vestia.get(`/portaal/signalen/${of}${rest}`)),
      );
      expect([others?.status, absent?.status]).toEqual([404, 404]);
      expect(await others?.text()).toBe(await absent?.text());
    }
    expect((await vestia.post(`/portaal/signalen/${id}/intrekken`, { reden: "betaald" })).status).toBe(404);
    expect(await textOf(await vestia.get("/portaal/signalen?kenmerk=A-1"))).not.toContain(id);
    expect(await textOf(await vestia.get("/portaal/overeenkomsten"))).not.toContain("Woonbron");
  });

  it("runs nothing of a name or a reference", async () => {
    const { partner } = await makePortal(engine);
    const nasty = `<img src=x onerror=alert(1)>`;
    const woonbron = await partner(`Huur ${nasty}`);
    const id = await woonbron.meld(`K-${nasty}`);
    for (const path of [
      ...pages,
      `/portaal/signalen/${id}`,
      `/portaal/signalen/${id}/intrekken`,
      `/portaal/signalen?kenmerk=${encodeURIComponent(nasty)}`,
    ]) {
      const text = await textOf(await woonbron.get(path));
      expect(text).not.toContain("<img");
      expect(text).toContain("&lt;img");
    }
  });

  it("finds its list by the index", async () => {
    const { town } = await makePortal(engine);
    if (engine !== "sqlite") return;
    const filter = { partnerId: 1, stand: null, kenmerk: null, na: 100, limiet: 50 };
    const { sql, parameters } = eigenSignalenQuery(town.base.db.read, filter).compile();
    const explain = CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]);
    const { rows } = await town.base.db.read.q.executeQuery<{ detail: string }>(explain);
    const plan = rows.map(({ detail }) => detail).join("\n");
    expect(plan).toContain("USING INDEX signalen_partner (partner_id=? AND id<?)");
    expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
  });
});

describe("a post to the portal", () => {
  const posts = ["/portaal/uitloggen", "/portaal/sleutels", `/portaal/antwoorden/${newUuid()}/gelezen`];

  it.each(posts)("%s without the token of its page, or from another site, is refused", async (path) => {
    const partner = await (await makePortal("sqlite")).partner();
    expect((await partner.post(path, { csrf: "" })).status).toBe(403);
    expect((await partner.post(path, { csrf: "a".repeat(64) })).status).toBe(403);
    expect((await partner.post(path, {}, { "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
    expect((await partner.post(path, {}, { Origin: "https://boef.example" })).status).toBe(403);
    expect((await partner.get("/portaal")).status).toBe(200);
  });

  it("with the token of another session is refused", async () => {
    const { partner } = await makePortal("sqlite");
    const [one, other] = [await partner(), await partner("Vestia")];
    const page = await textOf(await other.get("/portaal"));
    const [, csrf = ""] = /name="csrf" value="([^"]+)"/.exec(page) ?? [];
    expect(csrf).not.toBe("");
    expect((await one.post("/portaal/uitloggen", { csrf })).status).toBe(403);
  });

  it("to leave ends the session, for a copy of the cookie too", async () => {
    const partner = await (await makePortal("sqlite")).partner();
    const response = await partner.post("/portaal/uitloggen");
    expect(response.headers.get("location")).toBe("/portaal/inloggen?uit=ja");
    expect(response.headers.get("set-cookie")).toContain("Max-Age=0");
    expect((await partner.get("/portaal")).status).toBe(303);
  });

  it("to log in from another site is refused", async () => {
    const { town } = await makePortal("sqlite");
    const headers = { "Sec-Fetch-Site": "cross-site" };
    const init = { method: "POST", body: new URLSearchParams({ gebruiker: newUuid() }), headers };
    expect((await town.app.request("/portaal/inloggen", init)).status).toBe(403);
  });
});

describe("a log-in", () => {
  it("never goes on with a session that somebody else put there, and ends the former one", async () => {
    const { town, partner } = await makePortal("sqlite");
    const former = await partner();
    const list = await textOf(await town.app.request("/portaal/inloggen"));
    const [, gebruiker = ""] = /name="gebruiker" value="([^"]+)"/.exec(list) ?? [];
    const logIn = (cookie: string) =>
      town.app.request("/portaal/inloggen", {
        method: "POST",
        body: new URLSearchParams({ gebruiker }),
        headers: { cookie },
      });
    const planted = "geplant".padEnd(43, "x");
    const cookies = (await logIn(`seinhuis=${planted}`)).headers.getSetCookie().join();
    expect(cookies).not.toContain(planted);
    expect((await town.app.request("/portaal", { headers: { cookie: `seinhuis=${planted}` } })).status).toBe(303);
    await logIn(`seinhuis=${former.sleutel}`);
    expect((await former.get("/portaal")).status).toBe(303);
  });
});
