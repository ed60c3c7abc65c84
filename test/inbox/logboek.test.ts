import { describe, expect, it } from "vitest";
import { systeem } from "../../src/access/permission.ts";
import { listAudit } from "../../src/audit/list-audit.ts";
import { recordAudit } from "../../src/audit/record.ts";
import { showZaak } from "../../src/contact/show-zaak.ts";
import { registerGemeente } from "../../src/routing/register-gemeente.ts";
import { engines } from "../support/world.ts";
import { makeInbox, opAdres } from "./inbox-world.ts";

const alles = { van: "2026-10-01", tot: "2026-11-30", handeling: null, wie: null, onderwerp: null };
const limiet = 50;

describe.each(engines)("the log of a municipality on %s", (engine) => {
  it("tells who did what to what, the newest first, with every filter, and that it was looked at", async () => {
    const { town, medewerker, meld } = await makeInbox(engine);
    const noor = await medewerker("regisseur", "Noor Visser");
    const { ctx } = await medewerker("controleur", "Chris Bos");
    const zaken = [await meld("A-1", opAdres(1)), await meld("A-2", opAdres(2))];
    town.base.clock.set("2026-11-04T22:59:59.999Z");
    for (const zaak of zaken) await showZaak(noor.ctx, { id: zaak });
    // By local days it is the fifth already.
    town.base.clock.set("2026-11-04T23:00:00.000Z");
    await (await town.gemeente()).get(`/v1/zaken/${zaken[0]}`);
    const list = async (change: object) =>
      (await listAudit(ctx, { filter: { ...alles, ...change }, na: null, limiet })).regels;
    const bekeken = await list({ handeling: "zaak.bekeken" });
    expect(bekeken.map(({ wie, onderwerp }) => [wie.soort, wie.naam, onderwerp?.id])).toEqual([
      ["machine", "inbox", zaken[0]],
      ["medewerker", "Noor Visser", zaken[1]],
      ["medewerker", "Noor Visser", zaken[0]],
    ]);
    const count = async (change: object) => (await list({ handeling: "zaak.bekeken", ...change })).length;
    expect(await count({ tot: "2026-11-04" })).toBe(2);
    expect(await count({ van: "2026-11-05" })).toBe(1);
    expect(await count({ onderwerp: zaken[0] })).toBe(2);
    expect(await count({ wie: noor.uuid })).toBe(2);
    expect(await count({ wie: "medewerker" })).toBe(2);
    expect(await count({ wie: "machine" })).toBe(1);
    expect(await count({ wie: "systeem" })).toBe(0);
    expect(await count({ wie: "niemand" })).toBe(0);
    expect((await list({ wie: "partner" })).every(({ wie }) => wie.soort === "partner")).toBe(true);
    expect((await list({ wie: "systeem" })).map(({ handeling }) => handeling)).toContain("team geregistreerd");
    const looked = await list({ handeling: "logboek.bekeken", wie: "medewerker" });
    expect(looked[0]).toMatchObject({
      wie: { naam: "Chris Bos" },
      // The look before this one: this one is written down after it.
      details: { van: alles.van, tot: alles.tot, wie: "systeem" },
    });
    // What was typed and is nobody may be a name: it is not kept.
    expect(JSON.stringify(looked)).not.toContain("niemand");
    expect(looked.map(({ onderwerp }) => onderwerp?.id)).toContain(zaken[0]);
  });

  it("shows pages without a gap or a row twice, also of one moment, and counts them", async () => {
    const { town, medewerker } = await makeInbox(engine);
    const { ctx } = await medewerker("controleur");
    const gemeenteId = (ctx.actor as { gemeenteId: number }).gemeenteId;
    const regels = Array.from({ length: 125 }, (_, at) => ({ handeling: `x${at}`, gemeenteId, onderwerp: null }));
    await town.base.db.write((trx) => recordAudit(systeem(town.base, "proef"), trx, regels));
    await town.base.db.write(({ q }) => q.deleteFrom("audit").where("handeling", "not like", "x%").execute());
    const filter = { ...alles, wie: "systeem" };
    let na: string | null = null;
    const seen: string[] = [];
    const places: number[] = [];
    do {
      const page = await listAudit(ctx, { filter, na, limiet });
      expect(page.totaal).toEqual({ aantal: 125, meer: false });
      places.push(page.vanaf);
      seen.push(...page.regels.map(({ handeling }) => handeling));
      na = page.volgende;
    } while (na);
    expect(seen).toEqual(regels.map(({ handeling }) => handeling).toReversed());
    expect(places).toEqual([1, 51, 101]);
    await expect(listAudit(ctx, { filter, na: "x", limiet })).rejects.toThrow("ongeldige-invoer");
  });

  it("is of one municipality, and for who may see it alone", async () => {
    const { town, medewerker } = await makeInbox(engine);
    const { ctx } = await medewerker("controleur");
    await registerGemeente(systeem(town.base, "test"), { code: "0363", naam: "Elders" });
    const { regels } = await listAudit(ctx, { filter: alles, na: null, limiet });
    expect(regels.map(({ onderwerp }) => onderwerp?.id)).toContain("0599");
    expect(regels.map(({ onderwerp }) => onderwerp?.id)).not.toContain("0363");
    const others = [await medewerker("regisseur"), await medewerker("beheerder")];
    for (const { ctx: other } of others) {
      await expect(listAudit(other, { filter: alles, na: null, limiet })).rejects.toThrow("geen-recht");
    }
  });
});

