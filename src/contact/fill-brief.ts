import type { Context } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import { loadAfspraken } from "./afspraak-store.ts";
import { type Briefsoort, vulBrief } from "./brief-rules.ts";
import { huidigeSjablonen, type Sjabloon } from "./brief-sjabloon-rules.ts";
import { standaardBrieven } from "./brief-standaard.ts";
import { findGemeenteNaam, loadMedewerkerNamen, loadSjabloonRijen } from "./brief-store.ts";
import { loadSignalen } from "./household-store.ts";
import { own } from "./own.ts";
import { lookAtZaak } from "./show-zaak.ts";
import { personenOf } from "./view.ts";
import type { ZaakRij } from "./zaken-store.ts";

/** `aan` is the place of one person in the list of the zaak, or all of them in one letter. */
export type Geadresseerde = number | "allen";

export type IngevuldeBrief = {
  sjabloon: Pick<Sjabloon, "id" | "versie" | "naam"> & { soort: Briefsoort };
  /** To whom: one name a line of the address. */
  namen: string[];
  adres: ZaakRij["adres"];
  gemeente: string;
  team: string;
  tekst: string;
};

/**
 * The text of a letter or card for this household, as somebody can still change it. Looking leaves a trace in the audit.
 * @throws Probleem 403; 404 for a zaak out of sight, and for a text that is not there or was taken away
 */
export async function fillBrief(
  ctx: Context,
  input: { zaak: string; sjabloon: string; aan: Geadresseerde },
): Promise<IngevuldeBrief> {
  const { gemeenteId, zaak } = await lookAtZaak(ctx, input.zaak, "brief");
  const { read } = ctx.db;
  const sjabloon = await own(input.sjabloon, async () =>
    huidigeSjablonen(gemeenteId, standaardBrieven, await loadSjabloonRijen(read, gemeenteId)).find(
      ({ id, vervallen }) => id === input.sjabloon && !vervallen,
    ),
  );
  const alle = personenOf(await loadSignalen(read, [zaak])).map(naamVan);
  const namen = input.aan === "allen" ? alle : alle.slice(input.aan, input.aan + 1);
  const vandaag = localDay(ctx.clock.now());
  const gepland = (await loadAfspraken(read, zaak.id)).find(
    ({ status, datum }) => status === "open" && datum >= vandaag,
  );
  const gemeente = await findGemeenteNaam(read, gemeenteId);
  const tekst = vulBrief(sjabloon.tekst, {
    namen,
    adres: adresTekst(zaak.adres),
    gemeente,
    team: zaak.team.naam,
    datum: vandaag,
    behandelaar: await behandelaarNaam(ctx, gemeenteId, zaak),
    afspraak: gepland ?? null,
  });
  const { id, versie, soort, naam } = sjabloon;
  return { sjabloon: { id, versie, soort, naam }, namen, adres: zaak.adres, gemeente, team: zaak.team.naam, tekst };
}

/** Who has the zaak, or else who makes the letter. */
async function behandelaarNaam(ctx: Context, gemeenteId: number, zaak: ZaakRij): Promise<string | null> {
  const zelf = ctx.actor.soort === "gemeente" ? ctx.actor.medewerker?.uuid : undefined;
  const wie = zaak.behandelaar ?? zelf;
  if (wie === undefined) return null;
  return (await loadMedewerkerNamen(ctx.db.read, gemeenteId, [wie])).get(wie) ?? null;
}

const naamVan = (persoon: { voorletters: string | null; voorvoegsel: string | null; achternaam: string }): string =>
  [persoon.voorletters, persoon.voorvoegsel, persoon.achternaam].filter(Boolean).join(" ");

function adresTekst({ straatnaam, huisnummer, huisletter, huisnummertoevoeging, ...adres }: ZaakRij["adres"]): string {
  const nummer =
    [huisnummer, huisletter].filter(Boolean).join(" ") + (huisnummertoevoeging ? `-${huisnummertoevoeging}` : "");
  const plaats = [adres.postcode.replace(/^(\d{4})\s*(\w{2})$/, "$1 $2"), adres.plaatsnaam].filter(Boolean).join(" ");
  return [[straatnaam, nummer].filter(Boolean).join(" "), plaats].filter(Boolean).join(", ");
}
