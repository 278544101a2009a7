import { once } from "../../text/once.ts";
import { oncePerText } from "../../text/once-per-text.ts";

/** Whether an entry's text says how somebody came to know, in a timeline whose entries have no types. */
export const saysNoticed: (text: string) => boolean = oncePerText((text) => says(text, "noticed"));

/** Whether an entry's text says that it was over. */
export const saysOver: (text: string) => boolean = oncePerText((text) => says(text, "over"));

type Milestone = "noticed" | "over";

/** What such entries say, by language: beginnings of words, whole ones with `$` behind them. */
const beginnings: readonly Readonly<Record<Milestone, string>>[] = [
  {
    // English
    noticed:
      "alarm|alert|anomal|complain|concern|contacts$|contacted$|detect|diagnos|disclos|discover|escalat|flags$|flagged$|found|hears?$|heard|identif|inform|mention|monitor|noted$|notic|notif|observ|paged?$|pages$|pagerduty|paging|pings$|pinged$|realis|realiz|receiv|recogni|report|sees?$|saw$|spots$|spotted|support (?:case|request|ticket)|ticket|tweet|(?:be|is|made|became|becomes) aware|warn|(?:issue|incident) (?:opened|created|filed|raised|declared)|declare",
    over: "all[- ]clear|available|back (?:in|on|to|up)|clears$|cleared$|clos(?:es?|ed|ing)$|complet|concluded|confirm|deploy(?:s|ed|ment)?$|disabled|drain|(?:is|are|now|up and) (?:up|working|running|live|online|stable)|end(?:s|ed)?$|finish|fix(?:es|ed)?$|functional|healthy|live$|merg|mitigat|normal|operational|over$|patch|queue.{0,20}empty|re-?enabl|re-?open|reboot|recover|released?$|remov|replac|resolv|resum|restart|restor|return(?:s|ed)$|revert|roll(?:s|ed)? ?back|rollback|stabili[sz]|stable$|starts? working|succe(?:ed|ss)|unblock|updated|working",
  },
  {
    // German
    noticed:
      "alarm|aufgefallen|auffäll|beschwer|bemerk|benachricht|beobacht|entdeck|erkann|eskal|festgestellt|fiel auf|fällt auf|gemeldet|hinweis|kenntnis|meld|registrier|störungsmeldung|wahrgenommen|warn",
    over: "abgeschlossen|ausgeliefert|beendet|behoben|entstör|entwarnung|erholt|gelöst|geschlossen|läuft wieder|neu gestartet|neustart|normal|repariert|stabil|umgangen|wieder (?:da|erreichbar|online|verfügbar)|wiederherge|wiederherst|zu ende|zurückge",
  },
  {
    // French
    noticed:
      "alarm|alert|aperç|averti|constat|découv|détect|identifi|informée?s?$|notifi|plaint|prévenu|rapport|remarqu|repér|signal",
    over: "(?:à|de) nouveau|annul|clos$|clôtur|corrig|disponible|opérationnel|redémarr|résolu|restaur(?!ant)|rétabli|retour (?:arrière|à la normale)|revenue?s? à|réparé|stable|terminé",
  },
  {
    // Spanish and Portuguese
    noticed:
      "alarm|alert|advert(?:ido|imos|iu)|avis(?:a|ó|ou|ad)|comunic|descob|descubr|detect|identific|inform|notad|notaron|notific|notou|notó|observ|percat|perceb|queixa|queja|reclam|relat(?:o|ou|ad[oa])$|report|señal",
    over: "cerrad|cerró|corregid|corrig|de volta|disponible|disponíve|encerrad|estable|estabiliz|estáve|fechad|finaliz|mitigad|normal|operaciona|operativ|recuper|reinici|resolv|resuelt|restablec|restabelec|restaur(?!ant)|revert|reviert|solucion|terminad|terminó|terminou|volt[oa]u? a|volvió a|vuelve a",
  },
  {
    // Italian
    noticed:
      "accort|allarm|allert|avvis|identificat|informat|lament|notat[oaie]$|notific|osservat|reclam|rilev|scopert|scopr|segnal",
    over: "annullat|chius|corrett|di nuovo|disponibil|mitigat|normal|operativ|recuper|riavvi|rientrat|ripristin|risolt|stabil|terminat[oaie]$|tornat",
  },
  {
    // Dutch
    noticed:
      "alarm|gedetecteerd|geconstateerd|gemeld|gezien|klaag|klacht|klagen|melding|meldt|merkt|ontdek|opgemerkt|signaleer|waargenomen|waarschuw",
    over: "afgesloten|beëindigd|gemitigeerd|gesloten|herstart|herstel|normaal|opgelost|stabiel|teruggedraaid|teruggezet|verholpen|weer (?:beschikbaar|bereikbaar|normaal|online)|werkt weer",
  },
];

/** The same in Chinese, Japanese and Korean, where no blank says what is a word. */
const parts: Readonly<Record<Milestone, string>> = {
  noticed:
    "告警|报警|報警|警报|警報|警告|发现|發現|発見|检测|檢測|検知|検出|收到|反馈|反饋|投诉|投訴|察觉|通报|通報|通知|监控|監控|監視|アラート|報告|気付|気づ|問い合わせ|判明|発報|알림|알람|경보|감지|발견|신고|보고|제보|인지|문의",
  over: "恢复|恢復|复原|解决|解決|解消|回滚|回滾|回復|复位|修复|修復|修正|正常|缓解|緩解|关闭|關閉|结束|結束|終了|重启|重啟|再起動|復旧|収束|ロールバック|切り戻|クローズ|복구|해결|롤백|정상|종료|재시작|해소|안정",
};

/**
 * English first: the others are asked where it says nothing. In small letters, since a pattern that has all letters of all
 * scripts in it and heeds no case takes the engine some milliseconds to make ready.
 */
function says(text: string, milestone: Milestone): boolean {
  const small = text.toLowerCase();
  return patterns[milestone].some((pattern) => pattern().test(small));
}

/** Each made when the ones before it said nothing. */
const patterns: Readonly<Record<Milestone, readonly (() => RegExp)[]>> = {
  noticed: patternsOf("noticed"),
  over: patternsOf("over"),
};

function patternsOf(milestone: Milestone): readonly (() => RegExp)[] {
  const [english, ...others] = beginnings.map((language) =>
    language[milestone].replaceAll("$", String.raw`(?!\p{L})`),
  );
  return [english, others.join("|")]
    .map((words = "") => once(() => new RegExp(String.raw`(?<!\p{L})(?:${words})`, "u")))
    .concat(once(() => new RegExp(parts[milestone], "u")));
}
