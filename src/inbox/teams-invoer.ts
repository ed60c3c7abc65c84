import type { teamRollen } from "../law/lists.ts";
import type { Form } from "../platform/web/form-body.ts";
import { teamRedenen } from "../routing/medewerker-rules.ts";
import type { TeamAntwoord } from "../routing/show-team.ts";
import type { Weigering } from "./regie-formulier.ts";
import { foutTeksten } from "./teksten-regie.ts";
import { teamFormTeksten as t } from "./teksten-teams.ts";

/** An area as it stands in the form: not yet held against anything. */
export type GebiedRegel = { soort: string; van: string; tot: string };
/** A team as it stands in the form. */
export type TeamInvulling = { naam: string; rol: string; capaciteit: string; reden: string; regels: GebiedRegel[] };

const leegRegel: GebiedRegel = { soort: "", van: "", tot: "" };
/** What a form begins with, and what `nog een regel` adds. */
const legeRegels = 3;
/** As many areas as a team can have. */
const meesteRegels = 1000;

export const leegTeam: TeamInvulling = {
  naam: "",
  rol: "wijkteam",
  capaciteit: "",
  reden: "",
  regels: Array.from({ length: legeRegels }, () => leegRegel),
};

/** A team as the form opens with it, with one line free. */
export const invullingVan = (team: TeamAntwoord): TeamInvulling => ({
  naam: team.naam,
  rol: team.rol,
  capaciteit: team.capaciteit === null ? "" : String(team.capaciteit),
  reden: "",
  regels: [...team.gebieden.map(({ soort, van, tot }) => ({ soort, van, tot: tot === van ? "" : tot })), leegRegel],
});

/** What was sent; how many lines there are is not believed beyond what a team can have. */
export function leesTeam(form: Pick<Form, "get">): TeamInvulling {
  const aantal = Number(form.get("regels"));
  const count = Number.isInteger(aantal) ? Math.min(Math.max(aantal, 0), meesteRegels) : 0;
  return {
    naam: form.get("naam"),
    rol: form.get("rol"),
    capaciteit: form.get("capaciteit").trim(),
    reden: form.get("reden"),
    regels: Array.from({ length: count }, (_, nummer) => ({
      soort: form.get(`soort-${nummer}`),
      van: form.get(`van-${nummer}`).trim(),
      tot: form.get(`tot-${nummer}`).trim(),
    })),
  };
}

export const metRegels = (invulling: TeamInvulling): TeamInvulling => ({
  ...invulling,
  regels: [...invulling.regels, ...leegTeam.regels].slice(0, meesteRegels),
});

type Soort = "buurt" | "wijk" | "postcode";
export type TeamUitForm = {
  naam: string;
  rol: (typeof teamRollen)[number];
  capaciteit: number | null;
  gebieden: { soort: Soort; van: string; tot?: string }[];
};

/** The same as the verb takes it, with the line of the form in which each area stands. */
export function toTeam({ naam, rol, capaciteit, regels }: TeamInvulling): { team: TeamUitForm; regelVan: number[] } {
  const filled = regels.flatMap((regel, nummer) =>
    regel.soort || regel.van || regel.tot ? [{ ...regel, nummer }] : [],
  );
  return {
    team: {
      naam,
      // What is none of the closed list is refused by the verb.
      rol: rol as TeamUitForm["rol"],
      capaciteit: capaciteit === "" ? null : Number(capaciteit),
      gebieden: filled.map(({ soort, van, tot }) => ({ soort: soort as Soort, van, ...(tot === "" ? {} : { tot }) })),
    },
    regelVan: filled.map(({ nummer }) => nummer),
  };
}

/** Where in the form something of the verb's input was filled in: /gebieden/2/van is the start in some line. */
export const teamVeldOf =
  (regelVan: readonly number[]) =>
  (pointer: string): string | undefined => {
    const [, kop = "", nummer, deel] = pointer.split("/");
    if (kop !== "gebieden" || nummer === undefined) return kop === "gebieden" ? "soort-0" : kop || undefined;
    return `${deel ?? "van"}-${regelVan[Number(nummer)] ?? 0}`;
  };

/** What the verb says of codes is for programs: here in the words of the form, once a field. */
export function teamMeldingen(fouten: readonly Weigering[]): Weigering[] {
  const own = fouten.map(({ name, text }) => ({ name, text: meldingOf(name, text) }));
  return own.filter(({ name }, at) => name === undefined || own.findIndex((fout) => fout.name === name) === at);
}

function meldingOf(name: string | undefined, text: string): string {
  if (name === "capaciteit" && !text.includes("vangnet")) return t.capaciteitFout;
  if (name?.startsWith("soort-") && !text.startsWith("Alleen")) return t.soortFout;
  const isCode = name?.startsWith("van-") || name?.startsWith("tot-");
  return isCode && (text.includes("vorm") || text === foutTeksten.verplicht) ? t.gebiedFout : text;
}

export const isTeamReden = (reden: string): reden is (typeof teamRedenen)[number] =>
  teamRedenen.some((bekend) => bekend === reden);
