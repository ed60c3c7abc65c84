import type { Hono, Context as Verzoek } from "hono";
import { enterInbox, type InboxSessie } from "../access/inbox-sessie.ts";
import { checkCsrf, csrfField } from "../access/web-sessie.ts";
import { showVersie } from "../contact/show-versie.ts";
import { type HuishoudenAntwoord, showZaak } from "../contact/show-zaak.ts";
import type { Context } from "../context.ts";
import { geweigerd, Probleem } from "../errors.ts";
import type { Fout } from "../law/fout.ts";
import { errorSummary } from "../platform/web/fields.ts";
import { type Form, readForm } from "../platform/web/form-body.ts";
import { type Html, html } from "../platform/web/html.ts";
import { knop, link, vak } from "../platform/web/parts.ts";
import { bezigBanner } from "./bezig-banner.ts";
import { vangConflict } from "./conflict-page.ts";
import { versieField } from "./gezien.ts";
import { verplaatsTeksten as t } from "./teksten-verplaats.ts";
import { zaakPad } from "./woorden.ts";
import { heropenKnop, nietNu, werkPage } from "./zaak-werk-page.ts";

export type Invulling = Pick<Form, "get" | "all">;
/** A form as it is shown: opened, or refused with what was filled in. */
export type Getoond = {
  ctx: Context;
  sessie: InboxSessie;
  zaak: HuishoudenAntwoord;
  form: Invulling;
  fouten: readonly Fout[];
  versie: string;
  /** Whether it comes back: then what was ticked counts, and not what is usual. */
  terug: boolean;
  /** A part of the address, such as the number of a signal. */
  deel: string;
};
export type Gevraagd = { ctx: Context; sessie: InboxSessie; zaak: string; deel: string; form: Form };

/** A page below that of a zaak by which something in it is changed. */
export type ZaakFormulier = {
  /** `:deel` is handed on. */
  pad: string;
  titel(zaak: HuishoudenAntwoord, deel: string): string;
  /** What fields are called, for who is told that somebody else changed the zaak. */
  namen: Readonly<Record<string, string>>;
  /** Also in a zaak that is closed. */
  ookGesloten?: true;
  /** What was filled in is never shown again, whatever happens. */
  geheim?: true;
  toon(getoond: Getoond): Promise<Html> | Html;
  /** @throws Probleem when it is refused: the form is shown again with why */
  doe(gevraagd: Gevraagd): Promise<Response>;
};

export function mountFormulier(app: Hono, base: Omit<Context, "actor">, formulier: ZaakFormulier): void {
  const route = `/zaken/:id${formulier.pad}`;
  const binnen = async (c: Verzoek) => {
    const { ctx, sessie } = await enterInbox(base, c.req.raw, "zaken:werken");
    return { ctx, sessie, zaak: c.req.param("id") ?? "", deel: c.req.param("deel") ?? "" };
  };
  app.get(route, async (c) => {
    const gevraagd = await binnen(c);
    const versie = await showVersie(gevraagd.ctx, gevraagd);
    // Only a number may stand in an address.
    const met = c.req.query("met") ?? "";
    const form = { get: (naam: string) => (naam === "met" ? met : ""), all: () => [] };
    return await toonFormulier(formulier, gevraagd, { form, versie, fouten: [], terug: false, status: 200 });
  });
  app.post(route, async (c) => {
    const { ctx, sessie, zaak, deel } = await binnen(c);
    const form = await readForm(c.req.raw);
    checkCsrf(sessie, form);
    const work = async (): Promise<Response> => {
      try {
        return await formulier.doe({ ctx, sessie, zaak, deel, form });
      } catch (error) {
        const { status, fouten } = refusalOf(error, formulier.geheim === true);
        const versie = status === 409 ? await showVersie(ctx, { zaak }) : form.get("versie");
        return await toonFormulier(
          formulier,
          { ctx, sessie, zaak, deel },
          { form, versie, fouten, terug: true, status },
        );
      }
    };
    if (formulier.geheim) return await work();
    const path = zaakPad(zaak, formulier.pad.replace(":deel", deel));
    return await vangConflict(ctx, sessie, { zaak, path, form, title: path, namen: formulier.namen }, work);
  });
}

type Stand = Pick<Getoond, "form" | "versie" | "fouten" | "terug"> & { status: number };

