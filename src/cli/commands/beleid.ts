import { systeem } from "../../access/permission.ts";
import { setBeleid } from "../../routing/set-beleid.ts";
import { type Command, takeArgs, UsageError } from "../command.ts";

export const beleid: Command = {
  usage: "beleid <gemeentecode> <sleutel> <json> <geldt_van> <reden>",
  run: async (base, args) => {
    const [gemeentecode = "", sleutel = "", json = "", geldtVan = "", reden = ""] = takeArgs(args, 5);
    await setBeleid(systeem(base, "cli"), { gemeentecode, sleutel, waarde: parseWaarde(json), geldtVan, reden });
    return { gemeentecode, sleutel, geldtVan };
  },
};

/** The value of a parameter as it is typed. */
export function parseWaarde(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new UsageError("De waarde is geen JSON.");
  }
}
