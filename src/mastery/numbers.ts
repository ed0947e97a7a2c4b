export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

export function logit(share: number): number {
  return Math.log(share / (1 - share));
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
