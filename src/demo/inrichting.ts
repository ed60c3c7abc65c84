import { systeem } from "../access/permission.ts";
import { registerClient } from "../access/register-client.ts";
import { registerGebruiker } from "../access/register-gebruiker.ts";
import { registerPartner } from "../intake/register-partner.ts";
import { loadGebieden } from "../routing/load-gebieden.ts";
import { registerGemeente } from "../routing/register-gemeente.ts";
import { registerMedewerker } from "../routing/register-medewerker.ts";
import { registerTeam } from "../routing/register-team.ts";
import type { Base } from "../wire.ts";
import type { Sleutel } from "./client.ts";
import { gemeentecode, stadsdelen } from "./gebieden.ts";
import { bedenkMedewerker } from "./names.ts";
import { allePartners } from "./partners.ts";
import { toeval } from "./random.ts";

const medewerkersPerTeam = 3;
/** Key of the municipality's own machine client. */
export const gemeenteSleutel = "gemeente";

/**
 * Makes Rotterdam with its teams, workers and partners, as the command line would.
 * @returns the key of every client, by the name of its file
 */
export async function richtIn(base: Base, seed: number, gebiedenCsv: string): Promise<Map<string, Sleutel>> {
  const ctx = systeem(base, "demo");
  const tokenUrl = `${base.config.publicUrl}/oauth/token`;
  await registerRotterdam(ctx, seed);
  await loadGebieden(ctx, new Blob([gebiedenCsv]).stream());
  for (const { naam, wijk, postcodes } of stadsdelen) {
    const ranges = postcodes.map(([van, tot]) => ({ soort: "postcode" as const, van: String(van), tot: String(tot) }));
    await registerTeam(ctx, {
      gemeentecode,
      naam: `Wijkteam ${naam}`,
      gebieden: [{ soort: "wijk", van: wijk }, ...ranges],
    });
  }
  await registerMedewerkers(ctx, seed);
  const sleutels = new Map<string, Sleutel>();
  for (const { sleutel, naam, soort, niveau, kleineVerhuurder } of allePartners) {
    const afspraak = { terugkoppelniveau: niveau, kleineVerhuurder: kleineVerhuurder ?? false };
    const { clientId, privateJwk, partnerId } = await registerPartner(ctx, { gemeentecode, soort, naam, ...afspraak });
    await registerGebruiker(ctx, { partnerId, naam: bedenkMedewerker(toeval(seed, "gebruiker", sleutel)) });
    sleutels.set(sleutel, { clientId, privateJwk, tokenUrl });
  }
  const scopes = ["zaken:lezen" as const, "zaken:werken" as const, "monitor:lezen" as const, "ddas:lezen" as const];
  const { clientId, privateJwk } = await registerClient(ctx, { gemeentecode, naam: "Zaaksysteem", scopes });
  return sleutels.set(gemeenteSleutel, { clientId, privateJwk, tokenUrl });
}

/** With whom CBS could call about the numbers; both numbers are nobody's. */
async function registerRotterdam(ctx: Parameters<typeof registerGemeente>[0], seed: number): Promise<void> {
  const contactpersoon = {
    naam: bedenkMedewerker(toeval(seed, "contactpersoon")),
    telefoonnummer: "0100000000",
    email: "vroegsignalering@example.nl",
    functietitel: "Beleidsmedewerker",
  };
  const kvkNummer = "00000599";
  await registerGemeente(ctx, {
    code: gemeentecode,
    naam: "Rotterdam",
    kvkNummer,
    contactpersonen: [contactpersoon],
  });
}

async function registerMedewerkers(ctx: Parameters<typeof registerMedewerker>[0], seed: number): Promise<void> {
  for (const { naam, wijk } of stadsdelen) {
    for (let nummer = 1; nummer <= medewerkersPerTeam; nummer++) {
      await registerMedewerker(ctx, {
        gemeentecode,
        email: `wijkteam.${wijk}.${nummer}@example.nl`,
        naam: bedenkMedewerker(toeval(seed, "medewerker", wijk, nummer)),
        rol: "wijkteam",
        team: `Wijkteam ${naam}`,
      });
    }
  }
  for (const rol of ["regisseur", "beheerder", "beleid", "controleur"] as const) {
    const naam = bedenkMedewerker(toeval(seed, "medewerker", rol));
    await registerMedewerker(ctx, { gemeentecode, email: `${rol}@example.nl`, naam, rol });
  }
}
