import { describe, expect, it } from "vitest";
import {
  countPogingen,
  decideOverdracht,
  explainOverdracht,
  type Team,
  volgorde,
} from "../../src/contact/escalatie-rules.ts";
import type { Contactsoort, TeamRol } from "../../src/law/lists.ts";

const team = (id: number, naam: string, rol: TeamRol, vangnet = false): Team => ({
  id,
  uuid: `team-${id}`,
  naam,
  rol,
  vangnet,
});
const vangnet = team(1, "Vangnet", "wijkteam", true);
const zuid = team(2, "Zuid", "wijkteam");
const noord = team(3, "Noord", "wijkteam");
const crisis = team(4, "Interventie", "crisisteam");
const crisisTwee = team(5, "Interventie Oost", "crisisteam");
const coordinator = team(6, "Coördinator", "coordinator");
const teams = [vangnet, zuid, noord, crisis, crisisTwee, coordinator];

const missed = { termijn: "maastricht-contact", vervaltOp: "2026-12-01" };

describe("which team takes over", () => {
  it.each<[string, TeamRol, Team, Team[], string, Team | null]>([
    ["the first crisis team", "crisisteam", zuid, teams, "overgedragen", crisis],
    ["from the fallback team too", "crisisteam", vangnet, teams, "overgedragen", crisis],
    ["from the coordinator too", "crisisteam", coordinator, teams, "overgedragen", crisis],
    ["the coordinator", "coordinator", zuid, teams, "overgedragen", coordinator],
    [
      "nobody when the zaak is at a crisis team already, whichever",
      "crisisteam",
      crisisTwee,
      teams,
      "al-bij-team",
      null,
    ],
    ["the wijkteam of the area stays", "wijkteam", noord, teams, "al-bij-team", null],
    ["the fallback team counts as a wijkteam", "wijkteam", vangnet, teams, "al-bij-team", null],
    [
      "the first wijkteam from the coordinator, not the fallback team",
      "wijkteam",
      coordinator,
      teams,
      "overgedragen",
      zuid,
    ],
    [
      "the fallback team when there is no other",
      "wijkteam",
      coordinator,
      [vangnet, coordinator],
      "overgedragen",
      vangnet,
    ],
    ["the crisis team does not let go to a wijkteam", "wijkteam", crisis, teams, "bij-crisisteam", null],
    ["nor to the coordinator", "coordinator", crisis, teams, "bij-crisisteam", null],
    ["nobody has the role", "crisisteam", zuid, [vangnet, zuid, coordinator], "geen-team", null],
    ["nobody is coordinator", "coordinator", zuid, [vangnet, zuid, crisis], "geen-team", null],
  ])("%s", (_name, rol, huidig, found, code, expected) => {
    const overdracht = decideOverdracht(rol, missed, huidig, found);
    expect([overdracht.reden.code, overdracht.team]).toEqual([code, expected]);
  });

  it("says why in Dutch, with the source of what was agreed", () => {
    expect(decideOverdracht("crisisteam", missed, zuid, teams).reden).toEqual({
      code: "overgedragen",
      tekst: "De laatste dag voor contact met de inwoner was 1 december 2026. De zaak gaat naar Interventie.",
      bron: "maastricht-werkwijze",
    });
    const brief = { termijn: "haarlem-brief", vervaltOp: "2026-11-10" };
    expect(decideOverdracht("coordinator", brief, zuid, [zuid]).reden).toEqual({
      code: "geen-team",
      tekst:
        "De laatste dag voor de brief met een uitnodiging was 10 november 2026. " +
        "Bij deze gemeente is de coördinator niet bekend. De zaak blijft bij Zuid.",
      bron: "haarlem-werkafspraken",
    });
    const contact = { termijn: "rotterdam-contact", vervaltOp: "2026-12-03" };
    expect(decideOverdracht("wijkteam", contact, zuid, teams).reden).toEqual({
      code: "al-bij-team",
      tekst:
        "De laatste dag voor contact met de inwoner was 3 december 2026. De zaak blijft bij Zuid: dat is het wijkteam.",
      bron: "rotterdam-werkwijze",
    });
    expect(decideOverdracht("wijkteam", contact, crisis, teams).reden.tekst).toBe(
      "De laatste dag voor contact met de inwoner was 3 december 2026. " +
        "De zaak blijft bij Interventie, want het crisisteam laat een huishouden niet los.",
    );
    const pogingen = { pogingen: 5, bron: "maastricht-werkwijze" } as const;
    expect(decideOverdracht("crisisteam", pogingen, zuid, teams).reden).toEqual({
      code: "overgedragen",
      tekst: "Er is 5 keer contact gezocht en niemand is bereikt. De zaak gaat naar Interventie.",
      bron: "maastricht-werkwijze",
    });
  });

  it.each([
    [
      "rotterdam-contact",
      "wijkteam",
      "rotterdam-werkwijze",
      " Die afspraak komt uit: De werkwijze van Rotterdam in 2021.",
    ],
    ["haarlem-brief", "coordinator", "haarlem-werkafspraken", " Die afspraak komt uit: De werkafspraak van Haarlem."],
    ["oud", "crisisteam", "beleid-werkafspraken", ""],
  ] as const)("says of the team that has it from then on why: %s", (termijn, rol, bron, afspraak) => {
    const reden = explainOverdracht(rol, { termijn, vervaltOp: "2026-12-01" }, zuid, "2026-12-02");
    expect(reden).toMatchObject({ code: "geescaleerd", bron });
    expect(reden.tekst).toMatch(/^De laatste dag voor .+ was 1 december 2026\. Daarom ging/);
    expect(reden.tekst.endsWith(` Daarom ging de zaak op 2 december 2026 naar Zuid.${afspraak}`)).toBe(true);
  });

  it("names a term that is not known by its key", () => {
    const { reden } = decideOverdracht("crisisteam", { termijn: "oud", vervaltOp: "2026-12-01" }, zuid, teams);
    expect(reden).toMatchObject({ bron: "beleid-werkafspraken", tekst: expect.stringContaining("voor oud was") });
  });

  it("ends with the crisis team when there is more than one reason", () => {
    expect(volgorde).toEqual(["wijkteam", "coordinator", "crisisteam"]);
  });
});

describe("counting attempts that reached nobody", () => {
  const poging = (datum: string, bereikt = false, soort: Contactsoort = "Telefoon") => ({ datum, bereikt, soort });
  const vier = ["2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06"].map((datum) => poging(datum));

  it.each<[string, ReturnType<typeof poging>[], string[], number]>([
    ["none", [], [], 0],
    ["four", vier, [], 4],
    ["two on one day are two", [poging("2026-11-03"), poging("2026-11-03")], [], 2],
    ["desk work is none", [...vier, poging("2026-11-07", false, "Administratief")], [], 4],
    ["a contact begins again", [...vier, poging("2026-11-07", true)], [], 0],
    ["those after it count", [poging("2026-11-03", true), poging("2026-11-04"), poging("2026-11-05")], [], 2],
    ["that of the day itself does not", [poging("2026-11-03", true), poging("2026-11-03")], [], 0],
    ["whatever the order of writing", [poging("2026-11-05"), poging("2026-11-03", true), poging("2026-11-02")], [], 1],
    ["a conversation begins again", vier, ["2026-11-05"], 1],
    ["the last of contact and conversation", [...vier, poging("2026-11-04", true)], ["2026-11-03"], 2],
  ])("%s", (_name, pogingen, gesprekken, expected) => {
    expect(countPogingen(pogingen, gesprekken)).toBe(expected);
  });
});
