import { describe, expect, it } from "vitest";
import { type AdresStand, adresKey, type Checked, decide, receivedAt, type Stand } from "../../src/journey-rules.ts";
import type { Crisissoort } from "../../src/law/lists.ts";
import type { Reden } from "../../src/law/reden.ts";
import { somebody } from "../support/household.ts";

const vandaag = "2026-11-20";
const ontvangenOp = `${vandaag}T09:00:00.000Z`;
const gemeente = { id: 2, code: "0363", beleid: [], vangnetTeamId: 5 };
const adres = {
  straatnaam: null,
  huisnummer: 12,
  huisletter: null,
  huisnummertoevoeging: null,
  postcode: "1057ES",
  plaatsnaam: null,
};

type Loopt = { soort: string; status: string; begintOp: string };

/** A municipality in which a zaak with these terms is open at the address, or none when there are none. */
function stand(termijnen: Loopt[]): Stand {
  const zaak = { id: 9, isNew: false, teamId: 5, routering: [], prioriteit: null, termijnen };
  const plek: AdresStand = {
    id: 4,
    isNew: false,
    gemeente,
    adressleutel: "1057ES-12",
    draft: null,
    buurt: null,
    wijk: null,
    meldingen: [],
    verhuisd: [],
    zaak: termijnen.length > 0 ? zaak : null,
    verleden: [],
  };
  const adressen = new Map([[adresKey(gemeente.id, plek.adressleutel), plek]]);
  return {
    ontvangenOp,
    vandaag,
    bekend: new Map(),
    adressen,
    spellingen: new Map(),
    organisaties: new Map(),
    termijnen: new Map(),
  };
}

/** A signal that was first received on this day, or one that comes from its partner today. */
function row(
  eerst: string | null,
  crisis: Crisissoort | null = null,
  kenmerk = "K-1",
  opmerkingen: Reden[] = [],
): Checked {
  const doorgezonden =
    eerst === null ? {} : { doorgezonden: { vanId: 7, ontvangenOp: `${eerst}T23:30:00.000Z`, opmerkingen } };
  return {
    uuid: "01936f7e-5a3c-7c21-9d10-3f0f2c1b7a55",
    partnerId: 1,
    soort: "Huur",
    gemeente,
    overeenkomst: null,
    buurt: null,
    wijk: null,
    ...doorgezonden,
    draft: {
      kenmerk,
      inhoudHash: kenmerk,
      gemeentecode: "0363",
      signaaldatum: "2026-11-03",
      ontstaansdatum: "2026-09-01",
      bedragCenten: 127_550,
      persoon: { ...somebody, achternaam: kenmerk },
      adres,
      adressleutel: "1057ES-12",
      klantnummer: null,
      incasso: null,
      crisis: crisis && { soort: crisis, datum: null },
      warmeOverdracht: false,
      uitzondering: null,
    },
  };
}

function startedBy(rows: Checked[], here: Stand): string[] {
  return rows.flatMap((checked) => {
    const decision = decide(checked, here);
    if (!("aanvaard" in decision)) throw new Error("not taken in");
    return decision.aanvaard.termijnen.map(({ soort, begintOp }) => `${soort} ${begintOp}`);
  });
}

describe("the terms of a signal that was sent on", () => {
  const aanbod = (begintOp: string, status = "open"): Loopt => ({ soort: "wgs-aanbod", status, begintOp });
  const crisis = (begintOp: string, status = "open"): Loopt => ({ soort: "wgs-bedreigend", status, begintOp });

  // 23:30 UTC on 3 November is half past midnight on the 4th here.
  it.each<[string, Loopt[], string[]]>([
    ["in a new zaak", [], ["wgs-aanbod 2026-11-04"]],
    ["beside one that runs from a later day", [aanbod("2026-11-05")], ["wgs-aanbod 2026-11-04"]],
    ["beside one at risk from a later day", [aanbod("2026-11-05", "risico")], ["wgs-aanbod 2026-11-04"]],
    ["beside one that was breached from a later day", [aanbod("2026-11-05", "verlopen")], ["wgs-aanbod 2026-11-04"]],
    ["where one runs from the same day", [aanbod("2026-11-04")], []],
    ["where one runs from an earlier day", [aanbod("2026-11-01")], []],
    ["where the offer was made already", [aanbod("2026-11-05", "vervuld")], []],
    ["where the offer was made late", [aanbod("2026-11-05", "te-laat-vervuld")], []],
  ])("start %s", (_name, termijnen, started) => {
    expect(startedBy([row("2026-11-03")], stand(termijnen))).toEqual(started);
  });

  it.each<[string, Loopt[], string[]]>([
    ["from a later day", [aanbod("2026-11-01"), crisis("2026-11-19")], ["wgs-bedreigend 2026-11-04"]],
    ["from an earlier day", [aanbod("2026-11-01"), crisis("2026-11-02")], []],
  ])("of a crisis, where one runs %s", (_name, termijnen, started) => {
    expect(startedBy([row("2026-11-03", "ontruiming")], stand(termijnen))).toEqual(started);
  });

  it("count once for two that were received on different days, the first first", () => {
    const rows = [row("2026-11-03", null, "K-1"), row("2026-11-10", null, "K-2")];
    expect(startedBy(rows, stand([]))).toEqual(["wgs-aanbod 2026-11-04"]);
  });

  it("are no other for a signal of a partner: a running term stands for its own", () => {
    expect(startedBy([row(null)], stand([aanbod("2026-11-25")]))).toEqual([]);
    expect(startedBy([row(null)], stand([]))).toEqual([`wgs-aanbod ${vandaag}`]);
  });
});

describe("what stays with a signal that was sent on", () => {
  it("is the moment of its first receipt", () => {
    expect(receivedAt(row("2026-11-03"), ontvangenOp)).toBe("2026-11-03T23:30:00.000Z");
    expect(receivedAt(row(null), ontvangenOp)).toBe(ontvangenOp);
  });

  it("is what was marked then, and no more", () => {
    const marked: Reden[] = [{ code: "eindelevering-te-laat", tekst: "Te laat.", bron: "beleid-eindelevering" }];
    const decision = decide(row("2026-11-03", null, "K-1", marked), stand([]));
    expect(decision).toMatchObject({ aanvaard: { opmerkingen: marked } });
  });
});
