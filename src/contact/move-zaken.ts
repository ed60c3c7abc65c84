import { z } from "zod";
import { checkInput } from "../access/check-input.ts";
import { asGemeente } from "../access/permission.ts";
import { isRol, rolRechten } from "../access/rollen.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context, Read, Trx } from "../context.ts";
import { conflict, geenRecht, geweigerd } from "../errors.ts";
import { localDay } from "../law/calendar.ts";
import { metDeHand } from "../routing/rules.ts";
import { beschrijfVerplaatsing, meesteTegelijk, type VerplaatsBeeld, verplaatsVolgordes } from "./move-zaken-rules.ts";
import {
  countTeVerplaatsen,
  findHebber,
  findOntvanger,
  type Keuze,
  loadTeVerplaatsen,
  lockZaken,
  type TeVerplaatsen,
} from "./move-zaken-store.ts";
import { giveToBehandelaar, giveToTeam } from "./organisation-store.ts";
import { own, ownTeam } from "./own.ts";
import { pickUp } from "./pick-up.ts";
import { insertGebeurtenissenVan } from "./store.ts";
import { teamBound } from "./zicht.ts";

const schema = z.strictObject({
  /** From this team; from this worker, or from nobody: `geen`. At least one of the two. */
  vanTeam: z.string().optional(),
  vanMedewerker: z.string().optional(),
  naarTeam: z.string(),
  /** Left out: the zaken are free for the team to take up. */
  naarMedewerker: z.string().optional(),
  volgorde: z.enum(verplaatsVolgordes).default("hoogste"),
  /** Left out: all, up to `meesteTegelijk`. */
  aantal: z.int().min(1).max(meesteTegelijk).optional(),
});
export type VerplaatsKeuze = z.input<typeof schema>;
const moveSchema = schema.extend({ reden: z.string().trim().min(1).max(2000), stempel: z.string() });

/** With `totaal` how many there are to choose from, and a mark by which a change since is noticed. */
export type Vooruitblik = VerplaatsBeeld & { totaal: number; stempel: string };

/**
 * What `moveZaken` would do: numbers alone.
 * @throws Probleem 400; 403; 404 for a team or person that is not this municipality's; 422 when it cannot be
 */
export async function previewMove(ctx: Context, input: VerplaatsKeuze): Promise<Vooruitblik> {
  const gemeenteId = asVerdeler(ctx);
  const { keuze } = await resolve(ctx.db.read, gemeenteId, checkInput(schema, input));
  const zaken = await loadTeVerplaatsen(ctx.db.read, keuze);
  const totaal = await countTeVerplaatsen(ctx.db.read, keuze.van, keuze.naar);
  return { ...beschrijfVerplaatsing(zaken, keuze.naar), totaal, stempel: stempelOf(ctx, zaken) };
}

/**
 * Gives open zaken of a team or a worker by hand to another team or worker: a person who gets them takes them up; a
 * worker who had them has them no more.
 * @throws Probleem 400, 403, 404; 409 when it would not be those that were looked at; 422 when it cannot be
 */
export async function moveZaken(ctx: Context, input: z.input<typeof moveSchema>): Promise<{ verplaatst: number }> {
  const gemeenteId = asVerdeler(ctx);
  const { reden, stempel, ...vraag } = checkInput(moveSchema, input);
  return await ctx.db.write(async (trx) => {
    const { keuze, team, behandelaar } = await resolve(trx, gemeenteId, vraag);
    const eerst = await loadTeVerplaatsen(trx, keuze);
    await lockZaken(
      trx,
      eerst.map(({ id }) => id),
    );
    // Who waited for a lock sees what the other did.
    const zaken = trx.engine === "sqlite" ? eerst : await loadTeVerplaatsen(trx, keuze);
    if (zaken.length === 0 || stempelOf(ctx, zaken) !== stempel) throw gewijzigd();
    await give(ctx, trx, zaken, { team, behandelaar, reden });
    const details = { team: team.uuid, behandelaar: behandelaar?.uuid ?? null };
    await recordAudit(ctx, trx, [
      {
        handeling: "zaken.verplaatst",
        gemeenteId,
        onderwerp: team.uuid,
        details: { ...details, aantal: zaken.length },
      },
      ...zaken.map(({ uuid }) => ({ handeling: "zaak.toegewezen", gemeenteId, onderwerp: uuid, details })),
    ]);
    return { verplaatst: zaken.length };
  });
}

