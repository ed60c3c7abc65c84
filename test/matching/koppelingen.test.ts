import { describe, expect, it } from "vitest";
import { sweepKoppelingen } from "../../src/matching/sweep-koppelingen.ts";
import { adresGegevens } from "../../src/personal-columns.ts";
import type { Row } from "../../src/platform/database.ts";
import { insert, type Made, makePartner, makeSignaal, makeTown, makeZaak, type Town } from "../support/household.ts";
import { engines, type TestBase, testBase, tuesday } from "../support/world.ts";

const closed = { status: "gesloten", afgesloten_op: tuesday, resultaat: "Inwoner is overleden" };

/** A municipality to which addresses, zaken and signals can be added by key. */
async function start(base: TestBase, code = "0599") {
  const town = await makeTown(base, code);
  const partner = await makePartner(base);
  const adres = (adressleutel: string, values: Row = {}) =>
    insert(base, "adressen", {
      gemeente_id: town.id,
      adressleutel,
      adresgegevens: adresGegevens.seal(leeg),
      ...values,
    });
  const zaak = async (adressleutel: string, values: Row = {}) =>
    await makeZaak(base, town, { adres_id: (await adres(adressleutel)).id, ...values });
  const signaal = (van: Made & { adresId: number }, values: Row) => makeSignaal(base, town, van, partner, values);
  return { base, town, partner, adres, zaak, signaal };
}
const leeg = {
  straatnaam: null,
  huisnummer: 10,
  huisletter: null,
  huisnummertoevoeging: null,
  postcode: "3073HE",
  plaatsnaam: null,
};

const links = async (base: TestBase) =>
  (await base.db.read.q.selectFrom("koppelingen").selectAll().orderBy("id").execute()).map((row) => ({
    paar: `${row.soort} ${row.adres_a_id} ${row.adres_b_id}`,
    status: row.status,
    codes: (JSON.parse(row.redenen) as { code: string }[]).map(({ code }) => code),
  }));
const pairs = async (base: TestBase) => (await links(base)).map(({ paar }) => paar);
const unsearched = async (base: TestBase) => {
  const rows = await base.db.read.q
    .selectFrom("zaken")
    .select("id")
    .where("koppelingen_gezocht_op", "is", null)
    .execute();
  return rows.length;
};
const again = (base: TestBase, town: Town) =>
  base.db.write((trx) =>
    trx.q.updateTable("zaken").set({ koppelingen_gezocht_op: null }).where("gemeente_id", "=", town.id).execute(),
  );

