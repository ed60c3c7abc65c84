import { sql } from "kysely";
import { expect, it } from "vitest";
import { runDueJobs } from "../src/jobs.ts";
import { makeTown, signaal } from "./support/town.ts";

it("a job that fails keeps no other from its turn, and is told of by all", async () => {
  const town = await makeTown("sqlite");
  const partner = await town.partner("Huur");
  await partner.post("/v1/signalen", signaal("K-1"));
  const gemeente = await town.gemeente();
  const [{ id }] = (await gemeente.get("/v1/zaken")).body.zaken;
  await gemeente.post(`/v1/zaken/${id}/afsluiting`, { resultaat: "Inwoner is overleden" });
  // What ends sessions cannot work without these, and has its turn before the outbox.
  await town.base.db.write(({ q }) => sql`drop table sessies`.execute(q));
  await expect(runDueJobs(town.base)).rejects.toMatchObject({
    errors: [{ message: expect.stringContaining("sessies") }],
  });
  expect((await partner.get("/v1/terugkoppelingen")).body.terugkoppelingen).toHaveLength(1);
});
