import { createGereed, type Gereed, type OpsBase, type Stand } from "./ops-gereed.ts";
import { metricsText } from "./ops-metrics.ts";
import { type Probleemcode, problemen } from "./ops-problemen.ts";
import { watchEventLoop } from "./platform/event-loop.ts";

export type Ops = { answer(request: Request): Promise<Response>; stop(): void };
type Options = Partial<Parameters<typeof createGereed>[2]>;

/**
 * The operations port. /livez: the process answers; it asks nobody. /readyz: it can do its work, or what is wrong, and
 * what else is worth knowing; `wachtend` is how much waits in the outbox. /metrics: for Prometheus.
 */
export function createOps(base: OpsBase, stand: Stand, { loop = watchEventLoop(), ...more }: Options = {}): Ops {
  const gereed = createGereed(base, stand, { loop, ...more });
  const { config, db, meters } = base;
  meters.set("seinhuis_info", 1, { versie: "1.0.0", mode: config.mode, database: db.engine });
  return {
    stop: () => loop.stop(),
    answer: async (request) => {
      const { pathname } = new URL(request.url);
      if (pathname === "/livez") return Response.json({ status: "ok" });
      if (pathname !== "/readyz" && pathname !== "/metrics") {
        return Response.json({ status: "niet gevonden" }, { status: 404 });
      }
      await gereed.check();
      if (pathname === "/readyz") return readyz(base, gereed);
      const headers = { "Content-Type": meters.registry.contentType };
      return new Response(await metricsText(base, gereed), { headers });
    },
  };
}

function readyz({ health }: OpsBase, gereed: Gereed): Response {
  const found = health.all().map(({ code, since, detail }) => {
    const { ernst, wat } = problemen[code as Probleemcode];
    return { code, ernst, wat, sinds: since, ...(detail === "" ? {} : { detail }) };
  });
  const codes = (ernst: string): string[] => found.filter((one) => one.ernst === ernst).map(({ code }) => code);
  const problems = codes("probleem");
  const seconds = gereed.databaseSeconds();
  const body = {
    status: problems.length === 0 ? "ok" : "niet klaar",
    problems,
    waarschuwingen: codes("waarschuwing"),
    onderdelen: found,
    databaseMs: seconds === null ? null : Math.round(seconds * 10_000) / 10,
    wachtend: gereed.cijfers()?.outboxWachtend ?? null,
  };
  return Response.json(body, { status: problems.length === 0 ? 200 : 503 });
}
