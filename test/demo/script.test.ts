import { describe, expect, it } from "vitest";
import { stadsdelen } from "../../src/demo/gebieden.ts";
import { hashScript, schrijfScript } from "../../src/demo/script.ts";
import type { DemoSignaal } from "../../src/demo/signalen.ts";
import { isWerkdag } from "../../src/law/calendar.ts";

const op = "2026-11-22";
const script = schrijfScript({ seed: 599, op, schaal: 0.5 });
const good = script.signalen.filter(({ verwacht }) => verwacht !== "geweigerd");
const share = (part: readonly unknown[], whole: readonly unknown[]): number => (100 * part.length) / whole.length;
const ofKind = (soort: string) => good.filter(({ partner }) => partner.soort === soort);
const byAddress = Map.groupBy(good, ({ huishouden }) => huishouden);
const attempts = script.dagen.flatMap(({ werk }) => werk.flatMap(({ pogingen }) => pogingen));

describe("the same play", () => {
  const hash = (seed: number, day: string): string => hashScript(schrijfScript({ seed, op: day, schaal: 0.02 }));

  it("comes from the same seed and day, to the last byte", () => {
    expect(hash(599, op)).toBe(hash(599, op));
  });

  it("is another one with another seed or another day", () => {
    expect(new Set([hash(599, op), hash(600, op), hash(599, "2026-11-20")]).size).toBe(3);
  });

  it("uses no kenmerk twice", () => {
    const kenmerken = script.signalen.map(({ signaal }) => signaal.kenmerk);
    expect(new Set(kenmerken).size).toBe(kenmerken.length);
  });
});

describe("the national figures", () => {
  it.each([
    ["zorg", share(ofKind("Zorg"), good), 41, 45],
    ["energie", share(ofKind("Energie"), good), 20, 25],
    ["huur", share(ofKind("Huur"), good), 18, 19.5],
    ["water", share(ofKind("Water"), good), 11, 20],
    ["end of supply, of energy", share(ofKind("Energie").filter(hasCrisis), ofKind("Energie")), 22, 25],
    [
      "taken up",
      share(
        good.filter(({ verwacht }) => verwacht === "opgepakt"),
        good,
      ),
      78,
      82,
    ],
    [
      "refused",
      share(
        script.signalen.filter(({ verwacht }) => verwacht === "geweigerd"),
        script.signalen,
      ),
      1,
      4,
    ],
    ["meervoudig", share(good.filter(isMeervoudig), good), 9, 13],
    ["opeenvolgend", share(good.filter(isOpeenvolgend), good), 37, 43],
    [
      "enkelvoudig",
      share(
        good.filter((item) => !isMeervoudig(item) && !isOpeenvolgend(item)),
        good,
      ),
      47,
      53,
    ],
    [
      "home visits that reach somebody",
      share(
        visits().filter(({ bereikt }) => bereikt),
        visits(),
      ),
      33.4,
      42,
    ],
  ])("%s: %d %%", (_name, found, least, most) => {
    expect(found).toBeGreaterThanOrEqual(least);
    expect(found).toBeLessThanOrEqual(most);
  });

  it("has 4.0 to 4.4 signals per 1,000 inhabitants and month, at half the size", () => {
    const perMonth = script.signalen.length / 3 / (670 * 0.5);
    expect(perMonth).toBeGreaterThanOrEqual(4.0);
    expect(perMonth).toBeLessThanOrEqual(4.4);
  });

  it("spreads over the city as the yearly report does", () => {
    const addresses = new Set(good.map(({ huishouden }) => huishouden));
    const inWijk = (wijk: string): number => {
      const codes = new Set(
        script.gebiedenCsv
          .split("\n")
          .filter((line) => line.split(";")[3] === wijk)
          .map((line) => line.split(";").slice(0, 2).join("/")),
      );
      return [...addresses].filter((key) => codes.has(key.split("/").slice(0, 2).join("/"))).length;
    };
    const total = stadsdelen.reduce((sum, { meldingen }) => sum + meldingen, 0);
    expect(total).toBe(2_373);
    for (const { wijk, meldingen } of stadsdelen) {
      expect(Math.abs(inWijk(wijk) / addresses.size - meldingen / total)).toBeLessThan(0.025);
    }
  });
});

describe("time", () => {
  it.each(["2026-01-05", "2026-05-10", "2027-01-01", "2028-03-01"])(
    "looked at on %s: working days only, in order, and all before that day",
    (day) => {
      const days = schrijfScript({ seed: 1, op: day, schaal: 0.02 }).dagen.map(({ dag }) => dag);
      expect(days.every(isWerkdag)).toBe(true);
      expect(days).toEqual([...new Set(days)].sort());
      expect(days.at(-1)?.localeCompare(day)).toBe(-1);
    },
  );

  it("leaves work for whoever looks: of the last week hardly anything is done, of the first months nearly all", () => {
    const days = Map.groupBy(
      script.dagen.flatMap(({ dag, werk }) => werk.map(({ huishouden }) => ({ dag, huishouden }))),
      ({ huishouden }) => huishouden,
    );
    const takenUp = good.filter(({ verwacht }) => verwacht === "opgepakt");
    const worked = takenUp.filter((item) => (days.get(item.huishouden) ?? []).some(({ dag }) => dag >= item.dag));
    const shareWorked = (fits: (item: DemoSignaal) => boolean): number =>
      share(worked.filter(fits), takenUp.filter(fits));
    expect(shareWorked(({ dag }) => dag < "2026-10-15")).toBeGreaterThan(95);
    expect(shareWorked(({ dag }) => dag >= "2026-11-16")).toBeLessThan(40);
  });
});

describe("nobody real", () => {
  it("has no number that rings, no mailbox that exists and no BSN", () => {
    const text = JSON.stringify(script.signalen.map(({ signaal }) => signaal));
    const personen = script.signalen.map(({ signaal }) => signaal.persoon);
    expect(
      personen.every(({ telefoonnummer }) => telefoonnummer === null || /^06-0000\d{4}$/.test(telefoonnummer)),
    ).toBe(true);
    expect(personen.every(({ email }) => email === null || /^[a-z.-]+@example\.nl$/.test(email))).toBe(true);
    expect(text).not.toContain("burgerservicenummer");
  });

  it("has names as they come", () => {
    const names = new Set(
      good.map(({ signaal: { persoon } }) => [persoon.voorvoegsel, persoon.achternaam].join(" ").trim()),
    );
    for (const name of ["van 't Hof", "El Amrani", "Yıldız", "Ó Briain"]) expect(names).toContain(name);
  });
});

function hasCrisis({ signaal }: DemoSignaal): boolean {
  return signaal.crisis !== null;
}

function visits() {
  return attempts.filter(({ soort }) => soort === "Huisbezoek");
}

function others(item: DemoSignaal): DemoSignaal[] {
  return (byAddress.get(item.huishouden) ?? []).filter((other) => other !== item);
}

function isMeervoudig(item: DemoSignaal): boolean {
  return others(item).some(({ dag }) => dag.slice(0, 7) === item.dag.slice(0, 7));
}

function isOpeenvolgend(item: DemoSignaal): boolean {
  return others(item).some(({ dag }) => dag.slice(0, 7) < item.dag.slice(0, 7));
}
