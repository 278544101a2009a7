import { foldWord } from "./fold-word.ts";
import { wordClass, type Lexicon } from "./lexicon.ts";

/**
 * A few hundred common given names and what is often mistaken for one: enough to tell a person's name on a list of
 * people from a team's, where the real lexicon is not loaded.
 */
export const smallLexicon: Lexicon = Object.freeze({
  classesOf: (word: string) => {
    const key = foldWord(word);
    return (given().has(key) ? wordClass.given : 0) | (ambiguous().has(key) ? wordClass.word : 0);
  },
  likenessOf: (word: string) => (given().has(foldWord(word)) ? 0.9 : 0),
});

/** Common given names of several languages that are hardly anything else, as written. */
export const givenNames: ReadonlySet<string> = new Set(
  `
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
`
    .trim()
    .split(/\s+/),
);

const given = once(() => givenNames);

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
