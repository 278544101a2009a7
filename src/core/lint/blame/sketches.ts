import { once } from "../../text/once.ts";
import type { Detector } from "./blame-span.ts";
import { mistakeAdverbial } from "./by-mistake.ts";
import { broken, causedIt, downTo } from "./caused-it.ts";
import { culprit, harm } from "./culprit.ts";
import { errorLabel, judging, labellers, makes } from "./error-label.ts";
import { careful, changeWays, takeCare, toldHow } from "./exhortation.ts";
import { failedTo } from "./failed-to.ts";
import { theirJob } from "./fault.ts";
import { fellShort } from "./fell-short.ts";
import { stops, words } from "./grammar-words.ts";
import { hadTheyOnly, supposedTo } from "./had-they-only.ts";
import { exemplary, incredulous, indefinite, onThePartOf, rhetorical } from "./held-up-to.ts";
import { carried, neglectedDuty } from "./neglected-duty.ts";
import { didNothing, nobodyDid } from "./nobody-did.ts";
import { nobody } from "./noun-phrase.ts";
import { eager, pace, tooEager } from "./pace.ts";
import { isParticiple } from "./participles.ts";
import { listed } from "./phrase-list.ts";
import { poor, poorChoice } from "./poor-choice.ts";
import { discipline } from "./retrain.ts";
import { shouldHave } from "./should-have.ts";
import {
  both,
  either,
  followedBy,
  followedWithin,
  gerund,
  participle,
  peopleNoun,
  perTrigger,
  precededBy,
  precededWithin,
  type Sketch,
} from "./sketch.ts";
import { becauseThey, beganWith, itWas, resultOf, whatDid } from "./sole-cause.ts";
import { turnOfPhrase } from "./turn-of-phrase.ts";
import { qualities } from "./unable.ts";
import { drastic, heedful, rules, shirking, unheeding } from "./unheeding.ts";
import { acts, avoidance, courtesies, duties, failing, personalDuties } from "./verbs.ts";
import { denied, lack, ownFlaw, paidNo, skills, virtues, wanting } from "./vice.ts";
import { done, poorly } from "./vicious.ts";
import {
  measured as withoutEnough,
  permissions,
  virtues as withoutWhat,
  without,
  withoutVirtue,
} from "./without.ts";
import { wrongThing } from "./wrong-thing.ts";

/** What says whose something is. */
const owners = words("our my his her your 's");

/** What somebody did, not far before. */
const deedBefore = once(() => precededWithin(10, [...acts.all().keys(), ...failing.all().keys()]));

/** "Instead of asking", "deleted the primary instead of". */
function inPlace(link: string): Sketch {
  const shirked = [...duties.all()].flatMap(([word, { base }]) =>
    word.endsWith("ing") && personalDuties.has(base) ? [word] : [],
  );
  const drasticForms = [...acts.all()].flatMap(([word, { base }]) => (drastic.has(base) ? [word] : []));
  return either(
    followedBy([link], [...shirked, ...shirking]),
    both(followedBy([link]), precededWithin(10, drasticForms)),
  );
}

function had(): Sketch {
  return either(
    precededBy([...stops, ",", "and", "but", "—"]),
    followedBy(words("i we he she they someone somebody anyone anybody done")),
    followedBy([...duties.all().keys(), ...acts.all().keys()].filter(isParticiple)),
  );
}

/** "Without asking", "without permission". */
function goingWithout(): Sketch {
  const gerunds = [...duties.all()].flatMap(([word, { form }]) => (form === "gerund" ? [word] : []));
  return either(
    followedBy([...gerunds, ...permissions]),
    followedBy(["anyone", "anybody", "someone", "somebody"], gerunds),
  );
}

const haveDone = either(
  followedBy(["have", "had", "of"], [participle, ...avoidance, "have"]),
  followedWithin(1, ["been"]),
);

/**
 * The sketches of detectors whose triggers are frequent words. A law holds each of them against its detector
 * (test/laws/sketched-places.test.ts); a detector that is not here is sketched by its triggers alone.
 */
