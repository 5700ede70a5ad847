import type { uploadCounterDraft } from '../../shared/counter-drafts.ts';
import type { WireResult } from '../../shared/endpoint.ts';
import type { Problem } from '../../shared/errors.ts';
import type { TestApp } from '../support/app.ts';
import type { Player } from '../support/stage.ts';

type CounterDraft = WireResult<typeof uploadCounterDraft>;

interface Sent {
  procedureId: string;
  positionId: string;
  bytes: Uint8Array | string;
  fileName?: string;
  key?: string;
}

/** Lays a file beside a draft, as a browser does: the body is the file. */
async function send(test: TestApp, { token }: Player, sent: Sent) {
  const { procedureId, positionId, bytes, fileName = 'entwurf.md', key } = sent;
  const answer = await test.app.inject({
    method: 'POST',
    url: `/api/v1/procedures/${procedureId}/positions/${positionId}/counter-draft?${new URLSearchParams({ fileName })}`,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/octet-stream',
      ...(key && { 'idempotency-key': key }),
    },
    payload: Buffer.from(bytes),
  });
  return { status: answer.statusCode, body: answer.json<unknown>(), text: answer.body };
}

export async function lay(test: TestApp, player: Player, sent: Sent): Promise<CounterDraft> {
  const answer = await send(test, player, sent);
  if (answer.status !== 201) throw new Error(`The upload answered ${answer.status}: ${answer.text}`);
  return answer.body as CounterDraft;
}

export async function layRefused(test: TestApp, player: Player, status: number, sent: Sent): Promise<Problem> {
  const answer = await send(test, player, sent);
  if (answer.status !== status) throw new Error(`The upload answered ${answer.status}: ${answer.text}`);
  return answer.body as Problem;
}
