import { z } from "zod";
import { attached, fileCard, photoSizes, sentFile } from "../files.ts";
import { entityShape, formatText } from "../formatting.ts";
import { checkParameters, json, upload } from "../parameters.ts";
import { badRequest } from "../refusal.ts";
import { checkCaption, sendAsBot, writableChat } from "../sending.ts";
import { edit, editable, editFields } from "./editing.ts";
import { method, type Method } from "./method.ts";
import { captionContent, draftOf, sendingFields } from "./sending.ts";

const captionFields = {
  caption: z.string().default(""),
  parse_mode: z.string().optional(),
  caption_entities: json(z.array(entityShape)).optional(),
};

const file = z.union([upload, z.string()]);

const mediaEdit = z.object({
  ...editFields,
  media: json(z.object({ type: z.literal("photo"), media: z.string(), ...captionFields })),
});

export const mediaMethods = {
  sendPhoto: withAttachment(
    "photo",
    method(z.object({ ...sendingFields, ...captionFields, photo: file }), (state, given) => {
      const caption = readCaption(given);
      const chat = writableChat(state, given.chat_id);
      const photo = photoSizes(sentFile(state, given.photo, "photo"));
      return sendAsBot(state, chat, draftOf(given, { photo, ...caption }));
    }),
  ),

  sendDocument: withAttachment(
    "document",
    method(z.object({ ...sendingFields, ...captionFields, document: file }), (state, given) => {
      const caption = readCaption(given);
      const chat = writableChat(state, given.chat_id);
      const stored = sentFile(state, given.document, "document");
      const document = { file_name: stored.name, ...fileCard(stored) };
      return sendAsBot(state, chat, draftOf(given, { document, ...caption }));
    }),
  ),

  /** A text may become a picture, too. */
  editMessageMedia: {
    run(state, given) {
      const { media, ...order } = checkParameters(mediaEdit, given);
      const stored = sentFile(state, checkParameters(file, attached(media.media, given)), "photo");
      const kept = editable(state, order);
      const { text: _t, entities: _e, caption: _c, caption_entities: _ce, ...rest } = kept.message;
      const message = { ...rest, photo: photoSizes(stored), ...readCaption(media) };
      return edit(state, kept, { order, message });
    },
  } satisfies Method,

  getFile: method(z.object({ file_id: z.string() }), (state, { file_id }) => {
    const stored = state.files.get(file_id);
    if (stored === undefined) throw badRequest("invalid file_id");
    return { ...fileCard(stored), file_path: stored.path };
  }),
};

/** A file may stand in another part of the request, named by attach://. */
function withAttachment(field: string, inner: Method): Method {
  return { run: (state, given) => inner.run(state, { ...given, [field]: attached(given[field], given) }) };
}

function readCaption(given: z.output<z.ZodObject<typeof captionFields>>) {
  const formatted = formatText({
    text: given.caption,
    parseMode: given.parse_mode,
    entities: given.caption_entities,
  });
  checkCaption(formatted);
  return captionContent(formatted);
}
