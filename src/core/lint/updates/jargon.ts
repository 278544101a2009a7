import { t } from "../../text/say.ts";
import type { UpdateProblem } from "./update-problem.ts";

/**
 * Words of our trade that customers have no use for: "latency", "rollback", "5xx", "SEV2". What there is a plain word for is
 * offered by it. Looked for while an update is written, not in what was sent.
 */
export function jargon(text: string): readonly UpdateProblem[] {
  return Array.from(text.matchAll(words), (match): readonly UpdateProblem[] => {
    const [said] = match;
    const plain = plainFor(said);
    const message =
      plain === undefined
        ? t("Unexpected technical term `{0}` in an update to customers, expected what they see of it.", said)
        : t("Unexpected technical term `{0}` in an update to customers, expected `{1}`.", said, plain);
    return [
      {
        kind: "jargon",
        message,
        range: { start: match.index, end: match.index + said.length },
        replacement: plain,
      },
    ];
  }).flat();
}

/** Undefined where the term says nothing to customers, whatever it is called. */
function plainFor(said: string): string | undefined {
  const lower = said.toLowerCase().replace(/\s+/g, " ");
  const plain = plainWords.find(([form]) => form.test(lower))?.[1];
  if (plain === undefined || !/^\p{Lu}/u.test(said)) return plain;
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

const plainWords: readonly (readonly [form: RegExp, plain: string])[] = [
  [/^(?:high |increased |elevated )?latenc(?:y|ies)$/, "slow responses"],
  [/^roll(?:ed|ing)? ?-?back$/, "going back to the version before"],
  [/^rollbacks?$/, "return to the version before"],
  [/^hot ?fix(?:es)?$/, "fix"],
  [/^deploy(?:ment|s|ments)?$/, "release"],
  [/^degraded performance$/, "slow responses"],
  [/^degradation$/, "slow or failing responses"],
  [/^throughput$/, "capacity"],
  [/^upstream(?: (?:provider|vendor|service))?$/, "a supplier"],
];

const words = new RegExp(
  [
    "\\b(?:high |increased |elevated )?latenc(?:y|ies)\\b",
    "\\b(?:rolled|rolling|roll)[ -]?back\\b",
    "\\brollbacks?\\b",
    "\\bhot ?fix(?:es)?\\b",
    "\\bdeploy(?:ments?|s)?\\b",
    "\\bdegraded performance\\b",
    "\\bdegradation\\b",
    "\\bthroughput\\b",
    "\\bupstream(?: (?:provider|vendor|service))?\\b",
    "\\b(?:HTTP )?[45]xx\\b",
    "\\bHTTP \\d{3}s?\\b",
    "\\bp(?:50|90|95|99)\\b",
    "\\bSEV-?\\d\\b",
    "\\b(?:connection|thread|worker) pools?\\b",
    "\\b(?:pods?|k8s|Kubernetes|namespaces?|microservices?)\\b",
    "\\b(?:load[ -]balancers?|reverse prox(?:y|ies)|API gateways?)\\b",
    "\\b(?:failover|replicas?|replication lag|shards?|sharding|quorum)\\b",
    "\\b(?:cache (?:miss(?:es)?|invalidation)|message queues?|cron ?jobs?|webhooks?)\\b",
    "\\b(?:stack ?traces?|segfaults?|OOM(?:[- ]killed)?|null pointer|deadlocks?|race condition)\\b",
    "\\b(?:feature flags?|canary|blue[/-]green|root cause|SLOs?|SLIs?|MTTR|RCA)\\b",
    "\\b(?:Postgres(?:QL)?|MySQL|Redis|Kafka|RabbitMQ|Elasticsearch|nginx|Terraform)\\b",
  ].join("|"),
  "gi",
);
