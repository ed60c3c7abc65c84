import type { Trx } from "../context.ts";
import type { Instant } from "../tables.ts";
import { moveSignalen, updateZaak, type Zaak } from "./store.ts";

/** Somebody starts on a zaak: from now on it is being worked, and so are its signals. The first time is kept. */
export async function pickUp(trx: Trx, zaak: Zaak, now: Instant): Promise<void> {
  await updateZaak(trx, zaak.id, { status: "inBehandeling", opgepakt_op: zaak.opgepakt_op ?? now });
  await moveSignalen(trx, zaak, ["Nog niet opgepakt"], "Opgepakt");
}
