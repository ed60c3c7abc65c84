import type { OidcGemeente } from "../config-gemeenten.ts";
import type { Context } from "../context.ts";
import { findGemeenten } from "./aanmelding-store.ts";

/** The municipalities whose staff can log in, by name; one without a name of its own is called as it is known here. */
export async function listInlogGemeenten(
  base: Pick<Context, "config" | "db">,
): Promise<{ code: string; naam: string; oidc: OidcGemeente }[]> {
  const { oidcGemeenten } = base.config;
  const nameless = oidcGemeenten.filter(({ naam }) => naam === null).map(({ gemeente }) => gemeente);
  const known = nameless.length === 0 ? [] : await findGemeenten(base.db.read, nameless);
  return oidcGemeenten
    .map((oidc) => ({
      code: oidc.gemeente,
      naam: oidc.naam ?? known.find(({ code }) => code === oidc.gemeente)?.naam ?? oidc.gemeente,
      oidc,
    }))
    .toSorted((one, other) => one.naam.localeCompare(other.naam, "nl"));
}
