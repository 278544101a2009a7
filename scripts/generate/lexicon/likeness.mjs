// How much a word looks like a name: a logistic regression over its runs of letters, small enough to ship.

/** A fixed order of the examples, so that the same lists give the same weights. */
function* shuffled(examples) {
  const order = examples.map((_, index) => index);
  let state = 12345;
  for (let index = order.length - 1; index > 0; index -= 1) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    const other = Math.floor((state / 0x100000000) * (index + 1));
    [order[index], order[other]] = [order[other], order[index]];
  }
  for (const index of order) yield examples[index];
}

/**
 * @param {readonly {word: string, isName: boolean, weight: number}[]} examples
 * @param {{bits: number, rounds: number, step: number, gramsOf: (word: string) => readonly number[]}} options
 * @returns `score(word)`, the sum before the logistic function, and what ships: weights of four bits
 */
export function trainLikeness(examples, { bits, rounds, step, gramsOf }) {
  const weights = new Float64Array(2 ** bits);
  const limit = 7 * step;
  let bias = 0;
  const known = Array.from(shuffled(examples), (example) => ({ ...example, grams: gramsOf(example.word) }));
  for (let round = 0; round < rounds; round += 1) {
    const rate = 0.08 / (1 + round * 0.7);
    for (const { grams, isName, weight } of known) {
      const sum = grams.reduce((total, gram) => total + weights[gram], bias);
      const change = rate * weight * ((isName ? 1 : 0) - 1 / (1 + Math.exp(-sum)));
      bias += change;
      for (const gram of grams)
        weights[gram] = Math.max(-limit - step, Math.min(limit, weights[gram] + change));
    }
  }
  const steps = Array.from(weights, (weight) => Math.max(-8, Math.min(7, Math.round(weight / step))));
  const rounded = Math.round(bias * 100) / 100;
  return {
    score: (word) => gramsOf(word).reduce((sum, gram) => sum + steps[gram] * step, rounded),
    shipped: { bits, bias: rounded, step, weights: packed(steps) },
  };
}

/** Two weights a byte, the first in the low half. */
function packed(steps) {
  const bytes = new Uint8Array(steps.length / 2);
  steps.forEach((step, index) => {
    bytes[index >> 1] |= (step + 8) << (index % 2 === 0 ? 0 : 4);
  });
  return Buffer.from(bytes).toString("base64").replace(/=+$/, "");
}
