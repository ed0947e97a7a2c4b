import type { Frame, Pack } from "../engine/pack.ts";
import { PackError } from "./pack-error.ts";
import { matchesContentHash } from "./verify-content-hash.ts";
import type { FramesWire, OutlineWire } from "./wire-schema.ts";

const PATIENCE_MS = 15_000;

/** A pack's outline and the addresses of its contrasts' frames. */
export interface Outline {
  readonly pack: Pack;
  readonly addresses: ReadonlyMap<string, string>;
}

/** @throws PackError */
export async function fetchOutline(address: string, signal?: AbortSignal): Promise<Outline> {
  const text = await fetchText(address, signal);
  const wire: OutlineWire = (await matchesContentHash(address, text))
    ? JSON.parse(text)
    : (await checks(address)).parseOutline(text, address);
  const folder = address.slice(0, address.lastIndexOf("/") + 1);
  return { pack: wire.pack, addresses: new Map(Object.entries(wire.files).map(([contrast, file]) => [contrast, folder + file] as const)) };
}

/** @throws PackError */
export async function fetchFrames(address: string, signal?: AbortSignal): Promise<readonly Frame[]> {
  const text = await fetchText(address, signal);
  const wire: FramesWire = (await matchesContentHash(address, text))
    ? JSON.parse(text)
    : (await checks(address)).parseFrames(text, address);
  return wire.frames;
}

/** Loads the code that checks a file against its schema if it does not match its hash. Files almost always do, so it is hardly ever fetched. */
async function checks(address: string): Promise<typeof import("./parse-pack-json.ts")> {
  try {
    return await import("./parse-pack-json.ts");
  } catch {
    throw new PackError("not a pack", `${address} does not hold what its name says, and what checks it could not be had`);
  }
}

async function fetchText(address: string, signal?: AbortSignal): Promise<string> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const response = await request(address, signal ? AbortSignal.any([signal, patience]) : patience);
  if (response.status === 404 || response.status === 410) throw new PackError("missing", `${response.status} at ${address}`);
  if (!response.ok) throw new PackError("server", `${response.status} at ${address}`);
  return await readBody(response, address);
}

async function request(address: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(address, { signal });
  } catch (error) {
    throw interrupted(error, address);
  }
}

async function readBody(response: Response, address: string): Promise<string> {
  try {
    return await response.text();
  } catch (error) {
    throw interrupted(error, address);
  }
}

/** An aborted request stays an AbortError, so that the query does not count it as a failure. */
function interrupted(error: unknown, address: string): unknown {
  if (error instanceof DOMException && error.name === "AbortError") return error;
  if (error instanceof DOMException && error.name === "TimeoutError")
    return new PackError("slow", `no answer in ${PATIENCE_MS / 1000} s from ${address}`);
  return new PackError("offline", address);
}
