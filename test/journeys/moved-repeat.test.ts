import { describe, expect, it } from "vitest";
import { type Caller, makeTown, signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";

const at = (kenmerk: string, huisnummer: string, changes: object = {}) =>
  signaal(kenmerk, { adres: { huisnummer, postcode: "3073HE" }, ...changes });
const other = { persoon: { achternaam: "Bakker", geboortedatum: "1990-01-01" } };

async function zaakOf(
  gemeente: Caller,
  kenmerk: string,
): Promise<{ id: string; signalen: { id: string; kenmerk: string }[] }> {
  for (const { id } of (await gemeente.get("/v1/zaken")).body.zaken) {
    const zaak = (await gemeente.get(`/v1/zaken/${id}`)).body;
    if (zaak.signalen.some((item: { kenmerk: string }) => item.kenmerk === kenmerk)) return zaak;
  }
  throw new Error(`no open zaak with ${kenmerk}`);
}

describe.each(engines)("a signal that moved to another address's zaak, on %s", (engine) => {
  async function start() {
    const town = await makeTown(engine);
    const [huur, gemeente] = [await town.partner("Huur"), await town.gemeente()];
    await huur.post("/v1/signalen", at("M-1", "12"));
    await huur.post("/v1/signalen", at("M-2", "10", other));
    return { town, huur, gemeente };
  }
  const statusOf = async (partner: Caller, body: object): Promise<unknown> =>
    (await partner.post("/v1/signalen", body)).body.status;

  it("is known when it is told again where it was reported: after a merge", async () => {
    const { huur, gemeente } = await start();
    const [van, naar] = [await zaakOf(gemeente, "M-1"), await zaakOf(gemeente, "M-2")];
    await gemeente.post(`/v1/zaken/${naar.id}/samenvoeging`, { met: van.id, reden: "Eén huishouden." });
    expect(await statusOf(huur, at("M-3", "12"))).toBe("Niet opgepakt: herhaalde melding");
    expect(
      await statusOf(huur, at("M-4", "12", { achterstand: { bedrag: 1275.51, ontstaansdatum: "2026-09-01" } })),
    ).not.toBe("Niet opgepakt: herhaalde melding");
  });

  it("is known when it is told again where it was reported: after a split", async () => {
    const { huur, gemeente } = await start();
    await huur.post("/v1/signalen", at("M-5", "10"));
    const zaak = await zaakOf(gemeente, "M-5");
    const signalen = zaak.signalen.filter(({ kenmerk }) => kenmerk === "M-5").map(({ id }) => id);
    const adres = { huisnummer: 14, postcode: "3073HE" };
    await gemeente.post(`/v1/zaken/${zaak.id}/splitsing`, { signalen, adres, reden: "Nummer 14." });
    expect(await statusOf(huur, at("M-6", "10"))).toBe("Niet opgepakt: herhaalde melding");
    expect(await statusOf(huur, at("M-7", "14"))).toBe("Niet opgepakt: herhaalde melding");
    // Somebody else's arrears at the old address are no repeat.
    const derde = { persoon: { achternaam: "Visser", geboortedatum: "1970-01-01" } };
    expect(await statusOf(huur, at("M-8", "10", derde))).not.toBe("Niet opgepakt: herhaalde melding");
  });

  it("keeps under which spelling it was reported", async () => {
    const { town, huur, gemeente } = await start();
    await huur.post("/v1/signalen", at("M-9", "10 A"));
    await town.jobs();
    const { koppelingen } = (await gemeente.get("/v1/koppelingen")).body;
    const adres = koppelingen.find(({ soort }: { soort: string }) => soort === "adres");
    expect((await gemeente.post(`/v1/koppelingen/${adres.id}/besluit`, { besluit: "bevestigd" })).status).toBe(200);
    for (const [kenmerk, nummer] of [
      ["M-10", "10 A"],
      ["M-11", "10"],
    ] as const) {
      await huur.post(
        "/v1/signalen",
        at(kenmerk, nummer, { persoon: { achternaam: kenmerk, geboortedatum: "1970-01-01" } }),
      );
    }
    const rows = await town.base.db.read.q
      .selectFrom("signalen")
      .innerJoin("adressen", "adressen.id", "signalen.gemeld_adres_id")
      .select(["signalen.kenmerk", "adressen.adressleutel"])
      .where("signalen.kenmerk", "in", ["M-10", "M-11"])
      .orderBy("signalen.id")
      .execute();
    expect(rows.map(({ kenmerk, adressleutel }) => [kenmerk, adressleutel])).toEqual([
      ["M-10", "3073HE-10-A"],
      ["M-11", "3073HE-10"],
    ]);
  });
});
