import { Inject, Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/installation.js';
import { UnitOfWork } from '../database/unit-of-work.js';

export interface Letter {
  /** Of the letter, not of the attempt: sent again it is known to be the same. */
  readonly id: string;
  /** One address; never a list, and never a header made of somebody's text. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Milliseconds a mail server may take to answer. */
const PATIENCE_MS = 8_000;

/** Sends mail where SMTP_URL says how. Call it from a job, between transactions: it talks to the world, and may have to try again. */
@Injectable()
export class Mailer {
  private readonly transport: Transporter | undefined;
  private readonly from: string;
  private readonly host: string;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly work: UnitOfWork,
  ) {
    const { smtpUrl } = config;
    this.host = new URL(config.publicUrl).hostname;
    this.from = config.smtpFrom ?? `countersign@${this.host}`;
    if (!smtpUrl) return;
    this.transport = createTransport({
      url: smtpUrl,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    } as never);
  }

  get isReady(): boolean {
    return this.transport !== undefined;
  }

  /** @throws when the server cannot be reached or refuses; does nothing where none is configured */
  async send({ id, to, subject, text }: Letter): Promise<void> {
    // A slow mail server would hold its locks, and whoever waits for them.
    if (this.work.isOpen) throw new Error('Mail is sent between transactions, never inside of one.');
    await this.transport?.sendMail({
      from: { name: 'Countersign', address: this.from },
      to: { name: '', address: to },
      subject,
      text,
      messageId: `<${id}@${this.host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  }
}
