import { html } from "hono/html";
import { berichtInhoud, gebeurtenissen, herhaalschema, maxTests } from "../delivery/bezorging-rules.ts";
import type { ApiView } from "./document.ts";
import { codeBlock, type Html, snippet } from "./html.ts";

const example = berichtInhoud(
  "terugkoppeling.aangemaakt",
  "2026-11-03T09:00:00.000Z",
  "01936f3a-7c1e-7a52-9d0b-3f6c1e2a4b5d",
);

/** What we send, how it is checked, and when we try again: the numbers come from the code that sends. */
export function webhooksSection({ placeOf }: ApiView): Html {
  return html`<section>
    <h2 id="aanmelden">Aanmelden</h2>
    <p>Geef ons een adres met <a href="${placeOf("maakAbonnement")}">een abonnement</a>. U krijgt één keer een geheim te
      zien. Bewaar het. Het adres begint met <code>https://</code> en staat op het openbare internet.</p>
    <p>Kijk met <a href="${placeOf("stuurTestbericht")}">een testbericht</a> of alles werkt. Dat kan
      ${maxTests.count} keer per minuut.</p>
    <p>U kunt ons vragen om: ${gebeurtenissen.map((soort, at) => html`${at > 0 ? ", " : ""}<code>${soort}</code>`)}.</p>
    <h2 id="bericht">Wat u krijgt</h2>
    <p>Een <code>POST</code> volgens <a href="https://www.standardwebhooks.com/">Standard Webhooks</a>. Er staat alleen in
      dat er iets is, en het id. De inhoud haalt u zelf op, met uw toegangsbewijs.</p>
    ${codeBlock("Voorbeeld van een bericht", example)}
    <dl>
      <dt><code>webhook-id</code></dt><dd>Het id van het bericht. Krijgt u er een twee keer? Doe dan één keer iets.</dd>
      <dt><code>webhook-timestamp</code></dt><dd>Wanneer wij het stuurden, in seconden sinds 1970.</dd>
      <dt><code>webhook-signature</code></dt><dd>Eén of meer handtekeningen, met een spatie ertussen.</dd>
    </dl>
    <p>De berichten komen niet altijd op volgorde.</p>
    <h2 id="controleren">Controleren</h2>
    <p>Reken de handtekening na over de tekst precies zoals die binnenkwam. Weiger een bericht dat meer dan vijf minuten
      oud is. Eén goede handtekening is genoeg.</p>
    <p>Vervangt u <a href="${placeOf("vervangGeheim")}">het geheim</a>? Dan ondertekenen wij 24 uur lang met allebei. Kreeg
      u geen antwoord? Vraag het opnieuw. Binnen die 24 uur vervangen wij alleen het nieuwste geheim; het geheim dat u al
      had, blijft geldig tot <code>vorigeHandtekeningTot</code>.</p>
    ${snippet("programma-webhook", "Python: controleer een bericht", pythonText)}
    <p>Heeft u een openbare sleutel (<code>whpk_…</code>) gekozen? Dan begint de handtekening met <code>v1a,</code> en
      is zij van Ed25519. <a href="/docs/client">De client</a> controleert beide.</p>
    <h2 id="antwoorden">Antwoorden, en wat wij dan doen</h2>
    <ul>
      <li>Elk antwoord van 200 tot en met 299 is goed. Antwoord meteen en doe het werk daarna.</li>
      <li>Bij <strong>410</strong> zetten wij uw abonnement uit.</li>
      <li>Een omleiding volgen wij niet. Dat is mislukt, net als elk ander antwoord of geen antwoord.</li>
      <li>Bij <strong>429</strong>, <strong>502</strong>, <strong>503</strong> en <strong>504</strong> wachten wij. Staat er
        een <code>Retry-After</code>? Dan wachten wij zo lang, hoogstens een dag.</li>
    </ul>
    <p>Mislukt het, dan proberen wij het opnieuw, ${herhaalschema.length} keer in totaal. Zo lang wachten wij steeds (en
      hoogstens een vijfde langer):</p>
    <ol>${herhaalschema.map((seconds) => html`<li>${durationText(seconds)}</li>`)}</ol>
    <p>Daarna staat het bericht als opgegeven in <a href="${placeOf("lijstBezorgingen")}">de bezorglijst</a>. Er is niets
      weg: alles staat in uw <a href="${placeOf("lijstTerugkoppelingen")}">postvak</a>.</p>
  </section>`;
}

function durationText(seconds: number): string {
  if (seconds === 0) return "meteen";
  if (seconds < 60) return `${seconds} seconden`;
  return seconds < 3600 ? `${seconds / 60} minuten` : `${seconds / 3600} uur`;
}

const pythonText = `import base64, hashlib, hmac, json, time


def controleer(geheim, koppen, inhoud):
    """Geeft het bericht, of een fout als het niet van ons is. 'inhoud' is bytes, precies zoals ontvangen."""
    nummer, moment = koppen["webhook-id"], koppen["webhook-timestamp"]
    if abs(time.time() - int(moment)) > 300:
        raise ValueError("Dit bericht is te oud of te nieuw.")
    sleutel = base64.b64decode(geheim.removeprefix("whsec_"))
    tekst = f"{nummer}.{moment}.".encode() + inhoud
    goed = "v1," + base64.b64encode(hmac.new(sleutel, tekst, hashlib.sha256).digest()).decode()
    if not any(hmac.compare_digest(goed, deel) for deel in koppen["webhook-signature"].split(" ")):
        raise ValueError("De handtekening klopt niet.")
    return json.loads(inhoud)
`;
