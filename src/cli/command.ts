import type { ExitCode } from "./exit-code.ts";
import type { Surroundings } from "./surroundings.ts";

/** A command's definition is its documentation: --help prints it. */
export interface Command {
  readonly name: string;
  /** One line, without a full stop. */
  readonly summary: string;
  readonly arguments: readonly Argument[];
  readonly options: Options;
  /** What follows `askstory`. */
  readonly examples: readonly string[];
  run(call: Call, surroundings: Surroundings): Promise<ExitCode>;
}

interface Argument {
  readonly name: string;
  readonly summary: string;
  readonly optional?: true;
  /** Takes all words that follow. */
  readonly several?: true;
}

export type Options = Readonly<Record<string, Option>>;

interface Option {
  readonly summary: string;
  /** What its value is, such as "id"; absent: the option is a switch. */
  readonly value?: string;
}

/** A command line that fits the command's definition. */
export interface Call<Values = Readonly<Record<string, string | boolean | undefined>>> {
  readonly arguments: readonly string[];
  /** An option that takes a value is absent when it was not given, a switch is false. */
  readonly options: Values;
}

type Given<O extends Options> = {
  readonly [Name in keyof O]: O[Name] extends { value: string } ? string | undefined : boolean;
};

interface Definition<O extends Options> extends Omit<Command, "options" | "run"> {
  readonly options: O;
  run(call: Call<Given<O>>, surroundings: Surroundings): Promise<ExitCode>;
}

/** Keeps the names and forms of a command's options for the type of its `run`. */
export function defineCommand<const O extends Options>(definition: Definition<O>): Command {
  return {
    ...definition,
    run: (call, surroundings) => definition.run(call as Call<Given<O>>, surroundings),
  };
}
