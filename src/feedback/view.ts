import type { Instant } from "../tables.ts";
import type { JaNee } from "./rules.ts";
import type { Bericht } from "./store.ts";

/** What the partner reads; `contact` and `regeling` are left out where the agreement does not give them. */
export type TerugkoppelingAntwoord = {
  id: string;
  signaal: string;
  kenmerk: string;
  waarde: string;
  contact?: JaNee;
  regeling?: JaNee;
  aangemaaktOp: Instant;
  ontvangenOp: Instant | null;
  nietOpgehaaldOp: Instant | null;
};

export function toAntwoord(bericht: Bericht): TerugkoppelingAntwoord {
  return {
    id: bericht.uuid,
    signaal: bericht.signaal,
    kenmerk: bericht.kenmerk,
    waarde: bericht.waarde,
    ...(bericht.contact === null ? {} : { contact: bericht.contact }),
    ...(bericht.regeling === null ? {} : { regeling: bericht.regeling }),
    aangemaaktOp: bericht.aangemaaktOp,
    ontvangenOp: bericht.ontvangenOp,
    nietOpgehaaldOp: bericht.nietOpgehaaldOp,
  };
}
