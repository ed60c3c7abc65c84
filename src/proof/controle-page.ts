import { dateField, errorSummary, fileField, textareaField, textField } from "../platform/web/fields.ts";
import { type Html, html, page } from "../platform/web/page.ts";
import type { Controle, Geldig } from "./check-bewijs.ts";
import type { Vergelijking } from "./compare-betrokkene.ts";
import { describeLevering, describeSignaal, isProefbewijs, momenttekst, type Woorden } from "./woorden-rules.ts";

export const controlePad = "/controle";

/** What the page tells besides its form: nothing, what was wrong with what was sent, or what was found. */
export type Bevinding =
  | { fout: { name?: string; text: string } }
  | { controle: Controle; vergeleken: Vergelijking | null; gevraagd: boolean };

/** The page where anybody checks a proof. Nothing that was filled in comes back in it: it is about a person. */
export function controlePage(bevinding?: Bevinding): Html {
  const fout = bevinding && "fout" in bevinding ? bevinding.fout : undefined;
  const gevonden = bevinding && "controle" in bevinding ? bevinding : undefined;
  const title = gevonden ? uitslag(gevonden.controle).titel : "Controleer een bewijs";
  return page({
    title,
    path: controlePad,
    nav: [],
    who: null,
    refused: fout !== undefined,
    main: html`<h1>${title}</h1>
${gevonden ? resultaat(gevonden) : inleiding}
${fout ? errorSummary([fout]) : ""}
${gevonden ? html`<h2>Nog een bewijs controleren</h2>` : ""}
${formulier(fout)}`,
  });
}

const inleiding = html`<p>Een ontvangstbewijs laat zien dat iemand een betalingsachterstand heeft gemeld bij een gemeente. Hier ziet u of zo'n bewijs echt is.</p>
<p>Wij bewaren niets van wat u hier invult.</p>`;

function formulier(fout?: { name?: string; text: string }): Html {
  const wrong = (name: string): { error?: string } => (fout?.name === name ? { error: fout.text } : {});
  return html`<form method="post" action="${controlePad}" enctype="multipart/form-data" novalidate>
<details${fout?.name && ["naam", "geboortedatum", "postcode"].includes(fout.name) ? html` open` : ""}>
<summary>Wilt u weten of het bewijs over een bepaalde persoon of een bepaald adres gaat?</summary>
<p>In het bewijs staat geen naam en geen adres. Weet u die? Vul ze dan in. U ziet daarna of het bewijs daarover gaat.</p>
${textField({ name: "naam", label: "Naam", hint: "Voorletters en achternaam, zoals in de melding. Bijvoorbeeld: A.B. van Dijk", maxLength: 300, ...wrong("naam") })}
${dateField({ name: "geboortedatum", label: "Geboortedatum", hint: "Bijvoorbeeld: 15 6 1985", ...wrong("geboortedatum") })}
<div class="naast">
${textField({ name: "postcode", label: "Postcode", maxLength: 12, width: "kort", ...wrong("postcode") })}
${textField({ name: "huisnummer", label: "Huisnummer en toevoeging", maxLength: 20, width: "kort" })}
</div>
</details>
<details>
<summary>Heeft u geen bestand, maar een tekst?</summary>
${textareaField({ name: "tekst", label: "Plak hier de tekst van het bewijs", hint: "Lange tekst die begint met eyJ.", rows: 3, ...wrong("tekst") })}
</details>
${fileField({ name: "bestand", label: "Kies het bestand", hint: "De PDF, of het bestand dat eindigt op .jws. U kunt het ook naar dit veld slepen. Niet groter dan 1 MB.", accept: ".pdf,.jws,.jose,.txt,application/pdf,application/jose", ...wrong("bestand") })}
<div class="knoppen"><button class="utrecht-button utrecht-button--primary-action" type="submit">Controleer het bewijs</button></div>
</form>`;
}

type Uitslag = { titel: string; klas: "goed" | "fout" | "let-op"; tekst: string };

