import { createReadStream } from "node:fs";
import { systeem } from "../../access/permission.ts";
import { loadGebieden } from "../../routing/load-gebieden.ts";
import { type Command, takeArgs } from "../command.ts";

export const gebieden: Command = {
  usage: "gebieden <file.csv>",
  run: async (base, args) => {
    const [file = ""] = takeArgs(args, 1);
    return await loadGebieden(systeem(base, "cli"), createReadStream(file, { highWaterMark: 1 << 18 }));
  },
};
