import { t } from "../../core/text/say.ts";
import type { Explained } from "../http/failure.ts";
import { listAt, textAt, type Json } from "../http/json.ts";

/** What a no of Confluence means. It words one as `{errors: [{code, title, detail}]}`. */
export function explainConfluence(status: number, body: Json | undefined): Explained | undefined {
  const said = saidIn(body);
  switch (status) {
    case 401:
      return {
        reason: t("Confluence does not know this account or its token."),
        remedy: t(
          "Connect Confluence again: the e-mail address of the account, and a token that has not expired.",
        ),
        signedOut: true,
      };
    case 403:
    case 404:
      return {
        reason: said ?? t("Confluence does not find this space or page, or does not show it to the account."),
        remedy: t("Check the space in the policy, and that the account may write there."),
      };
    case 409:
      return {
        reason: said ?? t("The page was changed there in the meantime."),
        remedy: t("Look at what was changed, then publish again."),
      };
    case 413:
      return {
        reason: t("The page is too large for Confluence, which takes 5 MB."),
        remedy: t("Shorten it, or attach it as a file."),
      };
    default:
      return said === undefined
        ? undefined
        : { reason: t("Confluence says: {0}", said), remedy: remedyFor(said) };
  }
}

/** Titles are there once in a space. */
function remedyFor(said: string): string | undefined {
  return /already exists|same title/i.test(said)
    ? t("Rename the review, or republish to the page that is there by its address.")
    : undefined;
}

function saidIn(body: Json | undefined): string | undefined {
  const all = listAt(body, "errors").flatMap((error) => {
    const [title, detail] = [textAt(error, "title"), textAt(error, "detail")];
    const parts = [title, detail].filter((part) => part !== undefined);
    return parts.length === 0 ? [] : [parts.join(": ")];
  });
  return all.length > 0 ? all.join("; ") : textAt(body, "message");
}
