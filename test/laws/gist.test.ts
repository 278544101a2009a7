import fc from "fast-check";
import { expect, it } from "vitest";
import { gistFor, readFromGist } from "../../src/core/incident/gist.ts";
import { readDocument } from "../../src/core/incident/read-document.ts";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import { followedFile, followedFrom, followedParts } from "../../src/core/review/board/followed-file.ts";
import { anyRecord } from "../support/any-record.ts";
import { runs } from "../support/runs.ts";

const policy = defaultPolicy;

it("a file that another thread read says what it says where it is read here, and follows up the same", () => {
  fc.assert(
    fc.property(anyRecord, fc.constantFrom("\n", "\r\n"), fc.boolean(), (text, eol, isReview) => {
      const kind = isReview ? text.replace("kind: incident", "kind: review") : text;
      const written = kind.replaceAll("\n", eol);
      const path = isReview ? "postmortem.md" : "incident.md";
      const read = readDocument(written, { path, policy });
      const found = gistFor(written, { path, policy }, followedParts);
      if (found === undefined) throw new Error("These are all ours");
      const { gist, also: parts } = structuredClone(found);
      const again = readFromGist(written, { path, policy }, gist);
      const place = { file: path, path, policy };
      expect(followedFrom(again.snapshot, parts, place)).toEqual(followedFile(read, place));
      expect({ ...again.snapshot }).toEqual(read.snapshot);
      expect(again.document.root).toEqual(read.document.root);
      expect(again.document.lines.lineAt(written.length)).toBe(read.document.lines.lineAt(written.length));
      expect(again.frontMatter?.text("title")).toBe(read.frontMatter?.text("title"));
    }),
    runs(15),
  );
});
