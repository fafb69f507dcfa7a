import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import type { EntraAnswer } from '../entraPatience';

interface Sent extends NetworkRequestOptions {
  readonly method: 'GET' | 'POST';
}

/** Sends for Microsoft's library, which tells nobody how long Entra asks to wait. */
export const networkNoting = (note: (answer: EntraAnswer) => void): INetworkModule => {
  const send = async <T>(
    url: string,
    { method, headers, body }: Sent,
    timeoutMs?: number,
  ): Promise<NetworkResponse<T>> => {
    const response = await fetch(url, {
      method,
      ...(headers === undefined ? {} : { headers }),
      ...(body === undefined ? {} : { body }),
      ...(timeoutMs === undefined ? {} : { signal: AbortSignal.timeout(timeoutMs) }),
    });
    const { status } = response;
    note({ status, retryAfter: response.headers.get('Retry-After') ?? undefined });
    return { status, headers: Object.fromEntries(response.headers), body: (await response.json()) as T };
  };
  return {
    sendGetRequestAsync: (url, options, timeoutMs) => send(url, { ...options, method: 'GET' }, timeoutMs),
    sendPostRequestAsync: (url, options) => send(url, { ...options, method: 'POST' }),
  };
};
