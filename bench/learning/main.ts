import { parseArgs } from "node:util";
import { tableOf } from "../mastery/text-table.ts";
import { claimRows } from "./claim-rows.ts";
import { comparePolicies, POLICIES, type PolicyName } from "./compare-policies.ts";
import { CHANGED_LEARNERS, type LearnerParameters, USUAL_LEARNER } from "./learner-parameters.ts";

const USAGE =
  "usage: npm run bench:learning -- [--learners 40] [--from 1] [--setting usual|all|NAME] [--policies ours,round robin] [--claims] [--json]; " +
  "with --claims 4 learners of the setting “ml-pro, who guess” where none are named";

/** The policies that `--claims` plays if the command names none. How many answers each needs until every term is at 0.9 is printed beside the claims. */
const BESIDE_CLAIMS: readonly PolicyName[] = ["ours", "ours, asked at times", "ours, always asked", "round robin", "FSRS due-first"];

interface Request {
  readonly seeds: readonly number[];
  readonly settings: readonly (readonly [string, LearnerParameters])[];
  readonly policies: readonly PolicyName[];
}

try {
  const { values } = parseArgs({
    options: {
      learners: { type: "string" },
      from: { type: "string", default: "1" },
      setting: { type: "string" },
      policies: { type: "string" },
      claims: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
  const request: Request = {
    seeds: seedsFrom(countIn(values.from, "--from"), countIn(values.learners ?? (values.claims ? "4" : "40"), "--learners")),
    settings: settingsNamed(values.setting ?? (values.claims ? "ml-pro, who guess" : "usual")),
    policies: values.claims && values.policies === undefined ? BESIDE_CLAIMS : policiesNamed(values.policies),
  };
  const { settings, seeds, policies } = request;
  const claims = values.claims ? settings.flatMap(([name, setting]) => claimRows(name, setting, seeds)) : [];
  const answers = settings.flatMap(([name, setting]) => comparePolicies(name, setting, seeds, policies));
  if (values.json) console.log(JSON.stringify(values.claims ? { claims, answers } : answers, null, 2));
  else
    console.log(
      [claims, answers]
        .filter((rows) => rows.length > 0)
        .map(tableOf)
        .join("\n\n"),
    );
} catch (problem) {
  console.error(problem instanceof Error ? (problem.message.split("\n")[0] ?? "") : String(problem));
  process.exitCode = 2;
}

function countIn(text: string, name: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${name} is "${text}", not a whole number from 1 up. ${USAGE}`);
  return value;
}

function seedsFrom(first: number, learners: number): number[] {
  return Array.from({ length: learners }, (_, index) => first + index);
}

function settingsNamed(name: string): (readonly [string, LearnerParameters])[] {
  const all: (readonly [string, LearnerParameters])[] = [["usual", USUAL_LEARNER], ...Object.entries(CHANGED_LEARNERS)];
  const named = name === "all" ? all : all.filter(([known]) => known === name);
  if (named.length === 0) throw new Error(`no setting "${name}"; there are: all, ${all.map(([known]) => known).join(", ")}`);
  return named;
}

function policiesNamed(list: string | undefined): PolicyName[] {
  const names = POLICIES.map(([name]) => name);
  if (list === undefined) return names;
  return list.split(",").map((name) => {
    const known = names.find((one) => one === name);
    if (known === undefined) throw new Error(`no policy "${name}"; there are: ${names.join(", ")}`);
    return known;
  });
}
