/**
 * A link to lines of a file as they were at a commit, at the host of a Git remote: GitHub, GitLab, Bitbucket (cloud and
 * data center), Azure DevOps, Gitea and Forgejo, over https or ssh. Credentials in the remote's URL are dropped. Lines
 * count from 1, both are included; `path` is relative to the repository's root. Undefined where the host is none of
 * these, or where commit, path or lines could be no place.
 */
export function permalink(
  remoteUrl: string,
  commit: string,
  path: string,
  fromLine: number,
  toLine: number,
): string | undefined {
  const remote = readRemote(remoteUrl.trim());
  const place = readPlace(commit, path, fromLine, toLine);
  if (remote === undefined || place === undefined) return undefined;
  return formOf(remote)?.(remote, place);
}

interface Remote {
  /** `https://host` or `https://host:port`, without credentials. */
  readonly origin: string;
  /** Lower case, without the port. */
  readonly host: string;
  /** The repository's path at the host, encoded, without `.git`. */
  readonly path: readonly string[];
}

interface Place {
  readonly commit: string;
  /** Encoded, `/` between the parts. */
  readonly path: string;
  readonly from: number;
  readonly to: number;
}

type Form = (remote: Remote, place: Place) => string | undefined;

function readRemote(url: string): Remote | undefined {
  const web = /^(https?):\/\/(?:[^@/]*@)?([\w.-]+)(:\d+)?\/(.+)$/i.exec(url);
  if (web !== null) return toRemote(`${web[1] ?? ""}://`, web[2], web[3] ?? "", web[4]);
  // The port of ssh is none of the web's.
  const ssh =
    /^(?:git\+)?ssh:\/\/(?:[^@/]*@)?([\w.-]+)(?::\d+)?\/(.+)$/i.exec(url) ??
    /^git:\/\/([\w.-]+)(?::\d+)?\/(.+)$/i.exec(url) ??
    /^(?:[^@/:\s]+@)?([\w.-]+):(?!\/\/|\\)(.+)$/.exec(url);
  return ssh === null ? undefined : toRemote("https://", ssh[1], "", ssh[2]);
}

function toRemote(scheme: string, host = "", port: string, path = ""): Remote | undefined {
  const parts = path
    .replace(/[?#].*$/, "")
    .replace(/(?:\.git)?\/*$/i, "")
    .split("/")
    .filter((part) => part !== "");
  if (!host.includes(".") || parts.length < 2) return undefined;
  const name = host.toLowerCase();
  return { origin: `${scheme.toLowerCase()}${name}${port}`, host: name, path: parts.map(encodeOnce) };
}

function readPlace(commit: string, path: string, from: number, to: number): Place | undefined {
  const parts = path.split(/[/\\]/).filter((part) => part !== "" && part !== ".");
  if (!/^[\da-f]{7,64}$/i.test(commit) || parts.length === 0 || parts.includes("..")) return undefined;
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 1 || to < from) return undefined;
  return { commit, path: parts.map(encode).join("/"), from, to };
}

function formOf({ host, path }: Remote): Form | undefined {
  if (/^(?:ssh\.)?dev\.azure\.com$|\.visualstudio\.com$/.test(host)) return azure;
  if (host === "bitbucket.org") return bitbucketCloud;
  if (named(host, "bitbucket") || path[0] === "scm") return bitbucketDataCenter;
  if (named(host, "github") || host.endsWith(".ghe.com")) return github;
  if (named(host, "gitlab")) return gitlab;
  return host === "codeberg.org" || named(host, "gitea") || named(host, "forgejo") ? gitea : undefined;
}

/** Whether the host is the product's own or a company's installation of it: `gitlab.example.org`. */
function named(host: string, product: string): boolean {
  return new RegExp(`(?:^|[.-])${product}[.-]`).test(host);
}

const github: Form = ({ origin, path }, place) =>
  `${origin}/${path.join("/")}/blob/${place.commit}/${place.path}#${lines(place, "L", "-L")}`;

const gitlab: Form = ({ origin, path }, place) =>
  `${origin}/${path.join("/")}/-/blob/${place.commit}/${place.path}#${lines(place, "L", "-")}`;

const gitea: Form = ({ origin, path }, place) =>
  `${origin}/${path.join("/")}/src/commit/${place.commit}/${place.path}#${lines(place, "L", "-L")}`;

const bitbucketCloud: Form = ({ origin, path }, place) =>
  `${origin}/${path.join("/")}/src/${place.commit}/${place.path}#${lines(place, "lines-", ":")}`;

const bitbucketDataCenter: Form = ({ origin, path }, place) => {
  const [project = "", repository = ""] = path.slice(-2);
  const owner = project.startsWith("~") ? `users/${project.slice(1)}` : `projects/${project}`;
  return `${origin}/${owner}/repos/${repository}/browse/${place.path}?at=${place.commit}#${lines(place, "", "-")}`;
};

/** `_git` stands in https remotes, `v3` in those of ssh; the link's end is exclusive, so it is the start of a line. */
const azure: Form = (remote, place) => {
  const ssh = remote.path[0] === "v3";
  const named = remote.path.filter((part, at) => part !== "_git" && !(ssh && at === 0));
  const old = remote.host.endsWith(".visualstudio.com") && !ssh;
  const account = old ? remote.host.replace(/\.visualstudio\.com$/, "") : (named[0] ?? "");
  const [project, repository = project] = (old ? named : named.slice(1)).filter(
    (part) => part !== "DefaultCollection",
  );
  if (project === undefined || repository === undefined) return undefined;
  const range = `line=${place.from}&lineEnd=${place.to + 1}&lineStartColumn=1&lineEndColumn=1&lineStyle=plain`;
  return `https://dev.azure.com/${account}/${project}/_git/${repository}?path=/${place.path}&version=GC${place.commit}&${range}`;
};

function lines({ from, to }: Place, before: string, between: string): string {
  return from === to ? `${before}${from}` : `${before}${from}${between}${to}`;
}

/** Brackets too: the link stands in Markdown. */
function encode(part: string): string {
  return encodeURIComponent(part).replace(/[()!'*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

/** A part of a remote's URL may be encoded already; a broken encoding is text. */
function encodeOnce(part: string): string {
  return part.startsWith("~") ? `~${encodeOnce(part.slice(1))}` : encode(decoded(part));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a lone `%` is no encoding
  }
}
