/** The order in which the versions hold something, each name once a version. */
export interface Orders {
  readonly base: readonly string[];
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

/** Above this, pairs are too many to compare, and order is by `compare` alone. */
const mostCompared = 1000;

/**
 * Puts names in an order that both sides can agree with. What one side says of two names holds; where the sides
 * disagree, the one that differs from the base holds; whatever nobody says, and what goes in circles, `compare` decides.
 * So the result does not depend on which side is which.
 */
export function mergeOrder(
  names: readonly string[],
  orders: Orders,
  compare: (a: string, b: string) => number,
): readonly string[] {
  const rest = [...names].sort(compare);
  if (rest.length < 2 || rest.length > mostCompared) return rest;
  const isBefore = precedence(orders);
  const waits = new Map(rest.map((name) => [name, rest.filter((other) => isBefore(other, name)).length]));
  const ordered: string[] = [];
  while (rest.length > 0) {
    const free = rest.findIndex((name) => waits.get(name) === 0);
    const [next] = rest.splice(Math.max(free, 0), 1);
    if (next === undefined) break;
    ordered.push(next);
    for (const other of rest) {
      if (isBefore(next, other)) waits.set(other, (waits.get(other) ?? 0) - 1);
    }
  }
  return ordered;
}

function precedence({ base, ours, theirs }: Orders): (a: string, b: string) => boolean {
  const [inBase, inOurs, inTheirs] = [places(base), places(ours), places(theirs)];
  return (a, b) => {
    const first = says(inOurs, a, b);
    const second = says(inTheirs, a, b);
    if (first === undefined || second === undefined || first === second) return first ?? second ?? false;
    const before = says(inBase, a, b);
    return before === undefined ? false : first === before ? second : first;
  };
}

function places(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, index) => [name, index]));
}

/** Whether `a` stands before `b`; undefined where one of them is missing. */
function says(order: ReadonlyMap<string, number>, a: string, b: string): boolean | undefined {
  const first = order.get(a);
  const second = order.get(b);
  return first === undefined || second === undefined ? undefined : first < second;
}
