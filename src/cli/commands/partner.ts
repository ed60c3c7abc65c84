import { systeem } from "../../access/permission.ts";
import { beginPlicht } from "../../intake/overeenkomst-rules.ts";
import { registerPartner } from "../../intake/register-partner.ts";
import type { SignaalpartnerSoort } from "../../law/lists.ts";
import { type Command, takeArgs } from "../command.ts";

export const partner: Command = {
  usage: `partner <gemeentecode> <soort> <naam> [van, anders ${beginPlicht}] [tot, anders tot nader order]`,
  run: async (base, args) => {
    const [gemeentecode = "", soort = "", naam = "", geldigVan, geldigTot] = takeArgs(args, 3, 5);
    // The verb checks it against the list.
    const partij = { gemeentecode, soort: soort as SignaalpartnerSoort, naam };
    return await registerPartner(systeem(base, "cli"), { ...partij, geldigVan, geldigTot });
  },
};
