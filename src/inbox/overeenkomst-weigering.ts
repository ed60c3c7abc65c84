import { Probleem } from "../errors.ts";
import type { Veldfout } from "./beleid-getallen.ts";
import { toVeldfouten } from "./overeenkomst-invoer.ts";

/**
 * Does the work; when a rule refuses it, the form is shown again with what is wrong.
 * @throws Probleem 401, 403, 404
 */
export async function orRefused(
  toon: (fouten: readonly Veldfout[], status: number) => Response,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Probleem) || ![400, 409, 422].includes(error.status)) throw error;
    const fouten = error.fouten.length > 0 ? toVeldfouten(error.fouten) : [{ name: "naam", text: error.detail }];
    return toon(fouten, error.status === 409 ? 409 : 422);
  }
}
