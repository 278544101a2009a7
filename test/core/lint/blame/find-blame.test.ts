import { describe, expect, it } from "vitest";
import { findBlame } from "../../../../src/core/lint/blame/find-blame.ts";

/** `kind: words`, with a `?` behind what is only information. `[Jane]` is a name. */
const blame = (marked: string): readonly string[] => {
  const at = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  const text = marked.replace(/[[\]]/g, "");
  return findBlame(text, at < 0 ? [] : [{ start: at, end }]).map(
    (span) => `${span.kind}: ${text.slice(span.start, span.end)}${span.level === "information" ? "?" : ""}`,
  );
};

describe("error labels", () => {
  it.each([
    ["The cause was human error.", ["error-label: human error"]],
    ["Pilot error, plainly.", ["error-label: Pilot error"]],
    ["It came down to the technician's mistake.", ["error-label: 's mistake"]],
    ["It was a mistake by the night shift.", ["error-label: mistake by"]],
    ["[Jane]'s typo took the site down.", ["error-label: 's typo"]],
    ["It was our mistake.", ["error-label: our mistake?"]],
  ])("%s", (text, expected) => {
    expect(blame(text)).toEqual(expected);
  });
});

describe("judgements", () => {
  it.each([
    ["The DBA carelessly ran it.", ["negligence: carelessly"]],
    ["An inattentive operator closed the ticket.", ["negligence: inattentive operator"]],
    ["A lack of attention to the graph.", ["negligence: lack of attention"]],
    ["The missing limit was an oversight.", ["negligence: oversight"]],
    ["The change was poorly planned.", ["negligence: poorly planned?"]],
    ["It is down to the manager's impatience.", ["negligence: 's impatience"]],
    ["There was an excess of confidence.", ["negligence: excess of confidence?"]],
    ["The team was too trusting.", ["negligence: was too trusting"]],
    ["It was approved without due diligence.", ["negligence: without due diligence?"]],
    ["It was irresponsible to skip the dry run.", ["negligence: was irresponsible"]],
    ["A careless find-and-replace removed the filter.", ["negligence: careless find-and-replace"]],
    ["Engineers are careless and incompetent in that view of things.", ["negligence: are careless"]],
    ["An engineer without any experience was let loose on it.", ["negligence: without any experience"]],
    ["A conscientious dispatcher would have called the driver back.", ["counterfactual: would have called?"]],
    [
      "The rollback could have been started forty minutes earlier.",
      ["counterfactual: could have been started?"],
    ],
    ["The root cause of this outage is the engineer who ran it.", ["fault: cause of this outage is"]],
    ["The teller violated the rule.", ["failure-verb: violated the"]],
  ])("%s", (text, expected) => {
    expect(blame(text)).toEqual(expected);
  });
});

describe("idioms of reproach", () => {
  it.each([
    "The developer thought it was a good idea to test in production.",
    "Someone thought it would be fine to skip the backup.",
    "The vendor's engineer wasted our time.",
    "The engineer tried to hide the mistake.",
    "The team was asleep while customers were complaining.",
    "The change was forced through against all warnings.",
    "The new hire was out of his depth.",
    "We need engineers who read the documentation.",
    "The team has to get its act together.",
    "The change was made behind our backs.",
    "Would it have killed them to ask?",
    "The manager kept pushing until the team gave in.",
    "It is the job of the reviewer to notice such things.",
    "The developers were playing with fire.",
    "The team must do better.",
    "It is beyond us why the pager was silent.",
    "All of this goes back to one person on the team.",
    "Why did no one on the ward think of the forms?",
    "The store manager chose to do nothing.",
    "The mechanic reused the old seal against the rules.",
    "The driver should never have been on that road.",
    "The forklift driver was on his phone.",
    "The conductor misheard the instruction.",
    "The security lead dismissed the finding as noise.",
  ])("is found: %s", (text) => {
    expect(blame(text)).toHaveLength(1);
  });

  it.each([
    "The DNS server was the weak link.",
    "The client kept pushing messages until the queue was full.",
    "The test fails, with predictable results.",
    "The cron job was asleep for an hour.",
    "The proxy wasted our time budget on retries.",
  ])("is not: %s", (text) => {
    expect(blame(text)).toEqual([]);
  });
});

