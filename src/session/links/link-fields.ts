import type { Pack } from "../../engine/pack.ts";
import { SEED_LIMIT } from "../../engine/seed-encoding.ts";
import type { WhichFactMode } from "../../mastery/selection/ask-which-fact.ts";
import type { Scope } from "../../mastery/selection/choose-next.ts";
import type { Feedback, FlipShare } from "../plan/plan.ts";
import { MAX_LENGTH, MAX_PACE_SECONDS, MIN_PACE_SECONDS, type SetupClock } from "../plan/setup.ts";
import { quoted, type Read, refused } from "./parse-result.ts";

const DEFAULT_LENGTH = 12;

export function readScope(fields: URLSearchParams, pack: Pack): Read<Scope> {
  const text = fields.get("scope") ?? "due";
  if (text === "due" || text === "weak" || text === "wrong") return { ok: true, value: { kind: text } };
  const scope = namedScope(text, pack);
  return scope === null ? refused(`This link asks about ${quoted(text)}, which this pack doesn’t have.`) : { ok: true, value: scope };
}

export function readLength(fields: URLSearchParams): Read<number> {
  const text = fields.get("n");
  if (text === null) return { ok: true, value: DEFAULT_LENGTH };
  const length = wholeNumber(text, 1, MAX_LENGTH);
  return length === null
    ? refused(`This link asks for ${quoted(text)} questions. A quiz has from 1 to ${MAX_LENGTH}.`)
    : { ok: true, value: length };
}

export function readClock(fields: URLSearchParams): Read<SetupClock> {
  const text = fields.get("clock") ?? "none";
  if (text === "none" || text === "exam") return { ok: true, value: { kind: text } };
  const pace = text.startsWith("pace") ? wholeNumber(text.slice(4), MIN_PACE_SECONDS, MAX_PACE_SECONDS) : null;
  if (pace !== null) return { ok: true, value: { kind: "pace", perQuestionSeconds: pace } };
  const known = `“none”, “exam”, or “pace” with ${MIN_PACE_SECONDS} to ${MAX_PACE_SECONDS} seconds, such as “pace60”`;
  return refused(`This link asks for the clock ${quoted(text)}. A clock is ${known}.`);
}

export function readFeedback(fields: URLSearchParams): Read<Feedback> {
  const text = fields.get("tell") ?? "each";
  if (text === "each" || text === "end") return { ok: true, value: text };
  return refused(`This link shows the tell at ${quoted(text)}. It can be shown after “each” answer or at the “end”.`);
}

const WHICH_FACT: ReadonlyMap<string, WhichFactMode> = new Map([
  ["off", "off"],
  ["times", "at times"],
  ["always", "always"],
]);

export function whichFactText(wanted: WhichFactMode): string {
  return wanted === "at times" ? "times" : wanted;
}

/** @returns undefined where the address leaves it open */
export function readWhichFact(fields: URLSearchParams): Read<WhichFactMode | undefined> {
  const text = fields.get("fact");
  const wanted = WHICH_FACT.get(text ?? "");
  if (text === null || wanted !== undefined) return { ok: true, value: wanted };
  return refused(`This link asks which fact decides ${quoted(text)}. It can be asked at “times”, “always”, or be “off”.`);
}

/** @returns undefined where the address leaves it open */
export function readFlips(fields: URLSearchParams): Read<FlipShare | undefined> {
  const text = fields.get("flips");
  if (text === null || text === "off" || text === "some" || text === "more") return { ok: true, value: text ?? undefined };
  return refused(`This link flips ${quoted(text)} of its cases. That can be “some”, “more”, or “off”.`);
}

/** @returns null where there is none */
export function readSeed(fields: URLSearchParams): Read<number | null> {
  const text = fields.get("seed");
  if (text === null) return { ok: true, value: null };
  const seed = /^[0-9a-z]{1,6}$/.test(text) ? Number.parseInt(text, 36) : SEED_LIMIT;
  return seed < SEED_LIMIT
    ? { ok: true, value: seed }
    : refused(`This link’s seed, ${quoted(text)}, is not one this app writes. Copy the link again.`);
}

function namedScope(text: string, pack: Pack): Scope | null {
  const dot = text.indexOf(".");
  const [kind, id] = [text.slice(0, dot), text.slice(dot + 1)];
  const has = (things: readonly { readonly id: string }[]) => things.some((thing) => thing.id === id);
  if (kind === "contrast" && has(pack.contrasts)) return { kind, id };
  if (kind === "family" && has(pack.families)) return { kind, id };
  if (kind === "term" && has(pack.terms)) return { kind, id };
  return null;
}

/** Only plain digits: no sign, point, exponent or space. */
function wholeNumber(text: string, from: number, to: number): number | null {
  const number = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return number >= from && number <= to ? number : null;
}
