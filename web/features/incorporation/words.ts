import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { SourceKind } from './queries.ts';

/** Stated sources of a change (R7): what they are called and when they fit. */
export const sourceWords: Record<SourceKind, { word: MessageDescriptor; when: MessageDescriptor }> = {
  editorial: {
    word: msg`Redaktionell`,
    when: msg`Nur Schreibweise, Zeichensetzung oder Nummer. Die Worte bleiben gleich.`,
  },
  law: { word: msg`Rechtslage`, when: msg`Ein Gesetz oder eine Verordnung verlangt die Änderung.` },
  standard: { word: msg`Standard`, when: msg`Ein anerkannter Standard verlangt sie, zum Beispiel ein Handbuch.` },
  working_group: { word: msg`Arbeitsgremium`, when: msg`Das Arbeitsgremium hat sie selbst beschlossen.` },
  resolution: { word: msg`Beschluss`, when: msg`Rat oder Ausschuss haben sie beschlossen.` },
};

/** For fields that take one line: a line break that is typed or pasted becomes a space. */
export const oneLine = (value: string): string => value.replaceAll(/\s*\n\s*/g, ' ');
