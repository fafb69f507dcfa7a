import { z } from 'zod';
import { text } from './tolerant';

/** What the several error bodies have in common. The gateway's `statusCode` is a status, not a code. */
export const ErrorBody = z.object({ code: text, description: text, message: text });

/** An error in the clothes of an answer: a code and words, and nothing a resource has. */
export const DisguisedError = z
  .object({ code: z.union([z.string(), z.number()]), id: z.undefined().optional(), items: z.undefined().optional() })
  .and(z.union([z.object({ description: z.string() }), z.object({ message: z.string() })]));
