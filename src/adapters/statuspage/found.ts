import type { Found } from "../http/failure.ts";
import { textAt, type Json } from "../http/json.ts";

/** An incident as the page gives it: its id and the short address that people read it at. */
export function foundIn(incident: Json | undefined): Found {
  return { id: textAt(incident, "id"), url: textAt(incident, "shortlink") };
}
