import { Hono } from "hono";
import { enterInbox, type InboxSessie } from "../access/inbox-sessie.ts";
import { checkCsrf } from "../access/web-sessie.ts";
import { listBrieven } from "../contact/list-brieven.ts";
import { removeBrief } from "../contact/remove-brief.ts";
import { saveBrief } from "../contact/save-brief.ts";
import { type BriefGeschiedenis, showBrief } from "../contact/show-brief.ts";
import type { Context } from "../context.ts";
import { Probleem } from "../errors.ts";
import { newUuid } from "../platform/ids.ts";
import { type Form, readForm } from "../platform/web/form-body.ts";
import { seeOther } from "../platform/web/parts.ts";
import { briefRoutes } from "./brief-routes.ts";
import { brievenPad, brievenPage, type SjabloonFormulier, sjabloonPage } from "./brieven-page.ts";
import { ingevuld, type Veldfout } from "./contact-invoer.ts";
import { sjabloonTeksten as t } from "./teksten-brieven.ts";

/** Letters and cards: making one, and managing the texts. */
export function brievenRoutes(base: Omit<Context, "actor">): Hono {
  const app = new Hono();
  app.route("/", briefRoutes(base));
  app.get("/regie/brieven", async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "beheer");
    return brievenPage(sessie, await listBrieven(ctx), c.req.query("gedaan"));
  });
  app.get("/regie/brieven/nieuw", async (c) => {
    const { sessie } = await enterInbox(base, c.req.raw, "beheer");
    return sjabloonPage(sessie, { ...leeg, id: newUuid(), brief: null, versie: "0", invulling: ingevuld([]) });
  });
  app.get("/regie/brieven/:id", async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "beheer");
    const brief = await showBrief(ctx, { id: c.req.param("id") });
    const invulling = ingevuld([
      ["naam", brief.naam],
      ["soort", brief.soort],
      ["tekst", brief.tekst],
    ]);
    return sjabloonPage(sessie, { ...leeg, id: brief.id, brief, versie: String(brief.versie), invulling });
  });
  app.post("/regie/brieven/:id/verwijderen", async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "beheer");
    const form = await readForm(c.req.raw);
    checkCsrf(sessie, form);
    const brief = await showBrief(ctx, { id: c.req.param("id") });
    const { id } = brief;
    const remove = () =>
      removeBrief(ctx, { id, versie: Number(form.get("versie")), reden: form.get("verwijderReden") });
    return await saved(sessie, remove, "verwijderd", { id, brief, form, veldOf: () => "verwijderReden" });
  });
  app.post("/regie/brieven/:id", async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "beheer");
    const form = await readForm(c.req.raw);
    checkCsrf(sessie, form);
    const nieuw = c.req.param("id") === "nieuw";
    const brief = nieuw ? null : await showBrief(ctx, { id: c.req.param("id") });
    const id = brief?.id ?? form.get("id");
    const staat = { ...leeg, id, brief, versie: form.get("versie"), invulling: form };
    if (form.get("doe") === "voorbeeld") return sjabloonPage(sessie, { ...staat, voorbeeld: true });
    const soort = form.get("soort");
    if (soort !== "brief" && soort !== "kaart") {
      return sjabloonPage(sessie, { ...staat, fouten: [{ name: "soort", text: t.kiesSoort }] }, 422);
    }
    const [naam, tekst] = [form.get("naam").trim(), form.get("tekst").replaceAll("\r\n", "\n").trim()];
    const rest = { naam, tekst, reden: form.get("reden").trim() };
    const save = () => saveBrief(ctx, { id, nieuw, versie: Number(form.get("versie")), soort, ...rest });
    return await saved(sessie, save, "opgeslagen", { id, brief, form, veldOf: (veld) => veld.slice(1) });
  });
  return app;
}

const leeg: Pick<SjabloonFormulier, "fouten" | "voorbeeld"> = { fouten: [], voorbeeld: false };

type Poging = { id: string; brief: BriefGeschiedenis | null; form: Form; veldOf: (veld: string) => string };

/** Back to the list, or the form as it was with what is wrong; after a conflict it stands on the newest version. */
async function saved(
  sessie: InboxSessie,
  work: () => Promise<unknown>,
  gedaan: string,
  { id, brief, form, veldOf }: Poging,
): Promise<Response> {
  try {
    await work();
    return seeOther(`${brievenPad}?gedaan=${gedaan}`);
  } catch (error) {
    if (!(error instanceof Probleem) || (error.status !== 409 && error.status !== 422)) throw error;
    const fouten: Veldfout[] =
      error.status === 409
        ? [{ text: error.detail }]
        : error.fouten.map(({ veld, melding }) => ({ name: veldOf(veld), text: melding }));
    const versie = error.status === 409 ? String(brief?.versie ?? 0) : form.get("versie");
    // Taking a text away sends none: the form shows the one that there is.
    const velden = form.has("tekst") ? form : metTekst(form, brief);
    return sjabloonPage(sessie, { ...leeg, id, brief, versie, invulling: velden, fouten }, error.status);
  }
}

const metTekst = (form: Form, brief: BriefGeschiedenis | null) =>
  ingevuld([
    ["naam", brief?.naam ?? ""],
    ["soort", brief?.soort ?? ""],
    ["tekst", brief?.tekst ?? ""],
    ["verwijderReden", form.get("verwijderReden")],
  ]);
