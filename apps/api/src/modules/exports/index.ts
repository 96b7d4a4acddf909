export { ExportFinished } from './exports.events.js';
export { ExportsModule } from './exports.module.js';
