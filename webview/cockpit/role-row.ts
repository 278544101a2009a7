import type { CockpitRole } from "../../src/protocol/cockpit.ts";
import { make, setHidden, setRows } from "../shared/dom.ts";
import type { Part } from "../shared/dom.ts";
import { t } from "../shared/say.ts";
import { holder } from "./words.ts";

export interface RoleCommands {
  readonly assign: (role: string) => void;
  readonly handOver: (role: string) => void;
}

/** Who holds which role. A press gives an empty one to somebody, and hands a held one over. */
export function createRoleRow(commands: RoleCommands): Part<readonly CockpitRole[]> {
  const list = make("ul", { class: "roles", "aria-label": t("Roles") });
  let shown: ReadonlyMap<string, HTMLElement> = new Map();

  function row(role: CockpitRole): HTMLElement {
    const isEmpty = role.name === undefined;
    const hint = isEmpty ? t("Assign the role") : t("Hand the role over");
    const press = make("button", { class: "link", type: "button", title: hint }, holder(role));
    press.addEventListener("click", () => {
      if (isEmpty) commands.assign(role.role);
      else commands.handOver(role.role);
    });
    return make("li", {}, press);
  }

  return {
    element: list,
    show: (roles) => {
      shown = new Map(
        roles.map((role) => {
          const key = JSON.stringify(role);
          return [key, shown.get(key) ?? row(role)];
        }),
      );
      setHidden(list, roles.length === 0);
      setRows(list, [...shown.values()]);
    },
  };
}
