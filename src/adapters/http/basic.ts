/** The header of an account with its token (RFC 7617), in UTF-8. */
export function basicAuthorization(account: string, token: string): string {
  const bytes = new TextEncoder().encode(`${account}:${token}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}
