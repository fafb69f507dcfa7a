import type { EmulatorReply } from './core/reply';
import type { EmulatorRequest } from './core/route';

/** A path that nothing has is told in the words of the service it would belong to. */
export function nowhere({ path }: Pick<EmulatorRequest, 'path'>): EmulatorReply {
  if (path.startsWith('/v1/')) {
    return {
      status: 404,
      body: { code: 1000, description: 'The resource was not found.', data: [], source: 'PartnerFD' },
    };
  }
  if (!path.startsWith('/v1.0/')) return { status: 404 };
  return { status: 404, body: { error: { code: 'BadRequest', message: 'Resource not found.' } } };
}
