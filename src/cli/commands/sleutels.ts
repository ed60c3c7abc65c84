import type { Config } from "../../config.ts";
import { acceptKeys } from "../../keys-of-database.ts";
import { rotateKeys } from "../../platform/keys.ts";
import { migrateToLatest } from "../../platform/migrations.ts";
import { wire } from "../../wire.ts";
import { type Command, type Output, takeArgs, UsageError } from "../command.ts";

export const sleutels: Command = {
  usage: "sleutels roteer | aanvaard",
  runAlone: async (config, args) => {
    const [what = ""] = takeArgs(args, 1);
    if (what === "roteer") return await rotate(config);
    if (what === "aanvaard") return await accept(config);
    throw new UsageError("Gebruik: sleutels roteer, of sleutels aanvaard.");
  },
};

/** A running server signs with the new keys after its next start; what the old ones signed stays valid. */
async function rotate({ keysFile }: Config): Promise<Output> {
  const keys = await rotateKeys(keysFile);
  return { token: keys.token.kid, bewijs: keys.bewijs.kid, gepubliceerd: keys.jwks.keys.length };
}

/** Binds the database to this keys file: only for who lost the former one for good. */
async function accept(config: Config): Promise<Output> {
  const base = await wire(config);
  try {
    await migrateToLatest(base.db);
    await acceptKeys(base);
  } finally {
    await base.close();
  }
  return {
    aanvaard: config.keysFile,
    gevolg: "Oude bewijzen zijn niet meer te controleren, en wie al in de database staat is niet op BSN te vinden.",
  };
}
