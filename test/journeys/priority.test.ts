import { describe, expect, it } from "vitest";
import { codes, openZaken, type Reden, today } from "../priority/today.ts";
import { makeTown } from "../support/town.ts";
import { engines } from "../support/world.ts";

describe.each(engines)("the place of a zaak follows what happens (%s)", (engine) => {
  it("forgets a signal that its partner takes back", async () => {
    const town = await makeTown(engine);
    const [huur, energie, gemeente] = [
      await town.partner("Huur"),
      await town.partner("Energie"),
      await town.gemeente(),
    ];
    await huur.post("/v1/signalen", today(town, "I-1"));
    const crisis = { soort: "eindeLevering", datum: "2026-12-20" };
    const second = await energie.post("/v1/signalen", today(town, "I-2", { crisis }));
    const [before] = await openZaken(gemeente);
    expect(codes(before)).toEqual(
      expect.arrayContaining(["crisisEindeLevering", "huur", "energie", "meerderePartners"]),
    );
    const back = await energie.post(`/v1/signalen/${second.body.id}/intrekking`, { reden: "betaald" });
    expect(back.status).toBeLessThan(300);
    await town.jobs();
    const [after] = await openZaken(gemeente);
    expect(codes(after)).toContain("huur");
    for (const code of ["crisisEindeLevering", "energie", "meerderePartners"]) expect(codes(after)).not.toContain(code);
    expect(after.opvolgadvies.redenen.map(({ code }: Reden) => code)).toEqual(["verhuurder"]);
  });

  it("tells how the arrears rose since a signal that was not even taken up", async () => {
    const town = await makeTown(engine);
    const [huur, gemeente] = [await town.partner("Huur"), await town.gemeente()];
    await huur.post("/v1/signalen", today(town, "R-1"));
    await huur.post("/v1/signalen", today(town, "R-2", { achterstand: { bedrag: 290, ontstaansdatum: "2026-09-01" } }));
    town.base.clock.advance("PT240H");
    await huur.post(
      "/v1/signalen",
      today(town, "R-3", { achterstand: { bedrag: 450.5, ontstaansdatum: "2026-09-01" } }),
    );
    const [zaak] = await openZaken(gemeente);
    const rise = zaak.redenen.find(({ code }: Reden) => code === "stijging");
    expect(rise.tekst.replaceAll("\u00a0", " ")).toBe("Een achterstand is gestegen: van € 290,00 naar € 450,50.");
  });

  it("knows from an earlier zaak at the address whether anybody was ever reached", async () => {
    const town = await makeTown(engine);
    const [huur, zorg, gemeente] = [await town.partner("Huur"), await town.partner("Zorg"), await town.gemeente()];
    const at = (huisnummer: number) => ({ adres: { huisnummer, postcode: "3073HE" } });
    for (const n of [1, 2]) await huur.post("/v1/signalen", today(town, `E-${n}`, at(n)));
    for (const zaak of await openZaken(gemeente)) {
      const bereikt = zaak.adres.huisnummer === 1;
      const poging = { soort: "Huisbezoek", bereikt, datum: "2026-11-03", dagdeel: "Ochtend", aanbod: true };
      await gemeente.post(`/v1/zaken/${zaak.id}/contactpogingen`, poging);
      const resultaat = "Definitief geen contact kunnen krijgen";
      expect((await gemeente.post(`/v1/zaken/${zaak.id}/afsluiting`, { resultaat })).status).toBe(200);
    }
    town.base.clock.set("2026-12-10T09:00:00Z");
    for (const n of [1, 2]) await zorg.post("/v1/signalen", today(town, `Z-${n}`, at(n)));
    const zaken = await openZaken(gemeente);
    const unreached = zaken.filter((zaak) => codes(zaak).includes("herhaaldZonderContact"));
    expect(unreached.map(({ adres }) => adres.huisnummer)).toEqual([2]);
    // The attempts of a zaak that is closed are no attempts in this one.
    expect(zaken.map(({ opvolgadvies }) => opvolgadvies.gedaan)).toEqual([0, 0]);
  });

  it("counts down the attempts that are left, and stops when somebody is reached", async () => {
    const town = await makeTown(engine);
    const [huur, gemeente] = [await town.partner("Huur"), await town.gemeente()];
    await huur.post("/v1/signalen", today(town, "A-1"));
    const [{ id }] = await openZaken(gemeente);
    const advies = async () => {
      await town.jobs();
      const inList = (await openZaken(gemeente))[0].opvolgadvies;
      const { opvolgadvies } = (await gemeente.get(`/v1/zaken/${id}`)).body;
      expect(inList).toEqual(opvolgadvies);
      return [opvolgadvies.gedaan, opvolgadvies.resterend];
    };
    const attempt = (soort: string, bereikt: boolean) =>
      gemeente.post(`/v1/zaken/${id}/contactpogingen`, {
        soort,
        bereikt,
        datum: "2026-11-03",
        dagdeel: "Middag",
        aanbod: true,
      });
    expect(await advies()).toEqual([0, 3]);
    await attempt("Telefoon", false);
    expect(await advies()).toEqual([1, 2]);
    await attempt("Huisbezoek", true);
    expect(await advies()).toEqual([2, 0]);
    await gemeente.post(`/v1/zaken/${id}/afsluiting`, { resultaat: "Vervolghulp en/of verwijzing" });
    expect((await gemeente.get(`/v1/zaken/${id}`)).body.opvolgadvies).toBeNull();
  });

  it("keeps two zaken of one score in one order, day after day", async () => {
    const town = await makeTown(engine);
    const [huur, gemeente] = [await town.partner("Huur"), await town.gemeente()];
    for (let n = 1; n <= 4; n += 1) {
      await huur.post("/v1/signalen", today(town, `O-${n}`, { adres: { huisnummer: n, postcode: "3073HE" } }));
    }
    const order = async () => (await openZaken(gemeente)).map(({ adres }) => adres.huisnummer);
    for (let day = 0; day < 5; day += 1) {
      expect(await order()).toEqual([1, 2, 3, 4]);
      town.base.clock.advance("PT24H");
      await town.jobs();
    }
  });
});
