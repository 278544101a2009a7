import type { Detector } from "./blame-span.ts";
import { byMistake, mistakeAdverbial } from "./by-mistake.ts";
import { causedIt, downTo } from "./caused-it.ts";
import { answerable, confessed, culprit } from "./culprit.ts";
import { errorLabel, fatFinger } from "./error-label.ts";
import { changeWays, takeCare, toldHow, waysToChange } from "./exhortation.ts";
import { failedTo } from "./failed-to.ts";
import { blame, fault, theirJob } from "./fault.ts";
import { fellShort } from "./fell-short.ts";
import { hadTheyOnly, supposedTo } from "./had-they-only.ts";
import { hindsight, preventable } from "./hindsight.ts";
import { exemplary, incredulities, incredulous, onThePartOf, rhetorical, virtues } from "./held-up-to.ts";
import { neglectedDuty } from "./neglected-duty.ts";
import { didNothing, nobodyDid } from "./nobody-did.ts";
import { oversight } from "./oversight.ts";
import { pace, tooEager } from "./pace.ts";
import { poorChoice } from "./poor-choice.ts";
import { discipline, remind, retrain, training } from "./retrain.ts";
import { shouldHave } from "./should-have.ts";
import { becauseThey, beganWith, itWas, resultOf, ruinous, tracedTo, undone, whatDid } from "./sole-cause.ts";
import { phraseTriggers, turnOfPhrase } from "./turn-of-phrase.ts";
import { unheeding } from "./unheeding.ts";
import { failing } from "./verbs.ts";
import { surplus, lack, ownFlaw, paidNo, self, vice, wanting } from "./vice.ts";
import { poorly, vicious, viciousAdjective } from "./vicious.ts";
import { without, withoutVirtue } from "./without.ts";
import { wrongThing } from "./wrong-thing.ts";

