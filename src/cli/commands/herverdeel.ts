import { systeem } from "../../access/permission.ts";
import { redistributeZaken } from "../../routing/redistribute-zaken.ts";
import { type Command, takeArgs, UsageError } from "../command.ts";

export const herverdeel: Command = {
  usage: "herverdeel <gemeentecode> <reden> [--proef]",
  run: async (base, args) => {
    const [gemeentecode = "", reden = "", option] = takeArgs(args, 2, 3);
    if (option !== undefined && option !== "--proef") throw new UsageError("Achter de reden kan alleen --proef staan.");
    return await redistributeZaken(systeem(base, "cli"), { gemeentecode, reden, proef: option === "--proef" });
  },
};
