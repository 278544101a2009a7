/** A component of a status page. */
export interface PageComponent {
  readonly id: string;
  readonly name: string;
}

/**
 * The components of a page that a policy names, by their ids or by their names in any case, each once and in the order of the
 * page; and what it names that the page has not.
 */
export function pageComponents(
  named: readonly string[],
  there: readonly PageComponent[],
): { readonly ids: readonly string[]; readonly missing: readonly string[] } {
  const isMeant = ({ id, name }: PageComponent, word: string): boolean =>
    id === word || name.normalize("NFC").toLowerCase() === word.normalize("NFC").trim().toLowerCase();
  return {
    ids: there.filter((one) => named.some((word) => isMeant(one, word))).map(({ id }) => id),
    missing: named.filter((word) => !there.some((one) => isMeant(one, word))),
  };
}
