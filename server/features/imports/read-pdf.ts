import { extractText, getDocumentProxy } from 'unpdf';
import { i18n } from '../../platform/i18n.ts';
import { hint, type Problem, Refusal, wholeFile } from './item.ts';
import { isEncrypted } from './office-parts.ts';

const mostPages = 2000;

/** The text of a PDF, pages parted by an empty line; a page without any is a hint, a file without any is refused. */
export async function readPdf(bytes: Uint8Array): Promise<{ text: string; problems: Problem[] }> {
  const document = await getDocumentProxy(bytes, { isEvalSupported: false, verbosity: 0 }).catch((error: unknown) => {
    throw error instanceof Error && error.name === 'PasswordException' ? isEncrypted() : damagedPdf();
  });
  if (document.numPages > mostPages) {
    throw new Refusal(
      'too_many_pages',
      i18n.t('Das PDF hat mehr als {max} Seiten. Bitte teilen Sie es auf.', { max: mostPages }),
    );
  }
  const { text: pages } = await extractText(document, { mergePages: false }).catch(() => {
    throw damagedPdf();
  });
  const isBlank = (page: string) => !/[\p{L}\p{N}]/u.test(page);
  if (pages.every(isBlank)) {
    throw new Refusal(
      'no_words',
      i18n.t(
        'Das PDF enthält keinen Text, nur Bilder: Es ist wohl eingescannt. Bitte lassen Sie eine Texterkennung darüber laufen oder geben Sie den Text von Hand ein.',
      ),
    );
  }
  return {
    text: pages
      .map((page) => page.replace(/\r\n?/g, '\n').trim())
      .filter(Boolean)
      .join('\n\n'),
    problems: pages.flatMap((page, index) =>
      isBlank(page)
        ? hint(
            { ...wholeFile, row: index + 1 },
            '',
            'page_without_words',
            i18n.t('Seite {page} enthält keinen Text, vielleicht aber ein Bild mit Text.', { page: index + 1 }),
          )
        : [],
    ),
  };
}

const damagedPdf = () =>
  new Refusal(
    'damaged',
    i18n.t('Das PDF ist beschädigt und lässt sich nicht lesen. Bitte erzeugen Sie es noch einmal.'),
  );
