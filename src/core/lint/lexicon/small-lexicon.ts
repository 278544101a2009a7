import { foldWord } from "./fold-word.ts";
import { commonNames } from "./common-names.ts";
import { frontCoded } from "./front-coded.ts";
import { wordClass, type Lexicon } from "./lexicon.ts";

/**
 * Some thousand common given names and what is often mistaken for one: enough to tell a person's name on a list of
 * people from a team's, where the real lexicon is not loaded.
 */
export const smallLexicon: Lexicon = Object.freeze({
  classesOf: (word: string) => {
    const key = foldWord(word);
    return (given().has(key) ? wordClass.given : 0) | (ambiguous().has(key) ? wordClass.word : 0);
  },
  likenessOf: (word: string) => (given().has(foldWord(word)) ? 0.9 : 0),
});

/** Common given names that no list has, or that are a place or a word as well. */
const further = `
  Abdullahi Abebe Abigail Adaeze Aditi Agnieszka Agus Aiko Akira Akosua Aleksandr Alexey Amit Ananya Andrzej Anil
  Anjali Anna Antje Arjun Arnaud Ayşe Bartosz Bea Ben Benjamin Benoît Beth Bhavna Bob Bobby Brandon Britta Carol
  Charles Chidi Chinedu Christelle Christoph Clément Dariusz David Deepak Deepika Dilip Dirk Divya Dmitri Dmitry
  Donna Doug Ebru Ekaterina Elizabeth Esperanza Eugene Ezekiel Farid Femi Franck Franziska Gary Gaurav Geoff Gilles
  Giorgos Graham Gunnar Gus Hamza Harish Haruka Haruto Hassan Hazim Heike Heinrich Helena Henry Hiroshi Hitoshi
  Holger Ifeoma Isabelle Ishaan Jacek Jane Janet Jean Jenny Jerry Jill Jiří Jochen Johannes John Johnny Jorg Josh
  João Jörg Jürgen Kaito Katarzyna Kavya Kelly Ken Kenji Khalid Kiran Kofi Krishna Krzysztof Kwame Kyle Lakshmi
  Latoya Leon Lindiwe Louis Loïc Lucia Lutz Lynn Mahesh Manish Marc Marcel Marcin Maria Mariana Mariano Marina
  Mariusz Martin Mary Mateusz Mathieu Matt Maëlle Małgorzata Meera Mike Mikhail Molly Monica Nancy Nasser Ngozi Nick
  Nigel Nikhil Nnamdi Nobuko Norman Noémie Odile Oluwaseun Oumar Padma Pascale Patty Peter Pooja Priya Putri Raj
  Ramesh Randy Rashid Ravi Reinhard Roger Rohan Rohit Romain Ruth Régis Rémi Rüdiger Sakura Sally Sana Sandeep
  Sanjay Satoshi Sergei Sergey Sheila Shirley Shreya Sibusiso Silke Sinéad Siobhan Sofia Solène Sunil Suresh Swati
  Sylvain Takashi Tanvi Teresa Terry Thabo Thandiwe Thibault Thierry Thorsten Timothy Tom Tomasz Tony Torsten Tracy
  Tyler Ulrike Ute Uwe Vijay Vikram Vishal Vladimir Vladyslav Volker Wanjiru Wayne Xiaoming Yan Yetunde Yuki Zainab
  Zsófia Łucja Łukasz
`;

/** Of those below, what far more people are called than things. */
const alsoGiven =
  "Ada Alba Angel April Austin Bill Brook Chad Charlotte Chase Christian Chuck Daisy Dale Dawn Dean Drew Earl Faith Florence Frank Franz " +
  "Gene Georgia Grace Grant Hazel Heather Holly Hope Hunter Iris Ivy Jack Jackson Jasmine Jay Jordan Joy Juan Julia June Lance Lee Lily Luna " +
  "Madison Mark Marshall Mason Max Miles Milo Neo Oscar Parker Pat Pearl Penny Perry Ray Rob Robin Roman Rose Rowan Ruby Sandy Saul " +
  "Sierra Sky Sol Sue Summer Sydney Travis Trinity Troy Vera Victor Victoria Viola Violet Walker Wade Will Zed";

const given = once(() => [...frontCoded(commonNames), ...`${further} ${alsoGiven}`.trim().split(/\s+/)]);

/** What is called like a person and says little alone: products, places, everyday words. */
const ambiguous = once(() =>
  `
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
`
    .trim()
    .split(/\s+/),
);

function once(words: () => Iterable<string>): () => ReadonlySet<string> {
  let made: ReadonlySet<string> | undefined;
  return () => (made ??= new Set(Array.from(words(), foldWord)));
}