describe("faults", () => {
  it.each([
    ["The contractor is to blame.", ["fault: to blame"]],
    ["The supplier's engineer was at fault.", ["fault: at fault"]],
    ["The culprit was an engineer.", ["fault: culprit was"]],
    ["The root cause was a developer.", ["fault: cause was"]],
    ["Management holds the operator accountable.", ["fault: holds the operator accountable"]],
    ["The outage was caused by an engineer.", ["fault: caused by"]],
    ["[Jane] is responsible for the outage.", ["fault: responsible for the outage"]],
  ])("%s", (text, expected) => {
    expect(blame(text)).toEqual(expected);
  });
});

describe("failings", () => {
  it.each([
    ["The database administrator overlooked the lag.", ["failure-verb: overlooked"]],
    ["The reviewer failed to check the plan.", ["failure-verb: failed to check"]],
    ["We failed to tell customers.", ["failure-verb: failed to tell?"]],
    ["[Jane Doe] forgot the flag.", ["failure-verb: forgot"]],
    ["[@slee] didn’t notice.", ["failure-verb: didn’t notice"]],
    ["Nobody checked the backup.", ["failure-verb: Nobody checked"]],
    ["None of the approvers opened it.", ["failure-verb: None of the approvers opened"]],
    ["The operator typed the wrong name.", ["failure-verb: typed the wrong"]],
    ["Someone accidentally deleted it.", ["failure-verb: accidentally deleted"]],
    ["It was deleted by mistake.", ["failure-verb: by mistake?"]],
    ["The header was overlooked.", ["failure-verb: overlooked?"]],
    ["Failure to follow the procedure cost an hour.", ["failure-verb: Failure to follow?"]],
    ["The procedure was not followed.", ["failure-verb: was not followed?"]],
    ["The engineer broke it by failing to check.", ["failure-verb: failing to check"]],
    ["We failed miserably at telling customers.", ["failure-verb: failed miserably at?"]],
    ["QA shipped it without running the test suite.", ["failure-verb: without running"]],
    ["She deployed it without testing.", ["failure-verb: without testing"]],
    ["The team dropped the ball.", ["negligence: dropped the ball"]],
    ["An engineer misplugged the cable.", ["failure-verb: misplugged"]],
    ["The user forgot the flag.", ["failure-verb: forgot"]],
    ["The customer misconfigured the webhook.", ["failure-verb: misconfigured"]],
  ])("%s", (text, expected) => {
    expect(blame(text)).toEqual(expected);
  });
});

describe("looks back", () => {
  it.each([
    ["We should have tested it.", ["counterfactual: should have tested?"]],
    ["It could have been noticed earlier.", ["counterfactual: could have been noticed?"]],
    ["The outage could be avoided.", ["counterfactual: could be avoided?"]],
    ["It was entirely preventable.", ["counterfactual: preventable?"]],
    ["A phone call could have prevented it.", ["counterfactual: could have prevented?"]],
    ["A dry run would have caught it.", ["counterfactual: would have caught?"]],
    ["Had the author read the page, it were up.", ["counterfactual: Had the author read?"]],
    ["If we had tested it, it were up.", ["counterfactual: if we had tested?"]],
    ["In hindsight, the signs were there.", ["counterfactual: In hindsight?"]],
    ["[@slee] should've posted it.", ["counterfactual: should've posted?"]],
  ])("%s", (text, expected) => {
    expect(blame(text).map((found) => found.replace("If we", "if we"))).toEqual(expected);
  });
});

describe("appeals", () => {
  it.each([
    ["Operators need to be reminded that it is live.", ["exhortation: reminded?"]],
    ["Engineers must be more careful.", ["exhortation: be more careful?"]],
    ["Always double-check the cluster.", ["exhortation: double-check?"]],
    ["The operators will be retrained.", ["exhortation: retrained?"]],
    ["Remind everyone to read the plan.", ["exhortation: Remind?"]],
    ["The engineer got a formal warning.", ["exhortation: formal warning?"]],
  ])("%s", (text, expected) => {
    expect(blame(text)).toEqual(expected);
  });
});

