import type { WireResult } from '../../shared/endpoint.ts';
import type { Problem } from '../../shared/errors.ts';
import type { importPositions } from '../../shared/imports.ts';
import type { TestApp } from '../support/app.ts';
import type { Player } from '../support/stage.ts';

export type Report = WireResult<typeof importPositions>;

interface Sent {
  fileName: string;
  bytes: Uint8Array | string;
  query?: Record<string, string | boolean | undefined>;
  key?: string;
}

/** Sends a file as scripts do: the body is the file. */
export async function send(test: TestApp, player: Player, procedureId: string, { fileName, bytes, query, key }: Sent) {
  const named = Object.entries({ fileName, ...query }).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(named.map(([name, value]) => [name, String(value)]));
  const answer = await test.app.inject({
    method: 'POST',
    url: `/api/v1/procedures/${procedureId}/positions/import?${search}`,
    headers: {
      authorization: `Bearer ${player.token}`,
      'content-type': 'application/octet-stream',
      ...(key && { 'idempotency-key': key }),
    },
    payload: Buffer.from(bytes),
  });
  return { status: answer.statusCode, body: answer.json<unknown>(), text: answer.body };
}

/** Sends a file that must be understood. */
export async function report(...given: Parameters<typeof send>): Promise<Report> {
  const answer = await send(...given);
  if (answer.status !== 200) throw new Error(`The import answered ${answer.status}: ${answer.text}`);
  return answer.body as Report;
}

/** Sends a file that must not be taken. */
export async function refusal(...given: Parameters<typeof send>): Promise<Problem> {
  const answer = await send(...given);
  if (answer.status !== 400) throw new Error(`The import answered ${answer.status}: ${answer.text}`);
  return answer.body as Problem;
}
