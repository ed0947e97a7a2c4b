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

/** What lies under these is split into folders; a stranger reads them one after the other only where no two need each other. */
const SPLIT = ["engine", "mastery", "session", "learner", "packs", "ui", "views"];

/** The folder of a file within its room: "case" for "src/views/case/facing.tsx", "" for "src/views/x.ts". */
function folderIn(room: string, source: string): string | undefined {
  const [, within, folder, ...rest] = source.split("/");
  return within === room && folder !== undefined ? (rest.length > 0 ? folder : "") : undefined;
}

/** Where a folder of a room comes back to itself by imports: "case → quiz → case"; undefined if none does. */
function folderCircle(room: string, modules: ICruiseResult["modules"]): string | undefined {
  const arrows = new Map<string, Set<string>>();
  for (const { source, dependencies } of modules) {
    const from = new RegExp(NOT_TESTS).test(source) ? undefined : folderIn(room, source);
    if (from === undefined) continue;
    const to = dependencies
      .map(({ resolved }) => folderIn(room, resolved))
      .flatMap((folder) => (folder === undefined || folder === from ? [] : [folder]));
    arrows.set(from, new Set([...(arrows.get(from) ?? []), ...to]));
  }
  const walk = (path: readonly string[]): string | undefined => {
    for (const next of arrows.get(path.at(-1) ?? "") ?? []) {
      if (next === path[0]) return [...path, next].join(" → ");
      const found = path.includes(next) ? undefined : walk([...path, next]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return [...arrows.keys()].map((folder) => walk([folder])).find((circle) => circle !== undefined);
}

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

  test.each(SPLIT)("no folder of %s needs one that needs it", (room) => {
    expect(folderCircle(room, result.modules)).toBeUndefined();
  });

  test("a folder that comes back to itself is found", () => {
    const importing = (source: string, resolved: string) => ({ source, dependencies: [{ resolved }] }) as ICruiseResult["modules"][number];
    const three = [
      importing("src/ui/a/x.ts", "src/ui/b/y.ts"),
      importing("src/ui/b/y.ts", "src/ui/z.ts"),
      importing("src/ui/z.ts", "src/ui/a/w.ts"),
    ];
    expect(folderCircle("ui", three)).toBe("a → b →  → a");
    expect(folderCircle("ui", three.slice(0, 2))).toBeUndefined();
  });

  test("no folder holds more than fifteen source files", () => {
    const counts = new Map<string, number>();
    for (const { source } of result.modules) {
      if (!source.startsWith("src/") || new RegExp(NOT_TESTS).test(source)) continue;
      const folder = source.slice(0, source.lastIndexOf("/"));
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > 15)).toEqual([]);
  });

  test("no folder imports what it may not", () => {
    expect(result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });
});
