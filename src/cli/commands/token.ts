import { readFile } from "node:fs/promises";
import { importJWK, SignJWT } from "jose";
import { z } from "zod";
import { newUuid } from "../../platform/ids.ts";
import { type Command, takeArgs } from "../command.ts";

/** What `partner` and `client` print. Without `tokenUrl` the server at PUBLIC_URL is asked. */
const keyFile = z.object({
  clientId: z.string(),
  privateJwk: z.looseObject({ kty: z.string(), alg: z.string(), kid: z.string() }),
  tokenUrl: z.url().optional(),
});
type KeyFile = z.output<typeof keyFile>;

export const token: Command = {
  usage: "token <keyfile.json> [scope]",
  runAlone: async (config, args) => {
    const [file = "", scope] = takeArgs(args, 1, 2);
    const key = readKey(await readFile(file, "utf8"));
    const url = key.tokenUrl ?? `${config.publicUrl}/oauth/token`;
    const response = await fetch(url, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        client_assertion: await signAssertion(key, url),
        ...(scope === undefined ? {} : { scope }),
      }),
    });
    const answer = z.object({ access_token: z.string() }).safeParse(await response.json());
    if (!answer.success) throw new Error(`De server geeft geen toegangsbewijs (status ${response.status}).`);
    return { accessToken: answer.data.access_token };
  },
};

/** The parser's own message would quote the file, and so the private key. */
function readKey(text: string): KeyFile {
  try {
    return keyFile.parse(JSON.parse(text));
  } catch {
    throw new Error("Dit bestand heeft geen clientId en privateJwk.");
  }
}

async function signAssertion({ clientId, privateJwk }: KeyFile, audience: string): Promise<string> {
  return await new SignJWT()
    .setProtectedHeader({ alg: privateJwk.alg, kid: privateJwk.kid })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(audience)
    .setJti(newUuid())
    .setIssuedAt()
    .setExpirationTime("60s")
    .sign(await importJWK(privateJwk, privateJwk.alg));
}
