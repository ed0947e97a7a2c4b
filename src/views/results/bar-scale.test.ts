import fc from "fast-check";
import { expect, test } from "vitest";
import { barScale, barSeconds } from "./bar-scale.ts";

test("every bar and the pace leave room above them, however short the answers", () => {
  const spent = fc.array(fc.nat(3_000), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(spent, fc.option(fc.integer({ min: 1, max: 300 })), (spentMs, pace) => {
      const full = barScale(spentMs, pace);
      for (const seconds of [...spentMs.map(barSeconds), pace ?? 0]) expect(seconds / full).toBeLessThan(0.85);
    }),
  );
});
