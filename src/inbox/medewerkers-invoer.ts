import type { Context } from "../context.ts";
import { geweigerd, Probleem } from "../errors.ts";
import type { Form } from "../platform/web/form-body.ts";
import { changeMedewerker } from "../routing/change-medewerker.ts";
import type { TeamNaam } from "../routing/list-team-namen.ts";
import type { WijzigReden } from "../routing/medewerker-rules.ts";
import { registerMedewerker } from "../routing/register-medewerker.ts";
import type { MedewerkerBeheer } from "../routing/show-medewerker.ts";
import type { Weigering } from "./regie-formulier.ts";
import { medewerkerFormTeksten as f } from "./teksten-medewerkers.ts";

/** That an address is known is said at the address. @throws Probleem */
export async function registerUit(ctx: Context, gemeentecode: string, teams: readonly TeamNaam[], form: Form) {
  const team = teamUit(teams, form.get("team"))?.naam;
  const naam = form.get("naam").trim();
  const rol = form.get("rol");
  const work = registerMedewerker(ctx, {
    gemeentecode,
    email: form.get("email"),
    rol: rol as Parameters<typeof registerMedewerker>[1]["rol"],
    ...(naam === "" ? {} : { naam }),
    ...(team === undefined ? {} : { team }),
  });
  return await work.catch((error: unknown) => {
    if (!(error instanceof Probleem) || error.code !== "medewerker-bestaat") throw error;
    throw geweigerd([{ veld: "/email", code: "bestaat", melding: error.detail }]);
  });
}

export async function changeUit(
  ctx: Context,
  wie: MedewerkerBeheer,
  teams: readonly TeamNaam[],
  form: Form,
): Promise<void> {
  await changeMedewerker(ctx, {
    medewerker: wie.id,
    naam: form.get("naam").trim() || null,
    rol: form.get("rol") as Parameters<typeof changeMedewerker>[1]["rol"],
    team: teamUit(teams, form.get("team"))?.id ?? null,
    reden: form.get("reden") as WijzigReden,
  });
}

/** Nothing when none was chosen. @throws Probleem 422 when it is there no more */
function teamUit(teams: readonly TeamNaam[], gekozen: string): TeamNaam | undefined {
  const team = teams.find(({ id }) => id === gekozen);
  if (gekozen !== "" && !team) throw geweigerd([{ veld: "/team", code: "onbekend-team", melding: f.onbekendTeam }]);
  return team;
}

export const emailMelding = (fout: Weigering): Weigering =>
  fout.name === "email" && !fout.text.includes("bekend") ? { ...fout, text: f.emailFout } : fout;
