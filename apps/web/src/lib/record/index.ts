export { useAddressFlag } from './useAddressFlag';
export { useBulk } from './useBulk';
export { useRecord, type RecordHandle, type Versioned } from './useRecord';
export { hasEnded, useFollowed, type LongWork } from './useFollowed';
