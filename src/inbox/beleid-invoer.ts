import type { Venster } from "../law/parameter-shapes.ts";
import { isGeldigeWaarde } from "../law/parameters.ts";
import { getalTekst } from "../platform/web/parts.ts";
import {
  type Gelezen,
  type Invulling,
  leesCenten,
  leesGetal,
  typCenten,
  type Veld,
  type Veldfout,
} from "./beleid-getallen.ts";
import { gewichtenVeld, maanddagenVeld, termijnenVeld, tijdvakkenVeld } from "./beleid-invoer-lijsten.ts";
import { regelsVeld } from "./beleid-regels.ts";
import { type Instelbaar, type Vorm, vormen } from "./beleid-vorm.ts";
import { beleidFouten as f } from "./teksten-beleid.ts";

const een = (text: string): Gelezen<never> => ({ fouten: [{ name: "waarde", text }] });

const bedragVeld: Veld<number> = {
  uit: (centen) => [["waarde", typCenten(centen)]],
  lees: (invulling) => {
    const tekst = invulling.get("waarde");
    const waarde = leesCenten(tekst);
    return waarde === undefined ? een(tekst.trim() === "" ? f.leeg : f.bedrag) : { waarde };
  },
};

const getalVeld = (hoogste: number): Veld<number> => ({
  uit: (getal) => [["waarde", String(getal)]],
  lees: (invulling) => {
    const waarde = leesGetal(invulling.get("waarde"), hoogste);
    return waarde === undefined ? een(f.getal(getalTekst(hoogste))) : { waarde };
  },
});

/** A share between 0 and 1, asked for in percents with at most two decimals. */
const procentVeld: Veld<number> = {
  uit: (deel) => [["waarde", new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 2 }).format(deel * 100)]],
  lees: (invulling) => {
    const kaal = invulling.get("waarde").trim().replace(/\s*%$/, "").replace(",", ".");
    const procent = /^\d{1,3}(\.\d{1,2})?$/.test(kaal) ? Number(kaal) : Number.NaN;
    return procent <= 100 ? { waarde: Math.round(procent * 100) / 10_000 } : een(f.procent);
  },
};

const jaNeeVeld: Veld<boolean> = {
  uit: (waar) => [["waarde", waar ? "ja" : "nee"]],
  lees: (invulling) => {
    const antwoord = invulling.get("waarde");
    return antwoord === "ja" || antwoord === "nee" ? { waarde: antwoord === "ja" } : een(f.jaNee);
  },
};

/** The law's own set always holds, so it is no answer. */
const afsprakenVeld: Veld<readonly string[]> = {
  uit: (sets) => sets.filter((set) => set !== "wgs").map((set) => ["waarde", set]),
  lees: (invulling) => ({ waarde: ["wgs", ...invulling.all("waarde")] }),
};

const tijdvakVeld: Veld<Venster> = {
  uit: ({ min, max }) => [
    ["waarde", String(min)],
    ["tot", max === null ? "" : String(max)],
  ],
  lees: (invulling) => {
    const hoogste = 1_200;
    const min = leesGetal(invulling.get("waarde"), hoogste);
    const max = invulling.get("tot").trim() === "" ? null : leesGetal(invulling.get("tot"), hoogste);
    const fouten: Veldfout[] = [];
    if (min === undefined) fouten.push({ name: "waarde", text: f.getal(getalTekst(hoogste)) });
    if (max === undefined) fouten.push({ name: "tot", text: f.getal(getalTekst(hoogste)) });
    if (min !== undefined && typeof max === "number" && max < min) fouten.push({ name: "tot", text: f.tijdvak });
    return fouten.length > 0 ? { fouten } : { waarde: { min: min as number, max: max as number | null } };
  },
};

function veldVan(vorm: Vorm): Veld<unknown> {
  const velden = {
    bedrag: bedragVeld,
    procent: procentVeld,
    jaNee: jaNeeVeld,
    maanddagen: maanddagenVeld,
    tijdvak: tijdvakVeld,
    tijdvakken: tijdvakkenVeld,
    afspraken: afsprakenVeld,
    termijnen: termijnenVeld,
    gewichten: gewichtenVeld,
    regels: regelsVeld,
  };
  return (vorm.soort === "getal" ? getalVeld(vorm.hoogste) : velden[vorm.soort]) as Veld<unknown>;
}

/** A value as the fields of its form hold it; `waarde` must be a valid value of this parameter. */
export const inVelden = (naam: Instelbaar, waarde: unknown): [string, string][] => veldVan(vormen[naam]).uit(waarde);

/** The value that a form means, or all that is wrong with it. What is read is always one that can be set. */
export function leesWaarde(naam: Instelbaar, invulling: Invulling): Gelezen {
  const gelezen = veldVan(vormen[naam]).lees(invulling);
  if ("fouten" in gelezen || isGeldigeWaarde(naam, gelezen.waarde)) return gelezen;
  return een(f.waarde);
}

/** Fields as if somebody had filled them in. */
export function alsInvulling(velden: readonly (readonly [string, string])[]): Invulling {
  const all = (naam: string): string[] => velden.flatMap(([key, waarde]) => (key === naam ? [waarde] : []));
  return { all, get: (naam) => all(naam)[0] ?? "" };
}
