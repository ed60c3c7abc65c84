import { Hono } from "hono";
import { enterInbox, type InboxSessie } from "../access/inbox-sessie.ts";
import { checkCsrf } from "../access/web-sessie.ts";
import { listAfspraken } from "../contact/list-afspraken.ts";
import { recordContactpoging } from "../contact/record-contactpoging.ts";
import type { NieuwContact } from "../contact/rules.ts";
import { showVersie } from "../contact/show-versie.ts";
import { showZaak } from "../contact/show-zaak.ts";
import type { Context } from "../context.ts";
import { Probleem } from "../errors.ts";
import { isUuid, newUuid } from "../platform/ids.ts";
import { type Form, readForm } from "../platform/web/form-body.ts";
import { seeOther } from "../platform/web/parts.ts";
import { bezigBanner } from "./bezig-banner.ts";
import { vangConflict } from "./conflict-page.ts";
import { type ContactFormulier, nieuwFormulier } from "./contact-form.ts";
import { leesContact, type Veldfout } from "./contact-invoer.ts";
import { anderTeamPage, contactPage } from "./contact-page.ts";
import { contactTeksten as t, uitkomstTeksten } from "./teksten-contact.ts";
import { zaakPad } from "./woorden.ts";

type Post = { ctx: Context; sessie: InboxSessie; id: string; form: Form };
type Uitslag = { vastgelegd: string } | { status: 409 | 422; sleutel?: string; fouten: readonly Veldfout[] };

/** Writing down that somebody tried to reach a household. */
export function contactRoutes(base: Omit<Context, "actor">): Hono {
  const app = new Hono();
  app.get("/zaken/:id/contact", async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "zaken:werken");
    const delen = await loadDelen(ctx, c.req.param("id"));
    const formulier = { ...nieuwFormulier(sessie, delen, c.req.query("soort")), focus: true };
    return contactPage(sessie, delen.zaak, formulier, await bezigBanner(ctx, sessie, delen.zaak.id));
  });
  app.get("/zaken/:id/contact/vastgelegd", async (c) => {
    const { sessie } = await enterInbox(base, c.req.raw, "zaken:werken");
    return anderTeamPage(sessie, c.req.path);
  });
  app.post("/zaken/:id/contact", async (c) => {
    const asJson = c.req.header("accept") === "application/json";
    try {
      const { ctx, sessie } = await enterInbox(base, c.req.raw, "zaken:werken");
      const form = await readForm(c.req.raw);
      checkCsrf(sessie, form);
      const post = { ctx, sessie, id: c.req.param("id"), form };
      if (asJson) return await jsonOf(post, await record(post));
      const vraag = { zaak: post.id, path: zaakPad(post.id, "/contact"), form, title: t.titel, waarden };
      return await vangConflict(ctx, sessie, vraag, async () => await pageOf(post, await record(post)));
    } catch (error) {
      if (!asJson || !(error instanceof Probleem)) throw error;
      return Response.json({ code: error.code, reden: error.detail }, { status: error.status, headers: noStore });
    }
  });
  return app;
}

const waarden = { uitkomst: uitkomstTeksten };
const noStore = { "Cache-Control": "no-store" };

async function loadDelen(ctx: Context, id: string) {
  // The version first: what comes in after it is told of, never missed.
  const versie = await showVersie(ctx, { zaak: id });
  const zaak = await showZaak(ctx, { id });
  return { zaak, versie, afspraken: await listAfspraken(ctx, { zaak: id }) };
}

async function record({ ctx, sessie, id, form }: Post): Promise<Uitslag> {
  const gelezen = leesContact(form);
  if ("fouten" in gelezen) return { status: 422, fouten: gelezen.fouten };
  const [sleutel, afspraak] = [form.get("sleutel"), form.get("afspraak")];
  const input = {
    zaak: id,
    ...gelezen.contact,
    medewerker: sessie.medewerker.uuid,
    ...(isUuid(sleutel) ? { sleutel } : {}),
    ...(isUuid(afspraak) && form.get("afspraakGedaan") === "ja" ? { afspraak } : {}),
  };
  try {
    return { vastgelegd: (await recordContactpoging(ctx, input)).id };
  } catch (error) {
    if (error instanceof Probleem && (error.status === 409 || error.status === 422)) return refused(error);
    throw error;
  }
}

function refused({ status, code, detail, fouten }: Probleem): Uitslag {
  // What was sent under this key is stored; a new key makes it another contact, if that is what is meant.
  if (code === "sleutel-gebruikt") return { status: 409, sleutel: newUuid(), fouten: [{ text: t.alVerstuurd }] };
  if (status === 409) return { status, fouten: [{ text: detail }] };
  return { status: 422, fouten: fouten.map(({ veld, melding }) => ({ name: veldOf[veld] ?? "soort", text: melding })) };
}

const veldOf: Readonly<Record<string, keyof NieuwContact | "uitkomst">> = {
  "/datum": "datum",
  "/aanbod": "uitkomst",
};

/** Back to the zaak; an attempt can have handed it over to another team. */
async function naarZaak({ ctx, id, form }: Post, vastgelegd: string): Promise<string> {
  const inZicht = await showVersie(ctx, { zaak: id }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Probleem && error.status === 404) return false;
      throw error;
    },
  );
  if (!inZicht) return zaakPad(id, "/contact/vastgelegd");
  const vraag = new URLSearchParams({ vastgelegd, versie: form.get("versie") });
  return zaakPad(id, `?${vraag}#melding`);
}

async function jsonOf(post: Post, uitslag: Uitslag): Promise<Response> {
  if ("vastgelegd" in uitslag) {
    const naar = await naarZaak(post, uitslag.vastgelegd);
    return Response.json({ vastgelegd: uitslag.vastgelegd, naar }, { headers: noStore });
  }
  const { status, fouten, sleutel } = uitslag;
  const code = sleutel ? "sleutel-gebruikt" : "geweigerd";
  const reden = fouten.map(({ text }) => text).join(" ");
  return Response.json({ code, reden }, { status, headers: noStore });
}

async function pageOf(post: Post, uitslag: Uitslag): Promise<Response> {
  const { ctx, sessie, id, form } = post;
  if ("vastgelegd" in uitslag) return seeOther(await naarZaak(post, uitslag.vastgelegd));
  const { zaak, afspraken } = await loadDelen(ctx, id);
  const { status, fouten, sleutel } = uitslag;
  const formulier: ContactFormulier = {
    zaak,
    versie: form.get("versie"),
    sleutel: sleutel ?? form.get("sleutel"),
    invulling: form,
    fouten,
    plan: afspraken.find((afspraak) => afspraak.id === form.get("afspraak") && afspraak.status === "open"),
    focus: false,
  };
  return contactPage(sessie, zaak, formulier, await bezigBanner(ctx, sessie, id), status);
}
