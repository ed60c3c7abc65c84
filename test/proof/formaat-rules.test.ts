import { expect, it } from "vitest";
import { chooseFormaat } from "../../src/proof/formaat-rules.ts";

it.each([
  [undefined, undefined, "jose"],
  [undefined, "*/*", "jose"],
  [undefined, "application/jose", "jose"],
  [undefined, "application/pdf", "pdf"],
  [undefined, "Application/PDF ; q=0.1", "pdf"],
  [undefined, "application/pdf, application/jose", "jose"],
  [undefined, "application/jose;q=0.5, application/pdf", "pdf"],
  [undefined, "application/pdf;q=0.5, application/jose;q=0.6", "jose"],
  [undefined, "application/jose;q=0, */*", "pdf"],
  [undefined, "text/html,application/xhtml+xml,*/*;q=0.8", "jose"],
  [undefined, "text/html", "jose"],
  ["pdf", "application/jose", "pdf"],
  ["jose", "application/pdf", "jose"],
] as const)("formaat %s with Accept %s gives %s", (gevraagd, accept, expected) => {
  expect(chooseFormaat(gevraagd, accept)).toBe(expected);
});
