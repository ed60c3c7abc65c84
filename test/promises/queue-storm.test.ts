import { describe } from "vitest";
import { itSurvives } from "./storm/expect-storm.ts";

describe("the queue may be lost at any time", () => {
  itSurvives("Redis killed, frozen, emptied, full, throwing away and started without its data", "redis", 6);
  itSurvives("a worker killed inside a job, five times in a row", "worker-in-job", 1);
});
