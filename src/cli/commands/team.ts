import { systeem } from "../../access/permission.ts";
import { registerTeam } from "../../routing/register-team.ts";
import { type Command, takeArgs, UsageError } from "../command.ts";

export const team: Command = {
  usage: "team <gemeentecode> <naam> [wijk:… | buurt:… | postcode:3011 | postcode:3011-3016 …]",
  run: async (base, args) => {
    const [gemeentecode = "", naam = "", ...gebieden] = takeArgs(args, 2, 1002);
    return await registerTeam(systeem(base, "cli"), { gemeentecode, naam, gebieden: gebieden.map(toGebied) });
  },
};

function toGebied(text: string) {
  const [soort, range = ""] = text.split(":");
  if (soort === "wijk" || soort === "buurt") return { soort, van: range } as const;
  const [van = "", tot] = range.split("-");
  if (soort === "postcode") return { soort, van, ...(tot === undefined ? {} : { tot }) } as const;
  throw new UsageError("Een gebied begint met wijk:, buurt: of postcode:.");
}
