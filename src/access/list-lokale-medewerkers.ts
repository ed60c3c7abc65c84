import type { Context } from "../context.ts";
import { nietGevonden } from "../errors.ts";
import { isUuid, newUuid } from "../platform/ids.ts";
import { insertGebruiker } from "./gebruiker-store.ts";
import { eisLokaal } from "./list-lokale-gebruikers.ts";
import {
  findGebruikerOf,
  findLokaleMedewerker,
  type LokaleMedewerker,
  listLokaleMedewerkersRijen,
} from "./medewerker-store.ts";
import type { Herkende } from "./recognize-medewerker.ts";
import { isRol } from "./rollen.ts";

export type { LokaleMedewerker } from "./medewerker-store.ts";

type Base = Omit<Context, "actor">;

/** A demo has some fifty people. */
const most = 200;

/** The people to choose from where anybody may be anybody. @throws Probleem 404 everywhere else */
export async function listLokaleMedewerkers(base: Base): Promise<LokaleMedewerker[]> {
  eisLokaal(base);
  return await listLokaleMedewerkersRijen(base.db.read, most);
}

/** The chosen one of them. @throws Probleem 404 everywhere else, and for who is not on the list */
export async function chooseLokaleMedewerker(base: Base, uuid: string): Promise<Herkende> {
  eisLokaal(base);
  return await base.db.write(async (trx) => {
    const medewerker = isUuid(uuid) ? await findLokaleMedewerker(trx, uuid) : undefined;
    if (!medewerker || !isRol(medewerker.rol)) throw nietGevonden();
    const { id: medewerkerId, rol } = medewerker;
    const wat = { rol, heeftTeam: medewerker.team_id !== null };
    const known = await findGebruikerOf(trx, medewerkerId);
    if (known?.ingetrokken_op) throw nietGevonden();
    if (known) return { id: known.id, uuid: known.uuid, ...wat };
    const gebruiker = newUuid();
    const id = await insertGebruiker(trx, {
      uuid: gebruiker,
      medewerkerId,
      // Nobody logs in from outside by this: it is a hash of nothing that a log-in service sends.
      externSleutel: base.keys.lookupHash(`lokaal:${uuid}`),
      persoon: { naam: null, email: null },
      aangemaaktOp: base.clock.now(),
    });
    return { id, uuid: gebruiker, ...wat };
  });
}
