import { Resolver } from "node:dns/promises";

/** Every address that a name has now. @throws Error when it has none, or nobody can tell in time */
export type Resolve = (host: string) => Promise<string[]>;

/**
 * Asks the name servers of this machine, and no file or search list of it. Not by `lookup`: names that somebody else
 * chose may answer slowly, and would keep the few threads busy that files are read by.
 */
export const systemResolve: Resolve = async (host) => {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  const addresses = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
  const [first] = answers;
  if (addresses.length === 0 && first?.status === "rejected") throw first.reason;
  return addresses;
};
