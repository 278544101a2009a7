import { words } from "./grammar-words.ts";
import { formsOf } from "./inflect.ts";

/** Verbs that say by themselves that somebody fell short. */
export const failing = formsOf(`
  botch bungle blunder bypass circumvent disobey disregard err flub flout forget fumble goof ignore mess misapply miscalculate
  miscommunicate misconfigure miscount misdiagnose mishandle mishear misinterpret misjudge mislabel mismanage misplace misread misroute
  misspell mistake mistype misunderstand misuse muddle neglect omit overestimate overlook oversleep panic procrastinate
  rubber-stamp screw shirk skip slack underestimate fat-finger mis-type mis-configure mis-read trivialise trivialize
  mis-handle mis-click misclick mis-paste mispaste mis-key miskey mis-enter misname mis-set mis-sell mis-wire miswire
  skim waste squander stumble miss evade cheat dawdle dither hesitate confuse conflate transpose typo mistime mishear misremember misquote
  flunk flounder fib muff butcher bodge fudge bluff stonewall dally daydream doze overreach overreact overpromise override
  fluff foul wreck trash hose bork torch scupper sabotage undermine jeopardise jeopardize endanger dodge duck sidestep defy breach
  contravene downplay belittle overengineer over-engineer oversimplify falsify conceal withhold hoard fritter mangle flirt hide
  abuse badger browbeat bully coerce goad harass nag pressure rush tamper meddle shortchange underprepare undertest under-test overcomplicate
  abandon betray deceive mislead sneak exaggerate underperform overcommit bulldoze steamroll railroad strong-arm balk flail nitpick blindside snub loaf snooze bicker squabble
`);

/** Of those, the ones that machines and victims do as well: a firm, users and `they` do not count as their subject. */
export const anybodys = words(
  "miss ignore skip omit bypass evade wreck trash undermine endanger breach withhold dodge duck mangle hesitate misroute overestimate underestimate circumvent waste stumble abandon mislead underperform overcommit",
);

/** What somebody ought to have done: blame where it was not. */
export const duties = formsOf(`
  acknowledge act address alert anticipate appreciate ask assess assign attend bother brief catch challenge check clarify clean
  close communicate complete comply confirm consider consult coordinate cover cross-check dedicate deal define detect discuss
  document double-check engage ensure escalate evaluate examine exercise fix flag follow foresee grasp handle heed identify
  implement inform inspect investigate involve isolate keep label learn listen log look maintain make mention mitigate monitor
  chase comprehend pass talk speak
  notice notify observe page pause pay perform plan practise practice prepare prevent prioritise prioritize proofread
  provide query question raise react read realise realize recheck recognise recognize record reflect rehearse remember renew
  report request research respect respond resolve restrict review revert revoke rotate schedule scrutinise scrutinize see
  secure seek sense-check share spend spot stop study supervise take tell test think track train treat try understand update
  validate verify wait warn watch write follow-up remove rollback set run add use
`);

/** Duties that say too little after a bare "did not": what was not seen or used is often a fact. */
export const weakDuties = words(
  "see set run add use make take pass keep provide need close remove query request try complete perform implement write resolve fix treat stop think remember update revert track pay watch renew learn",
);

/** Duties whose not being done is a person's whatever the subject of the sentence. */
export const personalDuties = words(`
  anticipate appreciate ask bother communicate consider consult discuss double-check escalate follow heed inform mention notify
  plan read realise realize recognise recognize review talk test think understand verify check document foresee notice inspect
`);

/** What a person is told off for not doing, where of ourselves it is a plain fact. */
export const courtesies = formsOf(`
  allocate assign attach budget calculate call compare contact copy correct count create debrief declare delegate deliver enforce
  explain file finish give hand instrument join link lock measure obey open pass post press publish push put register reply
  return sanitise sanitize save send shut sign specify start submit switch sync transfer turn vet volunteer warn accept admit agree
  apologise apologize apply back backup care cooperate double estimate foresee limit mute offer own pick plug protect quarantine
  recover reject reset scan scope share silence simulate source unlock unplug upgrade
`);

/** What people do with things, so that doing it to a wrong one is theirs. */
export const acts = formsOf(`
  add adjust alter apply assign bring build call change choose click close commit configure connect copy cut delete deploy disable disconnect
  drain drop edit enable enter execute fill give grant hit import insert install issue label launch leave log make merge migrate
  mount move open order paste patch pick plug press promote provide provision pull push put reboot remove rename replace
  restart restore roll run scale select send set ship shut silence specify start stop submit switch tag take tell terminate truncate type
  press unplug update upgrade upload use wipe write execute page paged invoke feed draw recommend target reboot pass chase pursue investigate focus
`);

/** Participles behind "could have been" and "should have been" that say a person would have had to do it. */
export const avoidance = words(`
  addressed anticipated automated averted avoided curtailed dodged forestalled lessened preempted pre-empted sidestepped spared caught challenged checked clarified clearer communicated considered consulted contained
  coordinated corrected covered detected diagnosed discovered discussed documented done double-checked engaged escalated
  estimated evaluated fixed flagged followed foreseen found handled identified included informed inspected investigated known
  mentioned mitigated monitored noticed notified obvious paged performed picked planned prepared prevented prioritised prioritized questioned
  raised read realised realized recognised recognized remembered removed reported resolved reviewed reverted rolled shared
  solved spotted stopped taken tested thought told tracked treated understood updated validated verified warned written seen sooner shortened
  shorter quicker faster reduced minimised minimized limited tried rehearsed carried
`);

/** What a check, a test or a second look "would have" done. */
export const wouldHave = words(
  "avoided averted caught detected discovered exposed flagged found highlighted identified noticed prevented realised realized recognised recognized revealed saved shown spared spotted stopped surfaced uncovered told warned helped",
);
