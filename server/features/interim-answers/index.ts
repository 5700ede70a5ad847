export { interimAnswerRoutes } from './routes.ts';
