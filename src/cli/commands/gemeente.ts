import { systeem } from "../../access/permission.ts";
import { registerGemeente } from "../../routing/register-gemeente.ts";
import { type Command, takeArgs, UsageError } from "../command.ts";

export const gemeente: Command = {
  usage: "gemeente <code> <naam> [kvk-nummer [contactpersoon: <naam> <telefoonnummer> <email> <functietitel>]]",
  run: async (base, args) => {
    const [code = "", naam = "", kvkNummer, ...contact] = takeArgs(args, 2, 7);
    return await registerGemeente(systeem(base, "cli"), { code, naam, kvkNummer, contactpersonen: toContact(contact) });
  },
};

/** The national monitor asks for somebody to call; without one its file cannot be made. */
function toContact([naam, telefoonnummer, email, functietitel]: string[]) {
  if (naam === undefined) return undefined;
  if (!telefoonnummer || !email || !functietitel) throw new UsageError("Van de contactpersoon ontbreekt iets.");
  return [{ naam, telefoonnummer, email, functietitel }];
}