describe("the pages of the log", () => {
  it("show it in words, with filters, links and an empty state", async () => {
    const { town, medewerker, meld } = await makeInbox();
    const noor = await medewerker("regisseur", '<script>alert("x")</script>');
    const chris = await medewerker("controleur", "Chris Bos");
    const zaak = await meld("A-1", opAdres(1));
    await showZaak(noor.ctx, { id: zaak });
    await town.base.db.write((trx) =>
      recordAudit(noor.ctx, trx, [
        {
          handeling: "iets.nieuws",
          gemeenteId: (noor.ctx.actor as { gemeenteId: number }).gemeenteId,
          onderwerp: null,
        },
      ]),
    );
    const page = await (await chris.get("/inbox/logboek")).text();
    expect(page).toContain("Zaak bekeken");
    expect(page).toContain("iets.nieuws");
    expect(page).toContain("&lt;script&gt;");
    expect(page).not.toContain("<script>alert");
    // No resident: not by name, not by address.
    expect(page).not.toMatch(/Dijk|Putsebocht/);
    const zaakLink = `/inbox/logboek?van=2026-10-05&amp;tot=2026-11-03&amp;onderwerp=${zaak}`;
    expect(page).toContain(zaakLink);
    expect(page).toMatch(/<strong>\d+ regels gevonden\.<\/strong>/);
    const one = await (await chris.get(zaakLink.replaceAll("&amp;", "&"))).text();
    expect(one).toContain(`value="${zaak}"`);
    expect(one).not.toContain("iets.nieuws");
    const pasted = encodeURIComponent(`https://seinhuis.test/inbox/zaken/${zaak.toUpperCase()}/tijdlijn`);
    expect(await (await chris.get(`/inbox/logboek?onderwerp=${pasted}`)).text()).toContain("Zaak bekeken</th>");
    const empty = await (await chris.get("/inbox/logboek?van=1-1-2020&tot=2-1-2020")).text();
    expect(empty).toContain("Er is niets gevonden.");
    expect((await noor.get("/inbox/logboek")).status).toBe(403);
    expect((await noor.get("/inbox/logboek/bestand")).status).toBe(403);
  });

  it.each([
    ["van=31-2-2026", "veld-van", 'value="31-2-2026"'],
    ["tot=gisteren", "veld-tot", 'value="gisteren"'],
    ["van=3-11-2026&tot=2-11-2026", "veld-tot", 'value="2-11-2026"'],
    ["van=1-1-2010&tot=1-1-2026", "veld-tot", 'value="1-1-2010"'],
    ["onderwerp=%22%3E%3Cscript%3E", "veld-onderwerp", "&gt;&lt;script&gt;"],
  ])("say what is wrong with %s and keep it", async (zoek, field, kept) => {
    const { medewerker } = await makeInbox();
    const chris = await medewerker("controleur");
    const answer = await chris.get(`/inbox/logboek?${zoek}`);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain(`href="#${field}"`);
    expect(page).toContain(kept);
    expect(page).not.toContain("<table");
  });

  it("give the same rows as a file that starts no formula, with every page of them", async () => {
    const { town, medewerker } = await makeInbox();
    const boef = await medewerker("regisseur", "=HYPERLINK(1)");
    const chris = await medewerker("controleur", "Chris Bos");
    const gemeenteId = (chris.ctx.actor as { gemeenteId: number }).gemeenteId;
    const regels = Array.from({ length: 2_100 }, () => ({
      handeling: "zaak.bekeken",
      gemeenteId,
      onderwerp: null,
      details: { deel: "uitleg", rol: { van: "beleid", naar: null }, soorten: ["a", "b"] },
    }));
    await town.base.db.write((trx) => recordAudit(boef.ctx, trx, regels));
    const answer = await chris.get("/inbox/logboek/bestand?handeling=zaak.bekeken");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="logboek-2026-10-05-2026-11-03.csv"');
    const bytes = Buffer.from(await answer.arrayBuffer()).toString();
    expect(bytes.startsWith("\ufeffWanneer;Soort;Wie;")).toBe(true);
    const lines = bytes.trimEnd().split("\r\n");
    expect(lines).toHaveLength(2_101);
    expect(lines.at(-1)).toBe(
      `2026-11-03T10:00:00;Medewerker;'=HYPERLINK(1);${boef.uuid};Zaak bekeken;zaak.bekeken;;"deel: uitleg; rol van: beleid; rol naar: geen; soorten: a, b"`,
    );
    const page = await (await chris.get("/inbox/logboek?handeling=logboek.gedownload")).text();
    expect(page).toContain("Logboek gedownload</th>");
    const wrong = await chris.get("/inbox/logboek/bestand?van=gisteren");
    expect([wrong.status, wrong.headers.get("content-type")]).toEqual([422, "text/html; charset=utf-8"]);
  });
});
