// Words for the rules that look for people: what stands around persons, and around what is called like one.
import { wordList as words } from "./word-list.ts";

/** Words of teams, roles and systems: a text with one of them is no person's name. Compared in lower case. */
export const teamWords = words(`
  admin administrator analytics api app application backend billing business checkout client cloud commander communications
  compliance coordinator core customer data database delivery design desk developer developers development devops director
  docs email engineer engineering engineers enablement experience finance frontend group growth guild helpdesk hr identity
  incident infra infrastructure integrations internal it lead leader leadership leads legal logistics maintainers management
  manager marketing member mobile monitoring network networking observability office officer on-call oncall operations
  operator operators ops owner partner partners payments people platform platforms procurement product production program
  project purchasing qa quality release reliability research response responder responders review reviewer risk sales
  scribe search security server service services site sre sres squad staff stakeholder stakeholders storage success
  supplier supply support sysadmin system systems team teams tech technical technology testing tooling tools tribe unit
  vendor warehouse web working unknown everyone everybody nobody none anyone someone tbd todo
`);

/** What stands behind `@` without being a person. Compared in lower case. */
export const notHandles = words(`
  here channel everyone all team media import keyframes charset font-face supports types latest next beta alpha canary rc
  stable main master head param return returns throws type deprecated override test before after autowired bean component
  inject injectable input output async await decorator property staticmethod classmethod dataclass pytest nullable
  nonnull entity table column transactional scheduled localhost
`);

/** Nouns that make what stands before them a thing: `the Oscar cluster`, `Victor API`. */
export const thingNouns = words(`
  access agent agents alert alerts alias aliases algorithm annotation api apis app appliance application applications apps archive array assets audit
  backend backends backup backups balancer batch binary binaries bot box branch broker brokers bucket buckets buffer bug build builds bundle cache caches
  calendar campaign campus cdn certificate chain channel channels chart charts check checks ci cd cli client clients cloud cluster clusters code codebase
  collection collections collector colo command compiler component config configs configuration connection connections connector connectors console
  consumer consumers container containers controller controllers cookie coroutine cpu cron crate credential cronjob daemon daemons dashboard dashboards
  data database databases datacenter datacentre dataset datastore db dbs definition definitions dependency deployment deployments depot directory disk disks
  distribution distro dns document documentation domain domains driver drivers edge edition endpoint endpoints engine engines environment environments
  error errors event events export exporter exporters expression extension extract extracts family farm feature feed feeds file files filesystem filter filters
  firewall firmware fleet folder format formula framework frontend function functions gateway gateways generator graph grid group groups guide handler hardware
  header heap helm hook hooks host hosting hosts image images index indexes indices ingress instance instances integration integrations interface job jobs jvm
  kernel key keyspace keyspaces keys lab lake lambda layer library licence license line load log logs logstream ltd machine machines manifest market master memory
  metadata metrics middleware migration migrations mirror model models module modules monitor monitoring namespace namespaces network networks node nodes
  office operator operators orchestrator org os outage package packages page partition partitions path periods pipeline pipelines plan platform plugin plugins pod pods policy
  pool pools portal primary process processes processor product production profile program project projects protocol provider proxies proxy queries
  query queue queues rack ransomware ratio readiness realm record records recorder region regions registry release releases replica replicas replication report reports
  repo repos repositories repository request requests resource resources response role rollout rotation router routers rule rules runner runners runtime runtimes
  sandbox schema scheduler script scripts sdk search secret sensors sensor server servers service services session sessions shard shards sidecar sidecars site sites snapshot
  snapshots socket software source stack staging stack stacks standby state status storage store stores storefront stream streams street suite subnet subsystem switch sync
  syntax system systems table tables tag tags tasks task team template templates tenant terminal test tests thread threads token tokens tool tooling tools topic topics
  tower traces tracing traffic tree trigger ui university update upgrade url users user utility vault vendor version versions view vm vms volume volumes vpc vpn
  warehouse warehouses webhook webhooks website widget worker workers workflow workflows workload workspace yard zone zones zookeeper
  airport avenue bank bay beach branch bridge capital church city coast college county court district hall harbor harbour hill hospital hotel house island islands
  lake mountain park port province river road school square state station street terminal town valley village
`);

