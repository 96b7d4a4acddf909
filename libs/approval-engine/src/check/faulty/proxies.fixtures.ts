import { hualanOrg } from '@countersign/testing';
import { aNode } from '../../course.fixtures.ts';
import { policy, proxy, type Planted } from './words.fixtures.ts';

export const faultyProxies: readonly Planted[] = [
  {
    mistake: 'proxies in a circle',
    policy: policy([aNode('x', 'legal')]),
    code: 'proxy_cycle',
    path: 'organisation.proxies',
    org: {
      ...hualanOrg(),
      proxies: [proxy('legal', 'finance'), proxy('finance', 'business'), proxy('business', 'legal')],
    },
  },
  {
    mistake: 'proxies in a circle on a day that has begun here, though not in Greenwich',
    policy: policy([aNode('x', 'legal')]),
    code: 'proxy_cycle',
    path: 'organisation.proxies',
    org: {
      ...hualanOrg(),
      asOf: '2026-11-21T17:00:00.000Z',
      proxies: [
        { ...proxy('legal', 'finance'), from: '2026-11-22' },
        { ...proxy('finance', 'legal'), from: '2026-11-22' },
      ],
    },
  },
  {
    mistake: 'a chain of proxies longer than it is followed',
    policy: policy([aNode('x', 'legal')], { proxyDepth: 1 }),
    code: 'proxy_chain_long',
    path: 'organisation.proxies',
    org: { ...hualanOrg(), proxies: [proxy('legal', 'finance'), proxy('finance', 'business')] },
  },
];
