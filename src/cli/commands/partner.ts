import { systeem } from "../../access/permission.ts";
import { registerPartner } from "../../intake/register-partner.ts";
import type { SignaalpartnerSoort } from "../../law/lists.ts";
import { type Command, takeArgs } from "../command.ts";

export const partner: Command = {
  usage: "partner <gemeentecode> <soort> <naam>",
  run: async (base, args) => {
    const [gemeentecode = "", soort = "", naam = ""] = takeArgs(args, 3);
    // The verb checks it against the list.
    return await registerPartner(systeem(base, "cli"), { gemeentecode, soort: soort as SignaalpartnerSoort, naam });
  },
};