/** What belongs to a person: `Bob's laptop`. */
export const belongings = words(`
  absence account address advice analysis annotation answer approval assessment assumption attempt attention badge bug calendar change changes colleague comment comments
  commit commits concern concerns computer credentials decision departure design desk diff edit edits email error estimate expertise explanation fault feedback fix
  fixes fork handover hands hard-coded holiday home hotfix idea inbox inexperience instructions intention investigation involvement job judgement judgment key keyboard
  keys knowledge lack laptop leave login machine manager mental merge message mistake mistakes negligence note notes office on-call opinion oversight
  own password patch patches personal phone plan pr previous prs proposal pull push question questions recollection refactor refactoring reply report request response revert review role rollback
  saved screen script scripts session shell shift shifts shoulder side slack solution ssh suggestion suggestions team terminal ticket time token typo understanding update user username vacation
  view watch work workaround workstation
`);

/** Nouns for persons by what they do. A name behind one is a person's. */
export const roleNouns = words(`
  admin administrator analyst architect author colleague commander consultant contractor contributor coordinator dba dev developer director employee
  engineer expert freelancer handler head ic intern lead leader maintainer manager member newcomer officer on-call oncall operator owner principal
  programmer reporter researcher responder reviewer scientist scribe specialist sre sysadmin technician tester trainee teammate volunteer contributor
  cto ceo cio coo cfo vp student
`);

/** Other words for persons: a pronoun behind one of them may be theirs. */
export const personNouns = words(`
  admin agent anyone attacker author buyer caller client colleague customer developer employee engineer everyone man manager nobody operator owner patient person
  reporter responder reviewer rep representative rider somebody someone staff student supervisor technician tester user vendor woman
`);

/** Departments, as they stand behind "Ruby from". */
export const departments = words(`
  accounting analytics billing compliance design devops engineering facilities finance hr infra infrastructure it legal logistics marketing netops networking noc operations
  database databases ops payments platform procurement product qa research sales secops security sre storage success support treasury
`);

/** What people work on with their hands and their judgement: with it a shared verb leans to a person. */
export const humanObjects = words(`
  alarm alert approval branch change changes commit deploy diff fix flag freeze handover hotfix incident issue mail migration mr page parser patch pr prs pull pull-request
  release request revert review rfc rollout runbook schema script spreadsheet ticket toggle typo
`);

export const personPronouns = words("he she him her his hers himself herself");

