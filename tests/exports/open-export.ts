import { parse } from 'csv-parse/sync';
import mammoth from 'mammoth';
import readWorkbook from 'read-excel-file/node';
import { type FileType, fileTypes } from '../../shared/endpoint.ts';
import { openPdf } from '../paper/open-pdf.ts';
import type { TestApp } from '../support/app.ts';

type Form = FileType | 'json' | 'excel-de';

const accepted = (form: Form): string => {
  if (form === 'json') return 'application/json';
  return form === 'excel-de' ? 'text/csv;profile=excel-de' : fileTypes[form];
};

/** Asks for an export as a script does, without a token as a stranger. */
export async function askForExport(test: TestApp, token: string | null, url: string, form: Form, language = 'de') {
  const response = await test.app.inject({
    method: 'GET',
    url,
    headers: {
      accept: accepted(form),
      'accept-language': language,
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
  });
  return { status: response.statusCode, headers: response.headers, content: response.rawPayload };
}

/** The words of an export as a reader that is not ours finds them, with all white space as one blank. */
export async function wordsIn(form: Form, content: Buffer): Promise<string> {
  return oneLine(await textIn(form, content));
}

export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

async function textIn(form: Form, content: Buffer): Promise<string> {
  switch (form) {
    case 'docx':
      return (await mammoth.extractRawText({ buffer: content })).value;
    case 'pdf':
      return (await openPdf(content)).text;
    case 'xlsx':
      return (await readWorkbook(content))
        .flatMap(({ data }) => data.flat().map((cell) => String(cell ?? '')))
        .join(' ');
    case 'csv':
      return (parse(content) as string[][]).flat().join(' ');
    case 'excel-de':
      return (parse(content, { bom: true, delimiter: ';' }) as string[][]).flat().join(' ');
    case 'ndjson':
      return stringsIn(
        content
          .toString('utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as unknown),
      ).join(' ');
    case 'json':
      return stringsIn(JSON.parse(content.toString('utf8'))).join(' ');
  }
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
