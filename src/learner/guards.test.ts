import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { either, fields, isCount, isNumber, isSwitch, isText, listOf, numberFrom, oneOf, wholeFrom } from "./guards.ts";

const isPoint = fields<{ readonly x: number; readonly name: string }>({ x: isNumber, name: isText });

describe("a guard", () => {
  it("lets through what its type says", () => {
    expect([isText(""), isSwitch(false), isNumber(-1.5), isCount(0), wholeFrom(20, 300)(20), wholeFrom(20, 300)(300)]).not.toContain(false);
    expect([numberFrom(0)(0), oneOf("a", null)(null), listOf(isText)([]), either(isText, isSwitch)(true)]).not.toContain(false);
    expect(isPoint({ x: 1, name: "n", more: {} })).toBe(true);
  });

  it("stops what it does not say", () => {
    expect([isText(1), isSwitch("true"), isNumber(Number.NaN), isNumber("1"), isNumber(Infinity), isCount(-1), isCount(0.5)]).not.toContain(
      true,
    );
    expect([wholeFrom(20, 300)(19), wholeFrom(20, 300)(301), numberFrom(0)(-0.1), oneOf("a")("b"), oneOf(1)("1")]).not.toContain(true);
    expect([listOf(isText)(["a", 1]), listOf(isText)({ length: 0 }), either(isText, isSwitch)(1)]).not.toContain(true);
    expect([isPoint({ x: 1 }), isPoint(null), isPoint([1, "n"]), isPoint({ x: "1", name: "n" })]).not.toContain(true);
  });

  it("never throws, whatever it is given", () => {
    fc.assert(fc.property(fc.anything(), (value) => typeof isPoint(value) === "boolean"));
  });
});
