import type { WireBody } from '../../../shared/endpoint.ts';
import type { createRound } from '../../../shared/rounds.ts';
import type { Round } from './queries.ts';
import { fieldsOfQuestion, type QuestionFields, questionsOf } from './question-fields.ts';
import { closingInstant, instantAt, localTime } from './zoned-time.ts';

/** What the form of a round holds; times as clocks of the procedure's zone show them. */
export interface RoundFields {
  title: string;
  versionId: string;
  opensAt: string;
  lastDay: string;
  sectionKeys: string[];
  questions: QuestionFields[];
}

export const emptyRound = (versionId: string): RoundFields => ({
  title: '',
  versionId,
  opensAt: '',
  lastDay: '',
  sectionKeys: [],
  questions: [],
});

/** The last day of a round, on which one can still hand in to its end. */
const lastDayOf = (closesAt: string, timeZone: string): string =>
  localTime(new Date(Date.parse(closesAt) - 1).toISOString(), timeZone).slice(0, 10);

export const fieldsOf = (round: Round, timeZone: string): RoundFields => ({
  title: round.title,
  versionId: round.versionId,
  opensAt: localTime(round.opensAt, timeZone),
  lastDay: lastDayOf(round.closesAt, timeZone),
  sectionKeys: round.sectionKeys,
  questions: round.questions.map(fieldsOfQuestion),
});

/** The form as the server takes it. Instants that were not touched stay exactly as they are in `round`. */
export function roundBody(fields: RoundFields, timeZone: string, round?: Round): WireBody<typeof createRound> {
  const isKept = {
    opensAt: round !== undefined && localTime(round.opensAt, timeZone) === fields.opensAt,
    lastDay: round !== undefined && lastDayOf(round.closesAt, timeZone) === fields.lastDay,
  };
  return {
    title: fields.title,
    versionId: fields.versionId,
    opensAt: round && isKept.opensAt ? round.opensAt : instantAt(fields.opensAt, timeZone),
    closesAt: round && isKept.lastDay ? round.closesAt : closingInstant(fields.lastDay, timeZone),
    sectionKeys: fields.sectionKeys,
    questions: questionsOf(fields.questions),
  };
}
