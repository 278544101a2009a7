import type { CockpitCommand } from "../../src/protocol/cockpit.ts";
import { button } from "../elements/button.ts";
import { make } from "../shared/dom.ts";
import type { Part } from "../shared/dom.ts";
import { t } from "../shared/say.ts";
import { sanitise } from "./sanitise.ts";

export interface BodyContent {
  readonly html: string;
  readonly commands: readonly CockpitCommand[];
  /** Why they can't be run; undefined where they can. */
  readonly cannotRun: string | undefined;
}

export interface BodyCommands {
  readonly run: (index: number) => void;
  readonly openLink: (href: string) => void;
}

/**
 * The rendered text below the heading, each command with its button below it. Left alone while it stays the same, so that a
 * selection in it stays too.
 */
export function createStepBody(commands: BodyCommands): Part<BodyContent> {
  const element = make("div", { class: "body" });
  let shown = "";
  element.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const href = link?.getAttribute("href");
    if (typeof href !== "string") return;
    event.preventDefault();
    event.stopPropagation(); // else the editor opens what it makes of it as well
    commands.openLink(href);
  });
  return {
    element,
    show: (content) => {
      const now = JSON.stringify(content);
      if (now === shown) return;
      shown = now;
      element.replaceChildren(sanitise(content.html));
      addButtons(element, content, commands.run);
    },
  };
}

/** Below the block that holds the command; below everything where the text shows it in another way. */
function addButtons(
  element: HTMLElement,
  { commands, cannotRun }: BodyContent,
  run: (index: number) => void,
): void {
  if (commands.length === 0) return;
  if (cannotRun !== undefined) {
    element.append(make("p", { class: "hint" }, cannotRun));
    return;
  }
  const blocks = [...element.querySelectorAll("pre")];
  for (const [position, command] of commands.entries()) {
    const at = blocks.findIndex((block) => block.textContent.trim() === command.code.trim());
    const row = make("p", { class: "run" }, runButton(command, position, commands.length, run));
    if (at < 0) element.append(row);
    else blocks.splice(at, 1)[0]?.after(row);
  }
}

function runButton(
  { index }: CockpitCommand,
  position: number,
  count: number,
  run: (index: number) => void,
): HTMLElement {
  const label = count === 1 ? t("Run in Terminal…") : t("Run command {0} in Terminal…", position + 1);
  return button({
    label,
    ...(position === 0 ? { key: "R" } : {}),
    press: () => {
      run(index);
    },
  });
}
