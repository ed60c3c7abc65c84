import { describe, expect, it } from "vitest";
import { asGemeente, asPartner } from "../../src/access/permission.ts";
import type { Actor } from "../../src/context.ts";
import { Probleem } from "../../src/errors.ts";

const all = new Set(["signalen:aanleveren", "zaken:lezen"]);
const partner: Actor = { soort: "partner", naam: "p", partnerId: 7, scopes: all };
const gemeente: Actor = { soort: "gemeente", naam: "g", gemeenteId: 9, scopes: all };
const systeem: Actor = { soort: "systeem", naam: "s", scopes: all };

const status = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error instanceof Probleem ? error.status : error;
  }
};

describe("what an actor may do", () => {
  it("gives a partner its own id", () => expect(asPartner({ actor: partner }, "signalen:aanleveren")).toBe(7));
  it("gives a municipality its own id", () => expect(asGemeente({ actor: gemeente }, "zaken:lezen")).toBe(9));

  it.each([
    ["partner without the scope", { ...partner, scopes: new Set<string>() }],
    ["municipality with a partner's scope", gemeente],
    ["program itself", systeem],
  ])("refuses the %s where a partner is needed", (_, actor) => {
    expect(status(() => asPartner({ actor }, "signalen:aanleveren"))).toBe(403);
  });

  it.each([
    ["municipality without the scope", { ...gemeente, scopes: new Set<string>() }],
    ["partner with a municipality's scope", partner],
    ["program itself", systeem],
  ])("refuses the %s where a municipality is needed", (_, actor) => {
    expect(status(() => asGemeente({ actor }, "zaken:lezen"))).toBe(403);
  });
});
