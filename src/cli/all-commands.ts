import { backup } from "./commands/backup.ts";
import { beleid } from "./commands/beleid.ts";
import { bewijs } from "./commands/bewijs.ts";
import { client } from "./commands/client.ts";
import { ddas } from "./commands/ddas.ts";
import { gebieden } from "./commands/gebieden.ts";
import { gebruiker } from "./commands/gebruiker.ts";
import { gemeente } from "./commands/gemeente.ts";
import { herverdeel } from "./commands/herverdeel.ts";
import { intrekken } from "./commands/intrekken.ts";
import { medewerker } from "./commands/medewerker.ts";
import { migrate } from "./commands/migrate.ts";
import { overeenkomst } from "./commands/overeenkomst.ts";
import { partner } from "./commands/partner.ts";
import { sleutels } from "./commands/sleutels.ts";
import { team } from "./commands/team.ts";
import { token } from "./commands/token.ts";
import { verhuis } from "./commands/verhuis.ts";
import { voorbereiden } from "./commands/voorbereiden.ts";
import { vooruitblik } from "./commands/vooruitblik.ts";
import type { Commands } from "./run-command.ts";

/** Every command of `npm run -s seinhuis -- <command>`. */
export const commands: Commands = {
  migrate,
  gemeente,
  team,
  partner,
  overeenkomst,
  gebruiker,
  medewerker,
  client,
  intrekken,
  gebieden,
  beleid,
  herverdeel,
  vooruitblik,
  token,
  ddas,
  bewijs,
  sleutels,
  backup,
  voorbereiden,
  verhuis,
};
