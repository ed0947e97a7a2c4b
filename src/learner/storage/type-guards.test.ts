import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { either, fields, isCount, isNumber, isSwitch, isText, listOf, numberFrom, oneOf, wholeFrom } from "./type-guards.ts";

const isPoint = fields<{ readonly x: number; readonly name: string }>({ x: isNumber, name: isText });

describe("a guard", () => {
  it("lets through what its type says", () => {
    const plain = [isText(""), isSwitch(false), isNumber(-1.5), isCount(0)];
    const bounded = [wholeFrom(20, 300)(20), wholeFrom(20, 300)(300), numberFrom(0)(0)];
    const joined = [oneOf("a", null)(null), listOf(isText)([]), either(isText, isSwitch)(true), isPoint({ x: 1, name: "n", more: {} })];
    expect(new Set([...plain, ...bounded, ...joined])).toEqual(new Set([true]));
  });

  it("stops what it does not say", () => {
    const plain = [isText(1), isSwitch("true"), isNumber(Number.NaN), isNumber("1"), isNumber(Infinity), isCount(-1), isCount(0.5)];
    const bounded = [wholeFrom(20, 300)(19), wholeFrom(20, 300)(301), numberFrom(0)(-0.1), oneOf("a")("b"), oneOf(1)("1")];
    const joined = [listOf(isText)(["a", 1]), listOf(isText)({ length: 0 }), either(isText, isSwitch)(1)];
    const points = [isPoint({ x: 1 }), isPoint(null), isPoint([1, "n"]), isPoint({ x: "1", name: "n" })];
    expect(new Set([...plain, ...bounded, ...joined, ...points])).toEqual(new Set([false]));
  });

  it("never throws, whatever it is given", () => {
    fc.assert(fc.property(fc.anything(), (value) => typeof isPoint(value) === "boolean"));
  });
});
