import { element } from "../../core/text/html.ts";

/** Stands between things on one line; read where there is no style sheet, which hides it. */
export const dot = element("span", { class: "sitrep-dot" }, " · ");
