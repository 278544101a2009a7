/** A request's body as a person reads it before it is sent: what is JSON is a value, all else the text itself. */
export function shownBody(body: string | undefined): unknown {
  if (body === undefined) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
