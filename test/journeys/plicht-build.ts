import type { Engine } from "../../src/platform/database.ts";
import type { Town } from "../support/town.ts";
import { start } from "./household-build.ts";

export const vis = { achternaam: "Vis", geboortedatum: "1970-01-01" };
export const crisis = (soort: string) => ({ soort, datum: "2026-12-15" });
export const offer = { soort: "Huisbezoek", bereikt: true, datum: "2026-11-03", dagdeel: "Ochtend", aanbod: true };

/** Days go by. */
export function later({ base }: Town, dagen: number): void {
  const then = Temporal.Instant.from(base.clock.now()).add({ hours: 24 * dagen });
  base.clock.set(then.toString({ smallestUnit: "millisecond" }));
}

/** A municipality, and what moves signals between its zaken. */
export async function startPlicht(engine: Engine) {
  const world = await start(engine);
  const { town, gemeente } = world;
  const { q } = town.base.db.read;
  return {
    ...world,
    /** The open zaken, the oldest first. */
    zaken: async () => {
      const rows = await q
        .selectFrom("zaken")
        .select("uuid")
        .where("afgesloten_op", "is", null)
        .orderBy("id")
        .execute();
      return rows.map(({ uuid }) => uuid);
    },
    /** The terms of law of a zaak that did not lapse: kind, state, last day. */
    termijnen: async (zaak: string) => {
      const rows = await q
        .selectFrom("termijnen as t")
        .innerJoin("zaken as z", "z.id", "t.zaak_id")
        .select(["t.soort", "t.status", "t.vervalt_op"])
        .where("z.uuid", "=", zaak)
        .where("t.soort", "like", "wgs-%")
        .where("t.status", "<>", "vervallen")
        .execute();
      return rows.map((row) => `${row.soort} ${row.status} ${row.vervalt_op}`).sort();
    },
    merge: async (zaak: string, met: string): Promise<string> =>
      (await gemeente.post(`/v1/zaken/${zaak}/samenvoeging`, { met, reden: "Eén gezin." })).body.id,
    split: (zaak: string, signaal: string, huisnummer: number) =>
      gemeente.post(`/v1/zaken/${zaak}/splitsing`, {
        signalen: [signaal],
        adres: { huisnummer, postcode: "3073HE" },
        reden: "Een andere woning.",
      }),
    undo: (zaak: string, verplaatsing: string) => gemeente.post(`/v1/zaken/${zaak}/herstel`, { verplaatsing }),
  };
}
