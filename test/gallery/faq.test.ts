import { readFileSync } from 'node:fs';
import path from 'node:path';
import { faqOf } from '../../gallery/faq/faqOf';

it('answers in docs/faq.md every refusal there is, in the words of today; "npm run faq" writes it anew', () => {
  expect(readFileSync(path.join(__dirname, '..', '..', 'docs', 'faq.md'), 'utf8')).toBe(faqOf());
});

it('leaves no sentence without its words, and no gap in one', () => {
  const faq = faqOf();

  expect(faq.match(/undefined|NaN|\[object|\(\)|“”| {2}| [.,;:]/g)).toBeNull();
  expect(faq.match(/^### /gm)!.length).toBeGreaterThan(60);
});
