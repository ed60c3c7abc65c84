import type { Context } from "../context.ts";
import type { Operation } from "../platform/operation.ts";
import { organisationRoutes } from "./organisation-routes.ts";
import { workRoutes } from "./work-routes.ts";
import { zakenRoutes } from "./zaken-routes.ts";

/** Everything that a municipality does with its zaken. */
export const contactRoutes: readonly Operation<Context>[] = [...zakenRoutes, ...workRoutes, ...organisationRoutes];
