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
  Aaron Abby Abdul Abdullah Abdullahi Abebe Abigail Adaeze Aditi Adnan Adrian Adriana Agnieszka Agus Ahmed
  Aiko Aisha Akira Akosua Alan Albert Alejandra Alejandro Aleksandr Alessandra Alessandro Alexander Alexandra
  Alexandre Alexey Alice Alicia Alison Allison Alyssa Amanda Amelia Amina Amir Amit Amy Ananya Anastasia
  Anders Andrea Andreas Andrei Andrew Andrzej Andrés Angela Angelika Anil Anita Anjali Ann Anna Anne Annette
  Annika Anouk Anthony Antje Antoine Anton Antonio Anya Arjun Arnaud Aroha Arthur Ashley Aurélie Ayşe Barbara
  Bartosz Bea Beatrice Beatriz Becky Ben Benjamin Benoît Bernard Beth Bhavna Birgit Björn Bob Bobby Boris
  Brandon Brenda Brian Bridget Britta Camille Carla Carlo Carlos Carol Caroline Catherine Cathy Cecilia
  Chantal Charles Chiara Chidi Chinedu Chloe Chris Christelle Christina Christine Christoph Christopher Cindy
  Claire Clara Claudia Clément Connor Craig Cristian Cristina Cynthia Cécile Céline Damien Daniel Daniela
  Danielle Danny Dariusz Darren Dave David Debbie Deborah Debra Deepak Deepika Denis Denise Dennis Derek
  Diane Didier Diego Dilip Dimitri Dirk Divya Dmitri Dmitry Dominik Donald Donna Dorothy Doug Douglas Ebru
  Eduardo Edward Ekaterina Elena Eleni Elias Elif Elisabeth Elizabeth Ellen Ellie Elsa Emeka Emilio Emily
  Emma Emmanuel Enrique Eric Erik Erika Esperanza Estelle Esther Ethan Eugene Evan Evelyn Ezekiel Fabian
  Fabien Fabio Farid Fatima Fatma Federico Felipe Femi Fernando Filip Fiona Florian Francesca Francesco
  Francisco Franck Frankie Franziska François Frederik Frédéric Gabriel Gabriela Gail Gareth Gary Gaurav Gaël
  Geoff Geoffrey George Georgiana Gerald Gerard Gerhard Gianluca Gilles Gina Giorgos Giovanni Gisela Giulia
  Gonzalo Gordon Graham Greg Gregory Guillaume Gunnar Gus Gustavo Hamza Hannah Hans Harish Haruka Haruto
  Hassan Hazim Heidi Heike Heinrich Helen Helena Henrik Henry Hiroshi Hitoshi Holger Howard Hélène Ian
  Ibrahim Ifeoma Ignacio Igor Imran Ines Ingeborg Ingrid Inês Irene Isabel Isabella Isabelle Ishaan Ivan Iván
  Jacek Jackie Jacob Jacqueline Jaime Jakub James Jamie Jamila Jane Janet Janice Jared Jason Javier Jean Jeff
  Jeffrey Jenna Jennifer Jenny Jens Jeremy Jerome Jerry Jesse Jessica Jill Jim Jiří Joachim Joan Joanna
  Joanne Joaquín Jochen Joe Joel Johan Johannes John Johnny Jon Jonas Jonathan Jorg Jorge Josef Joseph Josh
  Joshua José Joyce João Juan Judith Judy Julian Julie Justin Jérôme Jörg Jürgen Kai Kaito Karen Karim Karin
  Karl Karolina Katarzyna Kate Katharina Katherine Kathleen Kathrin Kathy Katie Katrin Kavya Kayla Keith
  Kelly Ken Kenji Kenneth Kerstin Kevin Khalid Kiran Kirsten Kirsty Klaus Kofi Krishna Kristin Krzysztof
  Kwame Kyle Lakshmi Larry Lars Latoya Laura Lauren Laurence Laurent Leah Leila Leilani Lena Leon Leonardo
  Leonie Leslie Liam Lillian Linda Lindiwe Linh Lisa Liz Lorenzo Lori Louis Louise Loïc Luca Lucas Lucia
  Lucie Luis Luisa Lukas Lutz Lynn László Magdalena Maggie Mahesh Mahmoud Malcolm Manfred Manish Manuel
  Manuela Marc Marcel Marcin Marco Marcos Marcus Marek Maren Margaret Maria Mariana Mariano Marie Marilyn
  Marina Mario Mariusz Marjorie Marta Martha Martin Martina Marvin Mary Mateusz Mathieu Mathilde Matt Matteo
  Matthew Matthias Maureen Maurice Maxime Maëlle Małgorzata Meera Megan Mehmet Melanie Melissa Michael Michal
  Michał Michel Michele Michelle Miguel Mikael Mike Mikhail Mireille Mitchell Mohamed Mohammad Mohammed Molly
  Monica Monika Moritz Muhammad Mustafa Mélanie Nadia Nadine Nancy Naomi Nasser Natalia Natalie Natasha
  Nathalie Nathan Nathaniel Neha Neil Ngozi Nicholas Nick Nicola Nicolas Nicole Niels Nigel Nikhil Nikita
  Nikolai Nils Nina Nnamdi Noa Noah Nobuko Nora Norbert Norman Noémie Odile Olaf Ole Oleg Olga Oliver Olivia
  Olivier Oluwaseun Omar Osman Oumar Pablo Padma Pamela Paolo Pascale Patricia Patrick Patty Paul Paula
  Pauline Pavel Paweł Pedro Peggy Peter Petra Phil Philip Philipp Philippe Pierre Pietro Piotr Pooja Prakash
  Pranav Priya Putri Quentin Rachel Rafael Rahul Rainer Raj Rajesh Ralph Ramesh Randall Randy Raquel Rashid
  Ravi Raymond Raúl Rebecca Reinhard Renata Renee Rhys Ricardo Richard Riley Rita Robert Roberta Roberto
  Rodrigo Roger Rohan Rohit Roland Romain Ronald Rosa Rosie Russell Ruth Ryan Régis Rémi Rüdiger Sabine
  Sakura Sally Salma Sam Samantha Samuel Sana Sandeep Sandra Sanjana Sanjay Sara Sarah Satoshi Scott Sean
  Sebastian Sebastián Sergei Sergey Sergio Shannon Sharon Shaun Sheila Shirley Shreya Sibusiso Siddharth
  Silke Silvia Simon Simone Sinéad Siobhan Sofia Solène Sophia Sophie Stacy Stefan Stefanie Stefano Stephanie
  Stephen Steve Steven Stuart Stéphane Sunil Sunita Suresh Susan Susanne Suzanne Sven Svetlana Swati Sylvain
  Sylvie Sébastien Søren Takashi Tamara Tamás Tanvi Tanya Tatiana Teresa Terry Thabo Thandiwe Theo Theresa
  Thibault Thierry Thomas Thorsten Théo Tiago Tim Timothy Tobias Todd Tom Tomas Tomasz Tomáš Tony Torsten
  Tracy Tunde Tyler Ulrich Ulrike Ursula Ute Uwe Valentina Valerie Valérie Vanessa Vera Vijay Vikram Vincent
  Vishal Vivian Vladimir Vladyslav Volker Véronique Walter Wanjiru Wayne Wendy Wesley Wilhelm William
  Wolfgang Xavier Xiaoming Xóchitl Yan Yannick Yasmin Yasmine Yetunde Yolanda Yuki Yusuf Yves Yvonne
  Zachary Zack Zainab Zoe Zofia Zoltán Zsófia Étienne Łucja Łukasz
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
  changed checked chose cleared clicked committed concluded configured confirmed confused considered copied created decided deleted
  deployed disabled discovered discussed edited enabled escalated executed expected explained felt figured fixed forgot found
  guessed handed heard hoped ignored implemented informed installed intended introduced investigated joined knew launched left
  logged looked meant mentioned merged messaged misconfigured misjudged misread missed mistook misunderstood mistyped notified
  noticed opened ordered overlooked overwrote paged pasted patched phoned picked pinged planned posted promised proposed pulled
  pushed read realised realized recalled recognised recognized redeployed refactored reindexed released remembered removed renamed replied reported
  requested restarted resolved reverted reviewed rolled ran said saw sent shared shipped skipped suggested supposed suspected
  switched talked tested thought told took trained tried triggered turned typed typo'd understood updated upgraded uploaded
  used wanted warned went wondered worked wrote
