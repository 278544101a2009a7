import { isZone } from "../../core/model/instant.ts";
import { readSetting } from "./settings.ts";

/** The IANA zone that local times are shown in: the setting, else this computer's. */
export function localZone(): string {
  const zone = readSetting("sitrep.time.zone");
  return zone !== "" && isZone(zone) ? zone : Intl.DateTimeFormat().resolvedOptions().timeZone;
}
