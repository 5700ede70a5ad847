/** A file as a browser sends it. */
export interface SentFile {
  name: string;
  content: Buffer;
  /** What the sender claims it to be; the server does not listen. */
  mediaType?: string;
}

const boundary = '----stellwerk-test-boundary';

/** A form with one file, as `multipart/form-data`. */
export const formOf = ({ name, content, mediaType = 'application/octet-stream' }: SentFile) => ({
  contentType: `multipart/form-data; boundary=${boundary}`,
  payload: Buffer.concat([formHead(name, mediaType), content, formTail]),
});

export const formHead = (name: string, mediaType: string): Buffer =>
  Buffer.from(
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${mediaType}\r\n\r\n`,
  );

export const formTail = Buffer.from(`\r\n--${boundary}--\r\n`);
