import { describe, expect, it } from "vitest";
import { nextPlace, readPlace, writePlace } from "../../src/platform/trace-context.ts";

const traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
const spanId = "00f067aa0ba902b7";
const right = `00-${traceId}-${spanId}-01`;
const read = (traceparent: string, tracestate?: string) =>
  readPlace(new Headers({ traceparent, ...(tracestate === undefined ? {} : { tracestate }) }));

describe("traceparent", () => {
  it.each([
    ["as the standard writes it", right, true],
    ["of a trace that is not kept", `00-${traceId}-${spanId}-00`, false],
    ["with flags of later", `00-${traceId}-${spanId}-03`, true],
    ["of a later version, which may say more", `cc-${traceId}-${spanId}-01-more`, true],
  ])("is read: %s", (_how, text, sampled) => {
    expect(read(text)).toEqual({ traceId, spanId, sampled, state: "" });
  });

  it.each([
    ["nothing", ""],
    ["a version that is none", `ff-${traceId}-${spanId}-01`],
    ["more than this version has", `${right}-more`],
    ["more of a later version without its dash", `cc-${traceId}-${spanId}-01more`],
    ["capitals", right.toUpperCase()],
    ["a trace of noughts", `00-${"0".repeat(32)}-${spanId}-01`],
    ["a step of noughts", `00-${traceId}-${"0".repeat(16)}-01`],
    ["a short trace", `00-${traceId.slice(1)}-${spanId}-01`],
    ["two of them", `${right}, ${right}`],
    ["other letters", `00-${traceId.replace("4", "g")}-${spanId}-01`],
    ["a name", "Kanariepietsma"],
  ])("is passed over: %s", (_what, text) => {
    expect(read(text)).toBeNull();
  });

  it("begins a trace where there is none, and goes on with one that is there", () => {
    expect(readPlace(new Headers())).toBeNull();
    const first = nextPlace(null);
    const second = nextPlace(first);
    expect(readPlace(new Headers(writePlace(second)))).toEqual(second);
    expect(second.traceId).toBe(first.traceId);
    expect(second.spanId).not.toBe(first.spanId);
    expect(new Set(Array.from({ length: 2_000 }, () => nextPlace(null).traceId)).size).toBe(2_000);
  });
});

describe("tracestate", () => {
  it.each([
    ["one", "rojo=00f067aa0ba902b7", "rojo=00f067aa0ba902b7"],
    ["several, with room between", "rojo=1 , congo=t61,", "rojo=1,congo=t61"],
    ["of a tenant", "fw529a3039@dt=FfAAAAAA", "fw529a3039@dt=FfAAAAAA"],
    ["one key twice", "a=1,a=2", ""],
    ["a key in capitals", "A=1", ""],
    ["no value", "a", ""],
    ["too many", Array.from({ length: 33 }, (_, n) => `k${n}=1`).join(","), ""],
    ["too long", `a=${"x".repeat(250)},b=${"x".repeat(250)},c=${"x".repeat(250)}`, ""],
  ])("goes along when it is right: %s", (_how, text, expected) => {
    const place = read(right, text);
    expect(place?.state).toBe(expected);
    expect(writePlace(place as NonNullable<typeof place>).tracestate).toBe(expected === "" ? undefined : expected);
  });

  it("counts for nothing without a traceparent that is right", () => {
    expect(read("00-x", "a=1")).toBeNull();
  });
});
