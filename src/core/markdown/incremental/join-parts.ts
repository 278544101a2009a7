import type { List, Root, RootContent } from "mdast";
import type { Position } from "unist";
import { sharedEnds } from "../../text/spliced.ts";
import { weakMemory } from "../../text/weak-memory.ts";
import type { Part, Parts } from "../part.ts";

/**
 * The tree of a document that stands at a place, with the lists that go on from part to part joined. Of a version that came
 * of one before, only what an edit touched is joined anew.
 */
export function joinParts({ all }: Parts, position: Position, before?: Parts): Root {
  const known = before && joinedBy.get(before.all);
  const made = known === undefined || before === undefined ? joinAll(all) : joinAgain(all, before.all, known);
  joinedBy.set(all, made);
  return { type: "root", children: made.children, position };
}

/** The blocks of parts, and before each part how many of them are complete. */
interface Joined {
  readonly children: RootContent[];
  readonly starts: readonly number[];
}

const joinedBy = weakMemory<readonly Part[], Joined>();

function joinAgain(all: readonly Part[], before: readonly Part[], known: Joined): Joined {
  const { start, end } = sharedEnds(before, all);
  let first = start;
  while (all[first - 1]?.goesOn === true) first -= 1;
  let behind = all.length - end;
  const growth = all.length - before.length;
  while (all[behind - 1]?.goesOn === true || before[behind - growth - 1]?.goesOn === true) behind += 1;
  const middle = joinAll(all.slice(first, behind));
  const kept = known.starts[first] ?? known.children.length;
  const rest = known.starts[behind - growth] ?? known.children.length;
  const by = kept + middle.children.length - rest;
  return {
    children: known.children.slice(0, kept).concat(middle.children, known.children.slice(rest)),
    starts: known.starts.slice(0, first).concat(
      middle.starts.map((at) => at + kept),
      known.starts.slice(behind - growth).map((at) => at + by),
    ),
  };
}

function joinAll(all: readonly Part[]): Joined {
  const children: RootContent[] = [];
  const starts: number[] = [];
  let open: ListPart[] = [];
  for (const part of all) {
    starts.push(children.length);
    const last = part.nodes.length - 1;
    for (let index = 0; index <= last; index += 1) {
      const node = part.nodes[index];
      if (node === undefined) continue;
      const goesOn = part.goesOn && index === last;
      if (node.type !== "list" || (open.length === 0 && !goesOn)) children.push(node);
      else {
        open.push({ part, list: node });
        if (goesOn) continue;
        children.push(joined(open));
        open = [];
      }
    }
  }
  return { children, starts };
}

/** What a part of a document holds of a list. */
interface ListPart {
  readonly part: Part;
  readonly list: List;
}

/** The list that goes on through these parts: the same one as long as none of them changes. */
function joined(parts: readonly ListPart[]): List {
  const [first] = parts;
  if (first === undefined) throw new Error("A list has at least one part");
  const before = lists.get(first.part);
  const same = before?.parts.length === parts.length;
  if (same && parts.every(({ part }, index) => before.parts[index]?.part === part)) return before.list;
  const list = join(first, parts);
  lists.set(first.part, { parts, list });
  return list;
}

const lists = weakMemory<Part, { readonly parts: readonly ListPart[]; readonly list: List }>();

/** Its positions count as those of the nodes of its first part do. */
function join(first: ListPart, parts: readonly ListPart[]): List {
  const children: List["children"] = [];
  let spread = false;
  let before = 0;
  let end = first.list.position?.end;
  for (const { part, list } of parts) {
    for (const item of list.children) children.push(item);
    spread ||= list.spread === true;
    const own = list.position?.end;
    if (own?.offset !== undefined)
      end = { ...own, offset: own.offset - part.origin + before + first.part.origin };
    before += part.length;
  }
  const start = first.list.position?.start;
  if (start === undefined || end === undefined) throw new Error("A parsed list has no position");
  return { ...first.list, spread, children, position: { start, end, part: first.part } };
}
