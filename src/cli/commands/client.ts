import { systeem } from "../../access/permission.ts";
import { type GemeenteScope, registerClient } from "../../access/register-client.ts";
import { type Command, takeArgs } from "../command.ts";

export const client: Command = {
  usage: "client <gemeentecode> <scopes, comma separated> [naam]",
  run: async (base, args) => {
    const [gemeentecode = "", list = "", naam] = takeArgs(args, 2, 3);
    // The verb checks them against the list.
    const scopes = list.split(",").map((scope) => scope.trim() as GemeenteScope);
    return await registerClient(systeem(base, "cli"), { gemeentecode, scopes, naam });
  },
};
