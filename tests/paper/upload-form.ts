import type { WireResult } from '../../shared/endpoint.ts';
import type { uploadReplyForm } from '../../shared/reply-form.ts';
import type { TestApp } from '../support/app.ts';

interface Upload {
  token: string;
  procedureId: string;
  positionId: string;
  dryRun?: boolean;
}

/** Sends a filled form as the browser does. */
export async function uploadForm(
  test: TestApp,
  file: Uint8Array,
  { token, procedureId, positionId, dryRun = false }: Upload,
) {
  const answer = await test.app.inject({
    method: 'POST',
    url: `/api/v1/procedures/${procedureId}/positions/${positionId}/reply-form?dryRun=${dryRun}`,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/octet-stream',
      'accept-language': 'de',
    },
    payload: Buffer.from(file),
  });
  return {
    status: answer.statusCode,
    problem: answer.json<{ detail: string; code: string; errors?: { code: string; message: string }[] }>(),
    result: answer.json<WireResult<typeof uploadReplyForm>>(),
  };
}
