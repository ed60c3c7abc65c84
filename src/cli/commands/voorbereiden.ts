import { type Command, takeArgs } from "../command.ts";
import { makeGeheimen } from "../geheimen.ts";

export const voorbereiden: Command = {
  usage: "voorbereiden <folder>",
  // What is there is never overwritten: running it again only mends owners and modes, and makes what is absent.
  runAlone: async (_config, args) => {
    const [folder = ""] = takeArgs(args, 1);
    const { gemaakt, ontbreekt } = await makeGeheimen(folder, { asRoot: process.getuid?.() === 0 });
    return { map: folder, gemaakt, ontbreekt };
  },
};
