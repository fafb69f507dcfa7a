/** Columns one beside the other as far as their first lines go; what is below follows, column by column. */
export function columnsText(columns: readonly (readonly string[])[]): readonly string[] {
  const filled = columns.map((lines) => lines.filter((line) => line !== '')).filter((lines) => lines.length > 0);
  const first = filled.map(([line = '']) => line).join('   ');
  return first === '' ? [] : [first, ...filled.flatMap((lines) => lines.slice(1))];
}

/** Cells under one another. */
export function tableText(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows.reduce<readonly number[]>(
    (known, row) => row.map((cell, at) => Math.max(known[at] ?? 0, cell.length)),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('   ')
      .trimEnd(),
  );
}
