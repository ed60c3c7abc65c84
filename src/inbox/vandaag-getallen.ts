import type { InboxSessie } from "../access/inbox-sessie.ts";
import { countWerklijst, type Telling } from "../contact/count-werklijst.ts";
import { listTeams } from "../contact/list-teams.ts";
import { type WerklijstVraag, writeWerklijst } from "../contact/werklijst-rules.ts";
import type { Context } from "../context.ts";
import { start } from "./shell.ts";
import { getalTeksten, kolomTeksten, nieuwTekst } from "./teksten-vandaag.ts";

/** A number of the day with the list that it counts. `ernst` is what it is when it is not zero. */
export type Getal = { naam: string; telling: Telling; pad: string; ernst: "fout" | "let-op" | null };
export type Getallen = Record<keyof typeof getalTeksten | "nieuw" | "open", Getal>;
export type TeamRegel = { naam: string; pad: string; afwezig: boolean; getallen: Getal[] };

type Vraag = Partial<WerklijstVraag>;
/** The name of a number may be another one for one than for more. */
type Soort = readonly [naam: string | readonly [een: string, meer: string], vraag: Vraag, ernst: Getal["ernst"]];

/** How many teams one table shows; the rest is on the page of the teams. */
const mostTeams = 60;

export const lijstPad = (vraag: Vraag): string => {
  const zoek = writeWerklijst(vraag).toString();
  return `${start}/zaken${zoek === "" ? "" : `?${zoek}`}`;
};

const toGetal = ([naam, vraag, ernst]: Soort, telling: Telling): Getal => ({
  naam: typeof naam === "string" ? naam : naam[telling.aantal === 1 ? 0 : 1],
  telling,
  pad: lijstPad(vraag),
  ernst: telling.aantal === 0 ? null : ernst,
});

/** The numbers of the day. @param sinds  the local day since when something is new, and as a reader writes it */
export async function loadGetallen(ctx: Context, sinds: { dag: string; tekst: string }): Promise<Getallen> {
  const t = getalTeksten;
  const soorten: Record<keyof Getallen, Soort> = {
    crises: [t.crises, { crisis: true }, "fout"],
    verlopen: [t.verlopen, { termijn: "verlopen", sorteer: "termijn" }, "fout"],
    vandaag: [t.vandaag, { termijn: "vandaag" }, "let-op"],
    risico: [t.risico, { termijn: "risico", sorteer: "termijn" }, "let-op"],
    week: [t.week, { termijn: "week", sorteer: "termijn" }, null],
    afsprakenVandaag: [t.afsprakenVandaag, { afspraak: "vandaag" }, null],
    afsprakenTeLaat: [t.afsprakenTeLaat, { afspraak: "te-laat" }, "let-op"],
    nieuw: [nieuwTekst(sinds.tekst), { sinds: sinds.dag }, null],
    mijn: [t.mijn, { behandelaar: "mij" }, null],
    open: [kolomTeksten.open, {}, null],
  };
  const namen = Object.keys(soorten) as (keyof Getallen)[];
  const tellingen = await countWerklijst(
    ctx,
    namen.map((naam) => soorten[naam][1]),
  );
  return Object.fromEntries(
    namen.map((naam, at) => [naam, toGetal(soorten[naam], tellingen[at] as Telling)]),
  ) as Getallen;
}

/** The same per team, for who sees them all; null for who sees one. */
export async function loadTeamRegels(ctx: Context, sessie: InboxSessie, sinds: string): Promise<TeamRegel[] | null> {
  if (!sessie.rechten.has("beheer")) return null;
  const { teams } = await listTeams(ctx, { limiet: mostTeams });
  const soorten = teams.map(({ id: team }) => kolommen(team, sinds));
  const tellingen = await countWerklijst(
    ctx,
    soorten.flatMap((team) => team.map(([, vraag]) => vraag)),
  );
  const regels = teams.map(({ id, naam, afwezig }, nummer) => {
    const eigen = soorten[nummer] ?? [];
    const getallen = eigen.map((soort, at) => toGetal(soort, tellingen[nummer * eigen.length + at] as Telling));
    return { naam, pad: lijstPad({ team: id }), afwezig, getallen };
  });
  return regels.toSorted((a, b) => a.naam.localeCompare(b.naam, "nl", { numeric: true }));
}

const kolommen = (team: string, sinds: string): Soort[] => [
  [kolomTeksten.crises, { team, crisis: true }, "fout"],
  [kolomTeksten.verlopen, { team, termijn: "verlopen", sorteer: "termijn" }, "fout"],
  [kolomTeksten.risico, { team, termijn: "risico", sorteer: "termijn" }, "let-op"],
  [kolomTeksten.nieuw, { team, sinds }, null],
  [kolomTeksten.open, { team }, null],
];
