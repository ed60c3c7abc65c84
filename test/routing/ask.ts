import { expect } from "vitest";
import type { GemeenteScope } from "../../src/access/register-client.ts";
import { routingRoutes } from "../../src/routing/routes.ts";
import { gemeenteToken } from "../support/server.ts";
import { type Answer, readAnswer, type Town } from "../support/town.ts";

export type Ask = Awaited<ReturnType<typeof makeAsk>>;

/** Asks as a machine of a municipality with these rights. What it hears must be what the documentation says, no field more. */
export async function makeAsk(town: Town, scopes: GemeenteScope[] = ["beheer"], code = "0599") {
  const token = await gemeenteToken(town.base, code, scopes);
  return async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
    const text = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await readAnswer(await town.app.request(`/v1${path}`, { method, headers, ...text }));
    const operation = routingRoutes.find(
      (route) =>
        route.method === method.toLowerCase() && new RegExp(`^${route.path.replace(/\{\w+\}/g, "[^/]+")}$`).test(path),
    );
    if (!operation) throw new Error(`no operation ${method} ${path}`);
    if (answer.status >= 400) expect([400, 401, 403, ...operation.problems]).toContain(answer.status);
    else expect(operation.answers[answer.status]?.schema?.parse(answer.body)).toEqual(answer.body || undefined);
    return answer;
  };
}

export const codesOf = ({ body }: Answer): [string, string][] =>
  body.fouten.map(({ veld, code }: { veld: string; code: string }) => [veld, code]);

export async function auditOf({ base }: Town): Promise<string[]> {
  const rows = await base.db.read.q.selectFrom("audit").select(["handeling", "details"]).orderBy("id").execute();
  return rows.map(({ handeling, details }) => `${handeling} ${details}`);
}
