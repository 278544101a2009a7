import { wordList } from "./word-list.ts";

/** Who does it: only persons, mostly persons, persons and systems alike, mostly systems, only systems. */
export type VerbKind = "person" | "mostly-person" | "shared" | "mostly-system" | "system";

/** The kind of a finite verb in the past or the third person: `forgot`, `merges`; undefined for any other word. */
export function verbKind(word: string): VerbKind | undefined {
  const known = irregular.get(word);
  if (known !== undefined) return kinds.get(known);
  for (const stem of stemsOf(word)) {
    const kind = kinds.get(stem);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** What `-ed` or `-s` may have been put behind. */
function stemsOf(word: string): readonly string[] {
  if (word.endsWith("ied") || word.endsWith("ies")) return [`${word.slice(0, -3)}y`];
  if (word.endsWith("ed")) {
    const stem = word.slice(0, -2);
    const doubled = /([bdgklmnprt])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
    return [stem, `${stem}e`, ...doubled];
  }
  if (word.endsWith("es")) return [word.slice(0, -2), word.slice(0, -1)];
  return word.endsWith("s") && !word.endsWith("ss") ? [word.slice(0, -1)] : [];
}

const irregular = new Map(
  `thought think|forgot forget|knew know|said say|told tell|went go|felt feel|meant mean|misread misread|misunderstood misunderstand
  |heard hear|slept sleep|spoke speak|left leave|wrote write|taught teach|met meet|saw see|read read|understood understand|overwrote overwrite
  |took take|gave give|made make|got get|found find|held hold|came come|had have|did do|ran run|reran rerun|re-ran rerun|set set|hit hit|shut shut
  |cut cut|put put|sent send|began begin|brought bring|built build|rebuilt rebuild|chose choose|lost lose|kept keep|broke break|shot shoot|spun spin
  |hung hang|fell fall|froze freeze|grew grow|threw throw|caught catch|woke wake|drove drive|bought buy|paid pay|stood stand|sat sit|swore swear
  |mistook mistake|overslept oversleep|misheard mishear|undid undo|redid redo|oversaw oversee|typo'd typo|quit quit|split split|bet bet|does do|goes go
  |let let|rewrote rewrite|resent resend|withdrew withdraw|undertook undertake|unwound unwind|reset reset|bought buy|sold sell|rebooted reboot|led lead|hid hide|spent spend|dug dig|stuck stick|won win|tore tear|drew draw|fed feed|stepped step`
    .split("|")
    .map((pair): readonly [string, string] => {
      const [form = "", verb = ""] = pair.trim().split(" ");
      return [form, verb];
    }),
);

const kinds: ReadonlyMap<string, VerbKind> = new Map([
  ...kindOf(
    "system",
    `
    accrue autoscale back boot buffer coalesce consume crash crashloop decompress deduplicate degrade deliver
    deny deregister deserialise deserialize elect emit evict exceed exit expire fail failover flap freeze
    grow hang heartbeat leak multiplex overflow page-fault parse peak persist post-process prefetch process
    proxy prune queue rebalance recompile reconnect refuse rehash reject render replicate requeue respawn respond
    retrain retry return round saturate serialise serialize serve shard spawn spike stall throttle tick time
    timeout
  `,
  ),
  ...kindOf(
    "mostly-system",
    `
    abort backfill bump cache compact drain exhaust expose fill flush index ingest load lock mark migrate
    mirror publish purge rebuild reconcile recover reload rotate route scale stream sync synchronise
    synchronize terminate trim warm resolve store reclaim reschedule dispatch provide
  `,
  ),
  ...kindOf(
    "shared",
    `
    accept add apply archive assign attach block break bring build cause check clear clone close compare configure
    connect contain continue copy create cut delete detach detect disconnect download drive execute export
    fetch finish fire flag force generate get give group handle hit hold identify import increase initiate
    install invalidate invoke keep kill limit log lose lower make map match monitor move note open optimise
    optimize order overwrite pause perform pick place produce provision pull put raise re-run reach rebase
    receive recreate redirect reduce refresh register release remove rename repair replace report request
    require rerun reset resize restart restore resume revoke roll run save scan seal select send set shift
    shut skip spin split start stop submit suspend switch tag take terminate test track transfer trigger trip
    try uninstall update upgrade upload use verify wipe work post plan lead power present share discover
    schedule reboot drop widen narrow extend shorten expand shrink tighten loosen renew mount unmount
    decommission cordon taint bounce cycle kick truncate vacuum query repoint point forward link unlink
    activate deactivate adjust alter amend arrange calculate clean compile complete convert decrease define
    destroy double halve duplicate eliminate empty enter erase evaluate examine extract finalise finalize
    free hide insert interrupt invert isolate locate maintain measure obtain omit override overload populate
    preserve print protect quarantine recycle reformat regenerate reimage reinstall reintroduce relocate
    renumber reopen repeat repurpose reroute rescale reseed restrict retire reuse search secure separate show
    shuffle solve sort specify substitute supply suppress swap target throw transform unblock unlock wrap
    unset unsubscribe downsize downgrade whitelist allowlist blacklist bundle validate choose
  `,
  ),
  ...kindOf(
    "mostly-person",
    `
    acknowledge address analyse analyze announce approve author bypass cancel catch change cherry-pick coach
    comment commit commission confirm coordinate debug deploy design diagnose disable document draft edit
    enable escalate exclude figure file find fix flip hand hardcode hard-code hotfix implement inspect
    introduce investigate join launch list merge misapply misconfigure misplace mitigate moderate modify name
    negotiate offer operate overrule own page paste patch phase prepare press promise promote propose push
    query re-deploy reassign recommend redeploy redo refactor reindex reorder revert review rewrite rework
    rollback ship sign silence spot squash stage steer step supervise toggle touch trace transcribe
    troubleshoot tune turn tweak undo unplug type-check clarify escort oversee draw stand sit help mention
    reconfigure write re-enable read mute unmute snooze force-push hand-edit tinker fiddle experiment
    improvise borrow buy sell hire plug yank reseat let sketch brief chase mentor onboard train demo mislabel
    misname misspell miscount double-click ssh uncomment rewire wire conduct interview babysit nudge bookmark
    screenshot photograph brick bork hose nuke wreck trash clobber ruin botch bungle misuse steal invent draw
  `,
  ),
  ...kindOf(
    "person",
    `
    admit advise agree apologise apologize argue ask assume attend believe blame blindside brief care chat
    claim click complain conclude confess confuse consider contact copy-paste decide demand disagree doubt
    double-check eat email e-mail expect explain eyeball fat-finger feel forget fumble gather go google guess
    hear hesitate hope ignore inform insist intend interpret interrupt invite know laugh learn leave like
    listen look love mean meet message mishear misinterpret misjudge miskey misread miss mistake mistype
    misunderstand neglect notice object observe overlook oversleep overreact panic phone ping point prefer
    pretend quit realise realize reason recall recognise recognize regret remember remind reply rubber-stamp
    rush say second-guess see shout sleep smoke speak speculate stumble struggle study suggest suppose
    suspect swear talk teach tell text thank think type typo underestimate understand volunteer wake walk
    want warn wish wonder worry discuss
  `,
  ),
]);

function kindOf(kind: VerbKind, verbs: string): readonly (readonly [string, VerbKind])[] {
  return Array.from(wordList(verbs), (verb) => [verb, kind] as const);
}
