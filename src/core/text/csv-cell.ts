/**
 * Words as a cell of CSV (RFC 4180) that no spreadsheet takes for a formula: what begins like one, be it behind blanks or in
 * full width, has an apostrophe before it, which they leave out where they show it (OWASP, "CSV Injection").
 */
export function csvCell(text: string): string {
  const quiet = /^[\s"]*[=+\-@＝＋－＠|%]/u.test(text) || /^[\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(quiet) ? `"${quiet.replaceAll('"', '""')}"` : quiet;
}
