import { join } from "node:path";
import { parseArgs } from "node:util";
import { PACKS_FOLDER, packNames, readPackFolder } from "../pack-files.ts";
import { type PlacedProblem, problemText } from "../source/source-file.ts";
import { runCommand } from "./command.ts";

interface Checked {
  readonly pack: string;
  readonly contrasts: number;
  readonly frames: number;
  readonly problems: readonly PlacedProblem[];
}

/** `npm run check:scenarios [-- --json]`: every problem of every pack as `file:line: message`; exits with 1 when there is one. */
runCommand(() => {
  const { values } = parseArgs({ options: { json: { type: "boolean" } } });
  const packs = packNames().map(checked);
  if (values.json === true) console.log(JSON.stringify(packs));
  else for (const line of packs.flatMap(linesOf)) console.log(line);
  if (packs.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
});

function checked(name: string): Checked {
  const { whole, problems } = readPackFolder(join(PACKS_FOLDER, name));
  return { pack: name, contrasts: whole?.pack.contrasts.length ?? 0, frames: whole?.frames.length ?? 0, problems };
}

function linesOf({ pack, contrasts, frames, problems }: Checked): string[] {
  if (problems.length === 0) return [`${pack}: ${contrasts} contrasts, ${frames} frames, no problem`];
  return [...problems.map(problemText), `${pack}: ${problems.length} ${problems.length === 1 ? "problem" : "problems"}`];
}
