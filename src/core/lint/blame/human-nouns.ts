import { determiners, words } from "./grammar-words.ts";

/** Whom a sentence is about. `we` is milder; `user` and `firm` count only where a machine could not be meant. */
export type Subject = "we" | "person" | "nobody" | "they" | "user" | "firm";

/** What the noun `head` with `modifiers` before it (`blank` and capitals among them) stands for; undefined for a thing. */
export function subjectOfNoun(head: string, modifiers: readonly string[]): Subject | undefined {
  const noun = singular(head);
  if (!unmistakable.has(noun) && modifiers.some((word) => technical.has(word))) return undefined;
  if (customers.has(noun)) return "user";
  if (firms.has(noun)) return "firm";
  if (!isHuman(noun, head, modifiers)) return undefined;
  return modifiers.includes("no") ? "nobody" : "person";
}

function isHuman(noun: string, head: string, modifiers: readonly string[]): boolean {
  const needed = withModifier.get(noun);
  if (needed !== undefined) {
    const alone =
      aloneToo.has(noun) && modifiers.length > 0 && modifiers.every((word) => determiners.has(word));
    return alone || modifiers.some((word) => needed.has(word));
  }
  if (departments.has(head)) {
    const mayBeOf = fields.get(head) ?? none;
    return modifiers.every((word) => determiners.has(word) || seniority.has(word) || mayBeOf.has(word));
  }
  return people.has(noun) || people.has(head) || (root.test(noun) && !notPeople.has(noun));
}

/** Whether the noun may stand for people, whatever stands before it. */
export function mayBePeople(head: string): boolean {
  const noun = singular(head);
  return (
    people.has(noun) || people.has(head) || departments.has(head) || withModifier.has(noun) || root.test(noun)
  );
}

function singular(noun: string): string {
  return noun.length > 3 && noun.endsWith("s") && !noun.endsWith("ss") ? noun.slice(0, -1) : noun;
}

/** Nouns that are people whatever stands before them. */
const people = words(`
  admin administrator adult analyst teller fitter porter dispatcher foreman chef cook courier gardener guard painter plumber sailor teacher therapist trader vet waiter warden welder midwife matron conductor apprentice approver architect assistant attendant author beginner boss boy captain carpenter
  ceo cfo chairman ciso cleaner clerk coder colleague commander committee committer consultant contractor contributor coo
  coworker co-worker crew cto dba deployer dev developer director doctor electrician employee engineer everybody everyone executive
  expert fellow folk foreman founder freelancer girl graduate guy helpdesk hire human individual inspector instructor intern
  janitor joiner journalist junior lad lady lawyer lead lecturer librarian maintainer man men mechanic mentor moderator newbie
  newcomer noc novice nurse officer on-call oncall on-caller operator organiser organizer owner paramedic people person
  personnel physician pilot postdoc professor programmer rater recruiter rep representative researcher responder requester reviewer
  rookie rota rotation scientist scribe secretary senior somebody someone specialist sre squad staff staffer stakeholder student subcontractor
  subordinate superintendent superior surgeon sysadmin sysop team teammate tech technician tester trainee trainer tribe
  volunteer webmaster woman women workforce
`);

/** People only together with one of these. */
const withModifier: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    department: words(
      "infrastructure network it engineering operations security support finance legal platform database",
    ),
    hunter: words("threat bug"),
    agent: words("booking support service call-centre call-center helpdesk desk human sales field"),
    controller: words("traffic flight duty"),
    coordinator: words("incident release change project event shift maintenance"),
    group: words(
      "middleware facilities finance legal hr compliance marketing sales data risk payments platform infrastructure network security database storage operations engineering support product release",
    ),
    driver: words("crane delivery forklift train truck lorry bus taxi van tram supplier's"),
    hand: words("remote"),
    manager: words(`
    vendor sales marketing data quality qa test risk security compliance operations customer success procurement account change duty engineering facilities facility general hiring incident it line night store depot plant ward branch account
    on-call oncall operations problem product program programme project release senior shift site support team delivery
  `),
    master: words("scrum duty station harbour harbor"),
    leader: words("night crew department engineering group incident project shift squad team tech technical"),
    member: words("team staff crew squad board committee family core faculty"),
    planner: words("capacity release event human"),
    board: words("advisory review executive management change approval"),
    shift: words("night day early late morning evening weekend"),
    supervisor: words("shift night plant"),
    worker: words("construction human shift maintenance office field"),
  }),
);

/** Of these, people where only an article stands before them too. */
const aloneToo = words("manager supervisor");

/** Departments speak for people where nothing else stands before them. */
const departments = words(
  "marketing sales product finance legal hr engineering leadership management operations ops qa security support",
);

/** What people do it for, where the same before another department would be a thing: data security, product support. */
const fields: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  ["engineering", "operations", "ops", "support"].map((head) => [
    head,
    words(
      "application billing card cloud core customer data database field fraud infrastructure mobile network order payment payments platform release site storage technical treasury web",
    ),
  ]),
);
const none: ReadonlySet<string> = new Set();

const seniority = words("product senior upper middle company network it our");

/** Before a noun of people these make a thing of it: the Kubernetes operator, a bot reviewer. */
const technical = words(`
  ai argo arithmetic assignment automated automatic binary bitwise boolean bot cassandra cert cert-manager cluster comparison
  concatenation custom database equality etcd flink flux helm in-cluster ingress istio k8s kafka kubernetes logical mongodb mysql
  null-coalescing postgres postgresql prometheus rabbitmq redis software spark sql strimzi synthetic ternary tidb unary vault
  virtual
`);

/** No thing is called so: a database engineer is a person and a Kafka team people, where a database operator may be a program. */
const unmistakable = words(
  "admin administrator architect consultant contractor crew developer engineer expert group guild intern lead maintainer manager people person specialist squad team technician",
);

/** Roots that nouns of people share: technician, engineer, sociologist. */
const root = /(?:ician|gineer|[^l]ist|ographer|keeper|taker|(?:wo)?m[ae]n|people|person)$/;

const notPeople = words(
  "rman talisman zookeeper gatekeeper human-in-the-loop exist coexist persist insist resist assist consist twist mist regimen specimen",
);

/** People who suffer an incident more often than they cause it. */
const customers = words("customer guest patient player subscriber user visitor");

/** Others, who are firms. */
const firms = words("agency bank carrier company firm landlord provider registrar supplier vendor");
