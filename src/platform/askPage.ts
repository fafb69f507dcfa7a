import { createDefaultHttpClient, createPipelineRequest } from '@azure/core-rest-pipeline';

const patienceMs = 10_000;

export interface PageAnswer {
  readonly status: number;
  /** By the server's clock. */
  readonly date?: Date;
}

/**
 * Asks for what everybody may see, and sends no token along.
 *
 * @throws whatever keeps an answer from coming
 */
export async function askPage(url: string): Promise<PageAnswer> {
  const request = createPipelineRequest({ url, timeout: patienceMs });
  const { status, headers } = await createDefaultHttpClient().sendRequest(request);
  const date = new Date(headers.get('date') ?? Number.NaN);
  return { status, ...(Number.isNaN(date.getTime()) ? {} : { date }) };
}
