import { type Upload } from "./parameters.ts";
import { badRequest, Refusal } from "./refusal.ts";
import type { State } from "./state.ts";

export interface StoredFile {
  readonly id: string;
  /** As getFile gives it, below /file/bot<token>/. */
  readonly path: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

const PHOTO_MAX_BYTES = 10 * 1024 * 1024;
const DOCUMENT_MAX_BYTES = 50 * 1024 * 1024;

/**
 * The file that a bot sends: a new one, or one that Telegram has already.
 *
 * @param given The upload itself, attach://<part>, or a file_id.
 * @throws Refusal 400 or 413. Addresses are refused, since the stand-in asks nobody for anything.
 */
export function sentFile(state: State, given: Upload | string, kind: "photo" | "document"): StoredFile {
  if (typeof given === "string") {
    const known = state.files.get(given);
    if (known === undefined) throw badRequest("wrong file identifier/HTTP URL specified");
    return known;
  }
  if (given.bytes.length > (kind === "photo" ? PHOTO_MAX_BYTES : DOCUMENT_MAX_BYTES)) {
    throw new Refusal(413, "Request Entity Too Large");
  }
  if (given.bytes.length === 0) throw badRequest("file must be non-empty");
  if (kind === "photo" && pictureSize(given.bytes) === undefined) throw badRequest("IMAGE_PROCESS_FAILED");
  return storeFile(state, given, kind);
}

export function storeFile(state: State, { name, bytes }: Upload, kind: "photo" | "document"): StoredFile {
  const number = state.files.size + 1;
  const extension = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? (kind === "photo" ? ".jpg" : "");
  const file = { id: `${kind}-${number}`, path: `${kind}s/file_${number}${extension}`, name, bytes };
  state.files.set(file.id, file);
  return file;
}

/** Replaces attach://<part> by the part itself. */
export function attached(given: unknown, parameters: Readonly<Record<string, unknown>>): unknown {
  if (typeof given !== "string" || !given.startsWith("attach://")) return given;
  return parameters[given.slice("attach://".length)] ?? given;
}

export function photoSizes(file: StoredFile): unknown[] {
  const { width, height } = pictureSize(file.bytes) ?? { width: 0, height: 0 };
  return [{ ...fileCard(file), width, height }];
}

export function fileCard(file: StoredFile) {
  return { file_id: file.id, file_unique_id: `unique-${file.id}`, file_size: file.bytes.length };
}

/** Of a PNG or JPEG, in pixels; nothing for what is neither. */
function pictureSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 24 && view.getUint32(0) === 0x89504e47) {
    return { width: view.getUint32(16), height: view.getUint32(20) };
  }
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  }
  return undefined;
}
