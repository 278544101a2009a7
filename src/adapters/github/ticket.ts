/** An issue: its repository as `owner/name`, and its number. */
export interface Issue {
  readonly repository: string;
  readonly number: number;
}

/** Reads the address of an issue (`https://github.com/acme/shop/issues/12`) or its short form (`acme/shop#12`). */
export function readIssue(text: string): Issue | undefined {
  const [, repository = "", number = ""] =
    /^https:\/\/github\.com\/([^/]+\/[^/]+)\/(?:issues|pull)\/(\d{1,12})(?:[/?#]|$)/i.exec(text.trim()) ??
    /^([^/#\s]+\/[^/#\s]+)#(\d{1,12})$/.exec(text.trim()) ??
    [];
  return isRepository(repository) ? { repository, number: Number(number) } : undefined;
}

/** Whether a text is `owner/name` as GitHub allows them, so that it can stand in a path. */
export function isRepository(text: string): boolean {
  return /^[A-Za-z\d](?:[A-Za-z\d-]{0,38})\/(?!\.{1,2}$)[\w.-]{1,100}$/.test(text);
}

/** Whether two issues are one: names of repositories are alike in any case. */
export function isSameIssue(one: Issue, other: Issue): boolean {
  return one.number === other.number && one.repository.toLowerCase() === other.repository.toLowerCase();
}
