import { Hono } from "hono";
import { rateLimiter } from "../access/rate-limit.ts";
import type { Context } from "../context.ts";
import { BodyError } from "../platform/body.ts";
import { callerAddress } from "../platform/caller-address.ts";
import { MethodNotAllowed } from "../platform/http.ts";
import { type Form, readUpload } from "../platform/web/form-body.ts";
import { pageResponse } from "../platform/web/page.ts";
import { checkBewijs } from "./check-bewijs.ts";
import { type Bekend, compareBetrokkene } from "./compare-betrokkene.ts";
import { type Bevinding, controlePad, controlePage } from "./controle-page.ts";

const maxBytes = 1024 * 1024;
/** Comparing a name takes work by design: enough for a person or an office, too few to try a street. */
const checksPerMinute = 20;
/** Of all callers together, so that many addresses are no way around the first bound. */
const checksTogether = 300;

/** The public page where anybody checks a proof. It keeps nothing, and writes nothing of what it gets in a log. */
export function controleRoutes(base: Pick<Context, "config" | "keys" | "clock">): Hono {
  const perCaller = rateLimiter(checksPerMinute, base.clock);
  const together = rateLimiter(checksTogether, base.clock);
  const callerOf = callerAddress(base.config.trustedProxies);
  const app = new Hono();
  app.get(controlePad, () => pageResponse(controlePage()));
  app.post(controlePad, async (c) => {
    const seconds = perCaller(callerOf(c)) ?? together("");
    if (seconds !== null) {
      const text = `U heeft vaak achter elkaar gecontroleerd. Probeer het over ${seconds} seconden weer.`;
      return pageResponse(controlePage({ fout: { text } }), 429, { "Retry-After": String(seconds) });
    }
    try {
      return await check(base, c.req.raw);
    } catch (error) {
      if (!(error instanceof BodyError)) throw error;
      const [status, fout] = faults[error.fault] ?? unreadable;
      return pageResponse(controlePage({ fout }), status);
    }
  });
  app.all(controlePad, () => {
    throw new MethodNotAllowed(["GET", "POST"]);
  });
  return app;
}

type Fault = readonly [status: number, fout: { name?: string; text: string }];
const unreadable: Fault = [400, { text: "Wij konden niet lezen wat u stuurde. Probeer het nog eens." }];
const faults: Partial<Record<BodyError["fault"], Fault>> = {
  "te-groot": [413, { name: "bestand", text: "Het bestand is te groot. Een bewijs is kleiner dan 1 MB." }],
};

async function check({ keys }: Pick<Context, "keys">, request: Request): Promise<Response> {
  const { form, file } = await readUpload(request, { maxBytes, maxFields: 20 });
  const chosen = file ? await allOf(file.bytes(maxBytes)) : Buffer.alloc(0);
  const bytes = chosen.length > 0 ? chosen : Buffer.from(form.get("tekst"));
  const bekend = readBekend(form);
  const fout =
    bytes.length === 0 ? { name: "bestand", text: "Kies een bestand, of plak de tekst van het bewijs." } : bekend.fout;
  if (fout) return pageResponse(controlePage({ fout }), 400);
  const controle = await checkBewijs(keys.jwks, bytes);
  const gevraagd = bekend.naam !== undefined || bekend.adres !== undefined;
  const isSignaal = controle.uitkomst === "geldig" && controle.soort === "signaal";
  const vergeleken = gevraagd && isSignaal ? await compareBetrokkene(controle.bewijs, bekend) : null;
  return pageResponse(controlePage({ controle, vergeleken, gevraagd } satisfies Bevinding));
}

async function allOf(bytes: AsyncGenerator<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
}

function readBekend(form: Form): Bekend & { fout?: { name: string; text: string } } {
  const text = (name: string): string => form.get(name).trim();
  const [dag, maand, jaar] = ["dag", "maand", "jaar"].map((part) => text(`geboortedatum-${part}`)) as [
    string,
    string,
    string,
  ];
  const bekend: Bekend = {};
  const geboortedatum = dag + maand + jaar === "" ? null : toDay(jaar, maand, dag);
  if (geboortedatum === undefined) {
    return { fout: { name: "geboortedatum", text: "Deze geboortedatum bestaat niet. Vul dag, maand en jaar in." } };
  }
  if (geboortedatum && text("naam") === "") {
    return { fout: { name: "naam", text: "Vul ook de naam in. Alleen een geboortedatum is niet genoeg." } };
  }
  if (text("naam") !== "") Object.assign(bekend, { naam: text("naam"), geboortedatum });
  const [postcode, huisnummer] = [text("postcode"), text("huisnummer")];
  if ((postcode === "") !== (huisnummer === "")) {
    return { fout: { name: "postcode", text: "Vul de postcode en het huisnummer allebei in." } };
  }
  return postcode === "" ? bekend : { ...bekend, adres: { postcode, huisnummer } };
}

function toDay(jaar: string, maand: string, dag: string): string | undefined {
  const [year, month, day] = [jaar, maand, dag].map(Number) as [number, number, number];
  try {
    if (![jaar, maand, dag].every((part) => /^\d{1,4}$/.test(part))) return undefined;
    return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" }).toString();
  } catch {
    return undefined;
  }
}
