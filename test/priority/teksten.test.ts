import { describe, expect, it } from "vitest";
import { bron } from "../../src/law/sources.ts";
import { prioritize } from "../../src/priority/rules.ts";
import { alles, cents, eigen, feiten, vandaag } from "./build.ts";

describe("what the team reads", () => {
  it("is in the order of the codes, in plain Dutch, each with what it rests on", () => {
    const euro = (text: string): string => text.replaceAll("\u00a0", " ");
    const seen = prioritize(alles, vandaag).redenen.map(({ code, tekst, bron: sleutel }) => [
      code,
      euro(tekst),
      sleutel,
    ]);
    expect(seen).toEqual([
      ["crisisOntruiming", "Er dreigt een ontruiming.", "beleid-prioriteit"],
      ["crisisEindeLevering", "Er dreigt afsluiting van energie of water.", "beleid-prioriteit"],
      ["crisisOpzeggingZorg", "Er dreigt het einde van de zorgverzekering.", "beleid-prioriteit"],
      ["crisisBinnenDagen", "De crisis is binnen 3 werkdagen: op 4 november 2026.", "beleid-prioriteit-keuze"],
      ["crisisBinnenWeek", "De crisis is binnen 7 dagen: op 4 november 2026.", "beleid-prioriteit-keuze"],
      ["crisisBinnenMaand", "De crisis is binnen 30 dagen: op 4 november 2026.", "beleid-prioriteit-keuze"],
      [
        "termijnTeLaat",
        "De termijn voor een aanbod en voor een gesprek of een aanbod is voorbij.",
        "beleid-prioriteit",
      ],
      ["termijnRisico", "De termijn voor het eerste gesprek loopt bijna af.", "beleid-prioriteit"],
      ["huur", "Er is een achterstand in de huur.", "beleid-prioriteit"],
      ["hypotheek", "Er is een achterstand in de hypotheek.", "beleid-prioriteit-keuze"],
      ["energie", "Er is een achterstand bij energie.", "beleid-prioriteit"],
      ["water", "Er is een achterstand bij water.", "beleid-prioriteit-keuze"],
      ["zorg", "Er is een achterstand bij de zorgverzekering.", "beleid-prioriteit-keuze"],
      ["overigePartner", "Er is een achterstand bij een andere organisatie.", "beleid-prioriteit-keuze"],
      ["meerderePartners", "16 organisaties melden een achterstand.", "beleid-prioriteit"],
      ["bedragHoog", "De achterstand is hoog.", "beleid-prioriteit"],
      ["bedragZeerHoog", "De achterstand is zeer hoog.", "beleid-prioriteit"],
      ["stijging", "Een achterstand is gestegen: van € 300,00 naar € 450,50.", "beleid-prioriteit-keuze"],
      ["achterstandLang", "Een achterstand bestaat al 4 maanden of langer.", "beleid-prioriteit-keuze"],
      ["achterstandZeerLang", "Een achterstand bestaat al 12 maanden of langer.", "beleid-prioriteit-keuze"],
      ["opeenvolgend", "Er was de afgelopen maanden al eerder een melding op dit adres.", "beleid-prioriteit"],
      ["meervoudig", "Er was in dezelfde maand nog een melding op dit adres.", "beleid-prioriteit"],
      [
        "herhaaldZonderContact",
        "Dit adres is in 3 verschillende maanden gemeld. In die tijd was er geen contact.",
        "beleid-prioriteit-keuze",
      ],
      ["warmeOverdracht", "De partner vraagt om een warme overdracht.", "beleid-prioriteit"],
      ["minderjarigeKinderen", "Er wonen minderjarige kinderen.", "beleid-doelgroepen"],
      ["oggz", "Het huishouden hoort bij de doelgroep van de OGGZ.", "beleid-doelgroepen"],
      ["ouder", "Een bewoner is 65 jaar of ouder.", "beleid-doelgroepen"],
      ["jong", "Een bewoner is 18 tot en met 27 jaar.", "beleid-prioriteit"],
    ]);
  });

  it("says the two reasons that the highest amounts shut out", () => {
    const last = [cents(50_000), cents(25_000)].map((zaak) => prioritize(zaak, vandaag).redenen.at(-1));
    expect(last.map((reden) => [reden?.tekst.replaceAll("\u00a0", " "), reden?.bron])).toEqual([
      ["De achterstand is middelhoog.", "beleid-prioriteit"],
      ["De achterstand is minstens 5 keer de drempel van € 50,00.", "beleid-prioriteit-keuze"],
    ]);
  });

  it("rests on policy alone: founding documents, an umbrella body or our own choice", () => {
    for (const { bron: sleutel } of prioritize(alles, vandaag).redenen) expect(bron(sleutel).soort).toBe("beleid");
    expect(bron("beleid-doelgroepen").zekerheid).toBe("S");
    expect(bron("beleid-prioriteit").zekerheid).toBe("B");
    expect(bron("beleid-prioriteit-keuze").zekerheid).toBe("U");
  });

  it("names a term that this program does not know an agreement, and one kind of term once", () => {
    const termijnen = ["oude-afspraak", "wgs-aanbod", "wgs-aanbod"].map((soort) => ({ soort, status: "verlopen" }));
    expect(prioritize(feiten([{}], { termijnen }), vandaag).redenen[0]?.tekst).toBe(
      "De termijn voor een aanbod en voor een afspraak is voorbij.",
    );
  });

  it("follows the municipality's own numbers, one as well as many", () => {
    const beleid = [
      eigen("crisisWerkdagen", 1),
      eigen("crisisWeekDagen", 1),
      eigen("crisisMaandDagen", 1),
      eigen("leeftijdOuder", 70),
      eigen("leeftijdJongVan", 20),
      eigen("leeftijdJongTot", 25),
      eigen("achterstandLangMaanden", 1),
      eigen("achterstandZeerLangMaanden", 1),
    ];
    const texts = new Map(prioritize(alles, vandaag, beleid).redenen.map(({ code, tekst }) => [code, tekst]));
    expect(texts.get("crisisBinnenDagen")).toBe("De crisis is binnen 1 werkdag: op 4 november 2026.");
    expect(texts.get("crisisBinnenWeek")).toBe("De crisis is binnen 1 dag: op 4 november 2026.");
    expect(texts.get("crisisBinnenMaand")).toBe("De crisis is binnen 1 dag: op 4 november 2026.");
    expect(texts.get("ouder")).toBe("Een bewoner is 70 jaar of ouder.");
    expect(texts.get("jong")).toBe("Een bewoner is 20 tot en met 25 jaar.");
    expect(texts.get("achterstandLang")).toBe("Een achterstand bestaat al 1 maand of langer.");
    expect(texts.get("achterstandZeerLang")).toBe("Een achterstand bestaat al 1 maand of langer.");
  });
});
