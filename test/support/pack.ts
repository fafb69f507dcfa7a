import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RetiredSource } from '../../src/migration/packs/pack';
import type { KnownId } from '../../src/migration/packs/packFact';
import { parsePack } from '../../src/migration/packs/packSchema';
import type { Sources } from '../../src/migration/packs/sources';

export { kaizalaPro } from '../../gallery/contoso/pack';

const textOf = (file: string) => readFileSync(path.join(__dirname, '../..', file), 'utf8');
const text = textOf('packs/kaizala-pro.json');

/** A fresh copy of the pack's file as data, to be spoilt by a test. */
export const packData = (): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;

/** What a shipped pack holds. */
export function shippedSources(name: string): Sources {
  const file = `packs/${name}.json`;
  return parsePack(textOf(file), file).sources;
}

/** Bought anew with the licence it has: the grant of Office 365 E1, whose ids are the emulator's. */
export const e1Grant = (): RetiredSource => parsePack(textOf(grantFile), grantFile).sources[0]!;

export const grantFile = 'examples/packs/office-365-e1-grant.json';

/** An id as a pack knows it. */
export const knownId = (value: string, status: KnownId['status'] = 'verified'): KnownId => ({
  value,
  status,
  source: 'https://learn.microsoft.com/partner-center/announcements',
  checkedOn: '2026-11-22',
});

/** All that is shipped, as a start of the bot reads it. */
export const shippedPacks = (): Sources =>
  readdirSync(path.join(__dirname, '../../packs'))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => shippedSources(path.basename(file, '.json')));
