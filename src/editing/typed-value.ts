import { isMap, parseDocument } from "yaml";
import type { Entity, FactValue } from "#story";
import type { ValueInFile } from "./mend-facts.ts";

const APPROXIMATE = /^(?:about|around|nearly|almost|some|roughly|approximately)\s+/i;
const FIGURE = /^(-?\d[\d,]*(?:\.\d+)?)\s+(\S.*)$/s;
const CALENDAR_DATE = /^\d{4}(?:-\d{2}){0,2}$/;

/**
 * What an editor typed as a fact's value, of the same kind as the value there is: "about 40 fighters", "2013-12-31",
 * "Le Drian", "Tuareg, Arab", "yes". Braces are read as facts.yaml has them: "{ text: far from finished }".
 *
 * @returns undefined where it can't be read as one
 */
export function readTypedValue(
  typed: string,
  before: FactValue,
  entities: readonly Entity[],
): ValueInFile | undefined {
  const text = typed.trim();
  if (text.startsWith("{")) return readBraces(text);
  switch (before.kind) {
    case "quantity":
      return readFigure(text);
    case "text":
      return { text };
    case "entity": {
      const entity = findEntity(text, entities);
      return entity && { entity: entity.id };
    }
    case "date":
      return CALENDAR_DATE.test(text) ? { date: text } : { date: text, precision: "relative" };
    case "list":
      return { list: text.split(/\s*[,;\n]\s*/).map((item) => findEntity(item, entities)?.id ?? item) };
    case "yesno":
      return /^(?:yes|no)$/i.test(text) ? { yes: text.toLowerCase() === "yes" } : undefined;
  }
}

function readFigure(text: string): ValueInFile | undefined {
  const [, number, unit] = FIGURE.exec(text.replace(APPROXIMATE, "")) ?? [];
  if (number === undefined || unit === undefined) return undefined;
  const quantity = Number(number.replaceAll(",", ""));
  return { quantity, unit, ...(APPROXIMATE.test(text) && { approximate: true }) };
}

function findEntity(name: string, entities: readonly Entity[]): Entity | undefined {
  const sought = name.toLowerCase();
  return entities.find(({ id, name: whole, aliases }) =>
    [id, whole, ...aliases].some((one) => one.toLowerCase() === sought),
  );
}

function readBraces(text: string): ValueInFile | undefined {
  const document = parseDocument(text, { logLevel: "silent" });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  return document.toJS() as ValueInFile;
}
