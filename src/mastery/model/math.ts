export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

export function logit(share: number): number {
  return Math.log(share / (1 - share));
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Both lists' values multiplied place by place. A loop: with a function for each place, a long record takes a quarter longer to count. */
export function products(one: readonly number[], other: readonly number[]): number[] {
  const products = [...one];
  for (let place = 0; place < products.length; place++) products[place] = (one[place] ?? 0) * (other[place] ?? 0);
  return products;
}

/** The sum of those. */
export function dot(one: readonly number[], other: readonly number[]): number {
  let sum = 0;
  for (let place = 0; place < one.length; place++) sum += (one[place] ?? 0) * (other[place] ?? 0);
  return sum;
}
