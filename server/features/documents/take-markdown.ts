import { type ParsedSection, parseMarkdownSections } from '../../../shared/text/markdown-sections.ts';
import { codePoints } from '../../../shared/values.ts';
import { badInput } from '../../platform/errors.ts';
import { i18n } from '../../platform/i18n.ts';

const longest = { heading: 500, body: 100_000, sections: 5000 };

/** Cuts a Markdown text into sections within the bounds of a section; throws `malformed` at `/markdown` naming the one too long. */
export function takeMarkdown(markdown: string): ParsedSection[] {
  const sections = parseMarkdownSections(markdown);
  if (sections.length > longest.sections) {
    throw tooLong(
      i18n.t('Der Text hat mehr als {max} Abschnitte. Bitte teilen Sie ihn auf mehrere Dokumente auf.', {
        max: longest.sections,
      }),
    );
  }
  for (const { number, heading, body } of sections) {
    const name = [number, heading.slice(0, 60)].filter(Boolean).join(' ');
    if (codePoints(heading) > longest.heading) {
      throw tooLong(
        i18n.t('Die Überschrift „{name}…“ ist zu lang: Höchstens {max} Zeichen sind möglich.', {
          name,
          max: longest.heading,
        }),
      );
    }
    if (codePoints(body) > longest.body) {
      throw tooLong(
        i18n.t(
          'Der Abschnitt „{name}“ ist zu lang: Höchstens {max} Zeichen sind möglich. Bitte gliedern Sie ihn mit Überschriften.',
          {
            name,
            max: longest.body,
          },
        ),
      );
    }
  }
  return sections;
}

const tooLong = (text: ReturnType<typeof i18n.t>) => badInput('/markdown', 'too_long', text);
