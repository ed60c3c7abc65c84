import { type AfsluitingInvoer, closeZaak } from "../contact/close-zaak.ts";
import { type HuishoudenAntwoord, showZaak } from "../contact/show-zaak.ts";
import type { Context } from "../context.ts";
import { geweigerd, Probleem } from "../errors.ts";
import { explainAfsluiting } from "../explain-afsluiting.ts";
import { eindresultaten } from "../law/lists.ts";
import { type Html, html } from "../platform/web/html.ts";
import { knop, link, seeOther } from "../platform/web/parts.ts";
import { afsluitBevestiging } from "./afsluiten-bevestiging.ts";
import { bezigBanner } from "./bezig-banner.ts";
import { metGezien } from "./gezien.ts";
import { resultaatGroepen, resultaatUitleg, afsluitTeksten as teksten } from "./teksten-afsluiten.ts";
import { zaakPad } from "./woorden.ts";
import { foutVan, leesTekst, type Werk, type WerkStand, weiger, werkForm } from "./zaak-werk.ts";
import { heropenKnop, keuzeGroepen, knoppen, nietNu, werkPage } from "./zaak-werk-page.ts";

const pad = "/afsluiten";

/** Closing a zaak in two steps: choose a result, look at what it does, and only then close. */
export const afsluitWerk: Werk = {
  pad,
  titel: teksten.titel,
  voor: "open",
  nietNu: (zaak) => nietNu(zaak, alGesloten(zaak), heropenKnop(zaak)),
  toon: async (stand) => {
    const { voorbeelden } = await explainAfsluiting(stand.ctx, { zaak: stand.zaak.id });
    const gekozen = voorbeelden.find(({ resultaat }) => resultaat === stand.form.get("resultaat"));
    // What is wrong with the explanation is put right where that stands.
    return gekozen && foutVan(stand, "toelichting") !== undefined
      ? afsluitBevestiging(stand, pad, gekozen)
      : kiesForm(stand, voorbeelden);
  },
  doe: async (werk) => {
    const { ctx, sessie, zaak, form } = werk;
    const actie = form.get("actie");
    const stand = async (): Promise<WerkStand> => ({
      ctx,
      sessie,
      zaak: await showZaak(ctx, { id: zaak }),
      form,
      fouten: [],
      versie: form.get("versie"),
    });
    const toon = async (getoond: WerkStand, titel: string, main: Html): Promise<Response> =>
      werkPage(sessie, getoond.zaak, { titel, pad, main, banner: await bezigBanner(ctx, sessie, zaak) });
    if (actie === "anders") {
      const getoond = await stand();
      return await toon(getoond, teksten.titel, await afsluitWerk.toon(getoond));
    }
    const resultaat = eindresultaten.find((known) => known === form.get("resultaat"));
    if (resultaat === undefined) throw weiger("resultaat", teksten.kies);
    const toelichting = leesTekst(form, "toelichting");
    if (actie === "sluit") {
      await closeOnce(metGezien(ctx, zaak, form), { zaak, resultaat, toelichting });
      return seeOther(zaakPad(zaak, "?gedaan=gesloten"));
    }
    const { gesloten, voorbeelden } = await explainAfsluiting(ctx, { zaak });
    const gekozen = voorbeelden.find((voorbeeld) => voorbeeld.resultaat === resultaat);
    if (!gekozen || gekozen.fouten.length > 0) throw geweigerd(gekozen?.fouten ?? []);
    const getoond = await stand();
    return gesloten
      ? await toon(getoond, teksten.titel, afsluitWerk.nietNu(getoond.zaak))
      : await toon(getoond, teksten.titelControle, afsluitBevestiging(getoond, pad, gekozen));
  },
};

/** The same form sent twice closes once. What somebody else did meanwhile is a conflict, and comes first. */
async function closeOnce(ctx: Context, input: AfsluitingInvoer): Promise<void> {
  try {
    await closeZaak(ctx, input);
  } catch (error) {
    if (!(error instanceof Probleem) || error.code !== "zaak-gesloten") throw error;
    const { resultaat } = await showZaak(ctx, { id: input.zaak });
    if (resultaat !== input.resultaat) throw error;
  }
}

const alGesloten = ({ resultaat }: HuishoudenAntwoord): string[] => [
  teksten.alGesloten,
  ...(resultaat === null ? [] : [`${teksten.resultaat}: ${resultaat}.`]),
];

type Voorbeelden = Awaited<ReturnType<typeof explainAfsluiting>>["voorbeelden"];

function kiesForm(stand: WerkStand, voorbeelden: Voorbeelden): Html {
  const weigering = new Map(voorbeelden.map(({ resultaat, fouten }) => [resultaat, fouten[0]?.melding]));
  const groepen = resultaatGroepen.map(({ naam, resultaten }) => ({
    naam,
    keuzes: resultaten.map((resultaat) => {
      const tegen = weigering.get(resultaat);
      return {
        value: resultaat,
        label: resultaat,
        hint: resultaatUitleg[resultaat],
        ...(tegen === undefined ? {} : { weigering: tegen }),
      };
    }),
  }));
  const toelichting = stand.form.get("toelichting");
  const dicht = [...weigering.values()].some((melding) => melding !== undefined);
  return html`<p>${teksten.inleiding}</p>
${dicht ? html`<p>${teksten.eerstAanbod} ${link(zaakPad(stand.zaak.id, "/contact"), teksten.legVast)}</p>` : ""}
${werkForm(
  stand,
  pad,
  html`${keuzeGroepen({ name: "resultaat", label: teksten.vraag, value: stand.form.get("resultaat"), error: foutVan(stand, "resultaat"), kanNiet: teksten.kanNiet, groepen })}
${toelichting ? html`<input type="hidden" name="toelichting" value="${toelichting}">` : ""}
${knoppen(stand.zaak, knop(teksten.verder, "primary", { name: "actie", value: "verder" }))}`,
)}`;
}
