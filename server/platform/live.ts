import pg from 'pg';

/** The sealer notifies this channel once a batch; the payload is the id of the procedure. */
export const sealedChannel = 'stellwerk_sealed';

const RECONNECT_MS = 1000;

/** Waits for what is sealed in one procedure. */
export interface Follower {
  /** Nothing will come any more: the follower was ended, or the system is closing. */
  hasEnded(): boolean;
  /** True once something was sealed since the last call, false after `ms` milliseconds without anything or at the end. */
  next(ms: number): Promise<boolean>;
  end(): void;
}

export interface Live {
  follow(procedureId: string): Follower;
  /** Ends everybody who follows; nobody can follow afterwards. */
  end(): void;
  /** Ends the connection too. */
  stop(): Promise<void>;
}

/**
 * Hears over one connection of its own what any process has sealed (R13). A connection that is lost is opened again, and everybody
 * is woken: what was sealed meanwhile is found in the chain, not in a notification.
 */
export function openLive(url: string, onError: (error: Error) => void): Live {
  const followers = new Map<string, Set<() => void>>();
  let isEnded = false;
  let timer: NodeJS.Timeout | null = null;
  let client: pg.Client | null = null;

  const wake = (procedureId: string | undefined) => {
    const woken = procedureId === undefined ? [...followers.values()] : [followers.get(procedureId) ?? []];
    for (const wakers of woken) for (const waker of wakers) waker();
  };

  const listen = async () => {
    const opened = new pg.Client({ connectionString: url, application_name: 'stellwerk-live' });
    client = opened;
    opened.on('notification', ({ payload }) => wake(payload));
    opened.on('error', onError);
    opened.once('end', listenAgain);
    await opened.connect();
    await opened.query(`listen ${sealedChannel}`);
    wake(undefined);
  };

  const listenAgain = () => {
    if (isEnded || timer !== null) return;
    timer = setTimeout(() => {
      timer = null;
      opening = listen().catch((error: Error) => {
        onError(error);
        listenAgain();
      });
    }, RECONNECT_MS);
  };

  let opening = listen().catch((error: Error) => {
    onError(error);
    listenAgain();
  });

  const end = () => {
    isEnded = true;
    wake(undefined);
  };

  return {
    follow(procedureId) {
      let isDue = false;
      let isOver = false;
      let waiting: ((isWoken: boolean) => void) | null = null;
      const waker = () => {
        isDue = true;
        waiting?.(true);
      };
      const wakers = followers.get(procedureId) ?? new Set();
      followers.set(procedureId, wakers.add(waker));
      return {
        hasEnded: () => isOver || isEnded,
        next: (ms) =>
          new Promise((resolve) => {
            const settle = (isWoken: boolean) => {
              clearTimeout(limit);
              waiting = null;
              isDue = false;
              resolve(isWoken && !isEnded);
            };
            const limit = setTimeout(() => settle(false), ms);
            waiting = settle;
            if (isDue || isEnded) settle(true);
          }),
        end() {
          isOver = true;
          wakers.delete(waker);
          if (wakers.size === 0) followers.delete(procedureId);
          waiting?.(false);
        },
      };
    },
    end,
    stop: async () => {
      end();
      if (timer !== null) clearTimeout(timer);
      await opening;
      await client?.end();
    },
  };
}
