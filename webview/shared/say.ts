import { speak } from "../../src/core/text/say.ts";

export { phrase, sayPhrase, t } from "../../src/core/text/say.ts";

/** The id of the element that the host puts the page's sentences into. */
const sentences = "l10n";

/** Takes the language of the page over, before anything is drawn. A page without sentences, or broken ones, is English. */
export function speakLike(page: Document): void {
  const text = page.getElementById(sentences)?.textContent;
  if (text === undefined || text.trim() === "") return;
  speak(bundleIn(text));
}

function bundleIn(text: string): Readonly<Record<string, string>> | undefined {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return undefined; // English is better than an empty page
  }
  if (typeof found !== "object" || found === null) return undefined;
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
