import { systeem } from "../../access/permission.ts";
import type { Rol } from "../../access/rollen.ts";
import { registerMedewerker } from "../../routing/register-medewerker.ts";
import { type Command, takeArgs } from "../command.ts";

export const medewerker: Command = {
  usage: "medewerker <gemeentecode> <email> <rol> [team]",
  run: async (base, args) => {
    const [gemeentecode = "", email = "", rol = "", team] = takeArgs(args, 3, 4);
    // The verb checks the rol against the list.
    return await registerMedewerker(systeem(base, "cli"), { gemeentecode, email, rol: rol as Rol, team });
  },
};
