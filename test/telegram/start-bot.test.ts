import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { openStorage } from "#storage";
import { startBot } from "#telegram";
import { speech } from "../english.ts";
import { openLog } from "./log.ts";
import { appOf, MALI } from "./mali-story.ts";
import { VirtualClock } from "./virtual-clock.ts";

type Reply = { status?: number; body: unknown };
type Route = (method: string, payload: Record<string, unknown>) => Reply | Promise<Reply>;

const TOKEN = "123456:TEST";
const ME = { id: 123456, is_bot: true, first_name: "Askstory", username: "askstory_bot" };
const ok = (result: unknown): Reply => ({ body: { ok: true, result } });
const no = (status: number, description: string): Reply => ({
  status,
  body: { ok: false, error_code: status, description },
});

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server that answers as `route` says; the paths that were asked for are kept. */
async function openServer(route: Route): Promise<{ root: string; paths: string[] }> {
  const paths: string[] = [];
  const server = createServer((request, response) => {
    paths.push(request.url ?? "");
    void readJson(request).then(async (payload) => {
      const { status = 200, body } = await route(request.url?.split("/").at(-1) ?? "", payload);
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, paths };
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  let body = "";
  for await (const chunk of request) body += String(chunk);
  return body === "" ? {} : (JSON.parse(body) as Record<string, unknown>);
}

async function options(root: string, stop: AbortController, clock?: VirtualClock) {
  const { log, lines } = openLog();
  const storage = await openStorage("sqlite::memory:", { now: () => new Date(), log });
  return {
    lines,
    bot: {
      storage,
      config: { botToken: TOKEN, telegramApiRoot: root, timeZone: "UTC", newsroom: {}, editorIds: [] },
      app: appOf([MALI]),
      revisions: async () => [],
      speech,
      log,
      signal: stop.signal,
      clock,
    },
  };
}

describe("startBot", () => {
  test("answers over HTTP, at an address with a slash too many, and stops", async () => {
    const stop = new AbortController();
    const sent: unknown[] = [];
    const message = {
      message_id: 1,
      date: 0,
      chat: { id: 7, type: "private" },
      from: { id: 7, is_bot: false, first_name: "Ada" },
      text: "How many troops remain?",
    };
    const { root, paths } = await openServer((method, payload) => {
      if (method === "getMe") return ok(ME);
      if (method === "sendMessage") {
        sent.push(payload["text"]);
        stop.abort();
        return ok({ message_id: 2 });
      }
      if (method !== "getUpdates") return ok(true);
      return ok(payload["offset"] === 0 ? [{ update_id: 41, message }] : []);
    });
    const { bot, lines } = await options(`${root}//`, stop);
    await startBot(bot);
    expect(sent).toEqual([expect.stringContaining("<b>1,000 troops</b>")]);
    expect(lines).toEqual(["info: the bot is ready", "info: stopped"]);
    expect(new Set(paths.map((path) => path.replace(/\/\w+$/, "")))).toEqual(new Set([`/bot${TOKEN}`]));
  });

  test("fills the menus from the list of commands: a group's has what everybody may, its admins' has more", async () => {
    const stop = new AbortController();
    const menus = new Map<string, string[]>();
    const { root } = await openServer((method, payload) => {
      if (method === "setMyCommands" && payload["language_code"] === undefined) {
        const commands = payload["commands"] as { command: string; description: string }[];
        const { type } = payload["scope"] as { type: string };
        menus.set(
          type,
          commands.map(({ command, description }) => `${command}: ${description}`),
        );
      }
      if (method === "getUpdates") stop.abort();
      return ok(method === "getMe" ? ME : []);
    });
    await startBot((await options(root, stop)).bot);
    const group = menus.get("all_group_chats") ?? [];
    const admins = menus.get("all_chat_administrators") ?? [];
    expect(group).toContain("summary: The story in its most important facts");
    expect(group.map((line) => line.split(":")[0])).not.toContain("settings");
    expect(admins).toEqual(expect.arrayContaining(group));
    expect(admins).toContain("settings: What I write to you, and when");
    expect(menus.get("default")).toEqual(expect.arrayContaining(admins));
    expect(menus.get("default")).toContain("start: Start, or start again");
  });

  test("starts without a menu when Telegram does not take it", async () => {
    const stop = new AbortController();
    const { root } = await openServer((method) => {
      if (method === "getMe") return ok(ME);
      if (method !== "getUpdates") return no(400, "Bad Request: no");
      stop.abort();
      return ok([]);
    });
    const { bot, lines } = await options(root, stop);
    await startBot(bot);
    expect(lines).toContain("warn: the bot starts without it");
    expect(lines).toContain("info: the bot is ready");
  });

  test.each([
    [401, "Unauthorized"],
    [404, "Not Found"],
  ])("a token that Telegram answers with %i ends it with a remedy", async (status, description) => {
    const { root } = await openServer(() => no(status, description));
    const starting = startBot((await options(root, new AbortController())).bot);
    await expect(starting).rejects.toMatchObject({
      code: "telegram-token",
      remedy: expect.stringContaining("@BotFather") as string,
    });
    await expect(starting).rejects.not.toThrow(TOKEN);
  });

  test("waits for a Telegram that is not there, until it is stopped", async () => {
    const stop = new AbortController();
    const clock = new VirtualClock();
    const { bot, lines } = await options("http://127.0.0.1:9", stop, clock);
    const running = startBot(bot);
    await expect.poll(() => lines).toEqual(["warn: Telegram does not answer, trying again"]);
    await clock.advance(1000);
    await expect.poll(() => lines.length).toBe(2);
    stop.abort();
    await running;
  });
});
