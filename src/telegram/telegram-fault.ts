import { GrammyError, HttpError } from "grammy";
import { AskstoryError } from "#errors";

/** What of Telegram's answers to a bot, not to a message, ends it; undefined for what may pass. */
export function faultOf(error: unknown): AskstoryError | undefined {
  if (!(error instanceof GrammyError)) return undefined;
  const said = `${error.method}: ${error.error_code} ${error.description}`;
  if (error.error_code === 409) {
    return new AskstoryError(
      "telegram-conflict",
      `Telegram lets one program at a time fetch a bot's messages, and another does (${said})`,
      "Stop the other program that runs with this BOT_TOKEN, or get this one a token of its own from @BotFather.",
    );
  }
  // A token that does not even look like one gets 404.
  if (error.error_code === 401 || error.error_code === 404) {
    return new AskstoryError(
      "telegram-token",
      `Telegram does not know this BOT_TOKEN (${said})`,
      "Copy the token from @BotFather again, and look whether TELEGRAM_API_ROOT names the right server.",
    );
  }
  return undefined;
}

/** An error for the log: without the request's address, since that holds the token. */
export function describeError(error: unknown): string {
  if (error instanceof HttpError) {
    const { error: cause } = error;
    const code = cause instanceof Error && "code" in cause ? ` ${String(cause.code)}` : "";
    return `${error.message}${code}`;
  }
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
