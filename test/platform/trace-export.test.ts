import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { createTracer } from "../../src/platform/trace.ts";
import { nextPlace } from "../../src/platform/trace-context.ts";
import { openTraceExport } from "../../src/platform/trace-export.ts";
import { collector } from "../support/collector.ts";
import { importsOf, readSource } from "../support/source-files.ts";

async function collected() {
  const fake = await collector();
  const sent: [boolean, number][] = [];
  const onSent = (taken: boolean, steps: number): void => void sent.push([taken, steps]);
  const tracer = createTracer(await openTraceExport({ endpoint: fake.url, name: "test", onSent }));
  return { fake, tracer, sent };
}

describe("traces that somebody collects", () => {
  it("arrive at the stop: steps under each other, in the trace of the caller, with what was told of them", async () => {
    const { fake, tracer, sent } = await collected();
    const from = { ...nextPlace(null), sampled: true, state: "secret=Kanariepietsma" };
    const link = nextPlace(null);
    await tracer.begin(
      "GET",
      from,
      async (span) => {
        await tracer.step("inside", async () => {}, { attributes: { aantal: 2 }, links: [link] });
        span.set({ "http.response.status_code": 200 }, "GET /v1/x");
      },
      { soort: "server" },
    );
    await tracer.stop();
    const [inside, outer] = fake.spans();
    expect([outer?.name, outer?.traceId, outer?.parentSpanId, outer?.kind]).toEqual([
      "GET /v1/x",
      from.traceId,
      from.spanId,
      2,
    ]);
    expect([inside?.name, inside?.parentSpanId, inside?.attributes]).toEqual(["inside", outer?.spanId, { aantal: 2 }]);
    expect(inside?.links).toEqual([link.traceId]);
    expect(fake.text()).not.toContain("Kanariepietsma");
    expect(fake.resource()).toEqual({ "service.name": "test" });
    expect(sent).toEqual([[true, 2]]);
  });

  it("say that a step failed and of what kind, never in what words", async () => {
    const { fake, tracer } = await collected();
    const fails = tracer.begin("work", null, async () => {
      throw new TypeError("Kanariepietsma");
    });
    await expect(fails).rejects.toThrow("Kanariepietsma");
    await tracer.stop();
    expect(fake.spans()[0]).toMatchObject({ attributes: { "error.type": "TypeError" }, failed: true });
    expect(fake.text()).not.toContain("Kanariepietsma");
  });

  it("are not kept when the caller says that theirs is not", async () => {
    const { fake, tracer } = await collected();
    const headers = await tracer.begin("work", nextPlace(null), async ({ place }) => place);
    await tracer.stop();
    expect([fake.spans(), headers.sampled]).toEqual([[], false]);
  });
});

describe("without a collector", () => {
  it("nothing of the library is loaded", () => {
    const files = readSource();
    const loads = [...files.keys()].flatMap((file) =>
      importsOf(files, file).filter(({ to, typeOnly }) => to.startsWith("@opentelemetry/") && !typeOnly),
    );
    expect(new Set(loads.map(({ from }) => from))).toEqual(new Set(["src/platform/trace-export.ts"]));
    expect(files.get("src/platform/trace-export.ts")).not.toMatch(/^import (?!type)[^\n]*@opentelemetry/m);
  });
});

describe("a collector that is away", () => {
  it("harms nobody: work goes on and the stop is in time", async () => {
    const tracer = createTracer(await openTraceExport({ endpoint: "http://127.0.0.1:1", name: "test" }));
    for (let n = 0; n < 5_000; n += 1) await tracer.begin("work", null, async () => {});
    const began = Date.now();
    await tracer.stop();
    expect(Date.now() - began).toBeLessThan(3_000);
  });

  it("harms nobody when it takes everything and says nothing", async () => {
    const server = createServer(() => {});
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.closeAllConnections());
    onTestFinished(() => void server.close());
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const tracer = createTracer(await openTraceExport({ endpoint, name: "test", gatherMillis: 1 }));
    for (let n = 0; n < 5_000; n += 1) await tracer.begin("work", null, async () => {});
    const began = Date.now();
    await tracer.stop();
    expect(Date.now() - began).toBeLessThan(3_000);
  });
});
