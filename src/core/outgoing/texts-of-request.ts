import type { SendRequest } from "../ports/send-request.ts";
import type { KeptThing } from "../outbox/key-of.ts";
import type { OutgoingContext } from "./scan.ts";

/** Something that is about to leave: what it says, and where it goes. */
interface Leaving {
  readonly request: SendRequest;
  readonly thing: Pick<KeptThing, "service">;
  /** Whether anybody may read it there. A status page always is. */
  readonly outside?: boolean | undefined;
}

/** Everything that one confirmation covers, as it is looked through: all words, for the widest circle of its readers. */
export function leavingTogether(
  drafts: readonly Leaving[],
): Pick<OutgoingContext, "readers"> & { readonly text: string } {
  return {
    text: drafts.flatMap(({ request }) => textsOfRequest(request)).join("\n\n"),
    readers: drafts.some(({ thing, outside }) => outside === true || thing.service === "statuspage")
      ? "outside"
      : "inside",
  };
}

/** All words of a request that people may read where it goes, in order: what is looked through before it leaves. */
export function textsOfRequest(request: SendRequest): readonly string[] {
  switch (request.kind) {
    case "open-channel":
      return [request.name];
    case "set-topic":
      return [request.topic];
    case "bookmark":
      return [request.link.title, request.link.url];
    case "post-message":
      return [request.markdown];
    case "open-page-incident":
      return [request.title, request.markdown];
    case "update-page-incident":
    case "publish-page-postmortem":
      return [request.markdown];
    case "create-ticket":
      return [request.title, request.markdown, ...request.labels];
    case "publish-page":
    case "republish-page":
      return [request.title, request.markdown];
    case "link-ticket":
      return [request.link.title];
    case "page-people":
      return [request.title, request.text];
    case "note-page":
      return [request.text];
    case "invite":
    case "pin-message":
      return [];
  }
}
