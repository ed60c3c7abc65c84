import { systeem } from "../../access/permission.ts";
import type { TeamRol } from "../../law/lists.ts";
import { registerTeam } from "../../routing/register-team.ts";
import { type Command, takeArgs, UsageError } from "../command.ts";

export const team: Command = {
  usage: "team <gemeentecode> <naam> [rol:… | capaciteit:… | wijk:… | buurt:… | postcode:3011 | postcode:3011-3016 …]",
  run: async (base, args) => {
    const [gemeentecode = "", naam = "", ...rest] = takeArgs(args, 2, 1004);
    const gebieden = rest.filter((text) => !/^(rol|capaciteit):/.test(text)).map(toGebied);
    // The verb checks the rol against the list.
    const rol = optionOf(rest, "rol") as TeamRol | undefined;
    const capaciteit = optionOf(rest, "capaciteit");
    const grens = capaciteit === undefined ? null : Number(capaciteit);
    return await registerTeam(systeem(base, "cli"), { gemeentecode, naam, gebieden, rol, capaciteit: grens });
  },
};

const optionOf = (args: readonly string[], naam: string): string | undefined =>
  args.findLast((text) => text.startsWith(`${naam}:`))?.slice(naam.length + 1);

function toGebied(text: string) {
  const [soort, range = ""] = text.split(":");
  if (soort === "wijk" || soort === "buurt") return { soort, van: range } as const;
  const [van = "", tot] = range.split("-");
  if (soort === "postcode") return { soort, van, ...(tot === undefined ? {} : { tot }) } as const;
  throw new UsageError("Een gebied begint met wijk:, buurt: of postcode:.");
}
