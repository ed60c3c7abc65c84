import { rotateKeys } from "../../platform/keys.ts";
import { type Command, takeArgs, UsageError } from "../command.ts";

export const sleutels: Command = {
  usage: "sleutels roteer",
  // A running server signs with the new keys after its next start; what the old ones signed stays valid.
  run: async (base, args) => {
    if (takeArgs(args, 1)[0] !== "roteer") throw new UsageError("Gebruik: sleutels roteer.");
    const keys = await rotateKeys(base.config.keysFile);
    return { token: keys.token.kid, bewijs: keys.bewijs.kid, gepubliceerd: keys.jwks.keys.length };
  },
};
