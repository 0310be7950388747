import { language } from "../english.ts";
import { spellStory, type StorySpellings } from "../../src/answering/story-spellings.ts";
import { indexText } from "../../src/answering/text-index.ts";

const ARTICLE = [
  "Soldiers under Colonel Issa Sanogo seized the airport of Timbuktu on Friday, Jean-Yves Le Drian told BFM-TV.",
  "The defense minister said that 40 fighters were killed and that the intervention in Mali would end in West Africa's rainy season.",
  "The International Federation for Human Rights, known as FIDH, asked Prime Minister Modibo Keïta for an investigation of the campaign.",
];

/** The words of a short story of a coup. */
export const story: StorySpellings = spellStory(indexText(ARTICLE, language), language);
