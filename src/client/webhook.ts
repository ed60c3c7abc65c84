/** `geheim`: `whsec_…` (HMAC) or `whpk_…` (ed25519); several while you change them. `body`: exactly as it came. */
export type Bericht = {
  headers: { get(name: string): string | null | undefined } | Record<string, string | string[] | undefined>;
  body: string;
  geheim: string | readonly string[];
  /** Milliseconds; for tests. */
  nu?: number;
};

const toleranceSeconds = 300;

/**
 * Checks a message by the rules of Standard Webhooks and returns what is in it.
 * @throws Error when it is not ours, too old or not well formed: answer 400 and do nothing with it
 */
export async function controleerWebhook({ headers, body, geheim, nu = Date.now() }: Bericht): Promise<{
  id: string;
  type: string;
  timestamp: string;
  data: Record<string, unknown>;
}> {
  const [id, moment, signatures] = ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) =>
    readHeader(headers, name),
  ) as [string, string, string];
  if (!/^\d{1,12}$/.test(moment) || Math.abs(nu / 1000 - Number(moment)) > toleranceSeconds) {
    throw new Error("Dit bericht is te oud of te nieuw.");
  }
  const signed = new TextEncoder().encode(`${id}.${moment}.${body}`);
  for (const secret of [geheim].flat()) {
    for (const signature of signatures.split(" ")) {
      if (await fits(secret, signature, signed)) return { id, ...JSON.parse(body) };
    }
  }
  throw new Error("De handtekening van dit bericht klopt niet.");
}

function readHeader(headers: Bericht["headers"], name: string): string {
  const value = typeof headers.get === "function" ? headers.get(name) : (headers as Record<string, unknown>)[name];
  if (typeof value !== "string" || value === "") throw new Error(`De kop ${name} ontbreekt.`);
  return value;
}

/** The comparison is the library's own, which takes as long for a wrong signature as for a right one. */
async function fits(secret: string, signature: string, signed: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const [version, text = ""] = signature.split(",");
  const isPublic = secret.startsWith("whpk_");
  if (version !== (isPublic ? "v1a" : "v1")) return false;
  const algorithm = isPublic ? { name: "Ed25519" } : { name: "HMAC", hash: "SHA-256" };
  const bytes = fromBase64(secret.replace(/^wh(sec|pk)_/, ""));
  const key = await crypto.subtle.importKey("raw", bytes, algorithm, false, ["verify"]);
  return await crypto.subtle.verify(algorithm, key, fromBase64(text), signed);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
