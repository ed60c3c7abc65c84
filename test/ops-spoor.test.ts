import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { beginOidc } from "../src/access/oidc.ts";
import { postBericht } from "../src/delivery/post-bericht.ts";
import { runDueJobs } from "../src/jobs.ts";
import { createLog } from "../src/platform/log.ts";
import { serve } from "../src/serve.ts";
import { about, canary, found, makeWatched } from "./promises/canary.ts";
import { collector } from "./support/collector.ts";
import { partnerToken } from "./support/server.ts";
import { makeTown, signaal } from "./support/town.ts";
import { engines } from "./support/world.ts";

describe.each(engines)("traces to a collector on %s", (engine) => {
  it("tell of requests, chunks, transactions, jobs and the outbox, and of no person", async () => {
    const fake = await collector();
    const { base, send } = await makeWatched(engine, { OTEL_EXPORTER_OTLP_ENDPOINT: fake.url });
    await send("partner", "/signalen", about("K-1"));
    await send("partner", "/signalen", about("K-2", { persoon: canary.achternaam }));
    await send("partner", "/leveringen", [about("L-1"), about("L-2", { klantnummer: 1 })]);
    await send("partner", `/signalen?kenmerk=${canary.achternaam}`);
    await send("partner", `/signalen/${canary.achternaam}`);
    await send("partner", `/${canary.achternaam}?bsn=${canary.burgerservicenummer}`);
    await runDueJobs(base);
    await base.close();
    const spans = fake.spans();
    const names = new Set(spans.map(({ name }) => name));
    for (const name of ["POST /v1/signalen", "POST /v1/leveringen", "GET /v1/signalen/{id}", "GET onbekend"]) {
      expect(names).toContain(name);
    }
    for (const name of ["chunk", "transactie", "sweepTermijnen", "runOutbox"]) expect(names).toContain(name);
    expect([...names].some((name) => name.startsWith("outbox "))).toBe(true);
    expect(found(fake.text())).toEqual([]);

    const request = spans.find(({ name }) => name === "POST /v1/signalen");
    const chunk = spans.find(({ name, links }) => name === "chunk" && links.includes(request?.traceId as string));
    const transactie = spans.find(({ name, parentSpanId }) => name === "transactie" && parentSpanId === chunk?.spanId);
    expect([request?.attributes["http.response.status_code"], chunk?.attributes.aantal]).toEqual([201, 1]);
    expect(transactie?.traceId).toBe(chunk?.traceId);
    expect(chunk?.traceId).not.toBe(request?.traceId);
  });

  it("are sent when the program stops, within its ten seconds", async () => {
    const fake = await collector();
    const { base } = await makeTown(engine, {
      settings: { OTEL_EXPORTER_OTLP_ENDPOINT: fake.url, PORT: "0", OPS_PORT: "0" },
    });
    const lines: string[] = [];
    const running = await serve({ ...base, log: createLog("info", { write: (line) => void lines.push(line) }) });
    const token = await partnerToken(base);
    const answer = await fetch(`${running.url}/v1/signalen`, {
      method: "POST",
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
      body: JSON.stringify(signaal("K-1")),
    });
    expect(answer.status).toBe(201);
    const metrics = await fetch(`${running.opsUrl}/metrics`);
    expect(await metrics.text()).toContain('seinhuis_http_verzoeken_total{route="/v1/signalen"');
    // Who calls is known of a real connection.
    expect(lines.map((line) => JSON.parse(line).netwerk)).toContain("127.0.0.0/24");
    await running.stop();
    expect(fake.spans().map(({ name }) => name)).toContain("POST /v1/signalen");
  });
});

describe("a trace that goes out", () => {
  it("is in a webhook, so that its receiver can go on with it", async () => {
    const { base } = await makeTown("sqlite");
    const headers: Record<string, unknown>[] = [];
    const server = createServer((request, answer) => {
      headers.push(request.headers);
      answer.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const url = new URL(`http://127.0.0.1:${port}/x`);
    const doel = { url, host: "127.0.0.1", vrij: true } as Parameters<typeof postBericht>[1]["doel"];
    const net = { resolve: async () => [], isCallable: () => true, timeoutMillis: 5_000 };
    const post = () =>
      postBericht(
        net,
        { doel, headers: { "x-own": "1" }, inhoud: "{}" },
        new AbortController().signal,
        base.clock.now(),
      );
    const place = await base.tracer.begin("webhook", null, async (span) => {
      await post();
      return span.place;
    });
    await post();
    expect(headers[0]).toMatchObject({ traceparent: `00-${place.traceId}-${place.spanId}-00`, "x-own": "1" });
    expect(headers[1]).not.toHaveProperty("traceparent");
  });

  it("is in what is asked of a log-in service", async () => {
    const { base } = await makeTown("sqlite");
    const seen: unknown[] = [];
    const server = createServer(({ headers }, answer) => {
      seen.push(headers.traceparent);
      answer.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const oidc = { issuer, clientId: "x", clientSecret: "", privateKeyFile: "", scopes: "openid" };
    const place = await base.tracer.begin("GET", null, async (span) => {
      await expect(beginOidc(base, oidc as Parameters<typeof beginOidc>[1], "/terug")).rejects.toThrow();
      return span.place;
    });
    expect(seen).toEqual([`00-${place.traceId}-${place.spanId}-00`]);
  });
});
