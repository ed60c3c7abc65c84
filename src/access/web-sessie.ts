import { timingSafeEqual } from "node:crypto";
import type { Context } from "../context.ts";
import { geenRecht, Probleem } from "../errors.ts";
import type { Form } from "../platform/web/form-body.ts";
import { type Html, html } from "../platform/web/html.ts";

/** What only a page of this session knows. */
type Csrf = { readonly csrf: string };

/** Nobody is logged in, or no longer: the pages ask to log in. */
export class NietIngelogd extends Probleem {
  constructor() {
    super(401, "niet-ingelogd", "U bent niet ingelogd, of te lang niet actief geweest. Log opnieuw in.");
  }
}

/** The token that every form of a session bears. */
export const csrfOf = ({ keys }: Pick<Context, "keys">, sleutel: string): string => keys.lookupHash(`csrf:${sleutel}`);

/**
 * Only a page of ours may post to us. Browsers say where a post comes from; one that says nothing is none, and has no
 * cookie that could be misused.
 *
 * @throws Probleem 403
 */
export function checkSameSite(base: Pick<Context, "config">, request: Request): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") throw andereSite();
  const origin = request.headers.get("origin");
  if (
    origin !== null &&
    origin !== new URL(base.config.publicUrl).origin &&
    origin !== ownOrigin(base.config, request)
  ) {
    throw andereSite();
  }
}

/** A form of another session than this one, such as that of before one logged in anew. Nothing was done with it. */
export class VerlopenFormulier extends Probleem {
  readonly form: Form;
  constructor(form: Form) {
    super(
      403,
      "geen-recht",
      "Dit formulier is verlopen. Ga terug, laad de pagina opnieuw en probeer het nog een keer.",
    );
    this.form = form;
  }
}

/** A post must bear what only a page of this session knows. @throws VerlopenFormulier 403 */
export function checkCsrf(sessie: Csrf, form: Form): void {
  if (!hasCsrf(sessie, form)) throw new VerlopenFormulier(form);
}

/** For a page that shows again what was filled in, and does nothing with it, when somebody logged in anew meanwhile. */
export function hasCsrf(sessie: Csrf, form: Pick<Form, "get">): boolean {
  const [sent, known] = [Buffer.from(form.get("csrf")), Buffer.from(sessie.csrf)];
  return sent.length === known.length && timingSafeEqual(sent, known);
}

/** The hidden field that `checkCsrf` looks at: in every form that posts, before any file; of staff also whose form it is. */
export const csrfField = ({ csrf, medewerker }: Csrf & { medewerker?: { readonly uuid: string } }): Html =>
  html`<input type="hidden" name="csrf" value="${csrf}">${medewerker ? html`<input type="hidden" name="${ingelogdVeld}" value="${medewerker.uuid}">` : ""}`;

const ingelogdVeld = "ingelogd";

/**
 * Whether somebody else filled in this form in the same browser, before the present one logged in: it is not shown to
 * the present one, and not sent in that name.
 */
export const isVanAnder = (form: Pick<Form, "get">, { uuid }: { readonly uuid: string }): boolean =>
  form.get(ingelogdVeld) !== uuid;

const andereSite = (): Probleem => geenRecht("Dit verzoek komt van een andere website. Het is niet uitgevoerd.");

const loopback = ["localhost", "127.0.0.1", "[::1]"];

/**
 * On the machine itself, or at the address that it listens on, pages have another address than PUBLIC_URL. No other
 * name that a request bears is ours: anybody can let a name of their own lead here.
 */
function ownOrigin({ host }: Context["config"], request: Request): string | null {
  const asked = request.headers.get("host") ?? new URL(request.url).host;
  const name = asked.replace(/:\d+$/, "").toLowerCase();
  return [...loopback, host].includes(name) ? `${new URL(request.url).protocol}//${asked}` : null;
}
