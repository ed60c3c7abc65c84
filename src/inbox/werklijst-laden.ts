import type { InboxSessie } from "../access/inbox-sessie.ts";
import { countKoppelingen } from "../contact/count-koppelingen.ts";
import { countWerklijst, type Telling } from "../contact/count-werklijst.ts";
import { listAfwezigen } from "../contact/list-afwezigen.ts";
import type { MedewerkerAntwoord } from "../contact/list-medewerkers.ts";
import type { TeamInLijst } from "../contact/list-teams.ts";
import { listWerklijst, type Werklijst } from "../contact/list-werklijst.ts";
import { listWerklijstWijken } from "../contact/list-werklijst-wijken.ts";
import { listZoekvragen, type Zoekvraag } from "../contact/list-zoekvragen.ts";
import { readWerklijst, type WerklijstVraag } from "../contact/werklijst-rules.ts";
import type { Context } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import { everyMedewerker, everyTeam } from "./organisatie.ts";

export type SnelleVraag = { naam: "alles" | "vanMij" | "vanNiemand" | "gesloten"; vraag: Partial<WerklijstVraag> };
export const snelleVragen: readonly SnelleVraag[] = [
  { naam: "alles", vraag: {} },
  { naam: "vanMij", vraag: { behandelaar: "mij" } },
  { naam: "vanNiemand", vraag: { behandelaar: "geen" } },
  { naam: "gesloten", vraag: { status: "gesloten" } },
];

/** Everything that the page of the list shows. */
export type LijstGegevens = {
  sessie: InboxSessie;
  vraag: WerklijstVraag;
  na: string | null;
  vandaag: string;
  lijst: Werklijst;
  /** Who can work a zaak: of the own team, or of all for who sees all teams. */
  mensen: MedewerkerAntwoord[];
  /** Who is away today, by id, with the last day of it. */
  afwezigen: ReadonlyMap<string, string>;
  /** Names of everybody, also of other teams. */
  namen: ReadonlyMap<string, string>;
  /** Empty for who sees one team. */
  teams: TeamInLijst[];
  wijken: string[];
  zoekvragen: (Zoekvraag & { telling: Telling })[];
  snel: (SnelleVraag & { telling: Telling })[];
  koppelingen: Telling;
};

const perBladzijde = 50;

export const zietAlleTeams = ({ medewerker }: Pick<InboxSessie, "medewerker">): boolean =>
  medewerker.rol !== "wijkteam";

export async function loadLijst(
  ctx: Context,
  sessie: InboxSessie,
  { vraag, na }: { vraag: WerklijstVraag; na: string | null },
): Promise<LijstGegevens> {
  const alleTeams = zietAlleTeams(sessie);
  const [lijst, iedereen, teams, wijken, bewaard, koppelingen, afwezigen] = await Promise.all([
    listWerklijst(ctx, { vraag, na: na ?? undefined, limiet: perBladzijde }),
    everyMedewerker(ctx),
    alleTeams ? everyTeam(ctx) : [],
    listWerklijstWijken(ctx),
    listZoekvragen(ctx),
    countKoppelingen(ctx),
    listAfwezigen(ctx),
  ]);
  const vragen = [
    ...snelleVragen.map((snel) => snel.vraag),
    ...bewaard.map((zoekvraag) => readWerklijst(new URLSearchParams(zoekvraag.vraag))),
  ];
  const tellingen = await countWerklijst(ctx, vragen);
  const geteld = (nummer: number): Telling => tellingen[nummer] as Telling;
  return {
    sessie,
    vraag,
    na,
    vandaag: localDay(ctx.clock.now()),
    lijst,
    mensen: iedereen.filter(
      ({ rol, team }) => (rol === "wijkteam" || rol === "regisseur") && (alleTeams || team?.id === sessie.team?.uuid),
    ),
    namen: new Map(iedereen.flatMap(({ id, naam }) => (naam === null ? [] : [[id, naam]]))),
    teams,
    wijken,
    zoekvragen: bewaard.map((zoekvraag, nummer) => ({ ...zoekvraag, telling: geteld(snelleVragen.length + nummer) })),
    snel: snelleVragen.map((snel, nummer) => ({ ...snel, telling: geteld(nummer) })),
    koppelingen,
    afwezigen,
  };
}
