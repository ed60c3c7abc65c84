import { createHash, randomBytes } from "node:crypto";
import { chmod, chown, link, lstat, mkdir, open, readdir, readFile, unlink } from "node:fs/promises";
import path from "node:path";
import { loadKeys } from "../platform/keys.ts";
import { UsageError } from "./command.ts";

/** Every secret of docker-compose.yml: the file, and the number of the user in the container that reads it. */
export const geheimen = {
  database_beheer: { lezer: 999, doel: "password of PostgreSQL's own postgres" },
  database_seinhuis: { lezer: 999, doel: "password of the role that the program works as" },
  database_url: { lezer: 1000, doel: "how the program reaches the database" },
  redis_acl: { lezer: 999, doel: "who may do what in Redis, with the hash of the password" },
  redis_wachtwoord: { lezer: 999, doel: "the password itself, for the health check" },
  redis_url: { lezer: 1000, doel: "how the program reaches Redis" },
  grafana_wachtwoord: { lezer: 472, doel: "password of admin in Grafana" },
  "keys.json": { lezer: 1000, doel: "signing keys and the secret of the lookup hashes: keep a copy elsewhere" },
  "tls.pem": { lezer: 99, doel: "certificate, chain and private key: yours to give" },
} as const;
type Naam = keyof typeof geheimen;

/** All but what is dangerous to others or to the whole: no FLUSHALL, CONFIG, SHUTDOWN or KEYS. */
const redisRights = "~* &* +@all -@dangerous -@admin +info";

/**
 * Writes every secret that is absent, with mode 0600 in a folder with mode 0700; one that is there stays as it is.
 * @param options.asRoot  gives each file to the user that reads it, also one that was there
 * @returns which were made now, and which are still absent because only you can give them
 */
export async function makeGeheimen(folder: string, { asRoot }: { asRoot: boolean }) {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const before = await readdir(folder);
  await checkFolder(folder, before);
  await chmod(folder, 0o700);
  const password = (): string => randomBytes(32).toString("base64url");
  const write = (naam: Naam, text: string): Promise<string> => writeOnce(path.join(folder, naam), text);

  await write("database_beheer", password());
  const database = await write("database_seinhuis", password());
  await write("database_url", `postgres://seinhuis:${encodeURIComponent(database)}@database:5432/seinhuis`);
  const redis = await write("redis_wachtwoord", password());
  const hash = createHash("sha256").update(redis).digest("hex");
  await write("redis_acl", `user default on #${hash} ${redisRights}`);
  await write("redis_url", `redis://:${encodeURIComponent(redis)}@redis:6379/0`);
  await write("grafana_wachtwoord", password());
  await loadKeys(path.join(folder, "keys.json"));

  const after = await readdir(folder);
  const namen = Object.keys(geheimen) as Naam[];
  for (const naam of namen.filter((each) => after.includes(each))) {
    const file = path.join(folder, naam);
    await chmod(file, 0o600);
    if (asRoot) await chown(file, geheimen[naam].lezer, geheimen[naam].lezer);
  }
  return {
    gemaakt: namen.filter((naam) => after.includes(naam) && !before.includes(naam)),
    ontbreekt: namen.filter((naam) => !after.includes(naam)),
  };
}

/**
 * Owners and modes are about to be changed: of nothing but our own secrets, and not of what a link leads to elsewhere.
 * @throws UsageError when something in the folder is not what it should be
 */
async function checkFolder(folder: string, found: readonly string[]): Promise<void> {
  const ours = found.filter((name) => Object.hasOwn(geheimen, name));
  if (found.length > 0 && ours.length === 0) {
    throw new UsageError(`In ${folder} staan andere bestanden, en geen geheimen. Kies een eigen map.`);
  }
  for (const naam of ours) {
    const file = await lstat(path.join(folder, naam));
    if (!file.isFile()) throw new UsageError(`${naam} is geen gewoon bestand. Zet het bestand zelf in de map.`);
    if (file.size === 0) throw new UsageError(`${naam} is leeg. Vul het bestand, of haal het weg.`);
  }
}

/** Writes a file that is not there; half a file never gets the name. @returns what is in it now */
async function writeOnce(file: string, text: string): Promise<string> {
  const there = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (there !== null) return there.trim();
  const half = `${file}.${randomBytes(6).toString("hex")}`;
  const handle = await open(half, "wx", 0o600);
  try {
    await handle.writeFile(`${text}\n`);
    await handle.sync();
    // link, unlike rename, fails when the name is taken meanwhile.
    await link(half, file);
  } finally {
    await handle.close();
    await unlink(half);
  }
  return text;
}
