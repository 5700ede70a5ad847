export { closingFor, extendedUntil } from './extension-queries.ts';
export { listRepresentatives } from './mails.ts';
export { markPublished } from './mark-published.ts';
export { presentOne as presentRound } from './present.ts';
export {
  findRound,
  getRoundFor,
  isKnownOutside,
  lockRound,
  questionOf,
  type RoundRow,
  shareRound,
} from './queries.ts';
export { recordClock } from './record-clock.ts';
export { releaseAnswers } from './release-answers.ts';
export { roundRoutes } from './routes.ts';
export { wrongRoundState } from './rules.ts';
export { touchRound } from './touch-round.ts';
