import { age } from "../law/calendar.ts";
import type { SignaalpartnerSoort } from "../law/lists.ts";
import type { RouteringVoorwaarden } from "../law/parameter-shapes.ts";
import type { HuishoudGegevens } from "../personal-columns.ts";

export type Plek = { buurt: string | null; wijk: string | null; postcode: string };

/** What is known of a zaak when its team is chosen. */
export type RouteringFeiten = {
  plek: Plek;
  /** Of the people in its signals; null where a partner gave none. */
  geboortedatums: readonly (string | null)[];
  partnersoorten: readonly SignaalpartnerSoort[];
  crisis: boolean;
  /** What only the municipality knows; absent is unknown. */
  huishouden: HuishoudGegevens;
};

/**
 * Whether all conditions of a rule hold. What is not known never fits, neither a yes nor a no.
 *
 * @param vandaag  local day on which the team is chosen: ages are those of that day
 * @source beleid-routering
 * @reading One person must be within both bounds of age; people who are each within one of them are not.
 */
export function voldoet(als: RouteringVoorwaarden, feiten: RouteringFeiten, vandaag: string): boolean {
  const { plek, huishouden } = feiten;
  return (
    heeftLeeftijd(als, feiten.geboortedatums, vandaag) &&
    isGelijk(als.ondernemer, huishouden.ondernemer) &&
    isGelijk(als.minderjarigeKinderen, huishouden.minderjarigeKinderen) &&
    isGelijk(als.oggz, huishouden.oggz) &&
    isGelijk(als.taal, huishouden.taal) &&
    (als.partnersoort === undefined || feiten.partnersoorten.includes(als.partnersoort)) &&
    isGelijk(als.crisis, feiten.crisis) &&
    isGelijk(als.buurt, plek.buurt) &&
    isGelijk(als.wijk, plek.wijk) &&
    isGelijk(als.postcode, plek.postcode.slice(0, 4))
  );
}

/**
 * The conditions of a rule in words. What the municipality knows of a household is personal and stays out: the name of
 * the rule must do.
 */
export function beschrijf(als: RouteringVoorwaarden): string {
  const { ondernemer, minderjarigeKinderen, oggz, taal } = als;
  const huishouden = [ondernemer, minderjarigeKinderen, oggz, taal].some((eis) => eis !== undefined);
  const delen = [
    leeftijdTekst(als),
    huishouden && "wat de gemeente van het huishouden weet, past erbij",
    als.partnersoort && `er is een signaal van de soort ${als.partnersoort}`,
    als.crisis !== undefined && `er dreigt ${als.crisis ? "een" : "geen"} crisis`,
    als.buurt && `het adres ligt in buurt ${als.buurt}`,
    als.wijk && `het adres ligt in wijk ${als.wijk}`,
    als.postcode && `het adres ligt in postcodegebied ${als.postcode}`,
  ];
  return opsomming.format(delen.filter((deel) => typeof deel === "string"));
}

const opsomming = new Intl.ListFormat("nl");

const isGelijk = (eis: unknown, feit: unknown): boolean => eis === undefined || eis === feit;

function heeftLeeftijd(
  { leeftijdVan, leeftijdTot }: RouteringVoorwaarden,
  geboortedatums: readonly (string | null)[],
  vandaag: string,
): boolean {
  if (leeftijdVan === undefined && leeftijdTot === undefined) return true;
  return geboortedatums.some((geboortedatum) => {
    if (geboortedatum === null) return false;
    const jaren = age(geboortedatum, vandaag);
    return jaren >= (leeftijdVan ?? jaren) && jaren <= (leeftijdTot ?? jaren);
  });
}

function leeftijdTekst({ leeftijdVan, leeftijdTot }: RouteringVoorwaarden): string | undefined {
  if (leeftijdVan !== undefined && leeftijdTot !== undefined) {
    return `een bewoner is ${leeftijdVan} tot en met ${leeftijdTot} jaar`;
  }
  if (leeftijdVan !== undefined) return `een bewoner is ${leeftijdVan} jaar of ouder`;
  return leeftijdTot === undefined ? undefined : `een bewoner is ${leeftijdTot} jaar of jonger`;
}
