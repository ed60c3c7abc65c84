import { describe, expect, it } from "vitest";
import { type ContactFeit, type SignaalFeit, toBeeld, type ZaakFeiten } from "../../src/priority/beeld-rules.ts";
import { zaakbeleid } from "../../src/priority/beleid-rules.ts";
import { prioritize } from "../../src/priority/rules.ts";
import { contact, eigen, feiten, signaal, vandaag } from "./build.ts";

const beeld = (zaak: ZaakFeiten) => toBeeld(zaak, zaakbeleid(vandaag));

describe("reported again and again without contact", () => {
  const reports = (...signaaldatums: string[]): Partial<ZaakFeiten> => ({
    eerdere: signaaldatums.map((signaaldatum, at) => signaal({ nr: -at, partnerId: 9, signaaldatum })),
  });
  const weight = (more: Partial<ZaakFeiten>, signalen: Partial<SignaalFeit>[] = [{}]): number =>
    prioritize(feiten(signalen, more), vandaag).redenen.find(({ code }) => code === "herhaaldZonderContact")?.gewicht ??
    0;

  it.each([
    ["once", [], 0],
    ["twice in one month", ["2026-11-01"], 0],
    ["in two months", ["2026-10-31"], 40],
    ["twice in the month before", ["2026-10-05", "2026-10-31"], 40],
    ["in three months", ["2026-10-05", "2026-08-05"], 80],
    ["in four months", ["2026-10-05", "2026-08-05", "2026-07-05"], 120],
    ["in five months counts as four", ["2026-10-05", "2026-09-05", "2026-08-05", "2026-07-05"], 120],
    ["six months ago today", ["2026-05-03"], 40],
    ["a day longer ago", ["2026-05-02"], 0],
  ])("%s", (_name, days, expected) => expect(weight(reports(...days))).toBe(expected));

  const earlier = (changes: Partial<SignaalFeit>): Partial<ZaakFeiten> => ({
    eerdere: [signaal({ nr: 0, signaaldatum: "2026-10-01", ...changes })],
  });
  it.each([
    ["a repeat that was not taken up", { status: "Niet opgepakt: herhaalde melding" } as const, 40],
    ["one that waits", { status: "Nog niet opgepakt" } as const, 40],
    ["one that should not have been sent", { status: "Niet opgepakt: onterecht signaal" } as const, 0],
    ["somebody who is helped already", { status: "Inwoner al bekend bij schuldhulpverlening" } as const, 0],
    ["one that was taken back", { ingetrokken: "betaald" } as const, 0],
    [
      "a repeat that was taken back",
      { ingetrokken: "vergissing", status: "Niet opgepakt: herhaalde melding" } as const,
      0,
    ],
  ])("%s", (_name, changes, expected) => expect(weight(earlier(changes))).toBe(expected));

  it.each([
    ["tried and not reached", { bereikt: false, datum: "2026-10-10" }, 40],
    ["reached today", { bereikt: true, datum: vandaag }, 0],
    ["reached in an earlier zaak", { bereikt: true, datum: "2026-06-01", inZaak: false }, 0],
    ["reached six months ago today", { bereikt: true, datum: "2026-05-03" }, 0],
    ["reached a day longer ago", { bereikt: true, datum: "2026-05-02" }, 40],
    ["reached by desk work", { bereikt: true, datum: "2026-10-10", soort: "Administratief" } as const, 0],
  ])("%s", (_name, changes, expected) => {
    expect(weight({ ...earlier({}), contacten: [contact(changes)] })).toBe(expected);
  });

  it.each([
    ["a conversation today", { datum: vandaag, inZaak: true }, 0],
    ["a conversation in an earlier zaak", { datum: "2026-05-03", inZaak: false }, 0],
    ["a conversation longer ago", { datum: "2026-05-02", inZaak: false }, 40],
  ])("%s", (_name, gesprek, expected) => {
    expect(weight({ ...earlier({}), gesprekken: [gesprek] })).toBe(expected);
  });

  it("is nothing at all when somebody was reached", () => {
    expect(beeld(feiten([{}], { contacten: [contact({ bereikt: true })] })).maandenZonderContact).toBe(0);
    expect(beeld(feiten([{}])).maandenZonderContact).toBe(1);
  });

  it("counts months of the zaak itself too, and the municipality's own number of months", () => {
    expect(weight({}, [{ signaaldatum: "2026-10-01" }, { partnerId: 2 }])).toBe(40);
    const own = [eigen("zonderContactMaanden", 1), eigen("zonderContactHoogstens", 1)];
    const zaak = feiten([{}], reports("2026-10-03", "2026-09-30"));
    const reden = prioritize(zaak, vandaag, own).redenen.find(({ code }) => code === "herhaaldZonderContact");
    expect(reden).toMatchObject({ gewicht: 40, tekst: expect.stringContaining("in 2 verschillende maanden") });
  });
});

