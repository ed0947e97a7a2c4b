import { writeFileSync } from "node:fs";
import { packSchema, SCHEMA_FILE } from "../pack-schema.ts";

/** `npm run write:schema`: writes the JSON schema of a pack's files, from the schema they are read with. */
writeFileSync(SCHEMA_FILE, packSchema());
console.log(SCHEMA_FILE);
