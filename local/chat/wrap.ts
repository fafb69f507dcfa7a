/** Breaks a line between words; what follows stands as far in as the line began. */
export function wrap(line: string, width: number): readonly string[] {
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const lines: string[] = [];
  let current = '';
  for (const word of line.trim().split(/(?<=\s)(?=\S)/)) {
    if (current !== '' && indent.length + (current + word).trimEnd().length > width) {
      lines.push(indent + current.trimEnd());
      current = '';
    }
    current += word;
  }
  return [...lines, indent + current.trimEnd()];
}
