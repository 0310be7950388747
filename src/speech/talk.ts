import type { ChatAnswer } from "#answering";
import type { Speech } from "./speech.ts";

/** A kind reply to what asks nothing of the story, and below it, where that helps, what could be asked. */
export function talkInWords(answer: ChatAnswer, speech: Speech): string {
  const reply = replyTo(answer.talk, speech);
  if (answer.talk === "thanks" || answer.talk === "bye" || answer.talk === "praise") return reply;
  const [first, second] = answer.examples;
  if (first === undefined) return reply;
  if (second === undefined) return `${reply}\n${speech.say("talk-try-one", { question: first })}`;
  return `${reply}\n${speech.say("talk-try-two", { first, second })}`;
}

function replyTo(talk: ChatAnswer["talk"], speech: Speech): string {
  switch (talk) {
    case "hello":
      return speech.say("talk-hello");
    case "thanks":
      return speech.say("talk-thanks");
    case "bye":
      return speech.say("talk-bye");
    case "help":
      return speech.say("talk-help");
    case "praise":
      return speech.say("talk-praise");
    case "offTopic":
      return speech.say("talk-off-topic");
    case "empty":
      return speech.say("talk-empty");
    case "otherLanguage":
      return speech.say("talk-other-language");
  }
}
