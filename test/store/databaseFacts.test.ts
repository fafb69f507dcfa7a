import { Client } from 'pg';
import { databaseFacts, inFullWords, wayTo } from '../../src/store/databaseFacts';

const address = (query: string): string => `postgresql://bot:se%26cret@db.example:5433/planshift${query}`;
const tlsOf = (url: string) => (new Client({ connectionString: url }) as unknown as { readonly ssl: unknown }).ssl;

it.each(['prefer', 'require', 'verify-ca'])('takes sslmode=%s as this driver does, without its warning', (mode) => {
  const warn = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  const [url, full] = [`?a=b&sslmode=${mode}&c=d`, '?a=b&sslmode=verify-full&c=d'].map(address);
  try {
    expect(wayTo(url!)).toBe('verified');
    expect(databaseFacts(url!)).toEqual({ databaseHost: 'db.example:5433', databaseEncrypted: true });
    expect(inFullWords(url!)).toBe(full);
    expect(tlsOf(inFullWords(url!))).toEqual(tlsOf(full!));
    expect(warn).not.toHaveBeenCalled();
  } finally {
    warn.mockRestore();
  }
});

it.each(['', '?sslmode=disable', '?sslmode=no-verify', '?uselibpqcompat=true&sslmode=require', '?xsslmode=prefer'])(
  'leaves alone what means less, or something else: %s',
  (query) => {
    expect(inFullWords(address(query))).toBe(address(query));
  },
);
