import { l10n, window, workspace } from "vscode";
import { topicOf } from "../../core/outgoing/topic-of.ts";
import { inert } from "../../core/text/inert.ts";
import { accountOf } from "../connections/accounts.ts";
import { confirmSending } from "../connections/confirm-sending.ts";
import { openAccount } from "../connections/open-account.ts";
import { outgoing } from "../connections/outgoing.ts";
import { isAllSent, sendNow } from "../connections/send-now.ts";
import type { Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { promptTitle } from "./active-incident.ts";

/**
 * Offers to set the topic of an incident's channel anew, after its severity, its status or who commands has changed. What is
 * pressed is what is shown: nothing is set by itself. Says nothing where Slack is not connected on this computer.
 */
export async function offerTopic(services: Services, file: LibraryFile): Promise<void> {
  const { connections, library } = services;
  const channel = file.read.snapshot.connected.slack?.id;
  if (connections === undefined || channel === undefined || !workspace.isTrusted) return;
  if (accountOf(connections.accounts, "slack") === undefined) return;
  const topic = topicOf(file.read.snapshot);
  const update = l10n.t("Update Topic");
  const answer = await window.showInformationMessage(
    inert(l10n.t("The topic of Slack {0} would now be: {1}", channel, topic)),
    update,
  );
  if (answer !== update) return;
  const now = library.get(file.uri);
  if (now === undefined) return;
  if (topicOf(now.read.snapshot) === topic) await setTopic(services, connections, now, channel, topic);
  else await offerTopic(services, now); // the message stood there while the incident went on
}

async function setTopic(
  services: Services,
  connections: Exclude<Services["connections"], undefined>,
  file: LibraryFile,
  channel: string,
  topic: string,
): Promise<void> {
  const slack = await openAccount(connections, "slack");
  if (slack === undefined) return;
  const thing = outgoing(
    file,
    slack,
    { kind: "set-topic", channel, topic },
    { target: `Slack ${channel}`, where: `Slack ${channel}`, mark: topic, note: { kind: "nothing" } },
  );
  if (!(await confirmSending(services, connections, file, [thing], { text: topic, cautions: [] }, "seen")))
    return;
  if (isAllSent(await sendNow(services, connections, [thing], topic)))
    void window.showInformationMessage(
      inert(l10n.t("{0}: the channel has its new topic.", promptTitle(file))),
    );
}
