import { describe, expect, it } from 'vitest';
import { bodyOf, valuesOf } from './poolForm';

describe('the form of a pool', () => {
  it('begins with the usual rule: 7, 15, 30 and 60 days, and never for signed customers', () => {
    expect(bodyOf({ ...valuesOf(null), name: ' 华东公海 ' })).toEqual({
      name: '华东公海',
      departmentId: null,
      regions: [],
      firstAlertDays: 7,
      secondAlertDays: 15,
      warnDays: 30,
      recycleDays: 60,
      signedRecycleDays: null,
      recycles: true,
      claimQuota: 20,
      quotaDays: 30,
      cooldownDays: 30,
    });
  });

  it('takes regions however they are separated, and leaves it to the server to refuse what is no number', () => {
    const values = {
      ...valuesOf(null),
      regions: '华东、华北, 华南 西南',
      claimQuota: '',
      recycleDays: '６０',
      warnDays: 'x',
    };
    expect(bodyOf(values)).toMatchObject({
      regions: ['华东', '华北', '华南', '西南'],
      claimQuota: null,
      recycleDays: 60,
      warnDays: 'x',
    });
  });
});
