export { VisibilityModule } from './visibility.module.js';
