import type { Context } from "../context.ts";
import type { Operation } from "../platform/operation.ts";
import { endRoutes } from "./end-routes.ts";
import { householdRoutes } from "./household-routes.ts";
import { huishoudenRoutes } from "./huishouden-routes.ts";
import { organisationRoutes } from "./organisation-routes.ts";
import { workRoutes } from "./work-routes.ts";
import { zakenRoutes } from "./zaken-routes.ts";

/** Everything that a municipality does with its zaken. */
export const contactRoutes: readonly Operation<Context>[] = [
  ...zakenRoutes,
  ...workRoutes,
  ...huishoudenRoutes,
  ...endRoutes,
  ...householdRoutes,
  ...organisationRoutes,
];
