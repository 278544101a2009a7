import { describe, expect, it } from "vitest";
import { cacheFolder } from "../../../src/cli/launch/cache-folder.ts";

describe("cacheFolder", () => {
  it.each([
    ["linux", {}, "/home/zoé/.cache/sitrep"],
    ["linux", { XDG_CACHE_HOME: "/var/漢" }, "/var/漢/sitrep"],
    ["linux", { XDG_CACHE_HOME: "here" }, "/home/zoé/.cache/sitrep"],
    ["linux", { XDG_CACHE_HOME: "" }, "/home/zoé/.cache/sitrep"],
    ["darwin", { XDG_CACHE_HOME: "/var/x" }, "/home/zoé/Library/Caches/sitrep"],
    ["win32", { LOCALAPPDATA: "D:\\Local" }, "D:\\Local\\sitrep\\Cache"],
  ] as const)("on %s with %o is %s", (platform, env, folder) => {
    expect(cacheFolder({ env, platform, home: "/home/zoé" })).toBe(folder);
  });

  it("falls back to the profile on Windows", () => {
    const folder = cacheFolder({ env: {}, platform: "win32", home: "C:\\Users\\Zoé" });
    expect(folder).toBe("C:\\Users\\Zoé\\AppData\\Local\\sitrep\\Cache");
  });

  it.each([{ SITREP_CODE_CACHE: "off" }, { NODE_DISABLE_COMPILE_CACHE: "1" }])(
    "is nowhere with %o",
    (env) => {
      expect(cacheFolder({ env, platform: "linux", home: "/home/zoé" })).toBeUndefined();
    },
  );
});
