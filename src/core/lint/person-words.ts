// Words for the rules that look for people. Kept small on purpose: precision counts before recall, and a roster is
// what finds the rest.

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ""));
}

/**
 * Common given names of several languages. Names that are also products, projects, places, months or everyday English
 * words are left out (`Ada`, `Apollo`, `Cassandra`, `Grace`, `Iris`, `Jaeger`, `Jenkins`, `Julia`, `Mark`, `May`, `Ruby`,
 * `Travis`, `Will`): those count only with a roster.
 */
export const givenNames = words(`
  Aaron Abdul Abdullah Abigail Adriana Adrian Agnieszka Ahmed Aiko Aisha Akira Alan Albert Alejandro Aleksandr Alexander
  Alexandra Alexandre Alexey Alice Alicia Alison Allison Alyssa Amanda Amelia Amir Amit Amy Ananya Anastasia Anders Andrea
  Andreas Andrei Andrew Andrzej Angela Anil Anita Anjali Ann Anna Anne Annika Anthony Antoine Anton Antonio Anya Arjun Arnaud
  Arthur Ashley Aurélie Barbara Bartosz Beatriz Benjamin Bernard Beth Björn Bob Boris Brandon Brenda Brian Bridget Bruno
  Camille Carla Carlos Carol Caroline Catherine Cathy Cecilia Chantal Charles Chen Chiara Chloe Chris Christian Christina
  Christine Christoph Christopher Cindy Claire Clara Claudia Colin Connor Craig Cristina Cynthia Daniel Daniela Danielle
  Danny Dave David Deborah Deepak Deepika Denise Dennis Derek Diego Dimitri Dmitri Dmitry Dominik Dominique Donald Donna
  Dorothy Doug Douglas Edward Eduardo Ekaterina Elena Elias Elisabeth Elizabeth Ellen Emily Emma Emmanuel Enrique Eric Erik
  Erika Esther Ethan Eugene Evan Evelyn Fatima Federico Felipe Femi Fernando Filip Fiona Florian Francesca Francesco
  Francisco Franck François Frederik Gabriel Gabriela Gareth Gary Geoff Geoffrey George Gerald Gerard Giovanni Giulia
  Gonzalo Gordon Graham Greg Gregory Guillaume Gustavo Hannah Hans Haruto Hassan Heidi Helen Helena Henrik Henry Hiroshi
  Hugo Ian Ibrahim Igor Ingrid Ines Isabel Isabella Isabelle Ivan Jacek Jack Jacob Jacqueline Jaime Jakub James Jamie Jan
  Jane Janet Janice Jason Javier Jean Jeff Jeffrey Jennifer Jenny Jeremy Jerome Jesse Jessica Jill Jim Joan Joanna João Joe
  Joel Johan Johannes John Johnny Jon Jonas Jonathan Jorge José Josef Joseph Josh Joshua Joyce Juan Judith Judy Julian Julie
  Jürgen Justin Karen Karim Karin Karl Karolina Kate Katherine Kathleen Katie Katrin Kavya Keith Kelly Ken Kenji Kenneth
  Kevin Khalid Kiran Klaus Krishna Kristin Krzysztof Kumar Kyle Lars Laura Lauren Laurent Leila Lena Leon Leonardo Leslie
  Liam Linda Lisa Lorenzo Louis Louise Luca Lucas Lucia Lucie Luis Luisa Lukas Łukasz Magdalena Mahmoud Małgorzata Manuel
  Marc Marcel Marcin Marco Marcos Marcus Margaret Maria Marie Mariana Marina Mario Mariusz Martha Martin Martina Mary Mateusz
  Mathieu Matt Matteo Matthew Matthias Maureen Maurice Megan Mehmet Mei Melanie Melissa Michael Michal Michał Michel Michele
  Michelle Miguel Mikael Mike Mikhail Milan Mitchell Mohamed Mohammed Monica Monika Muhammad Nadia Nadine Nancy Naomi Natalia
  Natalie Natasha Nathan Nathalie Neha Neil Ngozi Nicholas Nicola Nicolas Nicole Niels Nikhil Nikolai Nina Noah Nora Olaf Ole
  Oleg Olga Oliver Olivia Olivier Omar Pablo Pamela Paolo Patricia Patrick Paul Paula Pauline Paweł Pedro Peter Petra Philip
  Philipp Philippe Pierre Piotr Priya Rachel Rafael Rahul Raj Rajesh Ralph Ramesh Raquel Rashid Raúl Ravi Raymond Rebecca
  Renata Renee Ricardo Richard Rita Robert Roberto Rodrigo Roger Roland Ronald Rosa Ruth Ryan Sabine Sally Samantha Samuel
  Sandeep Sandra Sanjay Sara Sarah Satoshi Sean Sebastian Sebastián Sergei Sergey Sergio Shannon Sharon Shirley Siddharth
  Simon Simone Sofia Søren Sophia Sophie Stefan Stefano Stefanie Stephanie Stephen Steve Steven Stuart Sunil Suresh Susan
  Susanne Suzanne Svetlana Sven Takashi Tamara Tanya Tatiana Teresa Théo Theresa Thomas Tiago Tim Timothy Tobias Todd Tom
  Tomas Tomasz Tony Tracy Tunde Ulrich Ursula Valentina Valerie Vanessa Vera Vijay Vikram Vincent Vladimir Walter Wei Wendy
  William Wolfgang Xavier Yan Yasmin Yuki Yusuf Yves Zachary Zoe Zofia Jörg Jens Uwe Sergio Sam Ben Alex Nick Ed Ted Fred
  Rob Ron Don Dan Ray Meg Liz Sue Tina Lee Kim
`);

