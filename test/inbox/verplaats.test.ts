import { describe, expect, it } from "vitest";
import { systeem } from "../../src/access/permission.ts";
import { recordHuishouden } from "../../src/contact/record-huishouden.ts";
import { showZaak } from "../../src/contact/show-zaak.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { registerGemeente } from "../../src/routing/register-gemeente.ts";
import { type Ingelogd, inNoord, makeInbox, opAdres } from "./inbox-world.ts";

const boef = '"><script>alert(1)</script>';
const ontsnapt = "&quot;&gt;&lt;script&gt;";
const adresB = { postcode: "3073 he", huisnummer: "10 B", straatnaam: "Putsebocht", plaatsnaam: "Rotterdam" };

/** What a page's form bears of how the zaak was. */
async function versieOp(wie: Ingelogd, pad: string): Promise<string> {
  const html = await (await wie.get(pad)).text();
  return /name="versie" value="([\d-]+)"/.exec(html)?.[1] ?? "geen";
}

async function makeTwee() {
  const world = await makeInbox();
  const wie = await world.medewerker();
  const [een, twee] = [await world.meld("A-1", opAdres(1)), await world.meld("A-2", opAdres(2))];
  return { ...world, wie, een, twee, pad: `/inbox/zaken/${een}` };
}

describe("two zaken that are one household", () => {
  it("finds the other by its number, whole, short or in a link, and by nothing that is out of sight", async () => {
    const { wie, meld, een, twee, pad } = await makeTwee();
    const noord = await meld("N-1", inNoord(9));
    const kies = (nummer: string) => wie.post(`${pad}/samenvoegen`, { stap: "kies", met: "anders", nummer });
    for (const nummer of [
      twee,
      `http://x.test/inbox/zaken/${twee}?a=b`,
      twee.slice(-8),
      twee.slice(-8).toUpperCase(),
    ]) {
      const answer = await kies(nummer);
      expect([nummer, answer.status]).toEqual([nummer, 303]);
      expect(answer.headers.get("location")).toBe(`${pad}/samenvoegen?met=${twee}`);
    }
    const fouten: [string, string][] = [
      ["", "Kies een zaak, of vul een nummer of link in."],
      [een, "Dit is deze zaak zelf."],
      [noord, "Deze zaak vinden wij niet."],
      [newUuid(), "Deze zaak vinden wij niet."],
      [noord.slice(-8), "Deze zaak vinden wij niet."],
      [boef, "Deze zaak vinden wij niet."],
    ];
    for (const [nummer, melding] of fouten) {
      const answer = await kies(nummer);
      const html = await answer.text();
      expect([nummer, answer.status]).toEqual([nummer, 422]);
      expect(html).toContain(melding);
      expect(html).toContain("<title>Fout: Een andere zaak hierbij voegen");
      expect(html).not.toContain("<script>alert");
    }
    expect(await (await kies(boef)).text()).toContain(ontsnapt);
  });

  it("shows both, asks why, joins them and puts them back", async () => {
    const { wie, een, twee, pad } = await makeTwee();
    const controle = await (await wie.get(`${pad}/samenvoegen?met=${twee}`)).text();
    expect(controle).toContain("Is dit de goede zaak?");
    expect(controle).toContain("De signaalpartner hoort hier niets van. U kunt dit later ongedaan maken.");
    expect(controle).toContain("Putsebocht 2");
    const versie = await versieOp(wie, `${pad}/samenvoegen?met=${twee}`);

    const zonder = await wie.post(`${pad}/samenvoegen`, { versie, met: twee, reden: "  " });
    expect(zonder.status).toBe(422);
    const tekst = await zonder.text();
    expect(tekst).toContain('<a href="#veld-reden">Vul in waarom u dit doet.</a>');
    expect(tekst).toContain(`name="met" value="${twee}"`);

    const klaar = await wie.post(`${pad}/samenvoegen`, { versie, met: twee, reden: "Eén gezin." });
    expect([klaar.status, klaar.headers.get("location")]).toEqual([303, `${pad}?gedaan=samengevoegd`]);
    const { verplaatsingen, signalen } = await showZaak(wie.ctx, { id: een });
    expect(signalen).toHaveLength(2);

    const terug = `/inbox/zaken/${twee}/verplaatsingen/${verplaatsingen[0]?.id}/ongedaan`;
    expect(await (await wie.get(terug)).text()).toContain("De andere zaak gaat weer open.");
    expect((await wie.get(`/inbox/zaken/${twee}/verplaatsingen/${newUuid()}/ongedaan`)).status).toBe(404);
    expect((await wie.post(terug, { versie: "0-0", reden: "Toch niet." })).status).toBe(303);
    expect((await showZaak(wie.ctx, { id: twee })).status).toBe("nieuw");
    const nog = await wie.post(terug, { versie: "0-0" });
    expect(nog.status).toBe(409);
    expect(await nog.text()).toContain("Dit is al ongedaan gemaakt op 3 november 2026.");
  });

  it("shows what a colleague did meanwhile, and keeps what was filled in", async () => {
    const { wie, medewerker, een, twee, pad } = await makeTwee();
    const sam = await medewerker("wijkteam", "Sam Bos");
    const versie = await versieOp(wie, `${pad}/samenvoegen?met=${twee}`);
    await recordHuishouden(sam.ctx, { zaak: een, oggz: true });
    const reden = `Eén gezin ${boef}`;
    const botst = await wie.post(`${pad}/samenvoegen`, { versie, met: twee, reden });
    expect(botst.status).toBe(409);
    const html = await botst.text();
    expect(html).toContain("Sam Bos");
    expect(html).toContain(`value="Eén gezin ${ontsnapt}`);
    expect(html).not.toContain("<script>alert");
    expect((await showZaak(wie.ctx, { id: twee })).status).toBe("nieuw");
    const verder = /name="versie" value="([\d-]+)"/.exec(html)?.[1] ?? "";
    expect((await wie.post(`${pad}/samenvoegen`, { versie: verder, met: twee, reden })).status).toBe(303);
  });
});

