import { describe, expect, it } from "vitest";
import { readStraatEnNummer } from "../../src/matching/straat-huisnummer.ts";

type Velden = { huisnummer?: number | string; huisletter?: string; huisnummertoevoeging?: string };

/** `street | key` as it was read, or the faults. */
function lees(straatnaam: string | null, velden: Velden = {}, postcode = "3073HE"): string {
  const gelezen = readStraatEnNummer({ ...velden, postcode }, straatnaam, postcode);
  if ("fouten" in gelezen) return gelezen.fouten.map(({ veld, code }) => `${veld} ${code}`).join(", ");
  return `${gelezen.straatnaam} | ${gelezen.huisnummer.sleutel}`;
}

describe("a house number behind the name of the street, and none in its own field", () => {
  it.each([
    ["Putsebocht 10", "Putsebocht | 10"],
    ["Putsebocht 10A", "Putsebocht | 10-A"],
    ["Putsebocht 10 A-2", "Putsebocht | 10-A-2"],
    ["Putsebocht, 10-III", "Putsebocht | 10-3"],
    ["Putsebocht,10", "Putsebocht | 10"],
    ["Putsebocht; 10", "Putsebocht | 10"],
    ["Putsebocht: 10", "Putsebocht | 10"],
    ["Putsebocht - 10", "Putsebocht | 10"],
    ["Putsebocht – 10", "Putsebocht | 10"],
    ["Putsebochtstr. 10", "Putsebochtstr. | 10"],
    ["Putsebocht １０Ａ", "Putsebocht | 10-A"],
    ["Putsebocht nr. 10", "Putsebocht | 10"],
    ["Putsebocht NO 10", "Putsebocht | 10"],
    ["Putsebocht nummer 10", "Putsebocht | 10"],
    ["Putsebocht huisnummer 10", "Putsebocht | 10"],
    ["Putsebocht t/o 10", "Putsebocht | 10-TO"],
    ["Putsebocht t.o. 10 A", "Putsebocht | 10-A-TO"],
    ["Putsebocht tegenover 10", "Putsebocht | 10-TO"],
    ["Putsebocht to 10", "Putsebocht | 10-TO"],
    ["Putsebocht bij 10", "Putsebocht | 10-BY"],
    ["Putsebocht by 10", "Putsebocht | 10-BY"],
    ["Putsebocht 10 3 hoog achter", "Putsebocht | 10-3-ACHTER"],
    ["Putsebocht 10 AB", "Putsebocht | 10-AB"],
    ["Putsebocht 10-12", "Putsebocht | 10-12"],
    ["Putsebocht 99999", "Putsebocht | 99999"],
    ["Prins Hendrikkade 10-II", "Prins Hendrikkade | 10-2"],
    ["De 10", "De | 10"],
    ["Burg. van Walsumweg 892", "Burg. van Walsumweg | 892"],
    ["Curaçaostraat 4bis", "Curaçaostraat | 4-BIS"],
  ])("'%s' is %s", (straatnaam, expected) => {
    expect(lees(straatnaam)).toBe(expected);
    expect(lees(straatnaam, { huisnummer: " " })).toBe(expected);
    expect(lees(straatnaam, { huisnummer: "-" })).toBe(expected);
    expect(lees(straatnaam, { huisnummer: "n.v.t." })).toBe(expected);
  });

  it.each([
    ["1e Schinkelstraat 3", "1e Schinkelstraat | 3"],
    ["2de Jan Steenstraat 10 II", "2de Jan Steenstraat | 10-2"],
    ["1ste Pijnackerstraat 7hs", "1ste Pijnackerstraat | 7-H"],
    ["3e Middellandstraat 10 bis", "3e Middellandstraat | 10-BIS"],
    ["Oude 2e Kruisweg 3", "Oude 2e Kruisweg | 3"],
    ["Plein 1944 12", "Plein 1944 | 12"],
    ["Plein 1813 4", "Plein 1813 | 4"],
    ["Plein 2000 5", "Plein 2000 | 5"],
    ["Plein 1500 5", "Plein 1500 | 5"],
    ["Laan van 1813 5-B", "Laan van 1813 | 5-B"],
    ["Laan 1945 12 A", "Laan 1945 | 12-A"],
    ["Laan 1940-1945 12", "Laan 1940-1945 | 12"],
    ["Plein 40-45 3", "Plein 40-45 | 3"],
    ["Plein '40-'45 3", "Plein '40-'45 | 3"],
    ["Laan van 5 Mei 12", "Laan van 5 Mei | 12"],
    ["4 Meiplein 12", "4 Meiplein | 12"],
    ["Plein 5 mei 1945 12", "Plein 5 mei 1945 | 12"],
    ["Hof van 2 Eiken 3", "Hof van 2 Eiken | 3"],
    ["Hof van 2 Eiken bij de Grote Kerk in Zuid 3 A", "Hof van 2 Eiken bij de Grote Kerk in Zuid | 3-A"],
  ])("a figure that belongs to the name stays there: '%s' is %s", (straatnaam, expected) =>
    expect(lees(straatnaam)).toBe(expected),
  );

  it.each([
    ..."straat weg park van".split(" "),
    ..."januari februari maart april mei juni juli augustus".split(" "),
    ..."september oktober november december".split(" "),
  ])("a year behind '%s' belongs to the name", (woord) =>
    expect(lees(`Oude ${woord} 1945 12`)).toBe(`Oude ${woord} 1945 | 12`),
  );

  it.each([
    ["a name that is longer than the word before a year", "Zwanenveld 1944 2", "Zwanenveld | 1944-2"],
    ["a number that is no year", "Plein 12 3", "Plein | 12-3"],
    ["a number of four figures", "Plein 1499", "Plein | 1499"],
    ["a number of four figures", "Plein 2100", "Plein | 2100"],
    ["a year with a letter", "Plein 1944A", "Plein | 1944-A"],
    ["a number that begins like a year", "Plein 19445", "Plein | 19445"],
  ])("%s is a house number: '%s' is %s", (_, straatnaam, expected) => expect(lees(straatnaam)).toBe(expected));

  it("goes together with a letter and an addition in their own fields, and says them once", () => {
    expect(lees("Putsebocht 10", { huisletter: "A", huisnummertoevoeging: "2" })).toBe("Putsebocht | 10-A-2");
    expect(lees("Putsebocht 10A", { huisletter: "A", huisnummertoevoeging: "2" })).toBe("Putsebocht | 10-A-2");
    expect(lees("Putsebocht 10", { huisnummertoevoeging: "bis" })).toBe("Putsebocht | 10-BIS");
  });

  it.each([
    ["Putsebocht", "huisnummer huisnummer-ontbreekt"],
    ["Putsebocht10", "huisnummer huisnummer-ontbreekt"],
    ["Plein 1944", "huisnummer huisnummer-ontbreekt"],
    ["1e Schinkelstraat", "huisnummer huisnummer-ontbreekt"],
    ["10", "huisnummer huisnummer-ontbreekt"],
    ["1e 10", "huisnummer huisnummer-ontbreekt"],
    ["2de 10", "huisnummer huisnummer-ontbreekt"],
    ["A 10", "huisnummer huisnummer-ontbreekt"],
    ["Dorpsstraat 12 te Delft", "huisnummer huisnummer-ontbreekt"],
    ["Putsebocht 10, 3073 HE Rotterdam", "huisnummer huisnummer-ontbreekt"],
    ["Putsebocht 0", "straatnaam huisnummer-vorm"],
    ["Putsebocht 100000", "straatnaam huisnummer-vorm"],
    ["Putsebocht 10.5", "straatnaam huisnummer-onduidelijk"],
    ["Putsebocht 10-12-2026", "straatnaam huisnummer-datum"],
    ["Putsebocht 10½", "straatnaam huisnummer-tekens"],
    ["Putsebocht 10 A 000000000000000000000000000 2", "straatnaam huisnummer-lang"],
    ["Putsebocht 10 A 111111 B 222222 C 33", "huisnummertoevoeging huisnummertoevoeging-lang"],
    ["Putsebocht 10 t/m 12", "straatnaam huisnummer-reeks"],
    ["Putsebocht 10 en 12", "straatnaam huisnummer-reeks"],
    ["Putsebocht 10 tot en met 12", "straatnaam huisnummer-reeks"],
  ])("'%s' is refused: %s", (straatnaam, expected) => expect(lees(straatnaam)).toBe(expected));

  it("is refused where there is no street at all", () => expect(lees(null)).toBe("huisnummer huisnummer-ontbreekt"));

  it("names the field that is wrong, when the number is read from the street", () => {
    expect(lees("Putsebocht 10", { huisletter: "ı" })).toBe("huisletter huisletter-tekens");
    expect(lees("Putsebocht 10", { huisnummertoevoeging: "t/m 12" })).toBe("straatnaam huisnummer-reeks");
  });
});

