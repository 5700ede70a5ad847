import type { ApiProblem } from './api-problem.ts';

/** The server's complaints by field, as react-hook-form names fields: `/questions/0/label` becomes `questions.0.label`. */
export const fieldErrors = (problem: ApiProblem): { name: string; message: string }[] =>
  problem.errors
    .filter(({ pointer }) => !/^\/(query|header)\//.test(pointer))
    .map(({ pointer, message }) => ({
      name: pointer
        .split('/')
        .slice(1)
        .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
        .join('.'),
      message,
    }));
