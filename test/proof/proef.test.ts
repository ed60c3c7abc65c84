import { describe, expect, it } from "vitest";
import { describeLevering, describeSignaal } from "../../src/proof/woorden-rules.ts";
import { makeTown, signaal, type Town } from "../support/town.ts";
import { engines } from "../support/world.ts";
import { payloadOf } from "./build.ts";

const oefening = (kenmerk: string) =>
  signaal(kenmerk, { gemeentecode: "9999", adres: { huisnummer: 1, postcode: "9999ZZ" } });

async function titleOf({ app }: Town, tekst: string): Promise<string | undefined> {
  const answer = await app.request("/controle", { method: "POST", body: new URLSearchParams({ tekst }) });
  return /<h1[^>]*>([^<]*)</.exec(await answer.text())?.[1];
}

describe.each(engines)("a proof of the sandbox, on %s", (engine) => {
  it("says of a signal, on paper and on the page, that it proves nothing", async () => {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur");
    const { id } = (await partner.post("/v1/signalen", oefening("PROEF-AANVAARD-1"))).body;
    const jws = (await partner.get(`/v1/signalen/${id}/ontvangstbewijs`)).body as string;
    expect(describeSignaal(payloadOf(jws) as never).titel).toBe("Proef: dit is geen bewijs");
    expect(describeSignaal(payloadOf(jws) as never).kern).toMatch(/^Dit is een oefening in de proefgemeente\./);
    expect(await titleOf(town, jws)).toBe("Dit is een proef, geen bewijs");
  });

  it.each([
    ["only the sandbox", [oefening("A-1"), oefening("A-2")], 2, "Proef: dit is geen bewijs"],
    ["both", [oefening("A-1"), signaal("A-2")], 1, "Ontvangstbewijs van een levering"],
    ["nothing of it", [signaal("A-1"), signaal("A-2")], undefined, "Ontvangstbewijs van een levering"],
  ])("says of a levering with %s how much of it is a test", async (_, rows, proef, titel) => {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur");
    const { id } = (await partner.post("/v1/leveringen", rows)).body;
    const jws = (await partner.get(`/v1/leveringen/${id}/ontvangstbewijs`)).body as string;
    const said = payloadOf(jws) as { register: { signalen: number; proef?: number } };
    expect([said.register.signalen, said.register.proef]).toEqual([2, proef]);
    const woorden = describeLevering(said as never);
    expect(woorden.titel).toBe(titel);
    const labels = woorden.delen.flatMap(({ paren }) => paren.map(([label]) => label));
    expect(labels.includes("Proef")).toBe(proef !== undefined);
    expect(await titleOf(town, jws)).toBe(proef === 2 ? "Dit is een proef, geen bewijs" : "Dit bewijs is echt");
  });
});