const slecht: Record<Exclude<Controle["uitkomst"], "geldig">, Uitslag> = {
  "geen-bewijs": {
    titel: "Hier zit geen bewijs in",
    klas: "let-op",
    tekst:
      "In wat u stuurde, vinden wij geen ondertekend bewijs. Een foto, scan of afdruk is niet genoeg. Vraag de PDF zelf.",
  },
  "meer-bewijzen": {
    titel: "Hier zit meer dan één bewijs in",
    klas: "let-op",
    tekst: "Controleer elk bewijs apart. Dan is duidelijk over welk bewijs het gaat.",
  },
  "andere-sleutel": {
    titel: "Wij kunnen dit bewijs hier niet controleren",
    klas: "let-op",
    tekst:
      "Dit bewijs is niet met een sleutel van deze website ondertekend. Het kan van een andere website zijn. Kijk in de PDF bij 'Zo controleert u dit bewijs' welke dat is.",
  },
  ongeldig: {
    titel: "Dit bewijs is niet geldig",
    klas: "fout",
    tekst:
      "De digitale handtekening klopt niet. Het bewijs is veranderd, of het is nooit zo afgegeven. Vertrouw het niet.",
  },
};
const goed: Uitslag = {
  titel: "Dit bewijs is echt",
  klas: "goed",
  tekst:
    "De digitale handtekening klopt. Hieronder staat wat het bewijs zegt. Ziet de PDF of een afdruk er anders uit? Dan geldt wat hier staat.",
};
const ingetrokken = html`<div class="vak vak--let-op"><p>Let op: de melder heeft dit signaal later ingetrokken. Het bewijs laat dus wel zien dat er is gemeld, maar niet dat de melding nog geldt.</p></div>`;
const proef: Uitslag = {
  titel: "Dit is een proef, geen bewijs",
  klas: "let-op",
  tekst: "De digitale handtekening klopt, maar dit is een oefening. Er is niets echt gemeld bij een gemeente.",
};

function uitslag(controle: Controle): Uitslag {
  if (controle.uitkomst !== "geldig") return slecht[controle.uitkomst];
  return isProefbewijs(controle.bewijs) ? proef : goed;
}

function resultaat({ controle, vergeleken, gevraagd }: Extract<Bevinding, { controle: Controle }>): Html {
  const { klas, tekst } = uitslag(controle);
  const vak = html`<div class="vak vak--${klas}" role="status"><p>${tekst}</p></div>`;
  if (controle.uitkomst !== "geldig") return vak;
  const woorden = controle.soort === "signaal" ? describeSignaal(controle.bewijs) : describeLevering(controle.bewijs);
  return html`${vak}
${controle.soort === "signaal" && controle.bewijs.ingetrokken ? ingetrokken : ""}
${gevraagd ? vergelijking(controle, vergeleken) : ""}
${inhoud(woorden)}
<h2>Waarmee is het ondertekend?</h2>
${ondertekening(controle)}`;
}

function vergelijking({ bewijs, soort }: Geldig, found: Vergelijking | null): Html {
  const wie = soort === "signaal" ? bewijs.betrokkene?.wie : undefined;
  if (!found || !wie) {
    return html`<div class="vak vak--let-op"><p>In dit bewijs staat niets waarmee wij een naam of adres kunnen vergelijken.</p></div>`;
  }
  const delen = `De melder gaf de naam ${wie.metVoorletters ? "met" : "zonder"} voorletters, en ${wie.metGeboortedatum ? "met" : "zonder"} geboortedatum. Elke letter telt mee.`;
  const toon = (klopt: boolean | undefined, ja: string, nee: string): Html =>
    klopt === undefined
      ? html``
      : html`<div class="vak vak--${klopt ? "goed" : "fout"}"><p>${klopt ? ja : nee}</p></div>`;
  return html`${toon(found.naam, "Ja, het bewijs gaat over de naam die u invulde.", `Nee, de naam die u invulde is niet wat de melder heeft opgegeven. ${delen}`)}
${toon(found.adres, "Ja, het bewijs gaat over het adres dat u invulde.", "Nee, het adres dat u invulde is niet wat de melder heeft opgegeven. De toevoeging telt mee.")}`;
}

const inhoud = ({ kern, delen, zegt, zegtNiet }: Woorden): Html => html`<p>${kern}</p>
${delen.map(
  ({ kop, paren }) => html`<h2>${kop}</h2>
<dl class="gegevens">${paren.map(([label, tekst]) => html`<div><dt>${label}</dt><dd>${tekst}</dd></div>`)}</dl>`,
)}
<h2>Wat zegt dit bewijs wel, en wat niet?</h2>
${[...zegt, ...zegtNiet].map((tekst) => html`<p>${tekst}</p>`)}`;

function ondertekening({ bewijs, sleutel: { kid, van, tot } }: Geldig): Html {
  const gebruikt = van
    ? `vanaf ${momenttekst(van)}${tot ? ` tot ${momenttekst(tot)}` : ", en nu nog"}`
    : "sinds wanneer is niet bekend";
  const rij = (label: string, tekst: string): Html => html`<div><dt>${label}</dt><dd>${tekst}</dd></div>`;
  return html`<dl class="gegevens">
${rij("Afgegeven door", bewijs.uitgever)}
${bewijs.afgegevenOp ? rij("Afgegeven op", momenttekst(bewijs.afgegevenOp)) : ""}
${rij("Sleutel", kid)}
${rij("Sleutel in gebruik", tot || !van ? (tot && !van ? `tot ${momenttekst(tot)}` : gebruikt) : gebruikt)}
</dl>`;
}
