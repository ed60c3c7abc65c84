import { readFile } from "node:fs/promises";
import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from "jose";
import type { Config } from "../../config.ts";
import { bewijsType } from "../../intake/prove-ontvangst.ts";
import { readKeys } from "../../platform/keys.ts";
import { type Command, takeArgs } from "../command.ts";

const howToGet =
  "Haal de gepubliceerde sleutels op bij de server (/oauth/jwks) en geef dat bestand mee achter het bewijs.";

/** Checks a proof of notification offline: with the keys that were published, else with those of this installation. */
export const bewijs: Command = {
  usage: "bewijs <file> [jwks.json]",
  runAlone: async (config, args) => {
    const [file = "", published] = takeArgs(args, 1, 2);
    const text = (await readText(file, "het bewijs")).trim();
    const { find, named } = published ? await publishedKeys(published) : await ownKeys(config);
    const verified = await compactVerify(text, find, { algorithms: ["PS256"] }).catch(() => null);
    if (!verified || verified.protectedHeader.typ !== bewijsType) {
      const reason = "Dit bewijs klopt niet: het is veranderd, of niet met deze sleutels ondertekend.";
      throw new Error(`${reason} Geprobeerd: ${named}.${published ? "" : ` ${howToGet}`}`);
    }
    return { geldig: true, bewijs: JSON.parse(new TextDecoder().decode(verified.payload)) };
  },
};

type Tried = { find: ReturnType<typeof createLocalJWKSet>; named: string };

async function publishedKeys(file: string): Promise<Tried> {
  const text = await readText(file, "de sleutels");
  try {
    return { find: createLocalJWKSet(JSON.parse(text) as JSONWebKeySet), named: `de sleutels in ${file}` };
  } catch {
    throw new Error(`${file} is geen lijst van sleutels (JWKS). ${howToGet}`);
  }
}

/** Only reads: a check that made keys would check with keys that signed nothing. */
async function ownKeys({ keysFile }: Config): Promise<Tried> {
  const keys = await readKeys(keysFile);
  if (!keys) throw new Error(`Deze installatie heeft geen sleutels: ${keysFile} bestaat niet. ${howToGet}`);
  return { find: createLocalJWKSet(keys.jwks), named: `de sleutels van deze installatie (${keysFile})` };
}

async function readText(file: string, what: string): Promise<string> {
  return await readFile(file, "utf8").catch(() => {
    throw new Error(`Het bestand met ${what} is niet te lezen: ${file}`);
  });
}
