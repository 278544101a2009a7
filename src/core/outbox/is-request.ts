import { statuses } from "../model/status.ts";
import type { ComponentStatus, PageImpact, SendKind, SendRequest } from "../ports/send-request.ts";
import {
  hasFields,
  isFields,
  isFlag,
  isListOf,
  isMapOf,
  isOneOf,
  isText,
  maybe,
  type Shape,
} from "./shape.ts";

/** Whether a value from outside is a request that can be sent as it is. */
export function isRequest(value: unknown): value is SendRequest {
  if (!isFields(value) || !isText(value["kind"])) return false;
  const shape = isKind(value["kind"]) ? shapes[value["kind"]] : undefined;
  return shape?.(value) === true;
}

function isKind(kind: string): kind is SendKind {
  return Object.hasOwn(shapes, kind);
}

type FieldsOf<Kind extends SendKind> = Omit<Extract<SendRequest, { readonly kind: Kind }>, "kind">;

/** A request's fields, each with its shape: the compiler names one that is forgotten. */
function fields<Kind extends SendKind>(shapes: Readonly<Record<keyof FieldsOf<Kind>, Shape>>): Shape {
  return hasFields(shapes);
}

const impact: Readonly<Record<PageImpact, true>> = {
  none: true,
  minor: true,
  major: true,
  critical: true,
  maintenance: true,
};
const component: Readonly<Record<ComponentStatus, true>> = {
  operational: true,
  degraded_performance: true,
  partial_outage: true,
  major_outage: true,
  under_maintenance: true,
};

const isLink = hasFields({ title: isText, url: isText });
const isStatus = isOneOf(statuses);
const areComponents = isMapOf(isOneOf(Object.keys(component)));
const areTexts = isListOf(isText);

const shapes: Readonly<Record<SendKind, Shape>> = {
  "open-channel": fields<"open-channel">({ name: isText, private: isFlag }),
  "set-topic": fields<"set-topic">({ channel: isText, topic: isText }),
  invite: fields<"invite">({ channel: isText, members: areTexts }),
  bookmark: fields<"bookmark">({ channel: isText, link: isLink }),
  "post-message": fields<"post-message">({ channel: maybe(isText), markdown: isText, more: maybe(isLink) }),
  "pin-message": fields<"pin-message">({ channel: isText, message: isText }),
  "open-page-incident": fields<"open-page-incident">({
    page: isText,
    title: isText,
    status: isStatus,
    markdown: isText,
    impact: maybe(isOneOf(Object.keys(impact))),
    components: areComponents,
    notify: isFlag,
  }),
  "update-page-incident": fields<"update-page-incident">({
    page: isText,
    incident: isText,
    status: isStatus,
    markdown: isText,
    components: areComponents,
    notify: isFlag,
  }),
  "publish-page-postmortem": fields<"publish-page-postmortem">({
    page: isText,
    incident: isText,
    markdown: isText,
    notify: isFlag,
  }),
  "create-ticket": fields<"create-ticket">({
    project: isText,
    type: maybe(isText),
    title: isText,
    markdown: isText,
    labels: areTexts,
    due: maybe(isText),
    assignee: maybe(isText),
    back: maybe(isLink),
  }),
  "link-ticket": fields<"link-ticket">({ ticket: isText, link: isLink }),
  "publish-page": fields<"publish-page">({
    parent: isText,
    title: isText,
    markdown: isText,
    back: maybe(isLink),
  }),
  "republish-page": fields<"republish-page">({
    page: isText,
    title: isText,
    markdown: isText,
    back: maybe(isLink),
  }),
  "page-people": fields<"page-people">({
    pagedService: maybe(isText),
    title: isText,
    text: isText,
    urgent: isFlag,
    link: maybe(isLink),
  }),
  "note-page": fields<"note-page">({ page: isText, text: isText }),
};
