import { escaped } from './html';

/** What stands on a certificate, worded. */
export interface CertificatePage {
  readonly language: string;
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly CertificateSection[];
  readonly notes: readonly string[];
}

export interface CertificateSection {
  readonly heading: string;
  readonly rows: readonly { readonly name: string; readonly value: string; readonly isCode?: true }[];
}

/** Fetches nothing and runs nothing, so that it looks the same wherever it is kept. */
const style = `
  @page { size: A4; margin: 18mm }
  body { font: 15px/1.5 "Segoe UI", system-ui, sans-serif; color: #1b1b1b; background: #fff; max-width: 46rem; margin: 2.5rem auto; padding: 0 1.5rem }
  header { border-bottom: 3px solid #4f52b2; padding-bottom: .75rem; margin-bottom: 1.5rem }
  h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 }
  header p { margin: .25rem 0 0; color: #555 }
  section { break-inside: avoid; margin-bottom: 1.5rem }
  h2 { font-size: 1.1rem; color: #4f52b2; margin: 0 0 .25rem }
  dl { display: grid; grid-template-columns: 13rem 1fr; margin: 0 }
  dt, dd { margin: 0; padding: .4rem 0; border-top: 1px solid #e3e3e3 }
  dt { color: #555; padding-right: 1rem }
  dd { overflow-wrap: anywhere }
  code { font: .85em Consolas, "DejaVu Sans Mono", monospace }
  footer { border-top: 1px solid #e3e3e3; padding-top: .75rem; color: #555; font-size: .85rem }
  footer p { margin: 0 0 .35rem }
  @media print { html { font-size: 13px } body { font-size: 12.5px; max-width: none; margin: 0; padding: 0 } dt, dd { padding: .3rem 0 } }
  @media (max-width: 32rem) { dl { grid-template-columns: 1fr } dd { border: 0; padding-top: 0 } }`;

/** One page that can be kept and printed. */
export const certificatePage = ({
  language,
  title,
  subtitle,
  sections,
  notes,
}: CertificatePage): string => `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(`${title} – ${subtitle}`)}</title>
<style>${style}
</style>
</head>
<body>
<header><h1>${escaped(title)}</h1><p>${escaped(subtitle)}</p></header>
<main>
${sections.map(section).join('\n')}
</main>
<footer>${notes.map((note) => `<p>${escaped(note)}</p>`).join('')}</footer>
</body>
</html>
`;

const section = ({ heading, rows }: CertificateSection): string =>
  `<section><h2>${escaped(heading)}</h2><dl>${rows.map(row).join('')}</dl></section>`;

const row = ({ name, value, isCode }: CertificateSection['rows'][number]): string =>
  `<dt>${escaped(name)}</dt><dd>${isCode ? `<code>${escaped(value)}</code>` : escaped(value)}</dd>`;
