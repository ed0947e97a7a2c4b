import { expect, test } from "vitest";
import { FRAME } from "../fixtures/sample.ts";
import { checkAsk, textFault } from "./check-language.ts";

test.each([
  "a user, a unit, a usable one, a usual one, a utensil, a utility, a URI, a urate, a euro, a one-off, a once-only run, a U-turn",
  "an hour, an honest one, an heir, an FBI man, an HTTP call, an LLM, an ML run, an NLP job, an R-value, an SLO, an X ray, an S3 bucket",
  "a MAPE, a MAPE-like one, a RAM limit, a REST call, an RMSE, an RPC, an MLflow run",
  "an 8, an 80 %, an 11 o’clock call, an 18, an item, an end, an apple, an onion, an umbrella, an urn, an A10",
  "a 1, a 7, a 110, a 180, a dog, a house, a Monday, a Fred, a name, a list, a year, a hotel, a Room",
  "Data in it. Alpha use. A user. An item. Banana apple.",
  "Put `don't {x}  ,` there, a `user` and an `item`.",
])("sound language is no fault: %s", (text) => {
  expect(textFault(text)).toBeUndefined();
});

test.each([
  ...["a item", "a hour", "a honest", "a heir", "an user", "an unit", "an euro", "an one", "an usual", "an utility", "an URI", "an dog"],
  ...["a 8", "a 80", "a 11", "a 18", "an 7", "a LLM", "a S3", "a X", "an Fred", "A end", "An house", "a SLO", "an urate", "a urn"],
])("a wrong article is one wherever it stands: %s", (wrong) => {
  expect(textFault(`There was ${wrong} there.`)).toBe(`“${wrong}”: the wrong article`);
  expect(textFault(`${wrong}.`)).toBe(`“${wrong}”: the wrong article`);
});

test.each([
  ["It isn't.", "straight apostrophe"],
  ["It is  so.", "a space too many"],
  ["It is , so.", "a space too many"],
  ["It is so..", "a full stop too many"],
  ["It is {so}.", "a brace left"],
  ["It `is so.", "a backtick without its mate"],
])("a fault that a reader would see is told of: %s", (text, fault) => {
  expect(textFault(text)).toContain(fault);
});

test("an ask is a question, and no negative one", () => {
  const faults = (ask: string) => checkAsk({ ...FRAME, ask }).map(({ message }) => message);
  expect(faults("Where is it from?")).toEqual([]);
  expect(faults("What was it not?")).toEqual(["asks in the negative (“not”)"]);
  expect(faults("Why hasn’t it come?")).toEqual(["asks in the negative (“n’t”)"]);
  expect(faults("Say where.")).toEqual(["does not end as a question"]);
});