describe("who is meant", () => {
  it.each([
    "The engineer on call missed the page.",
    "The person who deployed it missed the page.",
    "The engineer, under time pressure, missed the page.",
    "The author of the change missed the page.",
    "One of the engineers missed the page.",
    "The engineer restarted it, then missed the page.",
    "Other people saw the graph but missed the page.",
    "A contractor working at the site missed the page.",
    "The members of the platform team missed the page.",
    "The vendor's engineer missed the page.",
    "Engineer A missed the page.",
    "Engineers at the 漢字 office 🚒 missed the page.",
    "The\r\nengineer\r\nmissed the page.",
  ])("is found far to the left: %s", (text) => {
    expect(blame(text)).toEqual(["failure-verb: missed"]);
  });

  it.each([
    "The portal for developers missed the page.",
    "The engineer noticed that the queue missed the page.",
    "The Kubernetes operator missed the page.",
    "The Zalando operator missed the page.",
    "The support portal and its cache missed the page.",
    "Users missed the page.",
    "It missed the page, which the engineer saw.",
    "The package manager missed the page.",
    "The monitoring agent missed the page.",
  ])("is a machine or a victim: %s", (text) => {
    expect(blame(text)).toEqual([]);
  });
});

describe("what judges nobody", () => {
  it.each([
    "The page went to an address nobody reads any more.",
    "A warning that nobody reads is no safeguard.",
    "We would have looked there too, with the same screen.",
    "A trade-off that we would probably have made again.",
    "With hindsight it is easy to wish for a faster switch.",
    "The database operator failed to elect a leader.",
    "Caches need to be reminded of the new host.",
    "The health check failed to detect the split.",
    "The alert should have fired at 80 %.",
    "The request should have been retried.",
    "Requests were incorrectly routed.",
    "The parser mistakenly took the BOM for data.",
    "The reviewer assumed that the path exists; the author thought so too.",
    "Operators could not tell both clusters apart.",
    "The engineer did not have access.",
    "Nobody was hurt, and nobody is at fault.",
    "We do not treat human error as a cause.",
    "Human error is never a root cause.",
    "They filed it under what they call human error.",
    "User error messages were unclear.",
    "Things that could have gone better",
    "What could we have done sooner?",
    "It could have been worse.",
    "Customers did not notice the failover.",
    "Nobody had touched the host.",
    "The team was told at 09:00.",
    "The team jumped to the next queue and broke for lunch.",
    "The node group missed a heartbeat.",
    "Users could have seen stale data, and an attacker could have read it.",
    "No one could have known.",
    "We should add a canary and should have dedicated nodes.",
    "If an operator forgets the flag, everything is deleted.",
    "The lazy initialiser, a sloppy quorum and a greedy regex met.",
    "The fault domain spans two racks; a fault in the supply took one down.",
    "The culprit commit was found; the planner was the culprit.",
    "The retraining job and the training set were slow.",
    "The engineer carefully checked the wrong pool's warning.",
    "constructor toString __proto__ hasOwnProperty should have valueOf",
  ])("%s", (text) => {
    expect(blame(text)).toEqual([]);
  });
});

describe("how things are done", () => {
  it.each([
    "The change was announced in a channel that the search team does not read.",
    "Reviewers do not check settings files.",
  ])("is a condition, not a failing: %s", (text) => {
    expect(blame(text)).toEqual([]);
  });
});

describe("what a second look found", () => {
  it.each([
    [
      "It would never have happened if the reviewer had opened the diff.",
      ["counterfactual: if the reviewer had opened?"],
    ],
    ["If people had done their job, nobody would have been paged.", ["counterfactual: If people had done?"]],
    ["An experienced admin would not have typed that.", ["counterfactual: would not have typed?"]],
    ["Whoever wrote this clearly did not think about locks.", ["failure-verb: clearly did not think"]],
    ["The alert was simply ignored for forty minutes.", ["failure-verb: ignored?"]],
    ["Two people approved it and neither of them read it.", ["failure-verb: neither of them read"]],
    ["The on-call engineer muted the channel and so missed everything.", ["failure-verb: missed"]],
    ["The author pushed straight to main, bypassing review.", ["failure-verb: bypassing"]],
    ["The engineer jumped straight to conclusions.", ["failure-verb: jumped straight to conclusions"]],
    ["The responder took far too long.", ["failure-verb: took far too long"]],
    ["The operator rebooted it instead of asking.", ["failure-verb: rebooted it instead of"]],
    ["The manager was wrong.", ["negligence: was wrong"]],
    ["The developer tested nothing.", ["failure-verb: tested nothing"]],
    ["A warning should be given to the engineer.", ["exhortation: warning should be given to?"]],
  ])("blames: %s", (text, expected) => {
    expect(blame(text)).toEqual(expected);
  });

  it.each([
    "If the user had opened the page, the cache would have answered.",
    "If the cache had opened a connection, we would have seen it.",
    "The engineer would not have seen that on this screen.",
    "The header was ignored by the proxy.",
    "The resources that trigger the alert are ignored by the controller.",
    "Two replicas were up and neither of them read the key.",
    "The proxy restarted, ignoring the header.",
    "The autoscaler took far too long to react.",
    "The drain rebooted it instead of waiting.",
    "The value was wrong.",
    "The suite tested nothing.",
    "A warning is given to users who are logged in.",
  ])("does not blame: %s", (text) => {
    expect(blame(text)).toEqual([]);
  });
});

