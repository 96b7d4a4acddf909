export { useDrafts } from './drafts';
export { FORM, useForm, type Form, type FormOptions, type FormState } from './useForm';
export { useLeaveGuard } from './useLeaveGuard';
