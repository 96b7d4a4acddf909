import { useDrafts } from '@/lib/form';

const keyOf = (approvalId: string) => `act ${approvalId}`;

/**
 * Words that somebody wrote about an approval that then was no longer what it had been. They are kept until they are sent,
 * and offered to be confirmed about what it is now.
 */
export function useKeptWords() {
  const drafts = useDrafts();
  return {
    keep: (approvalId: string, reason: string) => {
      if (reason.trim()) drafts.keep(keyOf(approvalId), { reason });
    },
    read: (approvalId: string) => drafts.read<{ reason: string }>(keyOf(approvalId))?.reason ?? null,
    forget: (approvalId: string) => drafts.forget(keyOf(approvalId)),
  };
}
