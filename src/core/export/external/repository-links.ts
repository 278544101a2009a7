import type { TextRange } from "../../text/range.ts";

/**
 * Addresses of repositories on hosts where one can't see from outside whether it may be read. `open` are those that may:
 * `acme/shop`, or `acme/*` for all of an owner.
 */
export function repositoryLinks(text: string, open: readonly string[]): readonly TextRange[] {
  const known = new Set(open.map((name) => name.toLowerCase()));
  return Array.from(text.matchAll(links)).flatMap((found): readonly TextRange[] => {
    const owner = (found.groups?.["owner"] ?? "").toLowerCase();
    const name = (found.groups?.["name"] ?? "").toLowerCase().replace(/\.git$|[.,;:!?]+$/, "");
    if (ofTheHost.test(owner) || known.has(`${owner}/${name}`) || known.has(`${owner}/*`)) return [];
    const length = found[0].replace(/[.,;:!?]+$/, "").length;
    return [{ start: found.index, end: found.index + length }];
  });
}

const links =
  /(?:https?:\/\/(?:www\.|api\.|[^\s/@]{1,80}@)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|raw\.githubusercontent\.com)\/(?:repos\/)?|(?:ssh:\/\/)?git@(?:github\.com|gitlab\.com|bitbucket\.org)[:/])(?<owner>[\w.-]{1,100})\/(?<name>[\w.-]{1,100})(?:[/?#][^\s)<>\]"'`]{0,300})?/gi;

/** Pages of the host itself. */
const ofTheHost =
  /^(?:about|apps|collections|customer-stories|enterprise|explore|features|help|marketplace|pricing|security|site|sponsors|topics|trending)$/;
