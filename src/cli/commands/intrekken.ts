import { systeem } from "../../access/permission.ts";
import { revokeClient } from "../../access/revoke-client.ts";
import { type Command, takeArgs } from "../command.ts";

export const intrekken: Command = {
  usage: "intrekken <clientId>",
  run: async (base, args) => {
    const [clientId = ""] = takeArgs(args, 1);
    await revokeClient(systeem(base, "cli"), { clientId });
    return { clientId, ingetrokken: true };
  },
};
