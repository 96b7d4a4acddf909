export { useAddressFlag } from './useAddressFlag';
export { useRecord, type RecordHandle, type Versioned } from './useRecord';
