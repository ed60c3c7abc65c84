import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { link, mkdir, open, readFile, rename, stat, unlink } from "node:fs/promises";
import { dirname } from "node:path";
import {
  type CryptoKey,
  calculateJwkThumbprint,
  exportJWK,
  exportPKCS8,
  generateKeyPair,
  importJWK,
  importPKCS8,
  type JWK,
} from "jose";
import { z } from "zod";
import { systemClock } from "./clock.ts";

export type Keys = {
  readonly token: { kid: string; alg: "ES256"; privateKey: CryptoKey; publicKey: CryptoKey };
  readonly bewijs: { kid: string; alg: "PS256"; privateKey: CryptoKey; publicJwk: JWK };
  /** Public halves only: the two in use and every former one, so that what they signed stays checkable. */
  readonly jwks: { keys: JWK[] };
  /** Made for the demo, whose files anybody may hold: never good enough for production. */
  readonly demo: boolean;
  /** HMAC-SHA-256 in hex, for looking up a personal value without storing it. The key stays outside the database. */
  lookupHash(text: string): string;
};

const publicJwk = z.looseObject({ kty: z.string(), kid: z.string(), alg: z.string() });
const signingKey = z.object({ publicJwk, pkcs8: z.string() });
const keyFile = z.object({
  token: signingKey,
  bewijs: signingKey,
  opzoeksleutel: z.string().min(43),
  vorige: z.array(publicJwk),
  demo: z.boolean().default(false),
});
type KeyFile = z.output<typeof keyFile>;
type Alg = "ES256" | "PS256";

/**
 * Reads the keys, and makes them first when the file is absent. Of two processes that start at once, one makes
 * the file and the other reads it.
 * @param options.demo marks a file that is made now as the demo's; one that is there keeps its mark
 * @throws Error when others than the owner can read the file, or when it is not a keys file
 */
export async function loadKeys(file: string, { demo = false }: { demo?: boolean } = {}): Promise<Keys> {
  return await toKeys((await readKeyFile(file)) ?? (await createKeyFile(file, demo)));
}

/** Reads the keys; undefined when the file is absent, and then it stays so. @throws Error as `loadKeys` */
export async function readKeys(file: string): Promise<Keys | undefined> {
  const content = await readKeyFile(file);
  return content && (await toKeys(content));
}

async function toKeys(content: KeyFile): Promise<Keys> {
  const secret = Buffer.from(content.opzoeksleutel, "base64url");
  const { token, bewijs } = content;
  return {
    token: {
      kid: token.publicJwk.kid,
      alg: "ES256",
      privateKey: await importPKCS8(token.pkcs8, "ES256"),
      publicKey: (await importJWK(token.publicJwk, "ES256")) as CryptoKey,
    },
    bewijs: {
      kid: bewijs.publicJwk.kid,
      alg: "PS256",
      privateKey: await importPKCS8(bewijs.pkcs8, "PS256"),
      publicJwk: bewijs.publicJwk,
    },
    jwks: { keys: [token.publicJwk, bewijs.publicJwk, ...content.vorige] },
    demo: content.demo,
    lookupHash: (text) => createHmac("sha256", secret).update(text).digest("hex"),
  };
}

/**
 * Makes new signing keys and keeps the public halves of the present ones; the lookup secret stays, since stored
 * hashes rest on it. A running server signs with the new keys after its next start.
 * @throws Error as `loadKeys`
 */
export async function rotateKeys(file: string): Promise<Keys> {
  const present = (await readKeyFile(file)) ?? (await createKeyFile(file, false));
  const exp = secondsNow();
  const next: KeyFile = {
    token: await newSigningKey("ES256"),
    bewijs: await newSigningKey("PS256"),
    opzoeksleutel: present.opzoeksleutel,
    vorige: [{ ...present.token.publicJwk, exp }, { ...present.bewijs.publicJwk, exp }, ...present.vorige],
    demo: present.demo,
  };
  await rename(await writeTemporary(file, next), file);
  await syncDirectory(file);
  return await loadKeys(file);
}

async function readKeyFile(file: string): Promise<KeyFile | undefined> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (!found) return undefined;
  if (found.mode & 0o077) throw new Error(`Others can read ${file}, which holds private keys. Run: chmod 600 ${file}`);
  const content = keyFile.safeParse(parseJson(await readFile(file, "utf8")));
  if (!content.success) throw new Error(`${file} is not a keys file of this program, or it is damaged`);
  return content.data;
}

async function createKeyFile(file: string, demo: boolean): Promise<KeyFile> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const made: KeyFile = {
    token: await newSigningKey("ES256"),
    bewijs: await newSigningKey("PS256"),
    opzoeksleutel: randomBytes(32).toString("base64url"),
    vorige: [],
    demo,
  };
  const temporary = await writeTemporary(file, made);
  try {
    // link, unlike rename, fails when the name is taken: the loser of a race goes on with the winner's keys.
    await link(temporary, file);
    await syncDirectory(file);
    return made;
  } catch (error) {
    const winner = (error as NodeJS.ErrnoException).code === "EEXIST" && (await readKeyFile(file));
    if (winner) return winner;
    throw error;
  } finally {
    await unlink(temporary);
  }
}

async function writeTemporary(file: string, content: KeyFile): Promise<string> {
  const temporary = `${file}.${randomUUID()}`;
  const handle = await open(temporary, "wx", 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(content, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return temporary;
}

/** Without this a power cut can forget the name of a file that is itself safely on disk. */
async function syncDirectory(file: string): Promise<void> {
  const directory = await open(dirname(file), "r");
  await directory.sync();
  await directory.close();
}

async function newSigningKey(alg: Alg): Promise<KeyFile["token"]> {
  const pair = await generateKeyPair(alg, { extractable: true, modulusLength: 3072 });
  const jwk = await exportJWK(pair.publicKey);
  const named = {
    ...jwk,
    kty: String(jwk.kty),
    kid: await calculateJwkThumbprint(jwk),
    alg,
    use: "sig",
    iat: secondsNow(),
  };
  return { publicJwk: named, pkcs8: await exportPKCS8(pair.privateKey) };
}

/** Since when a key is in use (`iat`), and until when it was (`exp`), as a JWK tells it. */
const secondsNow = (): number => Math.floor(Temporal.Instant.from(systemClock.now()).epochMilliseconds / 1000);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
