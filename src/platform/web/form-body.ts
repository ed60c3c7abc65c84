import { BodyError, type BodyReader, bodyReader } from "../body.ts";
import { multipart, type Part } from "./multipart.ts";

/** What somebody filled in. A field that was not sent reads as empty. */
export type Form = {
  get(name: string): string;
  all(name: string): string[];
  has(name: string): boolean;
  /** Every field that was sent, once each, in the order of the form. */
  names(): string[];
};

/** A file as it comes in: read it once, as a stream. */
export type Upload = BodyReader & { readonly filename: string };

export type FormLimits = { maxBytes: number; maxFields: number; maxFieldBytes: number };

const usual: FormLimits = { maxBytes: 64 * 1024, maxFields: 200, maxFieldBytes: 16 * 1024 };

const urlencoded = "application/x-www-form-urlencoded";

/**
 * The fields of a form without files.
 * @throws BodyError too large, or not a form
 */
export async function readForm(request: Request, limits: Partial<FormLimits> = {}): Promise<Form> {
  const { form, file } = await readUpload(request, limits);
  if (file) throw new BodyError("verkeerde-soort");
  return form;
}

/**
 * The fields of a form up to its file, and the file as a stream: in the page the file must be the last field.
 * @param limits `maxBytes` bounds the whole request, the file included
 * @throws BodyError too large, broken off, or not a form
 */
export async function readUpload(
  request: Request,
  limits: Partial<FormLimits> = {},
): Promise<{ form: Form; file: Upload | null }> {
  const bounds = { ...usual, ...limits };
  const body = bodyReader(request);
  if (body.media === urlencoded) return { form: await readUrlencoded(body, bounds), file: null };
  const boundary = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(request.headers.get("content-type") ?? "");
  if (body.media !== "multipart/form-data" || !boundary) throw new BodyError("verkeerde-soort");
  return await readMultipart(
    multipart(body.bytes(bounds.maxBytes), boundary[1] ?? boundary[2] ?? ""),
    bounds,
    body.gone,
  );
}

async function readUrlencoded(body: BodyReader, { maxBytes, maxFields }: FormLimits): Promise<Form> {
  const fields = [...new URLSearchParams(await body.text(maxBytes))];
  if (fields.length > maxFields) throw new BodyError("te-groot");
  return toForm(fields);
}

async function readMultipart(
  parts: AsyncGenerator<Part>,
  { maxFields, maxFieldBytes, maxBytes }: FormLimits,
  gone: AbortSignal,
): Promise<{ form: Form; file: Upload | null }> {
  const fields: [string, string][] = [];
  for (;;) {
    // Not a for-of: that would end the parts, and with them the file, on the way out.
    const { done, value: part } = await parts.next();
    if (done) return { form: toForm(fields), file: null };
    if (part.filename) return { form: toForm(fields), file: toUpload(part, maxBytes, gone) };
    if (fields.length >= maxFields) throw new BodyError("te-groot");
    const text = await textOf(part.bytes(), maxFieldBytes);
    if (part.filename === undefined) fields.push([part.name, text]);
  }
}

function toForm(fields: readonly (readonly [string, string])[]): Form {
  const all = (name: string): string[] => fields.flatMap(([key, value]) => (key === name ? [value] : []));
  return {
    all,
    get: (name) => all(name)[0] ?? "",
    has: (name) => fields.some(([key]) => key === name),
    names: () => [...new Set(fields.map(([key]) => key))],
  };
}

function toUpload({ filename = "", media, bytes }: Part, most: number, gone: AbortSignal): Upload {
  async function* limited(maxBytes: number): AsyncGenerator<Uint8Array> {
    let seen = 0;
    for await (const chunk of bytes()) {
      seen += chunk.byteLength;
      if (seen > Math.min(maxBytes, most)) throw new BodyError("te-groot");
      yield chunk;
    }
  }
  return { filename, media, gone, bytes: limited, text: (maxBytes) => textOf(limited(maxBytes), maxBytes) };
}

async function textOf(bytes: AsyncGenerator<Uint8Array>, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let seen = 0;
  for await (const chunk of bytes) {
    seen += chunk.byteLength;
    if (seen > maxBytes) throw new BodyError("te-groot");
    chunks.push(chunk);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new BodyError("verkeerde-tekenset");
  }
}
