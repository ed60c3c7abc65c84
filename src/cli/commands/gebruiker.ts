import { systeem } from "../../access/permission.ts";
import { registerGebruiker } from "../../access/register-gebruiker.ts";
import { type Command, takeArgs } from "../command.ts";

export const gebruiker: Command = {
  usage: "gebruiker <partnerId> <naam>",
  run: async (base, args) => {
    const [partnerId = "", naam = ""] = takeArgs(args, 2, 2);
    return await registerGebruiker(systeem(base, "cli"), { partnerId, naam });
  },
};
