export { listKnownResolutions } from './list-resolutions.ts';
export { resolutionRoutes } from './routes.ts';