describe("one zaak that is two households", () => {
  it("takes signals out to another address, tells all that is wrong at once, and puts them back", async () => {
    const { wie, town, meld } = await makeTwee();
    const water = await town.partner("Water", "Evides");
    const zaak = await meld("B-1", opAdres(10));
    await meld("B-2", { ...opAdres(10), klantnummer: "9" }, water);
    const pad = `/inbox/zaken/${zaak}`;
    const { signalen } = await showZaak(wie.ctx, { id: zaak });
    const [eerste] = signalen;
    const versie = await versieOp(wie, `${pad}/splitsen`);

    const leeg = await wie.post(`${pad}/splitsen`, { versie, straatnaam: boef.replace("1", "") });
    expect(leeg.status).toBe(422);
    const html = await leeg.text();
    expect(html).toContain("Er zijn nog 4 dingen niet goed");
    for (const naam of ["signalen", "postcode", "huisnummer", "reden"]) expect(html).toContain(`href="#veld-${naam}"`);
    expect(html).toContain(ontsnapt);
    expect(html.match(/ id="veld-signalen-uitleg"/g)).toHaveLength(1);
    const gekozen = { versie, ...adresB, signalen: eerste?.id ?? "", reden: "Nummer 10 B." };
    const vreemd = await wie.post(`${pad}/splitsen`, { ...gekozen, postcode: "D-10115" });
    expect(vreemd.status).toBe(422);
    const weer = await vreemd.text();
    expect(weer).toContain("Dit is geen Nederlandse postcode.");
    expect(weer).toContain(`value="${eerste?.id}" checked`);
    const eigen = await wie.post(`${pad}/splitsen`, { ...gekozen, huisnummer: "10" });
    expect([eigen.status, (await eigen.text()).includes("vak--fout")]).toEqual([422, true]);

    expect((await wie.post(`${pad}/splitsen`, gekozen)).status).toBe(303);
    const na = await showZaak(wie.ctx, { id: zaak });
    expect(na.signalen.map(({ id }) => id)).not.toContain(eerste?.id);
    expect(await (await wie.get(`${pad}/splitsen`)).text()).toContain("In deze zaak loopt maar één signaal.");
    const [move] = na.verplaatsingen;
    expect((await wie.post(`${pad}/verplaatsingen/${move?.id}/ongedaan`, {})).status).toBe(303);
    expect((await showZaak(wie.ctx, { id: zaak })).signalen).toHaveLength(2);
  });
});