export const detectors: ReadonlyMap<string, readonly Detector[]> = index([
  [
    errorLabel,
    "error eror errors mistake mistakes typo typos blunder blunders slip negligence misjudgement misjudgment incompetence failing failings lapse pebkac pebcak id10t human-error user-error operator-error human-errors misstep missteps misconfiguration screw-up omission fat-finger goof",
  ],
  [
    poorChoice,
    "grasp understanding knowledge planning communication handling timing performance preparation testing handover documentation reasoning thinking work advice execution assumption assumptions decision decisions choice choices call judgement judgment decision-making workmanship discipline job reaction response reply escalation acknowledgement acknowledgment",
  ],
  [
    vice,
    "carelessness negligence recklessness incompetence complacency inattention inattentiveness sloppiness laziness forgetfulness thoughtlessness ineptitude irresponsibility unprofessionalism hubris dithering bickering infighting misconduct malpractice wrongdoing idleness selfishness stupidity",
  ],
  [lack, "lack lacked lacking insufficient inadequate absence lapse"],
  [wanting, "lacking missing absent wanting"],
  [
    vicious,
    "carelessly negligently recklessly sloppily lazily foolishly stupidly blindly thoughtlessly irresponsibly inattentively clumsily haphazardly hastily complacently incompetently needlessly unthinkingly heedlessly rashly cavalierly ineptly stubbornly impatiently arrogantly obliviously wilfully willfully mindlessly flippantly unprofessionally absent-mindedly absentmindedly forgetfully impulsively impetuously imprudently naively obstinately blithely merrily unilaterally wantonly half-heartedly falsely dishonestly",
  ],
  [
    viciousAdjective,
    "careless negligent reckless sloppy lazy foolish stupid thoughtless irresponsible inattentive clumsy incompetent complacent inept unprofessional inexperienced unqualified untrained hasty rash amateurish ignorant forgetful unprepared undisciplined absent-minded overconfident naive inexcusable half-hearted half-baked lax shoddy rushed incautious unskilled remiss foolhardy overambitious over-ambitious ill-advised ill-considered wrong unwise imprudent unreasonable silly short-sighted shortsighted oblivious clueless gullible obstinate stubborn arrogant cavalier lackadaisical nonchalant impatient overzealous over-zealous overeager over-eager slapdash slipshod heavy-handed trigger-happy heedless impulsive impetuous dumb daft ham-fisted dilatory indolent uninterested unmotivated unfocused undertrained perfunctory cursory unconcerned headstrong pig-headed pigheaded disorganised disorganized dishonest disingenuous untrustworthy botched bungled bodged fat-fingered ill-judged ill-timed wilful willful unobservant apathetic disengaged useless hopeless pathetic pitiful woeful appalling atrocious embarrassing laughable shameful disgraceful idiotic moronic senseless insane ridiculous ludicrous absurd unethical disrespectful dismissive uncooperative unhelpful unresponsive unreliable hostile selfish cowardly timid feckless hapless hot-headed hotheaded indecisive evasive defiant disobedient neglectful inconsiderate insubordinate scatterbrained smug distracted bored drunk hungover overcautious unthinking unfit culpable ill-prepared ill-informed ill-equipped ill-trained",
  ],
  [oversight, "oversight oversights"],
  [pace, "slow late quick hasty reluctant unwilling lazy"],
  [fault, "fault responsibility"],
  [theirJob, "job duty"],
  [blame, "blame blamed blaming blames"],
  [
    culprit,
    "culprit culprits cause causes offender villain perpetrator problem issue trouble reason link factor mistake source",
  ],
  [confessed, "admitted confessed"],
  [downTo, "down on due because owing thanks"],
  [answerable, "responsible accountable guilty culpable blameworthy"],
  [
    causedIt,
    "caused causing broke broken crashed wiped nuked ruined destroyed took taken taking brought bringing triggered sparked provoked led resulted",
  ],
  [failedTo, "fail fails failed failing failure neglected"],
  [fellShort, [...failing.all().keys()].join(" ")],
  [neglectedDuty, "not never barely hardly scarcely"],
  [didNothing, "nothing nobody no-one noone"],
  [nobodyDid, "nobody no-one noone none no neither"],
  [
    byMistake,
    "accidentally inadvertently mistakenly erroneously incorrectly wrongly improperly unintentionally unwittingly unknowingly prematurely foolishly unwisely carelessly wrongfully",
  ],
  [fatFinger, "finger fingers"],
  [mistakeAdverbial, "mistake accident error"],
  [
    wrongThing,
    "wrong incorrect invalid outdated bad unsafe broken faulty stray misplaced mistyped misspelled misspelt malformed unintended unrelated extra false misleading contradictory unannounced unapproved uncoordinated unauthorised unauthorized unreviewed untested undocumented unsanctioned",
  ],
  [withoutVirtue, "without"],
  [without, "without"],
  [shouldHave, "should could would might ought must"],
  [hindsight, "hindsight retrospect"],
  [preventable, "preventable avoidable"],
  [hadTheyOnly, "had only"],
  [supposedTo, "supposed expected meant"],
  [
    takeCare,
    "be being take exercise use show apply pay paying try do think stay remain double-check double triple-check look concentrate know",
  ],
  [remind, "remind reminded reminding reminder reminders told"],
  [
    retrain,
    "retrain retrained retraining re-train re-trained re-training re-educate re-educated coach coached counsel counselled",
  ],
  [training, "training refresher"],
  [
    discipline,
    "disciplinary disciplined reprimand reprimanded warning warnings fired sacked dismissed suspended demoted removed reassigned relieved moved transferred",
  ],
  [surplus, "excess excessive undue misplaced unwarranted"],
  [
    ownFlaw,
    "impatience haste hurry non-compliance noncompliance inexperience arrogance ignorance overconfidence stubbornness reluctance refusal inability unwillingness neglect disregard inaction indecision hesitation misunderstanding misreading misinterpretation misuse mishandling mismanagement misjudgment misjudgement misconception confusion naivety naïveté naivete eagerness forgetfulness lapse lapses blindness optimism complacency tardiness slowness apathy indifference bias preoccupation distraction failings inattentiveness unfamiliarity shortcut shortcuts guesswork sloth incuriosity timidity panic clumsiness passivity cluelessness obstinacy ego remissness laxity slackness amateurism rashness impulsiveness foolhardiness imprudence foolishness stupidity sluggishness disinterest unpreparedness disorganisation disorganization dishonesty bungling dereliction nonchalance cowardice short-sightedness myopia indiscipline disobedience insubordination pride gullibility excuse excuses",
  ],
  [paidNo, "no little scant minimal insufficient zero"],
  [tooEager, "too"],
  [poorly, "badly poorly ill inadequately insufficiently hastily"],
  [unheeding, "before despite against anyway regardless instead rather"],
  [
    self,
    "self-inflicted own-goal blunder blunders gaffe slip-up slip-ups screwup screw-up cock-up foul-up howler brain-fart facepalm inexcusable unforgivable indefensible incomprehensible",
  ],
  [exemplary, virtues],
  [rhetorical, "how why"],
  [incredulous, incredulities],
  [onThePartOf, "part"],
  [changeWays, waysToChange],
  [toldHow, "carefully conscientiously diligently faster harder promptly seriously thoroughly"],
  [itWas, ruinous],
  [becauseThey, "because"],
  [whatDid, undone],
  [resultOf, "result consequence outcome work doing"],
  [tracedTo, "traced trace traces attributed ascribed"],
  [beganWith, "originated began started stemmed arose"],
  [turnOfPhrase, phraseTriggers.join(" ")],
]);

export function index(
  list: readonly (readonly [Detector, string])[],
): ReadonlyMap<string, readonly Detector[]> {
  const found = new Map<string, Detector[]>();
  for (const [detect, triggers] of list) {
    for (const word of new Set(triggers.split(" "))) {
      const others = found.get(word);
      if (others === undefined) found.set(word, [detect]);
      else others.push(detect);
    }
  }
  return found;
}