describe("wording nobody had listed", () => {
  it.each([
    ["The engineer responsible has been reminded of it.", ["failure-verb: has been reminded of"]],
    ["The operations team reacted far too slowly.", ["failure-verb: reacted far too slowly"]],
    ["The manager pressured the team into it.", ["failure-verb: pressured"]],
    ["They kept blaming each other.", ["fault: blaming each other"]],
    ["The change was rushed by the mobile team.", ["failure-verb: rushed"]],
    ["The team did a poor job.", ["failure-verb: did a poor job"]],
    ["The author is no longer allowed to deploy.", ["failure-verb: is no longer allowed to"]],
    ["The handover was sloppy.", ["negligence: was sloppy"]],
    ["The developer introduced a stupid bug.", ["negligence: stupid bug"]],
    ["The operator overrode the safety check.", ["failure-verb: overrode"]],
    ["The engineer took two hours to respond.", ["failure-verb: took two hours to respond"]],
    ["They ship it untested, as they always do.", ["fault: as they always do"]],
    ["It was merged despite failing tests by a developer.", ["failure-verb: merged despite"]],
    ["It took the engineer far too long to find it.", ["failure-verb: took the engineer far too long"]],
    ["The developer hid the failure from the team.", ["failure-verb: hid"]],
    ["He did not know what he was doing.", ["negligence: not know what he was doing"]],
    ["The author broke the golden rule.", ["failure-verb: broke the golden rule"]],
    ["A bad decision by management.", ["negligence: bad decision by"]],
    ["The architect's decision was short-sighted.", ["negligence: was short-sighted"]],
    ["The developer was told twice to rotate it.", ["failure-verb: was told twice"]],
    ["The team was not up to the task.", ["failure-verb: was not up to the"]],
    ["The tester passed it without opening it.", ["failure-verb: without opening"]],
  ])("%s", (text, expected) => {
    expect(blame(text)).toEqual(expected);
  });

  it.each([
    "The leader failed to step down.",
    "The engineer overrode the default timeout.",
    "The on-call engineer rushed to the office.",
    "The job took two hours to respond.",
    "The network was sloppy.",
    "The person responsible was paged.",
    "Clients reacted too slowly.",
    "The client gave up after three retries.",
    "The flag is no longer allowed to be set.",
    "It took the job far too long to finish.",
    "The developer hid the button behind a flag.",
    "A bad decision by the scheduler.",
    "The cluster was not up to the task.",
  ])("%s judges nobody", (text) => {
    expect(blame(text)).toEqual([]);
  });
});

