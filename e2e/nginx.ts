import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const VARIABLE = "NGINX_PATH";
/** Where `ensureNginx` unpacks one: it is installed nowhere and starts nothing by itself. */
const UNPACKED = fileURLToPath(new URL("../node_modules/.cache/nginx/", import.meta.url));
const ON_SYSTEM = ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/local/nginx/sbin/nginx", "/opt/homebrew/bin/nginx"] as const;
const PATIENCE_MS = 180_000;

/** An nginx that runs, and what it needs to. */
export interface Nginx {
  readonly path: string;
  /** Its list of media types, as the distribution ships it. */
  readonly types: string;
  readonly env: NodeJS.ProcessEnv;
}

/** The nginx to test with: the one named by NGINX_PATH, else the system's, else the one that `ensureNginx` unpacked. */
export function findNginx(): Nginx | undefined {
  const named = process.env[VARIABLE];
  if (named !== undefined && named !== "" && !existsSync(named)) throw new Error(`${VARIABLE} names ${named}, and there is no such file`);
  const unpacked = `${UNPACKED}root/usr/sbin/nginx`;
  return [named, ...ON_SYSTEM, unpacked].flatMap((path) => (path === undefined || path === "" ? [] : (running(path) ?? [])))[0];
}

/** An nginx with its surroundings; undefined where it is not there or does not run. */
function running(path: string): Nginx | undefined {
  const root = path.startsWith(UNPACKED) ? `${UNPACKED}root` : "";
  const libraries = ["/usr/lib", "/lib"].flatMap((folder) => foldersIn(`${root}${folder}`)).join(":");
  const env = root === "" ? process.env : { ...process.env, LD_LIBRARY_PATH: libraries };
  const types = [`${root}/etc/nginx/mime.types`, "/usr/local/etc/nginx/mime.types", "/usr/local/nginx/conf/mime.types"].find((file) =>
    existsSync(file),
  );
  if (!existsSync(path) || types === undefined) return undefined;
  return spawnSync(path, ["-v"], { env, stdio: "ignore" }).status === 0 ? { path, types, env } : undefined;
}

/** Libraries of an architecture lie in a folder of its own. */
function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const within = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [folder, ...within.map(({ name }) => `${folder}/${name}`)];
}

/**
 * Fetches nginx-light and what it lacks by apt and unpacks it below `node_modules`: that takes no root, puts no server on a port of this machine and leaves
 * the system as it is. First with the system's lists of packages, then with lists of its own.
 */
function unpackNginx(): void {
  const packages = `${UNPACKED}apt`;
  for (const folder of ["lists/partial", "cache/archives/partial"]) mkdirSync(`${packages}/${folder}`, { recursive: true });
  const common = ["-qq", "-o", `Dir::Cache=${packages}/cache`, "-o", "Debug::NoLocking=1", "-o", "Acquire::Retries=1"];
  // As root apt would fetch as a user who can't write there.
  const options = process.getuid?.() === 0 ? [...common, "-o", "APT::Sandbox::User=root"] : common;
  const fetch = (more: readonly string[]) =>
    run("apt-get", [...options, ...more, "install", "-y", "--no-install-recommends", "--download-only", "nginx-light"]);
  const ownLists = ["-o", `Dir::State::Lists=${packages}/lists`];
  if (!fetch([]) && !(run("apt-get", [...options, ...ownLists, "update"]) && fetch(ownLists))) return;
  const archives = `${packages}/cache/archives`;
  for (const name of readdirSync(archives).filter((file) => file.endsWith(".deb")))
    run("dpkg", ["-x", `${archives}/${name}`, `${UNPACKED}root`]);
}

function run(command: string, words: readonly string[]): boolean {
  return spawnSync(command, words, { stdio: "ignore", timeout: PATIENCE_MS }).status === 0;
}

/** Run by itself, before the browser tests: gets one where it can, and says which it is or that its tests are left out. */
export function ensureNginx(): void {
  if (findNginx() === undefined) {
    console.log("No nginx here. Fetching the system's package …");
    unpackNginx();
  }
  const found = findNginx()?.path;
  console.log(
    found === undefined
      ? `LEFT OUT: the browser tests of server/nginx.conf, as no nginx could be had. Install nginx-light, or name one in ${VARIABLE}.`
      : `Browser tests of server/nginx.conf use ${found}`,
  );
}
