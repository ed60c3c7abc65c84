import type { Context } from "../context.ts";
import type { Instant } from "../tables.ts";
import { loadContactpogingen, loadGebeurtenissen } from "./household-store.ts";
import { lookAtZaak } from "./show-zaak.ts";
import { buildTijdlijn, type TijdlijnRij } from "./tijdlijn-rules.ts";
import { doorMensen, loadVersie, readVersie, versieTekst } from "./versie-store.ts";
import { loadNamen } from "./wijzigingen-store.ts";

/** What somebody else did: `wie` is null for who has no name here, `notitie` what was written with it. */
export type Wijziging = { op: Instant; wie: string | null; tekst: string; notitie: string | null };
export type Wijzigingen = { wijzigingen: Wijziging[]; versie: string; gesloten: boolean };

/**
 * What others did in a zaak since a version of it, oldest first, and the version that it has now. Looking leaves a trace
 * in the audit.
 * @param versie  as a form bore it; of one that cannot be read, everything that others did
 * @throws Probleem 403, 404
 */
export async function listWijzigingen(
  ctx: Context,
  { zaak: uuid, versie }: { zaak: string; versie: string },
): Promise<Wijzigingen> {
  const { gemeenteId, zaak } = await lookAtZaak(ctx, uuid, "wijzigingen");
  const { read } = ctx.db;
  const since = readVersie(versie) ?? { gebeurtenis: 0, poging: 0 };
  // First the version: what happens while we read is then shown, and asked about once more.
  const nu = versieTekst(await loadVersie(read, zaak.id));
  const zelf = ctx.actor.soort === "gemeente" ? ctx.actor.medewerker?.uuid : undefined;
  const gebeurtenissen = (await loadGebeurtenissen(read, zaak.id)).filter(
    ({ id, door, soort }) => id > since.gebeurtenis && door !== ctx.actor.naam && doorMensen.includes(soort),
  );
  const pogingen = (await loadContactpogingen(read, zaak.id)).filter(
    ({ id, medewerker }) => id > since.poging && (medewerker === null || medewerker !== zelf),
  );
  const bron = { signalen: [], termijnen: [], gebeurtenissen, contactpogingen: pogingen };
  const rijen = buildTijdlijn({ zaak: { id: zaak.id, geopendOp: zaak.geopend_op }, ...bron }, ctx.clock.now());
  const gedaan = rijen.filter(({ soort }) => soort !== "geopend");
  const namen = await loadNamen(read, gemeenteId, gedaan.flatMap(doerOf));
  const wijzigingen = gedaan.map((rij) => ({
    op: rij.op,
    wie: doerOf(rij).map((doer) => namen.get(doer) ?? null)[0] ?? null,
    tekst: rij.tekst,
    notitie: notitieOf(rij),
  }));
  return { wijzigingen, versie: nu, gesloten: zaak.afgesloten_op !== null };
}

/** The uuid of the person who did it, when it was one. */
function doerOf({ details }: TijdlijnRij): string[] {
  if (typeof details.medewerker === "string") return [details.medewerker];
  const match = /^medewerker ([0-9a-f-]{36})$/.exec(String(details.door ?? ""));
  return match?.[1] === undefined ? [] : [match[1]];
}

function notitieOf({ details }: TijdlijnRij): string | null {
  const tekst = details.notitie ?? details.toelichting;
  return typeof tekst === "string" && tekst !== "" ? tekst : null;
}
