import type { Mounted } from '../../platform/endpoints.ts';
import type { AccessTokens } from '../identity/index.ts';

export const procedureRoutes = (_tokens: AccessTokens): Mounted[] => [];
