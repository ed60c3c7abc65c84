import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

type Value = { stringValue?: string; intValue?: number | string; doubleValue?: number; boolValue?: boolean };
type Attribute = { key: string; value: Value };
type OtlpSpan = {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  attributes?: Attribute[];
  links?: { traceId: string }[];
  status?: { code?: number };
};
type Sent = { resourceSpans: { resource: { attributes: Attribute[] }; scopeSpans: { spans: OtlpSpan[] }[] }[] };

export type CollectedSpan = Omit<OtlpSpan, "attributes" | "links" | "status"> & {
  attributes: Record<string, unknown>;
  links: string[];
  failed: boolean;
};

/** Takes traces as a collector of OpenTelemetry does (OTLP over HTTP, JSON) and keeps them, until the test ends. */
export async function collector() {
  const bodies: string[] = [];
  const server = createServer((request, answer) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => void parts.push(part));
    request.on("end", () => {
      if (request.url === "/v1/traces" && request.method === "POST") bodies.push(Buffer.concat(parts).toString());
      answer.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const sent = (): Sent["resourceSpans"] => bodies.flatMap((body) => (JSON.parse(body) as Sent).resourceSpans);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Everything as it came over the line. */
    text: (): string => bodies.join("\n"),
    resource: () => toObject(sent()[0]?.resource.attributes),
    spans: (): CollectedSpan[] =>
      sent()
        .flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans))
        .map(({ attributes, links = [], status, ...span }) => ({
          ...span,
          attributes: toObject(attributes),
          links: links.map(({ traceId }) => traceId),
          failed: status?.code === 2,
        })),
  };
}

const toObject = (attributes: Attribute[] = []): Record<string, unknown> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
