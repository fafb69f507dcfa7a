import { filesIn, foldersBelow, sourcesBelow, textOf } from './sources';

const mostFiles = 25;

it('has no folder so wide that nothing is found in it', () => {
  const wide = ['src', 'emulator', 'local', 'chaos']
    .flatMap(foldersBelow)
    .map((folder) => ({ folder, files: filesIn(folder).length }))
    .filter(({ files }) => files > mostFiles);

  expect(wide).toEqual([]);
});

const declared = /^export (?:abstract )?(?:type|interface|class|enum) (\w+)/gm;

it('calls no two things by one name: a type is exported once', () => {
  const homes = new Map<string, string[]>();
  for (const file of sourcesBelow('src')) {
    for (const [, name] of textOf(file).matchAll(declared)) homes.set(name!, [...(homes.get(name!) ?? []), file]);
  }

  expect([...homes].filter(([, files]) => files.length > 1)).toEqual([]);
});
