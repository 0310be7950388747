import { setImmediate as nextTurn } from "node:timers/promises";

/** Far below what a statement may have of parameters, which is 32,766 on SQLite. */
const GROUP_MAX = 500;

/**
 * Makes a write of one item that shares its transaction with all others of the same moment: what comes while one
 * group is written is the next group. Each settles when its group is kept.
 */
export function inGroups<Item>(
  write: (items: readonly Item[]) => Promise<void>,
): (item: Item) => Promise<void> {
  let open: { readonly items: Item[]; readonly written: Promise<void> } | undefined;
  let before: Promise<void> = Promise.resolve();

  function openGroup(): NonNullable<typeof open> {
    const items: Item[] = [];
    const written = before.then(async () => {
      await nextTurn();
      if (open?.items === items) open = undefined;
      await write(items);
    });
    before = written.catch(() => {});
    return { items, written };
  }

  return (item) => {
    if (open === undefined || open.items.length === GROUP_MAX) open = openGroup();
    open.items.push(item);
    return open.written;
  };
}
