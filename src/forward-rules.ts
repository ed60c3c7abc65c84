import { doorzendKenmerk } from "./contact/doorzending-rules.ts";
import type { Gemeente } from "./intake/agreement-store.ts";
import type { Draft } from "./intake/draft-rules.ts";
import { checkPartnerSoort } from "./intake/partner-rules.ts";
import type { Fout } from "./law/fout.ts";
import type { SignaalpartnerSoort } from "./law/lists.ts";
import type { Reden } from "./law/reden.ts";
import type { Adres } from "./matching/adres.ts";

/** A stored signal as it can be sent on: all that its partner told, when it was first received, and what was marked. */
export type Doorzendbaar = {
  id: number;
  uuid: string;
  partnerId: number;
  soort: SignaalpartnerSoort;
  ontvangenOp: string;
  opmerkingen: Reden[];
  inhoud: Omit<Draft, "adres" | "adressleutel" | "gemeentecode">;
};

/** Where to: the municipality that was named, or undefined when it does not work here, and what the area table says. */
export type Bestemming = {
  gemeentecode: string;
  gemeente: Gemeente | undefined;
  vanId: number;
  gebied: { gemeentecode: string } | undefined;
};

/**
 * Everything that is against sending these signals on; empty when nothing.
 *
 * @source lezing-doorzending gebieden-cbs wgs-10 tijdelijke-regeling
 * @reading It happens between two colleges, so that the partner needs no agreement with the second. A partner of an
 *   experiment may be heard there only when the regulation lists that municipality.
 */
export function checkDoorzending(
  { gemeentecode, gemeente, vanId, gebied }: Bestemming,
  signalen: readonly Doorzendbaar[],
): Fout[] {
  const fouten: Fout[] = [];
  if (!gemeente) fouten.push(gemeenteOnbekend);
  if (gemeente?.id === vanId) fouten.push(eigenGemeente);
  if (gebied && gebied.gemeentecode !== gemeentecode) fouten.push(andereGemeente);
  const refused = signalen.flatMap(({ soort, inhoud }) =>
    checkPartnerSoort(soort, gemeentecode, inhoud).map(({ bron }) => ({ soort, bron })),
  );
  for (const [soort, [first]] of Map.groupBy(refused, (item) => item.soort)) {
    const melding = `Een signaal van de soort '${soort}' mag niet naar deze gemeente. Stuur de andere zonder dit signaal door.`;
    const veld = "/signalen";
    fouten.push({ veld, code: "partnersoort-niet-toegestaan", melding, ...(first?.bron && { bron: first.bron }) });
  }
  return fouten;
}

const gemeenteOnbekend: Fout = {
  veld: "/gemeentecode",
  code: "gemeente-onbekend",
  melding: "Deze gemeente werkt niet met dit Seinhuis. Doorsturen kan dan niet.",
  bron: "lezing-doorzending",
};
const eigenGemeente: Fout = {
  veld: "/gemeentecode",
  code: "eigen-gemeente",
  melding: "Dit is uw eigen gemeente. Doorsturen is voor een verhuizing naar een andere gemeente.",
  bron: "lezing-doorzending",
};
const andereGemeente: Fout = {
  veld: "/gemeentecode",
  code: "andere-gemeente",
  melding: "Dit adres ligt in een andere gemeente. Controleer het adres en de gemeentecode.",
  bron: "gebieden-cbs",
};

/**
 * The signal as it goes to the next municipality: what its partner told, at the new address, under a kenmerk of its own.
 *
 * @source gegevens-minimalisatie wgs-8c
 * @reading Notes, contact attempts and the BSN stay behind: a municipality finds the BSN in its own check of the BRP.
 */
export function toDoorzending(
  { uuid, inhoud }: Doorzendbaar,
  gemeentecode: string,
  plek: { adres: Adres; adressleutel: string },
): Draft {
  return {
    ...inhoud,
    kenmerk: doorzendKenmerk(inhoud.kenmerk, uuid),
    persoon: { ...inhoud.persoon, burgerservicenummer: null },
    gemeentecode,
    adres: plek.adres,
    adressleutel: plek.adressleutel,
  };
}
