import { Hono } from "hono";
import { enterInbox, type InboxSessie } from "../access/inbox-sessie.ts";
import { checkCsrf } from "../access/web-sessie.ts";
import { moveZaken, previewMove, type VerplaatsKeuze } from "../contact/move-zaken.ts";
import { meesteTegelijk } from "../contact/move-zaken-rules.ts";
import { showRegieTeam } from "../contact/show-regie-team.ts";
import type { Context } from "../context.ts";
import { geenRecht } from "../errors.ts";
import { isUuid } from "../platform/ids.ts";
import { readForm } from "../platform/web/form-body.ts";
import { html } from "../platform/web/html.ts";
import { link, seeOther } from "../platform/web/parts.ts";
import { listTeamNamen } from "../routing/list-team-namen.ts";
import { redistributeZaken } from "../routing/redistribute-zaken.ts";
import { showMedewerker } from "../routing/show-medewerker.ts";
import { handPage } from "./herverdelen-hand-page.ts";
import { herverdelenPad, herverdelenPage, regelsPage } from "./herverdelen-regels-page.ts";
import { doeOfWeiger, type Invulling, metWaarden, type Weigering } from "./regie-formulier.ts";
import { zietZaken } from "./regie-onderdelen.ts";
import { start } from "./shell.ts";
import { handTeksten, herverdelenTeksten as t } from "./teksten-herverdelen.ts";

type Base = Omit<Context, "actor">;

/** Giving zaken to another team or worker: by the rules of today, or by hand. */
export function herverdelenRoutes(base: Base): Hono {
  const app = new Hono();
  app.get("/regie/herverdelen", async (c) => {
    const { sessie } = await enterInbox(base, c.req.raw, "beheer");
    const gedaan = aantalVan(c.req.query("verplaatst"));
    const regels = aantalVan(c.req.query("herverdeeld"));
    const tekst = gedaan !== null ? t.verplaatst(gedaan) : regels === null ? null : t.regelsGedaan(regels);
    const naar = c.req.query("naar") ?? "";
    const lijst = isUuid(naar) && zietZaken(sessie) ? link(`${start}/zaken?team=${naar}`, t.bekijkLijst) : "";
    return herverdelenPage(
      sessie,
      tekst === null ? null : html`<div class="vak vak--goed" role="status"><p>${tekst} ${lijst}</p></div>`,
    );
  });
  app.route("/", regelsRoutes(base));
  app.route("/", handRoutes(base));
  return app;
}

function regelsRoutes(base: Base): Hono {
  const app = new Hono();
  const toon = async (
    { ctx, sessie }: { ctx: Context; sessie: InboxSessie },
    { team, proef, form, fouten }: { team: string; proef: boolean; form: Invulling; fouten: readonly Weigering[] },
  ) => {
    const vraag = { reden: "proef", proef: true, ...(team === "" ? {} : { team }) };
    const uitkomst = proef ? await redistributeZaken(ctx, vraag) : null;
    return regelsPage(sessie, { teams: await listTeamNamen(ctx), team, proef: uitkomst, form, fouten });
  };
  app.get("/regie/herverdelen/regels", async (c) => {
    const entered = await enterInbox(base, c.req.raw, "beheer");
    const [team, proef] = [c.req.query("team") ?? "", c.req.query("toon") === "ja"];
    return await toon(entered, { team, proef, form: metWaarden({}), fouten: [] });
  });
  app.post("/regie/herverdelen/regels", async (c) => {
    const entered = await enterInbox(base, c.req.raw, "beheer");
    const form = await readForm(c.req.raw);
    checkCsrf(entered.sessie, form);
    const team = form.get("team");
    return await doeOfWeiger(
      async () => {
        const vraag = { reden: form.get("reden"), ...(team === "" ? {} : { team }) };
        const { verplaatst } = await redistributeZaken(entered.ctx, vraag);
        return seeOther(`${herverdelenPad}?herverdeeld=${verplaatst}`);
      },
      (fouten) => toon(entered, { team, proef: true, form, fouten }),
    );
  });
  return app;
}

function handRoutes(base: Base): Hono {
  const app = new Hono();
  const enter = async (request: Request) => {
    const entered = await enterInbox(base, request, "beheer");
    if (!entered.sessie.rechten.has("zaken:werken")) throw geenRecht(t.handNiet);
    return entered;
  };
  app.get("/regie/herverdelen/hand", async (c) => {
    const { ctx, sessie } = await enter(c.req.raw);
    const form = { get: (naam: string) => c.req.query(naam) ?? "" };
    return await toonHand(ctx, sessie, form, []);
  });
  app.post("/regie/herverdelen/hand", async (c) => {
    const { ctx, sessie } = await enter(c.req.raw);
    const form = await readForm(c.req.raw);
    checkCsrf(sessie, form);
    return await doeOfWeiger(
      async () => {
        const [reden, stempel] = [form.get("reden"), form.get("stempel")];
        const { verplaatst } = await moveZaken(ctx, { ...keuzeUit(form), reden, stempel });
        return seeOther(`${herverdelenPad}?verplaatst=${verplaatst}&naar=${form.get("naarTeam")}`);
      },
      (fouten) => toonHand(ctx, sessie, metToon(form), fouten),
    );
  });
  return app;
}

const metToon = (form: Invulling): Invulling => ({ get: (naam) => (naam === "toon" ? "ja" : form.get(naam)) });

/** The page as far as one has come; what is against the choice stands at its fields. */
async function toonHand(ctx: Context, sessie: InboxSessie, form: Invulling, fouten: readonly Weigering[]) {
  const [vanTeamId, wie, naarTeamId] = [form.get("vanTeam"), form.get("vanMedewerker"), form.get("naarTeam")];
  const iemand = wie !== "" && wie !== "geen" && vanTeamId === "" ? await showMedewerker(ctx, { id: wie }) : null;
  const hand = {
    form,
    teams: await listTeamNamen(ctx),
    vanTeam: vanTeamId === "" ? null : await showRegieTeam(ctx, { id: vanTeamId }),
    vanMedewerker: iemand && { id: iemand.id, naam: iemand.naam ?? handTeksten.naamloos },
    naarTeam: naarTeamId === "" ? null : await showRegieTeam(ctx, { id: naarTeamId }),
    blik: null,
    fouten,
  };
  if (form.get("toon") !== "ja") return handPage(sessie, hand);
  return await doeOfWeiger(
    async () => handPage(sessie, { ...hand, blik: await previewMove(ctx, keuzeUit(form)) }),
    (eigen) => handPage(sessie, { ...hand, fouten: [...fouten, ...eigen].map(aantalMelding) }),
  );
}

/** What was chosen, as the verb takes it: what was left open is left out. */
function keuzeUit(form: Invulling): VerplaatsKeuze {
  const ingevuld = (naam: string) => (form.get(naam) === "" ? {} : { [naam]: form.get(naam) });
  const aantal = form.get("aantal").trim();
  return {
    naarTeam: form.get("naarTeam"),
    ...ingevuld("vanTeam"),
    ...ingevuld("vanMedewerker"),
    ...ingevuld("naarMedewerker"),
    volgorde: form.get("volgorde") === "laagste" ? "laagste" : "hoogste",
    ...(aantal === "" ? {} : { aantal: Number(aantal) }),
  };
}

const aantalMelding = (fout: Weigering): Weigering =>
  fout.name === "aantal" ? { ...fout, text: handTeksten.aantalFout(meesteTegelijk) } : fout;

const aantalVan = (tekst: string | undefined): number | null =>
  tekst !== undefined && /^\d{1,7}$/.test(tekst) ? Number(tekst) : null;
