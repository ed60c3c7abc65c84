import type { Context, Span as SdkSpan, SpanContext } from "@opentelemetry/api";
import type { ReadableSpan, SpanExporter } from "@opentelemetry/sdk-trace";
import type { Exporter, SpanOptions } from "./trace.ts";
import type { Place } from "./trace-context.ts";

/** What may wait to be sent: more than that is not kept, so that a collector that is away costs no memory. */
const maxWaiting = 2_048;
const sendMillis = 5_000;
/** A stop waits no longer for the collector than this, well within the ten seconds that it may take. */
const stopMillis = 2_000;

type Settings = {
  /** Base address of the collector; the traces go to /v1/traces below it. */
  endpoint: string;
  name: string;
  /** Told of every group of steps: whether the collector took it. */
  onSent?: (taken: boolean, steps: number) => void;
  /** How long steps are gathered before they go. */
  gatherMillis?: number;
};

/**
 * Sends steps to a collector of OpenTelemetry by OTLP over HTTP. The library is loaded here and nowhere else, so that it
 * costs nothing when nobody collects.
 */
export async function openTraceExport({ endpoint, name, onSent, gatherMillis = 2_000 }: Settings): Promise<Exporter> {
  const api = await import("@opentelemetry/api");
  const sdk = await import("@opentelemetry/sdk-trace");
  const { OTLPTraceExporter } = await import("@opentelemetry/exporter-trace-otlp-http");
  const url = `${endpoint.replace(/\/+$/, "")}/v1/traces`;
  const sender = counted(new OTLPTraceExporter({ url, timeoutMillis: sendMillis, concurrencyLimit: 4 }), onSent);
  const processor = new sdk.BatchSpanProcessor({
    exporter: sender,
    maxQueueSize: maxWaiting,
    scheduledDelayMillis: gatherMillis,
    exportTimeoutMillis: sendMillis,
  });
  const provider = new sdk.TracerProvider({ spanProcessors: [processor], resource: named(name) });
  const tracer = provider.getTracer(name);
  const kinds = { server: api.SpanKind.SERVER, client: api.SpanKind.CLIENT, intern: api.SpanKind.INTERNAL };
  const under = (parent: Place | null): Context =>
    parent ? api.trace.setSpanContext(api.ROOT_CONTEXT, toContext(parent)) : api.ROOT_CONTEXT;

  const start = (title: string, parent: Place | null, { soort = "intern", attributes, links = [] }: SpanOptions) => {
    const options = {
      kind: kinds[soort],
      ...(attributes ? { attributes: { ...attributes } } : {}),
      links: links.map((place) => ({ context: toContext(place) })),
    };
    return told(tracer.startSpan(title, options, under(parent)), parent?.state ?? "", api.SpanStatusCode.ERROR);
  };
  return {
    start,
    stop: async () => {
      const late = new Promise<void>((resolve) => void setTimeout(resolve, stopMillis).unref());
      await Promise.race([provider.shutdown().catch(() => {}), late]);
    },
  };
}

/** What other systems wrote into the state of a trace is not exported: anything can stand in it. */
const toContext = ({ traceId, spanId, sampled }: Place): SpanContext => ({
  traceId,
  spanId,
  traceFlags: sampled ? 1 : 0,
  isRemote: true,
});

function told(span: SdkSpan, state: string, code: number): ReturnType<Exporter["start"]> {
  const { traceId, spanId, traceFlags } = span.spanContext();
  return {
    place: { traceId, spanId, sampled: (traceFlags & 1) === 1, state },
    set: (attributes, name) => {
      span.setAttributes({ ...attributes });
      if (name !== undefined) span.updateName(name);
    },
    // The words of an error may quote a row: its kind alone.
    fail: (kind) => void span.setAttribute("error.type", kind).setStatus({ code }),
    end: () => span.end(),
  };
}

function counted(exporter: SpanExporter, onSent: Settings["onSent"]): SpanExporter {
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        onSent?.(result.code === 0, spans.length);
        done(result);
      }),
    forceFlush: async () => await exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  };
}

/** Who tells, and nothing of the machine that it runs on. */
function named(name: string): ReadableSpan["resource"] {
  const attributes = { "service.name": name };
  const resource = { attributes, merge: () => resource, getRawAttributes: () => Object.entries(attributes) };
  return resource as unknown as ReadableSpan["resource"];
}
