import * as z from "zod/mini";
import "./no-eval.ts";
import { readJson } from "./read-json.ts";

const Envelope = z.object({ version: z.int().check(z.gte(1)), value: z.unknown() });

/** One JSON value with the version of its shape: `{"version":1,"value":…}`. */
export function writeVersioned(version: number, value: unknown): string {
  return JSON.stringify({ version, value });
}

export interface Versioned {
  readonly fate: "this version" | "older" | "newer" | "unreadable";
  readonly version: number;
  readonly value: unknown;
}

export function readVersioned(text: string, current: number): Versioned {
  const envelope = Envelope.safeParse(readJson(text));
  if (!envelope.success) return { fate: "unreadable", version: 0, value: undefined };
  const { version, value } = envelope.data;
  const fate = version === current ? "this version" : version < current ? "older" : "newer";
  return { fate, version, value };
}
