export { AppealDecided, CustomersGoQuiet, PooledCustomersAssigned, RecyclingAppealed } from './pool.events.js';
export { PoolModule } from './pool.module.js';