describe("plain wording that a later look found", () => {
  it.each([
    ["Basic diligence was missing.", ["negligence: diligence was missing"]],
    ["The change was reckless.", ["negligence: was reckless"]],
    ["The wrong flag was passed by the release engineer.", ["failure-verb: wrong flag was passed"]],
    ["The team took down checkout again.", ["fault: took"]],
    ["It slipped by, as nobody could be bothered to look.", ["negligence: nobody could be bothered"]],
    ["It took longer than necessary because of dithering.", ["negligence: dithering"]],
    ["People need to start reading the calendar.", ["exhortation: need to start?"]],
    [
      "With proper testing this would never have reached production.",
      ["counterfactual: would never have reached?"],
    ],
    ["The intern's lack of experience led to it.", ["negligence: lack of experience"]],
    ["The rule was deleted without anyone asking why.", ["failure-verb: without anyone asking?"]],
    ["The fix was not reviewed by the team lead.", ["failure-verb: was not reviewed"]],
    ["The incident was handled poorly by the support team.", ["negligence: handled poorly"]],
    ["The lead gave the green light despite known issues.", ["failure-verb: gave the green light despite"]],
    ["The outage happened because of one developer.", ["fault: because of one developer"]],
    ["The warning signs were missed.", ["failure-verb: missed?"]],
    ["The engineer has been moved to another team.", ["exhortation: moved?"]],
    ["The hosting provider was careless.", ["negligence: was careless"]],
    ["The lead was late with every update.", ["failure-verb: was late with"]],
    ["The engineers should have been watching the rate.", ["counterfactual: should have been watching?"]],
    [
      "The change was made by an admin who did not have the knowledge.",
      ["failure-verb: did not have the knowledge"],
    ],
    ["The decision to bypass it was a mistake.", ["negligence: was a mistake?"]],
    ["The operator repeatedly ran it without reading the message.", ["failure-verb: without reading"]],
    ["The change advisory board rubber-stamped it.", ["failure-verb: rubber-stamped"]],
    ["The team had grown careless.", ["negligence: had grown careless"]],
    ["It was due to a mistake made by the platform team.", ["error-label: mistake made"]],
    ["The change by the network team took the site down.", ["fault: took"]],
    ["A developer triggered the outage by a flag.", ["fault: triggered"]],
    ["The outage was brought about by the finance team.", ["fault: brought about"]],
    ["It was the backend team's job to keep it in sync.", ["fault: 's job"]],
    ["Nobody in the room had the courage to stop it.", ["failure-verb: Nobody in the room had the courage"]],
    ["The engineer falsely claimed that it was tested.", ["negligence: falsely"]],
    ["Developers must test their changes thoroughly.", ["exhortation: must test their changes thoroughly?"]],
    ["It was the QA team that let the defect pass.", ["fault: It was the QA team that let"]],
    ["The failure originated with the identity team.", ["fault: originated with"]],
    ["The manager's decision to wait led to the breach.", ["fault: led"]],
    ["Engineer oversight.", ["negligence: oversight"]],
    ["The network team made an unannounced change.", ["failure-verb: made an unannounced"]],
    ["An analyst exported it to a laptop against policy.", ["failure-verb: against policy"]],
    ["The team had become used to ignoring this alert.", ["negligence: used to ignoring"]],
    ["It would have been easy to avoid this.", ["counterfactual: would have been easy to?"]],
    ["The sole cause of the loss was the operator's command.", ["fault: cause of the loss was"]],
    ["The network team is the reason why we were offline.", ["fault: is the reason"]],
    ["Responsible for the outage was a contractor.", ["fault: Responsible for"]],
    ["The incident happened because a contractor unplugged it.", ["fault: because a contractor unplugged"]],
    ["Why? Because the operator pressed the button.", ["fault: Because the operator pressed"]],
    ["Because of one admin, all hosts stopped.", ["fault: Because of one admin"]],
    ["It can be traced back to one administrator.", ["fault: traced back to"]],
    ["She would have seen it if she had scrolled up.", ["counterfactual: would have seen?"]],
    ["It should been tested first.", ["counterfactual: should been tested?"]],
    ["Reason: mistake of the admin.", ["error-label: mistake of"]],
    ["The plan was a sloppy piece of work.", ["negligence: sloppy piece of work"]],
    ["It happened because someone in IT altered the threshold.", ["fault: because someone in IT altered"]],
    ["Deploying at noon showed poor judgement.", ["negligence: poor judgement"]],
    ["It was the result of the team raising the limit.", ["fault: result of the team raising"]],
    ["It was the intern's change that took the site offline.", ["fault: took"]],
    ["Send the staff on a refresher course.", ["exhortation: refresher course?"]],
    ["The risk group never checked the fuel.", ["failure-verb: never checked"]],
    ["The reason for the loss was an intern.", ["fault: reason for the loss was"]],
    ["It came down to a simple fat-finger.", ["error-label: fat-finger"]],
    ["The technician is the source of the outage.", ["fault: is the source"]],
    ["Follow-up: coach the new hire on the checklist.", ["exhortation: coach?"]],
    ["The alarm should never have been silenced.", ["counterfactual: should never have been silenced?"]],
    ["The notes left by the night shift were lazy.", ["negligence: were lazy"]],
    ["A contractor brought down the VPN for everyone.", ["fault: brought"]],
    ["The charge originated with the analyst.", ["fault: originated with"]],
    ["The contractor's half-baked rules left it open.", ["negligence: half-baked rules"]],
    ["Customer support never passed on the complaints.", ["failure-verb: never passed"]],
    ["Because of the intern's push, cards were declined.", ["fault: Because of"]],
    ["The operator's decision to drop it at noon was reckless.", ["negligence: was reckless"]],
    ["All of it traces back to a single person.", ["fault: traces back to"]],
    ["Escalation should have taken place at 2, not at 5.", ["counterfactual: should have taken?"]],
    ["What brought it down was the data team's backfill.", ["fault: What brought it down was"]],
    ["Clerks need to be told again.", ["exhortation: told?"]],
    ["Simple oversight explains it.", ["negligence: oversight"]],
    ["It was the network department that took the app offline.", ["fault: took"]],
    ["We expect reviewers to take it more seriously.", ["exhortation: to take it more seriously?"]],
  ])("%s", (text, expected) => {
    expect(blame(text)).toEqual(expected);
  });

  it.each([
    "Attention is missing from the list of fields.",
    "The query was hasty-evaluated.",
    "The wrong region was selected by the autoscaler.",
    "The team took down the site for maintenance.",
    "The service was moved to another team.",
    "With proper indexes the query takes a second.",
    "The lack of experience with this chip is common.",
    "The pull request was not reviewed by another developer.",
    "The request was handled poorly by the proxy.",
    "Fixed option checks, thanks to a contributor.",
    "The outage happened because of one disk.",
    "We did not have the knowledge of the vendor's plans.",
    "A cache that is missing was a mistake in the template.",
    "The update was late with the second region.",
    "The deploy was triggered by an engineer.",
    "The engineer triggered the incident process.",
    "It was the scheduler's job to keep it in sync.",
    "The suite must exercise each path thoroughly.",
    "It was the QA team that noticed the defect first.",
    "It was the cache that let the request pass.",
    "The incident began with the support team noticing slow pages.",
    "The failure originated with the identity service.",
    "The team's decision to roll back led to a quick recovery.",
    "The review board has oversight.",
    "The vendor shipped an unannounced change of format.",
    "The wall was built against policy routes.",
    "Human mistakes are inevitable, so the tool has to ask.",
    "It happened because the job restarted the broker.",
    "Because the operator had restarted it, the cache was cold.",
    "The leak can be traced back to a commit.",
    "Blaming the person who ran it would teach us nothing.",
    "Nobody acted carelessly.",
    "Human error is where our questions begin.",
    "Calling this an operator mistake would hide the buttons.",
    "It was the result of the scheduler raising the limit.",
    "The idea originated with the platform team.",
    "Whoever holds the pager could page somebody without asking.",
    "It would be wrong to stop the analysis at operator mistake.",
    "What brought it down was the data store's backfill.",
    "Because of the scheduler's push, the queue was full.",
    "We were told that it works.",
    "The root cause for this is a bug in our deployment process.",
    "The team brought down the error rate.",
    "We have a guild of people who coach individuals.",
    "Because humans can look at it, the checker need not.",
    "The reason is that the admin page was cached.",
    "We would have seen it if the alert had fired.",
    "The cause of the loss was the agent's command queue.",
    "The cache had grown large.",
    "The change by the scheduler took the site down.",
  ])("%s judges nobody", (text) => {
    expect(blame(text)).toEqual([]);
  });
});

describe("prose about programs", () => {
  it.each([
    "The index is loaded lazily and files are converted naively.",
    "A cache saves a performance improvement of two thirds.",
    "The policy is handling errors of the proxy.",
    "These states cannot occur at once.",
    "If only the main type is given, the file is taken.",
    "It is your responsibility to close the handle.",
    "We added two extra replicas.",
    "You can run it without having to restart.",
    "We were missing an alert on the queue.",
    "A comment reminds you of the type.",
    "Use of the parser can be unsafe.",
    "Why is my assertion failing?",
  ])("judges nobody: %s", (text) => {
    expect(blame(text)).toEqual([]);
  });

  it.each([
    ["The engineer lazily copied the file.", ["negligence: lazily"]],
    ["If only the reviewer had looked.", ["counterfactual: If only?"]],
    ["The operator typed an extra zero.", ["failure-verb: typed an extra"]],
    ["The admin ran it without having a backup.", ["failure-verb: without having"]],
    ["She is on a performance improvement plan.", ["exhortation: performance improvement plan?"]],
  ])("but: %s", (text, expected) => {
    expect(blame(text)).toEqual(expected);
  });
});
