import { writeFileSync } from "node:fs";
import { licencesText, shipped } from "./licences.ts";

writeFileSync("public/licences.txt", licencesText(shipped()));