type Naar = {
  team: { id: number; uuid: string; naam: string };
  behandelaar: { id: number; uuid: string } | null;
  reden: string;
};

async function give(ctx: Context, trx: Trx, zaken: readonly TeVerplaatsen[], naar: Naar): Promise<void> {
  const { team, behandelaar, reden } = naar;
  const now = ctx.clock.now();
  const toTeam = zaken.filter(({ team_id }) => team_id !== team.id).map(({ id }) => id);
  await giveToTeam(trx, toTeam, team.id, [metDeHand(team.naam, localDay(now))]);
  await giveToBehandelaar(
    trx,
    zaken.map(({ id }) => id),
    behandelaar?.id ?? null,
  );
  if (behandelaar) for (const zaak of zaken.filter(({ status }) => status === "nieuw")) await pickUp(trx, zaak, now);
  const details = { team: team.uuid, teamNaam: team.naam, behandelaar: behandelaar?.uuid ?? null };
  const gebeurtenissen = [{ soort: "toegewezen" as const, details, tekst: reden }];
  await insertGebeurtenissenVan(
    trx,
    { door: ctx.actor.naam, op: now },
    zaken.map(({ id }) => ({ zaakId: id, gebeurtenissen })),
  );
}

/** Who sees all teams, may work zaken and manages. */
function asVerdeler(ctx: Context): number {
  asGemeente(ctx, "beheer");
  if (teamBound(ctx)) throw geenRecht();
  return asGemeente(ctx, "zaken:werken");
}

async function resolve(read: Read, gemeenteId: number, vraag: z.output<typeof schema>) {
  const { vanTeam, vanMedewerker, naarTeam, naarMedewerker, volgorde, aantal } = vraag;
  if (vanTeam === undefined && vanMedewerker === undefined) throw geenHerkomst();
  const van = {
    gemeenteId,
    teamId: vanTeam === undefined ? null : (await ownTeam(read, gemeenteId, vanTeam)).id,
    behandelaarId: await hebberId(read, gemeenteId, vanMedewerker),
  };
  const team = await ownTeam(read, gemeenteId, naarTeam);
  const behandelaar =
    naarMedewerker === undefined
      ? null
      : await own(naarMedewerker, () => findOntvanger(read, gemeenteId, naarMedewerker));
  if (behandelaar && !past(behandelaar, team.id)) throw pastNiet();
  const naar = { teamId: team.id, behandelaarId: behandelaar?.id ?? null };
  const keuze: Keuze = { van, naar, volgorde, limiet: aantal ?? meesteTegelijk };
  return { keuze, team, behandelaar };
}

async function hebberId(read: Read, gemeenteId: number, wie: string | undefined): Promise<number | null> {
  if (wie === undefined) return null;
  return wie === "geen" ? 0 : (await own(wie, () => findHebber(read, gemeenteId, wie))).id;
}

/** Whoever gets a zaak must be able to see and work it. */
const past = ({ rol, teamId }: { rol: string; teamId: number | null }, naarTeamId: number): boolean =>
  isRol(rol) && rolRechten[rol].rechten.includes("zaken:werken") && (teamId === null || teamId === naarTeamId);

const stempelOf = ({ keys }: Pick<Context, "keys">, zaken: readonly { uuid: string }[]): string =>
  keys.lookupHash(`verplaats:${zaken.map(({ uuid }) => uuid).join()}`);

const pastNiet = () =>
  geweigerd([
    { veld: "/naarMedewerker", code: "past-niet", melding: "Deze medewerker werkt niet aan zaken van dit team." },
  ]);
const geenHerkomst = () =>
  geweigerd([{ veld: "/vanTeam", code: "verplicht", melding: "Kies van wie de zaken komen." }]);
const gewijzigd = () =>
  conflict("keuze-gewijzigd", "Er is intussen iets veranderd aan deze zaken. Kijk het nog een keer na.");
