import * as z from "zod/mini";
import type { Frame, Pack } from "../engine/pack.ts";
import { PackError } from "./pack-error.ts";
import { framesWire, outlineWire, WIRE_FORMAT } from "./wire-schema.ts";

const PATIENCE_MS = 15_000;

/** A pack's outline and the addresses of its contrasts' frames. */
export interface Outline {
  readonly pack: Pack;
  readonly addresses: ReadonlyMap<string, string>;
}

/** @throws PackError */
export async function fetchOutline(address: string, signal?: AbortSignal): Promise<Outline> {
  const { pack, files } = parseWire(outlineWire, await fetchJson(address, signal), address);
  const folder = address.slice(0, address.lastIndexOf("/") + 1);
  return { pack, addresses: new Map(Object.entries(files).map(([contrast, file]) => [contrast, folder + file] as const)) };
}

/** @throws PackError */
export async function fetchFrames(address: string, signal?: AbortSignal): Promise<readonly Frame[]> {
  return parseWire(framesWire, await fetchJson(address, signal), address).frames;
}

async function fetchJson(address: string, signal?: AbortSignal): Promise<unknown> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const response = await request(address, signal ? AbortSignal.any([signal, patience]) : patience);
  if (response.status === 404 || response.status === 410) throw new PackError("missing", `${response.status} at ${address}`);
  if (!response.ok) throw new PackError("server", `${response.status} at ${address}`);
  const body = await readBody(response, address);
  try {
    return JSON.parse(body);
  } catch {
    throw new PackError("not a pack", `${address} is not JSON: it begins with “${body.slice(0, 40)}”`);
  }
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

/** A request that was called off stays an AbortError, so that the query knows it was not a failure. */
function interrupted(error: unknown, address: string): unknown {
  if (error instanceof DOMException && error.name === "AbortError") return error;
  if (error instanceof DOMException && error.name === "TimeoutError")
    return new PackError("slow", `no answer in ${PATIENCE_MS / 1000} s from ${address}`);
  return new PackError("offline", address);
}

const versioned = z.object({ format: z.number() });

function parseWire<Schema extends z.core.$ZodType>(schema: Schema, value: unknown, address: string): z.core.output<Schema> {
  const version = z.safeParse(versioned, value);
  if (version.success && version.data.format > WIRE_FORMAT) throw new PackError("newer", `${address} has format ${version.data.format}`);
  const parsed = z.core.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new PackError("not a pack", `${address}: ${first?.path.join(".") ?? ""} ${first?.message ?? ""}`);
}
