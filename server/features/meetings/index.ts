export { calendarFile } from './calendar-file.ts';
export { meetingRoutes } from './routes.ts';
