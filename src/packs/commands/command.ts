import { join } from "node:path";
import { PACKS_FOLDER, packNames, readPackFolder } from "../pack-files.ts";
import type { WholePack } from "../read-pack.ts";
import { problemText } from "../source/source-file.ts";

/** A wrong call of a command. It is told in one line and ends the command with exit code 2. */
export class CommandError extends Error {}

/** Runs a command. A wrong call is told in one line and ends with exit code 2. */
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
 * Reads a pack that has no problem. If it has any, they are printed and the command ends with exit code 1. With one contrast named,
 * problems in the files of other contrasts are ignored.
 */
export function wholePack(name: string, contrast?: string): WholePack {
  if (!packNames().includes(name)) throw new CommandError(`no pack “${name}” in ${PACKS_FOLDER}`);
  const { whole, problems } = readPackFolder(join(PACKS_FOLDER, name));
  const asked = problems.filter(({ file }) => contrast === undefined || file.endsWith(`/${contrast}.yaml`));
  if (whole !== undefined && asked.length === 0) return whole;
  for (const problem of asked.length > 0 ? asked : problems) console.error(problemText(problem));
  process.exit(1);
}
