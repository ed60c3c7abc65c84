import type { Rol } from "./rollen.ts";

/** Why somebody whom the municipality's log-in service knows does not come in. */
export type Weigering = "ingetrokken" | "geen-rol" | "ander-account";

/** Who is known here already; `anderAccount`: by an e-mail address that another account is tied to. */
export type Bekende = { ingetrokken: boolean; anderAccount: boolean };

/**
 * Whether somebody comes in. Who was sent away stays away, and who has no role has no access.
 *
 * An address alone does not take over what another account is tied to: some services let people write any address
 * there. Only when the service looked into it does the new account take the place of the former.
 *
 * @param bekend  null for who comes for the first time
 * @returns null when nothing stands in the way
 */
export function weigering(rol: Rol | null, bewezen: boolean, bekend: Bekende | null): Weigering | null {
  if (bekend?.ingetrokken) return "ingetrokken";
  if (rol === null) return "geen-rol";
  return bekend?.anderAccount && !bewezen ? "ander-account" : null;
}
