import { describe, expect, it } from "vitest";
import { signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";
import { adres, eviction, forward, type Item, moved, open, read, rowsOf, start } from "./moving.ts";

describe.each(engines)("sending signals on to another municipality, on %s", (engine) => {
  it("ends the signal and its zaak here, and opens one there with the first receipt and its terms", async () => {
    const { here, rotterdam, amsterdam, zaak, signaalId } = await start(engine, eviction);
    here.base.clock.set("2026-12-07T09:00:00Z");
    const { status, body } = await forward(rotterdam, zaak);
    expect([status, body]).toMatchObject([200, { status: "gesloten", resultaat: moved, signalen: [signaalId] }]);
    await here.jobs();

    expect(await open(rotterdam)).toEqual([]);
    const old = await read(rotterdam, zaak);
    expect(old.signalen).toMatchObject([{ status: moved, doorgezonden: false, kenmerk: "V-1" }]);
    const [next] = await open(amsterdam);
    expect(next).toMatchObject({ status: "nieuw", geopendOp: "2026-12-07T09:00:00.000Z", adres, totaalBedrag: 1275.5 });
    const shown = await read(amsterdam, next as Item);
    expect(shown.signalen).toMatchObject([
      {
        kenmerk: "V-1",
        partner: { soort: "Huur", naam: "Woonstek" },
        bedrag: 1275.5,
        signaaldatum: "2026-11-03",
        ontvangenOp: "2026-11-03T09:00:00.000Z",
        crisis: { soort: "ontruiming", datum: "2026-12-15" },
        status: "Opgepakt",
        doorgezonden: true,
        persoon: { achternaam: "Dijk", geboortedatum: "1985-06-15" },
      },
    ]);
    expect(shown.signalen[0].id).not.toBe(signaalId);
    const terms = shown.termijnen.map((item: Item) => [item.soort, item.begintOp, item.vervaltOp, item.status]);
    expect(terms).toEqual([
      ["wgs-bedreigend", "2026-11-03", "2026-11-06", "verlopen"],
      ["wgs-aanbod", "2026-11-03", "2026-12-01", "verlopen"],
    ]);
    expect(shown.team.naam).toBe("Vangnet");
    const late = (await amsterdam.get("/v1/termijnen?status=verlopen")).body.termijnen;
    expect(late).toHaveLength(2);
  });

  it("goes to the team of the new address", async () => {
    const { rotterdam, amsterdam, zaak } = await start(engine);
    await forward(rotterdam, zaak, { adres: { huisnummer: 3, postcode: "3033AA" } });
    expect((await open(amsterdam))[0]?.team.naam).toBe("Noord");
  });

  it("takes what the partner told along, and leaves notes, contact attempts and the BSN behind", async () => {
    const { here, rotterdam, amsterdam, zaak, signaalId } = await start(engine, { klantnummer: "K-77" });
    const contact = { soort: "Telefoon", bereikt: true, datum: "2026-11-03", dagdeel: "Ochtend", aanbod: true };
    await rotterdam.post(`/v1/zaken/${zaak.id}/contactpogingen`, { ...contact, notitie: "Kanarie" });
    const bsn = { signaal: signaalId, burgerservicenummer: "999990019" };
    expect((await rotterdam.post(`/v1/zaken/${zaak.id}/brp-controle`, bsn)).status).toBe(204);
    await forward(rotterdam, zaak, { toelichting: "Kanarie belde zelf." });

    const [first, second] = await rowsOf(here);
    for (const column of ["incasso", "opmerkingen", "uitzondering", "inhoud_hash", "ontstaansdatum"] as const) {
      expect(second?.[column], column).toEqual(first?.[column]);
    }
    expect(second?.persoonsgegevens).toContain("K-77");
    expect(first?.persoonsgegevens).toContain("999990019");
    expect(second?.persoonsgegevens).not.toContain("999990019");
    expect(second?.bsn_sleutel).toBeNull();
    const [next] = await open(amsterdam);
    const shown = await read(amsterdam, next as Item);
    const { tijdlijn } = (await amsterdam.get(`/v1/zaken/${shown.id}/tijdlijn`)).body;
    expect(shown.contactpogingen).toEqual([]);
    expect(JSON.stringify([shown, tijdlijn])).not.toContain("Kanarie");
    expect(tijdlijn.map(({ tekst }: Item) => tekst)).toContain(
      "Eén signaal is doorgestuurd door gemeente 0599, omdat de inwoner is verhuisd. " +
        "De termijnen tellen vanaf de eerste dag van ontvangst.",
    );
    const own = (await rotterdam.get(`/v1/zaken/${zaak.id}/tijdlijn`)).body.tijdlijn;
    expect(own.find(({ soort }: Item) => soort === "doorgezonden")).toMatchObject({
      tekst: "Eén signaal is doorgestuurd naar gemeente 0363, omdat de inwoner is verhuisd.",
      details: { toelichting: "Kanarie belde zelf.", gemeentecode: "0363", signalen: [signaalId] },
    });
  });

  it("sends on who moved, while the rest of the household goes on here", async () => {
    const { here, huur, rotterdam, amsterdam, zaak, signaalId } = await start(engine);
    await huur.post("/v1/signalen", signaal("V-2", { persoon: { achternaam: "Bos" } }));
    const { body } = await forward(rotterdam, zaak, { signalen: [signaalId] });
    expect(body).toMatchObject({ status: "inBehandeling", resultaat: null, signalen: [signaalId] });
    await here.jobs();
    const left = await read(rotterdam, zaak);
    expect(left.signalen.map(({ status }: Item) => status)).toEqual([moved, "Opgepakt"]);
    expect(left.totaalBedrag).toBe(1275.5);
    expect((await open(amsterdam))[0]?.personen).toMatchObject([{ achternaam: "Dijk" }]);
    expect((await forward(rotterdam, zaak)).body).toMatchObject({ status: "gesloten" });
    expect((await open(amsterdam))[0]?.signalen).toBe(2);
  });
});
