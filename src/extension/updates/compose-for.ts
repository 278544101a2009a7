import { nameSourcesOfRecord } from "../../core/lint/names/names-somebody.ts";
import type { Instant } from "../../core/model/instant.ts";
import {
  composeUpdate,
  type ComposedUpdate,
  type ComposeRequest,
} from "../../core/updates/compose-update.ts";
import type { Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";

/** The update for an incident as it stands, with the team's templates. */
export async function composeFor(
  { teamTemplates }: Pick<Services, "teamTemplates">,
  { uri, policy, read: { snapshot } }: LibraryFile,
  request: ComposeRequest,
  now: Instant,
): Promise<ComposedUpdate> {
  const { wordLexicon } = await import("../host/word-lexicon.ts");
  return composeUpdate(snapshot, request, {
    policy,
    now,
    template: await teamTemplates.of(uri),
    names: nameSourcesOfRecord(snapshot, policy, wordLexicon),
  });
}
