import { blamePlaces } from "./find-blame.ts";
import { sketchedPlaces } from "./sketched-places.ts";
import { tokensOf } from "./tokens.ts";

/**
 * So many characters, more than one file mostly has, are cut into words before texts are looked through for sketches: making
 * those ready takes 7 ms to 15 ms, a tenth of all that checking one file takes, and is given back by many files alone.
 */
const untilSketched = 20_000;

let looked = 0;

/**
 * The indices of the tokens of a text at which `blameIn` is to look: where there are none it finds nothing, whoever is named
 * there. What it finds is the same either way; how much was looked at before makes no difference but in time.
 */
export function placesToLook(text: string): readonly number[] {
  if (looked >= untilSketched) return sketchedPlaces(text);
  looked += text.length;
  return blamePlaces(tokensOf(text, []));
}
