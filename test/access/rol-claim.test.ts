import { describe, expect, it } from "vitest";
import { weigering } from "../../src/access/aanmelding-rules.ts";
import { eersteTekst, rolVan } from "../../src/access/rol-claim.ts";
import type { Rol } from "../../src/access/rollen.ts";

describe("the role in a claim", () => {
  const own = new Map<string, Rol>([
    ["GG-Regie", "regisseur"],
    ["GG-Wijk", "wijkteam"],
  ]);
  it.each([
    ["beleid", null, "beleid"],
    [["controleur", "beleid"], null, "beleid"],
    [["beleid", "wijkteam"], null, "wijkteam"],
    [["wijkteam", "beheerder"], null, "beheerder"],
    [["beheerder", "regisseur"], null, "regisseur"],
    [["iets", "controleur"], null, "controleur"],
    ["GG-Wijk", own, "wijkteam"],
    [["GG-Wijk", "GG-Regie"], own, "regisseur"],
    ["regisseur", own, null],
    ["Regisseur", null, null],
    ["regisseur beleid", null, null],
    ["constructor", null, null],
    ["__proto__", own, null],
    [{ regisseur: true }, null, null],
    [[["regisseur"]], null, null],
    [true, null, null],
    [null, null, null],
    [undefined, own, null],
    [[], null, null],
  ])("%j with %j is %s", (claim, rollen, rol) => {
    expect(rolVan(claim, rollen)).toBe(rol);
  });

  it.each([
    ["Zuid", "Zuid"],
    [[" Zuid ", "Noord"], "Zuid"],
    ["", null],
    [[], null],
    [7, null],
    ["x".repeat(201), null],
    [undefined, null],
  ])("the team in %j is %s", (claim, team) => {
    expect(eersteTekst(claim)).toBe(team);
  });
});

describe("who comes in", () => {
  const bekend = { ingetrokken: false, anderAccount: false };
  it.each([
    ["regisseur", false, null, null],
    ["regisseur", false, bekend, null],
    [null, true, null, "geen-rol"],
    [null, true, bekend, "geen-rol"],
    ["regisseur", true, { ...bekend, ingetrokken: true }, "ingetrokken"],
    [null, true, { ...bekend, ingetrokken: true }, "ingetrokken"],
    ["regisseur", false, { ...bekend, anderAccount: true }, "ander-account"],
    ["regisseur", true, { ...bekend, anderAccount: true }, null],
    [null, false, { ...bekend, anderAccount: true }, "geen-rol"],
  ] as const)("%s, address looked into %s, known as %j: %s", (rol, bewezen, wie, reden) => {
    expect(weigering(rol, bewezen, wie)).toBe(reden);
  });
});
