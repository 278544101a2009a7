import type { SectionConcept } from "../model/section.ts";
import { phrase } from "../text/say.ts";

/** How rules speak of a section. */
export interface SectionWords {
  readonly heading: string;
  /** As it reads behind "a section on"; a phrase, unless it is the team's own word. */
  readonly topic: string;
  /** As it reads behind "expected"; a phrase. */
  readonly content: string;
  /** Written into the file. */
  readonly prompt: string;
}

/** The words for a concept; plain ones where the team asks for something that has no usual ones. */
export function wordsFor(concept: SectionConcept): SectionWords {
  const known = sectionWords[concept];
  if (known !== undefined) return known;
  const topic = concept.replace(/-/g, " ");
  const heading = topic.charAt(0).toUpperCase() + topic.slice(1);
  return {
    heading,
    topic,
    content: phrase("what the team's policy asks for"),
    prompt: `What is there to say on ${topic}?`,
  };
}

const sectionWords: Readonly<Partial<Record<SectionConcept, SectionWords>>> = {
  summary: {
    heading: "Summary",
    topic: phrase("what happened"),
    content: phrase("what happened, whom it touched and how it ended, in three sentences"),
    prompt: "In three sentences: what happened, whom it touched, how it ended.",
  },
  impact: {
    heading: "Impact",
    topic: phrase("impact"),
    content: phrase("who could not do what, how many, from when to when"),
    prompt: "Who could not do what, how many, from when to when.",
  },
  timeline: {
    heading: "Timeline",
    topic: phrase("the timeline"),
    content: phrase("when it began, was noticed, was declared and ended, and what was done in between"),
    prompt:
      "When it began, was noticed, was declared and ended, and what was done in between. Say the time zone.",
  },
  "contributing-factors": {
    heading: "Contributing factors",
    topic: phrase("contributing factors"),
    content: phrase("the conditions that made it possible, with roles instead of names"),
    prompt:
      "The conditions that made this possible, each with its kind (technical, process or organisational). Roles, no names.",
  },
  actions: {
    heading: "Actions",
    topic: phrase("actions"),
    content: phrase("what will change, each with an owner and a due date"),
    prompt: "What will change, each with a person or team and a date.",
  },
};
