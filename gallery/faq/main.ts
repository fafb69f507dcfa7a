import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { faqOf } from './faqOf';

/** `npm run faq`: writes `docs/faq.md` anew. This file runs from `dist/gallery/faq`. */
const file = path.resolve(__dirname, '..', '..', '..', 'docs', 'faq.md');
writeFileSync(file, faqOf());
console.log(`${file} is written.`);
