import { Hono } from "hono";
import { Refusal } from "../refusal.ts";
import type { State } from "../state.ts";
import { chatVerb } from "./chat.ts";
import { joinVerb, leaveVerb } from "./members.ts";
import { migrateVerb } from "./migrate.ts";
import { pressVerb } from "./press.ts";
import { callsVerb, messagesVerb } from "./reading.ts";
import { sayVerb } from "./say.ts";
import { faultVerb, limitsVerb, resetVerb } from "./trouble.ts";
import { badOrder, type Verb } from "./verb.ts";

/** What changes something is posted. */
const ORDERS = {
  chat: chatVerb,
  say: sayVerb,
  press: pressVerb,
  join: joinVerb,
  leave: leaveVerb,
  migrate: migrateVerb,
  fault: faultVerb,
  limits: limitsVerb,
  reset: resetVerb,
};

/** What only looks is got. */
const LOOKS = { messages: messagesVerb, calls: callsVerb };

const VERBS = { ...ORDERS, ...LOOKS };

/** The control verbs, called in the same process. */
export type Control = {
  readonly [Name in keyof typeof VERBS]: (typeof VERBS)[Name] extends Verb<infer Order, infer Outcome>
    ? (order: Order) => Outcome
    : never;
};

export function controlOf(state: State): Control {
  return Object.fromEntries(
    Object.entries(VERBS).map(([name, verb]) => [name, (order: never) => verb.run(state, order)]),
  ) as unknown as Control;
}

/** The control verbs, by HTTP with JSON: { ok: true, … } or { ok: false, error }. */
export function controlRoutes(state: State): Hono {
  const app = new Hono();
  for (const [name, verb] of Object.entries(ORDERS))
    app.post(`/${name}`, (context) => answer(verb, context.req.raw));
  for (const [name, verb] of Object.entries(LOOKS))
    app.get(`/${name}`, (context) => answer(verb, context.req.raw));
  app.all("/*", () =>
    failure(
      404,
      `There is ${Object.keys(ORDERS).map(posted).join(", ")}, ${Object.keys(LOOKS).map(got).join(", ")}.`,
    ),
  );
  return app;

  async function answer(verb: Verb<never, unknown>, request: Request): Promise<Response> {
    try {
      const outcome = await verb.run(state, (await readOrder(request)) as never);
      return Response.json({ ok: true, ...(outcome as object) });
    } catch (error) {
      if (error instanceof Refusal) return failure(error.code, error.message);
      throw error;
    }
  }
}

/** An order is JSON, whatever content type it says it has (curl says it is a form); a look has its order in the query. */
async function readOrder(request: Request): Promise<unknown> {
  if (request.method === "GET") return Object.fromEntries(new URL(request.url).searchParams);
  const text = await request.text();
  try {
    return text.trim() === "" ? {} : JSON.parse(text);
  } catch {
    throw badOrder(`this is no JSON: ${text.slice(0, 80)}`);
  }
}

function failure(status: number, error: string): Response {
  return Response.json({ ok: false, error }, { status });
}

function posted(name: string): string {
  return `POST /control/${name}`;
}

function got(name: string): string {
  return `GET /control/${name}`;
}
