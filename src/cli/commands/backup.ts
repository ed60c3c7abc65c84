import { existsSync } from "node:fs";
import { type Command, takeArgs } from "../command.ts";

export const backup: Command = {
  usage: "backup <file>",
  run: async (base, args) => {
    const [file = ""] = takeArgs(args, 1);
    if (existsSync(file)) throw new Error(`${file} bestaat al.`);
    await base.db.backup(file);
    return { backup: file };
  },
};
