import { describe, expect, it } from "vitest";
import { localDay } from "../../src/law/calendar.ts";
import type { SignaalpartnerSoort } from "../../src/law/lists.ts";
import { reprioritizeZaken } from "../../src/priority/reprioritize-zaken.ts";
import { codes, openZaken, type Reden, today } from "../priority/today.ts";
import { type Caller, makeTown, type Town } from "../support/town.ts";
import { engines } from "../support/world.ts";

/** The same numbers every time: a small generator, so that a failure can be played again. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

const stored = (town: Town) =>
  town.base.db.read.q
    .selectFrom("zaken")
    .select(["id", "uuid", "rang", "prioriteit", "band", "prioriteit_redenen", "geprioriteerd_op", "opvolgadvies"])
    .where("afgesloten_op", "is", null)
    .orderBy("id")
    .execute();

describe.each(engines)("one place by whatever way (%s)", (engine) => {
  it("gives a zaak the same place at intake as when it is weighed again at that moment", {
    timeout: 300_000,
  }, async () => {
    const town = await makeTown(engine);
    const soorten: SignaalpartnerSoort[] = ["Huur", "Energie", "Zorg"];
    const partners = await Promise.all(soorten.map((soort) => town.partner(soort)));
    const gemeente = await town.gemeente();
    const roll = dice(7);
    const seen = new Set<string>();

    for (let n = 0; n < 45; n += 1) {
      town.base.clock.advance(`PT${24 * roll(12)}H`);
      await town.jobs();
      const partner = partners[roll(3)] as Caller;
      const crisis = roll(4) === 0 ? { crisis: { soort: "ontruiming", datum: localDay(town.base.clock.now()) } } : {};
      const bedrag = 60 + 150 * roll(20);
      const body = today(town, `P-${n}`, {
        adres: { huisnummer: 1 + roll(3), postcode: "3073HE" },
        persoon: { achternaam: ["Dijk", "Smit"][roll(2)], geboortedatum: ["1950-01-01", "2004-05-05", null][roll(3)] },
        achterstand: {
          bedrag,
          ontstaansdatum: Temporal.PlainDate.from(localDay(town.base.clock.now()))
            .subtract({ days: 35 + 10 * roll(7) })
            .toString(),
        },
        warmeOverdracht: roll(5) === 0,
        ...crisis,
      });
      const answer = await partner.post("/v1/signalen", body);
      expect([201, 422]).toContain(answer.status);

      const byIntake = await stored(town);
      await town.base.db.write((trx) =>
        reprioritizeZaken(
          town.base,
          trx,
          byIntake.map(({ id }) => id),
        ),
      );
      expect(await stored(town), `after signal ${n}`).toEqual(byIntake);
      for (const zaak of await openZaken(gemeente)) for (const code of codes(zaak)) seen.add(code);

      const zaken = await openZaken(gemeente);
      const zaak = zaken[roll(zaken.length + 1)];
      if (zaak) await work(gemeente, zaak.id, roll, localDay(town.base.clock.now()));
    }
    // What cannot be known from one signal alone was there too.
    expect([...seen]).toEqual(
      expect.arrayContaining(["stijging", "herhaaldZonderContact", "opeenvolgend", "minderjarigeKinderen", "ouder"]),
    );
  });

  it.each(["2026-11-24T23:00:00Z", "2026-12-01T23:00:00Z"])(
    "sees a term as it stands at %s, whether the sweep has been by or not",
    async (now) => {
      const town = await makeTown(engine);
      const [huur, energie] = [await town.partner("Huur"), await town.partner("Energie")];
      await huur.post("/v1/signalen", today(town, "W-1"));
      town.base.clock.set(now);
      await energie.post("/v1/signalen", today(town, "W-2"));
      const byIntake = await stored(town);
      await town.base.db.write((trx) =>
        reprioritizeZaken(
          town.base,
          trx,
          byIntake.map(({ id }) => id),
        ),
      );
      expect(await stored(town)).toEqual(byIntake);
      await town.jobs();
      expect(await stored(town)).toEqual(byIntake);
      expect(byIntake[0]?.prioriteit_redenen).toMatch(/"termijn(Risico|TeLaat)"/);
    },
  );

  it("knows of the other spelling of an address what was done and reported there", async () => {
    const town = await makeTown(engine);
    const [huur, zorg, gemeente] = [await town.partner("Huur"), await town.partner("Zorg"), await town.gemeente()];
    const at = (huisletter: string | null) => ({ adres: { huisnummer: 10, huisletter, postcode: "3073HE" } });
    await huur.post("/v1/signalen", today(town, "S-1", at(null)));
    town.base.clock.set("2026-12-03T09:00:00Z");
    await huur.post("/v1/signalen", today(town, "S-2", at("A")));
    const { q } = town.base.db.read;
    const adressen = await q.selectFrom("adressen").select("id").orderBy("id").execute();
    expect(adressen).toHaveLength(2);
    for (const { id } of await openZaken(gemeente)) {
      await gemeente.post(`/v1/zaken/${id}/afsluiting`, { resultaat: "Vervolghulp en/of verwijzing" });
    }
    // A person said that the two are one dwelling.
    const [main, other] = adressen.map(({ id }) => id) as [number, number];
    await town.base.db.write((trx) => trx.updateMany("adressen", "id", [{ id: other, zelfde_als_id: main }]));
    town.base.clock.set("2027-01-05T09:00:00Z");
    await zorg.post("/v1/signalen", today(town, "S-3", at("A")));
    const [zaak] = await openZaken(gemeente);
    const repeats = zaak.redenen.find(({ code }: Reden) => code === "herhaaldZonderContact");
    expect(repeats.tekst).toMatch(/^Dit adres is in 3 verschillende maanden gemeld\./);
    const byIntake = await stored(town);
    await town.base.db.write((trx) =>
      reprioritizeZaken(
        town.base,
        trx,
        byIntake.map(({ id }) => id),
      ),
    );
    expect(await stored(town)).toEqual(byIntake);
  });

  it("gives signals that come together the same place as signals that come one by one", async () => {
    const [together, apart] = [await makeTown(engine), await makeTown(engine)];
    const addresses = [1, 2, 1, 1, 2];
    const list = addresses.map((huisnummer, n) =>
      today(together, `T-${n}`, {
        adres: { huisnummer, postcode: "3073HE" },
        achterstand: { bedrag: 100 * (n + 1), ontstaansdatum: "2026-09-01" },
        persoon: { achternaam: n % 2 ? "Smit" : "Dijk" },
      }),
    );
    const one = await together.partner("Huur");
    expect((await one.post("/v1/leveringen", list)).body).toMatchObject({ aanvaard: 5 });
    const other = await apart.partner("Huur");
    for (const body of list) expect((await other.post("/v1/signalen", body)).status).toBe(201);
    const places = async (town: Town) =>
      (await stored(town)).map(({ rang, prioriteit_redenen, opvolgadvies }) => [
        rang,
        prioriteit_redenen,
        opvolgadvies,
      ]);
    expect(await places(together)).toEqual(await places(apart));
  });
});

/** One thing that a municipality does with a zaak. */
async function work(gemeente: Caller, id: string, roll: (sides: number) => number, datum: string): Promise<void> {
  const post = async (deel: string, body: unknown): Promise<void> => {
    const answer = await gemeente.post(`/v1/zaken/${id}/${deel}`, body);
    expect([200, 201], JSON.stringify(answer.body)).toContain(answer.status);
  };
  const soort = ["Huisbezoek", "Brief", "Administratief"][roll(3)];
  const kind = roll(6);
  if (kind < 2) {
    await post("contactpogingen", { soort, bereikt: kind === 0, datum, dagdeel: "Ochtend", aanbod: false });
  } else if (kind === 2) {
    await post("huishouden", { minderjarigeKinderen: true, oggz: roll(2) === 0 });
  } else if (kind === 3) {
    await post("afsluiting", { resultaat: "Vervolghulp en/of verwijzing" });
  } else if (kind === 4) {
    await post("gesprek", { datum });
  }
}
