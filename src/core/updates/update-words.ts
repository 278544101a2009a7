import type { Instant } from "../model/instant.ts";
import { minute } from "../model/instant.ts";
import type { Status } from "../model/status.ts";
import { t } from "../text/say.ts";
import type { ChannelPart, UpdateChannel } from "./channels/index.ts";
import type { Audience } from "./next-updates.ts";
import { peopleTime } from "./people-time.ts";
import type { UpdateFormat } from "./update-format.ts";

/** How the screens name what updates are made of; what is written into messages is English data (see fill-template). */
export function audienceName(audience: Audience): string {
  switch (audience) {
    case "internal":
      return t("Internal");
    case "stakeholders":
      return t("Stakeholders");
    case "executives":
      return t("Executives");
    case "customers":
      return t("Customers");
  }
}

export function formatName(format: UpdateFormat): string {
  switch (format) {
    case "first":
      return t("First update");
    case "status":
      return t("Status update");
    case "resolution":
      return t("Resolution");
    case "follow-up":
      return t("Follow-up");
  }
}

/** The status words are the same in every language: they are what the file says. */
export function statusName(status: Status): string {
  return status;
}

/** A field as its label says it, and what is asked where nobody said it yet. A team's own variable is called as it is written. */
export function fieldWords(name: string): { readonly label: string; readonly question: string } {
  switch (name) {
    case "known":
      return { label: t("What we know"), question: t("Who can't do what, and since when?") };
    case "doing":
      return { label: t("What we do"), question: t("What is being done now?") };
    case "involved":
      return { label: t("Who is involved"), question: t("Who works on it, in which role?") };
    case "restored":
      return { label: t("Restored at"), question: t("Since when can people work again?") };
    case "lasted":
      return { label: t("Impact lasted"), question: t("How long could people not work?") };
    case "changing":
      return { label: t("What we change"), question: t("What is done so that it does not come back?") };
    case "review-by":
      return { label: t("Review shared by"), question: t("By which day will the review be shared?") };
    case "title":
      return { label: t("What it is called"), question: t("What do those who read it call it?") };
    default:
      return { label: name, question: t("What stands for “{0}”?", name) };
  }
}

export function channelName({ id, label }: Pick<UpdateChannel, "id" | "label">): string {
  if (id === "plain") return t("Plain text");
  return id === "email" ? t("E-mail") : label;
}

export function channelPartName(part: ChannelPart): string {
  switch (part) {
    case "title":
      return t("Title");
    case "status":
      return t("Status");
    case "subject":
      return t("Subject");
    case "message":
      return t("Message");
  }
}

/** `14:35 UTC, in 30 min`. */
export function nextName(next: Instant, now: Instant): string {
  const minutes = Math.max(1, Math.ceil((next - now) / minute));
  return minutes < 120
    ? t("{0}, in {1} min", peopleTime(next, now), minutes)
    : t("{0}, in {1} h", peopleTime(next, now), Math.round(minutes / 6) / 10);
}

/** Why customers are to hear before an audience. */
export function orderWords(audience: Audience): string {
  return audience === "executives"
    ? t("Customers are affected. First the status page, then executives.")
    : t("Customers are affected. First the status page, then internal stakeholders.");
}

/** What is said above every draft for a private incident: what is copied goes where nobody asks any more. */
export function privateWords(): string {
  return t("Private: copy with care.");
}
