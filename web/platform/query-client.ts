import { onlineManager, QueryClient } from '@tanstack/react-query';
import { ApiProblem, isPassing } from './api-problem.ts';

/** Without this line a page reloaded offline believes itself online, burns its retries and gives up for good. */
onlineManager.setOnline(navigator.onLine);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, problem) => failures < 3 && problem instanceof ApiProblem && isPassing(problem),
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
