import { make } from "../shared/dom.ts";
import { t } from "../shared/say.ts";
import { keyList } from "./words.ts";

/** The list of keys, folded away until somebody asks. */
export function createKeyList(): HTMLElement {
  const rows = keyList().flatMap(([key, does]) => [
    make("dt", {}, make("kbd", {}, key)),
    make("dd", {}, does),
  ]);
  return make(
    "details",
    { class: "keys" },
    make("summary", {}, t("Keys on the step")),
    make("dl", {}, ...rows),
  );
}
