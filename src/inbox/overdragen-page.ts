import type { InboxSessie } from "../access/inbox-sessie.ts";
import { assignZaak, type ToewijzingInvoer } from "../contact/assign-zaak.ts";
import { listAfwezigen } from "../contact/list-afwezigen.ts";
import { type HuishoudenAntwoord, showZaak } from "../contact/show-zaak.ts";
import type { ZaakStand } from "../contact/zaak-stand.ts";
import type { Context } from "../context.ts";
import { type Choice, radioField, selectField, textareaField } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { gegevens, knop, linkKnop, seeOther } from "../platform/web/parts.ts";
import { metGezien } from "./gezien.ts";
import { everyMedewerker, everyTeam } from "./organisatie.ts";
import { naamMetAfwezig } from "./regie-afwezig.ts";
import { inboxPage, start } from "./shell.ts";
import { overdraagTeksten as teksten, werkTeksten } from "./teksten-werk.ts";
import { zaakPad } from "./woorden.ts";
import { eisTekst, foutVan, type Invulling, type Werk, type WerkStand, weiger, werkForm } from "./zaak-werk.ts";
import { heropenKnop, knoppen, nietNu } from "./zaak-werk-page.ts";

type Lijsten = { collegas: Choice[]; teams: Choice[] };

/** Giving a zaak to somebody of its team, to another team, or back to the list. */
export const overdraagWerk: Werk = {
  pad: "/overdragen",
  titel: teksten.titel,
  voor: "open",
  nietNu: (zaak) => nietNu(zaak, [werkTeksten.gesloten, werkTeksten.heropenEerst], heropenKnop(zaak)),
  waarden: async (ctx) => {
    const [mensen, teams] = [await everyMedewerker(ctx), await everyTeam(ctx)];
    return {
      naar: { persoon: teksten.persoon, team: teksten.team, niemand: teksten.niemand },
      collega: Object.fromEntries(mensen.map(({ id, naam }) => [id, naam ?? ""])),
      team: Object.fromEntries(teams.map(({ id, naam }) => [id, naam])),
    };
  },
  toon: async (stand) => overdraagForm(stand, await loadLijsten(stand.ctx, stand.sessie, stand.zaak)),
  doe: async ({ ctx, sessie, zaak, form }) => {
    const naar = await leesNaar(ctx, sessie, zaak, form);
    const reden = eisTekst(form, "reden", teksten.redenLeeg);
    const stand = await assignZaak(metGezien(ctx, zaak, form), { zaak, ...naar, reden });
    return seeOther(staysInSight(ctx, sessie, stand) ? zaakPad(zaak, "?gedaan=overgedragen") : `${start}/overgedragen`);
  },
};

/** For who gave a zaak away and sees it no more. */
export const overgedragenPage = (sessie: InboxSessie): Response =>
  inboxPage(sessie, {
    title: teksten.overgedragenTitel,
    path: `${start}/zaken`,
    main: html`<h1>${teksten.overgedragenTitel}</h1>
<div class="vak vak--goed" role="status"><p>${teksten.overgedragen}</p></div>
<div class="knoppen">${linkKnop(`${start}/zaken`, teksten.naarLijst)}</div>`,
  });

function staysInSight({ actor }: Context, sessie: InboxSessie, stand: ZaakStand): boolean {
  const seesAll = actor.soort !== "gemeente" || !actor.medewerker || actor.medewerker.teamId === null;
  return seesAll || stand.team.id === sessie.team?.uuid || stand.behandelaar?.id === sessie.medewerker.uuid;
}

async function leesNaar(
  ctx: Context,
  sessie: InboxSessie,
  zaak: string,
  form: Invulling,
): Promise<Pick<ToewijzingInvoer, "team" | "behandelaar">> {
  const naar = form.get("naar");
  if (naar === "niemand") return { behandelaar: null };
  if (naar !== "persoon" && naar !== "team") throw weiger("naar", teksten.naarKies);
  const { collegas, teams } = await loadLijsten(ctx, sessie, await showZaak(ctx, { id: zaak }));
  const [keuzes, veld] = naar === "persoon" ? [collegas, "collega"] : [teams, "team"];
  const gekozen = keuzes.find(({ value }) => value === form.get(veld))?.value;
  if (gekozen === undefined) throw weiger(veld, naar === "persoon" ? teksten.collegaKies : teksten.teamKies);
  return naar === "persoon" ? { behandelaar: gekozen } : { team: gekozen, behandelaar: null };
}

async function loadLijsten(ctx: Context, sessie: InboxSessie, zaak: HuishoudenAntwoord): Promise<Lijsten> {
  const [mensen, teams, afwezigen] = [await everyMedewerker(ctx), await everyTeam(ctx), await listAfwezigen(ctx)];
  const zelf = sessie.medewerker.uuid;
  const opNaam = (a: Choice, b: Choice): number => a.label.localeCompare(b.label, "nl");
  const collegas = mensen
    .filter(({ id, team, naam }) => team?.id === zaak.team.id && id !== zelf && naam !== null)
    .map(({ id, naam }) => ({ value: id, label: naamMetAfwezig(naam ?? "", afwezigen.get(id)) }))
    .sort(opNaam);
  const hier = mensen.some(({ id, team }) => id === zelf && team?.id === zaak.team.id);
  return {
    collegas: [...(hier ? [{ value: zelf, label: teksten.zelf }] : []), ...collegas],
    teams: teams
      .filter(({ id }) => id !== zaak.team.id)
      .map(({ id, naam }) => ({ value: id, label: naam }))
      .sort(opNaam),
  };
}

function overdraagForm(stand: WerkStand, { collegas, teams }: Lijsten): Html {
  const { form, zaak } = stand;
  const nu = collegas.find(({ value }) => value === zaak.behandelaar?.id)?.label;
  return html`<p>${teksten.inleiding}</p>
${gegevens([[teksten.nu, [nu, zaak.team.naam].filter(Boolean).join(", ")]])}
${werkForm(
  stand,
  "/overdragen",
  html`${radioField({
    name: "naar",
    label: teksten.naar,
    value: form.get("naar"),
    error: foutVan(stand, "naar"),
    choices: [
      { value: "persoon", label: teksten.persoon },
      { value: "team", label: teksten.team, hint: teksten.teamHint },
      { value: "niemand", label: teksten.niemand },
    ],
  })}
${
  collegas.length === 0
    ? html`<p>${teksten.geenCollega}</p>`
    : selectField({
        name: "collega",
        label: teksten.collega,
        hint: teksten.collegaHint,
        empty: teksten.kies,
        value: form.get("collega"),
        choices: collegas,
        error: foutVan(stand, "collega"),
      })
}
${selectField({ name: "team", label: teksten.welkTeam, hint: teksten.welkTeamHint, empty: teksten.kies, value: form.get("team"), choices: teams, error: foutVan(stand, "team") })}
${textareaField({ name: "reden", label: teksten.reden, hint: teksten.redenHint, value: form.get("reden"), error: foutVan(stand, "reden") })}
${knoppen(zaak, knop(teksten.overdragen))}`,
)}`;
}
