import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { createLocalJWKSet, type JSONWebKeySet } from "jose";
import { z } from "zod";
import type { Config } from "../../config.ts";
import { readKeys } from "../../platform/keys.ts";
import { type Controle, checkBewijs, type Geldig } from "../../proof/check-bewijs.ts";
import { compareBetrokkene } from "../../proof/compare-betrokkene.ts";
import { type Command, type Output, takeArgs, UsageError } from "../command.ts";

const howToGet =
  "Haal de gepubliceerde sleutels op bij de server (/oauth/jwks) en geef dat bestand mee achter het bewijs.";
const compareFlag = "--vergelijk";

/**
 * Checks a proof of a signal or of a levering offline, as signed text or as PDF: with the keys that were published, else
 * with those of this installation. A name or address to compare comes from the input, so that no shell remembers it.
 */
export const bewijs: Command = {
  usage: `bewijs <file> [jwks.json] [${compareFlag} < {"naam":"A.B. van Dijk","geboortedatum":"1985-06-15","adres":{…}}]`,
  runAlone: async (config, args) => {
    const [file = "", published] = takeArgs(
      args.filter((arg) => arg !== compareFlag),
      1,
      2,
    );
    const bytes = await readBytes(file, "het bewijs");
    const { jwks, named } = published ? await publishedKeys(published) : await ownKeys(config);
    const found = await checkBewijs(jwks, bytes);
    if (found.uitkomst !== "geldig") {
      throw new Error(`${waarom[found.uitkomst]} Geprobeerd: ${named}.${published ? "" : ` ${howToGet}`}`);
    }
    const { bewijs: said, soort, sleutel } = found;
    const compared = args.includes(compareFlag) ? { klopt: await compare(found, await text(process.stdin)) } : {};
    return { geldig: true, soort, ...compared, sleutel, bewijs: said };
  },
};

const waarom: Record<Exclude<Controle["uitkomst"], "geldig">, string> = {
  "geen-bewijs": "In dit bestand zit geen ondertekend bewijs.",
  "meer-bewijzen": "In dit bestand zit meer dan één bewijs. Controleer ze een voor een.",
  "andere-sleutel":
    "Dit bewijs klopt niet, of het is van een andere server: het is niet met deze sleutels ondertekend.",
  ongeldig: "Dit bewijs klopt niet: het is veranderd, of het is geen ontvangstbewijs.",
};

const bekend = z.strictObject({
  naam: z.string().max(300).optional(),
  geboortedatum: z.iso.date().nullish(),
  adres: z
    .strictObject({
      postcode: z.string(),
      huisnummer: z.union([z.number(), z.string()]).nullish(),
      huisletter: z.string().nullish(),
      huisnummertoevoeging: z.string().nullish(),
      straatnaam: z.string().nullish(),
      plaatsnaam: z.string().nullish(),
    })
    .optional(),
});

async function compare({ soort, bewijs: said }: Geldig, input: string): Promise<Output | null> {
  const { data } = bekend.safeParse(parseJson(input));
  // Never what was typed: it is about a person.
  if (!data) throw new UsageError('Geef via de invoer JSON met "naam", "geboortedatum" of "adres".');
  if (soort !== "signaal") throw new UsageError("Een bewijs van een levering gaat niet over één persoon.");
  const { naam, geboortedatum, adres } = data;
  return await compareBetrokkene(said, {
    ...(naam !== undefined && { naam, geboortedatum: geboortedatum ?? null }),
    ...(adres && { adres: withoutUndefined(adres) }),
  });
}

const withoutUndefined = <T extends object>(value: T) => JSON.parse(JSON.stringify(value)) as { postcode: string };

type Tried = { jwks: JSONWebKeySet; named: string };

async function publishedKeys(file: string): Promise<Tried> {
  const content = (await readBytes(file, "de sleutels")).toString("utf8");
  try {
    const jwks = JSON.parse(content) as JSONWebKeySet;
    createLocalJWKSet(jwks);
    return { jwks, named: `de sleutels in ${file}` };
  } catch {
    throw new Error(`${file} is geen lijst van sleutels (JWKS). ${howToGet}`);
  }
}

/** Only reads: a check that made keys would check with keys that signed nothing. */
async function ownKeys({ keysFile }: Config): Promise<Tried> {
  const keys = await readKeys(keysFile);
  if (!keys) throw new Error(`Deze installatie heeft geen sleutels: ${keysFile} bestaat niet. ${howToGet}`);
  return { jwks: keys.jwks as JSONWebKeySet, named: `de sleutels van deze installatie (${keysFile})` };
}

async function readBytes(file: string, what: string): Promise<Buffer> {
  return await readFile(file).catch(() => {
    throw new Error(`Het bestand met ${what} is niet te lezen: ${file}`);
  });
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
