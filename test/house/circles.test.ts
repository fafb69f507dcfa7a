import { importsOf, sourcesBelow } from './sources';

const roots = ['src', 'emulator', 'local', 'chaos', 'bench', 'examples', 'gallery', 'test/support'];

/** The way from a file back to itself, if there is one. */
function wayBack(start: string, arrows: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const cameFrom = new Map<string, string>();
  const open = [start];
  for (let file = open.shift(); file !== undefined; file = open.shift()) {
    for (const next of arrows.get(file) ?? []) {
      if (next === start) return wayFrom(start, file, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, file);
      open.push(next);
    }
  }
  return undefined;
}

function wayFrom(start: string, last: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const way = [start];
  for (let file: string | undefined = last; file !== undefined && file !== start; file = cameFrom.get(file)) {
    way.unshift(file);
  }
  return [start, ...way];
}

it('lets no file come back to itself by imports, types included', () => {
  const arrows = new Map(roots.flatMap(sourcesBelow).map((file) => [file, importsOf(file)]));

  const circles = [...arrows.keys()].map((file) => wayBack(file, arrows)?.join(' → '));

  expect(circles.filter((way) => way !== undefined)).toEqual([]);
});
