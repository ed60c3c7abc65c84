import type { Hono } from "hono";
import { afterEach, expect, vi } from "vitest";
import type { contractChecker } from "./contract-check.ts";

/**
 * Every application that a test makes is watched: an answer below /v1 that its own document does not describe fails the
 * test that got it. Nothing is loaded before the first answer, so that tests without HTTP pay nothing.
 */
type State = {
  faults: string[];
  checker: Promise<ReturnType<typeof contractChecker>> | undefined;
  fetched: typeof fetch;
};
/** One for all test files of a worker: this file runs again for each, and the application that it watches stays. */
const place = globalThis as typeof globalThis & { contractState?: State };
place.contractState ??= { faults: [], checker: undefined, fetched: globalThis.fetch };
const state = place.contractState;

const load = async (): Promise<ReturnType<typeof contractChecker>> => {
  const [{ contractChecker: make }, { operations }, { apiDocument }] = await Promise.all([
    import("./contract-check.ts"),
    import("../../src/app.ts"),
    import("../../src/openapi.ts"),
  ]);
  return make(apiDocument(operations, "http://seinhuis.test"));
};

async function check(method: string, url: string, response: Response): Promise<void> {
  const { pathname } = new URL(url);
  if (!pathname.startsWith("/v1/") || pathname === "/v1/openapi.json") return;
  state.checker ??= load();
  const copy = /[/+]json\b/.test(response.headers.get("content-type") ?? "") ? response.clone() : undefined;
  const found = await (await state.checker)(
    { method, path: pathname },
    response,
    async () => (await copy?.text()) ?? "",
  );
  state.faults.push(...found.map((fault) => `${method} ${pathname}: ${fault}`));
}

function watch(app: Hono): Hono {
  const answer = app.fetch;
  app.fetch = async (request, ...rest) => {
    const response = await answer(request, ...rest);
    await check(request.method, request.url, response);
    return response;
  };
  return app;
}

vi.mock("../../src/app.ts", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../src/app.ts")>();
  return {
    ...original,
    createApp: (...given: Parameters<typeof original.createApp>) => watch(original.createApp(...given)),
  };
});

/** Servers in a process of their own are reached by fetch; answers of others (receivers of messages) are left alone. */
globalThis.fetch = async (input, init) => {
  const response = await state.fetched(input, init);
  const method = (init?.method ?? (input instanceof Request ? input.method : "GET")).toUpperCase();
  if (response.headers.has("api-version")) await check(method, response.url, response);
  return response;
};

afterEach(() => {
  expect([...new Set(state.faults.splice(0))], "what the OpenAPI document does not describe").toEqual([]);
});