describe.each(engines)("looking for possible links (%s)", (engine) => {
  it("finds nothing where there is nothing, and marks what was looked at", async () => {
    const { base, zaak } = await start(await testBase(engine));
    expect(await sweepKoppelingen(base)).toBe(0);
    await zaak("3073HE-10-A");
    await zaak("3073HE-11");
    expect(await sweepKoppelingen(base)).toBe(0);
    expect([await links(base), await unsearched(base)]).toEqual([[], 0]);
  });

  it("offers the number with and without addition once, whichever came first", async () => {
    const { base, town, zaak, adres } = await start(await testBase(engine));
    const kaal = await zaak("3073HE-10");
    const a = await adres("3073HE-10-A");
    const b = await adres("3073HE-10-B-2");
    await adres("3073HE-1");
    await adres("3073HG-10-A");
    await adres("3073HE-100-A");
    expect(await sweepKoppelingen(base)).toBe(2);
    const expected = [`adres ${kaal.adresId} ${a.id}`, `adres ${kaal.adresId} ${b.id}`];
    expect((await pairs(base)).sort()).toEqual(expected.sort());
    expect((await links(base))[0]).toMatchObject({ status: "open", codes: ["zelfde-nummer"] });

    const c = await zaak("3073HE-10-C");
    expect(await sweepKoppelingen(base)).toBe(1);
    expect(await pairs(base)).toContain(`adres ${kaal.adresId} ${c.adresId}`);
    await again(base, town);
    expect(await sweepKoppelingen(base)).toBe(0);
  });

  it("stays within the municipality, and asks for an open zaak on one side", async () => {
    const here = await start(await testBase(engine));
    const there = await start(here.base, "0363");
    await here.zaak("3073HE-10", closed);
    await there.zaak("3073HE-10-A");
    await here.adres("3073HE-10-B");
    expect(await sweepKoppelingen(here.base)).toBe(0);
    expect(await unsearched(here.base)).toBe(0);
  });

  it("offers the same person at another address, by name and birth date or by BSN, open or closed or not taken up", async () => {
    const { base, zaak, adres, signaal } = await start(await testBase(engine));
    const now = await zaak("3073HE-10");
    await signaal(now, { persoon_sleutel: "dijk", bsn_sleutel: "nummer" });
    const before = await zaak("3011AA-1", closed);
    await signaal(before, { persoon_sleutel: "dijk", bsn_sleutel: "nummer" });
    const refused = { ...(await zaak("3011AA-2", closed)), id: 0 };
    await signaal(refused, { persoon_sleutel: "dijk", zaak_id: null, status: "Niet opgepakt: onterecht signaal" });
    const other = await zaak("3011AA-3");
    await signaal(other, { persoon_sleutel: "vries" });
    await adres("3011AA-4");
    expect(await sweepKoppelingen(base)).toBe(2);
    expect(await links(base)).toEqual([
      {
        paar: `persoon ${now.adresId} ${before.adresId}`,
        status: "open",
        codes: ["zelfde-bsn", "zelfde-naam-en-geboortedatum"],
      },
      {
        paar: `persoon ${now.adresId} ${refused.adresId}`,
        status: "open",
        codes: ["zelfde-naam-en-geboortedatum"],
      },
    ]);
  });

  it("looks at the people of the open zaak only, not at those of an earlier one at the address", async () => {
    const { base, zaak, signaal, town } = await start(await testBase(engine));
    const former = await zaak("3073HE-10", closed);
    await signaal(former, { persoon_sleutel: "dijk" });
    await makeZaak(base, town, { adres_id: former.adresId });
    const elsewhere = await zaak("3011AA-1", closed);
    await signaal(elsewhere, { persoon_sleutel: "dijk" });
    expect(await sweepKoppelingen(base)).toBe(0);
  });

  it("offers nothing again, whatever was decided, in whatever spelling", async () => {
    const { base, town, zaak, adres, signaal } = await start(await testBase(engine));
    const hoofd = await zaak("3073HE-10-A");
    const kaal = await adres("3073HE-10", { zelfde_als_id: hoofd.adresId });
    await adres("3073HE-10-B");
    const moved = await zaak("3011AA-1");
    for (const van of [hoofd, moved]) await signaal(van, { persoon_sleutel: "dijk" });
    const decided = { gemeente_id: town.id, status: "afgewezen", redenen: "[]", gevonden_op: tuesday };
    const soort = { soort: "persoon", adres_a_id: kaal.id, adres_b_id: moved.adresId };
    await insert(base, "koppelingen", { uuid: "01936f7e-5a3c-7c21-9d10-3f0f2c1b7a55", ...soort, ...decided });
    expect(await sweepKoppelingen(base)).toBe(0);
    expect(await unsearched(base)).toBe(0);
  });

  it("links main addresses, also where the person was seen at another spelling", async () => {
    const { base, zaak, adres, signaal } = await start(await testBase(engine));
    const hoofd = await zaak("3073HE-10-A");
    const kaal = await adres("3073HE-10", { zelfde_als_id: hoofd.adresId });
    await signaal({ ...hoofd, adresId: kaal.id }, { persoon_sleutel: "dijk", zaak_id: null });
    const moved = await zaak("3011AA-1");
    await signaal(moved, { persoon_sleutel: "dijk" });
    await sweepKoppelingen(base);
    expect(await pairs(base)).toEqual([`persoon ${hoofd.adresId} ${moved.adresId}`]);
  });

  it("works through more than a batch, and finds what lies in two of them", async () => {
    const { base, town, zaak, adres, signaal } = await start(await testBase(engine));
    const first = await zaak("3011AA-1");
    for (let number = 1; number <= 499; number += 1) {
      await makeZaak(base, town, { adres_id: (await adres(`3073HE-${number}`)).id });
    }
    const last = await zaak("3011AA-2");
    for (const van of [first, last]) await signaal(van, { persoon_sleutel: "dijk" });
    expect(await sweepKoppelingen(base)).toBe(1);
    expect(await unsearched(base)).toBe(0);
  });

  it("finds each pair once, with two workers at it at the same time", async () => {
    const { base, zaak, signaal } = await start(await testBase(engine));
    for (let number = 1; number <= 8; number += 1) {
      await signaal(await zaak(`3073HE-${number}`), { persoon_sleutel: `p${number % 4}` });
    }
    const found = await Promise.all([1, 2, 3].map(() => sweepKoppelingen(base)));
    expect(found.reduce((sum, number) => sum + number, 0)).toBe(4);
    expect(new Set(await pairs(base)).size).toBe(4);
    expect(await unsearched(base)).toBe(0);
  });

  it("tells the audit how many, and nothing of whom", async () => {
    const { base, town, zaak, signaal } = await start(await testBase(engine));
    for (const key of ["3073HE-10", "3011AA-1"]) await signaal(await zaak(key), { persoon_sleutel: "dijk" });
    await sweepKoppelingen(base);
    await sweepKoppelingen(base);
    const rows = await base.db.read.q.selectFrom("audit").selectAll().execute();
    expect(rows).toMatchObject([
      { handeling: "koppelingen.gevonden", gemeente_id: town.id, actor: "koppelingen", details: '{"aantal":1}' },
    ]);
  });
});
