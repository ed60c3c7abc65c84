import type { Checked, Stand } from "./journey-rules.ts";
import { chooseTeam, countZaak, type Keuze } from "./routing/rules.ts";

/**
 * The team of a new zaak.
 *
 * @source beleid-routering
 * @reading The signal that opens a zaak chooses its team, so that a delivery of many and the same signals one by one
 *   end alike; a signal that joins it leaves it where somebody may be at work.
 */
export function chooseTeamFor({ draft, soort, gemeente, buurt, wijk }: Checked, stand: Stand): Keuze {
  const organisatie = stand.organisaties.get(gemeente.id) ?? { teams: [], gebieden: [] };
  const feiten = {
    plek: { buurt, wijk, postcode: draft.adres.postcode },
    geboortedatums: [draft.persoon.geboortedatum],
    partnersoorten: [soort],
    crisis: draft.crisis !== null,
    huishouden: {},
  };
  const keuze = chooseTeam(feiten, organisatie, gemeente, stand.vandaag);
  countZaak(organisatie.teams, keuze.teamId);
  return keuze;
}
