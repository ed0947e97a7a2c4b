import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { nginxFile } from "./config-texts.ts";
import { CACHE, HEADERS } from "./security-policy.ts";

/** What an address must be answered with. */
interface Expected {
  readonly path: string;
  readonly status: number;
  readonly cache: string;
  readonly holds?: string;
}

const base = process.env.BASE ?? "/";
const port = Number(process.env.PORT ?? 8099);
const TRIES = 50;
const PAUSE_MS = 100;

/** The configuration around the project’s own: an nginx of one process, without root, that keeps everything in one folder. */
function aroundFile(folder: string): string {
  const own = nginxFile(base, port)
    .replace(`listen ${port};`, `listen 127.0.0.1:${port};`)
    .replace("root /srv/tell-apart;", `root ${join(folder, "site")};`);
  const kept = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${join(folder, kind)};`);
  return [
    "daemon off;",
    ...(process.getuid?.() === 0 ? ["user root;"] : []),
    `pid ${join(folder, "pid")};`,
    "events {}",
    `http { include /etc/nginx/mime.types; access_log off; ${kept.join(" ")}`,
    own,
    "}",
  ].join("\n");
}

function start(folder: string): ChildProcess {
  cpSync("dist", join(folder, "site", base), { recursive: true });
  writeFileSync(join(folder, "nginx.conf"), aroundFile(folder));
  return spawn(process.env.NGINX ?? "nginx", ["-c", join(folder, "nginx.conf"), "-e", join(folder, "error.log")], { stdio: "inherit" });
}

function addresses(): Expected[] {
  const [hashed = ""] = readdirSync("dist/assets");
  const page = { status: 200, cache: CACHE.others, holds: '<div id="root">' };
  return [
    { path: "", ...page },
    { path: "quiz?scope=term.drift&n=3", ...page },
    { path: "terms/rollback", ...page, holds: "<title>Rollback · Tell Apart</title>" },
    { path: "results/xyz/1", ...page },
    { path: `assets/${hashed}`, status: 200, cache: CACHE.hashed },
    { path: "assets/gone.js", status: 404, cache: CACHE.hashed },
    { path: "sw.js", status: 200, cache: CACHE.others },
  ];
}

async function problemsAt({ path, status, cache, holds = "" }: Expected): Promise<string[]> {
  const response = await fetch(`http://127.0.0.1:${port}${base}${path}`);
  const text = await response.text();
  const headers = Object.entries({ ...HEADERS, "Cache-Control": cache }).filter(([name, value]) => response.headers.get(name) !== value);
  return [
    ...(response.status === status ? [] : [`${path}: ${response.status} instead of ${status}`]),
    ...headers.map(([name]) => `${path}: ${name} is ${response.headers.get(name)}`),
    ...(text.includes(holds) ? [] : [`${path}: does not hold ${holds}`]),
  ];
}

async function waitUntilUp(): Promise<void> {
  for (let count = 0; count < TRIES; count++) {
    if (
      await fetch(`http://127.0.0.1:${port}${base}`).then(
        () => true,
        () => false,
      )
    )
      return;
    await wait(PAUSE_MS);
  }
  throw new Error("nginx did not come up");
}

/** Serves the built app by an nginx of this machine with the project’s configuration, on loopback, and asks for an address of each kind. */
async function tryNginx(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tell-apart-nginx-"));
  const server = start(folder);
  try {
    await waitUntilUp();
    const problems = (await Promise.all(addresses().map(problemsAt))).flat();
    for (const problem of problems) console.error(problem);
    console.log(problems.length === 0 ? "nginx serves an address of each kind as it should" : `${problems.length} problems`);
    process.exitCode = problems.length === 0 ? 0 : 1;
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

await tryNginx();
