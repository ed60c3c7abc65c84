import { csrfField } from "../access/web-sessie.ts";
import { assignZaken, type NietToegewezen } from "../contact/assign-zaken.ts";
import { showWerklijstZaken } from "../contact/show-werklijst-zaken.ts";
import { readWerklijst } from "../contact/werklijst-rules.ts";
import { redenTot } from "../contact/werklijst-toewijzing-rules.ts";
import type { Context } from "../context.ts";
import { selectField, textareaField } from "../platform/web/fields.ts";
import type { Form } from "../platform/web/form-body.ts";
import { type Html, html } from "../platform/web/html.ts";
import { knop, link, vak } from "../platform/web/parts.ts";
import { naamMetAfwezig } from "./regie-afwezig.ts";
import { filterTeksten, verdeelTeksten } from "./teksten-werklijst.ts";
import { type LijstGegevens, zietAlleTeams } from "./werklijst-laden.ts";
import { verdeelFormulier } from "./werklijst-rijen.ts";
import { lijstPad, vraagPad } from "./werklijst-vraag.ts";
import { straatTekst, zaakPad } from "./woorden.ts";

/** What somebody filled in below the list, and what is wrong with it by the name of its field. */
export type VerdeelInvoer = {
  zaken: { id: string; versie: string | null }[];
  team: string;
  behandelaar: string;
  reden: string;
};
export type Fouten = Readonly<Record<string, string>>;

export const leegVerdeel: VerdeelInvoer = { zaken: [], team: "", behandelaar: "", reden: "" };

/** A ticked box says which zaak, and how it was when the page was made. */
export const readVerdeel = (form: Form): VerdeelInvoer => ({
  zaken: form.all("zaak").map((waarde) => {
    const [id = "", versie] = waarde.split(".", 2);
    return { id, versie: versie ?? null };
  }),
  team: form.get("team"),
  behandelaar: form.get("behandelaar"),
  reden: form.get("reden"),
});

/** Gives the chosen zaken away. @returns where the list tells what came of it */
export async function verdeel(ctx: Context, form: Form): Promise<string> {
  const { zaken, team, behandelaar, reden } = readVerdeel(form);
  const { toegewezen, niet } = await assignZaken(ctx, {
    zaken,
    reden: reden.trim(),
    ...(team === "" ? {} : { team }),
    ...(behandelaar === "" ? {} : { behandelaar: behandelaar === "niemand" ? null : behandelaar }),
  });
  const vraag = new URLSearchParams(form.get("vraag"));
  const gelukt = { toegewezen: String(toegewezen.length) };
  return vraagPad(readWerklijst(vraag), vraag.get("na"), { ...gelukt, ...nietParameters(niet) });
}

const nietParameters = (niet: readonly NietToegewezen[]): Record<string, string> =>
  Object.fromEntries(
    [...Map.groupBy(niet, ({ waarom }) => waarom)].map(([waarom, zaken]) => [
      waarom,
      waarom === "weg" ? String(zaken.length) : zaken.map(({ id }) => id).join("."),
    ]),
  );

/** What came of giving zaken away, as the address of the page tells it; nothing when it tells nothing. */
export async function verdeelUitkomst(ctx: Context, zoek: URLSearchParams): Promise<Html> {
  const getal = (naam: string): number => Number(/^\d{1,3}$/.exec(zoek.get(naam) ?? "")?.[0] ?? 0);
  if (!zoek.has("toegewezen")) return html``;
  const ids = (naam: string): string[] => (zoek.get(naam) ?? "").split(".").filter(Boolean).slice(0, 200);
  const [gesloten, gewijzigd] = [ids("gesloten"), ids("gewijzigd")];
  const zaken =
    gesloten.length + gewijzigd.length === 0
      ? []
      : await showWerklijstZaken(ctx, { zaken: [...gesloten, ...gewijzigd] });
  const [gelukt, weg] = [getal("toegewezen"), getal("weg")];
  const niet = gesloten.length + gewijzigd.length + weg;
  const gedaan = verdeelTeksten.gedaan(gelukt, gelukt + niet);
  if (niet === 0) return html`<div role="status">${vak("goed", gedaan)}</div>`;
  return html`<div role="status">${vak(
    "let-op",
    html`<p>${gedaan}</p><ul class="utrecht-unordered-list">${zaken.map(
      (zaak) =>
        html`<li>${link(zaakPad(zaak.id), straatTekst(zaak.adres))}${zaak.gesloten ? verdeelTeksten.isGesloten : verdeelTeksten.isGewijzigd}</li>`,
    )}${weg === 0 ? "" : html`<li>${verdeelTeksten.weg(weg)}</li>`}</ul>`,
  )}</div>`;
}

/** The form below the list, for the rows that are ticked. */
export function verdeelDeel(gegevens: LijstGegevens, invoer: VerdeelInvoer, fouten: Fouten): Html {
  const { sessie, mensen, afwezigen, teams, vraag, na } = gegevens;
  const pad = vraagPad(vraag, na);
  return html`<section class="verdeel" aria-labelledby="verdeel-kop">
<h2 id="verdeel-kop">${verdeelTeksten.titel}</h2>
<p>${verdeelTeksten.uitleg}</p>
<form id="${verdeelFormulier}" method="post" action="${lijstPad}/wijs-toe">
${csrfField(sessie)}<input type="hidden" name="vraag" value="${pad.split("?")[1] ?? ""}">
<div class="naast">
${zietAlleTeams(sessie) ? selectField({ name: "team", label: verdeelTeksten.team, hint: verdeelTeksten.teamUitleg, value: invoer.team, error: fouten.team, empty: verdeelTeksten.nietVeranderen, choices: teams.map(({ id, naam }) => ({ value: id, label: naam })) }) : ""}
${selectField({
  name: "behandelaar",
  label: verdeelTeksten.behandelaar,
  value: invoer.behandelaar,
  error: fouten.behandelaar,
  empty: zietAlleTeams(sessie) ? verdeelTeksten.nietVeranderen : verdeelTeksten.kiesIemand,
  choices: [
    ...mensen.map(({ id, naam }) => ({
      value: id,
      label: naamMetAfwezig(naam ?? filterTeksten.zonderNaam, afwezigen.get(id)),
    })),
    { value: "niemand", label: verdeelTeksten.niemand },
  ],
})}
</div>
${textareaField({ name: "reden", label: verdeelTeksten.reden, hint: verdeelTeksten.redenUitleg, value: invoer.reden, error: fouten.reden, rows: 2, maxLength: redenTot })}
<div class="knoppen">${knop(verdeelTeksten.wijsToe, "primary", { name: "doe", value: "wijs-toe" })}${knop(verdeelTeksten.route, "secondary", { name: "doe", value: "route" })}</div>
</form></section>`;
}
