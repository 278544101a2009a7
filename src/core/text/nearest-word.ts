/**
 * The known word that somebody most likely meant, `action-due` for `action-dew`; undefined where none is near. Near is what
 * differs in case and hyphens alone, what begins with what was typed (three letters or more, one word only), and what lies
 * within a third of its letters: the share that compilers take for a slip, of which a swap of neighbours is one.
 */
export function nearestWord(typed: string, known: Iterable<string>): string | undefined {
  const wanted = bare(typed);
  if (wanted === "" || wanted.length > longest) return undefined;
  const words = [...known];
  const beginning = wanted.length < 3 ? [] : words.filter((word) => bare(word).startsWith(wanted));
  if (beginning.length === 1) return beginning[0];
  const most = Math.max(1, Math.floor(wanted.length / 3));
  const near = words
    .map((word) => ({ word, slips: slipsBetween(wanted, bare(word)) }))
    .filter(
      ({ word, slips }) => slips <= most && slips < bare(word).length && figures(word) === figures(typed),
    )
    .toSorted((a, b) => a.slips - b.slips);
  return near[0]?.word;
}

/** No word anybody knows is longer; what is pasted by mistake may be, and comparing takes the product of both lengths. */
const longest = 60;

/** `SEV4` is no slip for `SEV1`. */
function figures(word: string): string {
  return word.replace(/\D/g, "");
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[\s_-]/g, "");
}

/** Letters added, left out or changed, and neighbours swapped, at least so many: the optimal string alignment distance. */
function slipsBetween(a: string, b: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + same,
          swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
