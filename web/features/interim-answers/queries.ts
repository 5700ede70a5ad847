import { queryOptions } from '@tanstack/react-query';
import * as contract from '../../../shared/interim-answers.ts';
import { api } from '../../platform/api.ts';

export const interimAnswersQuery = (procedureId: string, positionId: string) =>
  queryOptions({
    queryKey: ['procedure', procedureId, 'interim-answers', positionId],
    queryFn: ({ signal }) => api(contract.listInterimAnswers, { params: { procedureId, positionId }, signal }),
  });

export const unansweredQuery = (procedureId: string, roundId: string) =>
  queryOptions({
    queryKey: ['procedure', procedureId, 'interim-answers', 'waiting', roundId],
    queryFn: ({ signal }) => api(contract.listUnanswered, { params: { procedureId, roundId }, signal }),
  });
