import packageJson from "../../package.json" with { type: "json" };
import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import { loadBeleid } from "../beleid-store.ts";
import type { Context } from "../context.ts";
import { nietGevonden, ongeldigeInvoer, Probleem } from "../errors.ts";
import type { Fout } from "../law/fout.ts";
import { parameter } from "../law/parameters.ts";
import {
  countDdas,
  type DdasLevering,
  toLevering,
  toOrganisatie,
  toUitwisselmodel,
  toVroegsignaal,
  toVroegsignaalzaken,
  type Uitwisselmodel,
  type Vroegsignaal,
  type Vroegsignaalzaak,
} from "./ddas.ts";
import { pageSize, pagesOfSignalen } from "./ddas-signaal-store.ts";
import { type Gemeente, loadGemeenten, loadZaken } from "./ddas-store.ts";
import { checkPeriode, type Periode } from "./perioden.ts";
import { matchingperiode } from "./rules.ts";

/**
 * The exchange of one or more municipalities over local days, both included: exactly the signals dated in the period,
 * and of every zaak that these belong to its matchings of them. What follows on each other adds up: no signal and no
 * contact attempt is in two deliveries.
 *
 * The program itself may make it for every municipality, a municipality only for itself.
 *
 * @throws Probleem 403 without the right, 404 for a municipality that is not there, 400 for a wrong period, 422 for a
 * municipality without a contact person
 * @source ddas-1.2
 * @reading A signal goes with the delivery of its signaaldatum, whenever it was received or its zaak was opened, so that
 * it is counted once; its zaak goes along each time, with the signals of that delivery.
 */
export async function makeDdas(
  ctx: Context,
  input: Periode & { gemeentecodes: readonly string[] },
): Promise<Uitwisselmodel> {
  const alleenId = ctx.actor.soort === "systeem" ? null : asGemeente(ctx, "ddas:lezen");
  const fouten = [...checkPeriode(input), ...(input.gemeentecodes.length > 0 ? [] : [geenGemeente])];
  if (fouten.length > 0) throw ongeldigeInvoer(fouten);
  const gemeenten = await loadGemeenten(ctx.db.read, input.gemeentecodes, alleenId);
  const leveringen: DdasLevering[] = [];
  for (const code of new Set(input.gemeentecodes)) {
    const gemeente = gemeenten.find((known) => known.code === code);
    if (!gemeente) throw nietGevonden();
    leveringen.push(await makeLevering(ctx, gemeente, input, leveringen.length + 1));
  }
  await recordUitvoer(ctx, gemeenten, leveringen, input);
  return toUitwisselmodel(packageJson.version, input, ctx.clock.now(), leveringen);
}

async function makeLevering(ctx: Context, gemeente: Gemeente, periode: Periode, teller: number): Promise<DdasLevering> {
  const organisatie = toOrganisatie(gemeente);
  if (!organisatie) throw zonderContactpersoon(gemeente.code);
  const { read, reports } = ctx.db;
  const beleid = (await loadBeleid(read, [gemeente.id])).get(gemeente.id) ?? [];
  const vroegsignalen = new Map<number, Vroegsignaal>();
  const zaakIds = new Set<number>();
  for await (const page of pagesOfSignalen(reports, gemeente.id, periode)) {
    for (const signaal of page) {
      vroegsignalen.set(signaal.id, toVroegsignaal(signaal));
      if (signaal.zaakId !== null) zaakIds.add(signaal.zaakId);
    }
  }
  // What comes in while this runs waits for the next delivery: no zaak leaves with a signal that is not there.
  const isKnown = ({ id, signaaldatum }: { id: number; signaaldatum: string }): boolean =>
    vroegsignalen.has(id) || signaaldatum < periode.van || signaaldatum > periode.tot;
  const periodeVan = rememberPerDag((dag) =>
    matchingperiode(dag, parameter("matchingperiodeStartdagen", dag, beleid).value),
  );
  const ids = [...zaakIds].sort((a, b) => a - b);
  const zaken: Vroegsignaalzaak[] = [];
  for (let from = 0; from < ids.length; from += pageSize) {
    for (const zaak of await loadZaken(reports, gemeente.id, ids.slice(from, from + pageSize))) {
      const known = { ...zaak, signalen: zaak.signalen.filter(isKnown) };
      zaken.push(...toVroegsignaalzaken(known, periode, periodeVan));
    }
  }
  const signalen = [...vroegsignalen.values()];
  return toLevering({ teller, gemeentecode: gemeente.code, organisatie, signalen, zaken });
}

/** Many signals have the same day, and working out its period is slow beside looking it up. */
function rememberPerDag(find: (dag: string) => Periode): (dag: string) => Periode {
  const known = new Map<string, Periode>();
  return (dag) => {
    const periode = known.get(dag) ?? find(dag);
    known.set(dag, periode);
    return periode;
  };
}

const geenGemeente: Fout = { veld: "/gemeentecodes", code: "verplicht", melding: "Noem minstens één gemeente." };

function zonderContactpersoon(gemeentecode: string): Probleem {
  const detail = `Gemeente ${gemeentecode} heeft geen contactpersoon met een e-mailadres. Het CBS heeft dat adres nodig. Leg eerst een contactpersoon vast.`;
  const melding = "Er is geen contactpersoon met een e-mailadres.";
  return new Probleem(422, "contactpersoon-ontbreekt", detail, {
    fouten: [{ veld: "/contactpersonen", code: "contactpersoon-ontbreekt", melding, bron: "ddas-1.2" }],
  });
}

/** Counts only: what left, not whom it was about. */
async function recordUitvoer(
  ctx: Context,
  gemeenten: readonly Gemeente[],
  leveringen: readonly DdasLevering[],
  { van, tot }: Periode,
): Promise<void> {
  const regels = leveringen.map((levering) => ({
    handeling: "ddas.uitgeleverd",
    gemeenteId: gemeenten.find(({ code }) => code === levering.gemeentecode)?.id ?? null,
    onderwerp: levering.gemeentecode,
    details: { van, tot, ...countDdas([levering]) },
  }));
  await ctx.db.write((trx) => recordAudit(ctx, trx, regels));
}
