import { parseArgs } from "node:util";
import { tableOf } from "../mastery/text-table.ts";
import { checkClaims, type Tally } from "./claims.ts";
import { POLICIES, type PolicyName, playAll } from "./play.ts";
import type { Practice } from "./practice.ts";
import { CHANGED, type Setting, USUAL } from "./setting.ts";

const USAGE =
  "usage: npm run bench:learning -- [--learners 40] [--from 1] [--setting usual|all|NAME] [--policies ours,round robin] [--claims] [--json]";

const PRACTICES: readonly Practice[] = ["ours", "own choice"];
/** What the slow cluster of the second group of learners gains from a question. */
const SLOW = 0.5;

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
  const [usual] = settings;
  const slow = usual === undefined ? [] : [[`${usual[0]}, one cluster learnt at ${SLOW}`, { ...usual[1], slowCluster: SLOW }] as const];
  return [...settings, ...slow].flatMap(([setting, constants]) =>
    PRACTICES.flatMap((practice) => {
      const { toldApart, clearlyWeak, rankedFirst, days } = checkClaims(seeds, constants, practice);
      const row = (claim: string, tally: Tally) => ({ setting, practice, claim, ...tally, share: tally.true / tally.claimed, days });
      return [
        row("told apart: truly at 0.9 or more", toldApart),
        row("clearly weak, named first: among the true weakest three", clearlyWeak),
        row("first of the list: among the true weakest three", rankedFirst),
      ];
    }),
  );
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
