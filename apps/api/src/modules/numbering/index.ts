export { NumberingModule } from './numbering.module.js';
