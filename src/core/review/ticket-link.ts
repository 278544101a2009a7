import type { Heading, Link, Paragraph, TableCell } from "mdast";
import { withoutDoneRemark } from "./done-remark.ts";

/** An action's line, its tickets taken off: what it is known by, before it has one and after. */
export interface TicketedLine<Line> {
  readonly line: Line;
  /** In their order. */
  readonly tickets: readonly Link[];
}

/** Takes the tickets off a line that ends in some, `… ([OPS-13](https://…))`, and the remark when it was done with them. */
export function withoutTickets<Line extends Paragraph | Heading | TableCell>(
  written: Line,
): TicketedLine<Line> {
  const line = withoutDoneRemark(written);
  const [before, ticket, behind] = line.children.slice(-3);
  const isTicket =
    ticket?.type === "link" &&
    /^https?:\/\//i.test(ticket.url) &&
    before?.type === "text" &&
    /\s\($/.test(before.value) &&
    behind?.type === "text" &&
    /^\)\s*$/.test(behind.value);
  if (!isTicket) return { line, tickets: [] };
  const words = { ...before, value: before.value.replace(/\s+\($/, "") };
  const children = [...line.children.slice(0, -3), ...(words.value === "" ? [] : [words])];
  const { line: bare, tickets } = withoutTickets({ ...line, children });
  return { line: bare, tickets: [...tickets, ticket] };
}
