import { addDagen, dagenTussen } from "../law/calendar.ts";
import type { Contactsoort, Crisissoort, SignaalpartnerSoort } from "../law/lists.ts";
import type { Adres } from "./adressen.ts";
import { gemeentecode } from "./gebieden.ts";
import type { Huishouden, Schuld } from "./huishoudens.ts";
import type { Persoon } from "./names.ts";
import type { DemoPartner } from "./partners.ts";
import { type Toeval, toeval } from "./random.ts";

/** A signal as a partner sends it, every field filled in or null. */
export type Signaal = {
  kenmerk: string;
  gemeentecode: string;
  signaaldatum: string;
  persoon: Persoon;
  adres: Adres;
  achterstand: { bedrag: number; ontstaansdatum: string };
  klantnummer: string | null;
  incasso: {
    herinneringen: string[];
    contactpogingen: { datum: string; soort: Contactsoort; bereikt: boolean }[];
    gewezenOpSchuldhulp: string;
    aanbodGegevensdeling: string;
    bezwaar: boolean;
  };
  crisis: { soort: Crisissoort; datum: string } | null;
  warmeOverdracht: boolean;
};

/** What the municipality's policy makes of it: new or higher, the same again, or not worth a signal. */
export type Soort = "gewoon" | "hoger" | "herhaald" | "onterecht";

type Maat = { bedrag: readonly [van: number, tot: number]; dagen: readonly [van: number, tot: number] };

/** Amounts in euros and age of the arrears in days; inside the windows of policy. */
const maten: Partial<Record<SignaalpartnerSoort, Maat>> = {
  Huur: { bedrag: [420, 2900], dagen: [40, 120] },
  Energie: { bedrag: [110, 980], dagen: [35, 150] },
  Water: { bedrag: [62, 340], dagen: [45, 200] },
  Zorg: { bedrag: [160, 780], dagen: [35, 95] },
};
const maatVan = (soort: SignaalpartnerSoort): Maat => maten[soort] ?? { bedrag: [100, 1000], dagen: [40, 90] };

const crises: Partial<Record<SignaalpartnerSoort, Crisissoort>> = {
  Huur: "ontruiming",
  Energie: "eindeLevering",
  Water: "eindeLevering",
  Zorg: "opzeggingZorgverzekering",
};

type Vraag = { partner: DemoPartner; huishouden: Huishouden; dag: string; soort: Soort; crisis: boolean };

/** The arrears that the signal reports. */
export function bedenkSchuld(bron: Toeval, { partner, huishouden, dag, soort }: Vraag): Schuld {
  const { bedrag, dagen } = maatVan(partner.soort);
  const eerder = huishouden.schulden.get(partner.sleutel);
  const verse = addDagen(dag, -bron.tussen(...dagen));
  if (soort === "onterecht") {
    const centen = bron.tussen(bedrag[0] * 100, bedrag[0] * 150);
    return bron.kans(0.6)
      ? { bedragCenten: bron.tussen(1_100, 4_900), ontstaansdatum: verse }
      : { bedragCenten: centen, ontstaansdatum: addDagen(dag, -bron.tussen(10, 28)) };
  }
  if (eerder === undefined || soort === "gewoon") {
    // Many small amounts, few large ones.
    const centen = Math.round((bedrag[0] + (bedrag[1] - bedrag[0]) * bron.next() ** 2) * 100);
    return { bedragCenten: centen, ontstaansdatum: verse };
  }
  const factor = soort === "hoger" ? 1.1 + bron.next() * 0.6 : bron.kies([1, 1, 0.9, 0.75]);
  const stillInWindow = dagenTussen(eerder.ontstaansdatum, dag) <= dagen[1];
  return {
    bedragCenten: Math.max(Math.round(eerder.bedragCenten * factor), 5_000),
    ontstaansdatum: stillInWindow ? eerder.ontstaansdatum : verse,
  };
}

/** The whole signal, with enough done before it for every kind of partner. */
export function schrijfSignaal(seed: number, kenmerk: string, vraag: Vraag, schuld: Schuld): Signaal {
  const { partner, huishouden, dag, crisis } = vraag;
  const bron = toeval(seed, "signaal", kenmerk);
  const days = dagenTussen(schuld.ontstaansdatum, dag);
  const na = (deel: number): string => addDagen(schuld.ontstaansdatum, Math.round(days * deel));
  return {
    kenmerk,
    gemeentecode,
    signaaldatum: dag,
    persoon: huishouden.persoon,
    adres: huishouden.adres,
    achterstand: { bedrag: schuld.bedragCenten / 100, ontstaansdatum: schuld.ontstaansdatum },
    klantnummer: klantnummer(seed, partner, huishouden),
    incasso: {
      herinneringen: [na(0.4)],
      contactpogingen: [
        {
          datum: na(0.7),
          soort: bron.kies(["Telefoon", "Mail", "Huisbezoek", "SMS/Whatsapp"]),
          bereikt: bron.kans(0.2),
        },
      ],
      gewezenOpSchuldhulp: na(0.4),
      aanbodGegevensdeling: na(0.4),
      bezwaar: false,
    },
    crisis: crisis ? bedenkCrisis(bron, partner.soort, dag) : null,
    warmeOverdracht: partner.soort === "Huur" && bron.kans(0.05),
  };
}

/** Energy and water only; the same for as long as they live there. */
function klantnummer(seed: number, partner: DemoPartner, { nummer }: Huishouden): string | null {
  if (partner.soort !== "Energie" && partner.soort !== "Water") return null;
  return String(toeval(seed, "klant", partner.sleutel, nummer).tussen(10_000_000, 99_999_999));
}

/** Supply may end no sooner than twenty working days after the signal; an eviction is often nearer. */
function bedenkCrisis(bron: Toeval, soort: SignaalpartnerSoort, dag: string): Signaal["crisis"] {
  const crisis = crises[soort];
  if (!crisis) return null;
  const days = crisis === "ontruiming" ? bron.tussen(5, 35) : bron.tussen(29, 50);
  return { soort: crisis, datum: addDagen(dag, days) };
}
