import { systeem } from "../../access/permission.ts";
import { registerOvereenkomst } from "../../intake/register-overeenkomst.ts";
import { type Command, takeArgs } from "../command.ts";

export const overeenkomst: Command = {
  usage: "overeenkomst <partnerId> <gemeentecode> [geldig_van] [geldig_tot]",
  run: async (base, args) => {
    const [partnerId = "", gemeentecode = "", geldigVan, geldigTot] = takeArgs(args, 2, 4);
    return await registerOvereenkomst(systeem(base, "cli"), { partnerId, gemeentecode, geldigVan, geldigTot });
  },
};
