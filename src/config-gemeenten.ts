import { accessSync, constants, readFileSync } from "node:fs";
import { z } from "zod";
import { type Rol, rollen } from "./access/rollen.ts";

/** A log-in service (OpenID Connect) and how this program is known there. */
export type OidcService = {
  readonly issuer: string;
  readonly clientId: string;
  /** Empty when there is none. */
  readonly clientSecret: string;
  /** The path of a private JWK, by which this program proves itself instead; empty when there is none. */
  readonly privateKeyFile: string;
  readonly scopes: string;
};

/** How the staff of one municipality log in, and what its log-in service calls things. */
export type OidcGemeente = OidcService & {
  readonly gemeente: string;
  readonly naam: string | null;
  readonly claimRol: string;
  readonly claimNaam: string;
  readonly claimEmail: string;
  /** The claim with the name of the team; null when the municipality sets teams here itself. */
  readonly claimTeam: string | null;
  /** From what the claim says to what somebody is here; null when the claim says it in our words. */
  readonly rollen: ReadonlyMap<string, Rol> | null;
};

const word = z.string().regex(/^\S{1,500}$/);
const claim = z.string().min(1).max(200);

/** The format of the file: a list with one entry a municipality. */
const entry = z
  .strictObject({
    gemeente: z.string().regex(/^\d{4}$/),
    naam: z.string().trim().min(1).max(100).optional(),
    issuer: z.string().regex(/^https?:\/\/\S+$/),
    clientId: word,
    clientSecret: word.optional(),
    privateKeyFile: word.optional(),
    scopes: z
      .string()
      .regex(/^(\S+ )*\S+$/)
      .refine((scopes) => scopes.split(" ").includes("openid"))
      .default("openid email profile"),
    claimRol: claim.default("roles"),
    claimNaam: claim.default("name"),
    claimEmail: claim.default("email"),
    claimTeam: claim.optional(),
    rollen: z.record(z.string().min(1), z.enum(rollen)).optional(),
  })
  .transform(({ naam, clientSecret, privateKeyFile, claimTeam, rollen: own, ...rest }) => ({
    ...rest,
    naam: naam ?? null,
    clientSecret: clientSecret ?? "",
    privateKeyFile: privateKeyFile ?? "",
    claimTeam: claimTeam ?? null,
    rollen: own ? new Map(Object.entries(own)) : null,
  }));

/** What each field takes, for who wrote something else. */
const takes: Readonly<Record<string, string>> = {
  gemeente: "a code of four digits",
  naam: "a text of at most 100 characters",
  issuer: "http(s)://host and perhaps a path",
  clientId: "a text without spaces",
  clientSecret: "a text without spaces",
  privateKeyFile: "the path of a file",
  scopes: "words with a space between them, openid among them",
  claimRol: "the name of a claim",
  claimNaam: "the name of a claim",
  claimEmail: "the name of a claim",
  claimTeam: "the name of a claim",
  rollen: `from a value of the claim to one of ${rollen.join(", ")}`,
};

/**
 * Reads the log-in services of municipalities from a JSON file; no path is none.
 * @returns what is wrong, all of it, each with its place in the file and never with what stands there
 */
export function readOidcGemeenten(
  path: string,
  { production }: { production: boolean },
): { gemeenten: readonly OidcGemeente[]; problems: string[] } {
  if (path === "") return { gemeenten: [], problems: [] };
  const list = z.array(z.unknown()).min(1).safeParse(readJson(path));
  if (!list.success) return { gemeenten: [], problems: ["a readable JSON file with a list that is not empty"] };
  const read = list.data.map((item, at) => readEntry(item, `entry ${at + 1}`, production));
  const gemeenten = read.flatMap(({ gemeente }) => (gemeente ? [gemeente] : []));
  const codes = gemeenten.map(({ gemeente }) => gemeente);
  const double = codes.length > new Set(codes).size ? ["each gemeente once"] : [];
  return { gemeenten, problems: [...read.flatMap(({ problems }) => problems), ...double, ...sharedDoors(gemeenten)] };
}

/**
 * Municipalities between which one log-in service makes no difference: with the role of one, somebody would choose
 * another on the log-in page and see the households there.
 */
function sharedDoors(gemeenten: readonly OidcGemeente[]): string[] {
  const isSame = (one: OidcGemeente, other: OidcGemeente): boolean =>
    one.gemeente !== other.gemeente &&
    one.issuer === other.issuer &&
    one.clientId === other.clientId &&
    one.claimRol === other.claimRol &&
    rolWoorden(one).some((woord) => rolWoorden(other).includes(woord));
  return gemeenten.flatMap((one, at) =>
    gemeenten
      .slice(at + 1)
      .filter((other) => isSame(one, other))
      .map(
        ({ gemeente }) =>
          `gemeente ${one.gemeente} and ${gemeente}: who has a role in one has it in the other; a clientId, a claimRol or rollen of their own`,
      ),
  );
}

/** What the claim may say for somebody to come in. */
const rolWoorden = ({ rollen: own }: OidcGemeente): readonly string[] => (own ? [...own.keys()] : rollen);

function readEntry(item: unknown, place: string, production: boolean): { gemeente?: OidcGemeente; problems: string[] } {
  const result = entry.safeParse(item);
  if (!result.success) return { problems: [...new Set(result.error.issues.flatMap((issue) => wrong(issue, place)))] };
  const { issuer, clientSecret, privateKeyFile } = result.data;
  const problems: string[] = [];
  if (production && issuer.startsWith("http:")) problems.push(`${place}, issuer: https in production`);
  if (clientSecret && privateKeyFile) problems.push(`${place}: a clientSecret or a privateKeyFile, not both`);
  if (privateKeyFile && !isReadable(privateKeyFile)) problems.push(`${place}, privateKeyFile: a file that can be read`);
  return { gemeente: result.data, problems };
}

function wrong(issue: z.core.$ZodIssue, place: string): string[] {
  if (issue.code === "unrecognized_keys") return [`${place}: only the fields ${Object.keys(takes).join(", ")}`];
  const [field] = issue.path;
  return [field === undefined ? `${place}: an object` : `${place}, ${String(field)}: ${takes[String(field)]}`];
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
