import { readFile } from "node:fs/promises";
import { compactVerify, createLocalJWKSet } from "jose";
import { bewijsType } from "../../intake/prove-ontvangst.ts";
import { loadKeys } from "../../platform/keys.ts";
import { type Command, takeArgs } from "../command.ts";

/** Checks a proof of notification offline: with the keys that were published, else with those of this installation. */
export const bewijs: Command = {
  usage: "bewijs <file> [jwks.json]",
  runAlone: async (config, args) => {
    const [file = "", published] = takeArgs(args, 1, 2);
    const jwks = published ? JSON.parse(await readFile(published, "utf8")) : (await loadKeys(config.keysFile)).jwks;
    const text = (await readFile(file, "utf8")).trim();
    const verified = await compactVerify(text, createLocalJWKSet(jwks), { algorithms: ["PS256"] }).catch(() => null);
    if (!verified || verified.protectedHeader.typ !== bewijsType) {
      throw new Error("Dit bewijs klopt niet: het is veranderd, of niet met deze sleutels ondertekend.");
    }
    return { geldig: true, bewijs: JSON.parse(new TextDecoder().decode(verified.payload)) };
  },
};
