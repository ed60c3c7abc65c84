import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { makeTown, signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";

const rows = 12;
const opAdres = (nummer: number) => ({
  adres: { straatnaam: "Putsebocht", huisnummer: nummer, postcode: "3073HE", plaatsnaam: "Rotterdam" },
});
/** Rows go in one by one, with time between them for another to come in between. */
const slowly = sql`create function langzaam() returns trigger as
  $$ begin perform pg_sleep(0.02); return new; end $$ language plpgsql;
  create trigger langzaam before insert on adressen for each row execute function langzaam()`;

describe.runIf(engines.includes("postgres"))("two files with the same new addresses at the same time", () => {
  it("go in without waiting for each other in a circle, whatever the order of their rows", async () => {
    const town = await makeTown("postgres");
    const [huur, energie] = [await town.partner("Huur"), await town.partner("Energie")];
    await slowly.execute(town.base.db.read.q);
    const file = (letter: string) =>
      Array.from({ length: rows }, (_, at) => signaal(`${letter}-${at}`, opAdres(1 + at)));
    await Promise.all([huur.get("/v1/leveringen"), energie.get("/v1/leveringen")]);
    const answers = await Promise.all([
      huur.post("/v1/leveringen", file("H")),
      energie.post("/v1/leveringen", file("E").toReversed()),
    ]);
    expect(answers.map(({ body }) => body.aanvaard)).toEqual([rows, rows]);
    const zaken = await town.base.db.read.q.selectFrom("zaken").select("id").execute();
    expect(zaken).toHaveLength(rows);
    expect(await town.base.meters.registry.metrics()).not.toContain("40P01");
  });
});
