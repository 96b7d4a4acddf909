import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../../platform/config/config.js';
import { CONFIG } from '../../../platform/config/installation.js';
import { Afterwards } from '../../../platform/events/events.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import { RecoveryAsked } from '../accounts.events.js';
import { Accounts } from '../accounts.repository.js';
import { linkTo } from './hand-out-link.js';
import { PasswordLinks } from './password-links.repository.js';

/** Writes the letter with the link. Tried again, it carries a new link, and the one of before is void. */
@Injectable()
export class OnRecoveryAsked {
  constructor(
    private readonly accounts: Accounts,
    private readonly links: PasswordLinks,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Afterwards(RecoveryAsked)
  async execute({ payload: { personId } }: RecoveryAsked): Promise<void> {
    if (!personId || !this.mailer.isReady) return;
    const account = await this.accounts.find(personId);
    const to = account?.active ? await this.accounts.mailOf(personId) : null;
    if (!to) return;
    const { token } = await this.links.issue(personId, 'mail');
    await this.mailer.send({ to, ...letter(linkTo(this.config, token)) });
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
