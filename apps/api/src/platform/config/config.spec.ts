import { describe, expect, it } from 'vitest';
import { ConfigRefused, readConfig } from './config.js';

describe('the configuration', () => {
  it('works with nothing set', () => {
    expect(readConfig({})).toMatchObject({ host: '127.0.0.1', port: 3000, process: 'all', simulatedClock: false });
  });

  it('names every variable that cannot be used at once', () => {
    const bad = {
      PORT: 'eighty',
      DATABASE_URL: 'mysql://x',
      PROCESS: 'cron',
      CLOCK: 'sundial',
      DEMO_PASSWORD: 'short',
      AUDIT_RETENTION_DAYS: '189',
      LOG_LEVEL: 'loud',
    };
    let refusal: unknown;
    try {
      readConfig(bad);
    } catch (error) {
      refusal = error;
    }

    expect(refusal).toBeInstanceOf(ConfigRefused);
    for (const name of Object.keys(bad)) expect((refusal as ConfigRefused).message).toContain(name);
  });

  it('takes a variable that is set to nothing as not set', () => {
    expect(readConfig({ HOST: '', PORT: '', PROCESS: '', CLOCK: '', LOG_LEVEL: '' })).toEqual(readConfig({}));
    expect(readConfig({ DATA_DIR: '' }).dataDir).toBe(readConfig({}).dataDir);
  });

  it('refuses an option it does not know', () => {
    expect(() => readConfig({}, ['--empyt'])).toThrow(/--empyt/);
  });

  it('refuses an api process without a shared database', () => {
    expect(() => readConfig({ PROCESS: 'api' })).toThrow(/DATABASE_URL/);
  });

  it('takes the public address as it is, without a trailing slash', () => {
    expect(readConfig({ PUBLIC_URL: 'https://crm.hualan.example/' }).publicUrl).toBe('https://crm.hualan.example');
  });

  it('keeps the audit log for 400 days, and never for less than 190', () => {
    expect(readConfig({}).auditRetentionDays).toBe(400);
    expect(readConfig({ AUDIT_RETENTION_DAYS: '190' }).auditRetentionDays).toBe(190);
    expect(() => readConfig({ AUDIT_RETENTION_DAYS: '180' })).toThrow(/AUDIT_RETENTION_DAYS.*at least 190/);
  });
});
