// Runs each of the examples of a JSON list on the standard input as a module of its own, all in one program. Its last
// line of output tells what went wrong with each: an empty text where nothing did.
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";

const examples = JSON.parse(readFileSync(0, "utf8")) as string[];
/** Where the project's own names for its rooms can be resolved. */
const urls = examples.map((_, i) => new URL(`../example-${i}.ts`, import.meta.url).href);

registerHooks({
  resolve: (specifier, context, next) =>
    urls.includes(specifier) ? { url: specifier, shortCircuit: true } : next(specifier, context),
  load: (url, context, next) =>
    urls.includes(url)
      ? { format: "module-typescript", source: examples[urls.indexOf(url)], shortCircuit: true }
      : next(url, context),
});

const faults: string[] = [];
for (const url of urls) faults.push(await faultOf(url));
process.stdout.write(`\n${JSON.stringify(faults)}`);

async function faultOf(url: string): Promise<string> {
  try {
    await import(url);
    return "";
  } catch (error) {
    return String(error);
  }
}
