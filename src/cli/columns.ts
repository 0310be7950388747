/** Rows as lines, each column as wide as its widest cell, indented by two. Cells of `right` columns end flush. */
export function inColumns(
  rows: readonly (readonly string[])[],
  right: (column: number) => boolean = () => false,
): string[] {
  const widths = rows.reduce<number[]>((widest, row) => {
    row.forEach((cell, column) => (widest[column] = Math.max(widest[column] ?? 0, cell.length)));
    return widest;
  }, []);
  return rows.map((row) => {
    const cells = row.map((cell, column) =>
      right(column) ? cell.padStart(widths[column]) : cell.padEnd(widths[column]),
    );
    return `  ${cells.join("  ")}`.trimEnd();
  });
}
