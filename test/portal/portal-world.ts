import { enterPortal } from "../../src/access/portal-sessie.ts";
import type { Context } from "../../src/context.ts";
import { receiveSignaal } from "../../src/intake/receive-signaal.ts";
import type { Engine } from "../../src/platform/database.ts";
import { localLogin, type Visitor, visitor } from "../support/portal-login.ts";
import { makeTown, signaal, type Town } from "../support/town.ts";
import { ingelogdePartner } from "./signaal-world.ts";

export type PortalWorld = { town: Town; partner(naam?: string): Promise<Ingelogd> };
export type Ingelogd = Visitor & {
  ctx: Context;
  sleutel: string;
  /** Sends a signal of its own. @returns its id */
  meld(kenmerk: string, changes?: Record<string, unknown>): Promise<string>;
};

/** A municipality, and partners of it of whom somebody is logged in. */
export async function makePortal(engine: Engine): Promise<PortalWorld> {
  const town = await makeTown(engine, { settings: localLogin });
  return {
    town,
    partner: async (naam = "Woonbron") => {
      const { sleutel } = await ingelogdePartner(town.base, "Huur", naam);
      const request = new Request("http://seinhuis.test/portaal", { headers: { cookie: `seinhuis=${sleutel}` } });
      const { ctx } = await enterPortal(town.base, request);
      const meld = async (kenmerk: string, changes = {}) =>
        (await receiveSignaal(ctx, signaal(kenmerk, changes))).ontvangst.uuid;
      return { ...visitor(town.base, town.app, sleutel), ctx, sleutel, meld };
    },
  };
}

/** An address of its own for each, so that no signal repeats another. */
export const opAdres = (nummer: number): Record<string, unknown> => ({
  adres: { straatnaam: "Putsebocht", huisnummer: nummer, postcode: "3073HE", plaatsnaam: "Rotterdam" },
});
