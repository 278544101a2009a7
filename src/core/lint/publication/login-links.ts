import type { InternalHost } from "./internal-hosts.ts";

/** Links into products whose pages belong to one company and ask for a login: chats, trackers, dashboards, documents. */
export function loginLinks(text: string): readonly InternalHost[] {
  return Array.from(text.matchAll(links), ({ 0: found, index }) => {
    const link = found.replace(/[.,;:!?]+$/, "");
    return { text: link, range: { start: index, end: index + link.length } };
  });
}

const links =
  /https?:\/\/(?:[a-z\d-]{1,63}\.){0,3}(?:slack\.com\/(?:archives|client|files)|atlassian\.net|pagerduty\.com\/incidents|opsgenie\.com|app\.incident\.io|rootly\.com\/account|linear\.app|app\.asana\.com|notion\.so|docs\.google\.com|drive\.google\.com|sharepoint\.com|teams\.microsoft\.com\/l|zoom\.us\/(?:j|rec)|datadoghq\.(?:com|eu)|grafana\.net|splunkcloud\.com|sentry\.io|newrelic\.com|honeycomb\.io|console\.aws\.amazon\.com|console\.cloud\.google\.com|portal\.azure\.com)(?![a-z\d.-]{0,63}[a-z\d])(?:\/[^\s)<>\]"'`]{0,300})?/gi;
