import { describe, expect, it } from "vitest";
import { isZelfdeNaam } from "../../src/intake/naam-rules.ts";

describe("a name that is put right", () => {
  it.each([
    ["Dijk", "Dijk"],
    ["Dijk", "dijk"],
    ["Dijk", "Dijck"],
    ["Dijk", "Dyk"],
    ["Jansen", "Janssen"],
    ["Jansen", "Jansen-de Vries"],
    ["de Vries-Jansen", "Jansen"],
    ["Yilmaz", "Yılmaz"],
    ["Wu", "Wo"],
    ["Bakker", "Akker"],
    ["Hoekstra", "Hoeksema"],
  ])("can be the same one: %s and %s", (oud, nieuw) => {
    expect([isZelfdeNaam(oud, nieuw), isZelfdeNaam(nieuw, oud)]).toEqual([true, true]);
  });

  it.each([
    ["Dijk", "Bakker"],
    ["Jansen", "de Vries"],
    ["Wu", "Li"],
    ["Dijk", "Berg"],
    ["Dijk", "Dorp"],
    ["Hoekstra", "Hoogland"],
    ["Dijk", "-"],
  ])("is another one: %s and %s", (oud, nieuw) => {
    expect([isZelfdeNaam(oud, nieuw), isZelfdeNaam(nieuw, oud)]).toEqual([false, false]);
  });
});
