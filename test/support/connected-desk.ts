/** A desk with files and connections, for commands that send. Use it where `vscode` is the fake editor. */
import { decide } from "../../src/core/incident/decide.ts";
import type { Intent } from "../../src/core/incident/intent.ts";
import { readDocument } from "../../src/core/incident/read-document.ts";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import type { Policy } from "../../src/core/policy/policy.ts";
import { applyEdits } from "../../src/core/text/edit.ts";
import { updateTemplates } from "../../src/core/updates/update-templates.ts";
import type { EditorCommand } from "../../src/extension/context.ts";
import { noteDelivery } from "../../src/extension/connections/note-delivery.ts";
import { fakeConnections, type FakeService } from "./fake-connections.ts";
import { atEditor, vscode } from "./fake-editor.ts";
import { at } from "./record.ts";

export const recordFile = "/team/incidents/2026-11-21-checkout-errors/incident.md";
export const reviewFile = "/team/incidents/2026-11-21-checkout-errors/review.md";

export interface DeskParts {
  /** By path. */
  readonly files: Readonly<Record<string, string>>;
  readonly there: readonly FakeService[];
  readonly policy?: Partial<Policy>;
  readonly names?: Parameters<typeof fakeConnections>[2];
  /** Where Git's remote has the files. */
  readonly remote?: string;
}

/** Fixed at 14:10 UTC on 2026-11-21. The first record is at hand. */
export function connectedDesk({ files, there, policy: own = {}, names, remote }: DeskParts) {
  const policy: Policy = { ...defaultPolicy, ...own };
  const texts = new Map(Object.entries(files));
  const now = at("2026-11-21T14:10:00Z");
  const uriOf = (path: string) => vscode.Uri.file(path);
  const fileAt = ({ path }: { readonly path: string }) => {
    const text = texts.get(path);
    return text === undefined
      ? undefined
      : { uri: uriOf(path), read: readDocument(text, { path: path.slice(1), policy }), policy };
  };
  const ofKind = (kind: string) =>
    [...texts.keys()]
      .flatMap((path) => fileAt({ path }) ?? [])
      .filter(({ read }) => read.snapshot.kind === kind);
  const changes = {
    apply: (file: { readonly path: string }, intent: Intent) => {
      const there = fileAt(file);
      if (there === undefined)
        return Promise.resolve({ kind: "refused", reason: "It is gone.", line: undefined });
      const decision = decide(there.read, intent, { policy });
      if (decision.kind === "refused") return Promise.resolve(decision);
      texts.set(file.path, applyEdits(texts.get(file.path) ?? "", decision.edits));
      return Promise.resolve({ kind: "done", effects: decision.effects, warnings: decision.warnings });
    },
  };
  const connections = fakeConnections(
    there,
    (delivery) => noteDelivery(changes as never, delivery, now),
    names,
  );
  const services = {
    clock: { now: () => now },
    changes,
    connections,
    policies: { policyFor: () => Promise.resolve(policy) },
    peopleNear: { of: () => Promise.resolve({}) },
    teamTemplates: { of: () => Promise.resolve(updateTemplates(new Map())) },
    ticketStates: { keep: () => Promise.resolve() },
    texts: {
      showText: (_: string, text: string) => Promise.resolve(atEditor.opened.push(text)),
      close: () => Promise.resolve(),
    },
    log: { error: () => undefined, info: () => undefined, warn: () => undefined },
    computer:
      remote === undefined
        ? undefined
        : {
            git: {
              published: (path: string) =>
                Promise.resolve({ path: path.slice(6), remote: { url: remote, commit: "a1b2c3d4e5f6" } }),
            },
          },
    library: {
      ready: Promise.resolve(),
      get: fileAt,
      active: () => ofKind("incident")[0],
      records: () => ofKind("incident"),
      reviews: () => ofKind("review"),
      refresh: (file: { readonly path: string }) => Promise.resolve(fileAt(file)),
    },
  };
  return {
    services,
    connections,
    text: (path = recordFile) => texts.get(path) ?? "",
    file: (path = recordFile) => fileAt({ path }),
    run: (command: EditorCommand, argument?: unknown) =>
      command.run(services as never, {} as never, argument),
  };
}
