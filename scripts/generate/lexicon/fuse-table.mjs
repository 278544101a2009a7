// A table that gives the number of every word that was put in, and nearly always an unused number for any other, without
// holding a word: about 9 bits each. Built by peeling, as for a binary fuse filter.

/**
 * Of some tables that could hold them, the one that answers best for words that are not in it.
 * @param {readonly (readonly [word: string, code: number])[]} entries words occur once, codes are bytes
 * @param {(word: string, shape: object) => readonly number[]} slotsOf
 * @param {(answerOf: (word: string) => number) => number} harm of a table's answers, the less the better
 */
export function buildTable(entries, slotsOf, harm) {
  const tables = [];
  for (let seed = 1; seed < 100 && tables.length < 24; seed += 1) {
    const shape = { seed, ...measures(entries.length) };
    const order = peel(entries, shape, slotsOf);
    if (order === undefined) continue;
    const values = filled(entries, order, shape);
    const answerOf = (word) => slotsOf(word, shape).reduce((bits, slot) => bits ^ values[slot], 0);
    tables.push({ shape, values, harm: harm(answerOf) });
  }
  const [best] = tables.sort((one, other) => one.harm - other.harm);
  if (best === undefined)
    throw new Error("No table was found in 100 tries: two words have the same hash, or one occurs twice.");
  return { ...best.shape, values: Buffer.from(best.values).toString("base64").replace(/=+$/, "") };
}

/** Graf and Lemire's measures for four slots a word. */
function measures(count) {
  const segment = 2 ** Math.max(4, Math.floor(Math.log(count) / Math.log(2.91) - 0.5));
  const factor = Math.max(1.075, 0.77 + (0.305 * Math.log(600_000)) / Math.log(count));
  const segments = Math.max(1, Math.ceil((count * factor) / segment) - 3);
  return { segment, segments };
}

/** The words in an order in which each has a slot that no later one needs; undefined where there is none. */
function peel(entries, shape, slotsOf) {
  const size = (shape.segments + 3) * shape.segment;
  const count = new Int32Array(size);
  const xor = new Int32Array(size);
  const slots = entries.map(([word]) => slotsOf(word, shape));
  slots.forEach((four, index) => {
    for (const slot of four) {
      count[slot] += 1;
      xor[slot] ^= index;
    }
  });
  const alone = [...count.keys()].filter((slot) => count[slot] === 1);
  const order = [];
  while (alone.length > 0) {
    const slot = alone.pop();
    if (count[slot] !== 1) continue;
    const index = xor[slot];
    order.push({ index, slot, slots: slots[index] });
    for (const other of slots[index]) {
      count[other] -= 1;
      xor[other] ^= index;
      if (count[other] === 1) alone.push(other);
    }
  }
  return order.length === entries.length ? order : undefined;
}

function filled(entries, order, shape) {
  // Slots that nobody needs must not be zero, or unknown words would come out alike.
  const values = Uint8Array.from(
    { length: (shape.segments + 3) * shape.segment },
    (_, slot) => Math.imul(slot, 0x9e3779b1) >>> 24,
  );
  for (const { index, slot, slots } of order.reverse())
    values[slot] = slots.reduce(
      (bits, other) => (other === slot ? bits : bits ^ values[other]),
      entries[index][1],
    );
  return values;
}
