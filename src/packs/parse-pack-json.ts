import * as z from "zod/mini";
import { PackError } from "./pack-error.ts";
import { type FramesWire, framesWire, type OutlineWire, outlineWire, WIRE_FORMAT } from "./wire-schema.ts";

// Without this the schema library tries `new Function`, which the page's content security policy reports as a violation.
z.config({ jitless: true });

const versioned = z.object({ format: z.number() });

/** @throws PackError with the first place that does not fit */
export function parseOutline(text: string, address: string): OutlineWire {
  return read(outlineWire, text, address);
}

/** @throws PackError with the first place that does not fit */
export function parseFrames(text: string, address: string): FramesWire {
  return read(framesWire, text, address);
}

function read<Schema extends z.core.$ZodType>(schema: Schema, text: string, address: string): z.core.output<Schema> {
  const value = parse(text, address);
  const version = z.safeParse(versioned, value);
  if (version.success && version.data.format > WIRE_FORMAT) throw new PackError("newer", `${address} has format ${version.data.format}`);
  const parsed = z.core.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new PackError("not a pack", `${address}: ${first?.path.join(".") ?? ""} ${first?.message ?? ""}`);
}

function parse(text: string, address: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PackError("not a pack", `${address} is not JSON: it begins with “${text.slice(0, 40)}”`);
  }
}
