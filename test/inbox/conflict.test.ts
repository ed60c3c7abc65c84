import { describe, expect, it } from "vitest";
import { listWijzigingen } from "../../src/contact/list-wijzigingen.ts";
import { recordContactpoging } from "../../src/contact/record-contactpoging.ts";
import { showTijdlijn } from "../../src/contact/show-tijdlijn.ts";
import { deel } from "./deel.ts";
import { inNoord, makeInbox, opAdres } from "./inbox-world.ts";

const verborgen = (pagina: string): Record<string, string> =>
  Object.fromEntries(
    [...pagina.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, naam = "", waarde = ""]) => [
      naam,
      waarde,
    ]),
  );

describe("two workers on one zaak", () => {
  it("loses nothing of either", async () => {
    const world = await makeInbox();
    const noor = await world.medewerker("wijkteam", "Noor Visser");
    const sam = await world.medewerker("wijkteam", "Sam Bos <script>");
    const bezoek = async (zaak: string, notitie: string) =>
      await recordContactpoging(sam.ctx, {
        zaak,
        medewerker: sam.uuid,
        soort: "Huisbezoek",
        bereikt: true,
        datum: "2026-11-03",
        dagdeel: "Ochtend",
        aanbod: true,
        notitie,
      });
    const gesprek = { "datum-dag": "3", "datum-maand": "11", "datum-jaar": "2026", hulp: "ja" };

    await deel("shows what the other did and what was filled in, and saves it all the same, once asked", async () => {
      const zaak = await world.meld("C-1", opAdres(1));
      const pad = `/inbox/zaken/${zaak}/gesprek`;
      const velden = verborgen(await (await noor.get(pad)).text());
      await bezoek(zaak, "Zij deed <b>open</b>.");
      const invoer = { ...gesprek, notitie: 'Een "lange"\nnotitie <script>' };
      const botsing = await noor.post(pad, { ...velden, ...invoer });
      const pagina = await botsing.text();
      expect(botsing.status).toBe(409);
      expect(pagina).toContain("Intussen is deze zaak gewijzigd");
      expect(pagina).toContain("Sam Bos &lt;script&gt;");
      expect(pagina).toContain(
        "Huisbezoek (3 november 2026, ochtend). De inwoner is bereikt. Er is een aanbod gedaan.",
      );
      expect(pagina).toContain("Zij deed &lt;b&gt;open&lt;/b&gt;.");
      // Readable, and kept for sending again.
      expect(pagina).toContain('<span class="tekst">3 november 2026</span>');
      const nieuw = verborgen(pagina);
      expect(nieuw.notitie).toBe("Een &quot;lange&quot;\nnotitie &lt;script&gt;");
      expect(nieuw.versie).not.toBe(velden.versie);
      expect(pagina.match(/name="versie"/g)).toHaveLength(1);
      const toch = await noor.post(pad, { ...nieuw, notitie: invoer.notitie });
      expect(toch.status).toBe(303);
      const rijen = await world.town.base.db.read.q
        .selectFrom("zaak_gebeurtenissen")
        .select("details")
        .where("soort", "=", "gesprek")
        .execute();
      expect(rijen).toHaveLength(1);
      expect(JSON.parse(JSON.parse(rijen[0]?.details ?? "").tekst)).toBe(invoer.notitie);
    });

    await deel("asks again when it was changed once more, and takes what one did oneself for known", async () => {
      const zaak = await world.meld("C-2", opAdres(2));
      const pad = `/inbox/zaken/${zaak}/gesprek`;
      const velden = verborgen(await (await noor.get(pad)).text());
      await bezoek(zaak, "Een");
      const eerste = verborgen(await (await noor.post(pad, { ...velden, ...gesprek })).text());
      await bezoek(zaak, "Twee");
      const tweede = await noor.post(pad, eerste);
      expect(tweede.status).toBe(409);
      const pagina = await tweede.text();
      expect(pagina).toContain("Twee");
      expect(pagina).not.toContain("Een</p>");
      expect((await noor.post(pad, verborgen(pagina))).status).toBe(303);
      // The form of before: what Noor did herself is no surprise to her.
      expect((await noor.post(pad, verborgen(pagina))).status).toBe(303);
      expect((await noor.post(pad, { ...velden, ...gesprek, versie: "kapot" })).status).toBe(409);
    });

    await deel("says that the other closed it; saving then is refused with the form kept", async () => {
      const zaak = await world.meld("C-3", opAdres(3));
      const [pad, sluit] = [`/inbox/zaken/${zaak}/overdragen`, `/inbox/zaken/${zaak}/afsluiten`];
      const velden = verborgen(await (await noor.get(pad)).text());
      const vanSam = verborgen(await (await sam.get(sluit)).text());
      expect((await sam.post(sluit, { ...vanSam, actie: "sluit", resultaat: "Inwoner is overleden" })).status).toBe(
        303,
      );
      const botsing = await noor.post(pad, { ...velden, naar: "persoon", collega: sam.uuid, reden: "Kent hen." });
      const pagina = await botsing.text();
      expect(pagina).toContain("De zaak is nu gesloten.");
      expect(pagina).toContain("De zaak is gesloten. Resultaat: Inwoner is overleden.");
      // Who was chosen is shown by name, not by number.
      expect(pagina).toMatch(/Collega<\/dt><dd><span class="tekst">Sam Bos/);
      const toch = await noor.post(pad, verborgen(pagina));
      expect(toch.status).toBe(409);
      expect(await toch.text()).toContain("Deze zaak is gesloten.");
    });

    await deel("keeps what was filled in when the zaak went to another team", async () => {
      const zaak = await world.meld("C-4", opAdres(4));
      const pad = `/inbox/zaken/${zaak}/gesprek`;
      const velden = verborgen(await (await noor.get(pad)).text());
      const weg = verborgen(await (await sam.get(`/inbox/zaken/${zaak}/overdragen`)).text());
      const noord = await world.town.team("Noord");
      await sam.post(`/inbox/zaken/${zaak}/overdragen`, { ...weg, naar: "team", team: noord, reden: "Woont daar." });
      const answer = await noor.post(pad, { ...velden, ...gesprek, notitie: "Niet kwijtraken" });
      expect(answer.status).toBe(404);
      const pagina = await answer.text();
      expect(pagina).toContain("U kunt niet meer bij deze zaak");
      expect(pagina).toContain("Niet kwijtraken");
      expect(pagina).not.toContain("Noord");
    });

    await deel(
      "keeps a note, a plan and a letter that come too late, and what was sent to a session that ended",
      async () => {
        const zaak = await world.meld("C-7", opAdres(7));
        const pad = `/inbox/zaken/${zaak}`;
        const weg = verborgen(await (await sam.get(`${pad}/overdragen`)).text());
        const noord = await world.town.team("Noord");
        await sam.post(`${pad}/overdragen`, { ...weg, naar: "team", team: noord, reden: "Woont daar." });
        const contact = { soort: "Huisbezoek", uitkomst: "bereikt-aanbod", dagdeel: "Ochtend", ...gesprek };
        for (const [deelpad, velden] of [
          ["/contact", { ...contact, notitie: "Niet <kwijt>" }],
          ["/afspraken", { ...contact, notitie: "Niet <kwijt>" }],
          ["/brief", { sjabloon: "eerste-brief", aan: "0", tekst: "Niet <kwijt>" }],
        ] as const) {
          const answer = await noor.post(`${pad}${deelpad}`, velden);
          expect([deelpad, answer.status]).toEqual([deelpad, 404]);
          expect([deelpad, await answer.text()]).toEqual([deelpad, expect.stringContaining("Niet &lt;kwijt&gt;")]);
        }
        // Another session: shown with what was filled in, and nothing done; a secret number is not sent back.
        const eigen = await world.meld("C-8", opAdres(8));
        const verlopen = {
          csrf: "oud",
          ingelogd: noor.uuid,
          persoon: "x",
          burgerservicenummer: "999990639",
          notitie: "Niet <kwijt>",
        };
        const opnieuw = await noor.post(`/inbox/zaken/${eigen}/gesprek`, { ...verlopen, ...gesprek });
        expect(opnieuw.status).toBe(403);
        const pagina = await opnieuw.text();
        expect(pagina).toContain('<span class="tekst">Niet &lt;kwijt&gt;</span>');
        expect(verborgen(pagina)).toMatchObject({ notitie: "Niet &lt;kwijt&gt;", hulp: "ja" });
        expect(pagina).not.toContain("999990639");
        expect(verborgen(pagina).csrf).not.toBe("oud");
        // What another one filled in in this browser is not shown, and not sent in this name.
        const vanSam = await noor.post(`/inbox/zaken/${eigen}/gesprek`, { ...verlopen, ingelogd: sam.uuid });
        expect([vanSam.status, (await vanSam.text()).includes("kwijt")]).toEqual([403, false]);
        const elders = await noor.post(`/inbox/zaken/${eigen}/gesprek`, verlopen, { "Sec-Fetch-Site": "cross-site" });
        expect([elders.status, (await elders.text()).includes("kwijt")]).toEqual([403, false]);
      },
    );

    await deel("writes down once what is sent twice from one form, and twice what is filled in twice", async () => {
      const zaak = await world.meld("C-9", opAdres(9));
      const pad = `/inbox/zaken/${zaak}/gesprek`;
      const stand = async () => {
        const { tijdlijn } = await showTijdlijn(noor.ctx, { id: zaak, limiet: 100 });
        return tijdlijn.filter(({ soort }) => soort === "gesprek").length;
      };
      const invoer = { ...verborgen(await (await noor.get(pad)).text()), ...gesprek, notitie: "Een\r\nkeer" };
      for (const _ of [1, 2]) expect((await noor.post(pad, invoer)).status).toBe(303);
      expect(await stand()).toBe(1);
      expect((await noor.post(pad, { ...invoer, notitie: "Anders" })).status).toBe(303);
      const { versie = "" } = verborgen(await (await noor.get(pad)).text());
      expect((await noor.post(pad, { ...invoer, versie })).status).toBe(303);
      expect(await stand()).toBe(3);
    });

    await deel("lists nothing of another team's zaak, and leaves a trace of looking", async () => {
      const [zuid, noord] = [await world.meld("C-5", opAdres(5)), await world.meld("C-6", inNoord(6))];
      await expect(listWijzigingen(noor.ctx, { zaak: noord, versie: "0-0" })).rejects.toThrow("niet-gevonden");
      await bezoek(zuid, "Drie");
      const { wijzigingen, gesloten } = await listWijzigingen(noor.ctx, { zaak: zuid, versie: "0-0" });
      expect(wijzigingen).toMatchObject([{ wie: "Sam Bos <script>", notitie: "Drie" }]);
      expect(gesloten).toBe(false);
      expect((await listWijzigingen(sam.ctx, { zaak: zuid, versie: "0-0" })).wijzigingen).toEqual([]);
      const audit = await world.town.base.db.read.q
        .selectFrom("audit")
        .select("details")
        .where("onderwerp", "=", zuid)
        .where("handeling", "=", "zaak.bekeken")
        .execute();
      expect(audit.map(({ details }) => JSON.parse(details))).toContainEqual({ deel: "wijzigingen" });
    });
  });
});
