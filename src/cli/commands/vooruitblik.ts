import { systeem } from "../../access/permission.ts";
import { previewBeleid } from "../../priority/preview-beleid.ts";
import { type Command, takeArgs } from "../command.ts";
import { parseWaarde } from "./beleid.ts";

export const vooruitblik: Command = {
  usage: "vooruitblik <gemeentecode> <sleutel> <json>",
  run: async (base, args) => {
    const [gemeentecode = "", sleutel = "", json = ""] = takeArgs(args, 3);
    return await previewBeleid(systeem(base, "cli"), { gemeentecode, sleutel, waarde: parseWaarde(json) });
  },
};
