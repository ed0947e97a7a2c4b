import type { Pack } from "../../engine/pack.ts";

/** The exam as candidates call it: "Databricks Machine Learning Professional". */
export function examName({ exam }: Pack): string {
  return exam.name.replace(" Certified ", " ");
}
