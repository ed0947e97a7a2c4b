import type { LoggedAnswer } from "./answer-log.ts";
import type { Model } from "./model.ts";
import { bkt } from "./models/bkt.ts";
import { elo } from "./models/elo.ts";
import { fsrs } from "./models/fsrs.ts";
import { hierarchicalBeta, learnerMean, overallMean, skillBeta } from "./models/means.ts";
import { ours } from "./models/ours.ts";
import { type Score, scoreOf } from "./score.ts";

type Row = Score & { readonly model: string; readonly microsecondsPerAnswer: number };

/** Lets the shipped tracker and its rivals predict every answer of every learner before they see it. */
export function replay(log: readonly (readonly LoggedAnswer[])[], clock: () => number): Row[] {
  const models: readonly (readonly [string, () => Model])[] = [
    ["ours", ours(log)],
    ["overall mean so far", overallMean()],
    ["learner mean", learnerMean],
    ["per-skill Beta", skillBeta],
    ["hierarchical Beta", hierarchicalBeta],
    ["Elo, two levels", elo],
    ["BKT", bkt],
    ["FSRS retrievability", fsrs],
  ];
  return models.map(([model, make]) => {
    const began = clock();
    const score = scoreModel(log, make);
    return { model, ...score, microsecondsPerAnswer: (1000 * (clock() - began)) / score.n };
  });
}

function scoreModel(log: readonly (readonly LoggedAnswer[])[], make: () => Model): Score {
  const answers = log.reduce((sum, learner) => sum + learner.length, 0);
  const predictions = new Float64Array(answers);
  const outcomes = new Uint8Array(answers);
  let place = 0;
  for (const learner of log) {
    const model = make();
    for (const answer of learner) {
      predictions[place] = model.predict(answer);
      outcomes[place] = Number(answer.right);
      place += 1;
      model.learn(answer);
    }
  }
  return scoreOf(predictions, outcomes);
}
