/**
 * THE TERMINAL: one command a file, each defined by what --help says of it.
 *
 * ```ts
 * import { COMMANDS } from "#cli";
 *
 * COMMANDS.map(({ name, summary }) => `${name}: ${summary}`).join("\n");
 * ```
 *
 * @module
 */
export { COMMANDS } from "./commands.ts";
export { EXIT } from "./exit-code.ts";
export { runCommandLine } from "./run.ts";
export type { Surroundings } from "./surroundings.ts";
