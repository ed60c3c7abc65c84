import { sql } from "kysely";
import type { Base } from "./wire.ts";

/** Its row in the table of what one process, or one keys file, has: it goes along when the database is moved. */
const taak = "sleutels";

type Parts = Pick<Base, "db" | "keys" | "clock" | "config">;

/** Tells one lookup secret from another, and nothing about it. New signing keys leave it as it is. */
const markOf = ({ keys }: Parts): string => keys.lookupHash("sleutels van deze database");

/**
 * Whoever looks up with another secret finds nobody, and lets in nobody: without this it would seem to work.
 * @throws Error when the database was begun with another keys file; one that was begun with none is left alone
 */
export async function checkKeys(base: Parts): Promise<void> {
  const mark = await storedMark(base);
  if (mark !== undefined && mark !== markOf(base)) throw new Error(otherKeys(base.config.keysFile));
}

/** Binds a new database to the keys file of the first that serves it. @throws Error as `checkKeys` */
export async function claimKeys(base: Parts): Promise<void> {
  // Only when there is none: a process may start while the database takes nothing in.
  if ((await storedMark(base)) === undefined) await storeMark(base, "do nothing");
  await checkKeys(base);
}

/** From now on this keys file it is, whatever the old one could find: for who lost that for good. */
export async function acceptKeys(base: Parts): Promise<void> {
  await storeMark(base, "do update set houder = excluded.houder, sinds = excluded.sinds");
}

async function storedMark({ db }: Parts): Promise<string | undefined> {
  return (await db.read.q.selectFrom("leiding").select("houder").where("taak", "=", taak).executeTakeFirst())?.houder;
}

/** Its end is long ago: nothing that goes by the clock is led by it. */
async function storeMark(base: Parts, otherwise: string): Promise<void> {
  await base.db.write(({ q }) =>
    sql`insert into leiding (taak, houder, sinds, tot) values (${taak}, ${markOf(base)}, ${base.clock.now()}, '')
      on conflict (taak) ${sql.raw(otherwise)}`.execute(q),
  );
}

const otherKeys = (file: string): string =>
  [
    `KEYS_FILE ${file} is not the keys file of this database: nobody could log in, and no person would be found.`,
    "Put the right file back, or name it in KEYS_FILE. Only when that is lost for good: seinhuis sleutels aanvaard",
  ].join("\n");
