import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';

/** A daemon that speaks ClamAV's INSTREAM and knows one piece of malicious software: files that say „EICAR“. */
export interface FakeClamd {
  port: number;
  /** How many bytes each file had that came whole. */
  seen: number[];
  /** Answer with a failure instead of a verdict. */
  isOutOfOrder: boolean;
  stop(): Promise<void>;
}

export async function startFakeClamd(): Promise<FakeClamd> {
  const clamd = { seen: [] as number[], isOutOfOrder: false };
  const server: Server = createServer({ allowHalfOpen: true }, (socket) => serve(socket, clamd));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(clamd, {
    port,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}

function serve(socket: Socket, clamd: Pick<FakeClamd, 'seen' | 'isOutOfOrder'>): void {
  let waiting = Buffer.alloc(0);
  let hasBegun = false;
  const content: Buffer[] = [];
  socket.on('error', () => undefined);
  socket.on('data', (piece) => {
    waiting = Buffer.concat([waiting, piece]);
    if (!hasBegun) {
      if (waiting.length < 10) return;
      if (waiting.subarray(0, 10).toString() !== 'zINSTREAM\0') return void socket.end('UNKNOWN COMMAND\0');
      hasBegun = true;
      waiting = waiting.subarray(10);
    }
    while (waiting.length >= 4) {
      const length = waiting.readUInt32BE(0);
      if (length === 0) return answer(socket, clamd, Buffer.concat(content));
      if (waiting.length < 4 + length) return;
      content.push(waiting.subarray(4, 4 + length));
      waiting = waiting.subarray(4 + length);
    }
  });
}

function answer(socket: Socket, clamd: Pick<FakeClamd, 'seen' | 'isOutOfOrder'>, content: Buffer): void {
  if (clamd.isOutOfOrder) return void socket.end('INSTREAM size limit exceeded. ERROR\0');
  clamd.seen.push(content.length);
  socket.end(content.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
}
