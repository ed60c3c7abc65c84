import { describe, expect, it } from "vitest";
import { withoutIds } from "../support/without-ids.ts";
import { inNoord, makeInbox, opAdres } from "./inbox-world.ts";

describe("the page for searching", () => {
  it("finds by each of its four forms, shows what was typed escaped, and puts nothing in an address", async () => {
    const { medewerker, meld } = await makeInbox();
    const noor = await medewerker();
    const zaak = await meld("WB-1", {
      ...opAdres(10),
      persoon: { voorletters: "A.B.", voorvoegsel: "van", achternaam: "Dijk<i>", geboortedatum: "1985-06-15" },
    });
    const leeg = await noor.get("/inbox/zoeken");
    expect(leeg.headers.get("cache-control")).toBe("no-store");
    const open = await leeg.text();
    expect(open.match(/<form method="post" action="\/inbox\/zoeken"/g)).toHaveLength(4);
    expect(open).not.toContain('method="get"');
    const zoek = async (velden: Record<string, string>) => await noor.post("/inbox/zoeken", velden);
    const dag = { "geboortedatum-dag": "15", "geboortedatum-maand": "juni", "geboortedatum-jaar": "1985" };
    for (const velden of [
      { soort: "adres", postcode: "3073 he", huisnummer: "10" },
      { soort: "persoon", achternaam: "van Dijk<i>", ...dag },
      { soort: "kenmerk", kenmerk: "WB-1" },
      { soort: "zaak", nummer: `${zaak.slice(-8, -4).toUpperCase()} ${zaak.slice(-4)}` },
    ] as Record<string, string>[]) {
      const answer = await zoek(velden);
      const pagina = await answer.text();
      expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
      expect(pagina).toContain("Gevonden zaken: 1 zaak");
      expect(pagina).toContain(`href="/inbox/zaken/${zaak}"`);
      expect(pagina).toContain("Dijk&lt;i&gt;");
      expect(pagina).not.toContain("Dijk<i>");
      // Nobody's name or address is in a link.
      for (const [, href] of pagina.matchAll(/(?:href|action)="([^"]*)"/g))
        expect(withoutIds(href ?? "")).not.toMatch(/dijk|3073|WB-1/i);
    }
    const niets = await (await zoek({ soort: "kenmerk", kenmerk: '"><script>x' })).text();
    expect(niets).toContain("Geen zaak gevonden.");
    expect(niets).toContain('value="&quot;&gt;&lt;script&gt;x"');
  });

  it("refuses a name or a birth date alone, says why, and keeps what was filled in", async () => {
    const { town, medewerker } = await makeInbox();
    const noor = await medewerker();
    const naam = await noor.post("/inbox/zoeken", { soort: "persoon", achternaam: "van Dijk" });
    const pagina = await naam.text();
    expect(naam.status).toBe(422);
    expect(pagina).toContain("Zoeken met alleen een naam of een geboortedatum mag niet.");
    expect(pagina).toContain('href="#veld-geboortedatum"');
    expect(pagina).toContain('value="van Dijk"');
    const dag = { "geboortedatum-dag": "15", "geboortedatum-maand": "6", "geboortedatum-jaar": "1985" };
    expect((await noor.post("/inbox/zoeken", { soort: "persoon", ...dag })).status).toBe(422);
    expect((await noor.post("/inbox/zoeken", { soort: "adres", huisnummer: "10" })).status).toBe(422);
    expect((await noor.post("/inbox/zoeken", { soort: "bsn", nummer: "999990019" })).status).toBe(400);
    const gezocht = await town.base.db.read.q
      .selectFrom("audit")
      .select("id")
      .where("handeling", "=", "zaken.gezocht")
      .execute();
    expect(gezocht).toEqual([]);
  });

  it("is for who works zaken, shows a wijkteam only its own, and lets nobody try names", async () => {
    const { medewerker, meld } = await makeInbox();
    await meld("N-1", inNoord(7));
    const [noor, beleid] = [await medewerker(), await medewerker("beleid", "Bo Beleid")];
    expect((await beleid.get("/inbox/zoeken")).status).toBe(403);
    expect((await beleid.post("/inbox/zoeken", { soort: "kenmerk", kenmerk: "N-1" })).status).toBe(403);
    expect((await noor.post("/inbox/zoeken", { csrf: "x", soort: "kenmerk", kenmerk: "N-1" })).status).toBe(403);
    const ander = await (await noor.post("/inbox/zoeken", { soort: "kenmerk", kenmerk: "N-1" })).text();
    const geen = await (await noor.post("/inbox/zoeken", { soort: "kenmerk", kenmerk: "N-2" })).text();
    // Another team's zaak looks exactly like none.
    expect(ander.replaceAll("N-1", "")).toBe(geen.replaceAll("N-2", ""));
    for (let nr = 3; nr <= 60; nr += 1) await noor.post("/inbox/zoeken", { soort: "zaak", nummer: "" });
    const teVeel = await noor.post("/inbox/zoeken", { soort: "zaak", nummer: "" });
    expect(teVeel.status).toBe(429);
    expect(Number(teVeel.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});
