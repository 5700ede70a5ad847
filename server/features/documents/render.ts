import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { i18n, say } from '../../platform/i18n.ts';

/** Frozen sections never change and are read often: their HTML is kept, the oldest going first. */
const kept = new Map<string, string>();
const mostKept = 4000;

/**
 * The body of a section as safe HTML: tables, footnotes, lists. HTML in the Markdown is shown as text, never carried out.
 * Ids begin with the section's key, so that many sections stand on one page.
 */
export function renderMarkdown(body: string, sectionKey: string): string {
  const name = `${sectionKey}\n${body}`;
  const known = kept.get(name);
  if (known !== undefined) return known;
  const html = micromark(withoutLooseFootnotes(body), {
    extensions: [gfm()],
    htmlExtensions: [
      gfmHtml({
        clobberPrefix: `${sectionKey}-`,
        label: say(i18n.t('Fußnoten'), 'de'),
        labelTagName: 'h4',
        backLabel: (index) => say(i18n.t('Zurück zur Fußnote {number}', { number: index + 1 }), 'de'),
      }),
    ],
  }).replaceAll('"footnote-label"', `"${sectionKey}-footnotes"`);
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '');
  kept.set(name, html);
  return html;
}

/** A footnote whose mark stands in another section would vanish: it is shown as a paragraph. */
function withoutLooseFootnotes(body: string): string {
  return body.replaceAll(/^ {0,3}\[\^([^\]\s]+)\]:/gm, (definition: string, label: string) =>
    body.split(`[^${label}]`).length > 2 ? definition : `\\[${label}\\]`,
  );
}
