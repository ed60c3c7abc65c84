import { countWaiting } from "./platform/outbox.ts";
import type { Base } from "./wire.ts";

/**
 * The operations port. /livez: the process answers. /readyz: it can do its work, or says what is wrong; `wachtend` is
 * how much waits in the outbox.
 */
export async function answerOps(
  base: Pick<Base, "db">,
  state: { draining: boolean },
  request: Request,
): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === "/livez") return Response.json({ status: "ok" });
  if (pathname !== "/readyz") return Response.json({ status: "niet gevonden" }, { status: 404 });
  const wachtend = await countWaiting(base.db.read).catch(() => null);
  const problems = [...(state.draining ? ["stopt"] : []), ...(wachtend === null ? ["database"] : [])];
  const isReady = problems.length === 0;
  return Response.json({ status: isReady ? "ok" : "niet klaar", problems, wachtend }, { status: isReady ? 200 : 503 });
}
