import { randomUUID } from 'node:crypto';
import type { EmulatorRequest } from '../core/route';

/**
 * The headers of every answer with the quirks seen in the documentation: a value may come doubled, and the request id may not
 * be the one that was sent. The last digit of the id decides, so that a given call always meets the same quirk.
 */
export function answerHeaders(request: EmulatorRequest, requestId: string): Record<string, string> {
  const correlationId = request.headers['ms-correlationid'] ?? randomUUID();
  const locale = request.headers['x-locale'] ?? 'en-US';
  const last = requestId.slice(-1).toLowerCase();
  const doubled = last === '0' || last === '8';
  return {
    'MS-RequestId': last === 'f' ? randomUUID() : requestId,
    'MS-CorrelationId': last === '8' ? `${correlationId},${correlationId}` : correlationId,
    'MS-CV': `${requestId.slice(0, 8)}.0`,
    'MS-ServerId': '100021',
    'X-Locale': doubled ? `${locale},${locale}` : locale,
  };
}
