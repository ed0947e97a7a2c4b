import { join } from "node:path";
import { PACKS_FOLDER, packNames, readPackFolder } from "../pack-files.ts";
import type { WholePack } from "../read-pack.ts";
import { problemText } from "../source/source-file.ts";

/** What a command was asked wrongly: one line, exit code 2. */
export class CommandError extends Error {}

/** Runs a command; a wrong call is told in one line and ends with 2. */
export function runCommand(command: () => void): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  try {
    command();
  } catch (error) {
    const misused = error instanceof CommandError || (error instanceof TypeError && "code" in error);
    if (!misused) throw error;
    console.error(error.message.split("\n")[0]);
    process.exitCode = 2;
  }
}

export function numberFrom(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most) {
    throw new CommandError(`${name} takes a whole number from ${least} to ${most}, not “${text}”`);
  }
  return number;
}

/**
 * A pack without a problem; with any, they are printed and the command ends with 1. Whoever asks for one contrast need not wait for the
 * others: problems in their files are passed over.
 */
export function wholePack(name: string, contrast?: string): WholePack {
  if (!packNames().includes(name)) throw new CommandError(`no pack “${name}” in ${PACKS_FOLDER}`);
  const { whole, problems } = readPackFolder(join(PACKS_FOLDER, name));
  const asked = problems.filter(({ file }) => contrast === undefined || file.endsWith(`/${contrast}.yaml`));
  if (whole !== undefined && asked.length === 0) return whole;
  for (const problem of asked.length > 0 ? asked : problems) console.error(problemText(problem));
  process.exit(1);
}
