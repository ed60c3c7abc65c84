import { expect } from "vitest";
import { contactJobs } from "../../src/contact/jobs.ts";
import type { Intrekkingsreden } from "../../src/law/lists.ts";
import type { Row } from "../../src/platform/database.ts";
import { doRows, enqueue, findDue } from "../../src/platform/outbox.ts";
import { type Made, makeHousehold, makePartner, makeSignaal, makeTown } from "../support/household.ts";
import { type TestBase, tuesday } from "../support/world.ts";

export const paid = "Inwoner heeft zelf al betaald/betalingsregeling getroffen";
export const mistaken = "Niet opgepakt: onterecht signaal";
export const back = (reden: Intrekkingsreden): Row => ({ ingetrokken_op: tuesday, intrekking_reden: reden });

/** A zaak with its term and with a signal taken back for each of these reasons; null is one that was not. */
export async function start(base: TestBase, redenen: (Intrekkingsreden | null)[], values: Row = {}) {
  const town = await makeTown(base);
  const { zaak, signaal } = await makeHousehold(base, town, values);
  await set(base, "signalen", signaal, redenen[0] ? back(redenen[0]) : {});
  const signalen = [signaal];
  for (const [index, reden] of redenen.slice(1).entries()) {
    const partner = await makePartner(base, `Partner ${index}`, "Energie");
    const soort = { soort: "Energie", bedrag_centen: 10_000, ...(reden ? back(reden) : {}) };
    signalen.push(await makeSignaal(base, town, zaak, partner, soort));
  }
  return { town, zaak, signalen };
}

export const set = async (base: TestBase, table: "signalen" | "zaken", { id }: Made, values: Row) => {
  if (Object.keys(values).length === 0) return;
  await base.db.write((trx) => trx.updateMany(table, "id", [{ id, ...values }]));
};

/** Lets the job see these signals; it must have done its work when this returns. */
export async function work(base: TestBase, signalen: readonly Made[]): Promise<void> {
  const ids = signalen.map(({ id }) => id);
  await base.db.write((trx) => enqueue(trx, "signaal.ingetrokken", ids, base.clock.now()));
  // These alone: what follows from them is not for this look.
  const rows = await findDue(base.db.read, ["signaal.ingetrokken"], base.clock.now(), ids.length);
  const { done } = await doRows(
    base,
    contactJobs(base),
    "signaal.ingetrokken",
    rows.map(({ id }) => id),
  );
  expect(done).toBe(ids.length);
}

export const zaakRow = async (base: TestBase, { id }: Made) =>
  await base.db.read.q
    .selectFrom("zaken")
    .select(["status", "resultaat", "afsluitingen"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
export const statussen = async (base: TestBase) =>
  (await base.db.read.q.selectFrom("signalen").select("status").orderBy("id").execute()).map(({ status }) => status);
export const termijnen = async (base: TestBase) =>
  (await base.db.read.q.selectFrom("termijnen").select(["soort", "status"]).orderBy("id").execute()).map(
    ({ soort, status }) => `${soort} ${status}`,
  );
export const waiting = async (base: TestBase) =>
  (
    await base.db.read.q
      .selectFrom("outbox")
      .select(["soort", "onderwerp_id"])
      .where("gedaan_op", "is", null)
      .orderBy("id")
      .execute()
  ).map(({ soort, onderwerp_id }) => `${soort} ${onderwerp_id}`);
