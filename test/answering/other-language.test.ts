import { expect, test } from "vitest";
import { isOtherLanguage } from "../../src/answering/other-language.ts";
import { language } from "../english.ts";
import { story } from "./airport-story.ts";

test.each([
  "Qui a pris l'aéroport ?",
  "Combien de morts ?",
  "¿Quién tomó el aeropuerto?",
  "wer hat den Flughafen besetzt",
  "Chi ha preso l'aeroporto?",
  "quem tomou o aeroporto?",
  "wie heeft het vliegveld ingenomen",
  "kto zajął lotnisko?",
  "havaalanını kim ele geçirdi ve neden",
  "nani aliteka uwanja wa ndege",
  "من استولى على المطار؟",
  "кто захватил аэропорт?",
  "谁占领了机场？",
  "हवाई अड्डे पर किसने कब्जा किया",
  "bonjour",
])("%s", (question) => {
  expect(isOtherLanguage(question, story, language)).toBe(true);
});

test.each([
  "Sanogo coup",
  "BFM-TV?",
  "le drian bfm tv",
  "Rio de la Plata?",
  "who was Charles de Gaulle",
  "was the café bombed",
  "wen did the figting stop",
  "is Die Zeit named?",
  "Who is 习近平?",
  "wat hapend in mali",
  "asdfgh jkl",
  "40?",
])("%s is English, or no language of its own", (question) => {
  expect(isOtherLanguage(question, story, language)).toBe(false);
});
