export const EXIT = {
  /** Also when the story doesn't say. */
  done: 0,
  toRemedy: 1,
  wrongUsage: 2,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