/** Manners and conditions of people, searched in the words behind the name joined by single spaces. */
export const personPhrases =
  /\b(?:by hand|by mistake|by accident|in slack|on slack|on discord|without (?:telling|announcing|asking|checking|noticing|realising|realizing|informing|reading|review|approval|thinking|looking|warning|testing)|from memory|at home|from home|on (?:leave|holiday|vacation|pto)|(?:after|before|while) (?:asking|going|leaving|speaking|talking)|(?:instead of|before|rather than) (?:asking|paging|checking|telling)|did not know|didn['’]t know|thinking (?:that|it|the)|believing|assuming|happened to|(?:left|joined) (?:the|our) (?:company|team|rota|rotation)|had no idea|in a hurry|out of (?:habit|office)|forgot to|while (?:on call|tired|travelling)|(?:his|her) own)\b/;

/** Whoever stands behind one of them is a person, or nearly. */
export const toldWords = words(`
  ask asked asking asks told tell tells telling paged paging call called calling pinged ping pinging notified notify informed inform blamed blame blaming thanked thank
  thanks messaged message contacted contact contacting reached phoned emailed e-mailed texted warned warn reminded remind trained hired invited convinced interviewed woke
  consulted alerted joined helped relieved replaced congratulated briefed onboarded mentored advised urged pressed pushed invited promoted demoted assigned introduced interrupted credited
`);

/** Participles before "by" that only persons do. */
export const saidBy = words(`
  approved authored authorised authorized drafted edited introduced led merged noticed owned raised requested reported reviewed rubber-stamped said signed spotted suggested
  written committed cherry-picked hard-coded acknowledged copied championed proposed organised organized facilitated taught typed
`);

/** What comes "from" or "by" a person. */
export const sentBy = words(`
  approval branch change changes commit commits decision diff edit email error mistake typo fix fixes help hotfix input merge message migration mr note page patch ping post pr prs pull question reply report request
  requests review revert script sign-off signoff suggestion ticket work
`);

export const auxiliaries = words(`
  am are be been being can can't could couldn't did didn't do does doesn't don't had hadn't has hasn't have haven't is isn't may might must should shouldn't was wasn't were will
  would wouldn't failed fails cannot
`);

export const adverbs = words(`
  again all already also always apparently both briefly correctly even ever eventually finally first immediately incorrectly instead just later maybe mistakenly never not now
  often once only perhaps personally probably quietly quickly simply since soon still subsequently suddenly then there therefore together too twice unknowingly yesterday
`);

/** Companies, products and places that read like a given name and a surname. */
export const namesakes = words(`
  abercrombie_fitch alfa_romeo alfred_dunhill aston_martin barnes_noble ben_sherman bernard_matthews betty_crocker booz_allen brooks_brothers
  calvin_klein carl_zeiss charles_schwab charles_river charles_tyrwhitt christian_dior christian_louboutin cole_haan dean_foods diane_furstenberg dolce_gabbana dow_jones
  duncan_hines eddie_bauer edward_jones eli_lilly elizabeth_arden ernst_young estee_lauder franklin_templeton fred_meyer fred_perry george_mason george_washington giorgio_armani goldman_sachs grant_thornton
  harley_davidson harry_potter harry_winston helly_hansen henry_schein herman_miller hewlett_packard howard_johnson hugo_boss jack_daniels jack_daniel jack_wolfskin james_madison jane_street jenny_craig jim_beam jimmy_choo
  john_deere john_hancock john_lewis johns_hopkins johnnie_walker johnson_controls jones_lang juan_valdez julius_baer karl_lagerfeld kate_spade kenneth_cole kurt_geiger
  leroy_merlin liz_claiborne lockheed_martin lord_taylor louis_vuitton madison_square marc_jacobs marks_spencer mary_kay martin_marietta max_planck max_mara
  merrill_lynch michael_kors michael_page mitchell_ness morgan_stanley neiman_marcus oliver_wyman oscar_health oscar_mayer otto_group paul_smith paul_mitchell perry_ellis philip_morris
  pierre_cardin polly_pocket ralph_lauren ray_ban raymond_james robert_bosch robert_half robert_walters rolls_royce ross_dress russell_reynolds sam_adams samuel_adams
  san_diego sara_lee steve_madden stella_artois ted_baker thomas_cook thomas_reuters tim_hortons
  tommy_bahama tommy_hilfiger tom_ford vera_wang victoria_secret wells_fargo william_hill william_blair yves_laurent
`);

/** Capital words that open a sentence or clause in front of a name; any other makes the name the second half of one. */
export const openingWords = words(`
  a according after afterwards again all also although an and another anyone apparently as at author because before both but by cc despite did does during each either
  eventually even everyone finally first following for from given had has having however i if in instead it its last later lead like luckily maybe meanwhile
  neither next nobody none nor not note now of on once one only or our perhaps probably reportedly shortly since so someone soon still that thanks the then
  there these they this those though through thus to today together tomorrow unbeknownst under unfortunately unless unlike until was we what when where whether which while who
  whose why with within without yesterday yet
`);
