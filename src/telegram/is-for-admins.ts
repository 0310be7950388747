import type { ButtonAction } from "./buttons.ts";
import { findCommand } from "./commands.ts";
import type { Incoming } from "./read-update.ts";

const READING: readonly ButtonAction["kind"][] = ["ask", "view"];

/** Whether it would change what a group has set, or ask how that is. */
export function isForAdmins(incoming: Incoming): boolean {
  if (!incoming.group) return false;
  if (incoming.kind === "press") {
    const { kind } = incoming.action;
    return kind !== "unknown" && !READING.includes(kind);
  }
  if (incoming.kind !== "command") return false;
  const isLink = incoming.name === "start" && incoming.payload !== "";
  return isLink || findCommand(incoming.name)?.isSetting === true;
}