`);

/** The same in the present, as timelines and notes are written. */
export const humanVerbsNow = words(`
  acknowledges adds agrees answers approves asks assumes believes calls cancels changes checks chooses closes commits confirms
  decides deletes deploys disables discovers discusses edits enables escalates finds fixes forgets guesses implements
  informs investigates joins knows leaves looks mentions merges messages misreads misses notices notifies opens overlooks pages
  pastes patches phones pings plans points posts proposes pushes realises realizes remembers removes renames reports restarts
  reverts reviews runs says sees shares ships skips suggests suspects tells tests thinks tries types updates wants warns wonders
  writes
`);

/** Verbs in the past whose subject is a system. */
export const systemVerbs = words(`
  autoscaled booted buffered cached crashed crashlooped degraded drained emitted evicted expired exhausted flapped froze
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

/** Companies and places that read like a given name and a surname. */
export const namesakes: ReadonlySet<string> = new Set([
  "Calvin Klein",
  "Charles Schwab",
  "Christian Dior",
  "Henry Schein",
  "Jane Street",
  "John Deere",
  "Louis Vuitton",
  "Marc Jacobs",
  "Michael Kors",
  "Paul Smith",
  "Philip Morris",
  "Ralph Lauren",
  "Thomas Cook",
  "Tommy Hilfiger",
]);

/** Capital words that open a sentence or clause in front of a name; any other makes the name the second half of one. */
export const openingWords = words(`
  a according after afterwards again all also and another as at author because before both but by despite did does during each
  eventually even finally first following for from given had has however i if in instead it last later lead luckily maybe meanwhile
  mr mrs ms dr neither next nobody nor not now on once one only or our perhaps probably since so someone soon still that the then
  there these they this though thus to today together tomorrow unless until was we what when where whether which while who why with
  without yesterday yet
`);
