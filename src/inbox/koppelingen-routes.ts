import { Hono } from "hono";
import { enterInbox, type InboxSessie } from "../access/inbox-sessie.ts";
import { checkCsrf } from "../access/web-sessie.ts";
import { decideKoppeling } from "../contact/decide-koppeling.ts";
import { listKoppelingen } from "../contact/list-koppelingen.ts";
import { selectZichtbaar } from "../contact/select-zichtbaar.ts";
import { showKoppeling } from "../contact/show-koppeling.ts";
import type { Context } from "../context.ts";
import { Probleem } from "../errors.ts";
import type { Fout } from "../law/fout.ts";
import { isUuid } from "../platform/ids.ts";
import { type Form, readForm } from "../platform/web/form-body.ts";
import { seeOther } from "../platform/web/parts.ts";
import { besluitPage, koppelingenPage } from "./koppelingen-page.ts";
import { start } from "./shell.ts";
import { koppelingTeksten as t } from "./teksten-koppelingen.ts";
import { eisGoed, leesTekst, nazicht } from "./verplaats-formulier.ts";
import { zaakPad } from "./woorden.ts";

const perBladzijde = 20;
const lijst = `${start}/koppelingen`;
const leeg = { get: () => "", all: () => [] };

/** Addresses and people that may belong together: the list, and a decision on one. */
export function koppelingenRoutes(base: Omit<Context, "actor">): Hono {
  const app = new Hono();
  app.get("/koppelingen", async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "zaken:lezen");
    const na = c.req.query("na");
    const bladzijde = await listKoppelingen(ctx, { status: "open", na, limiet: perBladzijde });
    const zaken = bladzijde.koppelingen.flatMap(({ kanten }) => kanten.flatMap(({ zaak }) => zaak?.id ?? []));
    const gedaan = c.req.query("gedaan") === "koppeling";
    const isEerste = na === undefined;
    return koppelingenPage(sessie, {
      ...bladzijde,
      isEerste,
      gedaan,
      zichtbaar: await selectZichtbaar(ctx, { zaken }),
    });
  });
  app.get("/koppelingen/:id", async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "zaken:werken");
    const zaak = zaakUit(c.req.query("zaak"));
    return await toon(ctx, sessie, { id: c.req.param("id"), zaak, form: leeg, fouten: [], status: 200 });
  });
  app.post("/koppelingen/:id", async (c) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "zaken:werken");
    const form = await readForm(c.req.raw);
    checkCsrf(sessie, form);
    const [id, zaak] = [c.req.param("id"), zaakUit(form.get("zaak"))];
    try {
      await beslis(ctx, id, form);
    } catch (error) {
      if (!(error instanceof Probleem) || ![409, 422].includes(error.status)) throw error;
      const { status, code, detail } = error;
      const fouten = error.fouten.length > 0 ? error.fouten : [{ veld: "", code, melding: detail }];
      return await toon(ctx, sessie, { id, zaak, form, fouten, status });
    }
    // A confirmed dwelling may have ended the zaak from which one came: that page says where it went.
    return seeOther(zaak === null ? `${lijst}?gedaan=koppeling` : zaakPad(zaak, "?gedaan=koppeling"));
  });
  return app;
}

async function beslis(ctx: Context, koppeling: string, form: Form): Promise<void> {
  const gezien = nazicht();
  const besluit = (["bevestigd", "afgewezen"] as const).find((item) => item === form.get("besluit"));
  if (!besluit) gezien.fout("besluit", t.besluitVul);
  const reden = leesTekst(form, "reden", gezien);
  eisGoed(gezien);
  if (besluit) await decideKoppeling(ctx, { koppeling, besluit, reden });
}

type Vraag = {
  id: string;
  /** From which page of a zaak one came. */
  zaak: string | null;
  form: Pick<Form, "get">;
  fouten: readonly Fout[];
  status: number;
};

async function toon(ctx: Context, sessie: InboxSessie, { id, ...vraag }: Vraag): Promise<Response> {
  const koppeling = await showKoppeling(ctx, { id });
  const zaken = koppeling.kanten.flatMap(({ zaak }) => zaak?.id ?? []);
  return besluitPage(sessie, { koppeling, zichtbaar: await selectZichtbaar(ctx, { zaken }), ...vraag });
}

const zaakUit = (tekst: string | undefined): string | null => (tekst !== undefined && isUuid(tekst) ? tekst : null);
