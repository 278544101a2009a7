import { isNobody } from "../lint/nobody.ts";
import { isToBeFound } from "./read-owner-data.ts";

/** Whether a text is a word for nobody who can be asked, or says that somebody is still to be found. */
export function saysNobody(text: string): boolean {
  return isToBeFound(text) || isNobody(text);
}
