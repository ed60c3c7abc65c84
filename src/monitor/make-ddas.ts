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
  toVroegsignaalzaak,
  type Uitwisselmodel,
  type Vroegsignaal,
  type Vroegsignaalzaak,
} from "./ddas.ts";
import { type GelezenSignaal, loadSignalen, pagesOfSignalen } from "./ddas-signaal-store.ts";
import { type Gemeente, loadGemeenten, pagesOfZaken } from "./ddas-store.ts";
import { checkPeriode, type Periode } from "./perioden.ts";

/**
 * The exchange of one or more municipalities over local days, both included: the signals dated in the period, the
 * zaken opened in it, and every signal of those zaken whatever its date.
 *
 * The program itself may make it for every municipality, a municipality only for itself.
 *
 * @throws Probleem 403 without the right, 404 for a municipality that is not there, 400 for a wrong period, 422 for a
 * municipality without a contact person
 * @source ddas-1.2
 * @reading A zaak goes with the period in which it was opened; a later signal of it goes with its own period too.
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
  const { read } = ctx.db;
  const beleid = (await loadBeleid(read, [gemeente.id])).get(gemeente.id) ?? [];
  const startdagen = (dag: string) => parameter("matchingperiodeStartdagen", dag, beleid).value;
  const signalen = new Map<number, Vroegsignaal>();
  const add = (page: readonly GelezenSignaal[]): void => {
    for (const signaal of page) signalen.set(signaal.id, toVroegsignaal(signaal));
  };
  const zaken: Vroegsignaalzaak[] = [];
  for await (const page of pagesOfSignalen(read, gemeente.id, periode)) add(page);
  for await (const page of pagesOfZaken(read, gemeente.id, periode)) {
    // Dated outside the period, or come in while this runs: no zaak leaves without the signals that it refers to.
    const missing = page.flatMap(({ signaalIds }) => signaalIds.filter((id) => !signalen.has(id)));
    add(await loadSignalen(read, gemeente.id, missing));
    // The exchange has no form for a zaak without signals.
    const withSignalen = page.filter(({ signaalIds }) => signaalIds.length > 0);
    for (const zaak of withSignalen) zaken.push(toVroegsignaalzaak(zaak, startdagen));
  }
  return toLevering({ teller, gemeentecode: gemeente.code, organisatie, signalen: [...signalen.values()], zaken });
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
