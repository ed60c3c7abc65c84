import { hash } from "node:crypto";
import type { Fout } from "../law/fout.ts";
import type { Contactsoort, Crisissoort, Uitzonderingsoort } from "../law/lists.ts";
import { type Adres, type AdresFout, normalizeAdres } from "../matching/adres.ts";
import type { Persoon } from "../personal-columns.ts";
import type { Incasso } from "./incasso-rules.ts";
import type { RegelDelen, SignaalInvoer } from "./signaal-schema.ts";

/** A signal that is well formed, in one shape whatever file or form it came from; no rule has judged it yet. */
export type Draft = {
  kenmerk: string;
  gemeentecode: string | null;
  signaaldatum: string;
  ontstaansdatum: string;
  bedragCenten: number;
  persoon: Persoon;
  adres: Adres;
  adressleutel: string;
  klantnummer: string | null;
  incasso: Incasso | null;
  crisis: { soort: Crisissoort; datum: string | null } | null;
  warmeOverdracht: boolean;
  uitzondering: Uitzonderingsoort | null;
  /** Of everything above: the same content under the same kenmerk is the same signal. */
  inhoudHash: string;
};

/** The part of a signal that the rules of intake look at: enough to judge it while its address cannot be read. */
export type Beoordeelbaar = Pick<
  Draft,
  "gemeentecode" | "signaaldatum" | "ontstaansdatum" | "persoon" | "incasso" | "crisis" | "uitzondering"
> & { bedragCenten: number | null };

/** Brings parsed input into its one shape, or says what is wrong with the address. */
export function toDraft(invoer: SignaalInvoer): { draft: Draft } | { fouten: Fout[]; deels: Beoordeelbaar } {
  const plek = normalizeAdres(invoer.adres);
  if (!plek.ok) return { fouten: adresFouten(plek.fouten), deels: toBeoordeelbaar(invoer) };
  const content = {
    kenmerk: invoer.kenmerk,
    gemeentecode: invoer.gemeentecode ?? null,
    signaaldatum: invoer.signaaldatum,
    ontstaansdatum: invoer.achterstand.ontstaansdatum,
    bedragCenten: Math.round(invoer.achterstand.bedrag * 100),
    persoon: toPersoon(invoer.persoon),
    adres: plek.adres,
    adressleutel: plek.adressleutel,
    klantnummer: invoer.klantnummer ?? null,
    incasso: toIncasso(invoer.incasso),
    crisis: invoer.crisis ? { soort: invoer.crisis.soort as Crisissoort, datum: invoer.crisis.datum ?? null } : null,
    warmeOverdracht: invoer.warmeOverdracht,
  };
  const uitzondering = invoer.uitzondering ?? null;
  // A signal without an exception keeps the hash that it had when there were none.
  const inhoudHash = hashContent(uitzondering === null ? content : { ...content, uitzondering });
  return { draft: { ...content, uitzondering, inhoudHash } };
}

export const adresFouten = (fouten: readonly AdresFout[]): Fout[] =>
  fouten.map((fout) => ({ ...fout, veld: `/adres/${fout.veld}` }));

/** What the rules can judge of input of which not everything could be read; no amount is null. */
export function toBeoordeelbaar(invoer: RegelDelen): Beoordeelbaar {
  const { bedrag, ontstaansdatum } = invoer.achterstand;
  return {
    gemeentecode: invoer.gemeentecode ?? null,
    signaaldatum: invoer.signaaldatum,
    ontstaansdatum,
    bedragCenten: bedrag === null ? null : Math.round(bedrag * 100),
    persoon: {
      ...toPersoon({ achternaam: "" }),
      geboortedatum: invoer.persoon.geboortedatum ?? null,
      burgerservicenummer: invoer.persoon.burgerservicenummer ?? null,
    },
    incasso: toIncasso(invoer.incasso),
    crisis: invoer.crisis ? { soort: invoer.crisis.soort as Crisissoort, datum: invoer.crisis.datum ?? null } : null,
    uitzondering: invoer.uitzondering ?? null,
  };
}

function toPersoon(persoon: SignaalInvoer["persoon"]): Persoon {
  return {
    voorletters: persoon.voorletters ?? null,
    voorvoegsel: persoon.voorvoegsel ?? null,
    achternaam: persoon.achternaam,
    geboortedatum: persoon.geboortedatum ?? null,
    telefoonnummer: persoon.telefoonnummer ?? null,
    email: persoon.email ?? null,
    burgerservicenummer: persoon.burgerservicenummer ?? null,
  };
}

function toIncasso(incasso: SignaalInvoer["incasso"]): Incasso | null {
  if (!incasso) return null;
  return {
    herinneringen: incasso.herinneringen ?? [],
    contactpogingen: (incasso.contactpogingen ?? []).map((poging) => ({
      datum: poging.datum,
      soort: poging.soort as Contactsoort,
      bereikt: poging.bereikt,
    })),
    gewezenOpSchuldhulp: incasso.gewezenOpSchuldhulp ?? null,
    aanbodGegevensdeling: incasso.aanbodGegevensdeling ?? null,
    bezwaar: incasso.bezwaar ?? false,
  };
}

/** The keys stand in one order, since every object above is built here. */
const hashContent = (content: unknown): string => hash("sha256", JSON.stringify(content), "base64url");
