import { Injectable } from '@nestjs/common';
import { Job } from '../../../platform/jobs/job.js';
import { Mailer } from '../../../platform/mail/mailer.js';

export const ADDRESS_LETTER_JOB = 'accounts.address-letter';

/** Tells whoever reads the former address, which nobody else can be asked about. */
@Injectable()
export class SendAddressLetter {
  constructor(private readonly mailer: Mailer) {}

  @Job(ADDRESS_LETTER_JOB)
  async execute({ to, letterId }: { to: string; letterId: string }): Promise<void> {
    await this.mailer.send({ id: letterId, to, ...LETTER });
  }
}

const LETTER = {
  subject: '您的 Countersign 邮箱已被更改 / Your Countersign address was changed',
  text: [
    '您在 Countersign 的邮箱已由管理员改为另一个地址，此地址不再接收密码找回邮件。新地址在 24 小时内不能用于找回密码。',
    'An administrator changed your address in Countersign. Letters about your password no longer come here; the new address takes none for 24 hours.',
    '',
    '如果您不知道此事，请立即联系安全管理员。',
    'If you did not know, tell the security administrator at once.',
  ].join('\n'),
};
