import {
  eisenOp,
  findTekorten,
  type Incasso,
  type IncassoElement,
  isHelpFirst,
  tekorten,
} from "../intake/incasso-rules.ts";
import type { Fout } from "../law/fout.ts";
import { type Crisissoort, contactsoorten, crisissoorten, type SignaalpartnerSoort } from "../law/lists.ts";
import type { BronSleutel } from "../law/sources.ts";
import { datumVan, type Invulling, tekstVan } from "../platform/web/form-date.ts";
import { isDag } from "./signaal-gelezen.ts";
import { aantalVan } from "./signaal-invoer.ts";
import { klantwoord } from "./teksten-signaal.ts";

/** What a partner must have done, each with whether the form shows it; by the rules that judge a signal. */
export type Controlelijst = {
  punten: { element: IncassoElement; label: string; gedaan: boolean }[];
  /** The danger is such that help goes first: what is wanting is no reason to refuse. */
  hulpEerst: boolean;
  bron: BronSleutel;
  fouten: Fout[];
};

/** What of the form says about the proof, though other fields are empty still: the rules can judge that much already. */
export function maakControlelijst(soort: SignaalpartnerSoort, invulling: Invulling, vandaag: string): Controlelijst {
  const eisen = eisenOp(soort, vandaag);
  const wanting = findTekorten(soort, leesBewijs(invulling), vandaag);
  // What is still to happen is no fault of a missing proof, and is not done either.
  const telt = findTekorten(soort, leesBewijs(invulling, vandaag), vandaag);
  const crisis = crisissoorten.find((item) => item === tekstVan(invulling, "crisis"));
  const hulpEerst = isHelpFirst(soort, crisis ? { soort: crisis as Crisissoort } : null);
  const isWanting = (element: IncassoElement): boolean =>
    telt.includes(element) || (element === "aanbodGegevensdeling" && telt.includes("aanbod-niet-in-herinnering"));
  return {
    punten: eisen.elementen.map((element) => ({
      element,
      label: tekorten[element].label.replace(/\bklant\b/g, klantwoord(soort)),
      gedaan: !isWanting(element),
    })),
    hulpEerst,
    bron: eisen.bron,
    fouten: hulpEerst
      ? []
      : wanting.map((tekort) => {
          const { veld, melding } = tekorten[tekort];
          return { veld, code: `incasso-${tekort}`, melding, bron: eisen.bron };
        }),
  };
}

/** @param tot  what is no day, or a later one, is left out */
function leesBewijs(invulling: Invulling, tot?: string): Incasso {
  const dagVan = (naam: string): string | null => {
    const dag = datumVan(invulling, naam);
    return tot === undefined || (isDag(dag) && dag <= tot) ? dag : null;
  };
  const nummers = (naam: "pogingen" | "herinneringen"): number[] =>
    Array.from({ length: aantalVan(invulling, naam) }, (_leeg, index) => index + 1);
  const herinneringen = nummers("herinneringen").map((nummer) => ({
    datum: dagVan(`herinnering-${nummer}-datum`),
    aanbod: invulling.get(`herinnering-${nummer}-aanbod`) === "ja",
  }));
  return {
    herinneringen: herinneringen.flatMap(({ datum }) => datum ?? []),
    contactpogingen: nummers("pogingen").flatMap((nummer) => {
      const soort = contactsoorten.find((item) => item === tekstVan(invulling, `poging-${nummer}-soort`));
      const datum = dagVan(`poging-${nummer}-datum`);
      return soort && datum ? [{ datum, soort, bereikt: false }] : [];
    }),
    gewezenOpSchuldhulp: dagVan("schuldhulp"),
    aanbodGegevensdeling: herinneringen.find(({ datum, aanbod }) => aanbod && datum)?.datum ?? null,
    bezwaar: tekstVan(invulling, "bezwaar") === "ja",
  };
}
