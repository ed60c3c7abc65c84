import type { Read } from "../context.ts";
import { adresGegevens } from "../personal-columns.ts";
import { loadSignalenOp } from "./household-store.ts";
import { type KoppelingRij, loadWoning, loadZakenOp } from "./koppeling-store.ts";
import { parseRedenen, personenOf } from "./view.ts";

/** One of the two addresses of a link, with the zaak there and the people of that zaak: no more than the choice asks. */
export type Kant = Awaited<ReturnType<typeof loadKanten>> extends Map<number, infer K> ? K : never;

/** The sides of links, by the inner id of the address, in a query a table. */
export async function loadKanten(read: Read, koppelingen: readonly KoppelingRij[]) {
  if (koppelingen.length === 0) return new Map<number, never>();
  const ids = [...new Set(koppelingen.flatMap(({ adres_a_id, adres_b_id }) => [adres_a_id, adres_b_id]))];
  const woningen = await loadWoning(read, ids);
  const alle = woningen.map(({ id }) => id);
  const zaken = await loadZakenOp(read, alle);
  const signalen = await loadSignalenOp(read, alle);
  return new Map(
    woningen.map(({ id, hoofdId, adresgegevens }) => {
      const hier = zaken.filter(({ adresId }) => adresId === id || adresId === hoofdId);
      const zaak = hier.find(({ isOpen }) => isOpen) ?? hier.at(-1);
      const over = signalen.filter((item) => (zaak ? item.zaak_id === zaak.id : item.adres_id === id));
      return [
        id,
        {
          hoofdId,
          adres: toAdres(adresGegevens.open(adresgegevens)),
          zaak: zaak ? { id: zaak.uuid, status: zaak.status } : null,
          personen: personenOf(over).map(({ signalen: _signalen, ...persoon }) => persoon),
        },
      ] as const;
    }),
  );
}

type Adres = ReturnType<typeof adresGegevens.open>;
const toAdres = ({ straatnaam, huisnummer, huisletter, huisnummertoevoeging, postcode, plaatsnaam }: Adres) => ({
  straatnaam,
  huisnummer,
  huisletter,
  huisnummertoevoeging,
  postcode,
  plaatsnaam,
});

const toKant = ({ hoofdId: _hoofdId, ...kant }: Kant) => kant;

const toBasis = (rij: KoppelingRij) => ({
  id: rij.uuid,
  soort: rij.soort,
  status: rij.status,
  redenen: parseRedenen(rij.redenen),
  gevondenOp: rij.gevonden_op,
  beslotenOp: rij.besloten_op,
});

/** A link as the list of links shows it. */
export function toKoppeling(rij: KoppelingRij, kanten: ReadonlyMap<number, Kant>) {
  return {
    ...toBasis(rij),
    kanten: [rij.adres_a_id, rij.adres_b_id].map((id) => toKant(kanten.get(id) as Kant)),
  };
}
export type KoppelingAntwoord = ReturnType<typeof toKoppeling>;

/** A link as a zaak shows it: the other side, without the zaak itself where both are one dwelling by now. */
export function toZaakKoppeling(
  rij: KoppelingRij,
  kanten: ReadonlyMap<number, Kant>,
  eigen: { uuid: string; adres_id: number },
) {
  const [a, b] = [kanten.get(rij.adres_a_id) as Kant, kanten.get(rij.adres_b_id) as Kant];
  const hoofdId = kanten.get(eigen.adres_id)?.hoofdId;
  const isA = rij.adres_a_id === eigen.adres_id || (rij.adres_b_id !== eigen.adres_id && a.hoofdId === hoofdId);
  const ander = toKant(isA ? b : a);
  return { ...toBasis(rij), ander: ander.zaak?.id === eigen.uuid ? { ...ander, zaak: null } : ander };
}
