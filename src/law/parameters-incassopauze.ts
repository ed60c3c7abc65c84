import { beleid } from "./parameter-definition.ts";
import { isJaNee, isPeriode } from "./parameter-shapes.ts";

/**
 * How long a partner starts no new collection. No law says so.
 *
 * Off until a municipality, or a work agreement that it has, says otherwise: a pause for help would tell a partner that
 * help was accepted, which it may not know; 30 days is what others agreed.
 *
 * @source beleid-incassopauze rotterdam-convenant
 */
export const incassoPauzeParameters = {
  incassoPauzeTotTerugkoppeling: beleid<boolean>(
    "Geen nieuwe incasso tot de signaalpartner van de gemeente hoort",
    false,
    "beleid-incassopauze",
    isJaNee,
  ),
  incassoPauzeHulpDagen: beleid(
    "Dagen zonder nieuwe incasso nadat hulp is aanvaard",
    0,
    "beleid-incassopauze",
    isPeriode,
  ),
} as const;
