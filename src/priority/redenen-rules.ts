import { bedragtekst } from "../law/bedragtekst.ts";
import { dagtekst } from "../law/dagtekst.ts";
import type { Crisissoort, SignaalpartnerSoort } from "../law/lists.ts";
import type { PrioriteitCode } from "../law/parameter-shapes.ts";
import { regelVan } from "../law/werkafspraken.ts";
import type { Beeld } from "./beeld-rules.ts";
import type { Zaakbeleid } from "./beleid-rules.ts";

/** How often a reason counts for a zaak, and what it says there. Amounts in cents, days local. */
export type Weging = {
  keer(beeld: Beeld, beleid: Zaakbeleid): number;
  tekst(beeld: Beeld, beleid: Zaakbeleid): string;
};

const once = (applies: boolean): number => (applies ? 1 : 0);

const crisis = (soort: Crisissoort, tekst: string): Weging => ({
  keer: ({ crises }) => once(crises.has(soort)),
  tekst: () => tekst,
});

/** A crisis that comes nearer passes these bounds one by one, and each adds to the one before. */
const crisisBinnen = (stap: keyof Zaakbeleid["crisisTot"], binnen: (beleid: Zaakbeleid) => string): Weging => ({
  keer: ({ crisisDatum }, { crisisTot }) => once(crisisDatum !== null && crisisDatum <= crisisTot[stap]),
  tekst: ({ crisisDatum }, beleid) => `De crisis is binnen ${binnen(beleid)}: op ${dagtekst(crisisDatum ?? "")}.`,
});

const termijn = (stand: string, einde: string): Weging => ({
  keer: ({ termijnen }) => once(termijnen.some(({ status }) => status === stand)),
  tekst: ({ termijnen }) => {
    const soorten = termijnen.flatMap(({ soort, status }) => (status === stand ? [soort] : []));
    const waarvoor = soorten.map((soort) => `voor ${regelVan(soort)?.waarvoor ?? "een afspraak"}`);
    return `De termijn ${[...new Set(waarvoor)].toSorted().join(" en ")} ${einde}.`;
  },
});

const partner = (soorten: readonly SignaalpartnerSoort[], waar: string): Weging => ({
  keer: (beeld) => once(soorten.some((soort) => beeld.soorten.has(soort))),
  tekst: () => `Er is een achterstand ${waar}.`,
});

const kenmerk = (applies: (beeld: Beeld) => boolean, tekst: string): Weging => ({
  keer: (beeld) => once(applies(beeld)),
  tekst: () => tekst,
});

/**
 * Every reason, by its code. Which come first is the order of the codes; how heavy each is, is policy.
 *
 * @source beleid-prioriteit beleid-doelgroepen beleid-prioriteit-keuze divosa-definities
 */
