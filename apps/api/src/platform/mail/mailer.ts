import { Inject, Injectable } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/installation.js';

export interface Letter {
  /** One address; never a list, and never a header made of somebody's text. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Milliseconds a mail server may take to answer. */
const PATIENCE_MS = 8_000;

/** Sends mail where SMTP_URL says how. Call it from the outbox: it talks to the world, and may have to try again. */
@Injectable()
export class Mailer {
  private readonly transport: Transporter | undefined;
  private readonly from: string;

  constructor(@Inject(CONFIG) config: Config) {
    const { smtpUrl } = config;
    this.from = config.smtpFrom ?? `countersign@${new URL(config.publicUrl).hostname}`;
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
  async send({ to, subject, text }: Letter): Promise<void> {
    await this.transport?.sendMail({
      from: { name: 'Countersign', address: this.from },
      to: { name: '', address: to },
      subject,
      text,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  }
}
