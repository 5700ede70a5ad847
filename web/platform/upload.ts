import { offline, readProblem } from './http.ts';
import { currentLanguage } from './language.ts';

/** One file on its way to the server. */
export interface Transfer {
  url: string;
  file: File;
  headers: Record<string, string>;
  accessToken: string | undefined;
  signal: AbortSignal;
  /** How much of it has left this device, from 0 to 1. */
  onProgress: (share: number) => void;
}

/**
 * Sends a file as a form and says how far it is, which `fetch` cannot. Throws `ApiProblem`, or an `AbortError` when it was
 * called off. Knows no session.
 */
export function transfer({ url, file, headers, accessToken, signal, onProgress }: Transfer): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const sent = new XMLHttpRequest();
    sent.open('POST', url);
    sent.responseType = 'text';
    const all = { accept: 'application/json', 'accept-language': currentLanguage(), ...headers };
    for (const [name, value] of Object.entries(all)) sent.setRequestHeader(name, value);
    if (accessToken !== undefined) sent.setRequestHeader('authorization', `Bearer ${accessToken}`);
    sent.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    sent.onerror = () => reject(offline());
    sent.onabort = () => reject(new DOMException('The upload was called off.', 'AbortError'));
    sent.onload = () => {
      const answer = new Response(sent.responseText, { status: sent.status, headers: retryOf(sent) });
      if (answer.ok) answer.json().then(resolve, () => reject(offline()));
      else void readProblem(answer).then(reject);
    };
    signal.addEventListener('abort', () => sent.abort(), { once: true });
    if (signal.aborted) return reject(new DOMException('The upload was called off.', 'AbortError'));
    const form = new FormData();
    form.append('file', file, file.name);
    sent.send(form);
  });
}

const retryOf = (sent: XMLHttpRequest): Record<string, string> => {
  const retryAfter = sent.getResponseHeader('retry-after');
  return retryAfter === null ? {} : { 'retry-after': retryAfter };
};
