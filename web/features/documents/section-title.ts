import { useLingui } from '@lingui/react/macro';

interface Titled {
  kind?: string;
  number: string | null;
  heading: string;
}

/** „2.1 Sprache und Bildung“, and a name for text that stands under no heading. */
export function useSectionTitle(): (section: Titled) => string {
  const { t } = useLingui();
  return ({ kind, number, heading }) => {
    const title = [number, heading].filter(Boolean).join(' ');
    if (title !== '') return title;
    return kind === 'preamble' ? t`Vorspann` : t`Abschnitt ohne Überschrift`;
  };
}
