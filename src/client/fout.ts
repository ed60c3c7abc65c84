export type FoutRegel = { veld: string; code: string; melding: string; bron?: string };

/** A refusal by the server: problem+json as a typed error. `code` is fixed and good for a program; `detail` is for people. */
export class SeinhuisFout extends Error {
  override readonly name = "SeinhuisFout";
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly fouten: readonly FoutRegel[];

  constructor(status: number, code: string, detail: string, fouten: readonly FoutRegel[] = []) {
    super(`${status} ${code}: ${detail}`);
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.fouten = fouten;
  }
}

/** Reads the problem in an answer; what is no problem+json (a proxy that answers) keeps its status. */
export async function readFout(response: Response): Promise<SeinhuisFout> {
  const text = await response.text().catch(() => "");
  const problem = parsed(text);
  const code = String(problem.type ?? problem.error ?? "onbekend").replace("urn:seinhuis:probleem:", "");
  const detail = String(problem.detail ?? problem.error_description ?? "De server geeft geen uitleg.");
  return new SeinhuisFout(response.status, code, detail, (problem.fouten as FoutRegel[] | undefined) ?? []);
}

function parsed(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return {};
  }
}
