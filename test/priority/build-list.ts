import { huishoudGegevens } from "../../src/personal-columns.ts";
import { sweepPrioriteiten } from "../../src/priority/sweep-prioriteiten.ts";
import type { Tables } from "../../src/tables.ts";
import { makePartner, makeSignaal, makeZaak, type Town } from "../support/household.ts";
import type { TestBase } from "../support/world.ts";

/** A zaak a kind of partner, each with one signal of EUR 100 since a month. */
export async function fill(base: TestBase, town: Town, soorten: readonly Tables["signalen"]["soort"][], more = {}) {
  const made: { id: number; uuid: string }[] = [];
  for (const soort of soorten) {
    const partner = await makePartner(base, `Partner ${soort}`, soort);
    const zaak = await makeZaak(base, town, more);
    const values = { soort, bedrag_centen: 10_000, ontstaansdatum: "2026-10-01" };
    await makeSignaal(base, town, zaak, partner, values, { geboortedatum: null });
    made.push(zaak);
  }
  await sweepPrioriteiten(base);
  return made;
}

/** Zaken with the same signal of insurance each, every tenth with something that only the municipality knows. */
export async function addMany(base: TestBase, town: Town, n: number): Promise<void> {
  const partner = await makePartner(base, "Zorgzaam", "Zorg");
  const example = await makeZaak(base, town);
  const signaal = await makeSignaal(base, town, example, partner, { soort: "Zorg", bedrag_centen: 10_000 });
  const { q } = base.db.read;
  const [zaak, adres, melding] = await Promise.all([
    q.selectFrom("zaken").selectAll().where("id", "=", example.id).executeTakeFirstOrThrow(),
    q.selectFrom("adressen").selectAll().where("id", "=", example.adresId).executeTakeFirstOrThrow(),
    q.selectFrom("signalen").selectAll().where("id", "=", signaal.id).executeTakeFirstOrThrow(),
  ]);
  await base.db.write(async (trx) => {
    const [adresIds, zaakIds, signaalIds] = [
      await trx.takeIds("adressen", n - 1),
      await trx.takeIds("zaken", n - 1),
      await trx.takeIds("signalen", n - 1),
    ];
    const own = (index: number) => ({ uuid: `many-${index}`, kenmerk: `many-${index}` });
    await trx.insertMany(
      "adressen",
      adresIds.map((id) => ({ ...adres, id, adressleutel: `many-${id}` })),
    );
    await trx.insertMany(
      "zaken",
      zaakIds.map((id, at) => ({
        ...zaak,
        id,
        uuid: own(at).uuid,
        adres_id: adresIds[at] as number,
        huishoudgegevens: at % 10 === 0 ? huishoudGegevens.seal({ oggz: true }) : null,
      })),
    );
    await trx.insertMany(
      "signalen",
      signaalIds.map((id, at) => ({
        ...melding,
        id,
        ...own(at),
        adres_id: adresIds[at] as number,
        zaak_id: zaakIds[at] as number,
      })),
    );
  });
  await sweepPrioriteiten(base);
}
