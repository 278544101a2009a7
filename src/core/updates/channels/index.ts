import { plainMessage } from "../../markdown/targets/plain-text.ts";
import { slackMessage } from "../../markdown/targets/slack-mrkdwn.ts";
import type { UpdateMessage } from "./message.ts";

/** How an update looks where it goes. */
export interface ChannelText {
  /** What the channel has a place of its own for: a subject, a status, the message itself. */
  readonly parts: readonly { readonly name: ChannelPart; readonly text: string }[];
  /** What is copied: the message, with its subject where it is read as a letter. */
  readonly copied: string;
}

/** What a channel has a place for. */
export type ChannelPart = "title" | "status" | "subject" | "message";

export interface UpdateChannel {
  readonly id: string;
  /** Its proper name; `channelName` says it on screens. */
  readonly label: string;
  readonly show: (message: UpdateMessage) => ChannelText;
}

/** Every form an update can be copied in. A vendor adds a row here; nothing else lists them. */
export const updateChannels = [
  { id: "plain", label: "Plain text", show: ({ root }) => messageAlone(plainMessage(root)) },
  { id: "slack", label: "Slack", show: ({ root }) => messageAlone(slackMessage(root)) },
  {
    id: "statuspage",
    label: "Statuspage",
    // The page has the status and the title apart and chooses them itself; its text knows no marks.
    show: ({ root, subject, status }) => {
      const text = plainMessage(root);
      const parts = [
        { name: "title", text: subject },
        { name: "status", text: status ?? "" },
        { name: "message", text },
      ] as const;
      return { parts, copied: text };
    },
  },
  {
    id: "email",
    label: "E-mail",
    show: ({ root, subject }) => {
      const text = plainMessage(root);
      const oneLine = subject.replace(/\s+/g, " ").trim();
      return {
        parts: [
          { name: "subject", text: oneLine },
          { name: "message", text },
        ],
        copied: `Subject: ${oneLine}\n\n${text}`,
      };
    },
  },
] as const satisfies readonly UpdateChannel[];

export type ChannelId = (typeof updateChannels)[number]["id"];

/** A channel by its id, whoever asks; undefined where there is none. */
export function channelOf(id: string): UpdateChannel | undefined {
  return updateChannels.find((channel) => channel.id === id);
}

function messageAlone(text: string): ChannelText {
  return { parts: [{ name: "message", text }], copied: text };
}
