import type { Read } from "../context.ts";
import { regelVan } from "../law/werkafspraken.ts";
import { isOpenMelding } from "../matching/rules.ts";
import type { Day, Instant } from "../tables.ts";
import type { SignaalRij } from "./household-store.ts";
import { loadDelen } from "./list-zaken.ts";
import { personenOf, toZaak, type ZaakAntwoord, type ZaakDelen } from "./view.ts";
import { loadZakenMet, type ZaakRij } from "./zaken-store.ts";

/** A zaak as a row of the list of work. */
export type WerklijstZaak = ZaakAntwoord & {
  /** Whether a crisis signal still counts. */
  crisis: boolean;
  /** What the term of the row is called. */
  termijnNaam: string | null;
  /** When and with what it was closed; null while open. */
  afsluiting: { op: Instant; resultaat: string | null } | null;
};

/** What belongs to these zaken, in the order of the ids. */
export async function loadRijen(read: Read, gemeenteId: number, zaakIds: readonly number[]): Promise<Rij[]> {
  if (zaakIds.length === 0) return [];
  const zaken = new Map((await loadZakenMet(read, gemeenteId, "zaken.id", zaakIds)).map((zaak) => [zaak.id, zaak]));
  const present = zaakIds.flatMap((id) => zaken.get(id) ?? []);
  const delen = await loadDelen(read, present);
  return present.map((zaak) => ({ zaak, delen: delen(zaak.id) }));
}
export type Rij = { zaak: ZaakRij; delen: ZaakDelen };

export function toWerklijstZaak({ zaak, delen }: Rij, vandaag: Day): WerklijstZaak {
  const antwoord = toZaak(zaak, delen, vandaag);
  const { termijn } = antwoord;
  return {
    ...antwoord,
    crisis: delen.signalen.some((signaal) => signaal.crisis_soort !== null && counts(signaal, zaak)),
    termijnNaam: termijn && (regelVan(termijn.soort)?.naam ?? termijn.soort),
    afsluiting: zaak.afgesloten_op === null ? null : { op: zaak.afgesloten_op, resultaat: zaak.resultaat },
  };
}

const counts = ({ status, intrekking_reden: ingetrokken }: SignaalRij, zaak: ZaakRij): boolean =>
  zaak.afgesloten_op === null ? isOpenMelding({ status, ingetrokken }) : ingetrokken === null;

/** The people of a household, each with the telephone numbers that its partners gave. */
export function personenMetTelefoon({ delen: { signalen } }: Rij) {
  const nummers = new Map(signalen.map(({ uuid, persoon }) => [uuid, persoon.telefoonnummer]));
  return personenOf(signalen).map(({ signalen: uuids, ...persoon }) => ({
    ...persoon,
    telefoonnummers: [...new Set(uuids.flatMap((uuid) => nummers.get(uuid) ?? []))],
  }));
}