describe("the same house number in its own field and behind the name", () => {
  it.each<[string, Velden, string]>([
    ["Putsebocht 10", { huisnummer: 10 }, "Putsebocht | 10"],
    ["Putsebocht 10A", { huisnummer: "10a" }, "Putsebocht | 10-A"],
    ["Putsebocht 10A", { huisnummer: 10, huisletter: "A" }, "Putsebocht | 10-A"],
    ["Putsebocht 10hs", { huisnummer: "10 H" }, "Putsebocht | 10-H"],
    ["Putsebocht 10", { huisnummer: 10, huisletter: "A" }, "Putsebocht | 10-A"],
    ["Putsebocht 10 A", { huisnummer: 10, huisletter: "A", huisnummertoevoeging: "2" }, "Putsebocht | 10-A-2"],
    ["Putsebocht 10A", { huisnummer: 10 }, "Putsebocht | 10-A"],
    ["Putsebocht 10 A-2", { huisnummer: 10, huisletter: "A" }, "Putsebocht | 10-A-2"],
    ["Plein 1944 12", { huisnummer: 12 }, "Plein 1944 | 12"],
    ["1e Schinkelstraat 3", { huisnummer: 3 }, "1e Schinkelstraat | 3"],
    ["Putsebocht 10 10", { huisnummer: 10 }, "Putsebocht | 10"],
    ["Putsebocht 10 A 10", { huisnummer: 10 }, "Putsebocht | 10-A"],
    ["Putsebocht 10 2 10 3", { huisnummer: "10 3" }, "straatnaam straatnaam-andere-toevoeging"],
  ])("'%s' with %o is %s", (straatnaam, velden, expected) => expect(lees(straatnaam, velden)).toBe(expected));

  it.each<[string, Velden]>([
    ["Putsebocht 10B", { huisnummer: 10, huisletter: "A" }],
    ["Putsebocht 10 2", { huisnummer: "10-3" }],
    ["Putsebocht 10 2", { huisnummer: "10-20" }],
    ["Putsebocht 10 AB", { huisnummer: "10 A" }],
  ])("'%s' with %o contradicts itself", (straatnaam, velden) => {
    expect(lees(straatnaam, velden)).toBe("straatnaam straatnaam-andere-toevoeging");
  });

  it.each<[string, Velden, string]>([
    ["Plein 1944", { huisnummer: 12 }, "12"],
    ["Plein 1944", { huisnummer: 1944 }, "1944"],
    ["Kavel 12", { huisnummer: 10 }, "10"],
    ["1e Schinkelstraat", { huisnummer: 1 }, "1"],
    ["4 Meiplein", { huisnummer: 4 }, "4"],
    ["Laan van 5 Mei", { huisnummer: 5 }, "5"],
    ["Putsebocht 10 t/m 12", { huisnummer: 10 }, "10"],
    ["Putsebocht 101", { huisnummer: 10 }, "10"],
  ])("any other figure belongs to the name: '%s' with %o", (straatnaam, velden, sleutel) => {
    expect(lees(straatnaam, velden)).toBe(`${straatnaam} | ${sleutel}`);
  });

  it("a fault in the house number comes first", () => {
    expect(lees("Putsebocht 10", { huisnummer: "x" })).toBe("huisnummer huisnummer-vorm");
  });
});

describe("in Lelystad, where streets are a name and a number", () => {
  it.each(["8200AA", "8243HE", "8249ZZ"])("with postcode %s the house number must have its own field", (postcode) => {
    expect(lees("Jol 12", {}, postcode)).toBe("huisnummer huisnummer-niet-apart");
    expect(lees("Jol 12-24", {}, postcode)).toBe("huisnummer huisnummer-niet-apart");
    expect(lees("Jol", {}, postcode)).toBe("huisnummer huisnummer-ontbreekt");
    expect(lees("Jol 12", { huisnummer: 12 }, postcode)).toBe("Jol 12 | 12");
    expect(lees("Jol 12", { huisnummer: 24, huisletter: "A" }, postcode)).toBe("Jol 12 | 24-A");
  });
  it.each(["8199AA", "8250HE", "1820AB", "3073HE"])("with postcode %s it need not", (postcode) => {
    expect(lees("Jol 12", {}, postcode)).toBe("Jol | 12");
  });
});
