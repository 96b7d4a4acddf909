import { Module } from '@nestjs/common';
import { exportController } from '../../platform/listing/export-controller.js';
import { ActivitiesModule } from '../activities/index.js';
import { ApprovalsModule } from '../approvals/index.js';
import { CatalogModule } from '../catalog/index.js';
import { CustomersModule } from '../customers/index.js';
import { OpportunitiesModule } from '../opportunities/index.js';
import { OrgModule } from '../org/index.js';
import { ChangeQuote } from './actions/change-quote.js';
import { CreateQuote } from './actions/create-quote.js';
import { DiscardQuote } from './actions/discard-quote.js';
import { PreviewQuote } from './actions/preview-quote.js';
import { PrintQuotation } from './actions/print-quotation.js';
import { ReviseQuote } from './actions/revise-quote.js';
import { SubmitQuote } from './actions/submit-quote.js';
import { WithdrawQuote } from './actions/withdraw-quote.js';
import { CustomerStanding } from './customer-standing.js';
import { DealFacts } from './deal-facts.js';
import { DealWords } from './deal-words.js';
import { DealsOfCustomers } from './deals-of-customers.js';
import { OfferedDeals } from './offered-deals.repository.js';
import { QuoteFacts } from './quote-facts.js';
import { LinePricing } from './line-pricing.js';
import { QuotableOpportunities } from './quotable-opportunities.js';
import { QuotationController } from './quotation.controller.js';
import { QuoteDrafts } from './quote-drafts.js';
import { QuotePages } from './quote-pages.js';
import { QuotePreviewsController } from './quote-previews.controller.js';
import { QuoteRevisionsController } from './quote-revisions.controller.js';
import { QuoteHandover } from './quotes.handover.js';
import { QuoteSubject } from './quote.subject.js';
import { QuoteSubmissionController } from './quote-submission.controller.js';
import { QuoteTerms } from './quote-terms.js';
import { QuotesController } from './quotes.controller.js';
import { Quotes } from './quotes.repository.js';
import { QuotesSearchController } from './quotes-search.controller.js';
import { ExpireApprovals } from './reactions/expire-approvals.js';
import { OnQuoteApproval } from './reactions/on-quote-approval.js';
import { DemoOfferings } from './seeds/demo-offerings.js';
import { DemoQuotes } from './seeds/demo-quotes.js';
import { TypedQuotes } from './typed-quotes.js';
import { QUOTE_EXPORT } from './quote-export.js';

@Module({
  imports: [OrgModule, ApprovalsModule, ActivitiesModule, CatalogModule, CustomersModule, OpportunitiesModule],
  controllers: [
    exportController(QUOTE_EXPORT),
    QuotesSearchController,
    QuotesController,
    QuoteSubmissionController,
    QuoteRevisionsController,
    QuotationController,
    QuotePreviewsController,
  ],
  providers: [
    ...[DealFacts, DealsOfCustomers, DealWords, OfferedDeals, QuoteFacts],
    ...[Quotes, QuotePages, QuoteDrafts, QuoteTerms, TypedQuotes, LinePricing, CustomerStanding, QuotableOpportunities],
    ...[CreateQuote, ChangeQuote, DiscardQuote, SubmitQuote, WithdrawQuote, ReviseQuote, PrintQuotation, PreviewQuote],
    ...[OnQuoteApproval, ExpireApprovals, QuoteSubject, QuoteHandover, DemoOfferings, DemoQuotes],
  ],
  exports: [Quotes, LinePricing, CustomerStanding, QuoteTerms, DealFacts, DealsOfCustomers, DealWords],
})
export class QuotesModule {}
