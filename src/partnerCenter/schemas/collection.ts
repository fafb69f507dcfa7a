import { z } from 'zod';
import { listOf, text } from './tolerant';

const Link = z.object({
  uri: z.string().min(1),
  headers: listOf(z.object({ key: z.string(), value: z.string() })),
});

export type Link = z.output<typeof Link>;

export const Collection = z.object({
  items: z.array(z.unknown()),
  continuationToken: text,
  links: z
    .object({ next: Link.nullish().catch(undefined) })
    .nullish()
    .catch(undefined),
});

export type Page = z.output<typeof Collection>;
