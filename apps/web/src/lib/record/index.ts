export { useAddressFlag } from './useAddressFlag';
export { useRecord, type RecordHandle, type Versioned } from './useRecord';
export { hasEnded, useFollowed, type LongWork } from './useFollowed';
