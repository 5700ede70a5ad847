import type { ImportField } from '../../../shared/imports.ts';
import { limits } from '../../../shared/positions.ts';
import { i18n, type Text } from '../../platform/i18n.ts';
import { type Item, type Problem, problem } from './item.ts';

/** The code of one of our own checks, or zod's. */
export const codeOf = (issue: { code?: string | undefined; params?: Record<string, unknown> | undefined }): string =>
  String(issue.params?.code ?? issue.code);

/** What is said about a text that breaks its bounds. */
export const unfitText = (code: string, isCoverText: boolean): Text =>
  code === 'too_long'
    ? i18n.t('Der Text ist zu lang: Höchstens {max} Zeichen sind möglich. Bitte kürzen oder aufteilen.', {
        max: isCoverText ? limits.coverText : limits.comment,
      })
    : i18n.t('Der Text enthält ein Zeichen, das nicht gespeichert werden kann. Bitte entfernen Sie es.');

/** A text of an item that breaks its bounds. */
export function unfit({ place, values }: Item, field: ImportField, code: string): Problem {
  const value = values[field];
  return problem(value?.place ?? place, printable(value?.text ?? ''), code, unfitText(code, field === 'coverText'));
}

/** Without what cannot be stored: a report is stored and sent too. */
export const printable = (text: string): string =>
  text.replaceAll('\u0000', '\ufffd').replace(/\p{Surrogate}/gu, '\ufffd');
