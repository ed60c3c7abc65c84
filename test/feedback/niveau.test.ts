import { describe, expect, it } from "vitest";
import { systeem } from "../../src/access/permission.ts";
import { registerOvereenkomst } from "../../src/intake/register-overeenkomst.ts";
import type { Eindresultaat } from "../../src/law/lists.ts";
import { type Caller, makeTown, type PartnerOptions, signaal, type Town } from "../support/town.ts";
import { engines } from "../support/world.ts";

type Niveau = NonNullable<PartnerOptions["terugkoppelniveau"]>;
const paid: Eindresultaat = "Inwoner heeft zelf al betaald/betalingsregeling getroffen";
const referred: Eindresultaat = "Vervolghulp en/of verwijzing financieel";

/** Delivers one signal of 3 November 2026, closes its zaak, and reads what the partner hears. */
async function hear(town: Town, partner: Caller, resultaat: Eindresultaat, bereikt: boolean, later = async () => {}) {
  expect((await partner.post("/v1/signalen", signaal("N-1"))).status).toBe(201);
  await later();
  const gemeente = await town.gemeente();
  const [zaak] = (await gemeente.get("/v1/zaken")).body.zaken;
  const contact = { soort: "Huisbezoek", bereikt, datum: "2026-11-03", dagdeel: "Ochtend", aanbod: true };
  expect((await gemeente.post(`/v1/zaken/${zaak.id}/contactpogingen`, contact)).status).toBe(201);
  expect((await gemeente.post(`/v1/zaken/${zaak.id}/afsluiting`, { resultaat })).status).toBe(200);
  await town.jobs();
  const { waarde, contact: reached, regeling } = (await partner.get("/v1/terugkoppelingen")).body.terugkoppelingen[0];
  return { waarde, contact: reached, regeling };
}

describe.each(engines)("what a partner hears at each level of its agreement, over HTTP (%s)", (engine) => {
  it.each<[Niveau, Eindresultaat, boolean, string | undefined, string | undefined]>([
    ["basis", paid, true, undefined, undefined],
    ["basis", referred, false, undefined, undefined],
    ["contact", paid, true, "Ja", undefined],
    ["contact", referred, false, "Nee", undefined],
    ["regeling", paid, true, "Ja", "Ja"],
    ["regeling", referred, true, "Ja", "Nee"],
    ["regeling", referred, false, "Nee", "Nee"],
  ])(
    "%s: %s, reached %s: contact %s, regeling %s",
    async (terugkoppelniveau, resultaat, bereikt, contact, regeling) => {
      const town = await makeTown(engine);
      const partner = await town.partner("Huur", "Woonstek", { terugkoppelniveau });
      const heard = await hear(town, partner, resultaat, bereikt);
      expect(heard).toEqual({ waarde: "Afgehandeld", contact, regeling });
    },
  );

  it.each<[Niveau, string | undefined]>([
    ["basis", undefined],
    ["contact", "Ja"],
  ])("%s: a first conversation is contact, though no attempt reached anybody: %s", async (terugkoppelniveau, heard) => {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur", "Woonstek", { terugkoppelniveau });
    const gesprek = async () => {
      const gemeente = await town.gemeente();
      const [zaak] = (await gemeente.get("/v1/zaken")).body.zaken;
      expect((await gemeente.post(`/v1/zaken/${zaak.id}/gesprek`, { datum: "2026-11-03" })).status).toBe(201);
    };
    expect(await hear(town, partner, referred, false, gesprek)).toMatchObject({
      waarde: "Afgehandeld",
      contact: heard,
    });
  });

  it.each<[Niveau, string | undefined, string | undefined]>([
    ["basis", undefined, undefined],
    ["contact", "Ja", undefined],
    ["regeling", "Ja", "Ja"],
  ])("stays at %s when the agreement that follows says another level", async (niveau, contact, regeling) => {
    const town = await makeTown(engine);
    const terms = { terugkoppelniveau: niveau, geldigTot: "2026-11-03" };
    const partner = await town.partner("Huur", "Woonstek", terms);
    const heard = await hear(town, partner, paid, true, async () => {
      const next = niveau === "regeling" ? "basis" : "regeling";
      await agreeFrom(town, "2026-11-04", next);
      town.base.clock.set("2026-11-10T09:00:00Z");
    });
    expect(heard).toEqual({ waarde: "Afgehandeld", contact, regeling });
  });
});

async function agreeFrom(town: Town, geldigVan: string, terugkoppelniveau: Niveau): Promise<void> {
  const { uuid } = await town.base.db.read.q.selectFrom("signaalpartners").select("uuid").executeTakeFirstOrThrow();
  await registerOvereenkomst(systeem(town.base, "test"), {
    partnerId: uuid,
    gemeentecode: "0599",
    geldigVan,
    terugkoppelniveau,
  });
}
