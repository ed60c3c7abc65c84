import { sweepKoppelingen } from "../../src/matching/sweep-koppelingen.ts";
import { adresGegevens, type Persoon } from "../../src/personal-columns.ts";
import type { Row } from "../../src/platform/database.ts";
import type { Tables } from "../../src/tables.ts";
import {
  asTown,
  insert,
  makePartner,
  makeSignaal,
  makeTermijn,
  makeTown,
  makeZaak,
  type Town,
} from "../support/household.ts";
import type { TestBase } from "../support/world.ts";
import { callRoute } from "./call-route.ts";

export const postcode = "3073HE";

/** A municipality with one landlord, to which dwellings of one street can be added. */
export async function makeStreet(base: TestBase, code = "0599") {
  const town = await makeTown(base, code);
  const partner = await makePartner(base);
  const ctx = asTown(base, town);
  return {
    base,
    town,
    partner,
    ctx,
    dwelling: (number: string, changes: Changes = {}) => makeDwelling(base, town, partner, number, changes),
    show: async (id: string) => (await callRoute(ctx, "toonZaak", { params: { id } })).body,
    merge: (id: string, met: string, reden = "Eén gezin.") =>
      callRoute(ctx, "voegZakenSamen", { params: { id }, body: { met, reden } }),
    split: (id: string, signalen: string[], huisnummer: number | string, more: object = {}) =>
      callRoute(ctx, "splitsZaak", {
        params: { id },
        body: { signalen, adres: { huisnummer, postcode, ...more }, reden: "Een andere woning." },
      }),
    undo: (id: string, verplaatsing: string) =>
      callRoute(ctx, "maakVerplaatsingOngedaan", { params: { id }, body: { verplaatsing } }),
    decide: (id: string, besluit: string, reden?: string) =>
      callRoute(ctx, "besluitKoppeling", { params: { id }, body: { besluit, ...(reden ? { reden } : {}) } }),
    /** Looks for links and lists those that are open. */
    koppelingen: async (query: Record<string, string> = {}) => {
      await sweepKoppelingen(base);
      return (await callRoute(ctx, "lijstKoppelingen", { query })).body;
    },
  };
}
type Changes = { zaak?: Row; signaal?: Row; persoon?: Partial<Persoon> };
export type Street = Awaited<ReturnType<typeof makeStreet>>;

/** An address, an open zaak there with one signal of EUR 1.275,50, and its term. `number` as in the key: `10-A`. */
async function makeDwelling(
  base: TestBase,
  town: Town,
  partner: { id: number; uuid: string },
  number: string,
  changes: Changes,
) {
  const adresId = (await insert(base, "adressen", adresRow(town, number))).id;
  const zaak = await makeZaak(base, town, { adres_id: adresId, ...changes.zaak });
  const signaal = await makeSignaal(base, town, zaak, partner, changes.signaal, changes.persoon);
  const termijn = await makeTermijn(base, town, zaak, signaal);
  return { zaak, adresId, signaal, termijn };
}

function adresRow(town: Town, number: string): Row {
  const [huisnummer, huisletter = null] = number.split("-");
  const adres = { straatnaam: "Putsebocht", huisnummer: Number(huisnummer), huisletter, plaatsnaam: "Rotterdam" };
  return {
    gemeente_id: town.id,
    adressleutel: `${postcode}-${number}`,
    adresgegevens: adresGegevens.seal({ ...adres, huisnummertoevoeging: null, postcode }),
  };
}

/** All rows of these tables, as they stand. */
export async function rowsOf<T extends keyof Tables & string>(base: TestBase, tables: readonly T[]) {
  const found: Record<string, unknown[]> = {};
  for (const table of tables) {
    found[table] = await base.db.read.q
      .selectFrom(table as "zaken")
      .selectAll()
      .orderBy("id")
      .execute();
  }
  return found as Record<T, Row[]>;
}
