import { describe, expect, it } from "vitest";
import { closeZaak } from "../../src/contact/close-zaak.ts";
import { mergeZaken } from "../../src/contact/merge-zaken.ts";
import type { ZoekInvoer } from "../../src/contact/search-rules.ts";
import { searchZaken } from "../../src/contact/search-zaken.ts";
import { deel } from "../inbox/deel.ts";
import { type Ingelogd, inNoord, makeInbox } from "../inbox/inbox-world.ts";
import { engines } from "../support/world.ts";

const woning = (huisnummer: string | number, rest: Record<string, unknown> = {}) => ({
  adres: { straatnaam: "Putsebocht", huisnummer, postcode: "3073HE", plaatsnaam: "Rotterdam", ...rest },
});
const wie = (achternaam: string, geboortedatum: string, voorvoegsel: string | null = null) => ({
  persoon: { voorletters: "A.", ...(voorvoegsel === null ? {} : { voorvoegsel }), achternaam, geboortedatum },
});

describe.each(engines)("searching (%s)", (engine) => {
  it("finds what is in sight, and writes down no value", async () => {
    const world = await makeInbox(engine);
    const [noor, regie] = [await world.medewerker(), await world.medewerker("regisseur", "Rik Regie")];
    const ids: Record<string, string> = {};
    const zoek = async (invoer: ZoekInvoer, { ctx }: Ingelogd = noor): Promise<string[]> => {
      const { zaken } = await searchZaken(ctx, invoer);
      const naam = new Map(Object.entries(ids).map(([key, id]) => [id, key]));
      return zaken.map(({ id }) => naam.get(id) ?? id).toSorted();
    };
    const adres = (postcode: string, huisnummer: string, meer: object = {}): ZoekInvoer =>
      ({ soort: "adres", postcode, huisnummer, ...meer }) as ZoekInvoer;
    const persoon = (achternaam: string, geboortedatum: string): ZoekInvoer => ({
      soort: "persoon",
      achternaam,
      geboortedatum,
    });

    ids.kaal = await world.meld("K-1", { ...woning(10), ...wie("Dijk", "1985-06-15", "van") });
    ids.a = await world.meld("K-2", { ...woning("10 A"), ...wie("Ren\u00e9e", "1990-01-02") });
    ids.b = await world.meld("K-3", { ...woning(10, { huisletter: "B" }), ...wie("O'Brien", "1970-12-31") });
    ids.elf = await world.meld("K-4", { ...woning(11), ...wie("van Dijk", "1985-06-15") });
    ids.noord = await world.meld("N-1", { ...inNoord(7), ...wie("Noord", "1960-05-05") });

    const gevallen: [string, () => ZoekInvoer, string[]][] = [
      ["a number finds every home of it", () => adres("3073HE", "10"), ["a", "b", "kaal"]],
      ["with a letter that home alone", () => adres("3073 he", "10a"), ["a"]],
      ["the letter in its own field", () => adres("3073HE", "10", { huisletter: "A" }), ["a"]],
      ["another number", () => adres("3073HE", "1"), []],
      ["another postcode", () => adres("3073HG", "10"), []],
      ["name with its prefix, written apart and together", () => persoon("van Dijk", "1985-06-15"), ["elf", "kaal"]],
      ["capitals do not matter", () => persoon("VAN DIJK", "1985-06-15"), ["elf", "kaal"]],
      ["a name without its prefix is another", () => persoon("Dijk", "1985-06-15"), []],
      ["another birth date", () => persoon("van Dijk", "1985-06-16"), []],
      ["name in the other composition of letters", () => persoon("Rene\u0301e", "1990-01-02"), ["a"]],
      ["typographic apostrophe", () => persoon("O\u2019Brien", "1970-12-31"), ["b"]],
      ["kenmerk", () => ({ soort: "kenmerk", kenmerk: "K-3" }), ["b"]],
      ["kenmerk in part", () => ({ soort: "kenmerk", kenmerk: "K-" }), []],
      ["kenmerk in other capitals", () => ({ soort: "kenmerk", kenmerk: "k-3" }), []],
      ["zaak by its whole number", () => ({ soort: "zaak", nummer: ids.b ?? "" }), ["b"]],
      ["zaak by its short number", () => ({ soort: "zaak", nummer: ids.b?.slice(-8).toUpperCase() ?? "" }), ["b"]],
      ["no such number", () => ({ soort: "zaak", nummer: "00000000" }), []],
    ];
    for (const [naam, invoer, found] of gevallen) {
      await deel(naam, async () => expect(await zoek(invoer())).toEqual(found));
    }

    const vanNoord: [string, () => ZoekInvoer][] = [
      ["address", () => adres("3036BA", "7")],
      ["person", () => persoon("Noord", "1960-05-05")],
      ["kenmerk", () => ({ soort: "kenmerk", kenmerk: "N-1" })],
      ["number", () => ({ soort: "zaak", nummer: ids.noord ?? "" })],
      ["short number", () => ({ soort: "zaak", nummer: ids.noord?.slice(-8) ?? "" })],
    ];
    for (const [naam, invoer] of vanNoord) {
      await deel(`another team's zaak stays unknown by ${naam}, and is there for a regisseur`, async () => {
        expect(await zoek(invoer())).toEqual([]);
        expect(await zoek(invoer(), regie)).toEqual(["noord"]);
      });
    }

    await deel("shows nobody of another municipality", async () => {
      const ander = { ...regie.ctx, actor: { ...regie.ctx.actor, gemeenteId: 99 } } as Ingelogd["ctx"];
      for (const invoer of [
        adres("3073HE", "10"),
        persoon("van Dijk", "1985-06-15"),
        { soort: "kenmerk", kenmerk: "K-1" },
        { soort: "zaak", nummer: ids.kaal ?? "" },
        { soort: "zaak", nummer: (ids.kaal ?? "").slice(-8) },
      ] satisfies ZoekInvoer[]) {
        // No such municipality has an audit either: what matters is that nothing is found before it is written.
        const found = await searchZaken(ander, invoer).then(
          ({ zaken }) => zaken.length,
          () => 0,
        );
        expect(found).toBe(0);
      }
    });

    await deel("is for who may read zaken, in allowed combinations", async () => {
      const beleid = await world.medewerker("beleid", "Bo Beleid");
      await expect(searchZaken(beleid.ctx, adres("3073HE", "10"))).rejects.toThrow("geen-recht");
      await expect(searchZaken(noor.ctx, persoon("van Dijk", ""))).rejects.toThrow("geweigerd");
    });

    await deel("writes down that somebody searched and what was shown, never what was searched for", async () => {
      const canarie = { achternaam: "Kanarievogel", geboortedatum: "1999-09-09" };
      await searchZaken(noor.ctx, { soort: "persoon", ...canarie });
      await searchZaken(noor.ctx, adres("3073HE", "10"));
      await searchZaken(noor.ctx, { soort: "kenmerk", kenmerk: "KANARIE-KENMERK" });
      const rijen = await world.town.base.db.read.q
        .selectFrom("audit")
        .select(["actor", "onderwerp", "details"])
        .where("handeling", "=", "zaken.gezocht")
        .orderBy("id")
        .execute();
      const last = rijen.slice(-3).map(({ details }) => JSON.parse(details));
      expect(last).toEqual([
        { soort: "persoon", aantal: 0, zaken: [] },
        { soort: "adres", aantal: 3, zaken: expect.arrayContaining([ids.a, ids.b, ids.kaal]) },
        { soort: "kenmerk", aantal: 0, zaken: [] },
      ]);
      expect(rijen.at(-1)).toMatchObject({ actor: `medewerker ${noor.uuid}`, onderwerp: null });
      const alles = JSON.stringify(await world.town.base.db.read.q.selectFrom("audit").selectAll().execute());
      expect(alles).not.toMatch(/kanarie|1999-09-09|3073HE/i);
    });

    await deel("finds closed zaken, after the open ones, and a merged one where it went", async () => {
      await closeZaak(noor.ctx, { zaak: ids.a ?? "", resultaat: "Inwoner is overleden" });
      const { zaken } = await searchZaken(noor.ctx, adres("3073HE", "10"));
      expect(zaken.map(({ id }) => id).at(-1)).toBe(ids.a);
      expect(zaken.at(-1)).toMatchObject({ status: "gesloten", resultaat: "Inwoner is overleden" });
      await mergeZaken(noor.ctx, { zaak: ids.kaal ?? "", met: ids.b ?? "", reden: "Eén woning." });
      expect(await zoek(adres("3073HE", "10 B"))).toEqual(["kaal"]);
    });
  });
});

describe("many at one address", () => {
  it("shows fifty and says that there are more", async () => {
    const world = await makeInbox();
    const noor = await world.medewerker();
    for (let nr = 1; nr <= 51; nr += 1) await world.meld(`V-${nr}`, woning(20, { huisnummertoevoeging: String(nr) }));
    const alle = await searchZaken(noor.ctx, { soort: "adres", postcode: "3073HE", huisnummer: "20" });
    expect([alle.zaken.length, alle.meer]).toEqual([50, true]);
    const een = await searchZaken(noor.ctx, { soort: "adres", postcode: "3073HE", huisnummer: "20", toevoeging: "7" });
    expect([een.zaken.length, een.meer]).toEqual([1, false]);
  });
});
