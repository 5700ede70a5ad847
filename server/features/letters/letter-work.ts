import { LETTERS_KEPT } from '../../../shared/letters.ts';
import type { Work } from '../../platform/long-work/work.ts';

/** The letters of a round, made one after the other. */
export const letterWork: Work = { table: 'letter_run', task: 'make-letters', keptDays: LETTERS_KEPT };
