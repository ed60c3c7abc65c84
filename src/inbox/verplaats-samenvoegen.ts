import { mergeZaken } from "../contact/merge-zaken.ts";
import { searchZaken } from "../contact/search-zaken.ts";
import { selectZichtbaar } from "../contact/select-zichtbaar.ts";
import { type HuishoudenAntwoord, showZaak } from "../contact/show-zaak.ts";
import type { Context } from "../context.ts";
import { type Choice, radioField, textField } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { link, seeOther, vak } from "../platform/web/parts.ts";
import { metGezien } from "./gezien.ts";
import { samenvoegTeksten as t, verplaatsTeksten } from "./teksten-verplaats.ts";
import {
  eisGoed,
  formulierHtml,
  foutBij,
  type Getoond,
  type Gevraagd,
  leesTekst,
  nazicht,
  uitlegVak,
  type ZaakFormulier,
} from "./verplaats-formulier.ts";
import { redenVeld, veldNamen } from "./verplaats-velden.ts";
import { persoonTekst, plaatsTekst, straatTekst, zaakKort, zaakPad } from "./woorden.ts";

const pad = "/samenvoegen";
const anders = "anders";

/** Joins another zaak with this one: first which, then, with both of them in sight, why. */
export const samenvoegFormulier: ZaakFormulier = {
  pad,
  titel: () => t.titel,
  namen: veldNamen,
  toon: async (getoond) => {
    const { ctx, zaak, form } = getoond;
    const uitleg = uitlegVak(t.watGebeurt, verplaatsTeksten.hoortNiets, verplaatsTeksten.terugdraaien);
    const met = form.get("stap") === "kies" ? null : await findAndere(ctx, zaak.id, form.get("met"));
    return html`${uitleg}${met ? controle(getoond, met) : await keuze(getoond)}`;
  },
  doe: async (gevraagd) => (gevraagd.form.get("stap") === "kies" ? await kies(gevraagd) : await voegSamen(gevraagd)),
};

async function kies({ ctx, zaak, form }: Gevraagd): Promise<Response> {
  const gezien = nazicht();
  const gekozen = form.get("met");
  const zelf = gekozen === "" || gekozen === anders;
  const tekst = form.get("nummer").trim();
  const id = zelf ? await leesNummer(ctx, tekst) : gekozen;
  const veld = zelf ? "nummer" : "met";
  if (zelf && tekst === "") gezien.fout(gekozen === anders ? "nummer" : "met", t.kiesFout);
  else if (id === zaak) gezien.fout(veld, t.dezelfde);
  else {
    const andere = id === null ? null : await findAndere(ctx, zaak, id);
    if (!andere) gezien.fout(veld, t.nummerFout);
    else if (andere.afgeslotenOp !== null) gezien.fout(veld, t.dicht);
  }
  eisGoed(gezien);
  return seeOther(zaakPad(zaak, `${pad}?met=${id}`));
}

async function voegSamen({ ctx, zaak, form }: Gevraagd): Promise<Response> {
  const gezien = nazicht();
  const reden = leesTekst(form, "reden", gezien, verplaatsTeksten.redenVul);
  eisGoed(gezien);
  await mergeZaken(metGezien(ctx, zaak, form), { zaak, met: form.get("met"), reden: reden ?? "" });
  return seeOther(zaakPad(zaak, "?gedaan=samengevoegd"));
}

const uuid = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/i;
/** The zaak that somebody means: the whole number, alone or within a link, or the eight signs that people say. */
async function leesNummer(ctx: Context, tekst: string): Promise<string | null> {
  const heel = uuid.exec(tekst)?.[0].toLowerCase();
  if (heel) return heel;
  const kort = tekst.replace(/\s/g, "");
  if (!/^[\da-f]{8}$/i.test(kort)) return null;
  const { zaken } = await searchZaken(ctx, { soort: "zaak", nummer: kort });
  return zaken.length === 1 ? (zaken[0]?.id ?? null) : null;
}

/** The other zaak, when the reader may see it. */
async function findAndere(ctx: Context, zaak: string, id: string): Promise<HuishoudenAntwoord | null> {
  if (id === zaak || !uuid.test(id) || !(await selectZichtbaar(ctx, { zaken: [id] })).has(id)) return null;
  return await showZaak(ctx, { id });
}

/** The zaken that may belong here, and a place for the number of any other. */
async function keuze(getoond: Getoond): Promise<Html> {
  const { ctx, zaak, form } = getoond;
  const open = zaak.koppelingen.flatMap(({ ander }) => (ander.zaak && ander.zaak.status !== "gesloten" ? [ander] : []));
  const zichtbaar = await selectZichtbaar(ctx, { zaken: open.flatMap((ander) => ander.zaak?.id ?? []) });
  const keuzes = open.flatMap((ander): Choice[] => {
    const id = ander.zaak?.id;
    if (!id || !zichtbaar.has(id)) return [];
    const label = `${straatTekst(ander.adres)}, ${plaatsTekst(ander.adres)}`;
    return [{ value: id, label, hint: ander.personen.map(persoonTekst).join(", ") }];
  });
  const nummer = textField({
    name: "nummer",
    label: t.nummer,
    hint: t.nummerHint,
    maxLength: 300,
    value: form.get("nummer"),
    error: foutBij(getoond, "nummer") ?? (keuzes.length === 0 ? foutBij(getoond, "met") : undefined),
  });
  const lijst =
    keuzes.length === 0
      ? ""
      : radioField({
          name: "met",
          label: t.kies,
          choices: [...keuzes, { value: anders, label: t.anders, hint: t.andersHint }],
          value: form.get("met"),
          error: foutBij(getoond, "met"),
        });
  const naarVeld = keuzes.length > 0 ? getoond : { ...getoond, fouten: getoond.fouten.map(naarNummer) };
  const velden = html`<input type="hidden" name="stap" value="kies">${lijst}${nummer}`;
  return formulierHtml(naarVeld, velden, "", t.verder, pad);
}
/** Without a choice there is one field to lead to. */
const naarNummer = (fout: Getoond["fouten"][number]) => (fout.veld === "/met" ? { ...fout, veld: "/nummer" } : fout);

/** Both zaken beside each other, so that nobody joins what does not belong together. */
function controle(getoond: Getoond, met: HuishoudenAntwoord): Html {
  const velden = html`<h2>${t.controle}</h2><p>${t.controleUitleg}</p>
<div class="kanten">${zaakVak(t.deze, getoond.zaak)}${zaakVak(t.andere, met)}</div>
${met.afgeslotenOp === null ? "" : vak("let-op", t.dicht)}
<input type="hidden" name="met" value="${met.id}">
${redenVeld(getoond, verplaatsTeksten.reden, verplaatsTeksten.redenHint)}
<p>${link(zaakPad(getoond.zaak.id, pad), t.terug)}</p>`;
  return formulierHtml(getoond, velden, "", t.knop, pad);
}

const zaakVak = (titel: string, { id, adres, personen, partners, team }: HuishoudenAntwoord): Html =>
  html`<div class="kaart"><h3>${titel}</h3>
<p><strong>${straatTekst(adres)}</strong><br>${plaatsTekst(adres)}</p>
<p>${personen.map((persoon) => html`${persoonTekst(persoon)}<br>`)}</p>
<p class="zacht">${partners.map(({ naam }) => naam).join(", ")}<br>${team.naam}, ${zaakKort(id)}</p></div>`;
