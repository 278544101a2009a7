import type { CockpitProblem } from "../../src/protocol/cockpit.ts";
import { codeWords } from "../shared/code-words.ts";
import { make, setHidden, setRows } from "../shared/dom.ts";
import type { Part } from "../shared/dom.ts";
import { t } from "../shared/say.ts";

/** What stands in the way, spoken at once when it comes up. A line is a button that opens the file there. */
export function createProblemList(openLine: (line: number) => void): Part<readonly CockpitProblem[]> {
  const list = make("ul");
  const element = make("div", { class: "problems", role: "alert", hidden: "" }, list);
  let shown = "[]";
  return {
    element,
    show: (problems) => {
      const now = JSON.stringify(problems);
      if (now === shown) return; // an alert that is written again is spoken again
      shown = now;
      setHidden(element, problems.length === 0);
      setRows(
        list,
        problems.map((problem) => row(problem, openLine)),
      );
    },
  };
}

function row(problem: CockpitProblem, openLine: (line: number) => void): HTMLElement {
  const { line, message } = problem;
  if (line === undefined) return make("li", {}, ...codeWords(message));
  const open = make("button", { class: "link", type: "button" }, t("Open line {0}", line));
  open.addEventListener("click", () => {
    openLine(line);
  });
  return make("li", {}, ...codeWords(message), " ", open);
}
