import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv-draft-04';

/** Microsoft's own schemas, as their package carries them. */
const schemas = path.join(path.dirname(require.resolve('@microsoft/app-manifest')), 'json-schemas', 'teams');

export type SchemaName = 'MicrosoftTeams' | 'MicrosoftTeams.Localization';

/** What Microsoft's schema of that version has against it, a line for each place; none when it is valid. */
export function faultsBySchema(name: SchemaName, version: string, value: unknown): readonly string[] {
  const file = path.join(schemas, `v${version}`, `${name}.schema.json`);
  const uri = (text: string): boolean => URL.canParse(text);
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, formats: { uri } });
  const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message ?? 'is wrong'}`);
}
