import { l10n, ProgressLocation, window } from "vscode";
import type { Answer, Cancelled } from "../../core/ports/connection.ts";
import { inert } from "../../core/text/inert.ts";

/** An answer that is known, which may be that there is nothing. */
export interface Answered<T> {
  readonly value: T;
}

/** Asks a service while a notification says so. Tells the person why where there is no answer, and gives undefined. */
export async function askService<T>(
  name: string,
  ask: (signal: Cancelled) => Promise<Answer<T>>,
): Promise<Answered<T> | undefined> {
  const title = l10n.t("Asking {0}", name);
  const answer = await window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    async (_, token) => {
      const stop = new AbortController();
      token.onCancellationRequested(() => {
        stop.abort();
      });
      return ask(stop.signal);
    },
  );
  if (answer.kind === "answered") return { value: answer.value };
  void window.showWarningMessage(inert(whyNot(answer)));
  return undefined;
}

/** What a service said instead of an answer, and what to do. */
export function whyNot({ reason, remedy }: Extract<Answer<never>, { readonly kind: "failed" }>): string {
  return remedy === undefined ? reason : `${reason} ${remedy}`;
}
