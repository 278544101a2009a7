/** What zone abbreviations and names mean. Standard and daylight names mean the place's local time at that date. */
export const zoneNames: Readonly<Record<string, string>> = {
  UTC: "UTC",
  GMT: "UTC",
  Z: "UTC",
  Zulu: "UTC",
  PST: "America/Los_Angeles",
  PDT: "America/Los_Angeles",
  PT: "America/Los_Angeles",
  MST: "America/Denver",
  MDT: "America/Denver",
  MT: "America/Denver",
  CDT: "America/Chicago",
  CT: "America/Chicago",
  EST: "America/New_York",
  EDT: "America/New_York",
  ET: "America/New_York",
  AKST: "America/Anchorage",
  AKDT: "America/Anchorage",
  HST: "Pacific/Honolulu",
  BRT: "America/Sao_Paulo",
  WET: "Europe/Lisbon",
  WEST: "Europe/Lisbon",
  CET: "Europe/Paris",
  CEST: "Europe/Paris",
  MEZ: "Europe/Berlin",
  MESZ: "Europe/Berlin",
  EET: "Europe/Athens",
  EEST: "Europe/Athens",
  MSK: "Europe/Moscow",
  TRT: "Europe/Istanbul",
  GST: "Asia/Dubai",
  PKT: "Asia/Karachi",
  NPT: "Asia/Kathmandu",
  SGT: "Asia/Singapore",
  HKT: "Asia/Hong_Kong",
  JST: "Asia/Tokyo",
  KST: "Asia/Seoul",
  IDT: "Asia/Jerusalem",
  AWST: "Australia/Perth",
  ACST: "Australia/Adelaide",
  ACDT: "Australia/Adelaide",
  AEST: "Australia/Sydney",
  AEDT: "Australia/Sydney",
  NZST: "Pacific/Auckland",
  NZDT: "Pacific/Auckland",
  SAST: "Africa/Johannesburg",
  EAT: "Africa/Nairobi",
  WAT: "Africa/Lagos",
  Pacific: "America/Los_Angeles",
  Mountain: "America/Denver",
  Eastern: "America/New_York",
  "US/Pacific": "America/Los_Angeles",
  "US/Mountain": "America/Denver",
  "US/Central": "America/Chicago",
  "US/Eastern": "America/New_York",
  "Central Time": "America/Chicago",
  "Mitteleuropäische Zeit": "Europe/Berlin",
  "Mitteleuropäische Sommerzeit": "Europe/Berlin",
  "Central European Time": "Europe/Paris",
  "Central European Summer Time": "Europe/Paris",
  "British Summer Time": "Europe/London",
  "India Standard Time": "Asia/Kolkata",
  "Indian Standard Time": "Asia/Kolkata",
  "Coordinated Universal Time": "UTC",
};

/**
 * The offset that an abbreviation names, where its place changes its clocks: whoever writes `CEST` in winter means either
 * that offset or the clock on the wall.
 */
export const namedOffsets: Readonly<Record<string, string>> = {
  PST: "-08:00",
  PDT: "-07:00",
  MST: "-07:00",
  MDT: "-06:00",
  CDT: "-05:00",
  EST: "-05:00",
  EDT: "-04:00",
  AKST: "-09:00",
  AKDT: "-08:00",
  WET: "+00:00",
  WEST: "+01:00",
  CET: "+01:00",
  CEST: "+02:00",
  MEZ: "+01:00",
  MESZ: "+02:00",
  EET: "+02:00",
  EEST: "+03:00",
  IDT: "+03:00",
  ACST: "+09:30",
  ACDT: "+10:30",
  AEST: "+10:00",
  AEDT: "+11:00",
  NZST: "+12:00",
  NZDT: "+13:00",
  "Central European Summer Time": "+02:00",
  "Mitteleuropäische Sommerzeit": "+02:00",
};

/** One thing that an ambiguous abbreviation may mean. */
export interface ZoneMeaning {
  readonly zone: string;
  /** Its offsets from UTC, written as in `IST (UTC+5:30)`. */
  readonly offsets: readonly string[];
  /** Words elsewhere in the document that speak for it. */
  readonly evidence: RegExp;
}

/** Abbreviations that mean several zones: without evidence in the document they mean none. */
export const ambiguousZones: Readonly<Record<string, readonly ZoneMeaning[]>> = {
  IST: [
    {
      zone: "Asia/Kolkata",
      offsets: ["+05:30"],
      evidence: /\b(?:India|Indian|Mumbai|Delhi|Bangalore|Bengaluru|Hyderabad|Chennai|Pune|Kolkata)\b/,
    },
    {
      zone: "Asia/Jerusalem",
      offsets: ["+02:00", "+03:00"],
      evidence: /\b(?:Israel|Israeli|Tel Aviv|Jerusalem|IDT)\b/,
    },
    { zone: "Europe/Dublin", offsets: ["+01:00"], evidence: /\b(?:Ireland|Irish|Dublin)\b/ },
  ],
  BST: [
    {
      zone: "Europe/London",
      offsets: ["+01:00"],
      evidence: /\b(?:UK|U\.K\.|Britain|British|England|London|Scotland|Wales|GMT)\b/,
    },
    { zone: "Asia/Dhaka", offsets: ["+06:00"], evidence: /\b(?:Bangladesh|Dhaka)\b/ },
  ],
  CST: [
    {
      zone: "America/Chicago",
      offsets: ["-06:00"],
      evidence: /\b(?:PST|PDT|MST|MDT|CDT|EST|EDT|US|USA|Chicago|Texas|Dallas|US\/\w+)\b/,
    },
    {
      zone: "Asia/Shanghai",
      offsets: ["+08:00"],
      evidence: /\b(?:China|Chinese|Beijing|Shanghai|Shenzhen|Hangzhou)\b/,
    },
  ],
};
