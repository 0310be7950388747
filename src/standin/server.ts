import { type HttpBindings, serve } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { type Context, Hono } from "hono";
import { type Call, noteCall } from "./calls.ts";
import { controlRoutes } from "./control/routes.ts";
import { meetFaults, type Mishap } from "./faults.ts";
import { findMethod } from "./methods/index.ts";
import { readParameters } from "./parameters.ts";
import { Refusal } from "./refusal.ts";
import type { State } from "./state.ts";

type Bindings = { Bindings: HttpBindings };

/** Everything that is reached by HTTP: the Bot API, its files, and the control verbs. */
function routes(state: State): Hono<Bindings> {
  const app = new Hono<Bindings>();
  app.all("/:bot{bot[^/]*}/:method", (context) => answerBot(state, context));
  app.get("/file/:bot{bot[^/]+}/:path{.+}", (context) => answerFile(state, context));
  app.route("/control", controlRoutes(state));
  app.notFound((context) => context.json(asJson(new Refusal(404, "Not Found")), 404));
  return app;
}

/**
 * Listens on 127.0.0.1.
 *
 * @param port 0 for any free one.
 * @throws The system's error when the port is taken.
 */
export async function listen(state: State, port: number): Promise<{ url: string; close(): Promise<void> }> {
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const opening = serve({ fetch: routes(state).fetch, port, hostname: "127.0.0.1" }, () =>
      resolve(opening),
    );
    opening.once("error", reject);
  });
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new TypeError("A TCP server has an address and a port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}

async function answerBot(state: State, context: Context<Bindings>): Promise<Response> {
  const name = context.req.param("method") ?? "";
  const refused = refuseToken(state, context) ?? refuseMethod(name);
  if (refused !== undefined) return refusalResponse(refused);
  let given: Record<string, unknown>;
  try {
    given = await readParameters(context.req.raw);
  } catch (error) {
    return refusalResponse(refusalOf(error));
  }
  const call = noteCall(state, name, given);
  const mishap = meetFaults(state, name, given);
  if (mishap !== undefined) call.fault = true;
  const suffer = async (when: Mishap["when"]): Promise<Response | undefined> => {
    if (mishap?.when !== when) return undefined;
    if (mishap.kind === "cut") return cut(context, call);
    if (mishap.kind === "error") return answered(call, asJson(mishap.refusal));
    await delay(state, mishap.delayMs);
    return undefined;
  };
  const early = await suffer("before");
  if (early !== undefined) return early;
  const answer = await runMethod(state, name, given);
  return (await suffer("after")) ?? answered(call, answer);
}

type Answer =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false;
      readonly error_code: number;
      readonly description: string;
      readonly parameters?: unknown;
    };

async function runMethod(
  state: State,
  name: string,
  given: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  try {
    return { ok: true, result: await findMethod(name)?.run(state, given) };
  } catch (error) {
    return asJson(refusalOf(error));
  }
}

/** The form that Telegram's own server asks for; which tokens are right is not known here unless it was said. */
function refuseToken(state: State, context: Context<Bindings>): Refusal | undefined {
  const token = (context.req.param("bot") ?? "").slice("bot".length);
  if (!/^[1-9][^:/]*:.+$/.test(token) || token.length > 80) {
    return new Refusal(401, "Unauthorized: invalid token specified");
  }
  return state.token === undefined || state.token === token ? undefined : new Refusal(401, "Unauthorized");
}

function refuseMethod(name: string): Refusal | undefined {
  return findMethod(name) === undefined ? new Refusal(404, "Not Found: method not found") : undefined;
}

function answerFile(state: State, context: Context<Bindings>): Response {
  const refused = refuseToken(state, context);
  if (refused !== undefined) return refusalResponse(refused);
  const file = [...state.files.values()].find(({ path }) => path === context.req.param("path"));
  if (file === undefined) return refusalResponse(new Refusal(404, "Not Found"));
  return new Response(new Uint8Array(file.bytes), {
    headers: { "content-type": "application/octet-stream" },
  });
}

function answered(call: Call, answer: Answer): Response {
  call.answer = answer.ok ? 200 : answer.error_code;
  if (!answer.ok) call.description = answer.description;
  return Response.json(answer, { status: call.answer });
}

/** Closes the connection without a word. */
function cut(context: Context<Bindings>, call: Call): Response {
  call.answer = "cut";
  context.env.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

function delay(state: State, delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    state.clock.after(delayMs, resolve);
  });
}

function refusalResponse(refusal: Refusal): Response {
  return Response.json(asJson(refusal), { status: refusal.code });
}

function asJson({ code, message, parameters }: Refusal): Extract<Answer, { ok: false }> {
  return {
    ok: false,
    error_code: code,
    description: message,
    ...(parameters === undefined ? {} : { parameters }),
  };
}

/** A mistake of the stand-in itself is told too, as the 500 that it is, with what went wrong. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  return new Refusal(500, `Internal Server Error: ${error instanceof Error ? error.message : String(error)}`);
}