export const sketches: () => ReadonlyMap<Detector, Sketch> = once(
  () =>
    new Map<Detector, Sketch>([
      [turnOfPhrase, { kind: "phrasings", phrasings: listed.map((phrase) => phrase.words) }],
      [takeCare, { kind: "phrasings", phrasings: careful }],
      [
        changeWays,
        either(precededBy(words("need needs has have ought"), ["to"]), precededBy(["must", "should"])),
      ],
      [
        toldHow,
        precededWithin(
          10,
          words("must should need needs have has ought expect ask asked want urge urged told tell"),
        ),
      ],
      [resultOf, both(followedBy(["of"]), precededWithin(4, words("is was were are")))],
      [itWas, precededBy(["that", "who"])],
      [whatDid, precededBy(["what"])],
      [beganWith, followedBy(["with", "from"])],
      [
        becauseThey,
        followedWithin(
          9,
          [...acts.all()].flatMap(([word, { form }]) => (form === "past" ? [word] : [])),
        ),
      ],
      [
        neglectedDuty,
        perTrigger({
          not: followedBy([
            ...duties.all().keys(),
            ...courtesies.all().keys(),
            ...carried,
            ...qualities,
            "do",
            "have",
            "know",
            "sure",
          ]),
        }),
      ],
      [
        downTo,
        perTrigger({
          "down on": precededBy(
            words("is was were are 's comes came boils boiled squarely entirely solely all"),
          ),
          "due because owing thanks": both(
            followedBy(["to", "of"]),
            // A name is no noun for people: it may be what ends the clause, or whose deed it was.
            followedWithin(8, [gerund, peopleNoun, ...stops, ",", "'s", "his", "her", "your"]),
          ),
        }),
      ],
      [
        causedIt,
        either(
          followedBy(["by"]),
          perTrigger({
            "caused causing": followedWithin(5, harm),
            "broke broken crashed wiped nuked ruined destroyed": followedWithin(5, broken),
            "took taken taking brought bringing": either(
              followedWithin(5, ["down", "offline"]),
              followedBy(["about", "on"], ["by"]),
            ),
            "triggered sparked provoked led resulted": followedWithin(5, harm),
          }),
        ),
      ],
      [
        culprit,
        perTrigger({
          "cause causes problem issue trouble reason link factor mistake source": either(
            followedBy(words("was is were being turned why we for it that")),
            both(
              followedBy(["of", "for"]),
              either(precededWithin(4, words("was is were")), followedWithin(6, words("was is were"))),
            ),
          ),
        }),
      ],
      [
        errorLabel,
        perTrigger({
          "error errors mistake mistakes typo typos blunder blunders slip failing failings lapse misstep missteps misconfiguration omission":
            either(
              precededBy([...labellers, ...judging, "a"]),
              precededWithin(6, makes),
              precededWithin(3, owners),
              followedBy(words("by on of was is were are made committed")),
            ),
        }),
      ],
      [
        failedTo,
        perTrigger({
          "fail fails failed failing neglected": followedBy(words("to at in our the their his her")),
          failure: either(precededWithin(3, owners), followedBy(["of", "in", "to"])),
        }),
      ],
      [fellShort, perTrigger({ "slack slacks slacked slacking": followedBy(["off"]) })],
      [
        shouldHave,
        perTrigger({
          "should would might must": haveDone,
          could: either(
            haveDone,
            followedBy(["be"], words("avoided prevented averted foreseen anticipated")),
          ),
          ought: either(haveDone, followedBy(["to"]), followedBy(["have", "of"], ["to"])),
        }),
      ],
      [hadTheyOnly, perTrigger({ only: precededBy(["if"]), had: had() })],
      [supposedTo, followedBy(["to"])],
      [pace, followedBy(["to", "with"])],
      [tooEager, followedBy([...eager, "long"])],
      [poorChoice, precededBy(poor)],
      [poorly, either(followedBy(done), precededBy(done))],
      [theirJob, followedBy(["to"])],
      [paidNo, followedBy(denied)],
      [exemplary, precededBy(indefinite)],
      [rhetorical, followedBy(words("any an a our anyone anybody someone somebody"))],
      [incredulous, perTrigger({ "always ever usual": precededBy(["as"]) })],
      [onThePartOf, either(precededBy(["on"], ["the"]))],
      [
        nobodyDid,
        perTrigger({
          no: followedWithin(2, [peopleNoun, "one", ...nobody]),
        }),
      ],
      [didNothing, precededBy([...duties.all().keys()])],
      [
        unheeding,
        perTrigger({
          before: followedBy(heedful),
          "despite anyway regardless": deedBefore(),
          against: either(deedBefore(), followedBy(rules)),
          instead: inPlace("of"),
          rather: inPlace("than"),
        }),
      ],
      [
        discipline,
        perTrigger({
          "removed reassigned relieved moved transferred": followedBy(words("from off of down to")),
          "warning warnings": either(
            precededBy(words("formal written verbal official final stern")),
            followedWithin(5, ["given", "issued"]),
          ),
        }),
      ],
      [
        ownFlaw,
        either(
          precededWithin(3, owners),
          precededBy(
            words("human operator engineer developer reviewer admin administrator staff team management"),
          ),
          followedBy(["by", "among", "of"]),
        ),
      ],
      [mistakeAdverbial, perTrigger({ "mistake accident": precededBy(["by"]), error: precededBy(["in"]) })],
      [wanting, precededWithin(6, virtues)],
      [lack, followedWithin(5, [...virtues, ...skills])],
      [withoutVirtue, followedWithin(4, [...withoutWhat, ...withoutEnough])],
      [without, goingWithout()],
      [
        wrongThing,
        perTrigger({
          "unannounced unapproved uncoordinated unauthorised unauthorized unreviewed untested undocumented unsanctioned incorrect invalid outdated bad unsafe broken faulty stray misplaced mistyped misspelled misspelt malformed unintended unrelated extra false misleading contradictory":
            either(deedBefore(), followedWithin(5, words("was were got been"))),
        }),
      ],
    ]),
);
