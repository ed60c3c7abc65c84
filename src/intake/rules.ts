import { isBsn } from "../law/bsn.ts";
import type { Fout } from "../law/fout.ts";
import type { SignaalpartnerSoort } from "../law/lists.ts";
import type { Beleidsregel } from "../law/parameters.ts";
import type { Beoordeelbaar } from "./draft-rules.ts";
import { checkIncasso } from "./incasso-rules.ts";
import { checkMeldvenster } from "./meldvenster-rules.ts";
import { checkSignaalsoort, type Signaalsoort } from "./overeenkomst-rules.ts";
import { checkCrisis, checkPartnerSoort, metBsn } from "./partner-rules.ts";

/** The agreement between partner and municipality, as far as the intake needs it. Days are local. */
export type Overeenkomst = {
  geldigVan: string;
  geldigTot: string | null;
  bsnToegestaan: boolean;
  geboortedatumToegestaan: boolean;
  terugkoppelniveau: "basis" | "contact" | "regeling";
  /** What may be reported; absent or null is all. */
  signaalsoorten?: readonly Signaalsoort[] | null;
};

/** The code of the one refusal that is about the sender instead of the signal: 403 for a single signal. */
export const geenOvereenkomst = "geen-overeenkomst";

type Looptijd = Pick<Overeenkomst, "geldigVan" | "geldigTot">;

/** The agreement that was in force on a day; of two, the one that began last. */
export function overeenkomstOp<T extends Looptijd>(overeenkomsten: readonly T[], day: string): T | null {
  const inForce = overeenkomsten.filter(
    ({ geldigVan, geldigTot }) => geldigVan <= day && (geldigTot === null || day <= geldigTot),
  );
  return inForce.reduce<T | null>(
    (latest, item) => (latest && latest.geldigVan >= item.geldigVan ? latest : item),
    null,
  );
}

/** Who reports, to whom, and by what agreement and policy it is judged. */
export type Afzender = {
  soort: SignaalpartnerSoort;
  gemeentecode: string;
  /** In force on the signaaldatum. */
  overeenkomst: Overeenkomst | null;
  beleid: readonly Beleidsregel[];
  /** Local day of receipt. */
  vandaag: string;
};

/**
 * Everything that law and agreement have against taking this signal in; empty when nothing.
 *
 * @source wgs-3 bgs-2 bgs-3 wgs-8b overeenkomst-vereist gegevens-minimalisatie rotterdam-convenant
 */
export function checkSignaal(draft: Beoordeelbaar, afzender: Afzender): Fout[] {
  const { soort, gemeentecode, overeenkomst, beleid, vandaag } = afzender;
  const fouten = checkPartnerSoort(soort, gemeentecode, draft);
  if (!overeenkomst) {
    fouten.push({
      veld: "/gemeentecode",
      code: geenOvereenkomst,
      melding: "U heeft met deze gemeente geen overeenkomst die geldt op de signaaldatum.",
      bron: "overeenkomst-vereist",
    });
  }
  return [
    ...fouten,
    ...checkSignaalsoort(overeenkomst, draft),
    ...checkPersoon(draft, afzender),
    ...checkMeldvenster(soort, draft, beleid),
    ...checkAnywhere(draft, soort, vandaag),
  ];
}

/** What can be said of a signal before its municipality is known. @source bgs-2 wgs-4-2 */
export function checkAnywhere(draft: Beoordeelbaar, soort: SignaalpartnerSoort, vandaag: string): Fout[] {
  return [
    ...checkDatums(draft, vandaag),
    ...checkCrisis(soort, draft),
    ...checkIncasso(soort, draft.incasso, draft.signaaldatum, draft.ontstaansdatum, draft.crisis),
  ];
}

function checkDatums(draft: Beoordeelbaar, vandaag: string): Fout[] {
  const fouten: Fout[] = [];
  if (draft.signaaldatum > vandaag) {
    const melding = "De signaaldatum ligt in de toekomst.";
    fouten.push({ veld: "/signaaldatum", code: "in-de-toekomst", melding, bron: "lezing-datums" });
  }
  if (draft.ontstaansdatum > draft.signaaldatum) {
    fouten.push({
      veld: "/achterstand/ontstaansdatum",
      code: "na-signaaldatum",
      melding: "De achterstand is ontstaan na de signaaldatum. Dat kan niet.",
      bron: "lezing-datums",
    });
  }
  return fouten;
}

/**
 * No more about a person than the duty needs.
 *
 * @source wgs-8c bsn-elfproef gegevens-minimalisatie lezing-datums
 * @reading A BSN is for an insurer and CAK alone, and only by overeenkomst: of the other kinds none is named that needs
 *   it, and the municipality finds it itself.
 * @reading A klantnummer is named for energy and water. It tells of a debt and not of a person, and keeps two customers
 *   at one address apart, so it is taken from every kind.
 */
function checkPersoon(draft: Beoordeelbaar, { soort, overeenkomst }: Afzender): Fout[] {
  const fouten: Fout[] = [];
  const { burgerservicenummer, geboortedatum } = draft.persoon;
  if (burgerservicenummer !== null && !(overeenkomst?.bsnToegestaan && metBsn.includes(soort))) {
    fouten.push({
      veld: "/persoon/burgerservicenummer",
      code: "bsn-niet-toegestaan",
      melding: "U mag geen burgerservicenummer meesturen. De gemeente zoekt het zelf op. Stuur het signaal zonder.",
      bron: "wgs-8c",
    });
  } else if (burgerservicenummer !== null && !isBsn(burgerservicenummer)) {
    fouten.push({
      veld: "/persoon/burgerservicenummer",
      code: "ongeldig-bsn",
      melding: "Dit is geen geldig burgerservicenummer.",
      bron: "bsn-elfproef",
    });
  }
  if (geboortedatum !== null && overeenkomst && !overeenkomst.geboortedatumToegestaan) {
    fouten.push({
      veld: "/persoon/geboortedatum",
      code: "geboortedatum-niet-toegestaan",
      melding: "In uw overeenkomst staat niet dat u een geboortedatum mag meesturen.",
      bron: "gegevens-minimalisatie",
    });
  }
  if (geboortedatum !== null && geboortedatum > draft.signaaldatum) {
    fouten.push({
      veld: "/persoon/geboortedatum",
      code: "na-signaaldatum",
      melding: "De geboortedatum ligt na de signaaldatum. Dat kan niet.",
      bron: "lezing-datums",
    });
  }
  return fouten;
}
