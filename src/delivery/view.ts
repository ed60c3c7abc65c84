import type { Instant } from "../tables.ts";
import type { Abonnement } from "./abonnement-store.ts";
import type { Berichtsoort, Bezorgstatus, Gebeurtenis, PogingFout, Uitschakelreden } from "./bezorging-rules.ts";
import type { Bezorging, Poging } from "./bezorging-store.ts";
import { type Handtekening, publicKeyOf } from "./handtekening.ts";

export type AbonnementAntwoord = {
  id: string;
  url: string;
  gebeurtenissen: Gebeurtenis[];
  handtekening: Handtekening;
  publiekeSleutel: string | null;
  vorigeHandtekeningTot: Instant | null;
  status: "actief" | "uitgeschakeld";
  uitgeschakeld: { reden: Uitschakelreden; melding: string } | null;
  pauzeTot: Instant | null;
  aangemaaktOp: Instant;
};
export type AbonnementMetGeheim = AbonnementAntwoord & { geheim: string | null };
export type PogingAntwoord = Poging & { melding: string };
export type BezorgingAntwoord = {
  id: string;
  gebeurtenis: Berichtsoort;
  onderwerp: string;
  status: Bezorgstatus;
  volgendeOp: Instant | null;
  aangemaaktOp: Instant;
  bezorgdOp: Instant | null;
  pogingen: PogingAntwoord[];
};

const uitschakelTeksten: Readonly<Record<Uitschakelreden, string>> = {
  weg: "Uw systeem antwoordde met 410: het wil geen berichten meer. Uw postvak blijft gewoon werken.",
  "blijft-mislukken": "Wij konden dagenlang geen enkel bericht bezorgen. Uw postvak blijft gewoon werken.",
};

const foutTeksten: Readonly<Record<PogingFout, string>> = {
  antwoord: "Uw systeem antwoordde met een fout.",
  omleiding: "Uw systeem verwees door naar een ander adres. Dat volgen wij niet.",
  "time-out": "Uw systeem antwoordde niet op tijd.",
  verbinding: "Wij kregen geen verbinding met uw systeem.",
  tls: "De beveiligde verbinding lukte niet. Kijk naar het certificaat van uw systeem.",
  "naam-onbekend": "De naam van uw systeem bestaat niet, of is nu niet te vinden.",
  "adres-niet-toegestaan": "De naam van uw systeem hoort bij een adres dat niet op het openbare internet is.",
};

/** @param now  a former secret that no longer signs is not told of */
export function toAbonnement(abonnement: Abonnement, now: Instant): AbonnementAntwoord {
  const { vorigGeheimTot, uitgeschakeldReden: reden, pauzeTot } = abonnement;
  return {
    id: abonnement.uuid,
    url: abonnement.url,
    gebeurtenissen: abonnement.gebeurtenissen,
    handtekening: abonnement.handtekening,
    publiekeSleutel: publicKeyOf(abonnement.geheim),
    vorigeHandtekeningTot: vorigGeheimTot !== null && vorigGeheimTot > now ? vorigGeheimTot : null,
    status: abonnement.status,
    uitgeschakeld: reden && { reden, melding: uitschakelTeksten[reden] },
    pauzeTot: pauzeTot !== null && pauzeTot > now ? pauzeTot : null,
    aangemaaktOp: abonnement.aangemaaktOp,
  };
}

/** With the secret that both sides share, which is told this once; a private key stays here. */
export const withGeheim = (abonnement: Abonnement, now: Instant): AbonnementMetGeheim => ({
  ...toAbonnement(abonnement, now),
  geheim: abonnement.handtekening === "hmac" ? abonnement.geheim : null,
});

export function toBezorging(bezorging: Bezorging, pogingen: readonly Poging[]): BezorgingAntwoord {
  return {
    id: bezorging.uuid,
    gebeurtenis: bezorging.gebeurtenis,
    onderwerp: (JSON.parse(bezorging.inhoud) as { data: { id: string } }).data.id,
    status: bezorging.status,
    volgendeOp: bezorging.volgendeOp,
    aangemaaktOp: bezorging.aangemaaktOp,
    bezorgdOp: bezorging.bezorgdOp,
    pogingen: pogingen.map(({ op, httpStatus, fout, duurMs }) => {
      const melding = fout === null ? "Uw systeem nam het bericht aan." : foutTeksten[fout];
      return { op, httpStatus, fout, melding, duurMs };
    }),
  };
}
