import { InputFile } from "grammy";
import { expect, test } from "vitest";
import { present, trial } from "./trial.ts";

/** One pixel. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

async function reader() {
  const one = await trial();
  one.control.say({ chat: 1001, text: "/start" });
  return one;
}

test("a picture is sent, looked up and fetched, and sent again by its number", async () => {
  const { api, url } = await reader();
  const message = await api.sendPhoto(1001, new InputFile(PNG, "card.png"), {
    caption: "<b>Mali</b>",
    parse_mode: "HTML",
  });
  expect(message).toMatchObject({
    caption: "Mali",
    caption_entities: [{ type: "bold" }],
    photo: [{ width: 1, height: 1 }],
  });
  const file = await api.getFile(message.photo.at(-1)?.file_id ?? "");
  const fetched = await fetch(`${url}/file/bot1:x/${file.file_path}`);
  expect(Buffer.from(await fetched.arrayBuffer())).toEqual(PNG);
  expect((await api.sendPhoto(1001, file.file_id)).photo[0]?.file_id).toBe(file.file_id);
  expect((await fetch(`${url}/file/bot1:x/photos/none.png`)).status).toBe(404);
});

test("a text becomes a picture, with its words below it", async () => {
  const { api } = await reader();
  const { message_id } = await api.sendMessage(1001, "One moment …");
  const media = {
    type: "photo",
    media: new InputFile(PNG),
    caption: "<b>Mali</b>",
    parse_mode: "HTML",
  } as const;
  const edited = await api.editMessageMedia(1001, message_id, media);
  expect(edited).toMatchObject({ message_id, caption: "Mali", photo: [{ width: 1, height: 1 }] });
  expect(edited).not.toHaveProperty("text");
});

test("a document keeps its name", async () => {
  const { api } = await reader();
  const { document } = await api.sendDocument(1001, new InputFile(Buffer.from("a,b"), "facts.csv"));
  expect(document).toMatchObject({ file_name: "facts.csv", file_size: 3 });
});

test("what is no picture, and an address, are refused", async () => {
  const { api, call } = await reader();
  await expect(api.sendPhoto(1001, new InputFile(Buffer.from("text"), "x.png"))).rejects.toThrow(
    "IMAGE_PROCESS_FAILED",
  );
  expect((await call("sendPhoto", { chat_id: 1001, photo: "https://example.org/x.png" })).status).toBe(400);
  expect((await call("sendPhoto", { chat_id: 1001 })).status).toBe(400);
});

test("a caption has 1,024 characters after parsing", async () => {
  const { api } = await reader();
  const caption = (text: string) =>
    api.sendPhoto(1001, new InputFile(PNG), { caption: `<i>${text}</i>`, parse_mode: "HTML" });
  expect((await caption("x".repeat(1024))).caption).toHaveLength(1024);
  await expect(caption("x".repeat(1025))).rejects.toThrow("message caption is too long");
});

test("a reader's picture reaches the bot", async () => {
  const { control, api, heard } = await reader();
  control.say({ chat: 1001, photo: PNG.toString("base64"), caption: "who is this?" });
  const message = present((await heard()).at(-1)?.message);
  expect(message).toMatchObject({ caption: "who is this?" });
  expect((await api.getFile(present(message.photo?.[0]).file_id)).file_size).toBe(PNG.length);
});
