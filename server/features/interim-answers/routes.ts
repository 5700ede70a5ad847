import * as contract from '../../../shared/interim-answers.ts';
import { type Mounted, mount, mountRead } from '../../platform/endpoints.ts';
import { listInterimAnswers } from './list-interim-answers.ts';
import { listUnanswered, writeInterimAnswer, writeInterimAnswers } from './write-interim-answers.ts';

/** What organisations are told while their positions wait (R3). */
export const interimAnswerRoutes: Mounted[] = [
  mountRead(contract.listInterimAnswers, listInterimAnswers),
  mount(contract.writeInterimAnswer, writeInterimAnswer),
  mountRead(contract.listUnanswered, ({ db }, input) => listUnanswered(db, input)),
  mount(contract.writeInterimAnswers, writeInterimAnswers),
];
