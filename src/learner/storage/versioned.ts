import { readJson } from "./read-json.ts";
import { fields, wholeFrom } from "./type-guards.ts";

const isEnvelope = fields<Pick<Versioned, "version" | "value">>({
  version: wholeFrom(1),
  value: (value): value is unknown => value !== undefined,
});

/** One JSON value with the version of its shape: `{"version":1,"value":…}`. */
export function writeVersioned(version: number, value: unknown): string {
  return JSON.stringify({ version, value });
}

export interface Versioned {
  readonly status: "this version" | "older" | "newer" | "unreadable";
  readonly version: number;
  readonly value: unknown;
}

export function readVersioned(text: string, current: number): Versioned {
  const envelope = readJson(text);
  if (!isEnvelope(envelope)) return { status: "unreadable", version: 0, value: undefined };
  const { version, value } = envelope;
  const status = version === current ? "this version" : version < current ? "older" : "newer";
  return { status, version, value };
}
