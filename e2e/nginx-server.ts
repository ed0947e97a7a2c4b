import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { nginxFile } from "../server/config-texts.ts";
import type { Nginx } from "./nginx.ts";

/** Another process may take a port between its choice and the start. */
const PORTS_TRIED = 5;
const PAUSE_MS = 50;
const PATIENCE_MS = 60_000;

interface Serving {
  /** The built app. */
  readonly app: string;
  /** The path that it was built for, with a slash at both ends. */
  readonly base?: string;
}

/** An nginx on loopback with the project’s own configuration, which keeps all that it writes in a folder of its own. */
export class NginxServer {
  readonly #nginx: Nginx;
  readonly #base: string;
  readonly #folder = mkdtempSync(join(tmpdir(), "tell-apart-nginx-"));
  #server: ChildProcess | undefined;
  #port = 0;

  constructor(nginx: Nginx, { app, base = "/" }: Serving) {
    this.#nginx = nginx;
    this.#base = base;
    // Its workers run as nobody where it is started by root.
    chmodSync(this.#folder, 0o755);
    cpSync(app, join(this.#folder, "site", base), { recursive: true });
  }

  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Starts it, at its former port if it had one. */
  async start(): Promise<void> {
    for (let tried = 1; !(await this.#startsAt(this.#port === 0 ? await freePort() : this.#port)); tried++) {
      if (tried === PORTS_TRIED) throw new Error(`nginx does not start:\n${this.#errors()}`);
    }
  }

  async stop(): Promise<void> {
    const server = this.#server;
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const gone = new Promise((done) => server.once("exit", done));
    server.kill("SIGTERM");
    await gone;
  }

  async clear(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Whether it answers; false where it ended instead. */
  async #startsAt(port: number): Promise<boolean> {
    const configuration = join(this.#folder, "nginx.conf");
    writeFileSync(configuration, this.#configuration(port));
    const { path, env } = this.#nginx;
    const server = spawn(path, ["-c", configuration, "-p", this.#folder, "-e", join(this.#folder, "error.log")], { env, stdio: "ignore" });
    const kill = () => void server.kill();
    process.once("exit", kill);
    server.once("exit", () => process.off("exit", kill));
    this.#server = server;
    for (let waited = 0; waited < PATIENCE_MS && server.exitCode === null; waited += PAUSE_MS) {
      const answers = await fetch(`http://127.0.0.1:${port}/`).then(
        () => server.exitCode === null,
        () => false,
      );
      if (answers) {
        this.#port = port;
        return true;
      }
      await wait(PAUSE_MS);
    }
    await this.stop();
    return false;
  }

  /** What surrounds a server in an nginx of any distribution, and in it the project’s own, at another port and folder. */
  #configuration(port: number): string {
    const at = (name: string) => join(this.#folder, name);
    const own = nginxFile(this.#base, port)
      .replace(`listen ${port};`, `listen 127.0.0.1:${port};`)
      .replace("root /srv/tell-apart;", `root ${at("site")};`);
    const kept = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${at(kind)};`);
    return [
      "daemon off;",
      "worker_processes 1;",
      ...(process.getuid?.() === 0 ? [`user nobody ${groupOfNobody()};`] : []),
      `pid ${at("pid")};`,
      "events {}",
      `http { include ${this.#nginx.types}; access_log off; ${kept.join(" ")}`,
      own,
      "}",
    ].join("\n");
  }

  #errors(): string {
    try {
      return readFileSync(join(this.#folder, "error.log"), "utf8");
    } catch {
      return "it wrote no reason";
    }
  }
}

async function freePort(): Promise<number> {
  const holder = createServer();
  await new Promise<void>((done) => holder.listen(0, "127.0.0.1", done));
  const at = holder.address();
  await new Promise((done) => holder.close(done));
  if (at === null || typeof at === "string") throw new Error("no port");
  return at.port;
}

/** "nogroup" with Debian, "nobody" with others. */
function groupOfNobody(): string {
  return /^nogroup:/m.test(readFileSync("/etc/group", "utf8")) ? "nogroup" : "nobody";
}
