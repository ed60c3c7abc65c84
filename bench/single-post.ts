import autocannon from "autocannon";
import { serve } from "../src/serve.ts";
import type { Base } from "../src/wire.ts";
import { onNewDatabases } from "./postgres-server.ts";
import { benchSignaal, makeBenchTown } from "./town.ts";

export type Rate = { perSeconde: number; p50Ms: number; p99Ms: number; fouten: number };

/**
 * Durable single POSTs against the same server that validates and authenticates but stores nothing.
 * The load comes from worker threads of this process, so both share the same cores.
 */
export async function benchSinglePost(
  { seconds }: { seconds: number },
  databases: readonly Record<string, string>[] = [{}, {}, {}],
): Promise<Record<string, unknown>> {
  const [first = {}, second = {}, third = {}] = databases;
  const stored = await measure((base) => base, first, seconds, 128);
  const notStored = await measure(withoutStoring, second, seconds, 128);
  const alone = await measure((base) => base, third, Math.max(2, seconds / 2), 1);
  return {
    opgeslagen: stored,
    zonderOpslaan: notStored,
    eenVerbinding: alone,
    verhouding: round(stored.perSeconde / notStored.perSeconde),
    verhoudingP99: round(stored.p99Ms / notStored.p99Ms),
  };
}

/** The same on PostgreSQL, each measurement on a database of its own; null when no server is named, or none answers. */
export const benchSinglePostPostgres = (length: { seconds: number }, server: string | undefined): Promise<unknown> =>
  onNewDatabases(server, ["post", "leeg", "alleen"], (urls) =>
    benchSinglePost(
      length,
      urls.map((url) => ({ DATABASE_URL: url })),
    ),
  );

const round = (value: number): number => Math.round(value * 100) / 100;

function withoutStoring(base: Base): Base {
  const submit: Base["intake"]["submit"] = async ({ partnerId, inhoud }) => {
    if (!("draft" in inhoud)) throw new Error("the bench sends good signals only");
    const { kenmerk, inhoudHash, signaaldatum } = inhoud.draft;
    const receipt = { signaalId: 1, uuid: "0", partnerId, kenmerk, inhoudHash, gemeentecode: "0599", signaaldatum };
    const ontvangst = { ...receipt, ontvangenOp: base.clock.now(), nietOpgepakt: null, opmerkingen: [] };
    return { soort: "aanvaard", ontvangst };
  };
  return { ...base, intake: { ...base.intake, submit } };
}

async function measure(
  change: (base: Base) => Base,
  database: Record<string, string>,
  seconds: number,
  connections: number,
): Promise<Rate> {
  const town = await makeBenchTown(database);
  const running = await serve(change(town.base));
  let n = 0;
  const result = await autocannon({
    url: `${running.url}/v1/signalen`,
    connections,
    duration: seconds,
    requests: [
      {
        method: "POST",
        headers: { authorization: `Bearer ${town.token}`, "content-type": "application/json" },
        setupRequest: (request) => {
          n += 1;
          return { ...request, body: JSON.stringify(benchSignaal(n)) };
        },
      },
    ],
  });
  await running.stop();
  return {
    perSeconde: Math.round(result.requests.average),
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    fouten: result.non2xx + result.errors + result.timeouts,
  };
}
