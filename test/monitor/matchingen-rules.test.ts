import { describe, expect, it } from "vitest";
import { toMatchingen } from "../../src/monitor/matchingen-rules.ts";
import { matchingperiode } from "../../src/monitor/rules.ts";

type Signaal = { signaaldatum: string; ontvangenOp: string };
const received = (signaaldatum: string, ontvangenOp = `${signaaldatum}T09:00:00.000Z`): Signaal => ({
  signaaldatum,
  ontvangenOp,
});
const year = { van: "2026-01-01", tot: "2026-12-31" };

function split(signalen: Signaal[], pogingen: string[], levering = year, startdagen = [1]) {
  const zaak = { signalen, contactpogingen: pogingen.map((datum) => ({ datum })) };
  const matchingen = toMatchingen(zaak, levering, (dag) => matchingperiode(dag, startdagen));
  return matchingen.map((matching) => ({
    periode: `${matching.periode.van}/${matching.periode.tot}`,
    matchingsdatum: matching.matchingsdatum,
    signalen: matching.signalen.map(({ signaaldatum }) => signaaldatum),
    pogingen: matching.contactpogingen.map(({ datum }) => datum),
  }));
}

describe("matchings of a zaak", () => {
  it("one a month in which it got signals; attempts up to the day before the next one, the last to the end", () => {
    const signalen = ["2026-09-10", "2026-09-20", "2026-11-03"].map((dag) => received(dag));
    const pogingen = ["2026-09-09", "2026-09-10", "2026-10-05", "2026-11-02", "2026-11-03", "2027-02-01"];
    expect(split(signalen, pogingen)).toEqual([
      {
        periode: "2026-09-01/2026-09-30",
        matchingsdatum: "2026-09-10",
        signalen: ["2026-09-10", "2026-09-20"],
        pogingen: ["2026-09-09", "2026-09-10", "2026-10-05", "2026-11-02"],
      },
      {
        periode: "2026-11-01/2026-11-30",
        matchingsdatum: "2026-11-03",
        signalen: ["2026-11-03"],
        pogingen: ["2026-11-03", "2027-02-01"],
      },
    ]);
  });

  it("two a month when the municipality matches twice", () => {
    const signalen = ["2026-11-14", "2026-11-15"].map((dag) => received(dag));
    expect(split(signalen, ["2026-11-14", "2026-11-15"], year, [1, 15])).toEqual([
      {
        periode: "2026-11-01/2026-11-14",
        matchingsdatum: "2026-11-14",
        signalen: ["2026-11-14"],
        pogingen: ["2026-11-14"],
      },
      {
        periode: "2026-11-15/2026-11-30",
        matchingsdatum: "2026-11-15",
        signalen: ["2026-11-15"],
        pogingen: ["2026-11-15"],
      },
    ]);
  });

  it("late: the period of the signaaldatum, matched on the local day of the first receipt", () => {
    const signalen = [
      received("2026-10-30", "2026-11-02T09:00:00.000Z"),
      received("2026-10-31", "2026-10-31T23:30:00.000Z"),
    ];
    expect(split(signalen, [])).toMatchObject([
      { periode: "2026-10-01/2026-10-31", matchingsdatum: "2026-11-01", signalen: ["2026-10-30", "2026-10-31"] },
    ]);
  });

  it("received in another order than dated: the attempts follow the receipt", () => {
    const signalen = [received("2026-10-31", "2026-11-10T09:00:00.000Z"), received("2026-11-03")];
    expect(split(signalen, ["2026-11-05", "2026-11-10"])).toMatchObject([
      { periode: "2026-11-01/2026-11-30", pogingen: ["2026-11-05"] },
      { periode: "2026-10-01/2026-10-31", pogingen: ["2026-11-10"] },
    ]);
  });

  it("received on one day for two periods: its attempts are those of the later period", () => {
    const signalen = [received("2026-10-31", "2026-11-02T09:00:00.000Z"), received("2026-11-02")];
    expect(split(signalen, ["2026-11-02"])).toMatchObject([
      { periode: "2026-10-01/2026-10-31", pogingen: [] },
      { periode: "2026-11-01/2026-11-30", pogingen: ["2026-11-02"] },
    ]);
  });

  it.each([
    ["first", { van: "2026-11-01", tot: "2026-11-10" }],
    ["second", { van: "2026-11-11", tot: "2026-11-30" }],
  ])("a period cut in two is cut in the same way by the %s delivery", (_name, levering) => {
    const signalen = ["2026-11-10", "2026-11-11", "2026-11-12"].map((dag) => received(dag));
    expect(split(signalen, ["2026-11-10", "2026-11-20"], levering)).toMatchObject([
      { matchingsdatum: "2026-11-10", signalen: ["2026-11-10"], pogingen: ["2026-11-10"] },
      { matchingsdatum: "2026-11-11", signalen: ["2026-11-11", "2026-11-12"], pogingen: ["2026-11-20"] },
    ]);
  });

  it.each([
    ["November", { van: "2026-11-01", tot: "2026-11-30" }],
    ["December", { van: "2026-12-01", tot: "2026-12-31" }],
    ["January", { van: "2027-01-01", tot: "2027-01-31" }],
  ])("a period over two months is cut at the month, and an attempt has one place, seen from %s", (_name, levering) => {
    const signalen = [
      received("2026-11-20", "2027-01-20T09:00:00.000Z"),
      received("2026-12-05", "2026-12-07T09:00:00.000Z"),
      received("2027-01-05", "2027-01-06T09:00:00.000Z"),
    ];
    expect(split(signalen, ["2027-01-25"], levering, [15])).toMatchObject([
      { matchingsdatum: "2026-12-07", signalen: ["2026-12-05"], pogingen: [] },
      { matchingsdatum: "2027-01-06", signalen: ["2027-01-05"], pogingen: [] },
      { matchingsdatum: "2027-01-20", signalen: ["2026-11-20"], pogingen: ["2027-01-25"] },
    ]);
  });
});
