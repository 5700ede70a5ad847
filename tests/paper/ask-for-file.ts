import { type FileType, fileTypes } from '../../shared/endpoint.ts';
import type { TestApp } from '../support/app.ts';

/** Asks for a file as a browser does. */
export const askForFile = async (
  test: TestApp,
  token: string | undefined,
  url: string,
  format: FileType,
  language = 'de',
) => {
  const response = await test.app.inject({
    method: 'GET',
    url,
    headers: {
      accept: fileTypes[format],
      'accept-language': language,
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
  });
  return { status: response.statusCode, headers: response.headers, content: response.rawPayload };
};
