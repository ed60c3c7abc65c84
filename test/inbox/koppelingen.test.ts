import { describe, expect, it } from "vitest";
import { showZaak } from "../../src/contact/show-zaak.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { inNoord, makeInbox, opAdres } from "./inbox-world.ts";

const metLetter = (nummer: number): Record<string, unknown> => ({
  adres: { straatnaam: "Putsebocht", huisnummer: nummer, huisletter: "A", postcode: "3073HE", plaatsnaam: "Rotterdam" },
});

describe("what may belong together", () => {
  it("lists none, one and more than a page", async () => {
    const { medewerker, meld, town } = await makeInbox();
    const wie = await medewerker();
    expect(await (await wie.get("/inbox/koppelingen")).text()).toContain("Er is nu niets om over te beslissen.");
    for (let at = 1; at <= 21; at++) {
      const persoon = { achternaam: `Jansen-${at} <b>`, geboortedatum: `19${at + 50}-01-01` };
      await meld(`K-${at}`, { ...opAdres(at), persoon });
      await meld(`L-${at}`, { ...metLetter(at), persoon: { ...persoon, achternaam: `Smit-${at}` } });
    }
    await town.jobs();
    const eerste = await (await wie.get("/inbox/koppelingen")).text();
    expect(eerste.match(/<li class="signaal">/g)).toHaveLength(20);
    expect(eerste).toContain("Jansen-1 &lt;b&gt;");
    const volgende = /href="(\/inbox\/koppelingen\?na=[^"]+)"/.exec(eerste)?.[1] ?? "";
    const tweede = await (await wie.get(volgende)).text();
    expect(tweede.match(/<li class="signaal">/g)).toHaveLength(1);
    expect(tweede).toContain("Eerste bladzijde");
    expect((await wie.get("/inbox/koppelingen?na=x")).status).toBe(400);
    const noord = await medewerker("wijkteam", "Ali Demir", "Noord");
    expect(await (await noord.get("/inbox/koppelingen")).text()).toContain("Er is nu niets om over te beslissen.");
  });

  it("decides with a reason, once, and joins what is one dwelling", async () => {
    const { medewerker, meld, town } = await makeInbox();
    const [wie, noord] = [await medewerker(), await medewerker("wijkteam", "Ali Demir", "Noord")];
    const persoon = { achternaam: "Smit", geboortedatum: "1970-01-01" };
    const [een, twee] = [await meld("A-1", opAdres(1)), await meld("A-2", { ...metLetter(1), persoon })];
    await town.jobs();
    const [koppeling] = (await showZaak(wie.ctx, { id: een })).koppelingen;
    const pad = `/inbox/koppelingen/${koppeling?.id}`;
    expect(await (await wie.get(`/inbox/zaken/${een}`)).text()).toContain(`href="${pad}?zaak=${een}"`);
    expect((await noord.get(pad)).status).toBe(404);
    expect(await (await noord.get(pad)).text()).toBe(await (await noord.get(`/inbox/koppelingen/${newUuid()}`)).text());
    expect((await noord.post(pad, { besluit: "bevestigd" })).status).toBe(404);
    expect((await wie.post(pad, { csrf: "x", besluit: "bevestigd" })).status).toBe(403);

    const vraag = await (await wie.get(`${pad}?zaak=${een}`)).text();
    expect(vraag).toContain("Zijn er twee open zaken? Dan voegen wij die samen.");
    const zonder = await wie.post(pad, { zaak: een, reden: "<b>Eén deur" });
    expect(zonder.status).toBe(422);
    const html = await zonder.text();
    expect(html).toContain('<a href="#veld-besluit">Kies wat uw besluit is.</a>');
    expect(html).toContain("&lt;b&gt;Eén deur");
    expect(html).toContain(`name="zaak" value="${een}"`);

    const klaar = await wie.post(pad, { zaak: een, besluit: "bevestigd", reden: "Eén voordeur." });
    expect(klaar.headers.get("location")).toBe(`/inbox/zaken/${een}?gedaan=koppeling`);
    const [a, b] = [await showZaak(wie.ctx, { id: een }), await showZaak(wie.ctx, { id: twee })];
    expect([a.samengevoegdMet, b.samengevoegdMet].filter((item) => item !== null)).toHaveLength(1);
    expect(await (await wie.get(pad)).text()).toContain("Dit is al bevestigd.");
    const anders = await wie.post(pad, { besluit: "afgewezen" });
    expect(anders.status).toBe(409);
    expect(await anders.text()).toContain("Over deze koppeling is al anders besloten.");
  });

  it("shows the same person at the address of another team without a way into its zaak", async () => {
    const { medewerker, meld, town } = await makeInbox();
    const wie = await medewerker();
    const een = await meld("A-1", opAdres(1));
    const noord = await meld("N-1", inNoord(9));
    await town.jobs();
    const html = await (await wie.get(`/inbox/zaken/${een}`)).text();
    expect(html).toContain("Bergweg 9");
    expect(html).not.toContain(noord);
    expect(await (await wie.get("/inbox/koppelingen")).text()).toContain("Aan deze zaak werkt een ander team.");
    const [koppeling] = (await showZaak(wie.ctx, { id: een })).koppelingen;
    const pad = `/inbox/koppelingen/${koppeling?.id}`;
    expect(await (await wie.get(pad)).text()).toContain("Bij elke zaak staat een link naar de andere.");
    const klaar = await wie.post(pad, { besluit: "afgewezen" });
    expect(klaar.headers.get("location")).toBe("/inbox/koppelingen?gedaan=koppeling");
    expect(await (await wie.get("/inbox/koppelingen?gedaan=koppeling")).text()).toContain("Uw besluit is bewaard.");
    expect((await showZaak(wie.ctx, { id: een })).koppelingen).toEqual([]);
  });
});
