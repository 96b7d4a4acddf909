export { findingText } from './finding.view.js';
export { ForeseeHoles, type HoleInPolicy } from './foresee-holes.js';
export { PoliciesModule } from './policies.module.js';
