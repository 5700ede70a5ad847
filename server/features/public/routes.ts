import type { Mounted } from '../../platform/endpoints.ts';

export const publicRoutes: Mounted[] = [];
