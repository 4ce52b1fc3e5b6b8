export { messages, routes, type NotificationsApi } from './app.ts'
