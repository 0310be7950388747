/**
 * Every code that somebody can meet, once. README.md's troubleshooting table explains each of them, and
 * test/errors.test.ts compares the two lists.
 */
export const ERROR_CODES = [
  "story-invalid",
  "story-missing",
  "story-unknown",
  "config-invalid",
  "usage",
  "input-line",
  "file-unreadable",
  "telegram-token",
  "telegram-conflict",
  "internal",
  "link-invalid",
  "address-private",
  "page-unreachable",
  "page-refused",
  "page-redirects",
  "page-type",
  "page-too-large",
  "page-slow",
  "page-unreadable",
  "article-missing",
  "feed-invalid",
  "input-type",
  "story-unwritable",
  "article-language",
  "story-draft",
  "story-unchanged",
  "story-unpublished",
  "revision-taken",
  "announcement-unknown",
  "database-unreachable",
  "database-newer",
  "database-foreign",
  "backup-failed",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * Something that a person can remedy: a file, a setting, a command line. A mistake of ours is a TypeError or
 * a RangeError instead, and an expected outcome is a value.
 */
export class AskstoryError extends Error {
  override readonly name = "AskstoryError";
  readonly code: ErrorCode;
  /** What to do about it, as one sentence that starts with a verb. */
  readonly remedy: string;

  constructor(code: ErrorCode, message: string, remedy: string) {
    super(message);
    this.code = code;
    this.remedy = remedy;
  }
}