/** Given names and surnames on rosters that say little alone: products, places, everyday words. Compared in lower case. */
export const ambiguousNames = words(`
  ada alba alma amber angel apollo april argo art ash athena aurora austin autumn bill black bond bow brook brown bush cash
  cassandra chad chance charlotte chase cherry chip christian chuck clay cliff cole consul cook crystal daisy dale dallas
  dash dawn dean delta denver diamond dixie don drew duke earl ed electra faith fields flora florence ford forest frank
  franz gene georgia ginger grace grant gray green gunner hazel heather hebe helm hermes holly hope hunter iris ivy jackson
  jade jaeger jasmine jay jenkins jersey jet jewel jordan joy juan julia june juno jupiter kafka kelvin king kit lance lee
  lily lincoln london long loki luigi lucky luna madison major maria mark mars marshall mason max may mercury miles milo
  mimir miss neo nova oak olive opal oscar page paige paris park parker pat pearl penny perry phoenix pierce pip pluto
  porter potter price prince puppet queen rail rails ray raven red reed rich river rob robin rock rocky rod roman root rose
  rowan ruby rusty sage salt samson sandy saturn saul savannah scala scout shell sierra sky skip sol sonar spark spring star
  stone storm sue summer sydney tempo terra thanos thor titan travis trinity troy turner vault vera victor victoria violet
  viola vulcan wade walker ward wells west will win winter wood xena young zed zeus zion
`);

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

/** Verbs in the past whose subject is a person, or nearly always. */
export const humanVerbs = words(`
  acknowledged accepted added agreed answered applied approved asked assumed authorised authorized believed called cancelled
  changed checked chose clicked committed concluded configured confirmed confused considered copied created decided deleted
  deployed disabled discovered discussed edited enabled escalated executed expected explained felt figured fixed forgot found
  guessed handed heard hoped ignored implemented informed installed intended introduced investigated joined knew launched left
  logged looked meant mentioned merged messaged misconfigured misjudged misread missed mistook misunderstood mistyped notified
  noticed opened ordered overlooked overwrote paged pasted patched phoned picked pinged planned posted promised proposed pulled
  pushed read realised realized recalled recognised recognized refactored released remembered removed renamed replied reported
  requested restarted resolved reverted reviewed rolled ran said saw sent shared shipped skipped suggested supposed suspected
  switched talked tested thought told took trained tried triggered turned typed typo'd understood updated upgraded uploaded
  used wanted warned went wondered worked wrote
`);

/** Verbs in the past whose subject is a system. */
export const systemVerbs = words(`
  autoscaled booted buffered cached crashed crashlooped degraded drained emitted evicted expired exhausted failed flapped froze
  hung indexed leaked overflowed persisted processed queued rebalanced rejected replicated retried returned saturated scaled
  served spiked stalled throttled timed
`);

/** Nouns that make what stands before them a thing: `the Oscar cluster`, `Victor API`. */
export const thingNouns = words(`
  access agent alert api app application backend bot branch broker bucket build ci cd cli client cluster clusters config
  configuration connector console container containers controller cron daemon dashboard database db deployment endpoint
  environment exporter feature file files frontend gateway host hosts image index inc instance instances integration job jobs
  keyspace lab lambda law layer library ltd machine master migration model module namespace network node nodes operator package
  partition pipeline pipelines platform plugin plugins pod pods pool process product production project proxy queries query
  queue queues region registry release replica replicas repo repository runner runners runtime schema sdk server servers
  service services site software stack staging storage stream street subsystem suite system table tables tag team test tests
  tool topic topics tower ui university upgrade vault version vm volume webhook website worker workers zone
`);

/** What belongs to a person: `Bob's laptop`. */
export const belongings = words(`
  absence access account approval assumption attention branch change changes colleague commit commits computer desk edit
  error fault fix holiday judgement key keyboard keys laptop leave login machine manager message mistake mistakes negligence
  oversight password patch phone pr prs pull push review script session shift shoulder terminal token typo understanding
  vacation workstation
`);
