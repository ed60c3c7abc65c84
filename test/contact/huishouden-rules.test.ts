import { describe, expect, it } from "vitest";
import { changeHuishouden, huishoudTekst, showHuishouden } from "../../src/contact/huishouden-rules.ts";

describe("what a municipality knows of a household", () => {
  it.each([
    ["adds", {}, { oggz: true }, { oggz: true }, ["oggz"]],
    ["keeps what is left out", { taal: "ar" }, { oggz: false }, { taal: "ar", oggz: false }, ["oggz"]],
    ["keeps what is undefined", { taal: "ar" }, { taal: undefined, oggz: true }, { taal: "ar", oggz: true }, ["oggz"]],
    ["takes away with null", { taal: "ar", oggz: true }, { taal: null }, { oggz: true }, ["taal"]],
    ["takes away what was not there", {}, { taal: null }, {}, []],
    ["says the same again", { ondernemer: true }, { ondernemer: true }, { ondernemer: true }, []],
    ["no is not unknown", { ondernemer: false }, { ondernemer: null }, {}, ["ondernemer"]],
    [
      "all of it, told in the order in which it is shown",
      { taal: "pl" },
      { taal: "nl", ondernemer: true, oggz: true, minderjarigeKinderen: true },
      { taal: "nl", ondernemer: true, oggz: true, minderjarigeKinderen: true },
      ["minderjarigeKinderen", "oggz", "ondernemer", "taal"],
    ],
  ] as const)("%s", (_name, bekend, wijziging, gegevens, gewijzigd) => {
    expect(changeHuishouden(bekend, wijziging)).toEqual({ gegevens, gewijzigd });
  });

  it("is shown with null for what is unknown", () => {
    const unknown = { minderjarigeKinderen: null, oggz: null, ondernemer: null, taal: null };
    expect(showHuishouden(null)).toEqual(unknown);
    expect(showHuishouden({ oggz: false, taal: "ar" })).toEqual({ ...unknown, oggz: false, taal: "ar" });
  });

  it.each([
    [["taal"], "taal"],
    [["taal", "minderjarigeKinderen", "oggz", "ondernemer"], "minderjarige kinderen, OGGZ, ondernemer, taal"],
    [undefined, ""],
  ])("%j is told as '%s'", (sleutels, tekst) => expect(huishoudTekst(sleutels)).toBe(tekst));
});
