import type { InboxSessie } from "../access/inbox-sessie.ts";
import { isRol, rolRechten } from "../access/rollen.ts";
import { csrfField } from "../access/web-sessie.ts";
import type { Vooruitblik } from "../contact/move-zaken.ts";
import { meesteTegelijk, verplaatsVolgordes } from "../contact/move-zaken-rules.ts";
import type { RegieMedewerker, showRegieTeam } from "../contact/show-regie-team.ts";
import { radioField, selectField, textareaField, textField } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { gegevens, getalTekst, knop, link, vak } from "../platform/web/parts.ts";
import type { TeamNaam } from "../routing/list-team-namen.ts";
import { herverdelenKruimel, herverdelenPad } from "./herverdelen-regels-page.ts";
import { foutBij, type Invulling, samenvatting, type Weigering } from "./regie-formulier.ts";
import { regieKruimel } from "./regie-onderdelen.ts";
import { inboxPage } from "./shell.ts";
import { handTeksten as t } from "./teksten-herverdelen.ts";

type Team = Awaited<ReturnType<typeof showRegieTeam>>;
export type Hand = {
  form: Invulling;
  fouten: readonly Weigering[];
  teams: readonly TeamNaam[];
  /** Where they come from, as far as that was chosen. */
  vanTeam: Team | null;
  vanMedewerker: { id: string; naam: string } | null;
  naarTeam: Team | null;
  blik: Vooruitblik | null;
};

export const handPad = `${herverdelenPad}/hand`;

/** By hand, in three steps on one address: the teams, which zaken and to whom, and what that does. */
export function handPage(sessie: InboxSessie, hand: Hand): Response {
  const { fouten, vanTeam, vanMedewerker, naarTeam, blik } = hand;
  const compleet = (vanTeam !== null || vanMedewerker !== null) && naarTeam !== null;
  return inboxPage(
    sessie,
    {
      title: t.titel,
      path: handPad,
      crumbs: [regieKruimel, herverdelenKruimel],
      refused: fouten.length > 0,
      main: html`${samenvatting(fouten)}<h1>${t.titel}</h1>
${compleet ? html`${stapWelke(hand, naarTeam)}${blik === null ? "" : stapZeker(sessie, hand, blik, naarTeam)}` : stapVan(hand)}`,
    },
    fouten.length > 0 ? 422 : 200,
  );
}

function stapVan({ form, fouten, teams, vanTeam, vanMedewerker }: Hand): Html {
  const keuzes = teams.map(({ id, naam }) => ({ value: id, label: naam }));
  const veld = (name: string, label: string, hint?: string): Html =>
    selectField({
      name,
      label,
      hint,
      empty: t.kies,
      value: form.get(name),
      choices: keuzes,
      error: foutBij(fouten, name),
    });
  const van =
    vanMedewerker !== null && vanTeam === null
      ? html`<p>${t.vanIemand(vanMedewerker.naam)}</p>${verborgen("vanMedewerker", vanMedewerker.id)}`
      : veld("vanTeam", t.vanTeam);
  return html`<h2>${t.stapVan}</h2>
<form method="get" action="${handPad}">${van}
${veld("naarTeam", t.naarTeam, t.naarUitleg)}
<div class="knoppen">${knop(t.verder)}${link(herverdelenPad, t.terug)}</div></form>`;
}

function stapWelke(hand: Hand, naarTeam: Team): Html {
  const { form, fouten, vanTeam, vanMedewerker } = hand;
  const van = vanTeam?.naam ?? vanMedewerker?.naam ?? "";
  return html`<h2>${t.stapWelke}</h2>
<p>${t.vanNaar(van, naarTeam.naam)} ${link(vanTeam ? handPad : `${handPad}?vanMedewerker=${vanMedewerker?.id ?? ""}`, t.anderTeam)}</p>
<form method="get" action="${handPad}">${vanTeam ? verborgen("vanTeam", vanTeam.id) : verborgen("vanMedewerker", vanMedewerker?.id ?? "")}
${verborgen("naarTeam", naarTeam.id)}${verborgen("toon", "ja")}
${vanTeam ? welkeVan(vanTeam, form, fouten) : ""}
${radioField({ name: "volgorde", label: t.volgorde, value: form.get("volgorde") || verplaatsVolgordes[0], choices: verplaatsVolgordes.map((value) => ({ value, label: t.volgordes[value] })) })}
${textField({ name: "aantal", label: t.aantal, hint: t.aantalUitleg(meesteTegelijk), value: form.get("aantal"), inputMode: "numeric", maxLength: 4, width: "kort", error: foutBij(fouten, "aantal") })}
${selectField({ name: "naarMedewerker", label: t.naarMens, hint: t.mensUitleg, empty: t.nogNiemand, value: form.get("naarMedewerker"), error: foutBij(fouten, "naarMedewerker"), choices: naarTeam.medewerkers.filter(kanWerken).map(({ id, naam, afwezigTot }) => ({ value: id, label: afwezigTot === null ? (naam ?? t.naamloos) : t.afwezig(naam ?? t.naamloos) })) })}
<div class="knoppen">${knop(t.toon, "secondary")}</div></form>`;
}

const welkeVan = (team: Team, form: Invulling, fouten: readonly Weigering[]): Html =>
  selectField({
    name: "vanMedewerker",
    label: t.wie,
    empty: t.alle,
    value: form.get("vanMedewerker"),
    error: foutBij(fouten, "vanMedewerker"),
    choices: [
      { value: "geen", label: t.geen },
      ...team.medewerkers
        .filter(({ openZaken }) => openZaken > 0)
        .map(({ id, naam, openZaken }) => ({ value: id, label: t.vanMens(naam ?? t.naamloos, openZaken) })),
    ],
  });

/** Whoever of this team may work a zaak. */
const kanWerken = ({ rol, vanTeam }: RegieMedewerker): boolean =>
  vanTeam && isRol(rol) && rolRechten[rol].rechten.includes("zaken:werken");

function stapZeker(sessie: InboxSessie, { form, fouten }: Hand, blik: Vooruitblik, naarTeam: Team): Html {
  if (blik.aantal === 0) return html`<h2>${t.kop}</h2>${vak("let-op", t.niets)}`;
  const naar = naarTeam.medewerkers.find(({ id }) => id === form.get("naarMedewerker"));
  const velden = ["vanTeam", "vanMedewerker", "naarTeam", "naarMedewerker", "volgorde", "aantal"];
  return html`<h2>${t.kop}</h2>
<p><strong>${t.samenvatting(blik.aantal, blik.totaal)}</strong></p>
${gegevens([
  [t.naar, [naar?.naam, naarTeam.naam].filter(Boolean).join(", ")],
  [t.voorrang, t.banden(blik.banden)],
  [t.crisis, getalTekst(blik.crisis)],
  [t.verliezen, getalTekst(blik.verliezenBehandelaar)],
  blik.opgepakt === 0 ? null : [t.opgepakt, getalTekst(blik.opgepakt)],
])}
<form method="post" action="${handPad}" novalidate>${csrfField(sessie)}${velden.map((naam) => verborgen(naam, form.get(naam)))}${verborgen("stempel", blik.stempel)}
${textareaField({ name: "reden", label: t.reden, hint: t.redenUitleg, value: form.get("reden"), maxLength: 2000, rows: 3, error: foutBij(fouten, "reden") })}
<div class="knoppen">${knop(t.doe(blik.aantal))}${link(herverdelenPad, t.terug)}</div></form>`;
}

const verborgen = (naam: string, waarde: string): Html =>
  waarde === "" ? html`` : html`<input type="hidden" name="${naam}" value="${waarde}">`;
