import { expect } from "vitest";
import type { Engine } from "../../src/platform/database.ts";
import { insert, makeSignaal } from "../support/household.ts";
import { testBase, tuesday } from "../support/world.ts";
import { callRoute } from "./call-route.ts";
import { makeStreet, postcode, rowsOf, type Street } from "./street.ts";

export const absent = "01936f7e-5a3c-7c21-9d10-3f0f2c1b7a55";
export const wednesday = "2026-11-04T10:00:00.000Z";
export const thursday = "2026-11-05T10:00:00.000Z";
export const bakker = { achternaam: "Bakker", voorvoegsel: null };
export const closed = { status: "gesloten" as const, afgesloten_op: tuesday, resultaat: "Inwoner is overleden" };
export const visit = { soort: "Huisbezoek", bereikt: true, datum: "2026-11-04", dagdeel: "Ochtend", aanbod: true };

const poster = (street: Street) => (id: string, operation: string, body: object) =>
  callRoute(street.ctx, operation, { params: { id }, body });

/** Two zaken at two addresses, of two people. */
export async function startMerge(engine: Engine) {
  const street = await makeStreet(await testBase(engine));
  const blijft = await street.dwelling("10");
  const gaat = await street.dwelling("99", { persoon: bakker });
  return { ...street, street, blijft, gaat, post: poster(street) };
}

/** A zaak at number 10 with a second signal, of somebody else, received a day later. It is Thursday. */
export async function startSplit(engine: Engine) {
  const street = await makeStreet(await testBase(engine));
  const { base, town, partner } = street;
  const van = await street.dwelling("10", { signaal: { meervoudig: 1 } });
  const tweede = await makeSignaal(base, town, van.zaak, partner, { ontvangen_op: wednesday, meervoudig: 1 }, bakker);
  base.clock.set(thursday);
  const rows = async () => {
    const { signalen, termijnen } = await rowsOf(base, ["signalen", "termijnen"]);
    return {
      signalen: signalen.map(({ id, zaak_id, adres_id, meervoudig }) => [id, zaak_id, adres_id, meervoudig]),
      termijnen: termijnen.map(({ zaak_id, soort, begint_op, status }) => [zaak_id, soort, begint_op, status]),
    };
  };
  /** The newest zaak at a number. */
  const zaakAt = async (number: string) =>
    await base.db.read.q
      .selectFrom("zaken")
      .innerJoin("adressen", "adressen.id", "zaken.adres_id")
      .selectAll("zaken")
      .select(["adressen.wijk", "adressen.buurt"])
      .where("adressen.adressleutel", "=", `${postcode}-${number}`)
      .orderBy("zaken.id", "desc")
      .executeTakeFirstOrThrow();
  return { ...street, street, van, tweede, post: poster(street), rows, zaakAt };
}

/** In which zaak each row is. */
export async function whereIs({ base }: Street) {
  const rows = await rowsOf(base, ["signalen", "termijnen", "contactpogingen"]);
  return Object.fromEntries(Object.entries(rows).map(([table, list]) => [table, list.map(({ zaak_id }) => zaak_id)]));
}

export const zaakOf = async ({ base }: Street, id: number) =>
  await base.db.read.q.selectFrom("zaken").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

export type Kant = {
  adres: { huisletter: string | null };
  zaak: { id: string } | null;
  personen: { achternaam: string }[];
};
export type Koppeling = { id: string; soort: string; status: string; kanten: Kant[]; ander: Kant };

/** The only open link that there is. */
export async function onlyOne(street: Street): Promise<Koppeling> {
  const { koppelingen } = await street.koppelingen();
  expect(koppelingen).toHaveLength(1);
  return koppelingen[0];
}

/** A link that no sweep found, under the id `absent`. */
export const addLink = ({ base, town }: Street, soort: string, adres_a_id: number, adres_b_id: number) =>
  insert(base, "koppelingen", {
    uuid: absent,
    gemeente_id: town.id,
    soort,
    adres_a_id,
    adres_b_id,
    status: "open",
    redenen: "[]",
    gevonden_op: tuesday,
  });

/** What decisions change, table by table. */
export async function stateOf({ base }: Street) {
  const tables = ["zaken", "signalen", "adressen", "koppelingen"] as const;
  const { zaken, signalen, adressen, koppelingen } = await rowsOf(base, tables);
  return {
    zaken: zaken.map(({ id, status, samengevoegd_met_id, resultaat }) => [id, status, samengevoegd_met_id, resultaat]),
    signalen: signalen.map(({ id, zaak_id, adres_id }) => [id, zaak_id, adres_id]),
    spellingen: adressen.flatMap(({ id, zelfde_als_id }) => (zelfde_als_id === null ? [] : [[id, zelfde_als_id]])),
    koppelingen: koppelingen.map(({ status }) => status),
  };
}
