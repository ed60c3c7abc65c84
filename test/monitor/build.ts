import type { Actor, Context, Scope } from "../../src/context.ts";
import { readIndicatoren } from "../../src/monitor/read-indicatoren.ts";
import type { Row } from "../../src/platform/database.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { sealPersonal } from "../../src/platform/personal-data.ts";
import type { Tables } from "../../src/tables.ts";
import type { TestBase } from "../support/world.ts";
import {
  type PogingVraag,
  pogingRow,
  type SignaalVraag,
  signaalRow,
  type TermijnVraag,
  termijnRow,
  type ZaakVraag,
  zaakRow,
} from "./build-rows.ts";

type Adres = { postcode: string; huisnummer: number; huisletter?: string; huisnummertoevoeging?: string };
const straat = { straatnaam: "Putsebocht", plaatsnaam: "Rotterdam" };
export const kees = { naam: "Kees Voorbeeld", telefoonnummer: null, email: "kees@gemeente.test", functietitel: null };

/** Rows as the rest of the program leaves them, put straight into the tables: what is counted must be known by hand. */
export async function buildGemeente(
  base: TestBase,
  code: string,
  contactpersonen: Record<string, string | null>[] = [kees],
  kvkNummer: string | null = "12345678",
) {
  const insert = (table: keyof Tables & string, row: Row) => insertRow(base, table, row);
  const gemeenteId = await insert("gemeenten", {
    code,
    naam: `Gemeente ${code}`,
    kvk_nummer: kvkNummer,
    contactpersonen: sealPersonal(contactpersonen),
  });
  const uuid = newUuid;
  const own = { gemeente_id: gemeenteId };
  const teamId = await insert("teams", { ...own, uuid: uuid(), naam: "Zuid", vangnet: 1 });
  const partnerId = await insert("signaalpartners", { uuid: uuid(), soort: "Huur", naam: "Woonstad" });
  const adres = async (gegevens: Adres = { postcode: "3073HE", huisnummer: 10 }) =>
    await insert("adressen", {
      ...own,
      adressleutel: uuid(),
      buurt: null,
      wijk: null,
      adresgegevens: sealPersonal({ ...straat, huisletter: null, huisnummertoevoeging: null, ...gegevens }),
    });
  return {
    id: gemeenteId,
    adres,
    beleid: (sleutel: string, waarde: unknown, geldtVan: string) =>
      insert("beleid", {
        ...own,
        sleutel,
        waarde: JSON.stringify(waarde),
        geldt_van: geldtVan,
        reden: "proef",
        vastgelegd_op: base.clock.now(),
      }),
    zaak: async (zaak: ZaakVraag) => {
      const adresId = zaak.adresId ?? (await adres());
      const id = await insert("zaken", { ...own, team_id: teamId, adres_id: adresId, ...zaakRow(zaak) });
      return { zaakId: id, adresId };
    },
    signaal: async (signaal: SignaalVraag) => {
      const adresId = signaal.adresId ?? (await adres());
      const id = uuid();
      const row = { ...own, partner_id: partnerId, adres_id: adresId, uuid: id, ...signaalRow(signaal) };
      return { uuid: id, signaalId: await insert("signalen", row) };
    },
    poging: (poging: PogingVraag) => insert("contactpogingen", { ...own, ...pogingRow(poging, base.clock.now()) }),
    gebeurtenis: (zaakId: number, soort: string, details: object) =>
      insert("zaak_gebeurtenissen", {
        zaak_id: zaakId,
        op: base.clock.now(),
        soort,
        door: "proef",
        details: JSON.stringify(details),
      }),
    termijn: (termijn: TermijnVraag) => insert("termijnen", { ...own, ...termijnRow(termijn) }),
  };
}

export function asActor(base: TestBase, gemeenteId: number, ...scopes: Scope[]): Context {
  const actor: Actor = { soort: "gemeente", naam: "proef", gemeenteId, scopes: new Set(scopes) };
  return { ...base, actor };
}

/** The rows that a municipality reads, by period; the last quarter of 2026 by month unless asked otherwise. */
export async function readRijen(base: TestBase, gemeenteId: number, vraag?: Parameters<typeof readIndicatoren>[1]) {
  const najaar = { van: "2026-10-01", tot: "2026-12-31", per: "maand" } as const;
  const { rijen } = await readIndicatoren(asActor(base, gemeenteId, "monitor:lezen"), vraag ?? najaar);
  return new Map(rijen.map((rij) => [rij.periode, rij]));
}

async function insertRow(base: TestBase, table: keyof Tables & string, row: Row): Promise<number> {
  return await base.db.write(async (trx) => {
    const [id = 0] = await trx.takeIds(table, 1);
    await trx.insertMany(table, [{ id, ...row }]);
    return id;
  });
}
