import { Inject, Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import type { Config } from '../../../platform/config/config.js';
import { CONFIG } from '../../../platform/config/installation.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Job } from '../../../platform/jobs/job.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import { Accounts } from '../accounts.repository.js';
import { linkTo } from './hand-out-link.js';
import { PasswordLinks } from './password-links.repository.js';

export const RECOVERY_LETTER_JOB = 'accounts.recovery-letter';

/** Sends the letter with the link, once what it says is committed. Tried again it is the same letter with the same link. */
@Injectable()
export class SendRecoveryLetter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly links: PasswordLinks,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Job(RECOVERY_LETTER_JOB)
  async execute({ personId, letterId }: { personId: string; letterId: string }): Promise<void> {
    const addressed = await this.work.run(HOUSE, 'write', async () => {
      const account = await this.accounts.find(personId);
      const to = account?.active ? await this.accounts.mailOf(personId) : null;
      const token = to ? await this.links.ofLetter(letterId, personId) : null;
      return to && token ? { to, link: linkTo(this.config, token) } : null;
    });
    if (addressed) await this.mailer.send({ id: letterId, to: addressed.to, ...letter(addressed.link) });
  }
}

function letter(link: string): { subject: string; text: string } {
  return {
    subject: '重置 Countersign 密码 / Choose a new Countersign password',
    text: [
      '您（或其他人）请求重置 Countersign 的登录密码。请在 30 分钟内打开下面的链接设置新密码；链接只能使用一次：',
      'You, or somebody else, asked for a new Countersign password. Open this link within 30 minutes; it works once:',
      '',
      link,
      '',
      '如果不是您本人操作，请忽略本邮件，密码不会改变。',
      'If it was not you, ignore this letter: nothing has changed.',
    ].join('\n'),
  };
}
