/** How well predictions came out. */
export type Score = {
  /** Chance that a right answer was given the higher probability of a right and a wrong one. */
  readonly auc: number;
  /** Mean of -ln(probability given to what happened), probabilities kept within [1e-6, 1 - 1e-6]. */
  readonly logLoss: number;
  /** Root mean square of (mean probability - share right) over ten equal bins, weighted by their answers. */
  readonly calibration: number;
  /** Mean absolute value of the same. */
  readonly calibrationMean: number;
  readonly n: number;
};

const BINS = 10;
const EDGE = 1e-6;

export function scoreOf(predictions: Float64Array, outcomes: Uint8Array): Score {
  return {
    auc: aucOf(predictions, outcomes),
    logLoss: logLossOf(predictions, outcomes),
    ...calibrationOf(predictions, outcomes),
    n: predictions.length,
  };
}

function logLossOf(predictions: Float64Array, outcomes: Uint8Array): number {
  let sum = 0;
  predictions.forEach((prediction, index) => {
    const p = Math.min(1 - EDGE, Math.max(EDGE, prediction));
    sum -= Math.log(outcomes[index] === 1 ? p : 1 - p);
  });
  return sum / predictions.length;
}

function calibrationOf(predictions: Float64Array, outcomes: Uint8Array): Pick<Score, "calibration" | "calibrationMean"> {
  const bins = Array.from({ length: BINS }, () => ({ answers: 0, predicted: 0, right: 0 }));
  predictions.forEach((p, index) => {
    const bin = bins[Math.min(BINS - 1, Math.floor(p * BINS))];
    if (bin === undefined) return;
    bin.answers += 1;
    bin.predicted += p;
    bin.right += outcomes[index] ?? 0;
  });
  const gaps = bins
    .filter((bin) => bin.answers > 0)
    .map((bin) => ({ share: bin.answers / predictions.length, gap: Math.abs(bin.predicted - bin.right) / bin.answers }));
  return {
    calibration: Math.sqrt(gaps.reduce((sum, { share, gap }) => sum + share * gap * gap, 0)),
    calibrationMean: gaps.reduce((sum, { share, gap }) => sum + share * gap, 0),
  };
}

/** By ranks (Mann-Whitney), ties counting half; NaN when all answers were alike. */
function aucOf(predictions: Float64Array, outcomes: Uint8Array): number {
  const order = Uint32Array.from(predictions.keys()).sort((one, other) => (predictions[one] ?? 0) - (predictions[other] ?? 0));
  let ranks = 0;
  let right = 0;
  for (let start = 0; start < order.length; ) {
    let end = start;
    let rightHere = 0;
    const level = predictions[order[start] ?? 0];
    while (end < order.length && predictions[order[end] ?? 0] === level) {
      rightHere += outcomes[order[end] ?? 0] ?? 0;
      end += 1;
    }
    ranks += rightHere * ((start + end + 1) / 2);
    right += rightHere;
    start = end;
  }
  return (ranks - (right * (right + 1)) / 2) / (right * (order.length - right));
}
