import type { SendRequest } from "../../core/ports/send-request.ts";
import type { Call } from "../http/call.ts";
import { readPageVersion, readPlace } from "./places.ts";
import { markOf, pageBody, pageTitle } from "./texts.ts";

/** Publishing takes longer than most. Milliseconds. */
export const publishTimeoutMs = 30_000;

/** What carries a request out; undefined for what Confluence can't do. By the contract of its REST API, version 2. */
export function callOf(request: SendRequest, key: string): Call | undefined {
  if (request.kind === "publish-page") {
    const place = readPlace(request.parent);
    if (place === undefined) return undefined;
    return {
      method: "POST",
      path: "pages",
      timeoutMs: publishTimeoutMs,
      body: {
        spaceId: place.space,
        status: "current",
        title: pageTitle(request.title),
        ...(place.parent === undefined ? {} : { parentId: place.parent }),
        body: bodyOf(request, key),
      },
    };
  }
  if (request.kind !== "republish-page") return undefined;
  const page = readPageVersion(request.page);
  if (page === undefined) return undefined;
  return {
    method: "PUT",
    path: `pages/${page.page}`,
    timeoutMs: publishTimeoutMs,
    body: {
      id: page.page,
      status: "current",
      title: pageTitle(request.title),
      body: bodyOf(request, key),
      version: { number: page.version + 1, message: markOf(key) },
    },
  };
}

type Published = Extract<SendRequest, { kind: "publish-page" | "republish-page" }>;

function bodyOf({ markdown, back }: Published, key: string): { representation: string; value: string } {
  return { representation: "atlas_doc_format", value: pageBody(markdown, back, key) };
}
