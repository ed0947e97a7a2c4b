import { parseArgs } from "node:util";
import { tableOf } from "../mastery/table.ts";
import { checkClaims } from "./claims.ts";
import { POLICIES, type PolicyName, playAll } from "./play.ts";
import { CHANGED, type Setting, USUAL } from "./setting.ts";

const USAGE =
  "usage: npm run bench:learning -- [--learners 40] [--from 1] [--setting usual|all|NAME] [--policies ours,round robin] [--claims] [--json]";

interface Request {
  readonly seeds: readonly number[];
  readonly settings: readonly (readonly [string, Setting])[];
  readonly policies: readonly PolicyName[];
}

try {
  const { values } = parseArgs({
    options: {
      learners: { type: "string", default: "40" },
      from: { type: "string", default: "1" },
      setting: { type: "string", default: "usual" },
      policies: { type: "string" },
      claims: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
  const request: Request = {
    seeds: seedsFrom(countIn(values.from, "--from"), countIn(values.learners, "--learners")),
    settings: settingsNamed(values.setting),
    policies: policiesNamed(values.policies),
  };
  const rows = values.claims
    ? claimRows(request)
    : request.settings.flatMap(([name, setting]) => playAll(name, setting, request.seeds, request.policies));
  console.log(values.json ? JSON.stringify(rows, null, 2) : tableOf(rows));
} catch (problem) {
  console.error(problem instanceof Error ? (problem.message.split("\n")[0] ?? "") : String(problem));
  process.exitCode = 2;
}

function claimRows({ settings, seeds }: Request) {
  return settings.flatMap(([setting, constants]) => {
    const { toldApart, weakFirst } = checkClaims(seeds, constants);
    return [
      { setting, claim: "told apart: truly at 0.9 or more", ...toldApart, share: toldApart.true / toldApart.claimed },
      { setting, claim: "weak cluster named first: among the true weakest three", ...weakFirst, share: weakFirst.true / weakFirst.claimed },
    ];
  });
}

function countIn(text: string, name: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${name} is "${text}", not a whole number from 1 up. ${USAGE}`);
  return value;
}

function seedsFrom(first: number, learners: number): number[] {
  return Array.from({ length: learners }, (_, index) => first + index);
}

function settingsNamed(name: string): (readonly [string, Setting])[] {
  const all: (readonly [string, Setting])[] = [["usual", USUAL], ...Object.entries(CHANGED)];
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
