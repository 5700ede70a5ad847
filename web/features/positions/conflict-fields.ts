import { useLingui } from '@lingui/react/macro';
import type { ConflictField } from '../../ui/conflict-choice.tsx';
import type { Choices, PointText } from './part-autosave.ts';
import type { Suggestion } from './suggest-autosave.ts';
import { kindWords, publicationWords, stanceWords } from './words.ts';

/** A text that is saved by itself. */
export const wholeText: readonly ConflictField<string>[] = [
  { label: '', words: (text) => text, take: (_into, from) => from, write: (_text, words) => words },
];

/** What can be decided by itself when two have written in one point. */
export function usePointFields(): readonly ConflictField<PointText>[] {
  const { t, i18n } = useLingui();
  return [
    {
      label: t`Art der Anmerkung`,
      words: ({ kind }) => i18n._(kindWords[kind].word),
      take: (into, { kind }) => ({ ...into, kind }),
    },
    {
      label: t`Anmerkung`,
      words: ({ comment }) => comment,
      take: (into, { comment }) => ({ ...into, comment }),
      write: (into, comment) => ({ ...into, comment }),
    },
    {
      label: t`So soll es heißen`,
      words: ({ proposedText }) => proposedText,
      take: (into, { proposedText }) => ({ ...into, proposedText }),
      write: (into, proposedText) => ({ ...into, proposedText }),
    },
  ];
}

/** What can be decided by itself when two have changed the text of one section. */
export function useSuggestionFields(title: string): readonly ConflictField<Suggestion>[] {
  const { t } = useLingui();
  return [
    {
      label: t`So soll „${title}“ lauten`,
      words: ({ edited }) => edited,
      take: (into, { edited }) => ({ ...into, edited }),
      write: (into, edited) => ({ ...into, edited }),
    },
    {
      label: t`Warum?`,
      words: ({ comment }) => comment,
      take: (into, { comment }) => ({ ...into, comment }),
      write: (into, comment) => ({ ...into, comment }),
    },
  ];
}

/** What can be decided by itself when two have chosen differently for the whole position. */
export function useChoiceFields(): readonly ConflictField<Choices>[] {
  const { t, i18n } = useLingui();
  return [
    {
      label: t`Haltung`,
      words: ({ stance }) => (stance === null ? '' : i18n._(stanceWords[stance].word)),
      take: (into, { stance }) => ({ ...into, stance }),
    },
    {
      label: t`Veröffentlichung`,
      words: ({ publication }) => i18n._(publicationWords[publication].word),
      take: (into, { publication }) => ({ ...into, publication }),
    },
    {
      label: t`Sprache`,
      words: ({ language }) => language,
      take: (into, { language }) => ({ ...into, language }),
    },
  ];
}
