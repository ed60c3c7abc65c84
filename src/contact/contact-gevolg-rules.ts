import type { Contactsoort } from "../law/lists.ts";
import { regelVan } from "../law/werkafspraken.ts";
import { contactGebeurtenissen } from "../law/werkafspraken-gebeurtenissen.ts";

type Poging = {
  id: string;
  soort: Contactsoort;
  bereikt: boolean;
  aanbod: boolean;
  datum: string;
  vastgelegdOp: string;
};
type Termijn = { soort: string; vervuldOp: string | null };

/**
 * The terms of a zaak that one contactpoging met: fulfilled on its day, by something that it was, and not by what was
 * written down of that day before.
 */
export function vervuldDoor<T extends Termijn>(
  poging: Poging,
  { termijnen, contactpogingen }: { termijnen: readonly T[]; contactpogingen: readonly Poging[] },
): T[] {
  const fulfils = (eerder: Poging, { soort }: Termijn): boolean =>
    contactGebeurtenissen(eerder).some((gebeurtenis) => regelVan(soort)?.vervult.includes(gebeurtenis));
  const before = contactpogingen.filter(
    ({ id, datum, vastgelegdOp }) => id !== poging.id && datum === poging.datum && vastgelegdOp < poging.vastgelegdOp,
  );
  return termijnen.filter(
    (termijn) =>
      termijn.vervuldOp === poging.datum &&
      fulfils(poging, termijn) &&
      !before.some((eerder) => fulfils(eerder, termijn)),
  );
}
