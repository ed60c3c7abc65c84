import type { InboxSessie } from "../access/inbox-sessie.ts";
import { rollen, rolRechten } from "../access/rollen.ts";
import { csrfField } from "../access/web-sessie.ts";
import { radioField, selectField, textField } from "../platform/web/fields.ts";
import { type Html, html } from "../platform/web/html.ts";
import { knop, link, vak } from "../platform/web/parts.ts";
import type { TeamNaam } from "../routing/list-team-namen.ts";
import { afwezigRedenen, intrekRedenen, wijzigRedenen } from "../routing/medewerker-rules.ts";
import type { MedewerkerBeheer } from "../routing/show-medewerker.ts";
import { naamVan } from "./medewerkers-detail.ts";
import { dagVeld, foutBij, type Invulling, samenvatting, type Weigering } from "./regie-formulier.ts";
import { medewerkerPad, medewerkersKruimel, regieKruimel, regiePad } from "./regie-onderdelen.ts";
import { inboxPage } from "./shell.ts";
import {
  medewerkerAfwezigTeksten as a,
  afwezigRedenTeksten,
  medewerkerFormTeksten as f,
  intrekRedenTeksten,
  medewerkersTeksten,
  rolUitleg,
  medewerkerTeksten as t,
  uitschrijfTeksten as u,
  wijzigRedenTeksten,
} from "./teksten-medewerkers.ts";

type Gevuld = { form: Invulling; fouten: readonly Weigering[] };

/** A new person, or another name, role and team for one. */
export function medewerkerFormPage(
  sessie: InboxSessie,
  { wie, teams, form, fouten }: Gevuld & { wie: MedewerkerBeheer | null; teams: readonly TeamNaam[] },
): Response {
  const velden = html`
${wie === null ? textField({ name: "email", label: t.email, hint: f.emailUitleg, type: "email", value: form.get("email"), maxLength: 254, error: foutBij(fouten, "email") }) : ""}
${textField({ name: "naam", label: t.naam, hint: f.naamUitleg, value: form.get("naam"), maxLength: 200, error: foutBij(fouten, "naam") })}
${radioField({ name: "rol", label: t.rol, hint: f.rolClaim, value: form.get("rol"), error: foutBij(fouten, "rol"), choices: rollen.map((rol) => ({ value: rol, label: rolRechten[rol].naam, hint: rolUitleg[rol] })) })}
${selectField({ name: "team", label: t.team, hint: f.teamUitleg, empty: t.geen, value: form.get("team"), error: foutBij(fouten, "team"), choices: teams.map(({ id, naam }) => ({ value: id, label: naam })) })}
${wie === null ? "" : redenVeld(f.reden, wijzigRedenen, wijzigRedenTeksten, { form, fouten })}`;
  const pad = wie === null ? `${regiePad}/medewerkers/nieuw` : medewerkerPad(wie.id, "/wijzigen");
  const titel = wie === null ? medewerkersTeksten.nieuw : t.wijzigTitel(naamVan(wie));
  const vooraf = wie?.zelf ? vak("weetje", t.zelf) : html``;
  return formPage(sessie, { wie, titel, pad, vooraf, velden, fouten, doe: wie === null ? f.maak : f.opslaan });
}

/** Days on which somebody is away. */
export function medewerkerAfwezigPage(
  sessie: InboxSessie,
  { wie, form, fouten }: Gevuld & { wie: MedewerkerBeheer },
): Response {
  const velden = html`${dagVeld({ name: "van", label: a.van }, form, fouten)}
${dagVeld({ name: "tot", label: a.tot }, form, fouten)}
${radioField({ name: "reden", label: a.reden, hint: a.redenUitleg, value: form.get("reden"), error: foutBij(fouten, "reden"), choices: afwezigRedenen.map((reden) => ({ value: reden, label: afwezigRedenTeksten[reden] })) })}`;
  const vooraf = html`<p>${a.uitleg}</p>`;
  const pad = medewerkerPad(wie.id, "/afwezig");
  return formPage(sessie, { wie, titel: a.titel(naamVan(wie)), pad, vooraf, velden, fouten, doe: a.opslaan });
}

/** What happens when somebody works here no more, and why. */
export function uitschrijfPage(
  sessie: InboxSessie,
  { wie, form, fouten }: Gevuld & { wie: MedewerkerBeheer },
): Response {
  const velden = redenVeld(u.reden, intrekRedenen, intrekRedenTeksten, { form, fouten });
  const vooraf = html`<ul class="utrecht-unordered-list"><li>${u.gevolg}</li><li>${u.zaken(wie.openZaken)}</li><li>${u.blijft}</li></ul>`;
  const pad = medewerkerPad(wie.id, "/uitschrijven");
  return formPage(sessie, { wie, titel: u.titel(naamVan(wie)), pad, vooraf, velden, fouten, doe: u.doe });
}

const redenVeld = <T extends string>(
  label: string,
  redenen: readonly T[],
  teksten: Readonly<Record<T, string>>,
  { form, fouten }: Gevuld,
): Html =>
  radioField({
    name: "reden",
    label,
    value: form.get("reden"),
    error: foutBij(fouten, "reden"),
    choices: redenen.map((reden) => ({ value: reden, label: teksten[reden] })),
  });

type FormPagina = {
  wie: MedewerkerBeheer | null;
  titel: string;
  pad: string;
  vooraf: Html;
  velden: Html;
  fouten: readonly Weigering[];
  doe: string;
};

function formPage(sessie: InboxSessie, { wie, titel, pad, vooraf, velden, fouten, doe }: FormPagina): Response {
  const terug = wie === null ? medewerkersKruimel : { href: medewerkerPad(wie.id), text: naamVan(wie) };
  const main = html`${samenvatting(fouten)}<h1>${titel}</h1>
${vooraf}
<form method="post" action="${pad}" novalidate>${csrfField(sessie)}
${velden}
<div class="knoppen">${knop(doe)}${link(terug.href, t.terug)}</div>
</form>`;
  const crumbs = wie === null ? [regieKruimel, medewerkersKruimel] : [regieKruimel, medewerkersKruimel, terug];
  return inboxPage(
    sessie,
    { title: titel, path: pad, crumbs, main, refused: fouten.length > 0 },
    fouten.length > 0 ? 422 : 200,
  );
}