async function toonFormulier(
  formulier: ZaakFormulier,
  { ctx, sessie, deel, ...gevraagd }: Omit<Gevraagd, "form">,
  { status, ...stand }: Stand,
): Promise<Response> {
  const zaak = await showZaak(ctx, { id: gevraagd.zaak });
  const banner = await bezigBanner(ctx, sessie, zaak.id);
  const dicht = zaak.afgeslotenOp !== null && !formulier.ookGesloten;
  const main = dicht ? gesloten(zaak) : await formulier.toon({ ctx, sessie, zaak, deel, ...stand });
  const pad = formulier.pad.replace(":deel", deel);
  const titel = formulier.titel(zaak, deel);
  return werkPage(sessie, zaak, { titel, pad, main, banner, refused: stand.fouten.length > 0, status });
}

const gesloten = (zaak: HuishoudenAntwoord): Html =>
  zaak.samengevoegdMet ? nietNu(zaak, [t.elders]) : nietNu(zaak, [t.gesloten], heropenKnop(zaak));

/** What a rule has against it. @throws what is no refusal, and what has a page of its own */
function refusalOf(error: unknown, geheim: boolean): { status: number; fouten: readonly Fout[] } {
  if (!(error instanceof Probleem) || ![400, 409, 422].includes(error.status)) throw error;
  const { status, code, detail } = error;
  if (code === "zaak-gewijzigd" && !geheim) throw error;
  const fouten = error.fouten.length > 0 ? error.fouten : [{ veld: "", code, melding: detail }];
  return { status: status === 400 ? 422 : status, fouten };
}

/** The field to which a fault belongs: a whole address by its first, /adres/huisletter by the one for the number. */
function veldNaam(veld: string): string | undefined {
  const naam = veld.split("/").at(-1);
  if (!naam) return undefined;
  if (naam === "adres") return "postcode";
  return naam.startsWith("huis") ? "huisnummer" : naam;
}

export const foutBij = ({ fouten }: Pick<Getoond, "fouten">, naam: string): string | undefined =>
  fouten.find(({ veld }) => veldNaam(veld) === naam)?.melding;

/** The form with all that it must bear, what was wrong on top, and the way back. */
export function formulierHtml(getoond: Getoond, velden: Html, tekst: string, knopTekst: string, pad: string): Html {
  const { zaak, sessie, versie, fouten } = getoond;
  return html`${errorSummary(fouten.map(({ veld, melding }) => ({ name: veldNaam(veld), text: melding })))}
<form method="post" action="${zaakPad(zaak.id, pad)}" novalidate>
${csrfField(sessie)}${versieField(versie)}
${velden}
${tekst === "" ? "" : html`<p>${tekst}</p>`}
<div class="knoppen">${knop(knopTekst)}${link(zaakPad(zaak.id), t.nietDoen)}</div>
</form>`;
}

/** What is about to happen, in plain words, and what the partner hears of it. */
export const uitlegVak = (watGebeurt: readonly string[], hoort: string, blijvend: string): Html =>
  vak(
    "weetje",
    html`<h2>${t.watGebeurt}</h2><ul class="utrecht-unordered-list">${watGebeurt.map((tekst) => html`<li>${tekst}</li>`)}</ul>
<p>${hoort} ${blijvend}</p>`,
  );

/** Collects all that is wrong, so that it is told at once. */
export type Nazicht = { fout(naam: string, melding: string): void; fouten: Fout[] };
export function nazicht(): Nazicht {
  const fouten: Fout[] = [];
  return { fouten, fout: (naam, melding) => void fouten.push({ veld: `/${naam}`, code: "invullen", melding }) };
}

/** @throws Probleem 422 with everything that was found */
export function eisGoed({ fouten }: Nazicht): void {
  if (fouten.length > 0) throw geweigerd(fouten);
}

const meesteTekens = 4000;

/** What somebody wrote, or undefined; an empty text is a fault where `leeg` says what to do. */
export function leesTekst(form: Invulling, naam: string, gezien: Nazicht, leeg?: string): string | undefined {
  const tekst = form.get(naam).replaceAll("\r\n", "\n").replaceAll("\0", "").trim();
  if (tekst.length > meesteTekens) gezien.fout(naam, t.teLang);
  if (tekst === "" && leeg !== undefined) gezien.fout(naam, leeg);
  return tekst || undefined;
}
