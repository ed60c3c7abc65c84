import { describe, expect, it } from "vitest";
import { doRows, enqueue } from "../../src/platform/outbox.ts";
import { createTracer, currentPlace, type Exporter } from "../../src/platform/trace.ts";
import { nextPlace, type Place } from "../../src/platform/trace-context.ts";
import { engines, type TestBase, testBase } from "../support/world.ts";

const first = nextPlace(null);
const later = nextPlace(first);
const other = nextPlace(null);

const spanAt = (place: Place) => ({ place, set: () => {}, fail: () => {}, end: () => {} });

/** Keeps what was begun. */
function fakeExporter() {
  const begun: { name: string; parent: Place | null; links: readonly Place[] }[] = [];
  const exporter: Exporter = {
    start: (name, parent, { links = [] }) => {
      begun.push({ name, parent, links });
      return spanAt(nextPlace(parent));
    },
    stop: async () => {},
  };
  return { begun, tracer: createTracer(exporter) };
}

/** A row as work at this place leaves it behind; null is a row from before that was kept. */
async function leaveRow(base: TestBase, place: Place | null): Promise<void> {
  const write = () => base.db.write((trx) => enqueue(trx, "brief", [1], base.clock.now()));
  await createTracer({ start: () => spanAt(place ?? other), stop: async () => {} }).begin("request", null, write);
  if (place) return;
  const latest = (await idsOf(base)).at(-1) ?? 0;
  await base.db.write(({ q }) => q.updateTable("outbox").set({ spoor: null }).where("id", "=", latest).execute());
}

const idsOf = async ({ db }: TestBase) =>
  (await db.read.q.selectFrom("outbox").select("id").orderBy("id").execute()).map(({ id }) => id);

const step = (place: Place | null | undefined) => place && `${place.traceId} ${place.spanId}`;

describe.each(engines)("the trace of work in the outbox on %s", (engine) => {
  it.each([
    ["of one request", [first], first, []],
    ["of one request and of before", [null, first], first, []],
    ["of two steps of one trace", [first, later], first, []],
    ["of two requests", [first, other], null, [first, other]],
    ["of before alone", [null, null], null, []],
  ])("goes on with that of its rows: %s", async (_what, places, parent, links) => {
    const base = await testBase(engine);
    for (const place of places) await leaveRow(base, place);
    const { begun, tracer } = fakeExporter();
    const seen: (string | undefined)[] = [];
    const brief = async (): Promise<void> => void seen.push(currentPlace()?.traceId);
    await doRows({ ...base, tracer }, { brief }, "brief", await idsOf(base));
    const outbox = begun.filter(({ name }) => name === "outbox brief");
    expect(outbox.map((one) => step(one.parent))).toEqual([step(parent)]);
    expect(outbox.flatMap((one) => one.links.map(step)).sort()).toEqual(links.map(step).sort());
    if (parent) expect(seen).toEqual([parent.traceId]);
    else expect(places.map((place) => place?.traceId)).not.toContain(seen[0] ?? "none");
  });

  it("is not that of one large file when a row of another was worked off with it", async () => {
    const base = await testBase(engine);
    for (let step = 0; step < 101; step += 1) await leaveRow(base, nextPlace(first));
    await leaveRow(base, other);
    const { begun, tracer } = fakeExporter();
    await doRows({ ...base, tracer }, { brief: async () => {} }, "brief", await idsOf(base));
    const [outbox] = begun.filter(({ name }) => name === "outbox brief");
    expect(outbox?.parent).toBeNull();
    expect(outbox?.links.map(({ traceId }) => traceId)).toEqual([first.traceId, other.traceId]);
  });

  it("begins anew where something else stands in the row", async () => {
    const base = await testBase(engine);
    await leaveRow(base, first);
    await base.db.write(({ q }) => q.updateTable("outbox").set({ spoor: "Kanariepietsma" }).execute());
    const { begun, tracer } = fakeExporter();
    await doRows({ ...base, tracer }, { brief: async () => {} }, "brief", await idsOf(base));
    expect(begun.filter(({ name }) => name === "outbox brief")).toMatchObject([{ parent: null, links: [] }]);
  });
});
