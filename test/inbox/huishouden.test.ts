import { describe, expect, it } from "vitest";
import { showZaak } from "../../src/contact/show-zaak.ts";
import { inNoord, makeInbox, opAdres } from "./inbox-world.ts";

describe("what the municipality knows of a household", () => {
  it("keeps yes, no and not known, and what it was", async () => {
    const { medewerker, meld } = await makeInbox();
    const wie = await medewerker();
    const zaak = await meld("A-1", opAdres(1));
    const pad = `/inbox/zaken/${zaak}/huishouden`;
    const weet = async () => (await showZaak(wie.ctx, { id: zaak })).huishouden;
    const versie = "999-999";

    const ja = { versie, minderjarigeKinderen: "ja", oggz: "nee", ondernemer: "onbekend", taal: "ar" };
    expect((await wie.post(pad, ja)).status).toBe(303);
    expect(await weet()).toEqual({ minderjarigeKinderen: true, oggz: false, ondernemer: null, taal: "ar" });
    const formulier = await (await wie.get(pad)).text();
    expect(formulier).toMatch(/name="minderjarigeKinderen" value="ja" checked/);
    expect(formulier).toMatch(/name="oggz" value="nee" checked/);
    expect(formulier).toMatch(/name="ondernemer" value="onbekend" checked/);
    expect(formulier).toContain('<option value="ar" selected>Arabisch</option>');

    // What a form did not bear stays; what is no language is none.
    expect((await wie.post(pad, { versie, oggz: "onbekend", taal: "<b>" })).status).toBe(303);
    expect(await weet()).toEqual({ minderjarigeKinderen: true, oggz: null, ondernemer: null, taal: null });
  });

  it("takes a BSN in for every signal about a person and never lets it out", async () => {
    const { medewerker, meld, town } = await makeInbox();
    const wie = await medewerker();
    const zaak = await meld("A-1", opAdres(1));
    await meld("A-2", { ...opAdres(1), achterstand: { bedrag: 2000, ontstaansdatum: "2026-09-01" } });
    const noord = await meld("N-1", inNoord(9));
    const pad = `/inbox/zaken/${zaak}/bsn`;
    const [persoon] = (await showZaak(wie.ctx, { id: zaak })).personen;
    const goed = "999990019";
    const velden = { versie: "999-999", persoon: persoon?.signalen[0] ?? "" };

    for (const fout of ["999990018", "12", "<script>alert(1)</script>"]) {
      const answer = await wie.post(pad, { ...velden, burgerservicenummer: fout });
      expect([fout, answer.status]).toEqual([fout, 422]);
      const html = await answer.text();
      expect(html).toContain("Dit is geen geldig burgerservicenummer.");
      expect(html).not.toContain(`value="${fout}"`);
      expect(html).not.toContain("<script>alert");
    }
    const zonder = await wie.post(pad, { versie: "0-0" });
    expect(await zonder.text()).toContain("Kies van wie het BSN is.");
    // Not even the page that tells of a change by somebody else has it.
    const sam = await medewerker("wijkteam", "Sam Bos");
    expect((await sam.post(`/inbox/zaken/${zaak}/huishouden`, { versie: "999-999", oggz: "ja" })).status).toBe(303);
    const botst = await wie.post(pad, { ...velden, versie: "0-0", burgerservicenummer: goed });
    expect(botst.status).toBe(409);
    expect(await botst.text()).not.toContain(goed);

    expect((await wie.post(`/inbox/zaken/${noord}/bsn`, { ...velden, burgerservicenummer: goed })).status).toBe(404);
    const klaar = await wie.post(pad, { ...velden, burgerservicenummer: "9999 90 019" });
    expect([klaar.status, klaar.headers.get("location")]).toEqual([303, `/inbox/zaken/${zaak}?gedaan=bsn`]);
    const rijen = await town.base.db.read.q.selectFrom("signalen").select("bsn_sleutel").orderBy("id").execute();
    expect(rijen.map(({ bsn_sleutel }) => bsn_sleutel !== null)).toEqual([true, true, false]);
    for (const woord of ["", "/bsn", "/tijdlijn"]) {
      expect(await (await wie.get(`/inbox/zaken/${zaak}${woord}`)).text()).not.toContain(goed);
    }
  });
});
