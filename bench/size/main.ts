import { parseArgs } from "node:util";
import { isKept, printFigures } from "../figure.ts";
import { sizes } from "./size-budget.ts";

/** `npm run bench:size [-- --json] [--built FOLDER]`: builds the app and a bare page, and compares what a browser must fetch. */
const { values } = parseArgs({ options: { json: { type: "boolean", default: false }, built: { type: "string" } } });
const figures = await sizes(values.built);
printFigures(figures, values.json);
if (figures.some((one) => one.holds === "budget" && !isKept(one))) process.exitCode = 1;
