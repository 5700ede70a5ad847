export { letterWork } from './letter-work.ts';
export { makeLetters, removeLetters } from './make-letters.ts';
export { letterRoutes } from './routes.ts';
