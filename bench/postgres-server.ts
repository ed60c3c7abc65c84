import pg from "pg";

/**
 * Works on new, empty databases of a PostgreSQL server, and drops them afterwards.
 *
 * @param server  the URL of any database there; null comes back when none is named, or it does not answer
 * @param names  what each database is called after the name of this process
 */
export async function onNewDatabases<R>(
  server: string | undefined,
  names: readonly string[],
  work: (urls: string[]) => Promise<R>,
): Promise<R | null> {
  if (!server || !(await answers(server))) return null;
  const full = names.map((name) => `seinhuis_bench_${process.pid}_${name}`);
  try {
    for (const name of full) await ask(server, `create database ${name}`);
    return await work(full.map((name) => databaseUrl(server, name)));
  } finally {
    for (const name of full) await ask(server, `drop database if exists ${name} with (force)`);
  }
}

/** Asks one statement on a connection of its own. */
export async function ask(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

async function answers(server: string): Promise<boolean> {
  return await ask(server, "select 1").then(
    () => true,
    () => false,
  );
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
