import { readFout } from "./fout.ts";
import { type PriveSleutel, signVerklaring } from "./sleutel.ts";

/** A function as `sleutel` is asked again for every token, so that a new key is used without a restart. */
export type Instellingen = {
  /** The address of the server, without /v1. */
  url: string;
  clientId: string;
  sleutel: PriveSleutel | (() => PriveSleutel | Promise<PriveSleutel>);
  /** The rights to ask for, with spaces between them; all that you have when left out. */
  scope?: string;
  /** How often one request is tried. */
  pogingen?: number;
  /** Milliseconds after which a try counts as failed. */
  wachttijd?: number;
  /** For tests: the network, the clock in milliseconds, waiting, and chance from 0 to 1. */
  fetch?: typeof fetch;
  nu?: () => number;
  wacht?: (milliseconds: number) => Promise<void>;
  toeval?: () => number;
};

/** A body that can be sent again after a cut connection. Of a large file: `await openAsBlob(path)` from node:fs. */
export type Inhoud = string | Uint8Array<ArrayBuffer> | Blob;

export type Verzoek = {
  method: string;
  path: string;
  query?: Record<string, unknown>;
  headers?: Record<string, string | undefined>;
  body?: Inhoud;
  /** Doing it twice is the same as doing it once, so that it may be sent again when no answer came. */
  herhaalbaar: boolean;
  /** Anybody may ask this: no token is sent. */
  openbaar?: boolean;
};
export type Verzend = (verzoek: Verzoek) => Promise<Response>;

type Token = { text: string; until: number };

const day = 86_400_000;

/** Sends requests with a token, and again when the server is busy, the network fails or the token is no longer good. */
export function makeVerzending(settings: Instellingen): Verzend {
  const { url, pogingen = 6, wachttijd = 60_000, toeval = Math.random } = settings;
  const now = settings.nu ?? Date.now;
  const request = settings.fetch ?? fetch;
  const wait = settings.wacht ?? ((ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)));
  let token: Token | undefined;
  let asking: Promise<Token> | undefined;

  /** Half of the time is fixed and half is chance, so that many clients do not come back at one moment. */
  const pause = (attempt: number, response?: Response): number => {
    const asked = retryAfter(response, now());
    const own = Math.min(30_000, 500 * 2 ** attempt) * (0.5 + toeval() / 2);
    return Math.min(day, asked === undefined ? own : asked + own / 10);
  };

  /** One request, tried again; `make` is called for each try, because a statement is good for one. */
  const persist = async (make: () => Promise<Request>, repeatable: boolean, isFile = false): Promise<Response> => {
    for (let attempt = 0; ; attempt += 1) {
      const last = attempt + 1 >= pogingen;
      const prepared = await make();
      try {
        const response = await request(prepared, isFile ? {} : { signal: AbortSignal.timeout(wachttijd) });
        // Refused before it was done, or lost between a proxy and the server: only the first is safe for everything.
        const again =
          [429, 503].includes(response.status) ||
          (repeatable && ([502, 504].includes(response.status) || isStillRunning(response)));
        if (!again || last) return response;
        await response.body?.cancel();
        await wait(pause(attempt, response));
      } catch (error) {
        if (!repeatable || last) throw error;
        await wait(pause(attempt));
      }
    }
  };

  const askToken = async (): Promise<Token> => {
    const make = async (): Promise<Request> => {
      const sleutel = typeof settings.sleutel === "function" ? await settings.sleutel() : settings.sleutel;
      const tokenUrl = `${url}/oauth/token`;
      const body = new URLSearchParams({
        grant_type: "client_credentials",
        client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        client_assertion: await signVerklaring(sleutel, settings.clientId, tokenUrl, Math.floor(now() / 1000)),
        ...(settings.scope ? { scope: settings.scope } : {}),
      });
      return new Request(tokenUrl, { method: "POST", body });
    };
    const response = await persist(make, true);
    if (!response.ok) throw await readFout(response);
    const { access_token, expires_in } = (await response.json()) as { access_token: string; expires_in: number };
    // A minute early: the request that uses it is still on its way when the token ends.
    return { text: access_token, until: now() + (expires_in - 60) * 1000 };
  };

  /** Requests that come while a token is asked wait for that one. A failure is not kept. */
  const freshToken = async (): Promise<string> => {
    if (token && token.until > now()) return token.text;
    asking ??= askToken().finally(() => {
      asking = undefined;
    });
    token = await asking;
    return token.text;
  };

  return async (verzoek) => {
    const make = async (): Promise<Request> => {
      const headers = new Headers();
      if (!verzoek.openbaar) headers.set("Authorization", `Bearer ${await freshToken()}`);
      for (const [name, value] of Object.entries(verzoek.headers ?? {})) {
        if (value !== undefined) headers.set(name, value);
      }
      return new Request(addressOf(url, verzoek), { method: verzoek.method, headers, body: verzoek.body ?? null });
    };
    // How long a file may take depends on its size and the line; a cut connection ends it by itself.
    const isFile = verzoek.body instanceof Blob || verzoek.body instanceof Uint8Array;
    let response = await persist(make, verzoek.herhaalbaar, isFile);
    if (response.status === 401 && !verzoek.openbaar) {
      // Revoked or signed with a key that is gone: a new token is tried once.
      token = undefined;
      await response.body?.cancel();
      response = await persist(make, verzoek.herhaalbaar, isFile);
    }
    if (!response.ok) throw await readFout(response);
    return response;
  };
}

/** A former try is still being read: asked to come back, the answer will be that of the former try. */
const isStillRunning = ({ status, headers }: Response): boolean => status === 409 && headers.has("Retry-After");

function addressOf(url: string, { path, query = {} }: Verzoek): string {
  const address = new URL(`${url}/v1${path}`);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null) address.searchParams.set(name, String(value));
  }
  return address.href;
}

/** Milliseconds that the server asks to wait: seconds, or a moment. */
function retryAfter(response: Response | undefined, now: number): number | undefined {
  const value = response?.headers.get("retry-after");
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const until = Date.parse(value);
  return Number.isNaN(until) ? undefined : Math.max(0, until - now);
}
