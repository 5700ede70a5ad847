import autocannon from 'autocannon';

/** Bounded load from a process of its own: `{urls, method, headers, seconds | amount}` by IPC, figures back. */
export interface LoadOrder {
  base: string;
  method: 'GET' | 'POST';
  /** One path for every request, or one each. */
  paths: string[];
  headers: Record<string, string>;
  seconds?: number;
}

export interface LoadResult {
  perSecond: number;
  p50: number;
  p99: number;
  requests: number;
  failures: number;
}

const CONNECTIONS = 10;

async function run(order: LoadOrder): Promise<LoadResult> {
  let next = 0;
  const isOnce = order.paths.length > 1;
  const begun = performance.now();
  let ended = begun;
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const load = autocannon(
      {
        url: order.base,
        connections: CONNECTIONS,
        ...(isOnce ? { amount: order.paths.length } : { duration: order.seconds ?? 3 }),
        requests: [
          {
            method: order.method,
            headers: order.headers,
            setupRequest: (request) => ({ ...request, path: order.paths[isOnce ? next++ : 0] ?? '/' }),
          },
        ],
      },
      (error: Error | null, found) => (error ? reject(error) : resolve(found)),
    );
    load.on('response', () => {
      ended = performance.now();
    });
  });
  return {
    // autocannon counts in whole seconds: a fixed amount of requests is timed to the last answer instead.
    perSecond: isOnce ? result.requests.total / ((ended - begun) / 1000) : result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    requests: result.requests.total,
    failures: result.non2xx + result.errors,
  };
}

process.on('message', (order: LoadOrder) => {
  run(order).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
