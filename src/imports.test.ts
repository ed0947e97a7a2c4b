import { cruise, type ICruiseResult, type IForbiddenRuleType } from "dependency-cruiser";
import extractTsConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { beforeAll, describe, expect, test } from "vitest";

/** Who may import whom. A folder may always import itself; tests may import what they need. */
const TABLE: Readonly<Record<string, { readonly folders: readonly string[]; readonly packages: readonly string[] }>> = {
  engine: { folders: [], packages: [] },
  mastery: { folders: ["engine"], packages: [] },
  session: { folders: ["engine", "mastery"], packages: [] },
  formats: { folders: ["engine"], packages: [] },
  glossary: { folders: ["engine"], packages: [] },
  packs: { folders: ["engine"], packages: ["zod", "@tanstack/react-query", "react", "yaml", "vite"] },
  "packs/commands": { folders: ["engine", "packs", "session", "formats", "glossary"], packages: [] },
  learner: { folders: ["engine", "mastery", "session", "glossary"], packages: ["zustand", "zod"] },
  ui: { folders: [], packages: ["react", "d3-scale", "d3-shape"] },
  views: {
    folders: ["engine", "mastery", "session", "formats", "glossary", "packs", "learner", "ui"],
    packages: ["react", "react-router", "@tanstack/react-query"],
  },
  app: {
    folders: ["engine", "mastery", "session", "packs", "learner", "ui", "views"],
    packages: [
      "react",
      "react-dom",
      "react-router",
      "@tanstack/react-query",
      "vite",
      "workbox-core",
      "workbox-precaching",
      "workbox-routing",
    ],
  },
};

/** Tests, and what only tests import. */
const NOT_TESTS = "\\.test\\.tsx?$|/fixtures/|/testing/";

/** Tests, and the folders within this one that have a row of their own. */
function except(folder: string): string {
  return [NOT_TESTS, ...Object.keys(TABLE).filter((other) => other.startsWith(`${folder}/`))].join("|");
}

/** Folders whose code depends on nothing but its arguments. */
const PURE = ["engine", "mastery", "session", "formats", "glossary"];

const rules: IForbiddenRuleType[] = Object.entries(TABLE).flatMap(([folder, { folders, packages }]) => [
  {
    name: `${folder} imports only the folders it may`,
    severity: "error",
    from: { path: `^src/${folder}/`, pathNot: except(folder) },
    to: { path: "^src/", pathNot: `^src/(?:${[folder, ...folders].join("|")})/` },
  },
  {
    name: `${folder} imports only the packages it may`,
    severity: "error",
    from: { path: `^src/${folder}/`, pathNot: except(folder) },
    to: { path: "node_modules/", pathNot: `node_modules/(?:${["@types", ...packages].join("|")})/` },
  },
]);

const noCoreModules: IForbiddenRuleType = {
  name: "pure folders name no module of Node",
  severity: "error",
  from: { path: `^src/(?:${PURE.join("|")})/`, pathNot: NOT_TESTS },
  to: { dependencyTypes: ["core"] },
};

const noCircles: IForbiddenRuleType = { name: "no circles", severity: "error", from: {}, to: { circular: true } };

async function cruised(): Promise<ICruiseResult> {
  const { output } = await cruise(
    ["src"],
    {
      ruleSet: { forbidden: [...rules, noCoreModules, noCircles] },
      validate: true,
      doNotFollow: { path: "node_modules" },
      tsPreCompilationDeps: true,
      exclude: { path: "virtual:" },
    },
    {},
    { tsConfig: extractTsConfig("tsconfig.json") },
  );
  if (typeof output === "string") throw new Error(output);
  return output;
}

describe("the import table", () => {
  let result: ICruiseResult;
  beforeAll(async () => {
    result = await cruised();
  });
  const imports = () => result.modules.filter(({ source }) => source.startsWith("src/")).flatMap(({ dependencies }) => dependencies);

  test("every folder was read, and imports were found", () => {
    const read = result.modules.map(({ source }) => source);
    for (const folder of Object.keys(TABLE)) expect(read.some((source) => source.startsWith(`src/${folder}/`))).toBe(true);
    expect(imports().length).toBeGreaterThan(200);
  });

  test("every import of the app's own files was resolved", () => {
    expect(imports().filter(({ couldNotResolve, module }) => couldNotResolve && module.startsWith("."))).toEqual([]);
  });

  test("no folder imports what it may not", () => {
    expect(result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });
});
