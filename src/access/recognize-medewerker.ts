import { recordAudit } from "../audit/record.ts";
import type { Context, Trx } from "../context.ts";
import { Probleem } from "../errors.ts";
import { newUuid } from "../platform/ids.ts";
import { againAfterRace } from "../platform/race.ts";
import { type Weigering, weigering } from "./aanmelding-rules.ts";
import {
  findGemeenten,
  findMedewerkerByAccount,
  findMedewerkerByEmail,
  findTeamByNaam,
  insertMedewerker,
  type Medewerker,
  updateMedewerker,
} from "./aanmelding-store.ts";
import { medewerkerSleutel } from "./gebruiker-sleutel.ts";
import { insertGebruiker, setExternSleutel } from "./gebruiker-store.ts";
import type { Aangemelde } from "./medewerker-claims.ts";
import type { Rol } from "./rollen.ts";
import { endSessiesVan } from "./sessie.ts";

type Base = Omit<Context, "actor">;

/** Who comes in: the user that gets a session, and what that person is here as of now. */
export type Herkende = { id: number; uuid: string; rol: Rol; heeftTeam: boolean };

/** The municipality's log-in service knows this person, and here there is no place for them. */
export class GeenToegang extends Probleem {
  readonly reden: Weigering | "gemeente-onbekend";
  constructor(reden: GeenToegang["reden"]) {
    super(403, "geen-toegang", "U heeft geen toegang tot Seinhuis.");
    this.reden = reden;
  }
}

/**
 * The worker behind a log-in at the municipality's own service: who logged in before with this account, who is
 * registered with this e-mail address, or somebody new. Role and team become what the service says, at every log-in.
 * @throws GeenToegang without a role, or when sent away; that is in the log of the municipality, and sessions end
 */
export async function recognizeMedewerker(base: Base, wie: Aangemelde): Promise<Herkende> {
  const [gemeente] = await findGemeenten(base.db.read, [wie.gemeente]);
  if (!gemeente) throw new GeenToegang("gemeente-onbekend");
  const sleutel = medewerkerSleutel(base, wie);
  // Two tabs that log in for the first time at once: the second finds what the first made.
  const found = await againAfterRace(() =>
    base.db.write((trx) => enter({ ...base, trx, gemeenteId: gemeente.id, wie, sleutel })),
  );
  if (typeof found === "string") throw new GeenToegang(found);
  return found;
}

type Aanmelding = Base & { trx: Trx; gemeenteId: number; wie: Aangemelde; sleutel: string };

async function enter(at: Aanmelding): Promise<Herkende | Weigering> {
  const { trx, gemeenteId, wie, sleutel } = at;
  const emailSleutel = wie.email ? at.keys.lookupHash(wie.email.adres) : null;
  const known =
    (await findMedewerkerByAccount(trx, gemeenteId, sleutel)) ??
    (emailSleutel === null ? undefined : await findMedewerkerByEmail(trx, gemeenteId, emailSleutel));
  const own = known?.gebruiker?.sleutel === sleutel;
  const reden = weigering(
    wie.rol,
    wie.email?.bewezen ?? false,
    known
      ? {
          ingetrokken: known.ingetrokken || known.gebruiker?.ingetrokken === true,
          anderAccount: known.gebruiker !== null && !own,
        }
      : null,
  );
  if (reden !== null || wie.rol === null) {
    await audit(at, "inloggen.geweigerd", known?.uuid ?? null, { reden });
    // What runs under this account ends with it; another account with the same address is left alone.
    if (own && known?.gebruiker) await endSessiesVan(at, trx, known.gebruiker.id);
    return reden ?? "geen-rol";
  }
  const team = wie.team === undefined ? undefined : await teamOf(at, wie.team);
  const medewerker = known
    ? await follow(at, known, wie.rol, team)
    : await register(at, emailSleutel, wie.rol, team ?? null);
  const gebruiker = own && known?.gebruiker ? known.gebruiker : await tie(at, medewerker.id, medewerker.uuid, known);
  return { id: gebruiker.id, uuid: gebruiker.uuid, rol: wie.rol, heeftTeam: medewerker.heeftTeam };
}

type Team = { id: number; uuid: string } | null;
type Gevonden = { id: number; uuid: string; heeftTeam: boolean };

const teamOf = async ({ trx, gemeenteId }: Aanmelding, naam: string | null): Promise<Team> =>
  (naam === null ? undefined : await findTeamByNaam(trx, gemeenteId, naam)) ?? null;

/** Role and team are what the log-in service says; a name that was never written down is filled in. */
async function follow(at: Aanmelding, known: Medewerker, rol: Rol, said: Team | undefined): Promise<Gevonden> {
  const team = said === undefined ? known.team : said;
  const persoon = { ...known.persoon, naam: known.persoon.naam ?? at.wie.naam };
  const changes = {
    ...(known.rol === rol ? {} : { rol: { van: known.rol, naar: rol } }),
    ...(known.team?.id === team?.id ? {} : { team: { van: known.team?.uuid ?? null, naar: team?.uuid ?? null } }),
  };
  const isChanged = Object.keys(changes).length > 0;
  if (isChanged || persoon.naam !== known.persoon.naam) {
    await updateMedewerker(at.trx, known.id, { rol, teamId: team?.id ?? null, persoon });
  }
  if (isChanged) await audit(at, "medewerker.gewijzigd bij inloggen", known.uuid, changes);
  return { id: known.id, uuid: known.uuid, heeftTeam: team !== null };
}

async function register(at: Aanmelding, emailSleutel: string | null, rol: Rol, team: Team): Promise<Gevonden> {
  const uuid = newUuid();
  const id = await insertMedewerker(at.trx, {
    uuid,
    gemeenteId: at.gemeenteId,
    teamId: team?.id ?? null,
    rol,
    // Without an address nobody is found by it; the account makes it one of a kind.
    emailSleutel: emailSleutel ?? at.keys.lookupHash(`zonder-email:${at.sleutel}`),
    persoon: { email: at.wie.email?.adres ?? "", naam: at.wie.naam },
  });
  await audit(at, "medewerker.gemaakt bij inloggen", uuid, { rol, team: team?.uuid ?? null });
  return { id, uuid, heeftTeam: team !== null };
}

/** Ties an account to a worker; one that was tied before is let go, and what ran under it ends. */
async function tie(at: Aanmelding, medewerkerId: number, uuid: string, known: Medewerker | undefined) {
  const former = known?.gebruiker ?? null;
  if (former) {
    await endSessiesVan(at, at.trx, former.id);
    await setExternSleutel(at.trx, former.sleutel, at.sleutel);
    await audit(at, "medewerker.account vervangen", uuid, {});
    return former;
  }
  const gebruiker = newUuid();
  const id = await insertGebruiker(at.trx, {
    uuid: gebruiker,
    medewerkerId,
    externSleutel: at.sleutel,
    // Name and address are with the worker.
    persoon: { naam: null, email: null },
    aangemaaktOp: at.clock.now(),
  });
  if (known) await audit(at, "medewerker.account gekoppeld", uuid, {});
  return { id, uuid: gebruiker };
}

const audit = (
  { clock, trx, gemeenteId }: Aanmelding,
  handeling: string,
  onderwerp: string | null,
  details: Record<string, unknown>,
): Promise<void> =>
  recordAudit({ clock, actor: { soort: "systeem", naam: "inloggen", scopes: new Set() } }, trx, [
    { handeling, gemeenteId, onderwerp, details },
  ]);
