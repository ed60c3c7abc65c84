import { enterInbox, inboxCookie } from "../../src/access/inbox-sessie.ts";
import { chooseLokaleMedewerker } from "../../src/access/list-lokale-medewerkers.ts";
import { systeem } from "../../src/access/permission.ts";
import type { Rol } from "../../src/access/rollen.ts";
import { startSessie } from "../../src/access/sessie.ts";
import type { Context } from "../../src/context.ts";
import type { Engine } from "../../src/platform/database.ts";
import { registerMedewerker } from "../../src/routing/register-medewerker.ts";
import { localLogin, type Visitor, visitor } from "../support/portal-login.ts";
import { type Caller, makeTown, signaal, type Town } from "../support/town.ts";

export type Ingelogd = Visitor & {
  /** As the verbs get it. */
  ctx: Context;
  /** For the cookie `seinhuis-inbox`. */
  sleutel: string;
  /** The medewerker. */
  uuid: string;
};

export type InboxWorld = {
  town: Town;
  /** Somebody of the municipality, logged in; of a wijkteam in team Zuid unless said otherwise. */
  medewerker(rol?: Rol, naam?: string, team?: string): Promise<Ingelogd>;
  /** A signal that comes in, from a landlord unless said otherwise. @returns the id of its zaak */
  meld(kenmerk: string, changes?: Record<string, unknown>, wie?: Caller): Promise<string>;
};

/** A municipality with teams Zuid (postcodes 3071-3089) and Noord (3031-3039), and people who work in its inbox. */
export async function makeInbox(engine: Engine = "sqlite", start?: string): Promise<InboxWorld> {
  const town = await makeTown(engine, { settings: localLogin, ...(start === undefined ? {} : { start }) });
  const { base } = town;
  let partner: Caller | undefined;
  let nummer = 0;
  return {
    town,
    medewerker: async (rol = "wijkteam", naam = "Noor Visser", team = rol === "wijkteam" ? "Zuid" : undefined) => {
      nummer += 1;
      const { id: uuid } = await registerMedewerker(systeem(base, "test"), {
        gemeentecode: "0599",
        email: `inbox.${nummer}@example.nl`,
        naam,
        rol,
        ...(team === undefined ? {} : { team }),
      });
      const sleutel = await startSessie(base, await chooseLokaleMedewerker(base, uuid));
      const headers = { cookie: `${inboxCookie}=${sleutel}` };
      const { ctx } = await enterInbox(base, new Request("http://seinhuis.test/inbox", { headers }), null);
      return { ...visitor(base, town.app, sleutel, inboxCookie), ctx, sleutel, uuid };
    },
    meld: async (kenmerk, changes = {}, wie) => {
      partner ??= await town.partner("Huur", "Woonbron");
      const { status, body } = await (wie ?? partner).post("/v1/signalen", signaal(kenmerk, changes));
      if (status !== 201) throw new Error(JSON.stringify(body));
      const rij = await base.db.read.q
        .selectFrom("signalen")
        .innerJoin("zaken", "zaken.id", "signalen.zaak_id")
        .select("zaken.uuid")
        .where("signalen.uuid", "=", body.id)
        .executeTakeFirstOrThrow();
      return rij.uuid;
    },
  };
}

/** An address of its own for each, in the area of team Zuid, so that no signal repeats another. */
export const opAdres = (nummer: number, straatnaam = "Putsebocht"): Record<string, unknown> => ({
  adres: { straatnaam, huisnummer: nummer, postcode: "3073HE", plaatsnaam: "Rotterdam" },
});

/** The same in the area of team Noord. */
export const inNoord = (nummer: number): Record<string, unknown> => ({
  adres: { straatnaam: "Bergweg", huisnummer: nummer, postcode: "3036BA", plaatsnaam: "Rotterdam" },
});
