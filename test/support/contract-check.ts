import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { closeSchemas } from "./contract-closed.ts";

type Media = { schema?: object; example?: unknown; examples?: Record<string, { value: unknown }> };
type Response_ = { content?: Record<string, Media>; headers?: Record<string, { required?: boolean }> };
type Described = { operationId: string; responses: Record<string, Response_> };
type Document = { paths: Record<string, Record<string, Described>> };
export type Call = { method: string; path: string };

/** What every answer may carry besides what its operation documents. */
const everywhere = new Set([
  "access-control-allow-origin",
  "api-version",
  "cache-control",
  "content-length",
  "content-security-policy",
  "content-type",
  "referrer-policy",
  "strict-transport-security",
  "x-content-type-options",
  "x-frame-options",
]);
/** The server of Node adds these to what the application answers. */
const byServer = new Set(["connection", "date", "keep-alive", "transfer-encoding"]);

/** Holds answers of the API against its document: status, media type, headers, and the body with no field too many. */
export function contractChecker(document: Record<string, unknown>) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addSchema(closeSchemas(document), "openapi");
  const { paths } = document as unknown as Document;
  const templates = Object.keys(paths).map((template) => {
    return { template, pattern: new RegExp(`^/v1${template.replace(/\{\w+\}/g, "[^/]+")}$`) };
  });
  const validators = new Map<string, ValidateFunction>();
  const validatorAt = (place: readonly string[]): ValidateFunction => {
    const ref = `openapi#/${place.map(pointerPart).map(encodeURIComponent).join("/")}`;
    const known = validators.get(ref) ?? (ajv.getSchema(ref) as ValidateFunction);
    validators.set(ref, known);
    return known;
  };
  const faultsOf = (place: readonly string[], body: string): string[] => {
    const validate = validatorAt(place);
    if (validate(parsed(body))) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) => {
      return `${instancePath || "the body"} ${message} ${JSON.stringify(params)}`;
    });
  };
  /** `fixed` paths go before those with a parameter, as they do in the router. */
  const find = ({ method, path }: Call): [string, Described] | "method" | undefined => {
    const fitting = templates.filter(({ pattern }) => pattern.test(path)).map(({ template }) => template);
    fitting.sort((one, other) => one.split("{").length - other.split("{").length);
    for (const template of fitting) {
      const operation = paths[template]?.[method.toLowerCase()];
      if (operation) return [template, operation];
    }
    return fitting.length > 0 ? "method" : undefined;
  };

  /** `read` gives the text of a body; it is only called for one that can be checked. */
  return async (call: Call, response: Response, read: () => Promise<string>): Promise<string[]> => {
    const method = call.method === "HEAD" ? "GET" : call.method;
    const found = find({ ...call, method });
    const media = (response.headers.get("content-type") ?? "").split(";")[0] ?? "";
    if (found === undefined || found === "method") {
      return notThere(found === "method" ? 405 : 404, response, media);
    }
    const [template, operation] = found;
    const described = operation.responses[response.status];
    if (!described) return [`${response.status} is not in the document of ${operation.operationId}`];
    const faults = headerFaults(described, response);
    if (call.method === "HEAD") return faults;
    if (!described.content) return media === "" ? faults : [...faults, `${response.status} has a body`];
    const content = described.content[media];
    if (!content) return [...faults, `${response.status} comes as '${media}', which is not in the document`];
    if (!/[/+]json$/.test(media) || !content.schema) return faults;
    const place = ["paths", template, method.toLowerCase(), "responses", String(response.status)];
    const body = await read();
    return [
      ...faults,
      ...faultsOf([...place, "content", media, "schema"], body),
      ...unknownCodes(operation.operationId, response.status, content, parsed(body)),
    ];
  };
}

/** A refusal by a rule or for what is there already is one of those that the document gives as examples. */
function unknownCodes(id: string, status: number, { example, examples = {} }: Media, body: unknown): string[] {
  if (status !== 409 && status !== 422) return [];
  const codesOf = (problem: unknown): string[] => {
    const { type = "", fouten = [] } = problem as { type?: string; fouten?: { code: string }[] };
    return status === 409 ? [type] : fouten.map(({ code }) => code);
  };
  const known = [example, ...Object.values(examples).map(({ value }) => value)].filter(Boolean).flatMap(codesOf);
  return codesOf(body ?? {})
    .filter((code) => !known.includes(code))
    .map((code) => `${status} of ${id} has the code ${code}, of which the document gives no example`);
}

/** What no operation answers, is a problem all the same. */
function notThere(status: number, response: Response, media: string): string[] {
  if (response.status !== status) return [`${response.status} instead of ${status} where there is no operation`];
  return media === "application/problem+json" ? [] : [`${status} comes as '${media}'`];
}

function headerFaults({ headers = {} }: Response_, response: Response): string[] {
  const known = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
  const missing = Object.keys(headers).filter((name) => headers[name]?.required && !response.headers.has(name));
  const extra = [...response.headers.keys()].filter(
    (name) => !known.has(name) && !everywhere.has(name) && !byServer.has(name),
  );
  return [
    ...missing.map((name) => `${response.status} lacks the header ${name}`),
    ...extra.map((name) => `${response.status} has the header ${name}, which is not in the document`),
  ];
}

const pointerPart = (part: string): string => part.replaceAll("~", "~0").replaceAll("/", "~1");

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
