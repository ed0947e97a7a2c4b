import { expect, it } from "vitest";
import { begin } from "../session/begin.ts";
import { finish } from "../session/finish.ts";
import { practicePlan } from "../session/sample-plan.ts";
import { useLongLived } from "./long-lived.ts";
import { NOON } from "./sample-attempts.ts";
import { useSessions } from "./sessions.ts";

it("the browser is asked to keep storage when there is a first result to keep, and only then", () => {
  const fresh = begin(practicePlan(), NOON);
  if (fresh.state === "finished") throw new Error("no sample");
  let asked = 0;
  const ask = async () => {
    asked++;
    return "granted" as const;
  };
  useLongLived.setState({ ask });
  for (const id of ["q1", "q2", "q3"]) {
    useSessions.getState().begin(id, fresh);
    expect(asked).toBe(id === "q1" ? 0 : 1);
    useSessions.getState().finish(finish(fresh, NOON + 1, "left"));
    expect(asked).toBe(1);
  }
});
