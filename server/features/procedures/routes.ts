import type { AccessTokens } from '../identity/index.ts'
import type { Mounted } from '../../platform/endpoints.ts'

export const procedureRoutes = (_tokens: AccessTokens): Mounted[] => []
