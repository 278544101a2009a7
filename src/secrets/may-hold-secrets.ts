/**
 * Whether it is worth loading `findSecrets` for a text: where this says no, that finds nothing. Costs a thousandth of it,
 * and few documents hold any of these beginnings.
 */
export function mayHoldSecrets(text: string): boolean {
  return anyMark.test(text);
}

/**
 * What a text must hold for a rule of secretlint to find anything, as a part of a pattern; undefined for rules that find
 * nothing in a text. A rule that comes with another version needs its own here, which a test asks for.
 */
export const secretMarks: Readonly<Record<string, string | undefined>> = Object.freeze({
  aws: "secret_?access_?key",
  gcp: undefined,
  privatekey: "PRIVATE KEY",
  npm: "x-oauth-basic@|_authToken=|npm_",
  basicauth: "://[-\\w]{1,256}:[-\\w]{1,256}@",
  slack: "xox[bpaor]-|xapp-|hooks\\.slack\\.com/services/",
  sendgrid: "(?<![a-z])SG\\.\\w{1,128}\\.",
  shopify: "shp(?:pa|ca|at|ss)_",
  github: "gh[pousr]_|github_pat_",
  gitlab: "glpat-",
  grafana: "glc_|glsa_",
  openai: "T3BlbkFJ",
  anthropic: "sk-ant-",
  groq: "gsk_",
  huggingface: "hf_[a-z]{34}",
  linear: "lin_api_",
  notion: "ntn_\\d",
  "1password": "ops_ey",
  "database-connection-string": "(?:mongodb|mongodb\\+srv|mysqlx?|postgres|postgresql)://",
  "hashicorp-vault": "hv[sbr]\\.[\\w-]{90}",
  vercel: "vc[piark]_",
  databricks: "dapi[a-f\\d]{32}",
  docker: "dckr_pat_",
  figma: "figd_",
  "filter-comments": undefined,
});

const anyMark = new RegExp(
  Object.values(secretMarks)
    .filter((mark) => mark !== undefined)
    .join("|"),
  "i",
);
