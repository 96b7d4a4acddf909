/** After pools were changed: which customer would fall into which. */
export const SETTLE_JOB = 'pool.settle';
