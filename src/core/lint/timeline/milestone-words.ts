/** Words of an entry that say how somebody came to know, in timelines whose entries have no types. */
export const noticedWords =
  /\b(?:alarm|alert|anomal|complain|concern|contact(?:s|ed)|detect|diagnos|disclos|discover|escalat|flag(?:s|ged)|found|hears?\b|heard|identif|inform|mention|monitor|noted\b|notic|notif|observ|page[ds]?\b|pagerduty|paging|ping(?:s|ed)|realis|realiz|receiv|recogni|report|sees?\b|saw\b|spot(?:s|ted)|support (?:case|request|ticket)|ticket|tweet|(?:be|is|made|became|becomes) aware|warn|(?:issue|incident) (?:opened|created|filed|raised|declared)|declare)/i;

/** Words of an entry that say that it was over. */
export const overWords =
  /\b(?:all[- ]clear|available|back (?:in|on|to|up)|clear(?:s|ed)|clos(?:e|es|ed|ing)\b|complet|concluded|confirm|deploy(?:s|ed|ment)?\b|disabled|drain|(?:is|are|now|up and) (?:up|working|running|live|online|stable)|end(?:s|ed)?\b|finish|fix(?:es|ed)?\b|functional|healthy|live\b|merg|mitigat|normal|operational|over\b|patch|queue.{0,20}empty|re-?enabl|re-?open|reboot|recover|released?\b|remov|replac|resolv|resum|restart|restor|return(?:s|ed)\b|revert|roll(?:s|ed)? ?back|rollback|stabili[sz]|stable\b|starts? working|succe(?:eds?|eded|ss)|unblock|updated|working)/i;
