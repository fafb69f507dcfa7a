const waitInWords = /try again in (\d+) seconds?/i;

/** How long a service asks us to wait: seconds or a date in the header, or a number in the words of the body. */
export function retryAfterSeconds(header: string | null | undefined, body: string, now: Date): number | undefined {
  return inHeader(header ?? '', now) ?? inWords(body);
}

function inHeader(header: string, now: Date): number | undefined {
  // Doubled now and then, as `57,57`.
  const [first = ''] = header.split(',');
  if (/^\d+(\.\d+)?$/.test(first.trim())) return Number(first);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now.getTime()) / 1000));
}

function inWords(body: string): number | undefined {
  const seconds = waitInWords.exec(body)?.[1];
  return seconds === undefined ? undefined : Number(seconds);
}
