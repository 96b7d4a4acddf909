import { describe, expect, it } from 'vitest';
import { openHouse } from './harness/house.js';

describe('business time', () => {
  it('is real, and refuses to be set, in an installation that runs on it', async () => {
    const house = await openHouse();
    const answer = await house.as('admin').put('/clock', { now: '2030-01-01T09:00:00+08:00' });
    await house.close();

    expect(answer.body.code).toBe('clock.real');
  });

  it('refuses to become simulated where time was ever real', async () => {
    await expect(openHouse({ env: { CLOCK: 'simulated' } })).rejects.toThrow(/real clock/);
  });
});
