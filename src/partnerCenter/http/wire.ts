import { createEmptyPipeline, decompressResponsePolicy } from '@azure/core-rest-pipeline';
import type { Pipeline, PipelinePolicy, PipelineRequest } from '@azure/core-rest-pipeline';
import { within } from '../../platform/within';

export interface Wire {
  readonly pipeline: Pipeline;
  /** False while a request can't have reached Partner Center, for example because no token was to be had. */
  wasSent(request: PipelineRequest): boolean;
}

/** Authentication, then one try with a limit to its time. No retries, no redirects: neither is safe for a purchase. */
export function createWire(authentication: PipelinePolicy, tryTimeoutMs: number): Wire {
  const sent = new WeakSet<PipelineRequest>();
  const pipeline = createEmptyPipeline();
  pipeline.addPolicy(decompressResponsePolicy());
  pipeline.addPolicy(authentication, { phase: 'Sign' });
  pipeline.addPolicy(
    {
      name: 'oneTry',
      sendRequest: (request, next) => {
        sent.add(request);
        return within(tryTimeoutMs, (signal) => {
          request.abortSignal = signal;
          return next(request);
        });
      },
    },
    { afterPhase: 'Sign' },
  );
  return { pipeline, wasSent: (request) => sent.has(request) };
}
