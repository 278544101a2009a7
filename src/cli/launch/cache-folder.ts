import path from "node:path";

/** What says where a person's caches are. */
export interface CachePlace {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The person's home, a full path. */
  readonly home: string;
}

/**
 * Where compiled code is kept between two starts. Undefined where `SITREP_CODE_CACHE=off`, or Node's own
 * `NODE_DISABLE_COMPILE_CACHE`, says that nothing is to be kept.
 */
export function cacheFolder(place: CachePlace): string | undefined {
  const { env } = place;
  if (env["SITREP_CODE_CACHE"] === "off" || (env["NODE_DISABLE_COMPILE_CACHE"] ?? "") !== "")
    return undefined;
  return ownCaches(place);
}

/**
 * Our part of the folder that the system has for caches of one person. A relative `XDG_CACHE_HOME` counts for nothing (XDG
 * Base Directory Specification 0.8).
 */
export function ownCaches({ env, platform, home }: CachePlace): string {
  if (platform === "win32")
    return path.win32.join(
      env["LOCALAPPDATA"] ?? path.win32.join(home, "AppData", "Local"),
      "sitrep",
      "Cache",
    );
  if (platform === "darwin") return path.posix.join(home, "Library", "Caches", "sitrep");
  const named = env["XDG_CACHE_HOME"] ?? "";
  return path.posix.join(path.posix.isAbsolute(named) ? named : path.posix.join(home, ".cache"), "sitrep");
}