describe("people who moved", () => {
  it("sends signals on to a municipality that works here, and only there", async () => {
    const { wie, town, een, pad } = await makeTwee();
    expect(await (await wie.get(`${pad}/doorsturen`)).text()).toContain("Er werkt nog geen andere gemeente");
    const contactpersonen: [] = [];
    await registerGemeente(systeem(town.base, "test"), {
      code: "0363",
      naam: boef,
      kvkNummer: "12345678",
      contactpersonen,
    });
    const formulier = await (await wie.get(`${pad}/doorsturen`)).text();
    expect(formulier).toContain('<option value="0363">');
    expect(formulier).not.toContain('value="0599"');
    expect(formulier).not.toContain("<script>alert");
    expect(formulier).toContain("hoort alleen: ‘Persoon is geen inwoner (meer) in de gemeente’.");
    const [signaal] = (await showZaak(wie.ctx, { id: een })).signalen;
    expect(formulier).toContain(`value="${signaal?.id}" checked`);

    const versie = await versieOp(wie, `${pad}/doorsturen`);
    const adres = { postcode: "1057 ES", huisnummer: "12", straatnaam: "Admiraalsgracht", plaatsnaam: "Amsterdam" };
    const invoer = { versie, signalen: signaal?.id ?? "", ...adres };
    const zonder = await wie.post(`${pad}/doorsturen`, invoer);
    expect(zonder.status).toBe(422);
    expect(await zonder.text()).toContain('<a href="#veld-gemeentecode">Kies de gemeente');
    const onbekend = await wie.post(`${pad}/doorsturen`, { ...invoer, gemeentecode: "0599" });
    expect([onbekend.status, (await onbekend.text()).includes("Dit is uw eigen gemeente.")]).toEqual([422, true]);
    expect((await wie.post(`${pad}/doorsturen`, { ...invoer, gemeentecode: "0363" })).status).toBe(303);
    const html = await (await wie.get(`${pad}?gedaan=doorgestuurd`)).text();
    expect(html).toContain("De signalen zijn doorgestuurd.");
    expect(html).toContain("Resultaat: Persoon is geen inwoner (meer) in de gemeente.");
    expect(await (await wie.get(`${pad}/doorsturen`)).text()).toContain("Deze zaak is gesloten.");
  });

  it("stops a signal with every other one about the same person, and says what closes by it", async () => {
    const { wie, een, pad } = await makeTwee();
    const [signaal] = (await showZaak(wie.ctx, { id: een })).signalen;
    const stop = `${pad}/signalen/${signaal?.id}/stoppen`;
    const formulier = await (await wie.get(stop)).text();
    expect(formulier).toContain("De zaak sluit dan met deze reden.");
    expect(formulier).toContain("De signaalpartner hoort: ‘Afgehandeld’.");
    expect((await wie.get(`${pad}/signalen/${newUuid()}/stoppen`)).status).toBe(404);
    const versie = await versieOp(wie, stop);
    const zonder = await wie.post(stop, { versie, toelichting: boef });
    expect(zonder.status).toBe(422);
    const html = await zonder.text();
    expect(html).toContain("Kies waarom het signaal stopt.");
    expect(html).toContain(ontsnapt);
    expect((await wie.post(stop, { versie, status: "Inwoner is overleden" })).status).toBe(303);
    expect((await showZaak(wie.ctx, { id: een })).resultaat).toBe("Inwoner is overleden");
    expect(await (await wie.get(pad)).text()).toContain('stand--let-op">Inwoner is overleden</span>');
  });

  it("does nothing without the token of the page, and nothing to a zaak of another team", async () => {
    const { wie, meld, een, twee, pad } = await makeTwee();
    const noord = await meld("N-1", inNoord(9));
    for (const woord of ["samenvoegen", "splitsen", "doorsturen", "huishouden", "bsn"]) {
      expect((await wie.post(`${pad}/${woord}`, { csrf: "x" })).status).toBe(403);
    }
    const velden = { versie: "999-999", met: twee, reden: "x" };
    expect((await wie.post(`/inbox/zaken/${noord}/samenvoegen`, velden)).status).toBe(404);
    expect((await wie.post(`${pad}/samenvoegen`, { ...velden, met: noord })).status).toBe(404);
    expect((await showZaak(wie.ctx, { id: een })).signalen).toHaveLength(1);
  });
});