export const wegingen: Readonly<Record<PrioriteitCode, Weging>> = {
  crisisOntruiming: crisis("ontruiming", "Er dreigt een ontruiming."),
  crisisEindeLevering: crisis("eindeLevering", "Er dreigt afsluiting van energie of water."),
  crisisOpzeggingZorg: crisis("opzeggingZorgverzekering", "Er dreigt het einde van de zorgverzekering."),
  crisisBinnenDagen: crisisBinnen("dagen", ({ crisisWerkdagen }) => aantal(crisisWerkdagen, "werkdag", "werkdagen")),
  crisisBinnenWeek: crisisBinnen("week", ({ crisisWeekDagen }) => aantal(crisisWeekDagen, "dag", "dagen")),
  crisisBinnenMaand: crisisBinnen("maand", ({ crisisMaandDagen }) => aantal(crisisMaandDagen, "dag", "dagen")),
  termijnTeLaat: termijn("verlopen", "is voorbij"),
  termijnRisico: termijn("risico", "loopt bijna af"),
  huur: partner(["Huur"], "in de huur"),
  hypotheek: partner(["Hypotheek"], "in de hypotheek"),
  energie: partner(["Energie"], "bij energie"),
  water: partner(["Water"], "bij water"),
  zorg: partner(["Zorg", "CAK Zorgverzekeringen"], "bij de zorgverzekering"),
  overigePartner: partner(
    ["Belastingdienst", "CAK Eigen bijdrage", "Dienst Toeslagen", "DUO", "Overige"],
    "bij een andere organisatie",
  ),
  meerderePartners: {
    keer: ({ partners }, { meerderePartnersHoogstens }) =>
      Math.min(Math.max(partners - 1, 0), meerderePartnersHoogstens),
    tekst: ({ partners }) => `${partners} organisaties melden een achterstand.`,
  },
  bedragHoog: {
    keer: ({ totaalCenten }, { bedragHoogCenten }) => once(totaalCenten >= bedragHoogCenten),
    tekst: () => "De achterstand is hoog.",
  },
  bedragZeerHoog: {
    keer: ({ totaalCenten }, { bedragZeerHoogCenten }) => once(totaalCenten >= bedragZeerHoogCenten),
    tekst: () => "De achterstand is zeer hoog.",
  },
  bedragMidden: {
    keer: ({ totaalCenten }, { bedragMiddenCenten, bedragHoogCenten }) =>
      once(totaalCenten >= bedragMiddenCenten && totaalCenten < bedragHoogCenten),
    tekst: () => "De achterstand is middelhoog.",
  },
  bovenDrempel: {
    keer: ({ totaalCenten }, { bedragMiddenCenten, drempelCenten, drempelVeelvoud }) => {
      const ruim = drempelCenten * drempelVeelvoud;
      return once(ruim > 0 && totaalCenten >= ruim && totaalCenten < bedragMiddenCenten);
    },
    tekst: (_beeld, { drempelCenten, drempelVeelvoud }) =>
      `De achterstand is minstens ${drempelVeelvoud} keer de drempel van ${bedragtekst(drempelCenten)}.`,
  },
  stijging: {
    keer: ({ stijging }, { stijgingCenten }) =>
      once(stijging !== null && stijging.naar - stijging.van >= stijgingCenten),
    tekst: ({ stijging }) =>
      stijging
        ? `Een achterstand is gestegen: van ${bedragtekst(stijging.van)} naar ${bedragtekst(stijging.naar)}.`
        : "",
  },
  achterstandLang: {
    keer: ({ oudste }, { langTot }) => once(oudste !== null && oudste <= langTot),
    tekst: (_beeld, { achterstandLangMaanden: n }) =>
      `Een achterstand bestaat al ${aantal(n, "maand", "maanden")} of langer.`,
  },
  achterstandZeerLang: {
    keer: ({ oudste }, { zeerLangTot }) => once(oudste !== null && oudste <= zeerLangTot),
    tekst: (_beeld, { achterstandZeerLangMaanden: n }) =>
      `Een achterstand bestaat al ${aantal(n, "maand", "maanden")} of langer.`,
  },
  opeenvolgend: kenmerk(
    ({ opeenvolgend }) => opeenvolgend,
    "Er was de afgelopen maanden al eerder een melding op dit adres.",
  ),
  meervoudig: kenmerk(({ meervoudig }) => meervoudig, "Er was in dezelfde maand nog een melding op dit adres."),
  herhaaldZonderContact: {
    keer: ({ maandenZonderContact }, { zonderContactHoogstens }) =>
      Math.min(Math.max(maandenZonderContact - 1, 0), zonderContactHoogstens),
    tekst: ({ maandenZonderContact }) =>
      `Dit adres is in ${maandenZonderContact} verschillende maanden gemeld. In die tijd was er geen contact.`,
  },
  warmeOverdracht: kenmerk(({ warmeOverdracht }) => warmeOverdracht, "De partner vraagt om een warme overdracht."),
  minderjarigeKinderen: kenmerk(
    ({ huishouden }) => huishouden.minderjarigeKinderen === true,
    "Er wonen minderjarige kinderen.",
  ),
  oggz: kenmerk(({ huishouden }) => huishouden.oggz === true, "Het huishouden hoort bij de doelgroep van de OGGZ."),
  ouder: {
    keer: ({ leeftijden }, { leeftijdOuder }) => once(leeftijden.some((jaren) => jaren >= leeftijdOuder)),
    tekst: (_beeld, { leeftijdOuder }) => `Een bewoner is ${leeftijdOuder} jaar of ouder.`,
  },
  jong: {
    keer: ({ leeftijden }, { leeftijdJongVan, leeftijdJongTot }) =>
      once(leeftijden.some((jaren) => jaren >= leeftijdJongVan && jaren <= leeftijdJongTot)),
    tekst: (_beeld, { leeftijdJongVan, leeftijdJongTot }) =>
      `Een bewoner is ${leeftijdJongVan} tot en met ${leeftijdJongTot} jaar.`,
  },
};

const aantal = (n: number, een: string, meer: string): string => `${n} ${n === 1 ? een : meer}`;
