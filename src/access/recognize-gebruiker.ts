import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { Probleem } from "../errors.ts";
import { newUuid } from "../platform/ids.ts";
import { againAfterRace } from "../platform/race.ts";
import { gebruikerSleutel, uitnodigingSleutel } from "./gebruiker-sleutel.ts";
import {
  findGebruikerBySleutel,
  findPartnersByKvk,
  type Gebruiker,
  insertGebruiker,
  setExternSleutel,
} from "./gebruiker-store.ts";
import { uitnodigDagen } from "./uitnodig-rules.ts";

/** Whom a log-in service says that this is. */
export type Ingelogde = {
  issuer: string;
  subject: string;
  /** Number in the trade register of the organisation that this person acts for; null when it is not told. */
  kvk: string | null;
  naam: string | null;
  email: string | null;
};

/** The person is known to the log-in service, and not to us: not as somebody of a partner. */
export class OnbekendeGebruiker extends Probleem {
  constructor() {
    super(
      403,
      "onbekende-organisatie",
      "Wij kennen uw organisatie nog niet. De gemeente kan een overeenkomst met u sluiten of u een uitnodiging sturen.",
    );
  }
}

/** Somebody had a code, and it is used, too old, withdrawn or never was: nobody is told which. */
export class UitnodigingWerktNiet extends Probleem {
  constructor() {
    super(
      403,
      "uitnodiging-werkt-niet",
      "Deze code werkt niet. Misschien is hij al gebruikt of ouder dan twee weken. Vraag de gemeente om een nieuwe code.",
    );
  }
}

/**
 * The user behind a log-in: who logged in before, who has an invitation, or who acts for a partner with that KvK number.
 * @throws UitnodigingWerktNiet; OnbekendeGebruiker, also for who was sent away: nobody is told which
 */
export async function recognizeGebruiker(
  base: Omit<Context, "actor">,
  wie: Ingelogde,
  uitnodiging: string | null,
): Promise<{ id: number; uuid: string }> {
  const sleutel = gebruikerSleutel(base, wie);
  const known = await findGebruikerBySleutel(base.db.read, sleutel);
  if (known) return allowed(known);
  if (uitnodiging) {
    const invited = await acceptInvitation(base, uitnodiging, sleutel);
    if (invited) return invited;
  }
  const geenCode = (error: unknown): never => {
    throw uitnodiging && error instanceof OnbekendeGebruiker ? new UitnodigingWerktNiet() : error;
  };
  // Two tabs that log in for the first time at once: the second finds what the first made.
  return await againAfterRace(async () => {
    const made = await findGebruikerBySleutel(base.db.read, sleutel);
    return made ? allowed(made) : await registerByKvk(base, wie, sleutel);
  }).catch(geenCode);
}

function allowed({ id, uuid, ingetrokken }: Gebruiker): { id: number; uuid: string } {
  if (ingetrokken) throw new OnbekendeGebruiker();
  return { id, uuid };
}

async function acceptInvitation(
  base: Omit<Context, "actor">,
  code: string,
  sleutel: string,
): Promise<{ id: number; uuid: string } | null> {
  return await base.db.write(async (trx) => {
    const invited = await findGebruikerBySleutel(trx, uitnodigingSleutel(base, code));
    if (!invited || invited.ingetrokken) return null;
    const until = Temporal.Instant.from(invited.aangemaaktOp).add({ hours: 24 * uitnodigDagen });
    if (Temporal.Instant.compare(base.clock.now(), until) >= 0) return null;
    if (!(await setExternSleutel(trx, uitnodigingSleutel(base, code), sleutel))) return null;
    await audit(base, trx, "gebruiker.uitnodiging gebruikt", invited.uuid);
    return { id: invited.id, uuid: invited.uuid };
  });
}

async function registerByKvk(
  base: Omit<Context, "actor">,
  { kvk, naam, email }: Ingelogde,
  sleutel: string,
): Promise<{ id: number; uuid: string }> {
  return await base.db.write(async (trx) => {
    const partners = kvk === null ? [] : await findPartnersByKvk(trx, kvk);
    const [partner] = partners;
    if (!partner || partners.length > 1) throw new OnbekendeGebruiker();
    const uuid = newUuid();
    const id = await insertGebruiker(trx, {
      uuid,
      partnerId: partner.id,
      externSleutel: sleutel,
      persoon: { naam, email },
      aangemaaktOp: base.clock.now(),
    });
    await audit(base, trx, "gebruiker.herkend", uuid);
    return { id, uuid };
  });
}

const audit = (
  base: Omit<Context, "actor">,
  trx: Parameters<typeof recordAudit>[1],
  handeling: string,
  uuid: string,
): Promise<void> =>
  recordAudit({ clock: base.clock, actor: { soort: "systeem", naam: "inloggen", scopes: new Set() } }, trx, [
    { handeling, gemeenteId: null, onderwerp: uuid },
  ]);
