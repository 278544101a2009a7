/** Whether a node of the tree is front matter: YAML, or TOML between `+++`, which mdast's types do not know. */
export function isFrontMatter({ type }: { readonly type: string }): boolean {
  return type === "yaml" || type === "toml";
}
