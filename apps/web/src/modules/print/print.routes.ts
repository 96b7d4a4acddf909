import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/print/quotes/:id',
    name: 'print-quote',
    component: () => import('./QuotationPage.vue'),
    meta: { room: 'print', bare: true, title: 'nav.quotes', permission: 'quote.print' },
  },
  {
    path: '/print/contracts/:id',
    name: 'print-contract',
    component: () => import('./ContractPaperPage.vue'),
    meta: { room: 'print', bare: true, title: 'nav.contracts', permission: 'contract.print' },
  },
  {
    path: '/print/evidence/:id',
    name: 'print-evidence',
    component: () => import('./EvidencePackPage.vue'),
    meta: { room: 'print', bare: true, title: 'nav.evidence', permission: 'approval.view' },
  },
] satisfies RouteRecordRaw[];
