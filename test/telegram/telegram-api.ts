import { Api } from "grammy";

export interface Call {
  readonly method: string;
  readonly payload: Record<string, unknown>;
}

/** What Telegram answers: `undefined` for a plain success. */
export type Answering = (call: Call, signal: AbortSignal | undefined) => unknown;

interface Refusal {
  readonly ok: false;
  readonly error_code: number;
  readonly description: string;
  readonly parameters?: Record<string, unknown>;
}

export function refusal(code: number, description: string, parameters?: Record<string, unknown>): Refusal {
  return { ok: false, error_code: code, description, parameters };
}

/** grammY's client with nothing behind it but `answer`; the calls that it made are kept. */
export function openApi(answer: Answering = () => undefined): { api: Api; calls: Call[] } {
  const api = new Api("123456:TEST");
  const calls: Call[] = [];
  api.config.use(async (_, method, payload, signal) => {
    const call = { method, payload: payload as Record<string, unknown> };
    calls.push(call);
    const answered = await answer(call, signal as AbortSignal | undefined);
    const isRefusal = typeof answered === "object" && answered !== null && "ok" in answered;
    return (isRefusal ? answered : { ok: true, result: answered ?? true }) as never;
  });
  return { api, calls };
}
