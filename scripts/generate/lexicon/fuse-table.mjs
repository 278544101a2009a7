// A table that gives the number of every word that was put in, and nearly always an unused number for any other, without
// holding a word: about 8¼ bits each. The slots are those of a binary fuse filter; what is in them is solved as linear
// equations, because the filter's own way, peeling, needs a tenth more slots.

/**
 * Of some tables that could hold them, the one that answers best for words that are not in it.
 * @param {readonly (readonly [word: string, code: number])[]} entries words occur once, codes are bytes
 * @param {(word: string, shape: {seed: number, segment: number, segments: number}) => readonly number[]} slotsOf
 * @param {(answerOf: (word: string) => number) => number} harm of a table's answers, the less the better
 */
export function buildTable(entries, slotsOf, harm) {
  const tables = [];
  for (let seed = 1; seed < 100 && tables.length < 48; seed += 1) {
    const shape = { seed, ...measures(entries.length) };
    const values = solved(entries, shape, slotsOf);
    if (values === undefined) continue;
    const answerOf = (word) => slotsOf(word, shape).reduce((bits, slot) => bits ^ values[slot], 0);
    tables.push({ shape, values, harm: harm(answerOf) });
  }
  const [best] = tables.sort((one, other) => one.harm - other.harm);
  if (best === undefined)
    throw new Error("No table was found in 100 tries: two words have the same hash, or one occurs twice.");
  return { ...best.shape, values: Buffer.from(best.values).toString("base64").replace(/=+$/, "") };
}

/** Random equations of four unknowns can be solved up to 0.977 of them for each unknown; a little is left to chance. */
function measures(count) {
  const segment = 128;
  return { segment, segments: Math.max(1, Math.ceil((count * 1.03) / segment) - 3) };
}

/**
 * The values of all slots, by Gaussian elimination: a word is an equation whose unknowns lie within four segments, so
 * that, taken in order, none reaches further than that.
 * @returns {Uint8Array | undefined} undefined where two equations contradict each other
 */
function solved(entries, shape, slotsOf) {
  const { segment, segments } = shape;
  const width = (4 * segment) / 32;
  const pivots = new Array((segments + 3) * segment);
  const rows = entries.map(([word, code]) => ({ slots: slotsOf(word, shape), code }));
  const startOf = ({ slots }) => Math.floor(slots[0] / segment);
  for (const row of rows.sort((one, other) => startOf(one) - startOf(other))) {
    const start = (startOf(row) * segment) / 32;
    const bits = new Uint32Array(width);
    for (const slot of row.slots) bits[(slot >>> 5) - start] ^= 1 << (slot & 31);
    if (!store(pivots, { start, bits, code: row.code })) return undefined;
  }
  return backSubstituted(pivots);
}

/** Takes from a row what earlier ones begin with, until it begins where none does; false where it contradicts them. */
function store(pivots, row) {
  const { start, bits } = row;
  for (let index = 0; index < bits.length; index += 1) {
    while (bits[index] !== 0) {
      const pivot = (start + index) * 32 + lowestBit(bits[index]);
      const earlier = pivots[pivot];
      if (earlier === undefined) {
        pivots[pivot] = row;
        return true;
      }
      const shift = start - earlier.start;
      for (let next = index; next + shift < bits.length; next += 1) bits[next] ^= earlier.bits[next + shift];
      row.code ^= earlier.code;
    }
  }
  return row.code === 0;
}

function backSubstituted(pivots) {
  // Slots that nobody needs must not be zero, or unknown words would come out alike.
  const values = Uint8Array.from({ length: pivots.length }, (_, slot) => Math.imul(slot, 0x9e3779b1) >>> 24);
  for (let pivot = pivots.length - 1; pivot >= 0; pivot -= 1) {
    const row = pivots[pivot];
    if (row === undefined) continue;
    values[pivot] = row.code;
    row.bits.forEach((word, index) => {
      for (let bits = word; bits !== 0; bits &= bits - 1) {
        const slot = (row.start + index) * 32 + lowestBit(bits);
        if (slot !== pivot) values[pivot] ^= values[slot];
      }
    });
  }
  return values;
}

/** @param {number} bits 32 of them, not all zero */
function lowestBit(bits) {
  return 31 - Math.clz32(bits & -bits);
}
