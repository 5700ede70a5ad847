/**
 * `fetch` for a body whose way out is to be watched, which `fetch` itself does not tell. Takes what `exchange` sends; rejects as
 * `fetch` does, also when the signal aborts it.
 */
export function sendWithProgress(
  url: string,
  init: RequestInit,
  onProgress: (share: number) => void,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(init.method ?? 'POST', url);
    request.responseType = 'blob';
    for (const [name, value] of new Headers(init.headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total);
    request.onload = () =>
      resolve(
        new Response(request.status === 204 ? null : (request.response as Blob), {
          status: request.status,
          headers: headersIn(request.getAllResponseHeaders()),
        }),
      );
    request.onerror = () => reject(new TypeError('The connection broke off.'));
    request.onabort = () => reject(new DOMException('The sender broke off.', 'AbortError'));
    init.signal?.addEventListener('abort', () => request.abort());
    request.send((init.body as XMLHttpRequestBodyInit | null | undefined) ?? null);
  });
}

const headersIn = (lines: string): [string, string][] =>
  lines
    .trim()
    .split(/\r\n/)
    .flatMap((line): [string, string][] => {
      const colon = line.indexOf(':');
      return colon < 1 ? [] : [[line.slice(0, colon), line.slice(colon + 1).trim()]];
    });
