import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildGlossary } from "../../glossary/build-glossary.ts";
import { guessRoles } from "../../glossary/columns.ts";
import { FEWEST_TERMS } from "../../glossary/glossary.ts";
import { idFor } from "../../glossary/name-matching.ts";
import { scaffoldPack } from "../../glossary/scaffold.ts";
import { tablesIn } from "../../glossary/tables.ts";
import { PACKS_FOLDER } from "../pack-files.ts";
import { CommandError, runCommand } from "./command.ts";

/** `npm run new-pack -- glossary.md --title "Kubernetes" [--folder scenarios]`: begins a pack from a glossary, and says what is missing. */
runCommand(() => {
  const { values, positionals } = parseArgs({
    options: { title: { type: "string" }, folder: { type: "string", default: PACKS_FOLDER } },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (file === undefined || values.title === undefined)
    throw new CommandError('new-pack takes a file and a title: new-pack glossary.md --title "…"');
  if (!existsSync(file)) throw new CommandError(`no file “${file}”`);
  const { glossary, leftOut } = buildGlossary(
    tablesIn(readFileSync(file, "utf8")).map((table) => ({ ...table, roles: guessRoles(table) })),
  );
  for (const { line, what, why } of leftOut) console.error(`${file}:${line}: “${what}” ${why}`);
  if (glossary.terms.length < FEWEST_TERMS)
    throw new CommandError(`${file} has ${glossary.terms.length} terms with a meaning, ${FEWEST_TERMS} are the least`);
  const folder = join(values.folder, idFor(values.title));
  if (existsSync(folder)) throw new CommandError(`${folder} is there already`);
  const { files, missing } = scaffoldPack(glossary, idFor(values.title), values.title);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  console.log(`${folder}: ${files.size} files. Still to write:`);
  for (const one of missing) console.log(`- ${one}`);
});