describe("what was tried", () => {
  const tried = (contacten: Partial<ContactFeit>[], signalen: Partial<SignaalFeit>[] = [{}]) => {
    const { bereikt, pogingen } = beeld(feiten(signalen, { contacten: contacten.map(contact) }));
    return [bereikt, pogingen.length];
  };

  it.each([
    ["nothing", [], [false, 0]],
    ["twice, not reached", [{}, {}], [false, 2]],
    ["desk work is no attempt", [{ soort: "Administratief" }], [false, 0]],
    ["desk work that reached somebody", [{ soort: "Administratief", bereikt: true }], [true, 0]],
    ["in another zaak", [{ inZaak: false, bereikt: true }], [false, 0]],
    ["reached on the day of the signal", [{ bereikt: true }, { datum: "2026-11-04" }], [true, 2]],
    ["reached before it", [{ bereikt: true, datum: "2026-11-02" }], [false, 0]],
    ["reached before it, then tried again", [{ bereikt: true, datum: "2026-11-02" }, {}], [false, 1]],
    [
      "what was tried on the day of reaching counts no more",
      [{ bereikt: true, datum: "2026-11-02" }, { datum: "2026-11-02" }, { datum: "2026-11-01" }],
      [false, 0],
    ],
    [
      "reached before and after it: all of it counts",
      [
        { bereikt: true, datum: "2026-11-02" },
        { bereikt: true, datum: "2026-11-04" },
      ],
      [true, 2],
    ],
  ] as [string, Partial<ContactFeit>[], [boolean, number]][])("%s", (_name, contacten, expected) => {
    expect(tried(contacten)).toEqual(expected);
  });

  it.each([
    ["since the signal is reaching somebody, and no attempt", { datum: vandaag, inZaak: true }, [true, 2]],
    ["before it starts the counting anew", { datum: "2026-11-02", inZaak: true }, [false, 1]],
    ["in another zaak says nothing", { datum: vandaag, inZaak: false }, [false, 2]],
  ])("a conversation %s", (_name, gesprek, expected) => {
    const contacten = [contact({ datum: "2026-11-01" }), contact()];
    const { bereikt, pogingen } = beeld(feiten([{}], { contacten, gesprekken: [gesprek] }));
    expect([bereikt, pogingen.length]).toEqual(expected);
  });

  it("the last signal decides, as far as it counts", () => {
    const reached = [{ bereikt: true, datum: "2026-10-20" }];
    expect(tried(reached, [{ signaaldatum: "2026-10-01" }])).toEqual([true, 1]);
    expect(tried(reached, [{ signaaldatum: "2026-10-01" }, {}])).toEqual([false, 0]);
    expect(tried(reached, [{ signaaldatum: "2026-10-01" }, { ingetrokken: "betaald" }])).toEqual([true, 1]);
    expect(tried(reached, [])).toEqual([true, 1]);
    expect(tried([], [])).toEqual([false, 0]);
  });
});
