import type { Contrast, Pack } from "../../engine/pack.ts";

/** A contrast of a pack for tests. */
export interface SampleContrast {
  readonly id: string;
  readonly section: string;
  readonly terms: readonly string[];
  readonly frames: number;
}

export const SMALL: readonly SampleContrast[] = [
  { id: "retrain-vs-rollback", section: "mlops", terms: ["retrain", "rollback"], frames: 10 },
  { id: "what-went-wrong", section: "mlops", terms: ["drift", "outage", "rollout-regression"], frames: 9 },
  { id: "drift-vs-regression", section: "mlops", terms: ["drift", "rollout-regression"], frames: 10 },
  { id: "spark-vs-ray", section: "development", terms: ["spark", "ray"], frames: 10 },
  { id: "where-it-fits", section: "development", terms: ["single-node", "spark", "ray"], frames: 9 },
  { id: "run-vs-version", section: "development", terms: ["run", "version"], frames: 10 },
  { id: "alias-vs-endpoint", section: "deployment", terms: ["alias", "endpoint"], frames: 10 },
];

/** A pack of the given contrasts with the sections of an exam: 44, 44 and 12 parts of 59 questions in 120 minutes. */
export function samplePack(contrasts: readonly SampleContrast[] = SMALL): Pack {
  return {
    id: "sample",
    title: "Sample",
    opening: contrasts[0] === undefined ? "" : `${contrasts[0].id}/case-0`,
    exam: { name: "Sample", notice: "", guide: "https://example.org", questions: 59, minutes: 120 },
    sections: [
      { id: "development", name: "Development", weight: 44 },
      { id: "mlops", name: "MLOps", weight: 44 },
      { id: "deployment", name: "Deployment", weight: 12 },
    ],
    families: [...new Set(contrasts.map(familyOf))].map((id) => ({ id, name: id })),
    hooks: [],
    terms: [...new Set(contrasts.flatMap(({ terms }) => terms))].map((id) => ({
      id,
      name: id,
      others: [],
      meaning: "",
      matters: "",
      kinds: [],
      looksLike: "",
      sources: [],
    })),
    contrasts: contrasts.map(contrastOf),
  };
}

function contrastOf(sample: SampleContrast): Contrast {
  const frames = Array.from({ length: sample.frames }, (_, number) => ({
    id: `${sample.id}/case-${number}`,
    level: 1 as const,
    revision: `rev${number}`,
  }));
  const { id, section, terms } = sample;
  return { id, name: id, terms, family: familyOf(sample), section, axis: {}, procedure: [], remember: "", apart: [], frames };
}

function familyOf({ section }: SampleContrast): string {
  return `all-of-${section}`;
}
