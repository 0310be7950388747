import type { Standin } from "#standin";

/** When somebody wrote: milliseconds since 1970. */
export interface Said {
  readonly chat: number;
  readonly at: number;
}

export function say({ control }: Standin, chat: number, text: string): Said {
  const at = Date.now();
  control.say({ chat, text });
  return { chat, at };
}

/** Milliseconds from each message to the bot's answer, the n-th of a chat to the n-th; Infinity where there is none. */
export function answerTimes({ control }: Standin, said: readonly Said[]): number[] {
  const answered = Map.groupBy(
    control.calls({ method: "sendMessage" }).calls.filter(({ answer }) => answer === 200),
    ({ parameters }) => Number(parameters["chat_id"]),
  );
  const next = new Map<number, number>();
  return said.map(({ chat, at }) => {
    const turn = next.get(chat) ?? 0;
    next.set(chat, turn + 1);
    return (answered.get(chat)?.[turn]?.at ?? Infinity) - at;
  });
}
