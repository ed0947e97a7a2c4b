import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { isKept } from "../figure.ts";
import { sizes } from "./size-budget.ts";

// Under "test" the bundler would take React's development build.
beforeEach(() => vi.stubEnv("NODE_ENV", "production"));
afterEach(() => vi.unstubAllEnvs());

test("what must be fetched before the first question stays within its budget", async () => {
  const broken = (await sizes()).filter((figure) => figure.holds === "budget" && !isKept(figure));
  expect(broken.map(({ figure, value, limit }) => `${figure}: ${value} over ${limit}`)).toEqual([]);
}, 180_000);
