import type { Language } from '../../../shared/identity.ts';
import { i18n, say } from '../i18n.ts';
import { type Paper, withoutSkippedLevels } from '../paper/paper.ts';
import { renderPdf } from './render-pdf.ts';

export interface Attachment {
  name: string;
  description: string;
  content: string;
}

/** A document as accessible PDF, with one embedded JSON file where there is one; throws as `renderPdf` does. */
export const paperPdf = (paper: Paper, language: Language, attachment: Attachment | null = null): Promise<Buffer> =>
  renderPdf(
    'platform/pdf/document.typ',
    {
      ...paper,
      blocks: withoutSkippedLevels(paper.blocks),
      page: say(i18n.t('Seite {page} von {pages}', { page: '{page}', pages: '{pages}' }), language),
      spelledOut: say(
        i18n.t(
          'Einzelne Schriftzeichen lassen sich hier nicht abbilden. Sie stehen mit ihrer Nummer im Zeichensatz Unicode in eckigen Klammern.',
        ),
        language,
      ),
      ...(attachment && { attachment: { name: attachment.name, description: attachment.description } }),
    },
    { language, attachment: attachment?.content ?? null },
  );
