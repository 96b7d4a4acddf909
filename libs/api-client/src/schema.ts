// Generated from apps/api/openapi.json by `pnpm --filter @countersign/api-client generate`; do not edit.

export interface paths {
    "/api/v1/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My leaves; with person.manage those of anybody */
        get: operations["listAbsences"];
        put?: never;
        /** Enter a leave */
        post: operations["recordAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw a leave, or end it now */
        delete: operations["endAbsence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rules that apply to every role at once */
        get: operations["listAccessRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-rules/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Switch a rule on or off */
        put: operations["switchAccessRule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-rules/{code}/effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What would be different if a rule were switched */
        post: operations["previewAccessRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rules for passwords, lock-out and travel */
        get: operations["getAccountRules"];
        /** Settle them anew */
        put: operations["changeAccountRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exchanges with customers within reach */
        get: operations["listActivities"];
        put?: never;
        /** Log an exchange with a customer */
        post: operations["logActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One exchange with a customer */
        get: operations["getActivity"];
        put?: never;
        post?: never;
        /** Put an exchange into the recycle bin */
        delete: operations["discardActivity"];
        options?: never;
        head?: never;
        /** Change what was logged */
        patch: operations["changeActivity"];
        trace?: never;
    };
    "/api/v1/approval-decisions/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide several seats at once, each for itself */
        post: operations["decideApprovals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Approvals: what waits for me, what I decided, submitted or was told of, what needs attention, all I may see */
        get: operations["listApprovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One approval: what was submitted, who decides and why, what was done */
        get: operations["getApproval"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/added-seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have others sign as well: before me, after me or beside me */
        post: operations["addApprovalSeats"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may take, be asked about or be added to a seat, and why somebody may not */
        get: operations["listApprovalCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say something about it */
        post: operations["commentOnApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide my seat: approve, reject, return, advise, abstain or give the opinion I was asked for */
        post: operations["decideApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask somebody for an opinion before I decide */
        post: operations["delegateApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The evidence pack of one approval, to be checked without this system */
        get: operations["getEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/reassignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose to seat somebody else; the seat moves once a second person has agreed */
        post: operations["reassignApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask those who are waited for to hurry */
        post: operations["urgeApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/removed-seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take away a seat I added */
        post: operations["removeApprovalSeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let it go on, as it was stopped or because the organisation has been put right */
        post: operations["resumeApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop it for the time being */
        post: operations["suspendApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/take-backs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Think again about my last decision, as long as nobody has built on it */
        post: operations["takeBackDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End it without a decision */
        post: operations["terminateApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give my seat to somebody else */
        post: operations["transferApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/inbox-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many tasks wait for me */
        get: operations["countInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/reassignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reassignments that wait for a second person, and what became of earlier ones */
        get: operations["listReassignments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/reassignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One proposed reassignment */
        get: operations["getReassignment"];
        put?: never;
        post?: never;
        /** Take back what one has proposed */
        delete: operations["withdrawReassignment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/reassignments/{id}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree as the second person: the seat moves now */
        post: operations["agreeToReassignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/reassignments/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse it as the second person, with a reason */
        post: operations["refuseReassignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The files of a record */
        get: operations["listAttachments"];
        put?: never;
        /** Attach a file to a record */
        post: operations["attachFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a file off a record */
        delete: operations["discardAttachment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download a file */
        get: operations["downloadAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every change, every refused attempt, and the readings that matter; q finds records by number or name */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All audit entries of a list as CSV */
        get: operations["exportAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/roots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The roots over the log, to be kept where nobody here can reach, beside those of the evidence */
        get: operations["listAuditRoots"];
        put?: never;
        /** Seal what was written since the last root */
        post: operations["sealAudit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the log is sealed and what is kept of it */
        get: operations["getAuditState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last check of the log */
        get: operations["getAuditVerification"];
        put?: never;
        /** Check the whole log, and whether a root that was kept elsewhere is still in its chain */
        post: operations["verifyAudit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What time the rules of the business see */
        get: operations["getClock"];
        /** Set business time, in a simulation */
        put: operations["setClock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contacts */
        get: operations["listContacts"];
        put?: never;
        /** Add a contact to a customer */
        post: operations["createContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One contact */
        get: operations["getContact"];
        put?: never;
        post?: never;
        /** Put a contact into the recycle bin */
        delete: operations["discardContact"];
        options?: never;
        head?: never;
        /** Change a contact */
        patch: operations["changeContact"];
        trace?: never;
    };
    "/api/v1/contacts/{id}/reveals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is under a mask, at most 50 times a day and person; each time is written into the audit log */
        post: operations["revealContactField"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All contacts of a list as CSV */
        get: operations["exportContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Contacts by a condition that may nest */
        post: operations["searchContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contract-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who would have to approve a contract with other lines or clauses; nothing is stored */
        post: operations["previewContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contract-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Company texts in use */
        get: operations["listContractTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contract-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One company text with its clauses and their owners */
        get: operations["getContractTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contracts within reach */
        get: operations["listContracts"];
        put?: never;
        /** Make a draft contract from an approved quote and a template */
        post: operations["createContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One contract with its lines, clauses, approval and steps */
        get: operations["getContract"];
        put?: never;
        post?: never;
        /** Put a contract into the recycle bin */
        delete: operations["discardContract"];
        options?: never;
        head?: never;
        /** Change an open contract */
        patch: operations["changeContract"];
        trace?: never;
    };
    "/api/v1/contracts/{id}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin the next version of a contract that is being approved, or was */
        post: operations["amendContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/filing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** File a signed contract (归档) */
        post: operations["fileContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the printed contract shows, with the amount in words */
        get: operations["getContractPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Review an approved contract (商务评审) */
        post: operations["reviewContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/seal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the seal (用印) */
        post: operations["sealContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that both sides have signed (双方签订) */
        post: operations["signContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a contract up for approval, exactly as it is */
        post: operations["submitContract"];
        /** Take a contract back from approval */
        delete: operations["withdrawContract"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Contracts by a condition that may nest */
        post: operations["searchContracts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers */
        get: operations["listCustomers"];
        put?: never;
        /** Make a customer together with its primary contact */
        post: operations["createCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One customer */
        get: operations["getCustomer"];
        put?: never;
        post?: never;
        /** Put a customer into the recycle bin */
        delete: operations["discardCustomer"];
        options?: never;
        head?: never;
        /** Change a customer; a new owner is a transfer */
        patch: operations["changeCustomer"];
        trace?: never;
    };
    "/api/v1/customers/{id}/admission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a customer up for review, or up again after it was sent back */
        post: operations["askAdmission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/duplicate-hints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a company is known already, and whose it is */
        get: operations["hintCustomerDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All customers of a list as CSV */
        get: operations["exportCustomers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Customers by a condition that may nest */
        post: operations["searchCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The departments of the company */
        get: operations["listDepartments"];
        put?: never;
        /** A department, branch, joint venture or agent that exists from a day on */
        post: operations["foundDepartment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departments/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A department over time */
        get: operations["listDepartmentChanges"];
        put?: never;
        /** Rename or move a department from a day on */
        post: operations["changeDepartment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departments/{id}/changes/{changeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take back what was entered for a day to come */
        delete: operations["takeBackDepartmentChange"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departments/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a department on a day; refused while anybody or anything is in it */
        post: operations["closeDepartment"];
        /** Take back a closing that has not begun */
        delete: operations["keepDepartment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departments/{id}/heads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who heads a department when */
        get: operations["listHeads"];
        put?: never;
        /** Put somebody at the head of a department from a day on */
        post: operations["nameHead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departments/{id}/heads/{headId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw a head whose time has not begun */
        delete: operations["withdrawHead"];
        options?: never;
        head?: never;
        /** Say on which day somebody ceases to head a department */
        patch: operations["endHead"];
        trace?: never;
    };
    "/api/v1/events/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My inbox count and notifications as server-sent events */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/roots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The daily roots, to be kept where nobody here can reach */
        get: operations["listRoots"];
        put?: never;
        /** Seal what was recorded since the last root */
        post: operations["sealNow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last check of everything recorded */
        get: operations["getVerification"];
        put?: never;
        /** Check everything recorded */
        post: operations["verifyNow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Expense claims */
        get: operations["listExpenses"];
        put?: never;
        /** Begin an expense claim */
        post: operations["createExpense"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expenses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One expense claim */
        get: operations["getExpense"];
        put?: never;
        post?: never;
        /** Put an expense claim into the recycle bin */
        delete: operations["discardExpense"];
        options?: never;
        head?: never;
        /** Change an expense claim */
        patch: operations["changeExpense"];
        trace?: never;
    };
    "/api/v1/expenses/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put an expense claim up for approval, exactly as it is */
        post: operations["submitExpense"];
        /** Take an expense claim back from approval */
        delete: operations["withdrawExpense"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expenses/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All expense claims of a list as CSV */
        get: operations["exportExpenses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expenses/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who would have to approve it, and why */
        post: operations["previewExpense"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/expenses/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Expense claims by a condition that may nest */
        post: operations["searchExpenses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Handovers */
        get: operations["listHandovers"];
        put?: never;
        /** Plan what a person leaves to whom; nothing changes hands yet */
        post: operations["draftHandover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One handover and how far it is */
        get: operations["getHandover"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Say otherwise who gets what; it is divided anew */
        patch: operations["changeHandover"];
        trace?: never;
    };
    "/api/v1/handovers/{id}/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give records to somebody by hand, one by one or all that a filter finds */
        put: operations["chooseSuccessor"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers/{id}/last-week": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the leaver deleted and exported in the last seven days */
        get: operations["showLastWeek"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts per kind and successor, what cannot go, and what keeps it from beginning */
        get: operations["previewHandover"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers/{id}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The records of one kind with their successors, as far as the reader may see them */
        get: operations["listHandoverRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to hand over, or go on; follow it by reading it again */
        post: operations["beginHandover"];
        /** Stop it, or call the leaving off; what has gone over stays until it is taken back */
        delete: operations["cancelHandover"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give everything back that nobody has handed on since; enables no account */
        post: operations["undoHandover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports */
        get: operations["listImports"];
        put?: never;
        /** Upload a file and see what would become of it */
        post: operations["uploadImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One import and how far it is */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Say which column goes to which field */
        patch: operations["mapImport"];
        trace?: never;
    };
    "/api/v1/imports/{id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to import; follow it at the address in Location */
        post: operations["commitImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/failed.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows that made nothing, as they stood in the file, with why */
        get: operations["downloadFailedRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/successful.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows that made a record, with its number */
        get: operations["downloadSuccessfulRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back everything it made, while nobody has built upon it */
        post: operations["undoImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/templates/{target}.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty file with the columns that are understood */
        get: operations["downloadImportTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead-assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give leads to people in turn */
        post: operations["assignLeads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Leads */
        get: operations["listLeads"];
        put?: never;
        /** Enter a lead */
        post: operations["createLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One lead */
        get: operations["getLead"];
        put?: never;
        post?: never;
        /** Put a lead into the recycle bin */
        delete: operations["discardLead"];
        options?: never;
        head?: never;
        /** Change a lead */
        patch: operations["changeLead"];
        trace?: never;
    };
    "/api/v1/leads/{id}/disqualification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a lead up */
        post: operations["disqualifyLead"];
        /** Take up a lead again that was given up */
        delete: operations["reopenLead"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/qualification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a lead a customer, a contact and an opportunity in one step */
        post: operations["qualifyLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/reveals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What is under a mask, at most 50 times a day and person; each time is written into the audit log */
        post: operations["revealLeadField"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All leads of a list as CSV */
        get: operations["exportLeads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leads by a condition that may nest */
        post: operations["searchLeads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am and what I may do */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change my own settings */
        patch: operations["changeMe"];
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change my password; my other sessions end */
        put: operations["changeMyPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ten new recovery codes; the old ones are void */
        post: operations["renewMyRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How my account is protected */
        get: operations["getMySecondFactor"];
        put?: never;
        /** Set up an authenticator app; counts from its first code on */
        post: operations["beginMySecondFactor"];
        /** Turn it off */
        delete: operations["removeMySecondFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm it with its first code */
        post: operations["confirmMySecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I am signed in */
        get: operations["listMySessions"];
        put?: never;
        post?: never;
        /** End every session of mine but this one */
        delete: operations["endMyOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of my sessions */
        delete: operations["endMySession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When and from where my account was signed in to, or was tried */
        get: operations["listMySignIns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sign-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am elsewhere */
        get: operations["listMyIdentities"];
        put?: never;
        /** Go to the company's identity provider and link who I am there */
        post: operations["linkMyIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sign-on/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Undo a link */
        delete: operations["unlinkMyIdentity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tokens that act for me */
        get: operations["listMyTokens"];
        put?: never;
        /** Make one that carries some of what I may do */
        post: operations["makeMyToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke one; its next request is refused */
        delete: operations["revokeMyToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remark on a record */
        post: operations["addNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I have been told */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Mark mine as read */
        put: operations["markNotificationsRead"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Opportunities within reach */
        get: operations["listOpportunities"];
        put?: never;
        /** Create an opportunity */
        post: operations["createOpportunity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One opportunity */
        get: operations["getOpportunity"];
        put?: never;
        post?: never;
        /** Put an opportunity into the recycle bin */
        delete: operations["discardOpportunity"];
        options?: never;
        head?: never;
        /** Change an opportunity, or hand it to another owner */
        patch: operations["changeOpportunity"];
        trace?: never;
    };
    "/api/v1/opportunities/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close an opportunity as won or lost, or ask for the confirmation it needs */
        post: operations["closeOpportunity"];
        /** Reopen a closed opportunity */
        delete: operations["reopenOpportunity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{id}/stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Move an opportunity to another stage; moving an open one to where won ones stand wins it */
        put: operations["moveOpportunity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{id}/stage-history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The stages an opportunity went through, newest first */
        get: operations["listStageMoves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{id}/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The team of a deal */
        get: operations["showTeam"];
        put?: never;
        /** Take somebody into the team of a deal */
        post: operations["joinTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Opportunities by stage, with their sums and latest cards */
        get: operations["getOpportunityBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opportunities by conditions that may nest */
        post: operations["searchOpportunities"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisation as of an instant */
        get: operations["getOrg"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/org/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is entered for days to come in the organisation */
        get: operations["listUpcomingChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People of the company */
        get: operations["listPeople"];
        put?: never;
        /** Somebody new, with her positions; she can sign in once she has been invited */
        post: operations["hirePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person */
        get: operations["getPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what a person is called, signs in with and is reached by */
        patch: operations["changePerson"];
        trace?: never;
    };
    "/api/v1/people/{id}/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How somebody's account stands */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The positions of a person over time */
        get: operations["listAssignments"];
        put?: never;
        /** Give a person a position from a day on */
        post: operations["assignPosition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/assignments/{assignmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw an assignment that has not begun */
        delete: operations["withdrawAssignment"];
        options?: never;
        head?: never;
        /** Say on which day a position ceases to be held */
        patch: operations["endAssignment"];
        trace?: never;
    };
    "/api/v1/people/{id}/deactivation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Disable an account; effective at its next request */
        post: operations["deactivatePerson"];
        /** Let a disabled account sign in again */
        delete: operations["reactivatePerson"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** From which day on a person will have left */
        get: operations["getDeparture"];
        put?: never;
        post?: never;
        /** The person stays: take a planned departure back */
        delete: operations["withdrawDeparture"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Let somebody try again who was locked out */
        delete: operations["unlockAccount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/one-time-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A password for one sign-in; the old one is void and every session ends */
        post: operations["giveOneTimePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/password-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A link by which somebody chooses a password */
        post: operations["handOutPasswordLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The roles of a person */
        get: operations["listPersonRoles"];
        /** Give a person exactly these roles */
        put: operations["givePersonRoles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/roles/effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What would be different if a person had these roles */
        post: operations["previewPersonRoles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take the second factor away from whoever lost it; sessions end */
        delete: operations["resetSecondFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where somebody is signed in */
        get: operations["listSessionsOfPerson"];
        put?: never;
        post?: never;
        /** End every session of somebody, but not the one that asks */
        delete: operations["endSessionsOfPerson"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When and from where somebody signed in, or was tried */
        get: operations["listSignInsOfPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Somebody's tokens, or a service account's */
        get: operations["listTokensOfPerson"];
        put?: never;
        /** Make one for a service account */
        post: operations["makeServiceToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/tokens/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke one */
        delete: operations["revokeTokenOfPerson"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/travelling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say whether somebody is on the road */
        put: operations["markTravelling"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All people of a list as CSV */
        get: operations["exportPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move people into a department on a day, all of them or none */
        post: operations["movePeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything a role can allow */
        get: operations["getPermissionCatalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every approval policy: what decides today, what comes next, what is being written */
        get: operations["listPolicies"];
        put?: never;
        /** Begin a policy; it decides nothing before a version of it is published */
        post: operations["createPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a policy that was never published; whatever has a history stays */
        delete: operations["deletePolicy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{code}/back-tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The back-tests of a policy, newest first */
        get: operations["listBackTests"];
        put?: never;
        /** Route everything that was ever submitted again; follow it at the address in Location */
        post: operations["askBackTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{code}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cases a version must pass before it is published */
        get: operations["getPolicyCases"];
        /** Write the cases; version "0" begins them */
        put: operations["writePolicyCases"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{code}/cases/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Run the cases under a policy that need not be published */
        post: operations["runPolicyCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{code}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is being written, what is wrong with it, and what it changes */
        get: operations["getPolicyDraft"];
        /** Write the draft; version "0" begins one where there is none */
        put: operations["writePolicyDraft"];
        post?: never;
        /** Throw away what is being written */
        delete: operations["discardPolicyDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{code}/migration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would become of each approval under way, were it moved to the version in force */
        get: operations["planPolicyMigration"];
        put?: never;
        /** Move the chosen approvals to the version in force, on the record */
        post: operations["migrateApprovals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{code}/pack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A version as a file, with its cases */
        get: operations["exportPolicyPack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{code}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose the draft as the next version; it is published when a second person agrees */
        post: operations["publishPolicy"];
        /** Take back a publication that nobody has agreed to yet */
        delete: operations["withdrawPolicyPublication"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{code}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of a policy, newest first, and what is proposed as one */
        get: operations["listPolicyVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{code}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version and what it changed */
        get: operations["getPolicyVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{code}/versions/{number}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose that a version decides nothing new any more; a second person decides */
        post: operations["retirePolicyVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/back-tests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a back-test is, and its report */
        get: operations["getBackTest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Everything that is wrong with a policy, each with a deal that shows it */
        post: operations["checkPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The packs that come with the product */
        get: operations["listPolicyPacks"];
        put?: never;
        /** Make a pack the draft of its policy, with its cases */
        post: operations["importPolicyPack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The route a deal would take, with its explanation */
        post: operations["tryPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/vocabulary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What policies can be written with: facts, positions, operators, modes, rules and switches */
        get: operations["getPolicyVocabulary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/who": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whom approver rules come to today, and how */
        post: operations["whoWouldApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A position that exists from a day on */
        post: operations["foundPosition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/positions/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A position over time */
        get: operations["listPositionChanges"];
        put?: never;
        /** Rename or move a position from a day on */
        post: operations["changePosition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/positions/{id}/changes/{changeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take back what was entered for a day to come */
        delete: operations["takeBackPositionChange"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/positions/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a position on a day; refused while anybody or anything is in it */
        post: operations["closePosition"];
        /** Take back a closing that has not begun */
        delete: operations["keepPosition"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/price-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of the price list */
        get: operations["listPriceLists"];
        put?: never;
        /** Draft a new version of the price list */
        post: operations["draftPriceList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/price-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version with its prices */
        get: operations["getPriceList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a draft version */
        patch: operations["changePriceList"];
        trace?: never;
    };
    "/api/v1/price-lists/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish a draft version; the one before ends the day before it begins */
        post: operations["publishPriceList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/price-lists/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The price list in force today */
        get: operations["getCurrentPriceList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products with their price in the list in force */
        get: operations["listProducts"];
        put?: never;
        /** Add a product; its price comes with a price list */
        post: operations["createProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One product */
        get: operations["getProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a product */
        patch: operations["changeProduct"];
        trace?: never;
    };
    "/api/v1/products/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Products by a condition that may nest */
        post: operations["searchProducts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proxies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The proxies I gave and received; with person.manage those of anybody */
        get: operations["listProxies"];
        put?: never;
        /** Entrust approvals to somebody for a while */
        post: operations["nameProxy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proxies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw a proxy, or end it now */
        delete: operations["endProxy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quote-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a half-written quote comes to and who would have to approve it; nothing is stored */
        post: operations["previewQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quotes within reach */
        get: operations["listQuotes"];
        put?: never;
        /** Make a draft quote for an opportunity */
        post: operations["createQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One quote with its lines, its approval and its grant */
        get: operations["getQuote"];
        put?: never;
        post?: never;
        /** Put a quote into the recycle bin */
        delete: operations["discardQuote"];
        options?: never;
        head?: never;
        /** Change an open quote; lines, when given, replace all */
        patch: operations["changeQuote"];
        trace?: never;
    };
    "/api/v1/quotes/{id}/quotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the printed quotation for the customer shows; only of an approved quote */
        get: operations["getQuotation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin the next revision of an approved quote, as a draft */
        post: operations["reviseQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a quote up for approval, exactly as it is */
        post: operations["submitQuote"];
        /** Take a quote back from approval */
        delete: operations["withdrawQuote"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quotes/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Quotes by a condition that may nest */
        post: operations["searchQuotes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recycle-bin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was discarded, within reach */
        get: operations["listRecycleBin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recycle-bin/{type}/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a discarded record back */
        post: operations["restoreRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reorganisation/continuity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What will break within thirty days */
        get: operations["getContinuity"];
        put?: never;
        /** Look again now */
        post: operations["lookAhead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reorganisation/leavings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would happen if a person left tomorrow */
        get: operations["foreseeLeaving"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reorganisation/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plans of the organisation */
        get: operations["listReorganisationPlans"];
        put?: never;
        /** Begin a plan; it decides nothing */
        post: operations["createReorganisationPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reorganisation/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One plan */
        get: operations["getReorganisationPlan"];
        put?: never;
        post?: never;
        /** Throw a plan away; it stays readable */
        delete: operations["discardReorganisationPlan"];
        options?: never;
        head?: never;
        /** Change a plan that is not in force */
        patch: operations["changeReorganisationPlan"];
        trace?: never;
    };
    "/api/v1/reorganisation/plans/{id}/enactment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter all the changes of a plan for its day, or none of them */
        post: operations["putReorganisationInForce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reorganisation/rehearsals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was rehearsed */
        get: operations["listRehearsals"];
        put?: never;
        /** Try a plan, or a day as it is entered; follow it at the address in Location */
        post: operations["rehearse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reorganisation/rehearsals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a rehearsal is, and its report */
        get: operations["getRehearsal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/contract-amounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contract amounts by month and department */
        get: operations["getContractAmounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How deals went from stage to stage in a period */
        get: operations["getFunnel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/workbench": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for the reader, and her figures */
        get: operations["getWorkbench"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/role-comparisons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Several roles side by side */
        post: operations["compareRoles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/role-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All roles as a file that another installation takes */
        get: operations["exportRoles"];
        put?: never;
        /** Take over the roles of a file, all or none */
        post: operations["importRoles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/role-file/matrix.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every permission and which roles hold it */
        get: operations["exportRoleMatrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The roles of the company */
        get: operations["listRoles"];
        put?: never;
        /** Make a role */
        post: operations["createRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One role, and who holds it */
        get: operations["getRole"];
        put?: never;
        post?: never;
        /** Retire a role that nobody holds */
        delete: operations["retireRole"];
        options?: never;
        head?: never;
        /** Change a role; its holders have it from their next request on */
        patch: operations["changeRole"];
        trace?: never;
    };
    "/api/v1/roles/{id}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a role of one’s own out of another */
        post: operations["copyRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/{id}/effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who would see and may do what else if a role were changed */
        post: operations["previewRoleChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sales-stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The stages of the sales process */
        get: operations["listSalesStages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Seals in use and who keeps them */
        get: operations["listSeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records of every kind within reach, by what they are known by */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts of programs */
        get: operations["listServiceAccounts"];
        put?: never;
        /** An account for a program, which acts by tokens only */
        post: operations["addServiceAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in */
        post: operations["signIn"];
        /** Sign out, by the access token or by the cookie */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/enrolment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set up the second factor that is owed */
        post: operations["beginEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/enrolment/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm it with its first code, and go on */
        post: operations["finishEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/new-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on signing in by choosing a password */
        post: operations["passNewPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a password by a link; every session ends */
        post: operations["usePasswordLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a link sent to the address on record; answered alike for every login */
        post: operations["askForRecovery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get the next access token */
        post: operations["refreshSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on signing in with a code */
        post: operations["passSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/sign-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go and sign in at the company's identity provider */
        post: operations["beginSignOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/sign-on/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Come back from there */
        post: operations["finishSignOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the first administrator */
        post: operations["setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether this installation is set up */
        get: operations["getSetupStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom a record is shared with, its team included */
        get: operations["listShares"];
        put?: never;
        /** Share records with a person, a department or a position */
        post: operations["shareRecords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shares/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change until when a share holds, what it allows, or why */
        patch: operations["changeShare"];
        trace?: never;
    };
    "/api/v1/shares/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End shares; what they showed is not seen any more from now on */
        post: operations["endShares"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signing-entities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Our companies that may sign */
        get: operations["listSigningEntities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your follow-ups that are not done, the most urgent first */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a record, newest first */
        get: operations["getTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/travellers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is on the road, of those below me; of all for the security administrator */
        get: operations["listTravellers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/working-calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When people work */
        get: operations["listWorkingCalendars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/working-calendars/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One calendar */
        get: operations["getWorkingCalendar"];
        /** Set the hours, the announced years and the special days of a calendar */
        put: operations["changeWorkingCalendar"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/working-calendars/{code}/due-time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When so many working minutes are over, and why then */
        get: operations["getDueTime"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AbsencesView: {
            /** @description The latest first */
            items: components["schemas"]["AbsenceView"][];
        };
        AbsenceView: {
            /**
             * Format: date
             * @description The first day; null: since before it was written down
             */
            from: string | null;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Who is away */
            person: components["schemas"]["RefView"];
            /** @description Who entered it */
            recordedBy: components["schemas"]["RefView"];
            /**
             * @description Where today stands to it
             * @enum {string}
             */
            state: "past" | "current" | "upcoming";
            /**
             * Format: date
             * @description The last day, inclusive; null: until further notice
             */
            until: string | null;
        };
        AccessRulesView: {
            /** @description All rules */
            items: components["schemas"]["AccessRuleView"][];
        };
        AccessRuleView: {
            /** @description Code */
            code: string;
            /** @description It holds */
            enabled: boolean;
            /** @description Name, in the reader's language */
            name: string;
            /** @description What is so while it holds, in the reader's language */
            sentence: string;
            /** @description Counts changes; switching names the version it saw */
            version: number;
        };
        AccountRulesDto: {
            /** @description Failures in a row that lock an account */
            attempts: number;
            /** @description Minutes it is locked */
            lockMinutes: number;
            /** @description Days after which it is to be changed; null for never */
            passwordDays: number | null;
            /** @description How many former passwords do not come back */
            passwordHistory: number;
            /** @description The least number of characters of a password */
            passwordLength: number;
            /** @description Administrators need a second factor */
            secondFactorForAdministrators: boolean;
            /** @description Days within which somebody on the road signs in */
            travelDays: number;
        };
        AccountRulesView: {
            /** @description Failures in a row that lock an account */
            attempts: number;
            /** @description Minutes it is locked */
            lockMinutes: number;
            /** @description Days after which it is to be changed; null for never */
            passwordDays: number | null;
            /** @description How many former passwords do not come back */
            passwordHistory: number;
            /** @description The least number of characters of a password */
            passwordLength: number;
            /** @description Administrators need a second factor */
            secondFactorForAdministrators: boolean;
            /** @description Days within which somebody on the road signs in */
            travelDays: number;
            /** @description Version */
            version: number;
        };
        AccountView: {
            /** @description She may sign in */
            active: boolean;
            /** @description There is a password */
            hasPassword: boolean;
            /**
             * @description A person, or a service account
             * @enum {string}
             */
            kind: "employee" | "service";
            /**
             * Format: date-time
             * @description When she last signed in
             */
            lastSignInAt: string | null;
            /** @description So many attempts failed lately that nothing is tried for now */
            locked: boolean;
            /**
             * Format: date-time
             * @description It is a one-time password, good until then
             */
            passwordOnceUntil: string | null;
            /**
             * Format: date-time
             * @description When it was set
             */
            passwordSetAt: string;
            /** @description She has to have one */
            secondFactorRequired: boolean;
            /**
             * Format: date-time
             * @description Since when there is a second factor
             */
            secondFactorSince: string | null;
            /** @description Live sessions */
            sessions: number;
            /** @description She is on the road */
            travelling: boolean;
        };
        ActivityAllowances: {
            /** @description Put it into the recycle bin */
            delete: components["schemas"]["AllowanceView"];
            /** @description Change it */
            edit: components["schemas"]["AllowanceView"];
            /** @description Say that what follows from it is done */
            finish: components["schemas"]["AllowanceView"];
        };
        ActivityView: {
            /**
             * @description The customer's attitude
             * @enum {string|null}
             */
            attitude: "positive" | "neutral" | "negative" | null;
            /** @description What the reader may do now */
            can: components["schemas"]["ActivityAllowances"];
            /**
             * @description How
             * @enum {string}
             */
            channel: "phone" | "email" | "meeting" | "visit";
            /** @description Contact */
            contact: components["schemas"]["RefView"];
            /** @description What was said */
            content: string;
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /** @description Who made it */
            createdBy: components["schemas"]["RefView"];
            /** @description The installation's own fields */
            custom: {
                [key: string]: unknown;
            };
            /** @description Customer */
            customer: components["schemas"]["RefView"];
            /** @description Who of the customer took part */
            customerParticipants: string;
            /** @description The department it was stamped with when it came to its owner */
            department: components["schemas"]["RefView"] | null;
            /** @description The customer's feedback */
            feedback: string | null;
            /** @description What follows from it */
            followUp: string;
            /**
             * Format: date
             * @description By when
             */
            followUpDueOn: string;
            /** @description Who does that */
            followUpOwner: components["schemas"]["RefView"];
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Key points */
            keyPoints: string | null;
            /**
             * @description Number
             * @example HD-2026-000001
             */
            number: string;
            /**
             * Format: date-time
             * @description When it took place
             */
            occurredAt: string;
            /** @description Opportunity it is about */
            opportunity: components["schemas"]["RefView"] | null;
            /** @description Who of us took part */
            ourParticipants: components["schemas"]["RefView"][];
            /** @description Whom it belongs to: a person, or a queue */
            owner: components["schemas"]["RefView"];
            /** @description Where */
            place: string | null;
            /** @description By what the reader sees it, where she does not reach it */
            sharing?: components["schemas"]["SharingView"];
            /**
             * @description How far it is
             * @enum {string}
             */
            status: "not_started" | "in_progress" | "done";
            /** @description Subject */
            subject: string;
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
            /** @description Who changed it last */
            updatedBy: components["schemas"]["RefView"];
            /** @description Counts changes; a change names the version it saw */
            version: number;
        };
        AddedSeatsDto: {
            /**
             * @description How those who are added agree
             * @enum {string}
             */
            mode: "all" | "any" | "sequence";
            /** @description Who signs as well */
            people: string[];
            /** @description Why */
            reason: string;
            /** @description The hash of the content you saw */
            subjectHash: string;
            /**
             * Format: uuid
             * @description The task, as the approval showed it
             */
            taskId: string;
            /** @description The version of the task you saw */
            taskVersion: number;
            /**
             * @description Before you, after you, or beside you
             * @enum {string}
             */
            where: "before" | "after" | "parallel";
        };
        AddNoteDto: {
            /**
             * Format: uuid
             * @description The record
             */
            subjectId: string;
            /** @description Kind of record, such as customer */
            subjectType: string;
            /** @description The remark */
            text: string;
        };
        AdmissionDto: {
            /** @description For those who review */
            note?: string;
        };
        AdmissionView: {
            /**
             * Format: uuid
             * @description Id of the approval
             */
            id: string;
            /**
             * @description Where it stands
             * @example running
             */
            status: string;
        };
        AllowanceView: {
            /** @description May be done now */
            allowed: boolean;
            /** @description Why not: a stable code */
            code?: string;
            /** @description Why not, in the reader's language */
            detail?: string;
        };
        AmountView: {
            /** @description Amounts with tax, in CNY */
            amount: components["schemas"]["MoneyDto"];
            /** @description How many contracts */
            count: number;
        };
        ApprovalActionView: {
            /**
             * @description What
             * @enum {string}
             */
            action: "submit" | "resubmit" | "approve" | "reject" | "return" | "advise" | "abstain" | "opine" | "withdraw" | "comment" | "takeBack" | "transfer" | "delegate" | "addSign" | "removeSign" | "urge" | "suspend" | "resume" | "reassign" | "terminate" | "timeout" | "rehome" | "supersede" | "expire" | "migrate";
            /** @description Who */
            actor: components["schemas"]["RefView"];
            /**
             * Format: date-time
             * @description When
             */
            at: string;
            /** @description Chained to the action before */
            hash: string;
            /** @description At which node */
            nodeTitle: string | null;
            /** @description The opinion given */
            opinion: string | null;
            /** @description The words given */
            reason: string | null;
            /** @description Counts from 1 */
            seq: number;
            /** @description The content it speaks about */
            subjectHash: string;
        };
        ApprovalCanView: {
            /** @description Leave it to the others */
            abstain: components["schemas"]["AllowanceView"];
            /** @description Have others sign as well */
            addSign: components["schemas"]["AllowanceView"];
            /** @description Give an opinion */
            advise: components["schemas"]["AllowanceView"];
            /** @description Agree */
            approve: components["schemas"]["AllowanceView"];
            /** @description Say something */
            comment: components["schemas"]["AllowanceView"];
            /** @description Ask somebody for an opinion first */
            delegate: components["schemas"]["AllowanceView"];
            /** @description Answer whoever asked for an opinion */
            opine: components["schemas"]["AllowanceView"];
            /** @description Seat somebody else, as a process administrator */
            reassign: components["schemas"]["AllowanceView"];
            /** @description Refuse */
            reject: components["schemas"]["AllowanceView"];
            /** @description Take away a seat one has added */
            removeSign: components["schemas"]["AllowanceView"];
            /** @description Let it go on, as a process administrator */
            resume: components["schemas"]["AllowanceView"];
            /** @description Send back to the submitter */
            return: components["schemas"]["AllowanceView"];
            /** @description Stop it, as a process administrator */
            suspend: components["schemas"]["AllowanceView"];
            /** @description Think again about one’s own last decision */
            takeBack: components["schemas"]["AllowanceView"];
            /** @description End it, as a process administrator */
            terminate: components["schemas"]["AllowanceView"];
            /** @description Give the seat to somebody else */
            transfer: components["schemas"]["AllowanceView"];
            /** @description Ask those who are waited for to hurry */
            urge: components["schemas"]["AllowanceView"];
            /** @description Take back one’s own submission */
            withdraw: components["schemas"]["AllowanceView"];
        };
        ApprovalFactView: {
            /** @description Name of the fact in the policy */
            key: string;
            /** @description What it is called */
            label: string;
            /** @description The value as people write it */
            text: string;
            /** @description The value: money, number, boolean, text, list or null */
            value: ({
                [key: string]: unknown;
            } | number | boolean | string | string[]) | null;
        };
        ApprovalPolicyRefView: {
            /** @description Code of the policy */
            code: string;
            /** @description Its title */
            name: string;
            /** @description Its version, which this approval keeps to its end */
            version: number;
        };
        ApprovalRefView: {
            /**
             * Format: uuid
             * @description Id of the approval
             */
            id: string;
            /**
             * @description Where it stands
             * @example running
             */
            status: string;
        };
        ApprovalRowView: {
            /** @description Titles of the nodes that are being asked */
            currentNodes: string[];
            /**
             * Format: date-time
             * @description When the first of those who are asked is late
             */
            dueAt: string | null;
            /**
             * Format: date-time
             * @description When it ended
             */
            finishedAt: string | null;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description What waits for the reader here */
            myTask: components["schemas"]["MyTaskView"] | null;
            /** @description Its number */
            number: string;
            /** @description Somebody who is asked is late */
            overdue: boolean;
            /** @description Working minutes until then; negative when it is over */
            remainingMinutes: number | null;
            /** @description 1 for the first submission; each return and resubmission begins another */
            round: number;
            /** @description Some node has nobody left who may decide */
            stalled: boolean;
            /**
             * @description Where it stands
             * @enum {string}
             */
            status: "running" | "returned" | "blocked" | "suspended" | "approved" | "rejected" | "withdrawn" | "cancelled" | "superseded" | "expired";
            /**
             * Format: uuid
             * @description Its id
             */
            subjectId: string;
            /** @description What is approved: quote, contract */
            subjectType: string;
            /**
             * Format: date-time
             * @description When it was submitted, the last time
             */
            submittedAt: string;
            /** @description Who submitted it */
            submitter: components["schemas"]["RefView"];
            /** @description What it is about, at a glance */
            summary: components["schemas"]["ApprovalSummaryView"];
            /** @description Its title */
            title: string;
            /** @description Counts the actions */
            version: number;
        };
        ApprovalSummaryView: {
            /** @description How much it is about */
            amount: components["schemas"]["MoneyDto"] | null;
            /** @description The customer */
            customerName: string | null;
            /** @description Price ratio in basis points, 4800 = 4.8 折 */
            ratio: number | null;
        };
        ApprovalView: {
            /** @description Everything that was done, oldest first */
            actions: components["schemas"]["ApprovalActionView"][];
            /** @description What the reader may do now */
            can: components["schemas"]["ApprovalCanView"];
            /** @description Titles of the nodes that are being asked */
            currentNodes: string[];
            /** @description What changed since the round that was decided before */
            diff: components["schemas"]["DifferenceView"][];
            /**
             * Format: date-time
             * @description When the first of those who are asked is late
             */
            dueAt: string | null;
            /** @description What the policy looked at */
            facts: components["schemas"]["ApprovalFactView"][];
            /**
             * Format: date-time
             * @description When it ended
             */
            finishedAt: string | null;
            /** @description Seats that nobody may take, when it is blocked */
            holes: components["schemas"]["ReasonView"][];
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description What the members of the content are called, by path without positions: lines.netPrice */
            labels: {
                [key: string]: string;
            };
            /** @description Where the record itself is read, in the application */
            link: string;
            /** @description What waits for the reader here */
            myTask: components["schemas"]["MyTaskView"] | null;
            /** @description What the submitter wrote */
            note: string;
            /** @description Its number */
            number: string;
            /** @description Somebody who is asked is late */
            overdue: boolean;
            /** @description Which policy decides */
            policy: components["schemas"]["ApprovalPolicyRefView"];
            /**
             * Format: uuid
             * @description The approval of the same record before this one
             */
            previous: string | null;
            /** @description Seats that were proposed to be given to somebody else */
            reassignments: components["schemas"]["ReassignmentView"][];
            /** @description Working minutes until then; negative when it is over */
            remainingMinutes: number | null;
            /** @description What may come after a return: everything from there again, or straight back to who returned it */
            resumes: ("forward" | "back-to-me")[];
            /** @description Where the reader may return it to */
            returnTargets: components["schemas"]["ReturnTargetView"][];
            /** @description 1 for the first submission; each return and resubmission begins another */
            round: number;
            /** @description Every visit of every round, and what is still to come */
            route: components["schemas"]["RouteNodeView"][];
            /** @description The nodes that are not asked, and why not */
            skipped: components["schemas"]["SkippedStepView"][];
            /** @description The content as it was submitted; it does not change when the record does */
            snapshot: {
                [key: string]: unknown;
            };
            /** @description Some node has nobody left who may decide */
            stalled: boolean;
            /**
             * @description Where it stands
             * @enum {string}
             */
            status: "running" | "returned" | "blocked" | "suspended" | "approved" | "rejected" | "withdrawn" | "cancelled" | "superseded" | "expired";
            /** @description Hash of the content put up for approval, to be named in a decision */
            subjectHash: string;
            /**
             * Format: uuid
             * @description Its id
             */
            subjectId: string;
            /** @description What is approved: quote, contract */
            subjectType: string;
            /**
             * Format: date-time
             * @description When it was submitted, the last time
             */
            submittedAt: string;
            /** @description Who submitted it */
            submitter: components["schemas"]["RefView"];
            /** @description What it is about, at a glance */
            summary: components["schemas"]["ApprovalSummaryView"];
            /** @description Who stopped it and why, while it is stopped */
            suspension: components["schemas"]["SuspensionView"] | null;
            /**
             * Format: uuid
             * @description The decided task that `can.takeBack` speaks of
             */
            takeBackTaskId: string | null;
            /** @description Its title */
            title: string;
            /** @description Counts the actions */
            version: number;
        };
        ApproverView: {
            /** @description How she was found */
            how: components["schemas"]["ReasonView"][];
            /** @description Who would be asked */
            person: components["schemas"]["RefView"];
            /** @description In which position */
            position: string;
            /** @description What she decided about the earlier version stands, so that she is not asked again */
            stands: boolean;
        };
        AskForRecoveryDto: {
            /** @description The login whose password is forgotten */
            login: string;
        };
        AssignLeadsDto: {
            /** @description Who gets them, in turn */
            assigneeIds: string[];
            /** @description A condition tree over the fields of the lead list: all leads it finds, at most 5000 */
            filter?: {
                [key: string]: unknown;
            };
            /** @description The leads, or instead a filter */
            leadIds?: string[];
        };
        AssignmentView: {
            /** @description How many leads were given */
            assigned: number;
            /** @description Those that were not, each with its reason */
            refused: components["schemas"]["RefusedLeadView"][];
        };
        AssignPositionDto: {
            /**
             * Format: uuid
             * @description The department it is held in
             */
            departmentId?: string | null;
            /**
             * Format: date
             * @description The first day, today at the earliest
             */
            from: string;
            /** @description The one she is known by; left out: where it replaces that one */
            main?: boolean;
            /**
             * @description Code of the position
             * @example department-manager
             */
            positionCode: string;
            /**
             * Format: uuid
             * @description An assignment of the same person that ends the day before
             */
            replacesId?: string;
            /**
             * Format: uuid
             * @description To whom the person reports in it
             */
            superiorId?: string | null;
            /**
             * Format: date
             * @description The last day, inclusive; left out: until further notice
             */
            until?: string | null;
        };
        AttachmentsView: {
            /** @description Newest first */
            items: components["schemas"]["AttachmentView"][];
        };
        AttachmentView: {
            /** @description Type of its content, as we know it */
            contentType: string;
            /**
             * Format: date-time
             * @description When it was attached
             */
            createdAt: string;
            /** @description By whom */
            createdBy: components["schemas"]["RefView"];
            /** @description Name of the file */
            fileName: string;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description SHA-256 of its content, hex */
            sha256: string;
            /** @description Bytes */
            size: number;
            /** @description To be sent back in If-Match */
            version: number;
        };
        AuditChangeView: {
            /** @description As it is, for reading */
            after: string | null;
            /** @description As it was, for reading */
            before: string | null;
            /** @description The column */
            column: string;
            /** @description Its name in the reader's language */
            label: string;
        };
        AuditFindingView: {
            /** @description What is wrong: a stable code */
            code: string;
            /** @description The entry */
            entryId: string | null;
            /** @description The seal that shows it */
            seal: number;
            /** @description The same in the reader's language */
            text: string;
        };
        AuditPartView: {
            /** @description Entries of it under this seal */
            entries: number;
            /** @description The month, YYYY-MM */
            month: string;
            /** @description Root of the Merkle tree over them; empty where the month was dropped */
            root: string;
        };
        AuditRootsView: {
            /** @description What the file is, for who keeps it */
            format: string;
            /** @description Oldest first */
            items: components["schemas"]["AuditRootView"][];
        };
        AuditRootView: {
            /** @description Every entry above this number … */
            afterId: string;
            /** @description How many entries it is about */
            entries: number;
            /** @description The root: SHA-256 of all of the above */
            hash: string;
            /**
             * @description Of entries, or of the dropping of a month
             * @enum {string}
             */
            kind: "entries" | "drop";
            /** @description 1, 2, 3 … without a gap */
            number: number;
            /** @description By month */
            parts: components["schemas"]["AuditPartView"][];
            /** @description The root before, or 64 zeros */
            previousHash: string;
            /**
             * Format: date-time
             * @description When it was made
             */
            sealedAt: string;
            /** @description … up to this one */
            upToId: string;
        };
        AuditVerificationView: {
            /** @description Entries checked */
            entries: number;
            /** @description What is not as it was sealed; the first 200 */
            findings: components["schemas"]["AuditFindingView"][];
            /**
             * Format: date-time
             * @description When it was done
             */
            finishedAt?: string | null;
            /**
             * Format: date-time
             * @description When it was asked for
             */
            requestedAt?: string;
            /** @description By whom */
            requestedBy?: components["schemas"]["RefView"] | null;
            /** @description Seals checked */
            seals: number;
            /**
             * @description Where the last check stands
             * @enum {string}
             */
            status: "never" | "queued" | "running" | "done" | "failed";
            /** @description Entries no seal covered at the time */
            unsealed: number;
        };
        AuditView: {
            /** @description insert, update, delete, sign_in, export …, or the method of a refused attempt */
            action: string;
            /** @description Who */
            actor: components["schemas"]["RefView"] | null;
            /** @description The client's address */
            address: string | null;
            /** @description What changed, as it is */
            after: {
                [key: string]: unknown;
            } | null;
            /** @description Browser and system */
            agent: string | null;
            /** @description The house acted on her behalf */
            asHouse: boolean;
            /**
             * Format: date-time
             * @description When
             */
            at: string;
            /** @description What changed, as it was */
            before: {
                [key: string]: unknown;
            } | null;
            /** @description What changed, for reading; how the row is kept is left out */
            changes: components["schemas"]["AuditChangeView"][];
            /** @description The code of the refusal */
            code: string | null;
            /** @description Sequence number */
            id: string;
            /** @description The background work it was done by */
            job: string | null;
            /** @description Method of the request */
            method: string | null;
            /** @description Whom the actor stood in for */
            onBehalfOf: components["schemas"]["RefView"] | null;
            /** @description The attempt was refused */
            refused: boolean;
            /** @description The request it came with */
            requestId: string | null;
            /** @description Route of the request */
            route: string | null;
            /** @description A seal covers it */
            sealed: boolean;
            /** @description Who did what to which record, in the reader's language */
            sentence: string;
            /** @description The row */
            subjectId: string | null;
            /** @description What it is called in the reader's language */
            subjectLabel: string;
            /** @description Its number or name, where it is known */
            subjectName: string | null;
            /** @description The table, or the path of a refused attempt */
            subjectType: string;
            /** @description The token of a program that acted in the actor's name */
            tokenId: string | null;
        };
        BackTestDto: {
            /**
             * Format: date
             * @description First day of submission
             */
            from?: string;
            /** @description The version to be tried; without it, the draft */
            number?: number;
            /**
             * Format: date
             * @description Last day of submission
             */
            to?: string;
        };
        BackTestReportView: {
            /** @description How many would go another way */
            changed: number;
            /** @description The first 500 of those the reader sees that would go another way */
            changes: components["schemas"]["RouteChangeView"][];
            /** @description Submissions that were routed again */
            deals: number;
            /** @description What fewer people would look at */
            exposed: components["schemas"]["ExposedView"];
            /** @description How many would need more */
            heavier: number;
            /** @description How many more would, of approvals the reader does not see */
            hiddenChanges: number;
            /** @description How many would need fewer seats */
            lighter: number;
            /** @description Who would have more to decide, and who less */
            load: components["schemas"]["PositionLoadView"][];
            /** @description Passed then, and stopped now */
            stopped: components["schemas"]["StoppedView"];
            /** @description Those of them the reader sees: none, unless something is wrong */
            unfaithful: components["schemas"]["RouteChangeView"][];
            /** @description How many submissions their own version no longer routes as it did */
            unfaithfulTotal: number;
            /** @description Submissions from before anybody kept what they were routed in */
            unreplayable: number;
        };
        BackTestsView: {
            /** @description The latest fifty, newest first */
            items: components["schemas"]["BackTestView"][];
        };
        BackTestView: {
            /** @description SHA-256 of what was tried */
            contentHash: string;
            /**
             * Format: date-time
             * @description When it was asked for
             */
            createdAt: string;
            /** @description Submissions routed again so far */
            done: number;
            /** @description Why it failed */
            failure: string | null;
            /**
             * Format: date-time
             * @description When it ended
             */
            finishedAt: string | null;
            /**
             * Format: date
             * @description First day of submission
             */
            from: string | null;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description The version tried; null for the draft as it was then */
            number: number | null;
            /** @description What came of it */
            report: components["schemas"]["BackTestReportView"] | null;
            /**
             * @description How far it is
             * @enum {string}
             */
            status: "queued" | "running" | "done" | "failed";
            /**
             * Format: date
             * @description Last day of submission
             */
            to: string | null;
            /** @description Submissions to be routed again */
            total: number;
        };
        BatchDecisionItemDto: {
            /**
             * Format: uuid
             * @description The approval
             */
            approvalId: string;
            /**
             * @description Your decision; a node says which it offers
             * @enum {string}
             */
            decision: "approve" | "reject" | "return" | "advise" | "abstain" | "opine";
            /** @description A key of its own: a repeat of this item has no second effect */
            key: string;
            /**
             * @description Your opinion, where the node asks for advice
             * @enum {string}
             */
            opinion?: "favourable" | "unfavourable";
            /** @description Required to reject, to return, to advise against and to opine */
            reason?: string;
            /**
             * @description To return: what comes after
             * @enum {string}
             */
            resume?: "forward" | "back-to-me";
            /** @description To return: key of the node to return to; without it, the submitter */
            returnTo?: string;
            /** @description The hash of the content you saw */
            subjectHash: string;
            /**
             * Format: uuid
             * @description The task, as the approval showed it
             */
            taskId: string;
            /** @description The version of the task you saw */
            taskVersion: number;
        };
        BatchDecisionsDto: {
            /** @description Independent decisions, each with its own result */
            items: components["schemas"]["BatchDecisionItemDto"][];
        };
        BatchResultsView: {
            /** @description One result for each item, in their order */
            results: components["schemas"]["BatchResultView"][];
        };
        BatchResultView: {
            /** @description The decision stands */
            accepted: boolean;
            /**
             * Format: uuid
             * @description The approval
             */
            approvalId: string;
            /** @description Why not: a stable code */
            code: string | null;
            /** @description Why not, in the reader's language */
            detail: string | null;
            /**
             * Format: uuid
             * @description The task
             */
            taskId: string;
        };
        BeginSignOnDto: {
            /** @description The token of an invitation, to be linked to its account */
            invitation?: string;
        };
        BoardColumnView: {
            /** @description Their expected amounts together */
            amount: components["schemas"]["MoneyDto"];
            /** @description How many stand here */
            count: number;
            /** @description The latest 50 */
            items: components["schemas"]["OpportunityView"][];
            /** @description Stage */
            stage: components["schemas"]["StageRefView"];
        };
        BoardSummaryView: {
            /** @description Days from beginning to won, on average; null before any was won */
            averageDays: number | null;
            /** @description What is open */
            open: components["schemas"]["OpenFiguresView"];
            /** @description Open amounts, each times the probability of its stage */
            weighted: components["schemas"]["MoneyDto"];
            /** @description Won of all closed, in basis points; null before any was closed */
            winRate: number | null;
        };
        BoardView: {
            /** @description One for each stage, in order */
            columns: components["schemas"]["BoardColumnView"][];
            /** @description Over all columns */
            summary: components["schemas"]["BoardSummaryView"];
        };
        BroughtRolesView: {
            /** @description One for each role of the file */
            items: components["schemas"]["BroughtRoleView"][];
        };
        BroughtRoleView: {
            /** @description Code of the role */
            code: string;
            /**
             * @description What became of it
             * @enum {string}
             */
            outcome: "created" | "changed" | "unchanged";
        };
        CalendarDayDto: {
            /**
             * Format: date
             * @description The day
             */
            date: string;
            /**
             * @description Off although it may be a weekday, or worked although a weekend
             * @enum {string}
             */
            kind: "holiday" | "workday";
            /**
             * @description Which holiday it belongs to
             * @example 国庆节
             */
            name: string;
        };
        CalendarYearDto: {
            /**
             * @description Where its holidays were announced
             * @example 国办发明电〔2025〕7号
             */
            notice: string;
            /** @description The year */
            year: number;
        };
        CandidatesView: {
            /** @description At most 50, those who may be chosen first */
            items: components["schemas"]["CandidateView"][];
        };
        CandidateView: {
            /** @description May be chosen now */
            eligible: boolean;
            /**
             * Format: uuid
             * @description Id of the person
             */
            id: string;
            /** @description Name */
            name: string;
            /** @description Position */
            position: string;
            /** @description Why not, in the reader's language */
            why?: string;
        };
        CaseRunView: {
            /** @description The route it takes now */
            actual: {
                [key: string]: unknown;
            };
            /** @description The route agreed on */
            expected: {
                [key: string]: unknown;
            };
            /** @description Name of the case */
            name: string;
            /** @description It went as agreed */
            passed: boolean;
        };
        CasesRunView: {
            /** @description How many did not */
            failed: number;
            /** @description How many went as agreed */
            passed: number;
            /** @description Each of them */
            results: components["schemas"]["CaseRunView"][];
        };
        CatalogueView: {
            /** @description The areas of work, in their order */
            areas: components["schemas"]["CodeNameView"][];
            /** @description The modules whose rows have owners */
            modules: components["schemas"]["CodeNameView"][];
            /** @description What permissions are about */
            objects: components["schemas"]["PermissionObjectView"][];
            /** @description Whose rows a module can show, narrowest first */
            scopes: components["schemas"]["CodeNameView"][];
        };
        ChangeActivityDto: {
            /**
             * @description The customer's attitude
             * @enum {string|null}
             */
            attitude?: "positive" | "neutral" | "negative" | null;
            /**
             * @description How
             * @enum {string}
             */
            channel?: "phone" | "email" | "meeting" | "visit";
            /**
             * Format: uuid
             * @description Contact, one of the customer’s
             */
            contactId?: string;
            /** @description What was said */
            content?: string;
            /** @description The installation's own fields */
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @description Customer
             */
            customerId?: string;
            /** @description Who of the customer took part */
            customerParticipants?: string;
            /** @description The customer's feedback */
            feedback?: string | null;
            /** @description What follows from it */
            followUp?: string;
            /**
             * Format: date
             * @description By when
             */
            followUpDueOn?: string;
            /**
             * Format: uuid
             * @description Who does that
             */
            followUpOwnerId?: string;
            /** @description Key points */
            keyPoints?: string | null;
            /**
             * Format: date-time
             * @description When it took place
             */
            occurredAt?: string;
            /**
             * Format: uuid
             * @description Opportunity it is about, one of the customer’s
             */
            opportunityId?: string | null;
            /** @description Who of us took part */
            ourParticipantIds?: string[];
            /** @description Where */
            place?: string | null;
            /**
             * @description How far it is
             * @enum {string}
             */
            status?: "not_started" | "in_progress" | "done";
            /** @description Subject */
            subject?: string;
        };
        ChangeCalendarDto: {
            /** @description Every day that is not as its weekday says */
            days: components["schemas"]["CalendarDayDto"][];
            /** @description The working hours of a day, in order */
            hours: components["schemas"]["WorkingHoursDto"][];
            /** @description The years whose official arrangement is known */
            years: components["schemas"]["CalendarYearDto"][];
        };
        ChangeContactDto: {
            /**
             * Format: date
             * @description Birthday
             */
            birthday?: string | null;
            /** @description The installation's own fields */
            custom?: {
                [key: string]: unknown;
            };
            /** @description Department at the customer */
            department?: string | null;
            /** @description Education */
            education?: string | null;
            /**
             * Format: email
             * @description E-mail
             */
            email?: string | null;
            /**
             * @description Gender
             * @enum {string|null}
             */
            gender?: "male" | "female" | null;
            /** @description Interests */
            hobbies?: string | null;
            /** @description Mobile */
            mobile?: string | null;
            /**
             * @description Name
             * @example 王建国
             */
            name?: string;
            /** @description Note */
            note?: string | null;
            /** @description Office phone */
            officePhone?: string | null;
            /**
             * @description How she prefers to be reached
             * @enum {string|null}
             */
            preferredChannel?: "phone" | "email" | "meeting" | "wechat" | null;
            /**
             * @description How well we know her
             * @enum {string}
             */
            relationship?: "stranger" | "acquainted" | "familiar" | "trusted" | "partner";
            /**
             * @description Part in the purchase
             * @enum {string}
             */
            role?: "decision_maker" | "influencer" | "user" | "technical_evaluator";
            /**
             * @description Title
             * @example 采购总监
             */
            title?: string;
            /** @description WeChat id */
            wechat?: string | null;
            /** @description Work history */
            workHistory?: string | null;
        };
        ChangeContractDto: {
            /** @description Clauses to change or to add, by key; the others stay */
            clauses?: components["schemas"]["ClauseDto"][];
            /**
             * Format: uuid
             * @description Who signs or receives it at the customer
             */
            contactId?: string | null;
            /** @description The installation's own fields */
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Format: date
             * @description Last day
             */
            endsOn?: string | null;
            /** @description Its lines; replaces all of them */
            lines?: components["schemas"]["LineDto"][];
            /** @description Payments; replaces all of them */
            milestones?: components["schemas"]["MilestoneDto"][];
            /** @description For colleagues; never printed */
            note?: string;
            /** @description Payment terms */
            paymentTerms?: string;
            /**
             * Format: uuid
             * @description Which of our companies signs
             */
            signingEntityId?: string;
            /**
             * Format: date
             * @description First day
             */
            startsOn?: string | null;
            /** @description Title */
            title?: string;
        };
        ChangeCustomerDto: {
            /** @description Budget */
            budgetRange?: string | null;
            /** @description Where it works */
            businessAddress?: string | null;
            /**
             * @description large: above 1000 people, medium: 100 to 1000, small: below 100
             * @enum {string}
             */
            companySize?: "large" | "medium" | "small";
            /**
             * @description Unified social credit code (GB 32100)
             * @example 91320594MA1MQ8CE4R
             */
            creditCode?: string | null;
            /** @description The installation's own fields */
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Format: date
             * @description Day of the first contact
             */
            firstContactOn?: string;
            /**
             * @description A strategic, B important, C ordinary, D potential
             * @enum {string}
             */
            grade?: "A" | "B" | "C" | "D";
            /** @description What it bought before this system */
            historicAmount?: components["schemas"]["MoneyDto"] | null;
            /**
             * @description Industry
             * @example 专用机械
             */
            industry?: string;
            /** @description Who decides there */
            keyDecisionMaker?: string | null;
            /**
             * @description Kind of customer
             * @enum {string}
             */
            kind?: "end_user" | "design_institute" | "system_integrator" | "partner";
            /**
             * Format: date
             * @description Day of the last deal
             */
            lastDealOn?: string | null;
            /** @description What it needs */
            mainNeeds?: string;
            /**
             * @description The registered name of the legal entity
             * @example 苏州恒力精密机械有限公司
             */
            name?: string;
            /**
             * Format: uuid
             * @description Whom it belongs to; the caller when left out
             */
            ownerId?: string;
            /**
             * Format: uuid
             * @description The customer this one is part of
             */
            parentId?: string | null;
            /**
             * Format: uuid
             * @description Another contact of the same customer as its primary one
             */
            primaryContactId?: string;
            /** @description When it wants to buy */
            purchaseTime?: string | null;
            /**
             * @description Region
             * @example 华东
             */
            region?: string | null;
            /** @description Registered address */
            registeredAddress?: string;
            /**
             * @description How it came to us
             * @enum {string}
             */
            source?: "phone" | "industry_news" | "colleague" | "key_account_visit" | "design_institute" | "web_search" | "website_form" | "online_chat" | "exhibition" | "referral" | "import" | "other";
            /**
             * @description State of the customer
             * @enum {string}
             */
            status?: "active" | "dormant" | "lost";
        };
        ChangeDepartmentDto: {
            /**
             * Format: date
             * @description The first day on which it is different; one that is past needs a reason
             */
            from: string;
            /**
             * @description What kind of organisation it is
             * @enum {string}
             */
            kind?: "department" | "branch" | "joint_venture" | "agent";
            /** @description Name */
            name?: string;
            /**
             * Format: uuid
             * @description What it stands below; null: at the top
             */
            parentId?: string | null;
            /** @description Why, where the day is past */
            reason?: string;
        };
        ChangeExpenseDto: {
            /**
             * Format: uuid
             * @description The visit or meeting it was spent on
             */
            activityId?: string | null;
            /** @description The installation's own fields */
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @description The customer it was spent on
             */
            customerId?: string | null;
            /** @description What was spent */
            lines?: components["schemas"]["ExpenseLineDto"][];
            /** @description Progress it brought, for those who approve */
            note?: string;
            /**
             * Format: uuid
             * @description The opportunity it was spent on
             */
            opportunityId?: string | null;
            /**
             * @description What the claim is about
             * @example 宁波出差
             */
            title?: string;
        };
        ChangeHandoverDto: {
            /**
             * Format: date
             * @description The day on which the account is disabled; none: once everything has gone over
             */
            leavesOn?: string | null;
            /**
             * @description Leaving disables the account; moving does not
             * @enum {string}
             */
            reason?: "leaving" | "moving";
            /** @description From now on she exports and deletes nothing */
            restricted?: boolean;
            /** @description First match wins */
            rules?: components["schemas"]["DivisionRuleDto"][];
            /**
             * Format: uuid
             * @description Who sits in her open approvals, where he may
             */
            seatsToId?: string | null;
            /**
             * Format: uuid
             * @description Who gets what nobody else gets
             */
            successorId?: string | null;
            /** @description What belongs to a customer goes where the customer goes */
            together?: boolean;
        };
        ChangeLeadDto: {
            /** @description Address */
            address?: string | null;
            /** @description Campaign */
            campaign?: string | null;
            /** @description Who enquired */
            contactName?: string | null;
            /** @description The installation's own fields */
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Format: email
             * @description E-mail
             */
            email?: string | null;
            /** @description Industry */
            industry?: string | null;
            /**
             * @description The company
             * @example 平安银行
             */
            name?: string;
            /** @description What it needs */
            need?: string | null;
            /** @description Note */
            note?: string | null;
            /** @description Phone */
            phone?: string | null;
            /** @description Region */
            region?: string | null;
            /** @description Short name */
            shortName?: string | null;
            /**
             * @description How it came to us
             * @enum {string}
             */
            source?: "phone" | "industry_news" | "colleague" | "key_account_visit" | "design_institute" | "web_search" | "website_form" | "online_chat" | "exhibition" | "referral" | "import" | "other";
            /**
             * @description following: its owner has begun to work on it
             * @enum {string}
             */
            status?: "following";
            /**
             * @description Stock code of a listed company
             * @example 000001
             */
            stockCode?: string | null;
            /** @description Her title */
            title?: string | null;
            /** @description WeChat id */
            wechat?: string | null;
        };
        ChangeMeDto: {
            /**
             * @description The language of the pages and of refusals
             * @enum {string}
             */
            locale: "zh-CN" | "en";
        };
        ChangeOpportunityDto: {
            /**
             * Format: date
             * @description Day it was finished
             */
            actualFinishOn?: string | null;
            /** @description Competitors */
            competitors?: string | null;
            /** @description The installation's own fields */
            custom?: {
                [key: string]: unknown;
            };
            /** @description Expected amount, in CNY */
            expectedAmount?: components["schemas"]["MoneyDto"];
            /**
             * Format: date
             * @description Expected day of signing
             */
            expectedCloseOn?: string;
            /** @description Key success factors */
            keySuccessFactors?: string | null;
            /**
             * @description Name of the deal
             * @example 锦川精工 MES 一期
             */
            name?: string;
            /** @description Next action */
            nextAction?: string;
            /**
             * Format: uuid
             * @description Who does the next action
             */
            nextActionOwnerId?: string;
            /**
             * Format: uuid
             * @description Owner; whoever creates it when left out
             */
            ownerId?: string;
            /**
             * Format: date
             * @description Day the next action is planned to be finished
             */
            plannedFinishOn?: string;
            /**
             * Format: uuid
             * @description Primary contact, one of the customer’s
             */
            primaryContactId?: string;
            /** @description Products or services the customer is interested in */
            productInterest?: string;
            /** @description Risks */
            risks?: string | null;
            /** @description Our strengths */
            strengths?: string | null;
            /** @description Our weaknesses */
            weaknesses?: string | null;
        };
        ChangePasswordDto: {
            /** @description The password so far */
            current: string;
            /** @description The new one */
            password: string;
        };
        ChangePersonDto: {
            /**
             * Format: email
             * @description Her e-mail address
             */
            email?: string | null;
            /** @description Her number in the personnel records */
            employeeNo?: string | null;
            /** @description What she signs in with */
            login?: string;
            /** @description Her name */
            name?: string;
            /** @description Her telephone */
            phone?: string | null;
        };
        ChangePlanDto: {
            /** @description All the changes */
            changes?: components["schemas"]["PlannedChangeDto"][];
            /**
             * Format: date
             * @description From which day on it holds
             */
            day?: string;
            /** @description What it is called */
            name?: string;
            /** @description Why */
            note?: string;
        };
        ChangePositionDto: {
            /**
             * Format: date
             * @description The first day on which it is different; one that is past needs a reason
             */
            from: string;
            /** @description Name */
            name?: string;
            /**
             * Format: uuid
             * @description What it stands below; null: at the top
             */
            parentId?: string | null;
            /** @description Why, where the day is past */
            reason?: string;
        };
        ChangePriceListDto: {
            /**
             * Format: date
             * @description First day it has the say
             */
            effectiveFrom?: string;
            /** @description Its prices; replaces all of them */
            items?: components["schemas"]["PriceListItemDto"][];
            /** @description Name */
            name?: string;
        };
        ChangeProductDto: {
            /** @description It is sold */
            active?: boolean;
            /** @description Code */
            code?: string;
            /** @description The installation's own fields */
            custom?: {
                [key: string]: unknown;
            };
            /** @description What it does, for the quotation */
            description?: string;
            /** @description Product family */
            family?: string;
            /**
             * @description What it is
             * @enum {string}
             */
            kind?: "software" | "hardware" | "service";
            /** @description Name */
            name?: string;
            /** @description Tax rate in basis points, for the next price list */
            taxRate?: number;
            /** @description Unit it is sold in */
            unit?: string;
        };
        ChangeQuoteDto: {
            /**
             * Format: uuid
             * @description Whom it is addressed to
             */
            contactId?: string | null;
            /**
             * @description Currency; a change needs the lines in the new one
             * @enum {string}
             */
            currency?: "CNY" | "USD" | "EUR" | "HKD" | "JPY";
            /** @description The installation's own fields */
            custom?: {
                [key: string]: unknown;
            };
            /** @description Why a quote is needed for a customer nobody has met */
            justification?: string;
            /** @description Its lines; replaces all of them */
            lines?: components["schemas"]["LineDto"][];
            /** @description Payments; replaces all of them */
            milestones?: components["schemas"]["MilestoneDto"][];
            /** @description For colleagues; never printed */
            note?: string;
            /** @description Payment terms */
            paymentTerms?: string;
            /**
             * Format: uuid
             * @description Which of our companies offers
             */
            signingEntityId?: string;
            /** @description Title */
            title?: string;
            /**
             * Format: date
             * @description Last day it may be accepted
             */
            validUntil?: string;
        };
        ChangeRoleDto: {
            /** @description The areas of work it is meant for */
            areas?: ("daily" | "marketing" | "customers" | "sales" | "service" | "competition" | "knowledge" | "decisions" | "approvals" | "organisation" | "system")[];
            /** @description Whom it is for */
            description?: string;
            /** @description Fields that are hidden, masked or only read */
            fields?: {
                [key: string]: "hidden" | "masked" | "read";
            };
            /** @description What it is called */
            name?: string;
            /** @description What it is called in English, or empty */
            nameEn?: string;
            /** @description What its holders may do */
            permissions?: ("activity.view" | "activity.create" | "activity.edit" | "activity.delete" | "expense.view" | "expense.create" | "expense.edit" | "expense.delete" | "expense.submit" | "expense.export" | "attachment.view" | "attachment.create" | "attachment.delete" | "recycle.view" | "recycle.restore" | "search.use" | "notification.view" | "customer.view" | "customer.create" | "customer.edit" | "customer.delete" | "customer.export" | "customer.share" | "contact.view" | "contact.create" | "contact.edit" | "contact.delete" | "contact.export" | "contact.reveal" | "lead.view" | "lead.create" | "lead.edit" | "lead.delete" | "lead.export" | "lead.share" | "lead.assign" | "lead.qualify" | "lead.import" | "lead.reveal" | "import.run" | "opportunity.view" | "opportunity.create" | "opportunity.edit" | "opportunity.delete" | "opportunity.share" | "opportunity.close" | "quote.view" | "quote.create" | "quote.edit" | "quote.delete" | "quote.submit" | "quote.print" | "quote.share" | "contract.view" | "contract.create" | "contract.edit" | "contract.delete" | "contract.submit" | "contract.print" | "contract.share" | "contract.review" | "contract.seal" | "contract.sign" | "contract.file" | "product.view" | "product.manage" | "report.view" | "approval.view" | "approval.decide" | "approval.administer" | "policy.view" | "policy.edit" | "policy.publish" | "evidence.view" | "evidence.seal" | "person.view" | "person.manage" | "handover.run" | "organisation.plan" | "calendar.manage" | "account.manage" | "role.view" | "role.manage" | "audit.export" | "audit.verify" | "audit.view" | "clock.set")[];
            /** @description Whose rows each module shows; a module that is not named shows nothing */
            scopes?: {
                [key: string]: "none" | "self" | "subordinates" | "department" | "department_and_below" | "all";
            };
            /** @description What the access rules ask of it */
            traits?: ("commercial" | "finance")[];
        };
        ChangeShareDto: {
            /**
             * @description Reading only, or writing too
             * @enum {string}
             */
            access?: "read" | "write";
            /** @description Why */
            note?: string;
            /**
             * @description What a member of a team does; left alone elsewhere
             * @enum {string}
             */
            teamFunction?: "co_seller" | "pre_sales" | "delivery" | "business_support" | "other";
            /**
             * Format: date
             * @description The last day on which it holds
             */
            until?: string | null;
        };
        CheckPolicyDto: {
            /** @description Facts, authorities, gates, steps and switches */
            content: {
                [key: string]: unknown;
            };
            /** @description What it is to decide, where the content does not say */
            purpose?: string;
        };
        ChooseSuccessorDto: {
            /** @description A condition over the fields of that kind */
            condition?: {
                [key: string]: unknown;
            };
            /** @description The records; left out: all that the condition and the text find */
            ids?: string[];
            /**
             * @description The kind of the records
             * @example customer
             */
            kind: string;
            /** @description Part of a name or number */
            q?: string;
            /**
             * Format: uuid
             * @description Who gets them; null leaves it to the rules again
             */
            successorId: string | null;
        };
        ClauseDto: {
            /**
             * @description Key of one of the template's clauses, or of one that is added
             * @example payment
             */
            key: string;
            /** @description Its words; blanks of the template may be filled in */
            text: string;
            /** @description Title of a clause that is added */
            title?: string;
        };
        ClauseView: {
            /** @description Key */
            key: string;
            /** @description Code of the position that answers for it */
            ownerRole: string;
            /** @description Name of that position */
            ownerTitle: string;
            /** @description It still says what the company text says */
            standard: boolean;
            /** @description What the company text says; null for a clause it has not */
            templateText: string | null;
            /** @description Its words, blanks as they were left */
            text: string;
            /** @description Title */
            title: string;
        };
        ClockDto: {
            /**
             * Format: date-time
             * @description What time it is for the rules of the business
             */
            now: string;
        };
        ClockView: {
            /**
             * Format: date-time
             * @description What time it is for the rules of the business
             */
            now: string;
            /** @description Time is set by hand (CLOCK=simulated) */
            simulated: boolean;
        };
        CloseNodeDto: {
            /**
             * Format: date
             * @description The first day on which it does not exist any more; one that is past needs a reason
             */
            from: string;
            /** @description Why, where the day is past */
            reason?: string;
        };
        CloseOpportunityDto: {
            /** @description More about it */
            note?: string;
            /**
             * @description How it ended
             * @enum {string}
             */
            outcome: "won" | "lost";
            /**
             * @description Why it was lost; required then
             * @enum {string|null}
             */
            reason?: "price" | "competitor" | "no_budget" | "no_decision" | "product_fit" | "timing" | "other" | null;
        };
        CodeNameView: {
            /** @description Code */
            code: string;
            /** @description In the reader's language */
            name: string;
        };
        CodeWithTicketDto: {
            /** @description Six digits of the authenticator app, or a recovery code */
            code: string;
            /** @description The ticket that the step before answered */
            ticket: string;
        };
        CommentDto: {
            /** @description What you want to say */
            text: string;
        };
        CompareRolesDto: {
            /** @description The roles to lay side by side */
            roleIds: string[];
        };
        ContactAllowances: {
            /** @description Put it into the recycle bin */
            delete: components["schemas"]["AllowanceView"];
            /** @description Change it */
            edit: components["schemas"]["AllowanceView"];
        };
        ContactView: {
            /**
             * @description Birthday, a day or its mask
             * @example 1986-05-04
             */
            birthday: string | null;
            /** @description What the reader may do with it */
            can: components["schemas"]["ContactAllowances"];
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /** @description Who made it */
            createdBy: components["schemas"]["RefView"];
            /** @description The installation's own fields */
            custom: {
                [key: string]: unknown;
            };
            /** @description The customer she works for */
            customer: components["schemas"]["RefView"];
            /** @description Department at the customer */
            department: string | null;
            /** @description Education */
            education: string | null;
            /** @description E-mail */
            email: string | null;
            /**
             * @description Gender
             * @enum {string|null}
             */
            gender: "male" | "female" | null;
            /** @description Interests */
            hobbies: string | null;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Mobile */
            mobile: string | null;
            /** @description Name */
            name: string;
            /** @description Note */
            note: string | null;
            /**
             * @description Number
             * @example LX-2026-000001
             */
            number: string;
            /** @description Office phone */
            officePhone: string | null;
            /** @description Whom she belongs to */
            owner: components["schemas"]["RefView"];
            /**
             * @description How she prefers to be reached
             * @enum {string|null}
             */
            preferredChannel: "phone" | "email" | "meeting" | "wechat" | null;
            /** @description She is the primary contact of the customer */
            primary: boolean;
            /**
             * @description How well we know her
             * @enum {string}
             */
            relationship: "stranger" | "acquainted" | "familiar" | "trusted" | "partner";
            /**
             * @description Part in the purchase
             * @enum {string}
             */
            role: "decision_maker" | "influencer" | "user" | "technical_evaluator";
            /** @description Title */
            title: string;
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
            /** @description Who changed it last */
            updatedBy: components["schemas"]["RefView"];
            /** @description Counts changes; a change names the version it saw */
            version: number;
            /** @description WeChat id */
            wechat: string | null;
            /** @description Work history */
            workHistory: string | null;
        };
        ContinuityView: {
            /**
             * Format: date
             * @description The day that was looked at; null: none yet
             */
            day: string | null;
            /**
             * Format: date-time
             * @description When
             */
            lookedAt: string | null;
            /** @description Every office that policies in force ask for, worst first */
            offices: components["schemas"]["WatchedOfficeView"][];
        };
        ContractAmountsView: {
            /** @description One for each department with a contract in the period */
            departments: components["schemas"]["DepartmentAmountsView"][];
            /** @description The months, in order */
            months: string[];
            /** @description Everything together */
            total: components["schemas"]["AmountView"];
        };
        ContractCanView: {
            /** @description Begin the next version of it (变更) */
            amend: components["schemas"]["AllowanceView"];
            /** @description Put it into the recycle bin */
            delete: components["schemas"]["AllowanceView"];
            /** @description Change it */
            edit: components["schemas"]["AllowanceView"];
            /** @description File it (归档) */
            file: components["schemas"]["AllowanceView"];
            /** @description Print it */
            print: components["schemas"]["AllowanceView"];
            /** @description Review it (商务评审) */
            review: components["schemas"]["AllowanceView"];
            /** @description Record the seal (用印) */
            seal: components["schemas"]["AllowanceView"];
            /** @description Record that both sides have signed (双方签订) */
            sign: components["schemas"]["AllowanceView"];
            /** @description Submit it for approval */
            submit: components["schemas"]["AllowanceView"];
            /** @description Take it back from approval */
            withdraw: components["schemas"]["AllowanceView"];
        };
        ContractPreviewDto: {
            /** @description Clauses instead of its own, by key */
            clauses?: components["schemas"]["ClauseDto"][];
            /**
             * Format: uuid
             * @description The contract as it stands
             */
            contractId: string;
            /** @description Lines instead of its own */
            lines?: components["schemas"]["LineDto"][];
        };
        ContractPreviewView: {
            /** @description The amount in capital numerals */
            amountInWords: string | null;
            /** @description This and the other contracts of the customer within 90 days, in renminbi */
            amountWithin90Days: components["schemas"]["MoneyDto"];
            /** @description Keys of the clauses that do not */
            changedClauses: string[];
            /** @description Whether the approved quote covers it */
            grantCoverage: components["schemas"]["CoverageView"];
            /** @description Its lines */
            lines: components["schemas"]["LineView"][];
            /** @description Who would have to approve it, and why */
            route: components["schemas"]["RoutePreviewView"];
            /** @description Every clause still says what the company text says */
            standardText: boolean;
            /** @description What they come to */
            totals: components["schemas"]["TotalsView"];
        };
        ContractRowView: {
            /** @description Amount including tax (含税) */
            amount: components["schemas"]["MoneyDto"];
            /** @description The amount in renminbi at the frozen rate */
            amountInRenminbi: components["schemas"]["MoneyDto"];
            /** @description Its newest approval */
            approval: components["schemas"]["ApprovalRefView"] | null;
            /** @description What the reader may do */
            can: components["schemas"]["ContractCanView"];
            /** @description Keys of the clauses that do not */
            changedClauses: string[];
            /** @description Contact at the customer */
            contact: components["schemas"]["RefView"] | null;
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /** @description Who made it */
            createdBy: components["schemas"]["RefView"];
            /** @description ISO 4217 currency */
            currency: string;
            /** @description The installation's own fields */
            custom: {
                [key: string]: unknown;
            };
            /** @description Customer */
            customer: components["schemas"]["RefView"];
            /** @description The department it was stamped with when it came to its owner */
            department: components["schemas"]["RefView"] | null;
            /** @description CNY for one unit of the currency, frozen */
            exchangeRate: string;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /**
             * Format: uuid
             * @description Its own amendment
             */
            nextId: string | null;
            /**
             * @description Number, from the second version on with the version
             * @example HT-2026-000001 v2
             */
            number: string;
            /** @description The opportunity it ends */
            opportunity: components["schemas"]["RefView"];
            /** @description Whom it belongs to: a person, or a queue */
            owner: components["schemas"]["RefView"];
            /**
             * Format: uuid
             * @description The version it amends
             */
            previousId: string | null;
            /** @description The quote it is made from */
            quote: components["schemas"]["RefView"] | null;
            /** @description Net of list in basis points */
            ratio: number | null;
            /** @description Version, from 1 */
            revision: number;
            /** @description By what the reader sees it, where she does not reach it */
            sharing?: components["schemas"]["SharingView"];
            /**
             * Format: date
             * @description The day both sides have signed
             */
            signedOn: string | null;
            /** @description Which of our companies signs */
            signingEntity: components["schemas"]["RefView"];
            /** @description Every clause still says what the company text says */
            standardText: boolean;
            /**
             * @description How far it has come
             * @enum {string}
             */
            status: "draft" | "in_approval" | "returned" | "rejected" | "withdrawn" | "approved" | "reviewed" | "sealed" | "signed" | "filed" | "superseded";
            /** @description The company text it began with */
            template: components["schemas"]["RefView"];
            /** @description Title */
            title: string;
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
            /** @description Who changed it last */
            updatedBy: components["schemas"]["RefView"];
            /** @description Counts changes; a change names the version it saw */
            version: number;
            /** @description The lower of that and each material line's */
            worstRatio: number | null;
        };
        ContractView: {
            /** @description Amount including tax (含税) */
            amount: components["schemas"]["MoneyDto"];
            /** @description The amount in renminbi at the frozen rate */
            amountInRenminbi: components["schemas"]["MoneyDto"];
            /** @description The amount in capital numerals (人民币大写) */
            amountInWords: string | null;
            /** @description Its newest approval */
            approval: components["schemas"]["ApprovalRefView"] | null;
            /** @description What the reader may do */
            can: components["schemas"]["ContractCanView"];
            /** @description Keys of the clauses that do not */
            changedClauses: string[];
            /** @description Its clauses, in order */
            clauses: components["schemas"]["ClauseView"][];
            /** @description Contact at the customer */
            contact: components["schemas"]["RefView"] | null;
            /** @description SHA-256 of what was last submitted */
            contentHash: string | null;
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /** @description Who made it */
            createdBy: components["schemas"]["RefView"];
            /** @description ISO 4217 currency */
            currency: string;
            /** @description The installation's own fields */
            custom: {
                [key: string]: unknown;
            };
            /** @description Customer */
            customer: components["schemas"]["RefView"];
            /** @description The department it was stamped with when it came to its owner */
            department: components["schemas"]["RefView"] | null;
            /**
             * Format: date
             * @description Last day
             */
            endsOn: string | null;
            /** @description CNY for one unit of the currency, frozen */
            exchangeRate: string;
            /** @description Its filing */
            filing: components["schemas"]["FilingView"] | null;
            /** @description Whether the approved quote covers it, as of now */
            grantCoverage: components["schemas"]["CoverageView"];
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Its lines, in order */
            lines: components["schemas"]["LineView"][];
            /** @description Payments */
            milestones: components["schemas"]["MilestoneDto"][];
            /**
             * Format: uuid
             * @description Its own amendment
             */
            nextId: string | null;
            /** @description For colleagues */
            note: string;
            /**
             * @description Number, from the second version on with the version
             * @example HT-2026-000001 v2
             */
            number: string;
            /** @description The opportunity it ends */
            opportunity: components["schemas"]["RefView"];
            /** @description Whom it belongs to: a person, or a queue */
            owner: components["schemas"]["RefView"];
            /** @description Payment terms (付款方式) */
            paymentTerms: string;
            /**
             * Format: uuid
             * @description The version it amends
             */
            previousId: string | null;
            /** @description The quote it is made from */
            quote: components["schemas"]["RefView"] | null;
            /** @description Net of list in basis points */
            ratio: number | null;
            /** @description Its review */
            review: components["schemas"]["ReviewView"] | null;
            /** @description Version, from 1 */
            revision: number;
            /** @description Its seal */
            seal: components["schemas"]["SealStampView"] | null;
            /** @description By what the reader sees it, where she does not reach it */
            sharing?: components["schemas"]["SharingView"];
            /** @description Its signature */
            signature: components["schemas"]["SignatureView"] | null;
            /**
             * Format: date
             * @description The day both sides have signed
             */
            signedOn: string | null;
            /** @description Which of our companies signs */
            signingEntity: components["schemas"]["RefView"];
            /** @description Every clause still says what the company text says */
            standardText: boolean;
            /**
             * Format: date
             * @description First day
             */
            startsOn: string | null;
            /**
             * @description How far it has come
             * @enum {string}
             */
            status: "draft" | "in_approval" | "returned" | "rejected" | "withdrawn" | "approved" | "reviewed" | "sealed" | "signed" | "filed" | "superseded";
            /** @description The company text it began with */
            template: components["schemas"]["RefView"];
            /** @description SHA-256 of its words */
            textHash: string;
            /** @description Title */
            title: string;
            /** @description What they come to */
            totals: components["schemas"]["TotalsView"];
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
            /** @description Who changed it last */
            updatedBy: components["schemas"]["RefView"];
            /** @description Counts changes; a change names the version it saw */
            version: number;
            /** @description The lower of that and each material line's */
            worstRatio: number | null;
        };
        CopyRoleDto: {
            /** @description The code of the copy */
            code: string;
            /** @description The name of the copy */
            name: string;
        };
        CounterfactualView: {
            /** @description The single change that would make it otherwise, as a sentence */
            text: string;
        };
        CoverageView: {
            /** @description It stays inside what its quote was granted */
            covered: boolean;
            /** @description Every respect in which it does not */
            outside: components["schemas"]["OutsideView"][];
        };
        CreateContactDto: {
            /**
             * Format: date
             * @description Birthday
             */
            birthday?: string | null;
            /** @description The installation's own fields */
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @description The customer she works for
             */
            customerId: string;
            /** @description Department at the customer */
            department?: string | null;
            /** @description Education */
            education?: string | null;
            /**
             * Format: email
             * @description E-mail
             */
            email?: string | null;
            /**
             * @description Gender
             * @enum {string|null}
             */
            gender?: "male" | "female" | null;
            /** @description Interests */
            hobbies?: string | null;
            /** @description Mobile */
            mobile?: string | null;
            /**
             * @description Name
             * @example 王建国
             */
            name: string;
            /** @description Note */
            note?: string | null;
            /** @description Office phone */
            officePhone?: string | null;
            /**
             * @description How she prefers to be reached
             * @enum {string|null}
             */
            preferredChannel?: "phone" | "email" | "meeting" | "wechat" | null;
            /**
             * @description How well we know her
             * @enum {string}
             */
            relationship: "stranger" | "acquainted" | "familiar" | "trusted" | "partner";
            /**
             * @description Part in the purchase
             * @enum {string}
             */
            role: "decision_maker" | "influencer" | "user" | "technical_evaluator";
            /**
             * @description Title
             * @example 采购总监
             */
            title: string;
            /** @description WeChat id */
            wechat?: string | null;
            /** @description Work history */
            workHistory?: string | null;
        };
        CreateCustomerDto: {
            /** @description Budget */
            budgetRange?: string | null;
            /** @description Where it works */
            businessAddress?: string | null;
            /**
             * @description large: above 1000 people, medium: 100 to 1000, small: below 100
             * @enum {string}
             */
            companySize: "large" | "medium" | "small";
            /** @description The primary contact: no customer is without one */
            contact: components["schemas"]["NewContactDto"];
            /**
             * @description Unified social credit code (GB 32100)
             * @example 91320594MA1MQ8CE4R
             */
            creditCode?: string | null;
            /** @description The installation's own fields */
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Format: date
             * @description Day of the first contact
             */
            firstContactOn: string;
            /**
             * @description A strategic, B important, C ordinary, D potential
             * @enum {string}
             */
            grade: "A" | "B" | "C" | "D";
            /** @description What it bought before this system */
            historicAmount?: components["schemas"]["MoneyDto"] | null;
            /**
             * @description Industry
             * @example 专用机械
             */
            industry: string;
            /** @description Who decides there */
            keyDecisionMaker?: string | null;
            /**
             * @description Kind of customer
             * @enum {string}
             */
            kind?: "end_user" | "design_institute" | "system_integrator" | "partner";
            /**
             * Format: date
             * @description Day of the last deal
             */
            lastDealOn?: string | null;
            /** @description What it needs */
            mainNeeds: string;
            /**
             * @description The registered name of the legal entity
             * @example 苏州恒力精密机械有限公司
             */
            name: string;
            /**
             * Format: uuid
             * @description Whom it belongs to; the caller when left out
             */
            ownerId?: string;
            /**
             * Format: uuid
             * @description The customer this one is part of
             */
            parentId?: string | null;
            /** @description When it wants to buy */
            purchaseTime?: string | null;
            /**
             * @description Region
             * @example 华东
             */
            region?: string | null;
            /** @description Registered address */
            registeredAddress: string;
            /**
             * @description How it came to us
             * @enum {string}
             */
            source: "phone" | "industry_news" | "colleague" | "key_account_visit" | "design_institute" | "web_search" | "website_form" | "online_chat" | "exhibition" | "referral" | "import" | "other";
            /**
             * @description State of the customer
             * @enum {string}
             */
            status: "active" | "dormant" | "lost";
        };
        CreateHandoverDto: {
            /**
             * Format: date
             * @description The day on which the account is disabled; none: once everything has gone over
             */
            leavesOn?: string | null;
            /**
             * Format: uuid
             * @description Who leaves, or changes her job
             */
            personId: string;
            /**
             * @description Leaving disables the account; moving does not
             * @enum {string}
             */
            reason?: "leaving" | "moving";
            /** @description From now on she exports and deletes nothing */
            restricted?: boolean;
            /** @description First match wins */
            rules?: components["schemas"]["DivisionRuleDto"][];
            /**
             * Format: uuid
             * @description Who sits in her open approvals, where he may
             */
            seatsToId?: string | null;
            /**
             * Format: uuid
             * @description Who gets what nobody else gets
             */
            successorId?: string | null;
            /** @description What belongs to a customer goes where the customer goes */
            together?: boolean;
        };
        CreateLeadDto: {
            /** @description Address */
            address?: string | null;
            /** @description Campaign */
            campaign?: string | null;
            /** @description Who enquired */
            contactName?: string | null;
            /** @description The installation's own fields */
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Format: email
             * @description E-mail
             */
            email?: string | null;
            /** @description Industry */
            industry?: string | null;
            /**
             * @description The company
             * @example 平安银行
             */
            name: string;
            /** @description What it needs */
            need?: string | null;
            /** @description Note */
            note?: string | null;
            /**
             * Format: uuid
             * @description A person within reach, or the intake queue; the caller when left out
             */
            ownerId?: string;
            /** @description Phone */
            phone?: string | null;
            /** @description Region */
            region?: string | null;
            /** @description Short name */
            shortName?: string | null;
            /**
             * @description How it came to us
             * @enum {string}
             */
            source: "phone" | "industry_news" | "colleague" | "key_account_visit" | "design_institute" | "web_search" | "website_form" | "online_chat" | "exhibition" | "referral" | "import" | "other";
            /**
             * @description Stock code of a listed company
             * @example 000001
             */
            stockCode?: string | null;
            /** @description Her title */
            title?: string | null;
            /** @description WeChat id */
            wechat?: string | null;
        };
        CreateOpportunityDto: {
            /**
             * Format: date
             * @description Day it was finished
             */
            actualFinishOn?: string | null;
            /** @description Competitors */
            competitors?: string | null;
            /** @description The installation's own fields */
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @description Customer
             */
            customerId: string;
            /** @description Expected amount, in CNY */
            expectedAmount: components["schemas"]["MoneyDto"];
            /**
             * Format: date
             * @description Expected day of signing
             */
            expectedCloseOn: string;
            /** @description Key success factors */
            keySuccessFactors?: string | null;
            /**
             * @description Name of the deal
             * @example 锦川精工 MES 一期
             */
            name: string;
            /** @description Next action */
            nextAction: string;
            /**
             * Format: uuid
             * @description Who does the next action
             */
            nextActionOwnerId: string;
            /**
             * Format: uuid
             * @description Owner; whoever creates it when left out
             */
            ownerId?: string;
            /**
             * Format: date
             * @description Day the next action is planned to be finished
             */
            plannedFinishOn: string;
            /**
             * Format: uuid
             * @description Primary contact, one of the customer’s
             */
            primaryContactId: string;
            /** @description Products or services the customer is interested in */
            productInterest: string;
            /** @description Risks */
            risks?: string | null;
            /**
             * Format: uuid
             * @description Stage it begins in; the first one when left out
             */
            stageId?: string;
            /** @description Our strengths */
            strengths?: string | null;
            /** @description Our weaknesses */
            weaknesses?: string | null;
        };
        CustomerAllowances: {
            /** @description Put it into the recycle bin */
            delete: components["schemas"]["AllowanceView"];
            /** @description Change it */
            edit: components["schemas"]["AllowanceView"];
        };
        CustomerView: {
            /** @description Its review as a new customer, if it was asked for */
            admission: components["schemas"]["AdmissionView"] | null;
            /** @description Budget */
            budgetRange: string | null;
            /** @description Where it works */
            businessAddress: string | null;
            /** @description What the reader may do with it */
            can: components["schemas"]["CustomerAllowances"];
            /**
             * @description large: above 1000 people, medium: 100 to 1000, small: below 100
             * @enum {string}
             */
            companySize: "large" | "medium" | "small";
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /** @description Who made it */
            createdBy: components["schemas"]["RefView"];
            /** @description Unified social credit code */
            creditCode: string | null;
            /** @description The installation's own fields */
            custom: {
                [key: string]: unknown;
            };
            /** @description The department it was stamped with when it came to its owner */
            department: components["schemas"]["RefView"] | null;
            /**
             * Format: date
             * @description Day of the first contact
             */
            firstContactOn: string;
            /**
             * @description A strategic, B important, C ordinary, D potential
             * @enum {string}
             */
            grade: "A" | "B" | "C" | "D";
            /** @description What it bought before this system */
            historicAmount: components["schemas"]["MoneyDto"] | null;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Industry */
            industry: string;
            /** @description Who decides there */
            keyDecisionMaker: string | null;
            /**
             * @description Kind
             * @enum {string}
             */
            kind: "end_user" | "design_institute" | "system_integrator" | "partner";
            /**
             * Format: date-time
             * @description When somebody last had to do with it
             */
            lastContactAt: string | null;
            /**
             * Format: date
             * @description Day of the last deal
             */
            lastDealOn: string | null;
            /** @description What it needs */
            mainNeeds: string;
            /** @description Somebody of ours has met it: a visit or meeting that took place */
            metInPerson: boolean;
            /** @description The registered name */
            name: string;
            /**
             * @description Number
             * @example KH-2026-000001
             */
            number: string;
            /** @description Whom it belongs to: a person, or a queue */
            owner: components["schemas"]["RefView"];
            /** @description The customer it is part of */
            parent: components["schemas"]["RefView"] | null;
            /** @description The primary contact; null when the reader may not see her */
            primaryContact: components["schemas"]["RefView"] | null;
            /** @description When it wants to buy */
            purchaseTime: string | null;
            /** @description Region */
            region: string | null;
            /** @description Registered address */
            registeredAddress: string;
            /** @description By what the reader sees it, where she does not reach it */
            sharing?: components["schemas"]["SharingView"];
            /**
             * @description How it came to us
             * @enum {string}
             */
            source: "phone" | "industry_news" | "colleague" | "key_account_visit" | "design_institute" | "web_search" | "website_form" | "online_chat" | "exhibition" | "referral" | "import" | "other";
            /**
             * @description State
             * @enum {string}
             */
            status: "active" | "dormant" | "lost";
            /** @description Stock code of a listed company */
            stockCode: string | null;
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
            /** @description Who changed it last */
            updatedBy: components["schemas"]["RefView"];
            /** @description Counts changes; a change names the version it saw */
            version: number;
        };
        DecisionDto: {
            /**
             * @description Your decision; a node says which it offers
             * @enum {string}
             */
            decision: "approve" | "reject" | "return" | "advise" | "abstain" | "opine";
            /**
             * @description Your opinion, where the node asks for advice
             * @enum {string}
             */
            opinion?: "favourable" | "unfavourable";
            /** @description Required to reject, to return, to advise against and to opine */
            reason?: string;
            /**
             * @description To return: what comes after
             * @enum {string}
             */
            resume?: "forward" | "back-to-me";
            /** @description To return: key of the node to return to; without it, the submitter */
            returnTo?: string;
            /** @description The hash of the content you saw */
            subjectHash: string;
            /**
             * Format: uuid
             * @description The task, as the approval showed it
             */
            taskId: string;
            /** @description The version of the task you saw */
            taskVersion: number;
        };
        DeedView: {
            /**
             * Format: date-time
             * @description When
             */
            at: string;
            /** @description Sequence number in the audit log */
            id: string;
            /** @description With what kind of record */
            label: string;
            /** @description Its name, where the reader may see it */
            name: string | null;
            /**
             * @description What she did
             * @enum {string}
             */
            what: "deleted" | "exported";
        };
        DepartmentAmountsView: {
            /** @description One for each month */
            cells: components["schemas"]["MonthAmountView"][];
            /** @description Department; null for contracts without one */
            department: components["schemas"]["RefView"] | null;
            /** @description All its months together */
            total: components["schemas"]["AmountView"];
        };
        DepartmentsView: {
            /** @description Those that exist today, by name */
            items: components["schemas"]["DepartmentView"][];
        };
        DepartmentView: {
            /** @description What it is known by for ever */
            code: string;
            /**
             * Format: uuid
             * @description Who heads it
             */
            headId: string | null;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /**
             * @description A joint venture or an agent is an organisation of its own
             * @enum {string}
             */
            kind: "department" | "branch" | "joint_venture" | "agent";
            /** @description Name */
            name: string;
            /**
             * Format: uuid
             * @description The department above it
             */
            parentId: string | null;
        };
        DepartureView: {
            /**
             * Format: date
             * @description The first day on which the person is not there any more; null: none is planned
             */
            day: string | null;
        };
        DifferenceView: {
            /** @description As it is */
            after: string | null;
            /** @description As it was */
            before: string | null;
            /** @description What it is called */
            label: string;
            /** @description Where, such as lines.0.netPrice */
            path: string;
        };
        DiscardedAllowances: {
            /** @description Bring it back */
            restore: components["schemas"]["AllowanceView"];
        };
        DiscardedPageView: {
            /** @description The latest first */
            items: components["schemas"]["DiscardedView"][];
            /** @description Where it goes on */
            page: components["schemas"]["PageView"];
        };
        DiscardedView: {
            /** @description What the reader may do now */
            can: components["schemas"]["DiscardedAllowances"];
            /**
             * Format: date-time
             * @description When it was discarded
             */
            deletedAt: string;
            /** @description By whom */
            deletedBy: components["schemas"]["RefView"];
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Its number */
            number: string;
            /** @description Its name */
            title: string;
            /** @description Kind of record, such as customer */
            type: string;
        };
        DisqualifyLeadDto: {
            /** @description More about it */
            note?: string | null;
            /**
             * @description Why it is given up
             * @enum {string}
             */
            reason: "no_need" | "no_budget" | "unreachable" | "duplicate" | "not_a_target" | "other";
        };
        DivisionRuleDto: {
            /** @description A condition over the fields of that kind */
            condition: {
                [key: string]: unknown;
            };
            /**
             * @description The kind of record it is about
             * @example customer
             */
            kind: string;
            /**
             * Format: uuid
             * @description Who gets them
             */
            successorId: string;
        };
        DivisionRuleView: {
            /** @description When it decides */
            condition: {
                [key: string]: unknown;
            };
            /** @description The kind of record it is about */
            kind: string;
            /** @description Who gets them */
            successor: components["schemas"]["RefView"];
        };
        DueTimeView: {
            /**
             * Format: date-time
             * @description When it is due
             */
            at: string;
            /** @description Why then: one sentence each, in the reader's language */
            explanation: string[];
            /** @description Years that were counted without an official arrangement */
            unpublished: number[];
        };
        DuplicateHintsView: {
            /** @description At most ten, the same ones first */
            items: components["schemas"]["DuplicateHintView"][];
        };
        DuplicateHintView: {
            /**
             * @description The same legal entity, or perhaps the same
             * @enum {string}
             */
            kind: "exact" | "similar";
            /** @description The name that is known already */
            name: string;
            /**
             * @description What it is known as
             * @enum {string}
             */
            object: "customer" | "lead";
            /** @description Whom it belongs to */
            ownerName: string;
        };
        EffectsView: {
            /** @description How many would gain permissions */
            gain: number;
            /** @description Each of them, at most 200 */
            items: components["schemas"]["EffectView"][];
            /** @description How many would lose permissions */
            lose: number;
            /** @description The most owners anybody would see in addition */
            mostOwnersMore: number;
            /** @description How many people would notice */
            people: number;
            /** @description How many would see fewer rows */
            seeLess: number;
            /** @description How many would see more rows */
            seeMore: number;
        };
        EffectView: {
            /** @description Other fields would be hidden, masked or read only */
            fieldsChange: boolean;
            /** @description Permissions she would have in addition */
            gained: string[];
            /** @description Permissions she would have no longer */
            lost: string[];
            /** @description Who */
            person: components["schemas"]["RefView"];
            /** @description Modules that would show other rows */
            reach: components["schemas"]["ReachedView"][];
        };
        EndedSharesView: {
            /** @description How many were ended */
            ended: number;
        };
        EndIntervalDto: {
            /**
             * Format: date
             * @description The last day, inclusive; yesterday ends it now, null lets it run on
             */
            until: string | null;
        };
        EndSharesDto: {
            /** @description The shares */
            shareIds: string[];
        };
        EnrolledView: {
            /** @description Each is good for one sign-in without the app; never shown again */
            recoveryCodes: string[];
            /** @description The session, when nothing else is to be done */
            session: components["schemas"]["SessionView"] | null;
        };
        EnrolmentView: {
            /** @description The same as a picture: SVG */
            qr: string;
            /** @description For whoever cannot scan: to be typed into the app */
            secret: string;
            /** @description What the app reads */
            uri: string;
        };
        EvidencePackView: {
            /** @description Seals since then that are shown not to hold it */
            absent: components["schemas"]["NotHeldView"][];
            /** @description Everything that was done, with events and hashes */
            actions: {
                [key: string]: unknown;
            }[];
            /**
             * Format: date-time
             * @description When it was taken out
             */
            exportedAt: string;
            /** @description countersign-evidence/1 */
            format: string;
            /** @description What the approval allows */
            grant: {
                [key: string]: unknown;
            } | null;
            /** @description The approval as it stands */
            instance: {
                [key: string]: unknown;
            };
            /** @description Names by person id */
            people: {
                [key: string]: string;
            };
            /** @description The policy version that decided, with its content and hash */
            policy: {
                [key: string]: unknown;
            };
            /** @description What was put forward in each round */
            rounds: {
                [key: string]: unknown;
            }[];
            /** @description Where seals found this approval */
            sealed: components["schemas"]["SealedPointView"][];
            /** @description The seals since it was submitted */
            seals: components["schemas"]["RootView"][];
        };
        ExpenseApprovalView: {
            /**
             * Format: uuid
             * @description Id of the approval
             */
            id: string;
            /**
             * @description Where it stands
             * @example running
             */
            status: string;
        };
        ExpenseCanView: {
            /** @description Put it into the recycle bin */
            delete: components["schemas"]["AllowanceView"];
            /** @description Change it */
            edit: components["schemas"]["AllowanceView"];
            /** @description Submit it for approval */
            submit: components["schemas"]["AllowanceView"];
            /** @description Take it back from approval */
            withdraw: components["schemas"]["AllowanceView"];
        };
        ExpenseLineDto: {
            /** @description Above 0, in CNY */
            amount: components["schemas"]["MoneyDto"];
            /**
             * @description What for
             * @enum {string}
             */
            category: "travel" | "lodging" | "local_transport" | "entertainment" | "meals" | "exhibition" | "office" | "other";
            /** @description What it was */
            note?: string;
            /**
             * Format: date
             * @description The day it was spent; not after today
             * @example 2026-11-02
             */
            spentOn: string;
        };
        ExpenseLineView: {
            /** @description How much */
            amount: components["schemas"]["MoneyDto"];
            /**
             * @description What for
             * @enum {string}
             */
            category: "travel" | "lodging" | "local_transport" | "entertainment" | "meals" | "exhibition" | "office" | "other";
            /** @description What it was */
            note: string;
            /**
             * Format: date
             * @description The day it was spent
             */
            spentOn: string;
        };
        ExpensePreviewView: {
            /** @description Who would have to approve it, and why */
            route: components["schemas"]["RoutePreviewView"];
        };
        ExpenseView: {
            /** @description The visit or meeting it was spent on */
            activity: components["schemas"]["RefView"] | null;
            /** @description Its newest approval */
            approval: components["schemas"]["ExpenseApprovalView"] | null;
            /** @description What the reader may do now */
            can: components["schemas"]["ExpenseCanView"];
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /** @description Who made it */
            createdBy: components["schemas"]["RefView"];
            /** @description The installation's own fields */
            custom: {
                [key: string]: unknown;
            };
            /** @description The customer it was spent on */
            customer: components["schemas"]["RefView"] | null;
            /**
             * Format: date-time
             * @description When it was decided
             */
            decidedAt: string | null;
            /** @description The department it was stamped with when it came to its owner */
            department: components["schemas"]["RefView"] | null;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description What was spent */
            lines: components["schemas"]["ExpenseLineView"][];
            /** @description For those who approve */
            note: string;
            /**
             * @description Number
             * @example BX-2026-000001
             */
            number: string;
            /** @description The opportunity it was spent on */
            opportunity: components["schemas"]["RefView"] | null;
            /** @description Whom it belongs to: a person, or a queue */
            owner: components["schemas"]["RefView"];
            /** @description By what the reader sees it, where she does not reach it */
            sharing?: components["schemas"]["SharingView"];
            /**
             * @description Where it stands
             * @enum {string}
             */
            status: "draft" | "in_approval" | "approved" | "rejected" | "returned" | "withdrawn";
            /**
             * Format: date-time
             * @description When it was last submitted
             */
            submittedAt: string | null;
            /** @description What it is about */
            title: string;
            /** @description The sum of the lines */
            total: components["schemas"]["MoneyDto"];
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
            /** @description Who changed it last */
            updatedBy: components["schemas"]["RefView"];
            /** @description Counts changes; a change names the version it saw */
            version: number;
        };
        ExposedView: {
            /** @description What those the reader sees are worth */
            amount: components["schemas"]["MoneyDto"][];
            /** @description Deals of which fewer people would be asked */
            deals: number;
            /** @description How far below list price those the reader sees are */
            discount: components["schemas"]["MoneyDto"][];
            /** @description How many of them the reader does not see */
            hidden: number;
            /** @description How much those come to, roughly; none for fewer than five */
            hiddenSums: components["schemas"]["HiddenSumView"][];
        };
        FactWordView: {
            /** @description Of an amount */
            currency?: string;
            /** @description Name of the fact */
            key: string;
            /** @description What people call it */
            label?: {
                en: string;
                "zh-CN": string;
            };
            /** @description May rightly be unknown */
            mayBeUnknown: boolean;
            /** @description The operators that fit it */
            operators: string[];
            /** @description money, ratio, integer, boolean, enum, id, text or codes */
            type: string;
            /** @description Of a choice */
            values?: string[];
        };
        FieldChangeView: {
            /** @description After */
            after: string | null;
            /** @description Before */
            before: string | null;
            /** @description The field, in the reader's language */
            field: string;
        };
        FiguresView: {
            /** @description Leads nobody has worked on yet */
            newLeads: number;
            /** @description Their expected amounts together */
            openAmount: components["schemas"]["MoneyDto"];
            /** @description Open opportunities */
            openCount: number;
            /** @description Quotes that wait for a decision */
            quotesInApproval: number;
            /** @description Each times the probability of its stage */
            weighted: components["schemas"]["MoneyDto"];
            /** @description How many were won this month */
            wonCountThisMonth: number;
            /** @description Won this month */
            wonThisMonth: components["schemas"]["MoneyDto"];
        };
        FiledRoleView: {
            /** @description The areas of work it is meant for */
            areas: string[];
            /** @description Code, chosen once */
            code: string;
            /** @description Whom it is for */
            description: string;
            /** @description Fields that are less than writable */
            fields: {
                [key: string]: "hidden" | "masked" | "read";
            };
            /** @description Name, in the reader's language */
            name: string;
            /** @description Name in English, or empty */
            nameEn: string;
            /** @description What its holders may do */
            permissions: string[];
            /** @description Whose rows each module shows */
            scopes: {
                [key: string]: "none" | "self" | "subordinates" | "department" | "department_and_below" | "all";
            };
            /** @description What the access rules ask of it: commercial, finance */
            traits: string[];
        };
        FilingDto: {
            /**
             * @description Where the original is kept
             * @example 商务部档案室 A3-07
             */
            place: string;
        };
        FilingView: {
            /**
             * Format: date-time
             * @description When
             */
            at: string;
            /** @description Who */
            by: components["schemas"]["RefView"];
            /** @description File number */
            number: string;
            /** @description Where the original is kept */
            place: string;
        };
        FindingView: {
            /** @description What is wrong: a stable code */
            code: string;
            /**
             * Format: uuid
             * @description The approval
             */
            instanceId: string | null;
            /** @description The seal that shows it */
            seal: number | null;
            /** @description The first bad link: an action of that approval */
            seq: number | null;
            /** @description The same in the reader's language */
            text: string;
        };
        FinishSignOnDto: {
            /** @description What the provider put into the address, behind the question mark */
            query: string;
        };
        ForeseenApprovalView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Number */
            number: string;
            /** @description Title */
            title: string;
        };
        ForeseenView: {
            /** @description Rows that would change one */
            changed: number;
            /** @description Rows that would make a record */
            created: number;
            /** @description Rows that say what is so already */
            unchanged: number;
        };
        FoundDepartmentDto: {
            /** @description What it is known by for ever; left out: the next free one */
            code?: string;
            /**
             * Format: date
             * @description The first day it exists; one that is past needs a reason
             */
            from: string;
            /**
             * @description A joint venture or an agent is an organisation of its own
             * @enum {string}
             */
            kind?: "department" | "branch" | "joint_venture" | "agent";
            /** @description Name */
            name: string;
            /**
             * Format: uuid
             * @description What it stands below; left out: at the top
             */
            parentId?: string | null;
            /** @description Why, where the day is past */
            reason?: string;
        };
        FoundPositionDto: {
            /** @description What it is known by for ever; left out: the next free one */
            code?: string;
            /**
             * Format: date
             * @description The first day it exists; one that is past needs a reason
             */
            from: string;
            /** @description Name */
            name: string;
            /**
             * Format: uuid
             * @description What it stands below; left out: at the top
             */
            parentId?: string | null;
            /** @description Why, where the day is past */
            reason?: string;
        };
        FunnelStageView: {
            /** @description Their expected amounts together */
            amount: components["schemas"]["MoneyDto"];
            /** @description Of those that entered, the share that went on since, in basis points; null when none entered, and for the last stage */
            conversionToNext: number | null;
            /** @description How many stand in it now */
            current: number;
            /** @description How many deals entered it in the period */
            entered: number;
            /** @description Stage */
            stage: components["schemas"]["StageRefView"];
        };
        FunnelView: {
            /**
             * Format: date
             * @description First day
             */
            from: string;
            /** @description Lost in the period */
            lost: components["schemas"]["OutcomeView"];
            /** @description Why, the most frequent first */
            lostReasons: components["schemas"]["LostReasonView"][];
            /** @description In order */
            stages: components["schemas"]["FunnelStageView"][];
            /**
             * Format: date
             * @description Last day
             */
            to: string;
            /** @description Won in the period */
            won: components["schemas"]["OutcomeView"];
        };
        GiveRolesDto: {
            /** @description All roles she has from now on */
            roleIds: string[];
        };
        GranteeDto: {
            /**
             * Format: uuid
             * @description The person, the department or the position
             */
            id: string;
            /**
             * @description A person, who works in a department, in it and below, or who holds a position
             * @enum {string}
             */
            kind: "person" | "department" | "department_and_below" | "position";
        };
        GranteeView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /**
             * @description What it is
             * @enum {string}
             */
            kind: "person" | "department" | "department_and_below" | "position";
            /** @description Name */
            name: string;
        };
        GrantView: {
            /** @description SHA-256 of the content that was approved */
            contentHash: string;
            /** @description In this currency */
            currency: string | null;
            /**
             * Format: uuid
             * @description For this customer
             */
            customerId: string | null;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Not above this amount */
            maxAmount: components["schemas"]["MoneyDto"] | null;
            /** @description Not below this ratio, in basis points */
            minRatio: number | null;
            /** @description For these products */
            productIds: string[];
            /**
             * @description Whether it still stands
             * @enum {string}
             */
            status: "active" | "consumed" | "lapsed" | "revoked" | "invalidated";
            /**
             * Format: date
             * @description Until this day
             */
            validUntil: string | null;
        };
        HandOutLinkDto: {
            /**
             * @description An invitation is good for seven days, a recovery for thirty minutes
             * @enum {string}
             */
            kind: "invitation" | "recovery";
        };
        HandoverAllowances: {
            /** @description Begin, or go on */
            begin: components["schemas"]["AllowanceView"];
            /** @description Stop it, or call the leaving off */
            cancel: components["schemas"]["AllowanceView"];
            /** @description Change the plan */
            change: components["schemas"]["AllowanceView"];
            /** @description Take it back */
            undo: components["schemas"]["AllowanceView"];
        };
        HandoverConflictView: {
            /**
             * @description Stable code
             * @example inactive
             */
            code: string;
            /** @description Why, in the reader's language */
            detail: string;
            /** @description Who cannot take what is planned for her */
            successor: components["schemas"]["RefView"];
        };
        HandOverDto: {
            /** @description Why */
            reason: string;
            /** @description The hash of the content you saw */
            subjectHash: string;
            /**
             * Format: uuid
             * @description The task, as the approval showed it
             */
            taskId: string;
            /** @description The version of the task you saw */
            taskVersion: number;
            /**
             * Format: uuid
             * @description To whom
             */
            to: string;
        };
        HandoverFieldView: {
            /** @description The values of a choice */
            choices: string[];
            /** @description Name of the field in a condition */
            field: string;
            /** @description text, choice, id, decimal … */
            type: string;
        };
        HandoverKindView: {
            /** @description How many she has */
            count: number;
            /** @description What a rule may ask about */
            fields: components["schemas"]["HandoverFieldView"][];
            /** @description Kind of record */
            kind: string;
            /** @description What it is called, in the reader's language */
            label: string;
            /** @description The reader may see the records themselves */
            readable: boolean;
        };
        HandoverPreviewView: {
            /** @description What keeps it from beginning */
            conflicts: components["schemas"]["HandoverConflictView"][];
            /** @description What she has */
            kinds: components["schemas"]["HandoverKindView"][];
            /** @description Who gets how much of it */
            shares: components["schemas"]["ShareView"][];
            /** @description What does not go like the rest, and why */
            staying: components["schemas"]["StayingView"][];
            /** @description Records nobody would get */
            unassigned: number;
        };
        HandoverProgressView: {
            /** @description No longer hers, or deleted, when their turn came */
            gone: number;
            /** @description Handed on since, so the undo left them */
            kept: number;
            /** @description Handed over */
            moved: number;
            /** @description Given back by the undo */
            restored: number;
            /** @description Records to hand over */
            total: number;
        };
        HandoverView: {
            /**
             * Format: date-time
             * @description When it began
             */
            begunAt: string | null;
            /** @description What can be done with it in its present state */
            can: components["schemas"]["HandoverAllowances"];
            /**
             * Format: date-time
             * @description When it was planned
             */
            createdAt: string;
            /** @description Who planned it */
            createdBy: components["schemas"]["RefView"];
            /**
             * Format: date-time
             * @description When the account was disabled
             */
            disabledAt: string | null;
            /** @description Why it ended early */
            failure: string | null;
            /**
             * Format: date-time
             * @description When everything had gone over
             */
            finishedAt: string | null;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /**
             * Format: date
             * @description The day the account is disabled
             */
            leavesOn: string | null;
            /** @description Whose records */
            person: components["schemas"]["RefView"];
            /** @description How far it is */
            progress: components["schemas"]["HandoverProgressView"];
            /**
             * @description Leaving disables the account; moving does not
             * @enum {string}
             */
            reason: "leaving" | "moving";
            /** @description Until then she exports and deletes nothing */
            restricted: boolean;
            /** @description First match wins */
            rules: components["schemas"]["DivisionRuleView"][];
            /** @description Who sits in her open approvals, where he may */
            seatsTo: components["schemas"]["RefView"] | null;
            /**
             * @description State
             * @enum {string}
             */
            status: "draft" | "queued" | "running" | "waiting" | "done" | "cancelled" | "failed" | "undoing" | "undone";
            /** @description Who gets what nobody else gets */
            successor: components["schemas"]["RefView"] | null;
            /** @description What belongs to a customer goes where the customer goes */
            together: boolean;
            /**
             * Format: date-time
             * @description Until when it can be taken back
             */
            undoUntil: string | null;
            /** @description Counts changes */
            version: number;
        };
        HeadedDepartmentView: {
            /** @description As acting head */
            acting: boolean;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Name */
            name: string;
        };
        HeadsView: {
            /** @description The latest first */
            items: components["schemas"]["HeadView"][];
        };
        HeadView: {
            /**
             * Format: date
             * @description The first day; null: since before it was written down
             */
            from: string | null;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /**
             * @description In her own right, or for a head who is missing
             * @enum {string}
             */
            kind: "head" | "acting";
            /** @description Who */
            person: components["schemas"]["RefView"];
            /** @description Who entered it */
            recordedBy: components["schemas"]["RefView"];
            /**
             * @description Where today stands to it
             * @enum {string}
             */
            state: "past" | "current" | "upcoming";
            /**
             * Format: date
             * @description The last day, inclusive; null: until further notice
             */
            until: string | null;
        };
        HeldPositionView: {
            /** @description Code, as approval policies name it */
            code: string;
            /** @description Name */
            name: string;
        };
        HiddenSumView: {
            /** @description A power of ten that what they are worth stays below */
            amountBelow: string;
            /** @description ISO currency code */
            currency: string;
            /** @description A power of ten that how far below list price they are stays below */
            discountBelow: string;
        };
        HirePersonDto: {
            /**
             * Format: email
             * @description Where an invitation goes
             */
            email?: string | null;
            /** @description Her number in the personnel records */
            employeeNo?: string | null;
            /**
             * Format: date
             * @description From which day she holds them; left out: today
             */
            from?: string;
            /**
             * @description What she signs in with
             * @example chen.siyuan
             */
            login: string;
            /** @description Her name */
            name: string;
            /** @description Her telephone */
            phone?: string | null;
            /** @description Her positions, the main one first */
            posts: components["schemas"]["PostDto"][];
        };
        HitsView: {
            /** @description At most 20; one’s own first, then the latest */
            items: components["schemas"]["HitView"][];
        };
        HitView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description The same in the reader's language */
            label: string;
            /** @description Path of its page in the browser */
            link: string;
            /** @description A second line: its number and what tells it from others */
            subtitle: string;
            /** @description Its name */
            title: string;
            /** @description Kind of record, such as customer */
            type: string;
        };
        HoleInDepartmentView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Name */
            name: string;
            /** @description People of it who could submit one */
            of: number;
            /** @description People of it whose deal nobody could decide */
            people: number;
        };
        HoleInPolicyView: {
            /**
             * @description What is wrong: a stable code
             * @example slate_empty
             */
            code: string;
            /** @description In which departments */
            departments: components["schemas"]["HoleInDepartmentView"][];
            /** @description It is not so today */
            isNew: boolean;
            /** @description Where in the policy */
            path: string;
            /** @description Code of the policy */
            policy: string;
            /** @description Purpose */
            purpose: string;
            /**
             * @description How bad it is
             * @enum {string}
             */
            severity: "error" | "warning";
            /** @description The sentence */
            text: string;
            /** @description Its version in force */
            version: number;
            /** @description A deal that shows it */
            witness: {
                [key: string]: unknown;
            } | null;
        };
        IdentityLinksView: {
            /** @description The oldest first */
            items: components["schemas"]["IdentityLinkView"][];
        };
        IdentityLinkView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Who vouches for it */
            issuer: string;
            /**
             * Format: date-time
             * @description Since when it is linked
             */
            linkedAt: string;
        };
        ImportAllowances: {
            /** @description Begin to import */
            commit: components["schemas"]["AllowanceView"];
            /** @description Say which column goes to which field */
            map: components["schemas"]["AllowanceView"];
            /** @description Take back what it made */
            undo: components["schemas"]["AllowanceView"];
        };
        ImportColumnView: {
            /** @description The field it goes to */
            field: string | null;
            /** @description What the file calls it; #n when it has no name */
            header: string;
            /** @description What stands in it */
            sample: string[];
        };
        ImportFieldView: {
            /** @description The field */
            field: string;
            /** @description What it is called, in the reader's language */
            label: string;
            /** @description A file without it cannot be imported */
            required: boolean;
        };
        ImportPackDto: {
            /** @description A pack as it was exported */
            pack: {
                [key: string]: unknown;
            };
            /** @description Replaces a draft that is there already */
            replace?: boolean;
        };
        ImportProgressView: {
            /** @description Records changed */
            changed: number;
            /** @description Records made */
            created: number;
            /** @description Rows dealt with */
            processed: number;
            /** @description Rows that could not be used */
            refused: number;
            /** @description Rows whose record existed already */
            skipped: number;
        };
        ImportView: {
            /** @description What can be done with it in its present state */
            can: components["schemas"]["ImportAllowances"];
            /** @description The columns of the file */
            columns: components["schemas"]["ImportColumnView"][];
            /**
             * Format: date-time
             * @description When the file was uploaded
             */
            createdAt: string;
            /** @description Who uploaded it */
            createdBy: components["schemas"]["RefView"];
            /** @description Separator of a text file */
            delimiter: string | null;
            /**
             * @description Encoding that was found, or xlsx
             * @example gb18030
             */
            encoding: string;
            /** @description Why it ended early */
            failure: string | null;
            /** @description The fields a column may go to */
            fields: components["schemas"]["ImportFieldView"][];
            /** @description Name of the file */
            fileName: string;
            /**
             * Format: date-time
             * @description When it ended
             */
            finishedAt: string | null;
            /** @description What its rows would do, where that is known before */
            foreseen: components["schemas"]["ForeseenView"] | null;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description The first rows, and the first ones with problems */
            preview: components["schemas"]["PreviewRowView"][];
            /** @description Rows with problems under the present mapping */
            problemCount: number;
            /** @description How far it is */
            progress: components["schemas"]["ImportProgressView"];
            /**
             * @description State
             * @enum {string}
             */
            status: "preview" | "queued" | "running" | "done" | "failed" | "undone";
            /**
             * @description What its rows become
             * @enum {string}
             */
            target: "leads" | "customers" | "departments" | "positions" | "people";
            /** @description Rows below the header */
            totalRows: number;
            /** @description Counts changes */
            version: number;
        };
        InboxCountView: {
            /** @description How many tasks wait for the reader */
            count: number;
        };
        KeptRootDto: {
            /** @description Its hash */
            hash?: string;
            /** @description Number of a seal that was kept elsewhere */
            number?: number;
        };
        LastWeekView: {
            /** @description The latest of them */
            deeds: components["schemas"]["DeedView"][];
            /** @description Records she deleted */
            deleted: number;
            /** @description Lists she exported */
            exported: number;
            /**
             * Format: date-time
             * @description From when on
             */
            since: string;
        };
        LeadAllowances: {
            /** @description Give it to somebody */
            assign: components["schemas"]["AllowanceView"];
            /** @description Put it into the recycle bin */
            delete: components["schemas"]["AllowanceView"];
            /** @description Give it up */
            disqualify: components["schemas"]["AllowanceView"];
            /** @description Change it */
            edit: components["schemas"]["AllowanceView"];
            /** @description Say that work on it has begun */
            follow: components["schemas"]["AllowanceView"];
            /** @description Make it a customer, a contact and an opportunity */
            qualify: components["schemas"]["AllowanceView"];
            /** @description Take it up again */
            reopen: components["schemas"]["AllowanceView"];
        };
        LeadView: {
            /** @description Address */
            address: string | null;
            /** @description Campaign */
            campaign: string | null;
            /** @description What the reader may do with it */
            can: components["schemas"]["LeadAllowances"];
            /** @description The contact it became */
            contact: components["schemas"]["RefView"] | null;
            /** @description Who enquired */
            contactName: string | null;
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /** @description Who made it */
            createdBy: components["schemas"]["RefView"];
            /** @description The installation's own fields */
            custom: {
                [key: string]: unknown;
            };
            /** @description The customer it became */
            customer: components["schemas"]["RefView"] | null;
            /** @description The department it was stamped with when it came to its owner */
            department: components["schemas"]["RefView"] | null;
            /** @description E-mail */
            email: string | null;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /**
             * Format: uuid
             * @description The import it came with
             */
            importId: string | null;
            /** @description Industry */
            industry: string | null;
            /** @description The company */
            name: string;
            /** @description What it needs */
            need: string | null;
            /** @description Note */
            note: string | null;
            /**
             * @description Number
             * @example XS-2026-000001
             */
            number: string;
            /** @description The opportunity it became */
            opportunity: components["schemas"]["RefView"] | null;
            /** @description Whom it belongs to: a person, or a queue */
            owner: components["schemas"]["RefView"];
            /** @description Phone */
            phone: string | null;
            /**
             * Format: date-time
             * @description When it became a customer
             */
            qualifiedAt: string | null;
            /** @description Region */
            region: string | null;
            /** @description By what the reader sees it, where she does not reach it */
            sharing?: components["schemas"]["SharingView"];
            /** @description Short name */
            shortName: string | null;
            /**
             * @description How it came to us
             * @enum {string}
             */
            source: "phone" | "industry_news" | "colleague" | "key_account_visit" | "design_institute" | "web_search" | "website_form" | "online_chat" | "exhibition" | "referral" | "import" | "other";
            /**
             * @description State
             * @enum {string}
             */
            status: "new" | "assigned" | "following" | "qualified" | "unqualified";
            /** @description Stock code of a listed company */
            stockCode: string | null;
            /** @description Her title */
            title: string | null;
            /** @description More about why */
            unqualifiedNote: string | null;
            /**
             * @description Why it was given up
             * @enum {string|null}
             */
            unqualifiedReason: "no_need" | "no_budget" | "unreachable" | "duplicate" | "not_a_target" | "other" | null;
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
            /** @description Who changed it last */
            updatedBy: components["schemas"]["RefView"];
            /** @description Counts changes; a change names the version it saw */
            version: number;
            /** @description WeChat id */
            wechat: string | null;
        };
        LeafView: {
            /** @description The hash its chain ended in */
            head: string;
            /**
             * Format: uuid
             * @description The approval
             */
            instanceId: string;
            /** @description Its last action when it was sealed */
            seq: number;
        };
        LeavingView: {
            /** @description Grants in force that came of what she submitted */
            grants: number;
            /** @description Departments she heads */
            headed: components["schemas"]["HeadedDepartmentView"][];
            /** @description What policies ask for and nobody would be left for */
            lost: components["schemas"]["OfficeView"][];
            /** @description Who would take her seats */
            moves: components["schemas"]["MovedSeatView"][];
            /** @description Seats in her own name */
            ownSeats: number;
            /** @description Who */
            person: components["schemas"]["RefView"];
            /** @description Seats in which she acts for somebody else */
            proxySeats: number;
            /** @description Records that are hers */
            records: components["schemas"]["OwnedRecordsView"][];
            /** @description Who reports to her */
            reports: components["schemas"]["RefView"][];
            /** @description Seats of others in which somebody else would act */
            represented: components["schemas"]["RepresentedSeatView"][];
            /** @description Who acts for her */
            representedBy: components["schemas"]["RefView"][];
            /** @description Whom she acts for */
            represents: components["schemas"]["RefView"][];
            /** @description Seats nobody could take */
            stalls: components["schemas"]["StalledSeatView"][];
        };
        LineDto: {
            /** @description What it is, for the customer; the product's own description without it */
            description?: string;
            /** @description Given free of charge (赠品): its net price is 0 */
            gift?: boolean;
            /** @description Net price per unit, including tax; needed unless the line is a gift */
            netPrice?: components["schemas"]["MoneyDto"];
            /**
             * Format: uuid
             * @description Product
             */
            productId: string;
            /**
             * @description Decimal text above 0, at most nine digits and four decimals
             * @example 28
             */
            quantity: string;
        };
        LineView: {
            /** @description What it is, for the customer */
            description: string;
            /** @description Given free of charge (赠品) */
            gift: boolean;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description List price per unit, including tax; null where the list has none */
            listPrice: components["schemas"]["MoneyDto"] | null;
            /** @description List total including tax */
            listTotal: components["schemas"]["MoneyDto"] | null;
            /** @description Large enough for its own ratio to decide who approves */
            material: boolean | null;
            /** @description Net total without tax (不含税) */
            netExcludingTax: components["schemas"]["MoneyDto"];
            /** @description Net price per unit, including tax */
            netPrice: components["schemas"]["MoneyDto"];
            /** @description Net total including tax (含税) */
            netTotal: components["schemas"]["MoneyDto"];
            /** @description Place among the lines, from 1 */
            position: number;
            /** @description Product, with its name when the line was written */
            product: components["schemas"]["RefView"];
            /** @description Product code */
            productCode: string;
            /**
             * @description Decimal text
             * @example 28
             */
            quantity: string;
            /** @description Net of list in basis points, rounded down */
            ratio: number | null;
            /** @description Tax (税额) */
            tax: components["schemas"]["MoneyDto"];
            /** @description Tax rate in basis points */
            taxRate: number;
            /** @description Unit */
            unit: string;
        };
        LiveSessionsView: {
            /** @description The one last renewed first */
            items: components["schemas"]["LiveSessionView"][];
        };
        LiveSessionView: {
            /** @description From which address */
            address: string;
            /** @description It is the one that asks */
            current: boolean;
            /**
             * @description Browser and system, as the caller gave them
             * @example Chrome · Windows
             */
            device: string;
            /**
             * Format: date-time
             * @description When it ends in any case
             */
            expiresAt: string;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /**
             * Format: date-time
             * @description When it was last renewed
             */
            lastSeenAt: string;
            /**
             * @description By what
             * @enum {string}
             */
            method: "password" | "set_up" | "second_factor" | "recovery_code" | "new_password" | "sso";
            /**
             * @description What the address says about the place
             * @enum {string}
             */
            place: "this_machine" | "intranet" | "internet" | "unknown";
            /**
             * Format: date-time
             * @description When it began
             */
            startedAt: string;
        };
        LogActivityDto: {
            /**
             * @description The customer's attitude
             * @enum {string|null}
             */
            attitude?: "positive" | "neutral" | "negative" | null;
            /**
             * @description How
             * @enum {string}
             */
            channel: "phone" | "email" | "meeting" | "visit";
            /**
             * Format: uuid
             * @description Contact, one of the customer’s
             */
            contactId: string;
            /** @description What was said */
            content: string;
            /** @description The installation's own fields */
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @description Customer
             */
            customerId: string;
            /** @description Who of the customer took part */
            customerParticipants: string;
            /** @description The customer's feedback */
            feedback?: string | null;
            /** @description What follows from it */
            followUp: string;
            /**
             * Format: date
             * @description By when
             */
            followUpDueOn: string;
            /**
             * Format: uuid
             * @description Who does that
             */
            followUpOwnerId: string;
            /** @description Key points */
            keyPoints?: string | null;
            /**
             * Format: date-time
             * @description When it took place
             */
            occurredAt: string;
            /**
             * Format: uuid
             * @description Opportunity it is about, one of the customer’s
             */
            opportunityId?: string | null;
            /** @description Who of us took part */
            ourParticipantIds: string[];
            /** @description Where */
            place?: string | null;
            /**
             * @description How far it is
             * @enum {string}
             */
            status: "not_started" | "in_progress" | "done";
            /** @description Subject */
            subject: string;
        };
        LogStateView: {
            /** @description The months that were old enough and went */
            dropped: string[];
            /** @description The newest seal */
            lastSeal: components["schemas"]["AuditRootView"] | null;
            /** @description The months that are there, oldest first; some are made ahead */
            months: string[];
            /** @description Whole months go once they are older than so many days */
            retentionDays: number;
            /** @description Entries no seal covers yet */
            unsealed: number;
        };
        LostReasonView: {
            /** @description Their expected amounts together */
            amount: components["schemas"]["MoneyDto"];
            /** @description How many */
            count: number;
            /** @description The same in the reader's language */
            label: string;
            /** @description Stable code */
            reason: string;
        };
        MakeTokenDto: {
            /** @description Days it is good for */
            days: number;
            /** @description What it is for */
            name: string;
            /**
             * @description What it may do, such as lead:view
             * @example [
             *       "lead:view"
             *     ]
             */
            scopes: string[];
        };
        MapImportDto: {
            /** @description header → field, or null to leave the column out; columns that are not named stay as they are */
            mapping: {
                [key: string]: unknown;
            };
        };
        MarkReadDto: {
            /** @description Which ones; without it all of them */
            ids?: string[];
        };
        MeView: {
            /** @description Whose installation this is */
            company: string;
            /** @description This is the demo company */
            demo: boolean;
            /** @description The fields that are less than writable to her, such as contact.mobile */
            fields: {
                [key: string]: "hidden" | "masked" | "read";
            };
            /**
             * @description Her language
             * @enum {string}
             */
            locale: "zh-CN" | "en";
            /** @description What she may do, such as quote.submit */
            permissions: string[];
            /** @description Who is signed in */
            person: components["schemas"]["PersonView"];
        };
        MigratedSeatView: {
            /** @description Key of the node */
            nodeKey: string;
            /** @description Who sits there */
            person: components["schemas"]["RefView"];
            /** @description What has become of the seat; planned for one that has not begun */
            state: string;
            /** @description Its title */
            title: string;
        };
        MigrateDto: {
            /** @description The approvals to be moved */
            instanceIds: string[];
            /** @description Why; recorded with each */
            reason: string;
        };
        MigrationPlansView: {
            /** @description Code of the policy */
            code: string;
            /** @description The oldest 500 of them */
            items: components["schemas"]["MigrationPlanView"][];
            /** @description How many run under another version */
            total: number;
            /** @description How many of those listed the reader may not see */
            unseen: number;
            /** @description The version in force, to which they would move */
            version: number | null;
        };
        MigrationPlanView: {
            /** @description Seats that come in */
            added: components["schemas"]["MigratedSeatView"][];
            /** @description It can move */
            allowed: boolean;
            /** @description Why it cannot: a stable code */
            code: string | null;
            /** @description Why it cannot, in the reader's language */
            detail: string | null;
            /** @description The version it runs under, such as 001-quote v1 */
            from: string;
            /**
             * Format: uuid
             * @description The approval
             */
            instanceId: string;
            /** @description Seats that stay as they are, decided ones included */
            kept: components["schemas"]["MigratedSeatView"][];
            /** @description Number of the document, where the reader may see it */
            number: string | null;
            /** @description Seats that go */
            removed: components["schemas"]["MigratedSeatView"][];
            /** @description Where it stands */
            status: string;
            /**
             * Format: date-time
             * @description When
             */
            submittedAt: string;
            /** @description Who submitted it, where the reader may see it */
            submitter: components["schemas"]["RefView"] | null;
        };
        MigrationResultsView: {
            /** @description One for each approval, in the order asked for */
            results: components["schemas"]["MigrationResultView"][];
        };
        MigrationResultView: {
            /** @description Why not: a stable code */
            code: string | null;
            /** @description Why not, in the reader's language */
            detail: string | null;
            /** @description It has moved */
            done: boolean;
            /**
             * Format: uuid
             * @description The approval
             */
            instanceId: string;
        };
        MilestoneDto: {
            /**
             * @description When it is due
             * @example 合同生效后 7 个工作日内
             */
            dueRule: string;
            /**
             * @description Name
             * @example 预付款
             */
            name: string;
            /** @description Share of the total in basis points; all together are 10000 */
            percent: number;
        };
        ModeWordView: {
            /** @description As it is written in a policy */
            code: string;
            /** @description What it means */
            hint?: {
                en?: string;
                "zh-CN"?: string;
            };
            /** @description What people call it */
            label?: {
                en: string;
                "zh-CN": string;
            };
            /** @description Settings of the node that it reads */
            takes: string[];
        };
        MoneyDto: {
            /**
             * @description Decimal text, at most two decimals
             * @example 123.45
             */
            amount: string;
            /**
             * @description ISO 4217 currency
             * @example CNY
             * @enum {string}
             */
            currency: "CNY" | "USD" | "EUR" | "HKD" | "JPY";
        };
        MonthAmountView: {
            /** @description Amounts with tax, in CNY */
            amount: components["schemas"]["MoneyDto"];
            /** @description How many contracts */
            count: number;
            /**
             * @description Month
             * @example 2026-11
             */
            month: string;
        };
        MovedSeatView: {
            /** @description Which approval; null where it is out of reach */
            approval: components["schemas"]["ForeseenApprovalView"] | null;
            /** @description Whose it is; null where nobody had it */
            from: components["schemas"]["RefView"] | null;
            /** @description The node, in the language of the reader */
            node: string;
            /** @description Purpose, such as quote.discount */
            purpose: string;
            /** @description Whose it will be */
            to: components["schemas"]["RefView"];
            /**
             * @description How it comes there
             * @enum {string}
             */
            way: "proxy" | "acting_head" | "superior" | "next_authority";
        };
        MoveOpportunityDto: {
            /** @description Why */
            note?: string;
            /**
             * Format: uuid
             * @description Stage it moves to
             */
            stageId: string;
        };
        MovePeopleDto: {
            /**
             * Format: uuid
             * @description Into which department their main position moves
             */
            departmentId: string;
            /**
             * Format: date
             * @description The first day
             */
            from: string;
            /** @description Whom */
            personIds: string[];
            /**
             * Format: uuid
             * @description To whom they report there; left out: the superior stays
             */
            superiorId?: string;
        };
        MyCodeDto: {
            /** @description Six digits of the authenticator app */
            code: string;
        };
        MyPasswordDto: {
            /** @description My password, once more */
            password: string;
        };
        MyTaskView: {
            /**
             * Format: date-time
             * @description Until when
             */
            dueAt: string | null;
            /**
             * Format: uuid
             * @description The task
             */
            id: string;
            /**
             * @description How the node makes one outcome of its seats
             * @enum {string}
             */
            mode: "single" | "sequence" | "all" | "any" | "advisory" | "ratio" | "count" | "weight" | "per-group";
            /** @description At which node */
            nodeTitle: string;
            /**
             * Format: date-time
             * @description Since when it waits
             */
            openedAt: string;
            /** @description Its version, to be named in the decision */
            version: number;
        };
        NameHeadDto: {
            /**
             * Format: date
             * @description The first day, today at the earliest
             */
            from: string;
            /**
             * @description In her own right, or for a head who is missing
             * @enum {string}
             */
            kind: "head" | "acting";
            /**
             * Format: uuid
             * @description Who heads it
             */
            personId: string;
            /**
             * Format: uuid
             * @description A head of this department whose time ends the day before
             */
            replacesId?: string;
            /**
             * Format: date
             * @description The last day, inclusive; left out: until further notice
             */
            until?: string | null;
        };
        NameProxyDto: {
            /**
             * Format: date
             * @description The first day, today at the earliest
             */
            from: string;
            /** @description Only up to this amount; left out: any */
            maxAmount?: components["schemas"]["MoneyDto"] | null;
            /** @description Codes of the approval policies; left out: all of them */
            policies?: string[] | null;
            /**
             * Format: uuid
             * @description For whom; left out: me. Others need person.manage
             */
            principalId?: string;
            /**
             * Format: uuid
             * @description Who decides instead
             */
            proxyId: string;
            /**
             * Format: date
             * @description The last day, inclusive
             */
            until: string;
        };
        NeighbourView: {
            /** @description What the seal holds there */
            leaf: components["schemas"]["LeafView"];
            /** @description Its place among the leaves, from 0 */
            position: number;
            /** @description From the leaf up to the Merkle root of the seal */
            proof: components["schemas"]["ProofStepView"][];
        };
        NewContactDto: {
            /**
             * Format: date
             * @description Birthday
             */
            birthday?: string | null;
            /** @description The installation's own fields */
            custom?: {
                [key: string]: unknown;
            };
            /** @description Department at the customer */
            department?: string | null;
            /** @description Education */
            education?: string | null;
            /**
             * Format: email
             * @description E-mail
             */
            email?: string | null;
            /**
             * @description Gender
             * @enum {string|null}
             */
            gender?: "male" | "female" | null;
            /** @description Interests */
            hobbies?: string | null;
            /** @description Mobile */
            mobile?: string | null;
            /**
             * @description Name
             * @example 王建国
             */
            name: string;
            /** @description Note */
            note?: string | null;
            /** @description Office phone */
            officePhone?: string | null;
            /**
             * @description How she prefers to be reached
             * @enum {string|null}
             */
            preferredChannel?: "phone" | "email" | "meeting" | "wechat" | null;
            /**
             * @description How well we know her
             * @enum {string}
             */
            relationship: "stranger" | "acquainted" | "familiar" | "trusted" | "partner";
            /**
             * @description Part in the purchase
             * @enum {string}
             */
            role: "decision_maker" | "influencer" | "user" | "technical_evaluator";
            /**
             * @description Title
             * @example 采购总监
             */
            title: string;
            /** @description WeChat id */
            wechat?: string | null;
            /** @description Work history */
            workHistory?: string | null;
        };
        NewContractDto: {
            /** @description Clauses whose words differ from the template’s, or are added */
            clauses?: components["schemas"]["ClauseDto"][];
            /**
             * Format: date
             * @description Last day
             */
            endsOn?: string | null;
            /** @description Payments; the quote's without it */
            milestones?: components["schemas"]["MilestoneDto"][];
            /** @description Payment terms; the quote's without it */
            paymentTerms?: string;
            /**
             * Format: uuid
             * @description The approved quote it is made from
             */
            quoteId: string;
            /**
             * Format: date
             * @description First day
             */
            startsOn?: string | null;
            /**
             * Format: uuid
             * @description The company text it begins with
             */
            templateId: string;
            /** @description Title; the quote's without it */
            title?: string;
        };
        NewExpenseDto: {
            /**
             * Format: uuid
             * @description The visit or meeting it was spent on
             */
            activityId?: string | null;
            /** @description The installation's own fields */
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @description The customer it was spent on
             */
            customerId?: string | null;
            /** @description What was spent */
            lines: components["schemas"]["ExpenseLineDto"][];
            /** @description Progress it brought, for those who approve */
            note?: string;
            /**
             * Format: uuid
             * @description The opportunity it was spent on
             */
            opportunityId?: string | null;
            /**
             * @description What the claim is about
             * @example 宁波出差
             */
            title: string;
        };
        NewPlanDto: {
            /** @description The changes, in the order in which they are entered */
            changes?: components["schemas"]["PlannedChangeDto"][];
            /**
             * Format: date
             * @description From which day on it holds, today at the earliest
             */
            day: string;
            /**
             * @description What it is called
             * @example 华东区并入销售一部
             */
            name: string;
            /** @description Why */
            note?: string;
        };
        NewPolicyDto: {
            /**
             * @description Lower-case letters, digits and hyphens
             * @example 004-quote
             */
            code: string;
            /** @description Code of a policy whose newest version it begins as */
            from?: string;
            /**
             * @description What it decides
             * @example quote.discount
             */
            purpose: string;
            /** @description Its title in both languages */
            title: components["schemas"]["TextDto"];
        };
        NewPriceListDto: {
            /**
             * Format: date
             * @description First day it has the say
             */
            effectiveFrom: string;
            /** @description Its prices; without them those in force today are taken over */
            items?: components["schemas"]["PriceListItemDto"][];
            /**
             * @description Name
             * @example 2027 年度价目表
             */
            name: string;
        };
        NewProductDto: {
            /**
             * @description Code used in price lists and quotations: capitals, digits and hyphens
             * @example HL-MES-STD
             */
            code: string;
            /** @description What it does, for the quotation */
            description?: string;
            /** @description Product family */
            family: string;
            /**
             * @description What it is
             * @enum {string}
             */
            kind: "software" | "hardware" | "service";
            /** @description Name */
            name: string;
            /**
             * @description Tax rate in basis points: 1300 is 13 %
             * @example 1300
             */
            taxRate: number;
            /**
             * @description Unit it is sold in
             * @example 套
             */
            unit: string;
        };
        NewQuoteDto: {
            /**
             * Format: uuid
             * @description Whom it is addressed to; the opportunity's primary contact without it
             */
            contactId?: string | null;
            /**
             * @description Currency of all its prices; renminbi without it
             * @enum {string}
             */
            currency?: "CNY" | "USD" | "EUR" | "HKD" | "JPY";
            /** @description Why a quote is needed for a customer nobody has met */
            justification?: string;
            /** @description Its lines, in order */
            lines: components["schemas"]["LineDto"][];
            /** @description Payments; their shares add up to 10000, or there are none */
            milestones?: components["schemas"]["MilestoneDto"][];
            /** @description For colleagues; never printed */
            note?: string;
            /**
             * Format: uuid
             * @description The opportunity it is for; customer and contact follow from it
             */
            opportunityId: string;
            /** @description Payment terms (付款方式) */
            paymentTerms?: string;
            /**
             * Format: uuid
             * @description Which of our companies offers; the first one without it
             */
            signingEntityId?: string;
            /** @description Title; the opportunity's name without it */
            title?: string;
            /**
             * Format: date
             * @description Last day it may be accepted; thirty days from now without it
             */
            validUntil?: string;
        };
        NewRoleDto: {
            /** @description The areas of work it is meant for */
            areas: ("daily" | "marketing" | "customers" | "sales" | "service" | "competition" | "knowledge" | "decisions" | "approvals" | "organisation" | "system")[];
            /** @description Chosen once; lower case, digits, hyphens */
            code: string;
            /** @description Whom it is for */
            description: string;
            /** @description Fields that are hidden, masked or only read */
            fields: {
                [key: string]: "hidden" | "masked" | "read";
            };
            /** @description What it is called */
            name: string;
            /** @description What it is called in English, or empty */
            nameEn: string;
            /** @description What its holders may do */
            permissions: ("activity.view" | "activity.create" | "activity.edit" | "activity.delete" | "expense.view" | "expense.create" | "expense.edit" | "expense.delete" | "expense.submit" | "expense.export" | "attachment.view" | "attachment.create" | "attachment.delete" | "recycle.view" | "recycle.restore" | "search.use" | "notification.view" | "customer.view" | "customer.create" | "customer.edit" | "customer.delete" | "customer.export" | "customer.share" | "contact.view" | "contact.create" | "contact.edit" | "contact.delete" | "contact.export" | "contact.reveal" | "lead.view" | "lead.create" | "lead.edit" | "lead.delete" | "lead.export" | "lead.share" | "lead.assign" | "lead.qualify" | "lead.import" | "lead.reveal" | "import.run" | "opportunity.view" | "opportunity.create" | "opportunity.edit" | "opportunity.delete" | "opportunity.share" | "opportunity.close" | "quote.view" | "quote.create" | "quote.edit" | "quote.delete" | "quote.submit" | "quote.print" | "quote.share" | "contract.view" | "contract.create" | "contract.edit" | "contract.delete" | "contract.submit" | "contract.print" | "contract.share" | "contract.review" | "contract.seal" | "contract.sign" | "contract.file" | "product.view" | "product.manage" | "report.view" | "approval.view" | "approval.decide" | "approval.administer" | "policy.view" | "policy.edit" | "policy.publish" | "evidence.view" | "evidence.seal" | "person.view" | "person.manage" | "handover.run" | "organisation.plan" | "calendar.manage" | "account.manage" | "role.view" | "role.manage" | "audit.export" | "audit.verify" | "audit.view" | "clock.set")[];
            /** @description Whose rows each module shows; a module that is not named shows nothing */
            scopes: {
                [key: string]: "none" | "self" | "subordinates" | "department" | "department_and_below" | "all";
            };
            /** @description What the access rules ask of it */
            traits: ("commercial" | "finance")[];
        };
        NewServiceAccountView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
        };
        NewTokenView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description The token; shown once */
            token: string;
        };
        NodeStatesView: {
            /**
             * Format: uuid
             * @description Of which department or position
             */
            id: string;
            /** @description The latest first */
            items: components["schemas"]["NodeStateView"][];
        };
        NodeStateView: {
            /**
             * Format: date
             * @description The first day; null: since before it was written down
             */
            from: string | null;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /**
             * @description Of a department: what kind it is
             * @enum {string|null}
             */
            kind: "department" | "branch" | "joint_venture" | "agent" | null;
            /** @description Name */
            name: string;
            /** @description What it stands below */
            parent: components["schemas"]["RefView"] | null;
            /** @description Why it was entered late */
            reason: string | null;
            /** @description Who entered it */
            recordedBy: components["schemas"]["RefView"];
            /**
             * @description Where today stands to it
             * @enum {string}
             */
            state: "past" | "current" | "upcoming";
            /**
             * Format: date
             * @description The last day, inclusive; null: until further notice
             */
            until: string | null;
        };
        NoteView: {
            /**
             * Format: date-time
             * @description When
             */
            createdAt: string;
            /** @description Who */
            createdBy: components["schemas"]["RefView"];
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description The remark */
            text: string;
        };
        NotHeldView: {
            /** @description The leaf before the place where it would stand */
            left: components["schemas"]["NeighbourView"] | null;
            /** @description The leaf after it */
            right: components["schemas"]["NeighbourView"] | null;
            /** @description Number of the seal */
            seal: number;
        };
        NotificationsView: {
            /** @description Newest first */
            items: components["schemas"]["NotificationView"][];
            /** @description Neighbouring pages */
            page: components["schemas"]["PageView"];
            /** @description How many are unread */
            unread: number;
        };
        NotificationView: {
            /**
             * Format: date-time
             * @description When
             */
            at: string;
            /** @description A sentence more */
            body: string;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /**
             * @description What kind of news
             * @example approval_task
             */
            kind: string;
            /** @description Where to go for it, in the application */
            link: string;
            /**
             * Format: date-time
             * @description When it was marked as read
             */
            readAt: string | null;
            /** @description The news in a line, in the reader's language */
            title: string;
        };
        OfficeBreakView: {
            /**
             * @description Why nobody may decide
             * @enum {string}
             */
            cause: "vacant" | "disabled" | "away";
            /**
             * Format: date
             * @description The first day without anybody
             */
            from: string;
            /** @description Who holds it meanwhile, or held it last */
            people: components["schemas"]["RefView"][];
            /**
             * Format: date
             * @description The last day, inclusive, within thirty days
             */
            until: string;
        };
        OfficeView: {
            /** @description Code of the position, or id */
            key: string;
            /**
             * @description A position, the head of a department, or a person a policy names
             * @enum {string}
             */
            kind: "position" | "head" | "person";
            /** @description Name of the position, the department or the person */
            name: string;
            /** @description Codes of the policies in force that ask for it */
            policies: string[];
        };
        OneTimePasswordView: {
            /** @description Good for one sign-in; shown once */
            password: string;
            /**
             * Format: date-time
             * @description Until when
             */
            until: string;
        };
        OpenFiguresView: {
            /** @description Their expected amounts together */
            amount: components["schemas"]["MoneyDto"];
            /** @description How many are open */
            count: number;
        };
        OperatorWordView: {
            /** @description As it is written in a policy */
            code: string;
            /** @description What it means */
            hint?: {
                en?: string;
                "zh-CN"?: string;
            };
            /** @description What people call it */
            label?: {
                en: string;
                "zh-CN": string;
            };
            /** @description Types of the facts it can be asked of */
            types: string[];
            /**
             * @description What it is compared with
             * @enum {string}
             */
            value: "one" | "list" | "code" | "flag";
        };
        OpportunityAllowances: {
            /** @description Close it as won or lost */
            close: components["schemas"]["AllowanceView"];
            /** @description Put it into the recycle bin */
            delete: components["schemas"]["AllowanceView"];
            /** @description Change its fields or its owner */
            edit: components["schemas"]["AllowanceView"];
            /** @description Move it to another stage */
            move: components["schemas"]["AllowanceView"];
            /** @description Reopen it */
            reopen: components["schemas"]["AllowanceView"];
        };
        OpportunityFieldsDto: {
            /**
             * Format: date
             * @description Day it was finished
             */
            actualFinishOn?: string | null;
            /** @description Competitors */
            competitors?: string | null;
            /** @description The installation's own fields */
            custom?: {
                [key: string]: unknown;
            };
            /** @description Expected amount, in CNY */
            expectedAmount: components["schemas"]["MoneyDto"];
            /**
             * Format: date
             * @description Expected day of signing
             */
            expectedCloseOn: string;
            /** @description Key success factors */
            keySuccessFactors?: string | null;
            /**
             * @description Name of the deal
             * @example 锦川精工 MES 一期
             */
            name: string;
            /** @description Next action */
            nextAction: string;
            /**
             * Format: uuid
             * @description Who does the next action
             */
            nextActionOwnerId: string;
            /**
             * Format: date
             * @description Day the next action is planned to be finished
             */
            plannedFinishOn: string;
            /** @description Products or services the customer is interested in */
            productInterest: string;
            /** @description Risks */
            risks?: string | null;
            /**
             * Format: uuid
             * @description Stage it begins in; the first one when left out
             */
            stageId?: string;
            /** @description Our strengths */
            strengths?: string | null;
            /** @description Our weaknesses */
            weaknesses?: string | null;
        };
        OpportunityView: {
            /**
             * Format: date
             * @description Day it was finished
             */
            actualFinishOn: string | null;
            /** @description What the reader may do now */
            can: components["schemas"]["OpportunityAllowances"];
            /**
             * Format: date-time
             * @description When it was closed
             */
            closedAt: string | null;
            /** @description Competitors */
            competitors: string | null;
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /** @description Who made it */
            createdBy: components["schemas"]["RefView"];
            /** @description The installation's own fields */
            custom: {
                [key: string]: unknown;
            };
            /** @description Customer */
            customer: components["schemas"]["RefView"];
            /** @description The department it was stamped with when it came to its owner */
            department: components["schemas"]["RefView"] | null;
            /** @description Expected amount */
            expectedAmount: components["schemas"]["MoneyDto"];
            /**
             * Format: date
             * @description Expected day of signing
             */
            expectedCloseOn: string;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Key success factors */
            keySuccessFactors: string | null;
            /** @description The lead it arose from, by its number */
            lead: components["schemas"]["RefView"] | null;
            /** @description What was said when it was closed */
            lostNote: string | null;
            /**
             * @description Why it was lost
             * @enum {string|null}
             */
            lostReason: "price" | "competitor" | "no_budget" | "no_decision" | "product_fit" | "timing" | "other" | null;
            /** @description Name of the deal */
            name: string;
            /** @description Next action */
            nextAction: string;
            /** @description Who does it */
            nextActionOwner: components["schemas"]["RefView"];
            /**
             * @description Number
             * @example SJ-2026-000001
             */
            number: string;
            /**
             * @description Open, won or lost
             * @enum {string}
             */
            outcome: "open" | "won" | "lost";
            /** @description Whom it belongs to: a person, or a queue */
            owner: components["schemas"]["RefView"];
            /**
             * Format: date
             * @description Day it is planned to be finished
             */
            plannedFinishOn: string;
            /** @description Primary contact */
            primaryContact: components["schemas"]["RefView"];
            /** @description Probability in percent, as its stage has it; 0 once lost */
            probability: number;
            /** @description Products or services the customer is interested in */
            productInterest: string;
            /** @description Risks */
            risks: string | null;
            /** @description By what the reader sees it, where she does not reach it */
            sharing?: components["schemas"]["SharingView"];
            /** @description Where it stands */
            stage: components["schemas"]["StageRefView"];
            /**
             * Format: date-time
             * @description In this stage since
             */
            stageEnteredAt: string;
            /** @description Our strengths */
            strengths: string | null;
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
            /** @description Who changed it last */
            updatedBy: components["schemas"]["RefView"];
            /** @description Counts changes; a change names the version it saw */
            version: number;
            /** @description Our weaknesses */
            weaknesses: string | null;
        };
        OrgDepartmentView: {
            /**
             * Format: uuid
             * @description Who stands in for the head
             */
            actingHeadId: string | null;
            /** @description What it is known by for ever */
            code: string;
            /** @description The name folded, spelt in pinyin and abbreviated, one a line: what a search looks into */
            foundBy: string;
            /**
             * Format: uuid
             * @description Who heads it
             */
            headId: string | null;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /**
             * @description A joint venture or an agent is an organisation of its own
             * @enum {string}
             */
            kind: "department" | "branch" | "joint_venture" | "agent";
            /** @description Name */
            name: string;
            /**
             * Format: uuid
             * @description The department above it
             */
            parentId: string | null;
        };
        OrgPersonView: {
            /** @description The account was enabled */
            active: boolean;
            /**
             * Format: uuid
             * @description Department
             */
            departmentId: string | null;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Name */
            name: string;
            /** @description Codes of the positions held, the main one first */
            positions: string[];
            /**
             * Format: uuid
             * @description Reports to
             */
            superiorId: string | null;
        };
        OrgPositionView: {
            /** @description Code, as approval policies name it */
            code: string;
            /** @description The name folded, spelt in pinyin and abbreviated, one a line: what a search looks into */
            foundBy: string;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Name */
            name: string;
            /** @description The position above it */
            parentCode: string | null;
        };
        OrgView: {
            /**
             * Format: date-time
             * @description An instant at which this was so
             */
            asOf: string;
            /** @description By name */
            departments: components["schemas"]["OrgDepartmentView"][];
            /** @description Everybody */
            people: components["schemas"]["OrgPersonView"][];
            /** @description By code */
            positions: components["schemas"]["OrgPositionView"][];
        };
        OutcomeView: {
            /** @description Their expected amounts together */
            amount: components["schemas"]["MoneyDto"];
            /** @description How many */
            count: number;
        };
        OutsideView: {
            /**
             * @description In which respect
             * @example ratio
             */
            dimension: string;
            /** @description How, in the reader's language */
            text: string;
        };
        OwnedRecordsView: {
            /** @description How many are hers */
            count: number;
            /**
             * @description Module
             * @enum {string}
             */
            module: "lead" | "customer" | "opportunity" | "activity" | "quote" | "contract" | "expense" | "approval";
        };
        PackImportView: {
            /** @description How its cases go */
            cases: components["schemas"]["CasesRunView"];
            /** @description What it changes in the newest version */
            changes: components["schemas"]["PolicyChangeView"][];
            /** @description Code of the policy it becomes a draft of */
            code: string;
            /** @description There is such a policy already */
            exists: boolean;
            /** @description What is wrong with it in this house, errors first */
            findings: components["schemas"]["PolicyFindingView"][];
            /** @description The draft was written; a dry run writes nothing */
            imported: boolean;
            /** @description What that decides */
            purpose: string;
        };
        PageView: {
            /** @description Cursor of the next page, null at the end */
            next: string | null;
            /** @description Cursor of the page before, null at the beginning */
            prev: string | null;
            /** @description With Prefer: return=total-count: how many there are, at most 10000 */
            total?: number;
            /** @description There are more than the total says */
            totalCapped?: boolean;
        };
        PaperClauseView: {
            /** @description Number of the clause, from 1 */
            position: number;
            /** @description Its words, with the blanks that are known filled in */
            text: string;
            /** @description Title */
            title: string;
        };
        PaperLineView: {
            /** @description Amount including tax */
            amount: components["schemas"]["MoneyDto"];
            /** @description What it is */
            description: string;
            /** @description Product */
            name: string;
            /** @description Place among the lines, from 1 */
            position: number;
            /** @description Decimal text */
            quantity: string;
            /** @description Tax rate in basis points */
            taxRate: number;
            /** @description Unit */
            unit: string;
            /** @description Price per unit, including tax */
            unitPrice: components["schemas"]["MoneyDto"];
        };
        PaperPartyView: {
            /** @description Contact */
            contact: string | null;
            /** @description Unified social credit code */
            creditCode: string | null;
            /** @description Registered name */
            name: string;
        };
        PaperView: {
            /** @description 甲方: the customer */
            buyer: components["schemas"]["PaperPartyView"];
            /** @description Clauses */
            clauses: components["schemas"]["PaperClauseView"][];
            /** @description Not approved yet: to be printed with a mark across it */
            draft: boolean;
            /**
             * Format: date
             * @description Last day
             */
            endsOn: string | null;
            /** @description Products and services */
            lines: components["schemas"]["PaperLineView"][];
            /** @description Payments */
            milestones: components["schemas"]["MilestoneDto"][];
            /** @description Number */
            number: string;
            /** @description Payment terms */
            paymentTerms: string;
            /** @description 乙方: our company that signs */
            seller: components["schemas"]["SigningEntityView"];
            /**
             * Format: date
             * @description The day both sides have signed
             */
            signedOn: string | null;
            /**
             * Format: date
             * @description First day
             */
            startsOn: string | null;
            /**
             * @description How far it has come
             * @enum {string}
             */
            status: "draft" | "in_approval" | "returned" | "rejected" | "withdrawn" | "approved" | "reviewed" | "sealed" | "signed" | "filed" | "superseded";
            /** @description Tax */
            tax: components["schemas"]["MoneyDto"];
            /** @description Name of the company text */
            template: string;
            /** @description Title */
            title: string;
            /** @description Total including tax */
            total: components["schemas"]["MoneyDto"];
            /** @description Total without tax */
            totalExcludingTax: components["schemas"]["MoneyDto"];
            /**
             * @description Total in capital numerals (人民币大写)
             * @example 壹拾伍万元整
             */
            totalInWords: string | null;
        };
        PasswordLinkView: {
            /** @description Works once; shown once */
            link: string;
            /**
             * Format: date-time
             * @description Until when
             */
            until: string;
        };
        PasswordWithTicketDto: {
            /** @description The new password */
            password: string;
            /** @description The ticket that the step before answered */
            ticket: string;
        };
        PermissionObjectView: {
            /** @description The areas it belongs to; the first is where it is shown */
            areas: string[];
            /** @description Code */
            code: string;
            /** @description Its fields that a role may limit */
            fields: components["schemas"]["CodeNameView"][];
            /** @description In the reader's language */
            name: string;
            /** @description What may be done with it */
            permissions: components["schemas"]["PermissionView"][];
        };
        PermissionView: {
            /** @description What it allows */
            allows: string;
            /** @description Code */
            code: string;
            /** @description In the reader's language */
            name: string;
            /** @description The administrator it belongs to: system, security, audit */
            office: string | null;
            /** @description The operation, such as view */
            operation: string;
        };
        PersonRolesView: {
            /** @description Whether the reader may give and take them */
            canChange: components["schemas"]["AllowanceView"];
            /** @description The roles she has */
            items: components["schemas"]["RoleView"][];
            /** @description Counts changes of the person; giving roles names the version it saw */
            version: number;
        };
        PersonView: {
            /** @description She may sign in */
            active: boolean;
            /** @description Her department */
            department: components["schemas"]["RefView"] | null;
            /** @description Her e-mail address */
            email: string | null;
            /** @description Her number in the personnel records */
            employeeNo: string | null;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description What she signs in with */
            login: string;
            /** @description Her name */
            name: string;
            /** @description Her telephone */
            phone: string | null;
            /** @description The code of her position, such as department-manager */
            positionCode: string | null;
            /** @description To whom she reports in her main position */
            superior: components["schemas"]["RefView"] | null;
            /** @description The name of her position */
            title: string | null;
            /** @description Goes up with every change */
            version: number;
        };
        PlannedChangeDto: {
            /**
             * Format: uuid
             * @description Which department; a move that leaves it out keeps the old one, null means none
             */
            departmentId?: string | null;
            /**
             * @description What changes: somebody moves, ceases to hold a position, heads a department, heads it no more, or leaves
             * @enum {string}
             */
            kind: "move" | "end_assignment" | "name_head" | "end_head" | "leave";
            /**
             * @description For heads: in her own right, or acting
             * @enum {string}
             */
            office?: "head" | "acting";
            /**
             * Format: uuid
             * @description Who; for everything but `end_head`
             */
            personId?: string;
            /** @description Code of the position; a move that leaves it out keeps it */
            positionCode?: string;
            /**
             * Format: uuid
             * @description To whom she reports; a move that leaves it out keeps the superior, null means nobody
             */
            superiorId?: string | null;
        };
        PlannedChangeView: {
            /** @description Which department */
            department: components["schemas"]["RefView"] | null;
            /**
             * @description What changes
             * @enum {string}
             */
            kind: "move" | "end_assignment" | "name_head" | "end_head" | "leave";
            /**
             * @description Head in her own right, or acting
             * @enum {string|null}
             */
            office: "head" | "acting" | null;
            /** @description Who */
            person: components["schemas"]["RefView"] | null;
            /** @description Which position */
            position: components["schemas"]["PlannedPositionView"] | null;
            /** @description What a move changes; a null that is named here means "none" */
            sets: string[];
            /** @description To whom she is to report */
            superior: components["schemas"]["RefView"] | null;
        };
        PlannedPositionView: {
            /** @description Code */
            code: string;
            /** @description Name */
            name: string;
        };
        PlannedRecordsView: {
            /** @description Those the reader may see */
            items: components["schemas"]["PlannedRecordView"][];
            /**
             * Format: uuid
             * @description Pass as `after` for the next page
             */
            next: string | null;
        };
        PlannedRecordView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Name */
            name: string;
            /** @description Number */
            number: string;
            /** @description What became of it */
            outcome: string | null;
            /** @description Who gets it */
            successor: components["schemas"]["RefView"] | null;
            /**
             * @description What decided
             * @enum {string}
             */
            why: "hand" | "group" | "rule" | "rest";
        };
        PolicyCanView: {
            /** @description Write its draft and test it */
            edit: components["schemas"]["AllowanceView"];
            /** @description Propose its publication */
            publish: components["schemas"]["AllowanceView"];
        };
        PolicyCasesDto: {
            /** @description The cases a version must pass before it is published */
            cases: {
                [key: string]: unknown;
            }[];
            /** @description Whom the cases are about, as a pack brings it; without it, the people of the house */
            organisation?: {
                [key: string]: unknown;
            } | null;
        };
        PolicyCasesView: {
            /** @description Deals whose routes are agreed */
            cases: {
                [key: string]: unknown;
            }[];
            /** @description Whom the cases are about; a submitter who is not in it is a person of the house */
            organisation: {
                [key: string]: unknown;
            } | null;
            /** @description Counts changes; 0 where nobody has written any cases */
            version: number;
        };
        PolicyChangeView: {
            /** @description As it is */
            after: string | null;
            /** @description As it was */
            before: string | null;
            /**
             * @description What happened to it
             * @enum {string}
             */
            kind: "added" | "removed" | "changed";
            /** @description What people call it */
            label: string | null;
            /** @description Where, by the keys of the steps: steps › discount › department-manager */
            path: string;
            /**
             * @description What it is
             * @enum {string}
             */
            what: "title" | "purpose" | "fact" | "authority" | "gate" | "step" | "branch" | "matrix" | "cell" | "switch";
        };
        PolicyContentDto: {
            /** @description Facts, authorities, gates, steps and switches */
            content: {
                [key: string]: unknown;
            };
        };
        PolicyDraftRefView: {
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
            /** @description By whom */
            updatedBy: components["schemas"]["RefView"];
            /** @description Counts its changes */
            version: number;
        };
        PolicyDraftView: {
            /** @description The version it was begun from */
            basedOn: number | null;
            /** @description What it changes in the newest version */
            changes: components["schemas"]["PolicyChangeView"][];
            /** @description Code of the policy */
            code: string;
            /** @description The policy as it is being written */
            content: {
                [key: string]: unknown;
            };
            /** @description What is wrong with it, errors first */
            findings: components["schemas"]["PolicyFindingView"][];
            /** @description What it decides */
            purpose: string;
            /** @description Its title */
            title: string;
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
            /** @description By whom */
            updatedBy: components["schemas"]["RefView"];
            /** @description Counts changes; a change names the version it saw */
            version: number;
        };
        PolicyFindingsView: {
            /** @description What is wrong, errors first */
            findings: components["schemas"]["PolicyFindingView"][];
        };
        PolicyFindingView: {
            /**
             * @description Stable code
             * @example rung_unreachable
             */
            code: string;
            /** @description The names and numbers behind it */
            params: {
                [key: string]: unknown;
            };
            /** @description Where, such as steps[0].rungs[1] */
            path: string;
            /**
             * @description An error keeps it from being published
             * @enum {string}
             */
            severity: "error" | "warning";
            /** @description The sentence, in the reader's language */
            text: string;
            /** @description A deal that shows it: its facts, and who submits it where that matters */
            witness: {
                [key: string]: unknown;
            } | null;
        };
        PolicyPackView: {
            /** @description Deals whose routes are agreed */
            cases: {
                [key: string]: unknown;
            }[];
            /** @description Kind and edition of the file */
            format: string;
            /** @description SHA-256 of everything else, as canonical JSON */
            hash: string;
            /** @description Whom the cases are about */
            organisation: {
                [key: string]: unknown;
            };
            /** @description The policy */
            policy: {
                [key: string]: unknown;
            };
            /** @description What the policy decides */
            purpose: string;
        };
        PolicyPublicationView: {
            /**
             * Format: uuid
             * @description The approval in which it is decided
             */
            approvalId: string | null;
            /**
             * Format: date
             * @description The day it is to begin
             */
            effectiveOn: string;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /**
             * @description Whether a version begins or ends
             * @enum {string}
             */
            kind: "publish" | "retire";
            /** @description What the proposer wrote */
            note: string;
            /** @description Of which version */
            number: number;
            /**
             * Format: date-time
             * @description When
             */
            proposedAt: string;
            /** @description Who proposed it, and therefore cannot agree to it */
            proposedBy: components["schemas"]["RefView"];
            /**
             * @description What has become of it
             * @enum {string}
             */
            status: "proposed" | "returned" | "published" | "rejected" | "withdrawn";
        };
        PolicySummariesView: {
            /** @description Every policy */
            items: components["schemas"]["PolicySummaryView"][];
        };
        PolicySummaryView: {
            /** @description What the reader may do */
            can: components["schemas"]["PolicyCanView"];
            /** @description Code of the policy */
            code: string;
            /** @description What is being written */
            draft: components["schemas"]["PolicyDraftRefView"] | null;
            /** @description The version that decides today */
            inForce: components["schemas"]["PolicyVersionRefView"] | null;
            /** @description What waits for somebody’s agreement */
            publication: components["schemas"]["PolicyPublicationView"] | null;
            /**
             * @description What it decides
             * @example quote.discount
             */
            purpose: string;
            /** @description The same in words */
            purposeName: string;
            /** @description Approvals that run under any of its versions */
            runningCount: number;
            /** @description Its title */
            title: string;
            /** @description The next one */
            upcoming: components["schemas"]["PolicyVersionRefView"] | null;
        };
        PolicyTrialView: {
            /** @description Keys of the nodes that are not */
            dark: string[];
            /** @description Seats that nobody may take */
            holes: components["schemas"]["ReasonView"][];
            /** @description Keys of the nodes that are asked */
            lit: string[];
            /**
             * @description Somebody is asked, nobody is, it cannot be submitted, or a seat has nobody
             * @enum {string}
             */
            outcome: "route" | "nobody" | "refused" | "blocked";
            /** @description Why it cannot be submitted */
            refusal?: components["schemas"]["RouteRefusalView"];
            /** @description The nodes that are not asked */
            skipped: components["schemas"]["SkippedStepView"][];
            /** @description The nodes, in reading order */
            steps: components["schemas"]["RouteStepView"][];
        };
        PolicyVersionDetailView: {
            /** @description The version that `changes` compares with */
            against: number | null;
            /** @description Who agreed to it */
            approvedBy: components["schemas"]["RefView"] | null;
            /** @description The cases it was tested with */
            cases: {
                [key: string]: unknown;
            }[];
            /** @description What it changed */
            changes: components["schemas"]["PolicyChangeView"][];
            /** @description Code of the policy */
            code: string;
            /** @description Facts, authorities, gates, steps, switches */
            content: {
                [key: string]: unknown;
            };
            /** @description SHA-256 of its content */
            contentHash: string;
            /**
             * Format: date-time
             * @description When it begins, or began
             */
            effectiveFrom: string;
            /**
             * Format: date-time
             * @description When another one takes over
             */
            effectiveUntil: string | null;
            /** @description Number of the version */
            number: number;
            /** @description Who proposed it; nobody for what ships */
            proposedBy: components["schemas"]["RefView"] | null;
            /**
             * Format: date-time
             * @description When it was published
             */
            publishedAt: string;
            /** @description What it decides */
            purpose: string;
            /** @description Approvals that run under it */
            runningCount: number;
            /**
             * @description Its place in time; a proposed one is no version yet
             * @enum {string}
             */
            state: "in_force" | "upcoming" | "past" | "retired" | "proposed";
            /** @description Its title */
            title: string;
        };
        PolicyVersionRefView: {
            /** @description SHA-256 of its content */
            contentHash: string;
            /**
             * Format: date-time
             * @description When it begins, or began
             */
            effectiveFrom: string;
            /** @description Number of the version */
            number: number;
            /**
             * Format: date-time
             * @description When it was published
             */
            publishedAt: string;
        };
        PolicyVersionsView: {
            /** @description Every version, newest first */
            items: components["schemas"]["PolicyVersionView"][];
        };
        PolicyVersionView: {
            /** @description Who agreed to it */
            approvedBy: components["schemas"]["RefView"] | null;
            /** @description SHA-256 of its content */
            contentHash: string;
            /**
             * Format: date-time
             * @description When it begins, or began
             */
            effectiveFrom: string;
            /**
             * Format: date-time
             * @description When another one takes over
             */
            effectiveUntil: string | null;
            /** @description Number of the version */
            number: number;
            /** @description Who proposed it; nobody for what ships */
            proposedBy: components["schemas"]["RefView"] | null;
            /**
             * Format: date-time
             * @description When it was published
             */
            publishedAt: string;
            /** @description Approvals that run under it */
            runningCount: number;
            /**
             * @description Its place in time; a proposed one is no version yet
             * @enum {string}
             */
            state: "in_force" | "upcoming" | "past" | "retired" | "proposed";
        };
        PolicyVocabularyView: {
            /** @description What happens when a deadline has passed */
            deadlines: components["schemas"]["WordView"][];
            /** @description Gates of the shipped policies, by key */
            gates: components["schemas"]["WordView"][];
            /** @description How the seats of a node make one outcome */
            modes: components["schemas"]["ModeWordView"][];
            /** @description Comparisons */
            operators: components["schemas"]["OperatorWordView"][];
            /** @description Positions of the organisation */
            positions: components["schemas"]["PositionWordView"][];
            /** @description What policies decide; one where a purpose was asked for */
            purposes: components["schemas"]["PurposeWordView"][];
            /** @description How approvers are found */
            rules: components["schemas"]["RuleWordView"][];
            /** @description Kinds of steps */
            steps: components["schemas"]["WordView"][];
            /** @description Settings of the whole policy */
            switches: components["schemas"]["SwitchWordView"][];
            /** @description Values of choices, where the fact does not name them itself */
            values: components["schemas"]["WordView"][];
        };
        PositionAssignmentsView: {
            /** @description The latest first */
            items: components["schemas"]["PositionAssignmentView"][];
        };
        PositionAssignmentView: {
            /** @description In which department */
            department: components["schemas"]["RefView"] | null;
            /**
             * Format: date
             * @description The first day; null: since before it was written down
             */
            from: string | null;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Named as the one she is known by */
            main: boolean;
            /** @description The position */
            position: components["schemas"]["HeldPositionView"];
            /** @description Who entered it */
            recordedBy: components["schemas"]["RefView"];
            /**
             * @description Where today stands to it
             * @enum {string}
             */
            state: "past" | "current" | "upcoming";
            /** @description Reports to */
            superior: components["schemas"]["RefView"] | null;
            /**
             * Format: date
             * @description The last day, inclusive; null: until further notice
             */
            until: string | null;
        };
        PositionLoadView: {
            /** @description Decisions more */
            gained: number;
            /** @description Working hours of waiting that come and go with them */
            hours: number | null;
            /** @description Decisions less */
            lost: number;
            /** @description Code of the position; null for heads without one */
            position: string | null;
        };
        PositionWordView: {
            /** @description As it is written in a policy */
            code: string;
            /** @description What it means */
            hint?: {
                en?: string;
                "zh-CN"?: string;
            };
            /** @description How many active people hold it today */
            holders: number;
            /** @description What people call it */
            label?: {
                en: string;
                "zh-CN": string;
            };
        };
        PostDto: {
            /**
             * Format: uuid
             * @description The department it is held in
             */
            departmentId?: string | null;
            /**
             * @description Code of the position
             * @example salesperson
             */
            positionCode: string;
            /**
             * Format: uuid
             * @description To whom the person reports in it
             */
            superiorId?: string | null;
        };
        PreviewRowView: {
            /**
             * @description What it would do; null where it would be refused, or where it is found out while it runs
             * @enum {string|null}
             */
            effect: "created" | "changed" | "unchanged" | null;
            /** @description Why it would be refused */
            problems: components["schemas"]["RowProblemView"][];
            /** @description Row of the file, as a spreadsheet counts it */
            row: number;
            /** @description By field, as they would be stored */
            values: {
                [key: string]: unknown;
            };
        };
        PricedListView: {
            /** @description What the reader may do */
            can: components["schemas"]["PriceListCanView"];
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /** @description Who made it */
            createdBy: components["schemas"]["RefView"];
            /** @description ISO 4217 currency */
            currency: string;
            /** @description The installation's own fields */
            custom: {
                [key: string]: unknown;
            };
            /**
             * Format: date
             * @description First day it has the say
             */
            effectiveFrom: string;
            /**
             * Format: date
             * @description Last day, null while it is open
             */
            effectiveTo: string | null;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Its prices, by product code */
            items: components["schemas"]["PriceListItemView"][];
            /** @description Name */
            name: string;
            /**
             * @description A published list never changes
             * @enum {string}
             */
            status: "draft" | "published";
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
            /** @description Who changed it last */
            updatedBy: components["schemas"]["RefView"];
            /** @description Counts changes; a change names the version it saw */
            version: number;
            /** @description Version, counted per currency */
            versionNumber: number;
        };
        PriceListCanView: {
            /** @description Change its prices */
            edit: components["schemas"]["AllowanceView"];
            /** @description Publish it */
            publish: components["schemas"]["AllowanceView"];
        };
        PriceListItemDto: {
            /** @description List price per unit, including tax, in renminbi */
            listPrice: components["schemas"]["MoneyDto"];
            /**
             * Format: uuid
             * @description Product
             */
            productId: string;
            /** @description Tax rate in basis points */
            taxRate: number;
        };
        PriceListItemView: {
            /** @description Product code */
            code: string;
            /** @description Product family */
            family: string;
            /**
             * @description What it is
             * @enum {string}
             */
            kind: "software" | "hardware" | "service";
            /** @description List price per unit, including tax */
            listPrice: components["schemas"]["MoneyDto"];
            /** @description Product */
            product: components["schemas"]["RefView"];
            /** @description Tax rate in basis points */
            taxRate: number;
            /** @description Unit it is sold in */
            unit: string;
        };
        PriceListsView: {
            /** @description All versions, newest first */
            items: components["schemas"]["PriceListView"][];
        };
        PriceListView: {
            /** @description What the reader may do */
            can: components["schemas"]["PriceListCanView"];
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /** @description Who made it */
            createdBy: components["schemas"]["RefView"];
            /** @description ISO 4217 currency */
            currency: string;
            /** @description The installation's own fields */
            custom: {
                [key: string]: unknown;
            };
            /**
             * Format: date
             * @description First day it has the say
             */
            effectiveFrom: string;
            /**
             * Format: date
             * @description Last day, null while it is open
             */
            effectiveTo: string | null;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Name */
            name: string;
            /**
             * @description A published list never changes
             * @enum {string}
             */
            status: "draft" | "published";
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
            /** @description Who changed it last */
            updatedBy: components["schemas"]["RefView"];
            /** @description Counts changes; a change names the version it saw */
            version: number;
            /** @description Version, counted per currency */
            versionNumber: number;
        };
        Problem: {
            /**
             * @description Stable machine-readable code
             * @example quote.not_draft
             */
            code: string;
            /** @description What went wrong, in the reader's language */
            detail: string;
            /** @description One entry for each field at fault */
            errors: components["schemas"]["ProblemField"][];
            /** @description The path that was asked for */
            instance: string;
            /** @description Values the detail mentions */
            params: {
                [key: string]: unknown;
            };
            /** @description The HTTP status */
            status: number;
            /** @description A short title in the reader's language */
            title: string;
            /** @description Finds this request in the logs */
            traceId: string;
            /**
             * @description Identifies the kind of problem
             * @example urn:countersign:problem:quote.not_draft
             */
            type: string;
        };
        ProblemField: {
            /**
             * @description Stable code of what is wrong with the field
             * @example field.required
             */
            code: string;
            /** @description The sentence, in the reader's language */
            detail: string;
            /** @description Values the sentence mentions */
            params: {
                [key: string]: unknown;
            };
            /**
             * @description RFC 6901 pointer into the body, or ?name for a query parameter
             * @example /lines/0/netPrice
             */
            pointer: string;
        };
        ProductCanView: {
            /** @description Change it */
            edit: components["schemas"]["AllowanceView"];
        };
        ProductView: {
            /** @description It is sold */
            active: boolean;
            /** @description What the reader may do */
            can: components["schemas"]["ProductCanView"];
            /**
             * @description Code used in price lists and quotations
             * @example HL-MES-STD
             */
            code: string;
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /** @description Who made it */
            createdBy: components["schemas"]["RefView"];
            /** @description The installation's own fields */
            custom: {
                [key: string]: unknown;
            };
            /** @description What it does, for the quotation */
            description: string;
            /** @description Product family */
            family: string;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /**
             * @description What it is
             * @enum {string}
             */
            kind: "software" | "hardware" | "service";
            /** @description List price per unit, including tax, in the list in force today; null when it has none */
            listPrice: components["schemas"]["MoneyDto"] | null;
            /** @description Name */
            name: string;
            /**
             * @description Number
             * @example CP-2026-000001
             */
            number: string;
            /** @description Tax rate in basis points: 1300 is 13 % */
            taxRate: number;
            /**
             * @description Unit it is sold in
             * @example 套
             */
            unit: string;
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
            /** @description Who changed it last */
            updatedBy: components["schemas"]["RefView"];
            /** @description Counts changes; a change names the version it saw */
            version: number;
        };
        ProgressView: {
            /** @description That have left it to the others */
            abstained: number;
            /** @description Seats, or weights of seats, that have approved */
            approved: number;
            /** @description That are needed to pass */
            need: number;
            /** @description That there are */
            of: number;
            /** @description That have rejected */
            rejected: number;
        };
        ProofStepView: {
            /** @description Hash of the sibling */
            hash: string;
            /**
             * @description Where the sibling stands
             * @enum {string}
             */
            side: "left" | "right";
        };
        ProxiesView: {
            /** @description Given and received, the latest first */
            items: components["schemas"]["ProxyView"][];
        };
        ProxyView: {
            /**
             * Format: date
             * @description The first day; null: since before it was written down
             */
            from: string | null;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Only up to this amount; null: any */
            maxAmount: components["schemas"]["MoneyDto"] | null;
            /** @description Codes of the approval policies; null: all of them */
            policies: string[] | null;
            /** @description Whose authority it is */
            principal: components["schemas"]["RefView"];
            /** @description Who decides instead */
            proxy: components["schemas"]["RefView"];
            /** @description Who entered it */
            recordedBy: components["schemas"]["RefView"];
            /**
             * @description Where today stands to it
             * @enum {string}
             */
            state: "past" | "current" | "upcoming";
            /**
             * Format: date
             * @description The last day, inclusive; null: until further notice
             */
            until: string | null;
        };
        PublishPolicyDto: {
            /** @description The version of the draft that you saw */
            draftVersion?: number;
            /**
             * Format: date
             * @description The business day on which it begins; today means as soon as it is agreed to
             */
            effectiveFrom: string;
            /** @description Why; read by the person who is asked to agree */
            note?: string;
        };
        PurposeWordView: {
            /** @description The same facts as they stand in a policy */
            catalogue: {
                [key: string]: unknown;
            };
            /** @description As it is written in a policy */
            code: string;
            /** @description Exactly what the record brings; no policy can ask about more */
            facts: components["schemas"]["FactWordView"][];
            /** @description What it means */
            hint?: {
                en?: string;
                "zh-CN"?: string;
            };
            /** @description What people call it */
            label?: {
                en: string;
                "zh-CN": string;
            };
        };
        QualificationView: {
            /** @description The contact */
            contact: components["schemas"]["RefView"];
            /** @description The customer */
            customer: components["schemas"]["RefView"];
            /** @description The lead, with its links */
            lead: components["schemas"]["LeadView"];
            /** @description The opportunity */
            opportunity: components["schemas"]["RefView"];
        };
        QualifiedContactDto: {
            /**
             * Format: date
             * @description Birthday
             */
            birthday?: string | null;
            /**
             * Format: uuid
             * @description An existing contact of that customer; without it the fields of a new one are needed
             */
            contactId?: string;
            /** @description The installation's own fields */
            custom?: {
                [key: string]: unknown;
            };
            /** @description Department at the customer */
            department?: string | null;
            /** @description Education */
            education?: string | null;
            /**
             * Format: email
             * @description E-mail
             */
            email?: string | null;
            /**
             * @description Gender
             * @enum {string|null}
             */
            gender?: "male" | "female" | null;
            /** @description Interests */
            hobbies?: string | null;
            /** @description Mobile */
            mobile?: string | null;
            /**
             * @description Name
             * @example 王建国
             */
            name?: string;
            /** @description Note */
            note?: string | null;
            /** @description Office phone */
            officePhone?: string | null;
            /**
             * @description How she prefers to be reached
             * @enum {string|null}
             */
            preferredChannel?: "phone" | "email" | "meeting" | "wechat" | null;
            /**
             * @description How well we know her
             * @enum {string}
             */
            relationship?: "stranger" | "acquainted" | "familiar" | "trusted" | "partner";
            /**
             * @description Part in the purchase
             * @enum {string}
             */
            role?: "decision_maker" | "influencer" | "user" | "technical_evaluator";
            /**
             * @description Title
             * @example 采购总监
             */
            title?: string;
            /** @description WeChat id */
            wechat?: string | null;
            /** @description Work history */
            workHistory?: string | null;
        };
        QualifiedCustomerDto: {
            /** @description Budget */
            budgetRange?: string | null;
            /** @description Where it works */
            businessAddress?: string | null;
            /**
             * @description large: above 1000 people, medium: 100 to 1000, small: below 100
             * @enum {string}
             */
            companySize?: "large" | "medium" | "small";
            /**
             * @description Unified social credit code (GB 32100)
             * @example 91320594MA1MQ8CE4R
             */
            creditCode?: string | null;
            /** @description The installation's own fields */
            custom?: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @description An existing customer; without it the fields of a new one are needed
             */
            customerId?: string;
            /**
             * Format: date
             * @description Day of the first contact
             */
            firstContactOn?: string;
            /**
             * @description A strategic, B important, C ordinary, D potential
             * @enum {string}
             */
            grade?: "A" | "B" | "C" | "D";
            /** @description What it bought before this system */
            historicAmount?: components["schemas"]["MoneyDto"] | null;
            /**
             * @description Industry
             * @example 专用机械
             */
            industry?: string;
            /** @description Who decides there */
            keyDecisionMaker?: string | null;
            /**
             * @description Kind of customer
             * @enum {string}
             */
            kind?: "end_user" | "design_institute" | "system_integrator" | "partner";
            /**
             * Format: date
             * @description Day of the last deal
             */
            lastDealOn?: string | null;
            /** @description What it needs */
            mainNeeds?: string;
            /**
             * @description The registered name of the legal entity
             * @example 苏州恒力精密机械有限公司
             */
            name?: string;
            /**
             * Format: uuid
             * @description Whom it belongs to; the caller when left out
             */
            ownerId?: string;
            /**
             * Format: uuid
             * @description The customer this one is part of
             */
            parentId?: string | null;
            /** @description When it wants to buy */
            purchaseTime?: string | null;
            /**
             * @description Region
             * @example 华东
             */
            region?: string | null;
            /** @description Registered address */
            registeredAddress?: string;
            /**
             * @description How it came to us
             * @enum {string}
             */
            source?: "phone" | "industry_news" | "colleague" | "key_account_visit" | "design_institute" | "web_search" | "website_form" | "online_chat" | "exhibition" | "referral" | "import" | "other";
            /**
             * @description State of the customer
             * @enum {string}
             */
            status?: "active" | "dormant" | "lost";
        };
        QualifyLeadDto: {
            /** @description Whom to talk to */
            contact: components["schemas"]["QualifiedContactDto"];
            /** @description The customer it becomes, or belongs to */
            customer: components["schemas"]["QualifiedCustomerDto"];
            /** @description What may be sold */
            opportunity: components["schemas"]["OpportunityFieldsDto"];
        };
        QuotationLineView: {
            /** @description Amount including tax */
            amount: components["schemas"]["MoneyDto"];
            /** @description Product code */
            code: string;
            /** @description What it is */
            description: string;
            /** @description Product */
            name: string;
            /** @description Place among the lines, from 1 */
            position: number;
            /** @description Decimal text */
            quantity: string;
            /** @description Tax rate in basis points */
            taxRate: number;
            /** @description Unit */
            unit: string;
            /** @description Price per unit, including tax */
            unitPrice: components["schemas"]["MoneyDto"];
        };
        QuotationView: {
            /** @description Whom it is addressed to */
            contact: string | null;
            /** @description Customer */
            customer: string;
            /** @description Lines */
            lines: components["schemas"]["QuotationLineView"][];
            /** @description Payments */
            milestones: components["schemas"]["MilestoneDto"][];
            /** @description Number with its revision */
            number: string;
            /** @description Payment terms */
            paymentTerms: string;
            /** @description Who made it */
            preparedBy: string;
            /**
             * Format: date
             * @description Day of the print
             */
            printedOn: string;
            /** @description Our company that offers */
            signingEntity: components["schemas"]["SigningEntityView"];
            /** @description Tax */
            tax: components["schemas"]["MoneyDto"];
            /** @description Title */
            title: string;
            /** @description Total including tax */
            total: components["schemas"]["MoneyDto"];
            /** @description Total without tax */
            totalExcludingTax: components["schemas"]["MoneyDto"];
            /** @description Total in capital numerals (人民币大写); null in a foreign currency */
            totalInWords: string | null;
            /**
             * Format: date
             * @description Last day it may be accepted
             */
            validUntil: string;
        };
        QuoteCanView: {
            /** @description Turn it into a contract */
            contract: components["schemas"]["AllowanceView"];
            /** @description Put it into the recycle bin */
            delete: components["schemas"]["AllowanceView"];
            /** @description Change it */
            edit: components["schemas"]["AllowanceView"];
            /** @description Print the quotation for the customer */
            print: components["schemas"]["AllowanceView"];
            /** @description Begin a new revision */
            revise: components["schemas"]["AllowanceView"];
            /** @description Submit it for approval */
            submit: components["schemas"]["AllowanceView"];
            /** @description Take it back from approval */
            withdraw: components["schemas"]["AllowanceView"];
        };
        QuotePreviewDto: {
            /** @description Whom it is addressed to */
            contactId?: string | null;
            /** @description Currency; renminbi without it */
            currency?: string | null;
            /** @description Why it is needed for a customer nobody has met */
            justification?: string | null;
            /** @description Its lines so far */
            lines?: components["schemas"]["TypedLineDto"][];
            /** @description Payments */
            milestones?: components["schemas"]["TypedMilestoneDto"][];
            /** @description For colleagues */
            note?: string | null;
            /** @description The opportunity it is for */
            opportunityId?: string | null;
            /** @description Payment terms */
            paymentTerms?: string | null;
            /** @description The quote that is being changed, for the price list and rate it froze */
            quoteId?: string | null;
            /** @description Which of our companies offers */
            signingEntityId?: string | null;
            /** @description Title */
            title?: string | null;
            /** @description Last day it may be accepted */
            validUntil?: string | null;
        };
        QuotePreviewView: {
            /** @description The lines that can be counted already; position is the place in the body, from 1 */
            lines: components["schemas"]["LineView"][];
            /** @description Who would have to approve it, and why */
            route: components["schemas"]["RoutePreviewView"];
            /** @description What those lines come to */
            totals: components["schemas"]["TotalsView"];
        };
        QuoteRowView: {
            /** @description Its newest approval */
            approval: components["schemas"]["ApprovalRefView"] | null;
            /** @description What the reader may do */
            can: components["schemas"]["QuoteCanView"];
            /** @description Whom it is addressed to */
            contact: components["schemas"]["RefView"] | null;
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /** @description Who made it */
            createdBy: components["schemas"]["RefView"];
            /** @description ISO 4217 currency of all its prices */
            currency: string;
            /** @description The installation's own fields */
            custom: {
                [key: string]: unknown;
            };
            /** @description Customer */
            customer: components["schemas"]["RefView"];
            /** @description The department it was stamped with when it came to its owner */
            department: components["schemas"]["RefView"] | null;
            /**
             * @description CNY for one unit of the currency, frozen
             * @example 1
             */
            exchangeRate: string;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /**
             * @description Number, the same for all revisions
             * @example BJ-2026-000001
             */
            number: string;
            /** @description The opportunity it is for */
            opportunity: components["schemas"]["RefView"];
            /** @description Whom it belongs to: a person, or a queue */
            owner: components["schemas"]["RefView"];
            /** @description The version of the price list it is priced by */
            priceList: components["schemas"]["RefView"];
            /** @description Revision, from 1 */
            revision: number;
            /** @description By what the reader sees it, where she does not reach it */
            sharing?: components["schemas"]["SharingView"];
            /** @description Which of our companies offers */
            signingEntity: components["schemas"]["RefView"];
            /**
             * @description Where it stands
             * @enum {string}
             */
            status: "draft" | "in_approval" | "approved" | "rejected" | "returned" | "withdrawn" | "superseded";
            /** @description Title */
            title: string;
            /** @description What it comes to */
            totals: components["schemas"]["TotalsView"];
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
            /** @description Who changed it last */
            updatedBy: components["schemas"]["RefView"];
            /**
             * Format: date
             * @description Last day it may be accepted
             */
            validUntil: string;
            /** @description Counts changes; a change names the version it saw */
            version: number;
        };
        QuoteView: {
            /** @description Its newest approval */
            approval: components["schemas"]["ApprovalRefView"] | null;
            /** @description What the reader may do */
            can: components["schemas"]["QuoteCanView"];
            /** @description Whom it is addressed to */
            contact: components["schemas"]["RefView"] | null;
            /** @description SHA-256 of what was last submitted */
            contentHash: string | null;
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /** @description Who made it */
            createdBy: components["schemas"]["RefView"];
            /** @description ISO 4217 currency of all its prices */
            currency: string;
            /** @description The installation's own fields */
            custom: {
                [key: string]: unknown;
            };
            /** @description Customer */
            customer: components["schemas"]["RefView"];
            /** @description The department it was stamped with when it came to its owner */
            department: components["schemas"]["RefView"] | null;
            /**
             * @description CNY for one unit of the currency, frozen
             * @example 1
             */
            exchangeRate: string;
            /** @description What its approval allows */
            grant: components["schemas"]["GrantView"] | null;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Why it is needed for a customer nobody has met */
            justification: string;
            /** @description Its lines, in order */
            lines: components["schemas"]["LineView"][];
            /** @description Payments */
            milestones: components["schemas"]["MilestoneDto"][];
            /** @description The revision after */
            nextRevision: components["schemas"]["RefView"] | null;
            /** @description For colleagues */
            note: string;
            /**
             * @description Number, the same for all revisions
             * @example BJ-2026-000001
             */
            number: string;
            /** @description The opportunity it is for */
            opportunity: components["schemas"]["RefView"];
            /** @description Whom it belongs to: a person, or a queue */
            owner: components["schemas"]["RefView"];
            /** @description Payment terms (付款方式) */
            paymentTerms: string;
            /** @description The revision before */
            previousRevision: components["schemas"]["RefView"] | null;
            /** @description The version of the price list it is priced by */
            priceList: components["schemas"]["RefView"];
            /** @description Revision, from 1 */
            revision: number;
            /** @description By what the reader sees it, where she does not reach it */
            sharing?: components["schemas"]["SharingView"];
            /** @description Which of our companies offers */
            signingEntity: components["schemas"]["RefView"];
            /**
             * @description Where it stands
             * @enum {string}
             */
            status: "draft" | "in_approval" | "approved" | "rejected" | "returned" | "withdrawn" | "superseded";
            /** @description Title */
            title: string;
            /** @description What it comes to */
            totals: components["schemas"]["TotalsView"];
            /**
             * Format: date-time
             * @description When it was last changed
             */
            updatedAt: string;
            /** @description Who changed it last */
            updatedBy: components["schemas"]["RefView"];
            /**
             * Format: date
             * @description Last day it may be accepted
             */
            validUntil: string;
            /** @description Counts changes; a change names the version it saw */
            version: number;
        };
        ReachChangeView: {
            /** @description Owners that come in, at most 50 named */
            gained: components["schemas"]["RefView"][];
            /** @description Owners that go, at most 50 named */
            lost: components["schemas"]["RefView"][];
            /**
             * @description Of which module
             * @enum {string}
             */
            module: "lead" | "customer" | "opportunity" | "activity" | "quote" | "contract" | "expense" | "approval";
            /** @description And on the day */
            ownersAfter: number;
            /** @description Owners whose rows she sees today */
            ownersBefore: number;
            /** @description Rows she would see on the day */
            rowsAfter: number;
            /** @description Rows she sees today, shares included */
            rowsBefore: number;
            /** @description Who sees more or less */
            viewer: components["schemas"]["RefView"];
        };
        ReachedView: {
            /** @description So many owners' rows from then on */
            after: number;
            /** @description So many owners' rows until now */
            before: number;
            /** @description The module, such as customer */
            module: string;
        };
        ReasonDto: {
            /** @description Why */
            reason: string;
        };
        ReasonView: {
            /**
             * @description Stable code
             * @example condition_held
             */
            code: string;
            /** @description The numbers and names behind it */
            params: {
                [key: string]: unknown;
            };
            /** @description The sentence, in the reader's language */
            text: string;
        };
        ReassignmentCanView: {
            /** @description Agree to it, or refuse it */
            answer: components["schemas"]["AllowanceView"];
            /** @description Take it back */
            withdraw: components["schemas"]["AllowanceView"];
        };
        ReassignmentDto: {
            /** @description Why */
            reason: string;
            /**
             * Format: uuid
             * @description Who is asked to agree; like you, somebody who takes no part. Otherwise any other process administrator
             */
            secondPersonId?: string;
            /**
             * Format: uuid
             * @description The task
             */
            taskId: string;
            /**
             * Format: uuid
             * @description Who is to sit there
             */
            to: string;
        };
        ReassignmentsView: {
            /** @description Those that wait first, then the newest; at most 200 */
            items: components["schemas"]["ReassignmentView"][];
        };
        ReassignmentView: {
            /**
             * Format: date-time
             * @description When
             */
            answeredAt: string | null;
            /** @description Who answered */
            answeredBy: components["schemas"]["RefView"] | null;
            /** @description Why it was refused */
            answerReason: string | null;
            /**
             * Format: uuid
             * @description The approval
             */
            approvalId: string;
            /** @description Who was asked to agree; null for every other process administrator */
            asked: components["schemas"]["RefView"] | null;
            /** @description What the reader may do with it */
            can: components["schemas"]["ReassignmentCanView"];
            /** @description Whose seat it is */
            from: components["schemas"]["RefView"];
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description At which node */
            nodeTitle: string;
            /** @description Number of the document */
            number: string;
            /**
             * Format: date-time
             * @description When
             */
            proposedAt: string;
            /** @description Who proposes it */
            proposedBy: components["schemas"]["RefView"];
            /** @description Why */
            reason: string;
            /**
             * @description What has become of it; lapsed where the seat or the approval has changed since
             * @enum {string}
             */
            state: "open" | "agreed" | "refused" | "withdrawn" | "lapsed";
            /** @description Its title */
            title: string;
            /** @description Who is to sit there */
            to: components["schemas"]["RefView"];
        };
        RecordAbsenceDto: {
            /**
             * Format: date
             * @description The first day away, today at the earliest
             */
            from: string;
            /**
             * Format: uuid
             * @description Who; left out: I. Others need person.manage
             */
            personId?: string;
            /**
             * Format: date
             * @description The last day away, inclusive
             */
            until: string;
        };
        RecordShareView: {
            /**
             * @description Reading only, or writing too
             * @enum {string}
             */
            access: "read" | "write";
            /**
             * Format: date-time
             * @description When it was ended
             */
            endedAt: string | null;
            /** @description Who ended it */
            endedBy: components["schemas"]["RefView"] | null;
            /** @description With whom */
            grantee: components["schemas"]["GranteeView"];
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Why */
            note: string;
            /**
             * @description Shared by hand, or the team of a deal
             * @enum {string}
             */
            reason: "by_hand" | "team";
            /**
             * Format: date-time
             * @description When
             */
            sharedAt: string;
            /** @description Who shared it */
            sharedBy: components["schemas"]["RefView"];
            /**
             * @description Whether it holds, has run out, or was ended
             * @enum {string}
             */
            state: "active" | "expired" | "ended";
            /**
             * Format: uuid
             * @description The record
             */
            subjectId: string;
            /**
             * @description Kind of record
             * @example customer
             */
            subjectType: string;
            /**
             * @description What she does in the team
             * @enum {string|null}
             */
            teamFunction: "co_seller" | "pre_sales" | "delivery" | "business_support" | "other" | null;
            /**
             * Format: date
             * @description The last day; null without an end
             */
            until: string | null;
            /** @description Counts changes; a change names the version it saw */
            version: number;
        };
        RecoveryCodesView: {
            /** @description Each is good for one sign-in without the app; never shown again */
            recoveryCodes: string[];
        };
        RefusedLeadView: {
            /**
             * @description Why it was left as it is: a stable code
             * @example lead.closed
             */
            code: string;
            /** @description Why, in the reader's language */
            detail: string;
            /**
             * Format: uuid
             * @description The lead
             */
            id: string;
        };
        RefusedShareView: {
            /**
             * @description Why it was not shared: a stable code
             * @example row.only_shared
             */
            code: string;
            /** @description Why, in the reader's language */
            detail: string;
            /**
             * Format: uuid
             * @description The record
             */
            id: string;
        };
        RefView: {
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Name */
            name: string;
        };
        RehearsalConflictView: {
            /** @description Why it cannot be entered: a stable code */
            code: string;
            /** @description Place of the change in the plan, from 0 */
            index: number;
            /** @description The sentence */
            text: string;
        };
        RehearsalReportView: {
            /** @description Approvals under way that were looked at */
            approvals: number;
            /** @description Changes that cannot be entered */
            conflicts: components["schemas"]["RehearsalConflictView"][];
            /** @description Rules that come to nobody, or to the submitter */
            holes: components["schemas"]["HoleInPolicyView"][];
            /** @description Seats that move, the first 500 */
            moves: components["schemas"]["MovedSeatView"][];
            /** @description Seats that move, all of them */
            movesTotal: number;
            /** @description Whose reach changes, the first 500 */
            reach: components["schemas"]["ReachChangeView"][];
            /** @description Seats in which somebody else acts, the first 500 */
            represented: components["schemas"]["RepresentedSeatView"][];
            /** @description Seats nobody may take, the first 500 */
            stalls: components["schemas"]["StalledSeatView"][];
            /** @description People whose reach changes */
            viewersTotal: number;
        };
        RehearsalsView: {
            /** @description Newest first, without their reports */
            items: components["schemas"]["RehearsalView"][];
        };
        RehearsalView: {
            /**
             * Format: date-time
             * @description When it was asked for
             */
            createdAt: string;
            /**
             * Format: date
             * @description The day
             */
            day: string;
            /** @description Looked at */
            done: number;
            /** @description What went wrong */
            failure: string | null;
            /**
             * Format: date-time
             * @description When it ended
             */
            finishedAt: string | null;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /**
             * Format: uuid
             * @description The plan; null: what is entered already
             */
            planId: string | null;
            /** @description The version of the plan that was tried */
            planVersion: number | null;
            /** @description What was found; left out of lists */
            report: components["schemas"]["RehearsalReportView"] | null;
            /**
             * @description How far it is
             * @enum {string}
             */
            status: "queued" | "running" | "done" | "failed";
            /** @description Approvals to look at */
            total: number;
        };
        RehearseDto: {
            /**
             * Format: date
             * @description Without a plan: the day, as far as it is entered already
             */
            day?: string;
            /**
             * Format: uuid
             * @description The plan to be tried, on its own day
             */
            planId?: string;
        };
        ReorganisationPlansView: {
            /** @description The latest day first, at most 200 */
            items: components["schemas"]["ReorganisationPlanView"][];
        };
        ReorganisationPlanView: {
            /** @description The changes, in order */
            changes: components["schemas"]["PlannedChangeView"][];
            /** @description Who began it */
            createdBy: components["schemas"]["RefView"];
            /**
             * Format: date
             * @description From which day on it holds
             */
            day: string;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Name */
            name: string;
            /** @description Why */
            note: string;
            /**
             * Format: date-time
             * @description When it was put in force or thrown away
             */
            settledAt: string | null;
            /** @description Who did */
            settledBy: components["schemas"]["RefView"] | null;
            /**
             * @description Where it stands
             * @enum {string}
             */
            status: "draft" | "in_force" | "discarded";
            /** @description For If-Match */
            version: number;
        };
        RepresentedSeatView: {
            /** @description Which approval; null where it is out of reach */
            approval: components["schemas"]["ForeseenApprovalView"] | null;
            /** @description Who acts in it now */
            from: components["schemas"]["RefView"];
            /** @description The node, in the language of the reader */
            node: string;
            /** @description Whose it is and stays */
            principal: components["schemas"]["RefView"];
            /** @description Purpose, such as quote.discount */
            purpose: string;
            /** @description Who will */
            to: components["schemas"]["RefView"];
        };
        RetireVersionDto: {
            /** @description Why */
            note: string;
        };
        ReturnTargetView: {
            /** @description Key of the node; null for the submitter */
            nodeKey: string | null;
            /** @description Who would be asked again */
            people: components["schemas"]["RefView"][];
            /** @description Its title */
            title: string;
        };
        RevealDto: {
            /**
             * @description The field that is masked
             * @enum {string}
             */
            field: "mobile" | "officePhone" | "email" | "wechat" | "birthday";
        };
        RevealedView: {
            /** @description What is under the mask */
            value: string | null;
        };
        RevealLeadDto: {
            /**
             * @description The field that is masked
             * @enum {string}
             */
            field: "phone" | "email" | "wechat";
        };
        ReviewDto: {
            /**
             * @description Let it go on to the seal, or send it back
             * @enum {string}
             */
            decision: "pass" | "return";
            /** @description Needed to send it back */
            opinion?: string;
        };
        ReviewView: {
            /**
             * Format: date-time
             * @description When
             */
            at: string;
            /** @description Who */
            by: components["schemas"]["RefView"];
            /**
             * @description Whether it went on
             * @enum {string}
             */
            decision: "pass" | "return";
            /** @description Opinion */
            opinion: string;
        };
        RoleDetailView: {
            /** @description The areas of work it is meant for */
            areas: string[];
            /** @description Whether the reader may change it */
            canChange: components["schemas"]["AllowanceView"];
            /** @description Code, chosen once */
            code: string;
            /** @description Whom it is for */
            description: string;
            /** @description Fields that are less than writable */
            fields: {
                [key: string]: "hidden" | "masked" | "read";
            };
            /** @description How many people hold it */
            holders: number;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Name, in the reader's language */
            name: string;
            /** @description Name in English, or empty */
            nameEn: string;
            /** @description Name in Chinese */
            nameZh: string;
            /**
             * @description Comes with the product, or was made here
             * @enum {string}
             */
            origin: "shipped" | "own";
            /** @description Who holds it */
            people: components["schemas"]["RoleHolderView"][];
            /** @description What its holders may do */
            permissions: string[];
            /** @description Nobody can be given it any more */
            retired: boolean;
            /** @description Whose rows each module shows */
            scopes: {
                [key: string]: "none" | "self" | "subordinates" | "department" | "department_and_below" | "all";
            };
            /** @description What the access rules ask of it: commercial, finance */
            traits: string[];
            /** @description Counts changes; a change names the version it saw */
            version: number;
        };
        RoleFileDto: {
            /**
             * @description What kind of file it is
             * @enum {string}
             */
            format: "countersign-roles/1";
            /** @description The roles */
            roles: components["schemas"]["NewRoleDto"][];
        };
        RoleFileView: {
            /**
             * @description What kind of file it is
             * @enum {string}
             */
            format: "countersign-roles/1";
            /** @description The roles */
            roles: components["schemas"]["FiledRoleView"][];
        };
        RoleHolderView: {
            /** @description She may sign in */
            active: boolean;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Her name */
            name: string;
        };
        RolesView: {
            /** @description All roles, own ones first */
            items: components["schemas"]["RoleView"][];
        };
        RoleView: {
            /** @description The areas of work it is meant for */
            areas: string[];
            /** @description Code, chosen once */
            code: string;
            /** @description Whom it is for */
            description: string;
            /** @description Fields that are less than writable */
            fields: {
                [key: string]: "hidden" | "masked" | "read";
            };
            /** @description How many people hold it */
            holders: number;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Name, in the reader's language */
            name: string;
            /** @description Name in English, or empty */
            nameEn: string;
            /** @description Name in Chinese */
            nameZh: string;
            /**
             * @description Comes with the product, or was made here
             * @enum {string}
             */
            origin: "shipped" | "own";
            /** @description What its holders may do */
            permissions: string[];
            /** @description Nobody can be given it any more */
            retired: boolean;
            /** @description Whose rows each module shows */
            scopes: {
                [key: string]: "none" | "self" | "subordinates" | "department" | "department_and_below" | "all";
            };
            /** @description What the access rules ask of it: commercial, finance */
            traits: string[];
            /** @description Counts changes; a change names the version it saw */
            version: number;
        };
        RootsView: {
            /** @description What the file is, for who keeps it */
            format: string;
            /** @description Oldest first */
            items: components["schemas"]["RootView"][];
        };
        RootView: {
            /** @description Actions since the seal before */
            actions: number;
            /** @description Actions since the beginning */
            actionsTotal: number;
            /**
             * Format: date
             * @description The business day it closes, or on which it was made on demand
             */
            day: string;
            /** @description The root: SHA-256 of all of the above */
            hash: string;
            /** @description Approvals acted on since the seal before */
            instances: number;
            /** @description Root of the Merkle tree over the heads of their chains */
            merkleRoot: string;
            /** @description 1, 2, 3 … without a gap */
            number: number;
            /** @description The root before, or 64 zeros */
            previousHash: string;
            /**
             * Format: date-time
             * @description When it was made
             */
            sealedAt: string;
        };
        RouteChangeView: {
            /** @description Nodes that would be asked as well */
            added: string[];
            /** @description Nodes with other people or another mode */
            altered: string[];
            /** @description Approval and round */
            id: string;
            /** @description Number of the document */
            number: string;
            /**
             * @description What it would come to
             * @enum {string}
             */
            outcome: "route" | "nobody" | "blocked" | "refused";
            /** @description Nodes that would not be asked */
            removed: string[];
            /** @description Seats more, or less */
            seats: number;
        };
        RouteNodeView: {
            /** @description Keys of the nodes it waits for */
            after: string[];
            /** @description What would have spared it */
            counterfactual: components["schemas"]["CounterfactualView"] | null;
            /**
             * Format: date-time
             * @description When the first of those who are asked is late
             */
            dueAt: string | null;
            /** @description Why it is due just then */
            dueExplanation: components["schemas"]["ReasonView"][];
            /**
             * @description How its seats make one outcome
             * @enum {string}
             */
            mode: "single" | "sequence" | "all" | "any" | "advisory" | "ratio" | "count" | "weight" | "per-group";
            /** @description Key of the node in the policy */
            nodeKey: string;
            /**
             * Format: date-time
             * @description When it opened
             */
            openedAt: string | null;
            /** @description Somebody who is asked is late */
            overdue: boolean;
            /** @description How far it is; null before it opens */
            progress: components["schemas"]["ProgressView"] | null;
            /** @description Working minutes until then; negative when it is over */
            remainingMinutes: number | null;
            /** @description In which round */
            round: number;
            /** @description planned, active, stalled, passed, failed, returned, skipped or cancelled */
            state: string;
            /** @description Its seats */
            tasks: components["schemas"]["SeatView"][];
            /** @description Its title */
            title: string;
            /** @description Which visit in its round */
            visit: number;
            /** @description Why it is asked */
            why: components["schemas"]["ReasonView"][];
        };
        RoutePreviewView: {
            /** @description Seats that nobody may take */
            holes: components["schemas"]["ReasonView"][];
            /**
             * @description Somebody is asked, nobody is, it cannot be submitted, or a seat has nobody
             * @enum {string}
             */
            outcome: "route" | "nobody" | "refused" | "blocked";
            /** @description Why it cannot be submitted */
            refusal?: components["schemas"]["RouteRefusalView"];
            /** @description The nodes that are not asked */
            skipped: components["schemas"]["SkippedStepView"][];
            /** @description The nodes, in reading order */
            steps: components["schemas"]["RouteStepView"][];
        };
        RouteRefusalView: {
            /**
             * @description Stable code
             * @example approval.fact_unknown
             */
            code: string;
            /** @description Why it cannot be submitted, in the reader's language */
            detail: string;
            /** @description What it names */
            params: {
                [key: string]: unknown;
            };
        };
        RouteStepView: {
            /** @description Keys of the nodes it waits for */
            after: string[];
            /** @description Who would be asked */
            approvers: components["schemas"]["ApproverView"][];
            /** @description What would spare it */
            counterfactual: components["schemas"]["CounterfactualView"] | null;
            /**
             * @description How its seats make one outcome
             * @enum {string}
             */
            mode: "single" | "sequence" | "all" | "any" | "advisory" | "ratio" | "count" | "weight" | "per-group";
            /** @description Key of the node in the policy */
            nodeKey: string;
            /** @description Title of the node */
            title: string;
            /** @description Why it is asked */
            why: components["schemas"]["ReasonView"][];
        };
        RowProblemView: {
            /**
             * @description Stable code
             * @example import.row.required
             */
            code: string;
            /** @description What is wrong, in the reader's language */
            detail: string;
            /** @description The field at fault, or empty when it is the row */
            field: string;
        };
        RuleWordView: {
            /** @description As it is written in a policy */
            code: string;
            /** @description What it means */
            hint?: {
                en?: string;
                "zh-CN"?: string;
            };
            /** @description What people call it */
            label?: {
                en: string;
                "zh-CN": string;
            };
            /** @description The members that it needs, with what goes into each */
            takes: {
                [key: string]: string;
            };
        };
        RunCasesDto: {
            /** @description A policy as it is being written; else the draft, else the newest version */
            content?: {
                [key: string]: unknown;
            };
        };
        SalesStagesView: {
            /** @description In order */
            items: components["schemas"]["SalesStageView"][];
        };
        SalesStageView: {
            /** @description Stable code, such as negotiation */
            code: string;
            /** @description Days a deal should take here */
            expectedDays: number;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /**
             * @description What standing here means
             * @enum {string}
             */
            kind: "open" | "won" | "after_sales";
            /** @description Name, in the reader's language */
            name: string;
            /** @description Probability in percent */
            probability: number;
            /** @description Its place on the board */
            sort: number;
        };
        SealDto: {
            /**
             * Format: uuid
             * @description The seal that was used
             */
            sealId: string;
        };
        SealedPointView: {
            /** @description What the seal holds of this approval */
            leaf: components["schemas"]["LeafView"];
            /** @description From the leaf up to the Merkle root of the seal */
            proof: components["schemas"]["ProofStepView"][];
            /** @description Number of the seal */
            seal: number;
        };
        SealStampView: {
            /**
             * Format: date-time
             * @description When
             */
            at: string;
            /** @description Who */
            by: components["schemas"]["RefView"];
            /** @description Which seal */
            name: string;
        };
        SealsView: {
            /** @description Seals in use */
            items: components["schemas"]["SealView"][];
        };
        SealView: {
            /** @description Code */
            code: string;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Who keeps it */
            keeper: components["schemas"]["RefView"];
            /**
             * @description Which kind of seal
             * @enum {string}
             */
            kind: "contract" | "company" | "finance";
            /**
             * @description Name
             * @example 合同专用章
             */
            name: string;
            /** @description The company it stands for */
            signingEntity: components["schemas"]["RefView"];
        };
        SearchDto: {
            /** @description A condition tree: {all:[…]}, {any:[…]}, {not:…} or {field, op, value}; three levels, 25 comparisons */
            condition?: {
                [key: string]: unknown;
            };
            /** @description From page.next or page.prev */
            cursor?: string;
            /** @description Rows a page; larger is taken as 200 */
            limit?: number;
            /** @description Text to look for */
            q?: string;
            /** @description Up to three sort keys, - before a name descends; as in the list */
            sort?: string;
        };
        SeatOriginView: {
            /** @description Whose action it was; null for the policy */
            by: components["schemas"]["RefView"] | null;
            /**
             * @description How the seat came about
             * @enum {string}
             */
            kind: "policy" | "transfer" | "delegate" | "add-sign" | "escalation" | "rehome" | "reassign" | "take-back";
            /** @description The words given */
            reason: string | null;
            /**
             * @description Where it was added
             * @enum {string}
             */
            where?: "before" | "after" | "parallel";
        };
        SeatView: {
            /** @description Who added it, and may take it away again */
            addedBy: components["schemas"]["RefView"] | null;
            /**
             * Format: date-time
             * @description When it was decided or closed
             */
            decidedAt: string | null;
            /** @description The groups it counts for */
            group: string | null;
            /** @description How the person was found */
            how: components["schemas"]["ReasonView"][];
            /**
             * Format: uuid
             * @description The task; null for a seat that is not open yet
             */
            id: string | null;
            /** @description Whose authority is used, when it is not her own */
            onBehalfOf: components["schemas"]["RefView"] | null;
            /**
             * Format: date-time
             * @description Since when it waits
             */
            openedAt: string | null;
            /**
             * @description The opinion given
             * @enum {string|null}
             */
            opinion: "favourable" | "unfavourable" | null;
            /** @description How it came about */
            origin: components["schemas"]["SeatOriginView"];
            /** @description Who sits here */
            person: components["schemas"]["RefView"];
            /** @description In which position */
            position: string;
            /** @description The words given */
            reason: string | null;
            /** @description planned, waiting, open, held, approved, rejected, returned, advised, abstained, transferred, taken_back, superseded, removed, cancelled, expired, auto_approved or auto_rejected */
            state: string;
            /** @description Version of the task */
            version: number | null;
            /** @description Its weight, where seats are weighed */
            weight: number | null;
        };
        SecondFactorView: {
            /** @description Recovery codes not used yet */
            codesLeft: number;
            /** @description It would be required, were I not one of the people the demo company came with */
            excepted: boolean;
            /** @description The least number of characters of a password */
            passwordLength: number;
            /**
             * Format: date-time
             * @description When my password was set
             */
            passwordSetAt: string;
            /** @description It cannot be turned off, because I administer this installation */
            required: boolean;
            /**
             * Format: date-time
             * @description Since when it is on
             */
            since: string | null;
        };
        ServiceAccountDto: {
            /** @description Its login, by which nobody signs in */
            login: string;
            /** @description What it is called in records */
            name: string;
            /**
             * Format: uuid
             * @description Who answers for it
             */
            ownerId: string;
            /** @description Codes of roles its owner holds */
            roles: string[];
        };
        ServiceAccountsView: {
            /** @description By name */
            items: components["schemas"]["ServiceAccountView"][];
        };
        ServiceAccountView: {
            /** @description Its tokens work: it is enabled, and its owner is still here */
            active: boolean;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Login */
            login: string;
            /** @description Name */
            name: string;
            /** @description Who answers for it */
            owner: components["schemas"]["RefView"];
            /** @description Codes of its roles */
            roles: string[];
            /** @description Good tokens */
            tokens: number;
        };
        SessionView: {
            /** @description Bearer token for every other operation */
            accessToken: string;
            /**
             * Format: date-time
             * @description When the token stops working; refresh before
             */
            expiresAt: string;
            /** @description Who signed in */
            person: components["schemas"]["PersonView"];
        };
        SetupDto: {
            /** @description The registered name of the company */
            company: string;
            /** @description The first administrator's login */
            login: string;
            /** @description The first administrator's name */
            name: string;
            /** @description At least 10 characters */
            password: string;
            /** @description The one-time token that the start printed */
            token: string;
        };
        SetupStatusView: {
            /** @description Whose installation this is */
            company: string;
            /** @description This is the demo company */
            demo: boolean;
            /** @description Mail goes out: a forgotten password can be helped by a letter */
            mail: boolean;
            /** @description Nobody can sign in yet: the first administrator is still to be made */
            needed: boolean;
            /** @description What the identity provider is called, where there is one */
            signOn: string | null;
        };
        SharedView: {
            /** @description The records that were not shared, each with its reason */
            refused: components["schemas"]["RefusedShareView"][];
            /** @description The shares, those that were there already among them */
            shared: components["schemas"]["RecordShareView"][];
        };
        ShareRecordsDto: {
            /**
             * @description Reading only, or writing too
             * @enum {string}
             */
            access: "read" | "write";
            /** @description With whom */
            grantee: components["schemas"]["GranteeDto"];
            /** @description Why */
            note: string;
            /** @description The records */
            subjectIds: string[];
            /** @description Kind of record, such as customer */
            subjectType: string;
            /**
             * Format: date
             * @description The last day on which it holds
             */
            until?: string | null;
        };
        SharesView: {
            /**
             * @description What the reader may do with the record herself
             * @enum {string}
             */
            access: "own" | "write" | "read";
            /** @description Those that hold first, the newest first */
            items: components["schemas"]["RecordShareView"][];
            /** @description Whether she may share it */
            share: components["schemas"]["AllowanceView"];
        };
        ShareView: {
            /** @description How many */
            count: number;
            /** @description Kind of record */
            kind: string;
            /** @description What became of them: moved, gone, restored, kept */
            outcome: string | null;
            /** @description Who gets them; nobody yet */
            successor: components["schemas"]["RefView"] | null;
        };
        SharingView: {
            /**
             * @description Whether she may read it only, or change it too
             * @enum {string}
             */
            access: "read" | "write";
            /** @description Who shared it */
            by: components["schemas"]["RefView"] | null;
            /** @description What was said when it was shared */
            note: string | null;
            /**
             * @description by_hand, team, approver or follow_up; null where it is seen for another reason
             * @example by_hand
             */
            reason: string | null;
            /**
             * Format: date
             * @description The last day; null without an end
             */
            until: string | null;
        };
        ShippedPacksView: {
            /** @description The packs that come with the product */
            items: components["schemas"]["ShippedPackView"][];
        };
        ShippedPackView: {
            /** @description How many cases prove it */
            cases: number;
            /** @description Code of its policy */
            code: string;
            /** @description SHA-256 of the pack */
            hash: string;
            /** @description The pack itself */
            pack: components["schemas"]["PolicyPackView"];
            /** @description What it decides */
            purpose: string;
            /** @description Its title */
            title: string;
        };
        SignatureDto: {
            /**
             * Format: uuid
             * @description The signed scan, an attachment of the contract
             */
            attachmentId: string;
            /**
             * Format: date
             * @description The day both sides have signed
             */
            signedOn: string;
        };
        SignatureView: {
            /**
             * Format: date-time
             * @description When
             */
            at: string;
            /** @description The signed scan */
            attachment: components["schemas"]["RefView"];
            /** @description Who */
            by: components["schemas"]["RefView"];
            /**
             * Format: date
             * @description The day both sides have signed
             */
            signedOn: string;
        };
        SignInDto: {
            /**
             * @description Login
             * @example sales-a1
             */
            login: string;
            /** @description Password */
            password: string;
        };
        SigningEntitiesView: {
            /** @description Our companies that may sign; the first is offered first */
            items: components["schemas"]["SigningEntityView"][];
        };
        SigningEntityView: {
            /** @description Bank account */
            account: string;
            /** @description Registered address */
            address: string;
            /** @description Bank */
            bank: string;
            /** @description Unified social credit code */
            creditCode: string;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Registered name */
            name: string;
            /** @description Telephone */
            phone: string;
            /** @description Legal representative */
            representative: string;
        };
        SignInRecordView: {
            /** @description From which address */
            address: string;
            /**
             * Format: date-time
             * @description When
             */
            at: string;
            /**
             * @description Browser and system, as the caller gave them
             * @example Chrome · Windows
             */
            device: string;
            /** @description Sequence number */
            id: string;
            /**
             * @description By what
             * @enum {string}
             */
            method: "password" | "set_up" | "second_factor" | "recovery_code" | "new_password" | "sso";
            /**
             * @description What the address says about the place
             * @enum {string}
             */
            place: "this_machine" | "intranet" | "internet" | "unknown";
            /**
             * @description Of a failure: why
             * @example wrong_password
             */
            reason: string | null;
            /** @description It succeeded */
            succeeded: boolean;
        };
        SignInStepView: {
            /**
             * Format: date-time
             * @description Until when
             */
            expiresAt: string;
            /**
             * @description What is still to be done before there is a session
             * @enum {string}
             */
            step: "second_factor" | "new_password" | "enrolment";
            /** @description To be sent with it; good once, for a few minutes */
            ticket: string;
        };
        SignOnDepartureView: {
            /** @description The provider's own page for signing in */
            url: string;
        };
        SkippedStepView: {
            /** @description What would bring it in */
            counterfactual: components["schemas"]["CounterfactualView"] | null;
            /** @description Key of the node in the policy */
            nodeKey: string;
            /** @description Title of the node */
            title: string;
            /** @description Why it is not asked */
            why: components["schemas"]["ReasonView"][];
        };
        StageHistoryView: {
            /** @description Newest first */
            items: components["schemas"]["StageMoveView"][];
        };
        StageMoveView: {
            /**
             * Format: date-time
             * @description When
             */
            at: string;
            /** @description Who */
            by: components["schemas"]["RefView"];
            /** @description Whole days since the move before */
            daysInStage: number | null;
            /** @description Stage before; null when it began */
            from: components["schemas"]["RefView"] | null;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description What was said */
            note: string | null;
            /**
             * @description Open, won or lost after it
             * @enum {string}
             */
            outcome: "open" | "won" | "lost";
            /** @description Stage after */
            to: components["schemas"]["RefView"];
        };
        StageRefView: {
            /** @description Stable code, such as negotiation */
            code: string;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Name, in the reader's language */
            name: string;
            /** @description Probability in percent */
            probability: number;
        };
        StalledSeatView: {
            /** @description Which approval; null where it is out of reach */
            approval: components["schemas"]["ForeseenApprovalView"] | null;
            /** @description The node, in the language of the reader */
            node: string;
            /** @description Whose seat nobody may take */
            person: components["schemas"]["RefView"] | null;
            /** @description Purpose, such as quote.discount */
            purpose: string;
        };
        StayingView: {
            /** @description How many */
            count: number;
            /** @description What */
            label: string;
            /** @description Why it does not go like the rest */
            why: string;
        };
        StoppedView: {
            /** @description Would stop, because nobody may decide */
            blocked: number;
            /** @description Could not be submitted any more */
            refused: number;
            /** @description Nobody would be asked at all */
            unasked: number;
        };
        SubmitContractDto: {
            /** @description For those who decide */
            note?: string;
        };
        SubmitExpenseDto: {
            /** @description For those who approve */
            note?: string;
        };
        SubmitQuoteDto: {
            /** @description For those who decide */
            note?: string;
        };
        SuspensionView: {
            /**
             * Format: date-time
             * @description When
             */
            at: string;
            /** @description Who stopped it */
            by: components["schemas"]["RefView"];
            /** @description Why */
            reason: string;
        };
        SwitchRuleDto: {
            /** @description Whether it holds from now on */
            enabled: boolean;
        };
        SwitchWordView: {
            /** @description What may be chosen */
            choices?: components["schemas"]["WordView"][];
            /** @description As it is written in a policy */
            code: string;
            /** @description What it means */
            hint?: {
                en?: string;
                "zh-CN"?: string;
            };
            /** @description What people call it */
            label?: {
                en: string;
                "zh-CN": string;
            };
            /** @description What holds where a policy does not say */
            otherwise?: string | number | boolean;
            /**
             * @description What its value is
             * @enum {string}
             */
            type: "choice" | "boolean" | "integer" | "positions" | "add-sign" | "node-groups";
        };
        TakeBackDto: {
            /**
             * Format: uuid
             * @description The task you decided
             */
            taskId: string;
        };
        TaskReasonDto: {
            /** @description Why */
            reason: string;
            /**
             * Format: uuid
             * @description The task
             */
            taskId: string;
        };
        TaskView: {
            /** @description Customer */
            customer: components["schemas"]["RefView"];
            /** @description What is to be done */
            followUp: string;
            /**
             * Format: date
             * @description By when
             */
            followUpDueOn: string;
            /**
             * Format: uuid
             * @description The activity it follows from
             */
            id: string;
            /** @description Number of the activity */
            number: string;
            /** @description Its day is past */
            overdue: boolean;
            /** @description How far it is */
            status: string;
            /** @description Subject of the activity */
            subject: string;
            /** @description To be sent back in If-Match */
            version: number;
        };
        TeamMemberDto: {
            /**
             * @description Reading only, or writing too
             * @enum {string}
             */
            access: "read" | "write";
            /**
             * @description What she does in it
             * @enum {string}
             */
            function: "co_seller" | "pre_sales" | "delivery" | "business_support" | "other";
            /** @description More about it */
            note?: string;
            /**
             * Format: uuid
             * @description Who
             */
            personId: string;
            /**
             * Format: date
             * @description The last day on which she is in it
             */
            until?: string | null;
        };
        TeamView: {
            /** @description Who is in it today; changed and ended like any share */
            items: components["schemas"]["RecordShareView"][];
        };
        TemplateClauseView: {
            /** @description Key */
            key: string;
            /** @description Code of the position that answers for it */
            ownerRole: string;
            /** @description Name of that position */
            ownerTitle: string;
            /** @description Its words; {{blanks}} are filled in */
            text: string;
            /** @description SHA-256 of its words */
            textHash: string;
            /** @description Title */
            title: string;
        };
        TemplateRowView: {
            /** @description Code */
            code: string;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Name */
            name: string;
            /** @description Version of its words */
            versionNumber: number;
        };
        TemplatesView: {
            /** @description Company texts in use */
            items: components["schemas"]["TemplateRowView"][];
        };
        TemplateView: {
            /** @description Its clauses, in order */
            clauses: components["schemas"]["TemplateClauseView"][];
            /** @description Code */
            code: string;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description Name */
            name: string;
            /** @description Version of its words */
            versionNumber: number;
        };
        TextDto: {
            /** @description In English */
            en: string;
            /** @description In Chinese */
            "zh-CN": string;
        };
        TicketDto: {
            /** @description The ticket that the step before answered */
            ticket: string;
        };
        TimelineEntryView: {
            /** @description Who; null when nobody in particular */
            actor: components["schemas"]["RefView"] | null;
            /**
             * Format: date-time
             * @description When
             */
            at: string;
            /** @description What was changed; personal data is masked */
            changes?: components["schemas"]["FieldChangeView"][];
            /** @description More about it */
            detail: string | null;
            /** @description Id, unique within its kind */
            id: string;
            /**
             * @description What kind of thing happened
             * @enum {string}
             */
            kind: "activity" | "change" | "stage" | "approval" | "attachment" | "note" | "handover";
            /** @description A path in the browser */
            link: string | null;
            /** @description What happened, in the reader's language */
            title: string;
        };
        TimelineView: {
            /** @description Newest first */
            items: components["schemas"]["TimelineEntryView"][];
            /** @description Where it goes on */
            page: components["schemas"]["PageView"];
        };
        TokensView: {
            /** @description Newest first */
            items: components["schemas"]["TokenView"][];
        };
        TokenView: {
            /**
             * Format: date-time
             * @description When it was made
             */
            createdAt: string;
            /** @description By whom */
            createdBy: string | null;
            /**
             * Format: date-time
             * @description When it was revoked
             */
            endedAt: string | null;
            /** @description Why */
            endedFor: string | null;
            /**
             * Format: date-time
             * @description Until when it is good
             */
            expiresAt: string;
            /** @description Its last four characters */
            hint: string;
            /**
             * Format: uuid
             * @description Id
             */
            id: string;
            /** @description From which address */
            lastAddress: string | null;
            /**
             * Format: date-time
             * @description When it was last used, to the minute
             */
            lastUsedAt: string | null;
            /** @description What it is for */
            name: string;
            /**
             * @description What it carries, as far as its account still may
             * @example [
             *       "lead:view"
             *     ]
             */
            scopes: string[];
        };
        TotalsView: {
            /** @description List total including tax; null while a line has no list price */
            list: components["schemas"]["MoneyDto"] | null;
            /** @description Net total including tax (含税) */
            net: components["schemas"]["MoneyDto"];
            /** @description Net total without tax (不含税) */
            netExcludingTax: components["schemas"]["MoneyDto"];
            /** @description Net total in renminbi at the frozen rate */
            netInRenminbi: components["schemas"]["MoneyDto"];
            /** @description Net of list in basis points, weighted by amount */
            ratio: number | null;
            /** @description Tax (税额) */
            tax: components["schemas"]["MoneyDto"];
            /**
             * Format: uuid
             * @description The line that decides, null where the total does
             */
            worstLineId: string | null;
            /** @description The lower of that and each material line's: decides who approves */
            worstRatio: number | null;
        };
        TravellersView: {
            /** @description The longest silent first */
            items: components["schemas"]["TravellerView"][];
            /** @description I am marked as on the road myself */
            mine: boolean;
        };
        TravellerView: {
            /** @description Her department */
            department: string | null;
            /**
             * Format: date-time
             * @description When she last signed in
             */
            lastSignInAt: string | null;
            /** @description Longer than the rules say */
            overdue: boolean;
            /** @description Who is on the road */
            person: components["schemas"]["RefView"];
            /**
             * Format: date-time
             * @description When she was last reminded
             */
            remindedAt: string | null;
            /** @description Whole days since */
            silentDays: number;
            /** @description Whom she reports to */
            superior: components["schemas"]["RefView"] | null;
        };
        TravellingDto: {
            /** @description On the road */
            travelling: boolean;
        };
        TryPolicyDto: {
            /** @description Or the code of a policy: its version in force, or its newest */
            code?: string;
            /** @description A policy as it is being written */
            content?: {
                [key: string]: unknown;
            };
            /** @description The facts of a deal; null is what nobody knows */
            facts: {
                [key: string]: unknown;
            };
            /** @description Another version of it */
            number?: number;
            /**
             * Format: uuid
             * @description Who would submit it
             */
            submitterId: string;
        };
        TypedLineDto: {
            /** @description What it is */
            description?: string | null;
            /** @description Given free of charge */
            gift?: boolean;
            /** @description Net price per unit, including tax */
            netPrice?: components["schemas"]["TypedMoneyDto"] | null;
            /** @description Product */
            productId?: string | null;
            /** @description Quantity */
            quantity?: string | null;
        };
        TypedMilestoneDto: {
            /** @description When it is due */
            dueRule?: string;
            /** @description Name */
            name?: string;
            /** @description Share in basis points */
            percent?: number | null;
        };
        TypedMoneyDto: {
            /** @description Whatever has been typed so far */
            amount?: string;
            /** @description Currency */
            currency?: string;
        };
        UpcomingChangesView: {
            /** @description The next first, 500 at most */
            items: components["schemas"]["UpcomingChangeView"][];
        };
        UpcomingChangeView: {
            /** @description What holds from then on */
            after: string | null;
            /** @description What held before */
            before: string | null;
            /**
             * Format: uuid
             * @description Of a department or position: takes it back
             */
            changeId: string | null;
            /**
             * Format: date
             * @description The first day on which it is so
             */
            day: string;
            /**
             * @description Of what
             * @enum {string}
             */
            noun: "department" | "position" | "person";
            /** @description Of which */
            subject: components["schemas"]["RefView"];
            /**
             * @description What happens to it
             * @enum {string}
             */
            what: "founded" | "renamed" | "moved" | "kind" | "closed" | "assigned" | "ended" | "heads" | "acts" | "steps_down";
        };
        UrgeDto: {
            /** @description A word to those who are waited for */
            reason?: string;
        };
        UseLinkDto: {
            /** @description The new password */
            password: string;
            /** @description What stands behind # in the link */
            token: string;
        };
        VerificationView: {
            /** @description Actions checked */
            actions: number;
            /** @description What is not as it was recorded; the first 200 */
            findings: components["schemas"]["FindingView"][];
            /**
             * Format: date-time
             * @description When it was done
             */
            finishedAt?: string | null;
            /** @description Approvals checked */
            instances: number;
            /**
             * Format: date-time
             * @description When it was asked for
             */
            requestedAt?: string;
            /** @description By whom */
            requestedBy?: components["schemas"]["RefView"] | null;
            /** @description Seals checked */
            seals: number;
            /**
             * @description Where the last check stands
             * @enum {string}
             */
            status: "never" | "queued" | "running" | "done" | "failed";
        };
        WatchedOfficeView: {
            /** @description When there will be nobody */
            breaks: components["schemas"]["OfficeBreakView"][];
            /** @description The fewest who may decide on any of the thirty days */
            busFactor: number;
            /** @description Who holds it today */
            holders: components["schemas"]["RefView"][];
            /** @description Code of the position, or id */
            key: string;
            /**
             * @description A position, the head of a department, or a person a policy names
             * @enum {string}
             */
            kind: "position" | "head" | "person";
            /** @description Name of the position, the department or the person */
            name: string;
            /** @description Codes of the policies in force that ask for it */
            policies: string[];
        };
        WhoDto: {
            /** @description The facts that rules may ask for */
            facts?: {
                [key: string]: unknown;
            };
            /** @description What the policy decides */
            purpose: string;
            /** @description Approver rules, as they stand at a node */
            rules: {
                [key: string]: unknown;
            }[];
            /**
             * Format: uuid
             * @description Who would submit it
             */
            submitterId: string;
        };
        WhoView: {
            /** @description Seats that nobody may take */
            holes: components["schemas"]["ReasonView"][];
            /** @description Who the rules come to today, and how */
            people: components["schemas"]["ApproverView"][];
        };
        WordView: {
            /** @description As it is written in a policy */
            code: string;
            /** @description What it means */
            hint?: {
                en?: string;
                "zh-CN"?: string;
            };
            /** @description What people call it */
            label?: {
                en: string;
                "zh-CN": string;
            };
        };
        WorkbenchView: {
            /** @description Over what she reaches */
            figures: components["schemas"]["FiguresView"];
            /** @description Approvals that wait for her */
            inbox: number;
            /** @description The ten most urgent follow-ups of the reader */
            myTasks: components["schemas"]["TaskView"][];
            /** @description How many of them are overdue */
            overdueCount: number;
            /** @description How many follow-ups she has in all */
            taskCount: number;
        };
        WorkingCalendarsView: {
            /** @description By code */
            items: components["schemas"]["WorkingCalendarView"][];
        };
        WorkingCalendarView: {
            /** @description Code */
            code: string;
            /** @description Every day that is not as its weekday says, in order */
            days: components["schemas"]["CalendarDayDto"][];
            /** @description The working hours of a day, in order */
            hours: components["schemas"]["WorkingHoursDto"][];
            /** @description Name */
            name: string;
            /** @description This and the next year, as far as they are not announced (未公布): deadlines in them leave out weekends only */
            unpublished: number[];
            /** @description Counts changes; a change names the version it saw */
            version: number;
            /** @description The years whose official arrangement is known */
            years: components["schemas"]["CalendarYearDto"][];
            /** @description The zone its hours and days are of */
            zone: string;
        };
        WorkingHoursDto: {
            /**
             * @description When it begins, HH:MM
             * @example 09:00
             */
            from: string;
            /**
             * @description When it ends, HH:MM; 24:00 ends the day
             * @example 12:00
             */
            to: string;
        };
    };
    responses: {
        /** @description A problem, named by its code */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAbsences: {
        parameters: {
            query?: {
                /** @description Whose; left out: mine. Others need person.manage */
                personId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description My leaves; with person.manage those of anybody */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsencesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    recordAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordAbsenceDto"];
            };
        };
        responses: {
            /** @description Enter a leave */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    endAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listAccessRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rules that apply to every role at once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRulesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    switchAccessRule: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchRuleDto"];
            };
        };
        responses: {
            /** @description Switch a rule on or off */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRuleView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    previewAccessRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchRuleDto"];
            };
        };
        responses: {
            /** @description What would be different if a rule were switched */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EffectsView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getAccountRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rules for passwords, lock-out and travel */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountRulesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    changeAccountRules: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountRulesDto"];
            };
        };
        responses: {
            /** @description Settle them anew */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountRulesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listActivities: {
        parameters: {
            query?: {
                /** @description From page.next or page.prev of an answer to the same filter and sort */
                cursor?: string;
                filter?: {
                    /** @description A choice */
                    attitude?: {
                        /** @enum {string} */
                        eq?: "positive" | "neutral" | "negative";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A choice */
                    channel?: {
                        /** @enum {string} */
                        eq?: "phone" | "email" | "meeting" | "visit";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    contactId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    customerId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    departmentId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A date */
                    followUpDueOn?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    followUpOwnerId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    number?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A instant */
                    occurredAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    opportunityId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    ownerId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A choice */
                    status?: {
                        /** @enum {string} */
                        eq?: "not_started" | "in_progress" | "done";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    subject?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A instant */
                    updatedAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                };
                /** @description At most 200; larger is taken as 200 */
                limit?: number;
                /** @description Text to look for */
                q?: string;
                /** @description Up to 3 of: occurredAt, updatedAt, followUpDueOn, number; - before a name descends. Default -occurredAt */
                sort?: string;
            };
            header?: {
                /** @description return=total-count adds the total */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Exchanges with customers within reach */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ActivityView"][];
                        page: components["schemas"]["PageView"];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    logActivity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogActivityDto"];
            };
        };
        responses: {
            /** @description Log an exchange with a customer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getActivity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One exchange with a customer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    discardActivity: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    changeActivity: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeActivityDto"];
            };
        };
        responses: {
            /** @description Change what was logged */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    decideApprovals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchDecisionsDto"];
            };
        };
        responses: {
            /** @description Decide several seats at once, each for itself */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchResultsView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listApprovals: {
        parameters: {
            query?: {
                /** @description From page.next or page.prev of an answer to the same filter and sort */
                cursor?: string;
                filter?: {
                    /** @description A decimal */
                    amount?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A choice */
                    box?: {
                        /** @enum {string} */
                        eq?: "inbox" | "done" | "submitted" | "copied" | "attention" | "all";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    customerName?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A text */
                    number?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A boolean */
                    overdue?: {
                        eq?: string;
                        isNull?: string;
                        ne?: string;
                    };
                    /** @description A integer */
                    ratio?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A choice */
                    status?: {
                        /** @enum {string} */
                        eq?: "running" | "returned" | "blocked" | "suspended" | "approved" | "rejected" | "withdrawn" | "cancelled" | "superseded" | "expired";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    subjectId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    subjectType?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A instant */
                    submittedAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    submitterId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                };
                /** @description At most 200; larger is taken as 200 */
                limit?: number;
                /** @description Text to look for */
                q?: string;
                /** @description Up to 3 of: openedAt, submittedAt, updatedAt, dueAt, amount; - before a name descends. Default -submittedAt */
                sort?: string;
            };
            header?: {
                /** @description return=total-count adds the total */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Approvals: what waits for me, what I decided, submitted or was told of, what needs attention, all I may see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApprovalRowView"][];
                        page: components["schemas"]["PageView"];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getApproval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One approval: what was submitted, who decides and why, what was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    addApprovalSeats: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddedSeatsDto"];
            };
        };
        responses: {
            /** @description Have others sign as well: before me, after me or beside me */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listApprovalCandidates: {
        parameters: {
            query: {
                /** @description What the person is looked for to do */
                for: "transfer" | "delegate" | "add-sign" | "reassign";
                /** @description Part of a name, of its pinyin or initials */
                q?: string;
                /** @description At which task */
                taskId: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who may take, be asked about or be added to a seat, and why somebody may not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidatesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    commentOnApproval: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentDto"];
            };
        };
        responses: {
            /** @description Say something about it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    decideApproval: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionDto"];
            };
        };
        responses: {
            /** @description Decide my seat: approve, reject, return, advise, abstain or give the opinion I was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    delegateApproval: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverDto"];
            };
        };
        responses: {
            /** @description Ask somebody for an opinion before I decide */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The evidence pack of one approval, to be checked without this system */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidencePackView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    reassignApproval: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReassignmentDto"];
            };
        };
        responses: {
            /** @description Propose to seat somebody else; the seat moves once a second person has agreed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    urgeApproval: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UrgeDto"];
            };
        };
        responses: {
            /** @description Ask those who are waited for to hurry */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    removeApprovalSeat: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskReasonDto"];
            };
        };
        responses: {
            /** @description Take away a seat I added */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    resumeApproval: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            /** @description Let it go on, as it was stopped or because the organisation has been put right */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    suspendApproval: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            /** @description Stop it for the time being */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    takeBackDecision: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeBackDto"];
            };
        };
        responses: {
            /** @description Think again about my last decision, as long as nobody has built on it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    terminateApproval: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            /** @description End it without a decision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    transferApproval: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverDto"];
            };
        };
        responses: {
            /** @description Give my seat to somebody else */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    countInbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many tasks wait for me */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxCountView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listReassignments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Reassignments that wait for a second person, and what became of earlier ones */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReassignmentsView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getReassignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One proposed reassignment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReassignmentView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    withdrawReassignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take back what one has proposed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReassignmentView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    agreeToReassignment: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Agree as the second person: the seat moves now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReassignmentView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    refuseReassignment: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            /** @description Refuse it as the second person, with a reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReassignmentView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listAttachments: {
        parameters: {
            query: {
                /** @description The record */
                subjectId: string;
                /** @description Kind of record, such as contract */
                subjectType: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The files of a record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentsView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    attachFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description At most 20 MB
                     */
                    file: string;
                    /**
                     * Format: uuid
                     * @description The record; before the file
                     */
                    subjectId: string;
                    /** @description Kind of record, such as contract; before the file */
                    subjectType: string;
                };
            };
        };
        responses: {
            /** @description Attach a file to a record */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    discardAttachment: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    downloadAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its content */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description From page.next or page.prev of an answer to the same filter and sort */
                cursor?: string;
                filter?: {
                    /** @description A text */
                    action?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A id */
                    actorId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    address?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A boolean */
                    asHouse?: {
                        eq?: string;
                        isNull?: string;
                        ne?: string;
                    };
                    /** @description A instant */
                    at?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    changed?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A text */
                    code?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A text */
                    job?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A id */
                    onBehalfOfId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A boolean */
                    refused?: {
                        eq?: string;
                        isNull?: string;
                        ne?: string;
                    };
                    /** @description A text */
                    requestId?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A id */
                    subjectId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    subjectType?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                };
                /** @description At most 200; larger is taken as 200 */
                limit?: number;
                /** @description Text to look for */
                q?: string;
                /** @description Up to 3 of: at; - before a name descends. Default -at */
                sort?: string;
            };
            header?: {
                /** @description return=total-count adds the total */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every change, every refused attempt, and the readings that matter; q finds records by number or name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditView"][];
                        page: components["schemas"]["PageView"];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    exportAudit: {
        parameters: {
            query?: {
                filter?: {
                    /** @description A text */
                    action?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A id */
                    actorId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    address?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A boolean */
                    asHouse?: {
                        eq?: string;
                        isNull?: string;
                        ne?: string;
                    };
                    /** @description A instant */
                    at?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    changed?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A text */
                    code?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A text */
                    job?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A id */
                    onBehalfOfId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A boolean */
                    refused?: {
                        eq?: string;
                        isNull?: string;
                        ne?: string;
                    };
                    /** @description A text */
                    requestId?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A id */
                    subjectId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    subjectType?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                };
                /** @description Text to look for */
                q?: string;
                /** @description Up to 3 of: at */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All audit entries of a list as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listAuditRoots: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The roots over the log, to be kept where nobody here can reach, beside those of the evidence */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditRootsView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    sealAudit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Seal what was written since the last root */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogStateView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getAuditState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far the log is sealed and what is kept of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogStateView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getAuditVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The last check of the log */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerificationView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    verifyAudit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeptRootDto"];
            };
        };
        responses: {
            /** @description Check the whole log, and whether a root that was kept elsewhere is still in its chain */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerificationView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What time the rules of the business see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    setClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockDto"];
            };
        };
        responses: {
            /** @description Set business time, in a simulation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listContacts: {
        parameters: {
            query?: {
                /** @description From page.next or page.prev of an answer to the same filter and sort */
                cursor?: string;
                filter?: {
                    /** @description A instant */
                    createdAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    customerId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    email?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A text */
                    mobile?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A text */
                    name?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A text */
                    number?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A id */
                    ownerId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A choice */
                    preferredChannel?: {
                        /** @enum {string} */
                        eq?: "phone" | "email" | "meeting" | "wechat";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A choice */
                    relationship?: {
                        /** @enum {string} */
                        eq?: "stranger" | "acquainted" | "familiar" | "trusted" | "partner";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A choice */
                    role?: {
                        /** @enum {string} */
                        eq?: "decision_maker" | "influencer" | "user" | "technical_evaluator";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    title?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A instant */
                    updatedAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                };
                /** @description At most 200; larger is taken as 200 */
                limit?: number;
                /** @description Text to look for */
                q?: string;
                /** @description Up to 3 of: updatedAt, createdAt, number, name; - before a name descends. Default -updatedAt */
                sort?: string;
            };
            header?: {
                /** @description return=total-count adds the total */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Contacts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ContactView"][];
                        page: components["schemas"]["PageView"];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    createContact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateContactDto"];
            };
        };
        responses: {
            /** @description Add a contact to a customer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One contact */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    discardContact: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    changeContact: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeContactDto"];
            };
        };
        responses: {
            /** @description Change a contact */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    revealContactField: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealDto"];
            };
        };
        responses: {
            /** @description What is under a mask, at most 50 times a day and person; each time is written into the audit log */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealedView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    exportContacts: {
        parameters: {
            query?: {
                filter?: {
                    /** @description A instant */
                    createdAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    customerId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    email?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A text */
                    mobile?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A text */
                    name?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A text */
                    number?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A id */
                    ownerId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A choice */
                    preferredChannel?: {
                        /** @enum {string} */
                        eq?: "phone" | "email" | "meeting" | "wechat";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A choice */
                    relationship?: {
                        /** @enum {string} */
                        eq?: "stranger" | "acquainted" | "familiar" | "trusted" | "partner";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A choice */
                    role?: {
                        /** @enum {string} */
                        eq?: "decision_maker" | "influencer" | "user" | "technical_evaluator";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    title?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A instant */
                    updatedAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                };
                /** @description Text to look for */
                q?: string;
                /** @description Up to 3 of: updatedAt, createdAt, number, name */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All contacts of a list as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    searchContacts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchDto"];
            };
        };
        responses: {
            /** @description Contacts by a condition that may nest */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ContactView"][];
                        page: components["schemas"]["PageView"];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    previewContract: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractPreviewDto"];
            };
        };
        responses: {
            /** @description Who would have to approve a contract with other lines or clauses; nothing is stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractPreviewView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listContractTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Company texts in use */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplatesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getContractTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One company text with its clauses and their owners */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listContracts: {
        parameters: {
            query?: {
                /** @description From page.next or page.prev of an answer to the same filter and sort */
                cursor?: string;
                filter?: {
                    /** @description A instant */
                    createdAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    customerId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    departmentId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A decimal */
                    netTotal?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    number?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A id */
                    opportunityId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    ownerId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    quoteId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A boolean */
                    sharedWithMe?: {
                        eq?: string;
                        isNull?: string;
                        ne?: string;
                    };
                    /** @description A date */
                    signedOn?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    signingEntityId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A choice */
                    status?: {
                        /** @enum {string} */
                        eq?: "draft" | "in_approval" | "returned" | "rejected" | "withdrawn" | "approved" | "reviewed" | "sealed" | "signed" | "filed" | "superseded";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    title?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A instant */
                    updatedAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A integer */
                    worstRatio?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                };
                /** @description At most 200; larger is taken as 200 */
                limit?: number;
                /** @description Text to look for */
                q?: string;
                /** @description Up to 3 of: updatedAt, createdAt, number, netTotal, signedOn; - before a name descends. Default -updatedAt */
                sort?: string;
            };
            header?: {
                /** @description return=total-count adds the total */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Contracts within reach */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ContractRowView"][];
                        page: components["schemas"]["PageView"];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    createContract: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContractDto"];
            };
        };
        responses: {
            /** @description Make a draft contract from an approved quote and a template */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getContract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One contract with its lines, clauses, approval and steps */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    discardContract: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    changeContract: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeContractDto"];
            };
        };
        responses: {
            /** @description Change an open contract */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    amendContract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begin the next version of a contract that is being approved, or was */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    fileContract: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FilingDto"];
            };
        };
        responses: {
            /** @description File a signed contract (归档) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getContractPaper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the printed contract shows, with the amount in words */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    reviewContract: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewDto"];
            };
        };
        responses: {
            /** @description Review an approved contract (商务评审) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    sealContract: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SealDto"];
            };
        };
        responses: {
            /** @description Record the seal (用印) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    signContract: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignatureDto"];
            };
        };
        responses: {
            /** @description Record that both sides have signed (双方签订) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    submitContract: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitContractDto"];
            };
        };
        responses: {
            /** @description Put a contract up for approval, exactly as it is */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    withdrawContract: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a contract back from approval */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    searchContracts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchDto"];
            };
        };
        responses: {
            /** @description A page of contracts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ContractRowView"][];
                        page: components["schemas"]["PageView"];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                /** @description From page.next or page.prev of an answer to the same filter and sort */
                cursor?: string;
                filter?: {
                    /** @description A choice */
                    companySize?: {
                        /** @enum {string} */
                        eq?: "large" | "medium" | "small";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A instant */
                    createdAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    creditCode?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A id */
                    departmentId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A date */
                    firstContactOn?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A choice */
                    grade?: {
                        /** @enum {string} */
                        eq?: "A" | "B" | "C" | "D";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A decimal */
                    historicAmount?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    industry?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A choice */
                    kind?: {
                        /** @enum {string} */
                        eq?: "end_user" | "design_institute" | "system_integrator" | "partner";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    name?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A text */
                    number?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A id */
                    ownerId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    parentId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    region?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A boolean */
                    sharedWithMe?: {
                        eq?: string;
                        isNull?: string;
                        ne?: string;
                    };
                    /** @description A choice */
                    source?: {
                        /** @enum {string} */
                        eq?: "phone" | "industry_news" | "colleague" | "key_account_visit" | "design_institute" | "web_search" | "website_form" | "online_chat" | "exhibition" | "referral" | "import" | "other";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A choice */
                    status?: {
                        /** @enum {string} */
                        eq?: "active" | "dormant" | "lost";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    stockCode?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A instant */
                    updatedAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                };
                /** @description At most 200; larger is taken as 200 */
                limit?: number;
                /** @description Text to look for */
                q?: string;
                /** @description Up to 3 of: updatedAt, createdAt, number, name, grade, firstContactOn, historicAmount; - before a name descends. Default -updatedAt */
                sort?: string;
            };
            header?: {
                /** @description return=total-count adds the total */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Customers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CustomerView"][];
                        page: components["schemas"]["PageView"];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    createCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCustomerDto"];
            };
        };
        responses: {
            /** @description Make a customer together with its primary contact */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One customer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    discardCustomer: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    changeCustomer: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCustomerDto"];
            };
        };
        responses: {
            /** @description Change a customer; a new owner is a transfer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    askAdmission: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdmissionDto"];
            };
        };
        responses: {
            /** @description Put a customer up for review, or up again after it was sent back */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    hintCustomerDuplicates: {
        parameters: {
            query: {
                /** @description Its unified social credit code, if known */
                creditCode?: string;
                /** @description The name somebody is about to enter */
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether a company is known already, and whose it is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateHintsView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    exportCustomers: {
        parameters: {
            query?: {
                filter?: {
                    /** @description A choice */
                    companySize?: {
                        /** @enum {string} */
                        eq?: "large" | "medium" | "small";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A instant */
                    createdAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    creditCode?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A id */
                    departmentId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A date */
                    firstContactOn?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A choice */
                    grade?: {
                        /** @enum {string} */
                        eq?: "A" | "B" | "C" | "D";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A decimal */
                    historicAmount?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    industry?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A choice */
                    kind?: {
                        /** @enum {string} */
                        eq?: "end_user" | "design_institute" | "system_integrator" | "partner";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    name?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A text */
                    number?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A id */
                    ownerId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    parentId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    region?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A boolean */
                    sharedWithMe?: {
                        eq?: string;
                        isNull?: string;
                        ne?: string;
                    };
                    /** @description A choice */
                    source?: {
                        /** @enum {string} */
                        eq?: "phone" | "industry_news" | "colleague" | "key_account_visit" | "design_institute" | "web_search" | "website_form" | "online_chat" | "exhibition" | "referral" | "import" | "other";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A choice */
                    status?: {
                        /** @enum {string} */
                        eq?: "active" | "dormant" | "lost";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    stockCode?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A instant */
                    updatedAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                };
                /** @description Text to look for */
                q?: string;
                /** @description Up to 3 of: updatedAt, createdAt, number, name, grade, firstContactOn, historicAmount */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All customers of a list as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    searchCustomers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchDto"];
            };
        };
        responses: {
            /** @description Customers by a condition that may nest */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CustomerView"][];
                        page: components["schemas"]["PageView"];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listDepartments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The departments of the company */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentsView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    foundDepartment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FoundDepartmentDto"];
            };
        };
        responses: {
            /** @description A department, branch, joint venture or agent that exists from a day on */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NodeStatesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listDepartmentChanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A department over time */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NodeStatesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    changeDepartment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDepartmentDto"];
            };
        };
        responses: {
            /** @description Rename or move a department from a day on */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NodeStatesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    takeBackDepartmentChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                changeId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    closeDepartment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseNodeDto"];
            };
        };
        responses: {
            /** @description Close a department on a day; refused while anybody or anything is in it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NodeStatesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    keepDepartment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listHeads: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who heads a department when */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeadsView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    nameHead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameHeadDto"];
            };
        };
        responses: {
            /** @description Put somebody at the head of a department from a day on */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeadView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    withdrawHead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                headId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    endHead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                headId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndIntervalDto"];
            };
        };
        responses: {
            /** @description Say on which day somebody ceases to head a department */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeadView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    streamEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The id of the last event seen: nothing after it is missed */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events `inbox` {count} and `notification`, each with an id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listRoots: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The daily roots, to be kept where nobody here can reach */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RootsView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    sealNow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Seal what was recorded since the last root */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RootView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The last check of everything recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    verifyNow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Check everything recorded */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listExpenses: {
        parameters: {
            query?: {
                /** @description From page.next or page.prev of an answer to the same filter and sort */
                cursor?: string;
                filter?: {
                    /** @description A id */
                    activityId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A instant */
                    createdAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    customerId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    departmentId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    number?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A id */
                    opportunityId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    ownerId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A choice */
                    status?: {
                        /** @enum {string} */
                        eq?: "draft" | "in_approval" | "approved" | "rejected" | "returned" | "withdrawn";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A instant */
                    submittedAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    title?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A decimal */
                    total?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A instant */
                    updatedAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                };
                /** @description At most 200; larger is taken as 200 */
                limit?: number;
                /** @description Text to look for */
                q?: string;
                /** @description Up to 3 of: updatedAt, createdAt, number, total; - before a name descends. Default -updatedAt */
                sort?: string;
            };
            header?: {
                /** @description return=total-count adds the total */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Expense claims */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ExpenseView"][];
                        page: components["schemas"]["PageView"];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    createExpense: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewExpenseDto"];
            };
        };
        responses: {
            /** @description Begin an expense claim */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpenseView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getExpense: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One expense claim */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpenseView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    discardExpense: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    changeExpense: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeExpenseDto"];
            };
        };
        responses: {
            /** @description Change an expense claim */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpenseView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    submitExpense: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitExpenseDto"];
            };
        };
        responses: {
            /** @description Put an expense claim up for approval, exactly as it is */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpenseView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    withdrawExpense: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take an expense claim back from approval */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpenseView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    exportExpenses: {
        parameters: {
            query?: {
                filter?: {
                    /** @description A id */
                    activityId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A instant */
                    createdAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    customerId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    departmentId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    number?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A id */
                    opportunityId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    ownerId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A choice */
                    status?: {
                        /** @enum {string} */
                        eq?: "draft" | "in_approval" | "approved" | "rejected" | "returned" | "withdrawn";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A instant */
                    submittedAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    title?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A decimal */
                    total?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A instant */
                    updatedAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                };
                /** @description Text to look for */
                q?: string;
                /** @description Up to 3 of: updatedAt, createdAt, number, total */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All expense claims of a list as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    previewExpense: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewExpenseDto"];
            };
        };
        responses: {
            /** @description Who would have to approve it, and why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpensePreviewView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    searchExpenses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchDto"];
            };
        };
        responses: {
            /** @description Expense claims by a condition that may nest */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ExpenseView"][];
                        page: components["schemas"]["PageView"];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listHandovers: {
        parameters: {
            query?: {
                /** @description From page.next or page.prev of an answer to the same filter and sort */
                cursor?: string;
                filter?: {
                    /** @description A instant */
                    createdAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    createdBy?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A date */
                    leavesOn?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    personId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A choice */
                    reason?: {
                        /** @enum {string} */
                        eq?: "leaving" | "moving";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A choice */
                    status?: {
                        /** @enum {string} */
                        eq?: "draft" | "queued" | "running" | "waiting" | "done" | "cancelled" | "failed" | "undoing" | "undone";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                };
                /** @description At most 200; larger is taken as 200 */
                limit?: number;
                /** @description Text to look for */
                q?: string;
                /** @description Up to 3 of: createdAt; - before a name descends. Default -createdAt */
                sort?: string;
            };
            header?: {
                /** @description return=total-count adds the total */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Handovers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HandoverView"][];
                        page: components["schemas"]["PageView"];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    draftHandover: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateHandoverDto"];
            };
        };
        responses: {
            /** @description Plan what a person leaves to whom; nothing changes hands yet */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getHandover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One handover and how far it is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    changeHandover: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeHandoverDto"];
            };
        };
        responses: {
            /** @description Say otherwise who gets what; it is divided anew */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    chooseSuccessor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseSuccessorDto"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    showLastWeek: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the leaver deleted and exported in the last seven days */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LastWeekView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    previewHandover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts per kind and successor, what cannot go, and what keeps it from beginning */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverPreviewView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listHandoverRecords: {
        parameters: {
            query: {
                /** @description The last record of the page before */
                after?: string;
                /** @description The kind of the records */
                kind: string;
                /** @description What became of them */
                outcome?: "moved" | "gone" | "restored" | "kept";
                /** @description Part of a name or number */
                q?: string;
                /** @description Those of one successor */
                successorId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The records of one kind with their successors, as far as the reader may see them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedRecordsView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    beginHandover: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begin to hand over, or go on; follow it by reading it again */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    cancelHandover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stop it, or call the leaving off; what has gone over stays until it is taken back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    undoHandover: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Give everything back that nobody has handed on since; enables no account */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listImports: {
        parameters: {
            query?: {
                /** @description From page.next or page.prev of an answer to the same filter and sort */
                cursor?: string;
                filter?: {
                    /** @description A instant */
                    createdAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    ownerId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A choice */
                    status?: {
                        /** @enum {string} */
                        eq?: "preview" | "queued" | "running" | "done" | "failed" | "undone";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A choice */
                    target?: {
                        /** @enum {string} */
                        eq?: "leads" | "customers" | "departments" | "positions" | "people";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                };
                /** @description At most 200; larger is taken as 200 */
                limit?: number;
                /** @description Text to look for */
                q?: string;
                /** @description Up to 3 of: createdAt, fileName; - before a name descends. Default -createdAt */
                sort?: string;
            };
            header?: {
                /** @description return=total-count adds the total */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Imports */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportView"][];
                        page: components["schemas"]["PageView"];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    uploadImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description CSV or xlsx, at most 20 MB
                     */
                    file: string;
                    /**
                     * @description What the rows become; before the file
                     * @enum {string}
                     */
                    target: "leads" | "customers" | "departments" | "positions" | "people";
                };
            };
        };
        responses: {
            /** @description Upload a file and see what would become of it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One import and how far it is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    mapImport: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MapImportDto"];
            };
        };
        responses: {
            /** @description Say which column goes to which field */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    commitImport: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begin to import; follow it at the address in Location */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    downloadFailedRows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows that made nothing, as they stood in the file, with why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    downloadSuccessfulRows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows that made a record, with its number */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    undoImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take back everything it made, while nobody has built upon it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    downloadImportTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description What its rows are to become */
                target: "leads" | "customers" | "departments" | "positions" | "people";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An empty file with the columns that are understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    assignLeads: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignLeadsDto"];
            };
        };
        responses: {
            /** @description Give leads to people in turn */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listLeads: {
        parameters: {
            query?: {
                /** @description From page.next or page.prev of an answer to the same filter and sort */
                cursor?: string;
                filter?: {
                    /** @description A text */
                    campaign?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A text */
                    contactName?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A instant */
                    createdAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    customerId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    departmentId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    importId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    industry?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A text */
                    name?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A text */
                    number?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A id */
                    ownerId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A instant */
                    qualifiedAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    region?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A boolean */
                    sharedWithMe?: {
                        eq?: string;
                        isNull?: string;
                        ne?: string;
                    };
                    /** @description A choice */
                    source?: {
                        /** @enum {string} */
                        eq?: "phone" | "industry_news" | "colleague" | "key_account_visit" | "design_institute" | "web_search" | "website_form" | "online_chat" | "exhibition" | "referral" | "import" | "other";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A choice */
                    status?: {
                        /** @enum {string} */
                        eq?: "new" | "assigned" | "following" | "qualified" | "unqualified";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    stockCode?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A choice */
                    unqualifiedReason?: {
                        /** @enum {string} */
                        eq?: "no_need" | "no_budget" | "unreachable" | "duplicate" | "not_a_target" | "other";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A instant */
                    updatedAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                };
                /** @description At most 200; larger is taken as 200 */
                limit?: number;
                /** @description Text to look for */
                q?: string;
                /** @description Up to 3 of: updatedAt, createdAt, number, name, status, industry; - before a name descends. Default -updatedAt */
                sort?: string;
            };
            header?: {
                /** @description return=total-count adds the total */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Leads */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LeadView"][];
                        page: components["schemas"]["PageView"];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    createLead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateLeadDto"];
            };
        };
        responses: {
            /** @description Enter a lead */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getLead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One lead */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    discardLead: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    changeLead: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeLeadDto"];
            };
        };
        responses: {
            /** @description Change a lead */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    disqualifyLead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisqualifyLeadDto"];
            };
        };
        responses: {
            /** @description Give a lead up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    reopenLead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take up a lead again that was given up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    qualifyLead: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QualifyLeadDto"];
            };
        };
        responses: {
            /** @description Make a lead a customer, a contact and an opportunity in one step */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualificationView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    revealLeadField: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealLeadDto"];
            };
        };
        responses: {
            /** @description What is under a mask, at most 50 times a day and person; each time is written into the audit log */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealedView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    exportLeads: {
        parameters: {
            query?: {
                filter?: {
                    /** @description A text */
                    campaign?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A text */
                    contactName?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A instant */
                    createdAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    customerId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    departmentId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    importId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    industry?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A text */
                    name?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A text */
                    number?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A id */
                    ownerId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A instant */
                    qualifiedAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    region?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A boolean */
                    sharedWithMe?: {
                        eq?: string;
                        isNull?: string;
                        ne?: string;
                    };
                    /** @description A choice */
                    source?: {
                        /** @enum {string} */
                        eq?: "phone" | "industry_news" | "colleague" | "key_account_visit" | "design_institute" | "web_search" | "website_form" | "online_chat" | "exhibition" | "referral" | "import" | "other";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A choice */
                    status?: {
                        /** @enum {string} */
                        eq?: "new" | "assigned" | "following" | "qualified" | "unqualified";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    stockCode?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A choice */
                    unqualifiedReason?: {
                        /** @enum {string} */
                        eq?: "no_need" | "no_budget" | "unreachable" | "duplicate" | "not_a_target" | "other";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A instant */
                    updatedAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                };
                /** @description Text to look for */
                q?: string;
                /** @description Up to 3 of: updatedAt, createdAt, number, name, status, industry */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All leads of a list as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    searchLeads: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchDto"];
            };
        };
        responses: {
            /** @description Leads by a condition that may nest */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LeadView"][];
                        page: components["schemas"]["PageView"];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who I am and what I may do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    changeMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMeDto"];
            };
        };
        responses: {
            /** @description Change my own settings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    changeMyPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordDto"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    renewMyRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MyPasswordDto"];
            };
        };
        responses: {
            /** @description Ten new recovery codes; the old ones are void */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getMySecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How my account is protected */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    beginMySecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MyPasswordDto"];
            };
        };
        responses: {
            /** @description Set up an authenticator app; counts from its first code on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    removeMySecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MyPasswordDto"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    confirmMySecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MyCodeDto"];
            };
        };
        responses: {
            /** @description Confirm it with its first code */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listMySessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where I am signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveSessionsView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    endMyOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    endMySession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listMySignIns: {
        parameters: {
            query?: {
                /** @description From page.next or page.prev of an answer to the same filter and sort */
                cursor?: string;
                filter?: {
                    /** @description A instant */
                    at?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    method?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A boolean */
                    succeeded?: {
                        eq?: string;
                        isNull?: string;
                        ne?: string;
                    };
                };
                /** @description At most 200; larger is taken as 200 */
                limit?: number;
                /** @description Text to look for */
                q?: string;
                /** @description Up to 3 of: at; - before a name descends. Default -at */
                sort?: string;
            };
            header?: {
                /** @description return=total-count adds the total */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description When and from where my account was signed in to, or was tried */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SignInRecordView"][];
                        page: components["schemas"]["PageView"];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listMyIdentities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who I am elsewhere */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityLinksView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    linkMyIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Go to the company's identity provider and link who I am there */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignOnDepartureView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    unlinkMyIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listMyTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tokens that act for me */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    makeMyToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeTokenDto"];
            };
        };
        responses: {
            /** @description Make one that carries some of what I may do */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewTokenView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    revokeMyToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    addNote: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddNoteDto"];
            };
        };
        responses: {
            /** @description Remark on a record */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                /** @description From page.next or page.prev */
                cursor?: string;
                /** @description At most 200 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What I have been told */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationsView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    markNotificationsRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkReadDto"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listOpportunities: {
        parameters: {
            query?: {
                /** @description From page.next or page.prev of an answer to the same filter and sort */
                cursor?: string;
                filter?: {
                    /** @description A instant */
                    closedAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A instant */
                    createdAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    customerId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    departmentId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A decimal */
                    expectedAmount?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A date */
                    expectedCloseOn?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    leadId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A choice */
                    lostReason?: {
                        /** @enum {string} */
                        eq?: "price" | "competitor" | "no_budget" | "no_decision" | "product_fit" | "timing" | "other";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    name?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A id */
                    nextActionOwnerId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    number?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A choice */
                    outcome?: {
                        /** @enum {string} */
                        eq?: "open" | "won" | "lost";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    ownerId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A date */
                    plannedFinishOn?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    primaryContactId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A integer */
                    probability?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A boolean */
                    sharedWithMe?: {
                        eq?: string;
                        isNull?: string;
                        ne?: string;
                    };
                    /** @description A instant */
                    stageEnteredAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    stageId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A instant */
                    updatedAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                };
                /** @description At most 200; larger is taken as 200 */
                limit?: number;
                /** @description Text to look for */
                q?: string;
                /** @description Up to 3 of: updatedAt, createdAt, expectedCloseOn, expectedAmount, stageEnteredAt, name, number; - before a name descends. Default -updatedAt */
                sort?: string;
            };
            header?: {
                /** @description return=total-count adds the total */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Opportunities within reach */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OpportunityView"][];
                        page: components["schemas"]["PageView"];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    createOpportunity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOpportunityDto"];
            };
        };
        responses: {
            /** @description Create an opportunity */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getOpportunity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One opportunity */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    discardOpportunity: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    changeOpportunity: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeOpportunityDto"];
            };
        };
        responses: {
            /** @description Change an opportunity, or hand it to another owner */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    closeOpportunity: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseOpportunityDto"];
            };
        };
        responses: {
            /** @description Close an opportunity as won or lost, or ask for the confirmation it needs */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    reopenOpportunity: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Reopen a closed opportunity */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    moveOpportunity: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveOpportunityDto"];
            };
        };
        responses: {
            /** @description Move an opportunity to another stage; moving an open one to where won ones stand wins it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpportunityView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listStageMoves: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stages an opportunity went through, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StageHistoryView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    showTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The team of a deal */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    joinTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamMemberDto"];
            };
        };
        responses: {
            /** @description Take somebody into the team of a deal */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordShareView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getOpportunityBoard: {
        parameters: {
            query?: {
                /** @description As in the list */
                filter?: {
                    [key: string]: unknown;
                };
                /** @description Text to look for */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Opportunities by stage, with their sums and latest cards */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    searchOpportunities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchDto"];
            };
        };
        responses: {
            /** @description Opportunities by conditions that may nest */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OpportunityView"][];
                        page: components["schemas"]["PageView"];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getOrg: {
        parameters: {
            query?: {
                /** @description A day or an instant. Past: as it was and was known then; to come: as it is entered now; left out: now */
                asOf?: string;
                /** @description Of a past day: as it was known then, or with what has been corrected since */
                known?: "then" | "now";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organisation as of an instant */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrgView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listUpcomingChanges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is entered for days to come in the organisation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpcomingChangesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listPeople: {
        parameters: {
            query?: {
                /** @description From page.next or page.prev of an answer to the same filter and sort */
                cursor?: string;
                filter?: {
                    /** @description A boolean */
                    active?: {
                        eq?: string;
                        isNull?: string;
                        ne?: string;
                    };
                    /** @description A id */
                    departmentId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    login?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A text */
                    name?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A text */
                    positionCode?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A id */
                    superiorId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                };
                /** @description At most 200; larger is taken as 200 */
                limit?: number;
                /** @description Text to look for */
                q?: string;
                /** @description Up to 3 of: name, login; - before a name descends. Default login */
                sort?: string;
            };
            header?: {
                /** @description return=total-count adds the total */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description People of the company */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PersonView"][];
                        page: components["schemas"]["PageView"];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    hirePerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HirePersonDto"];
            };
        };
        responses: {
            /** @description Somebody new, with her positions; she can sign in once she has been invited */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    changePerson: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePersonDto"];
            };
        };
        responses: {
            /** @description Change what a person is called, signs in with and is reached by */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How somebody's account stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listAssignments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The positions of a person over time */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PositionAssignmentsView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    assignPosition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignPositionDto"];
            };
        };
        responses: {
            /** @description Give a person a position from a day on */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PositionAssignmentView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    withdrawAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignmentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    endAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignmentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndIntervalDto"];
            };
        };
        responses: {
            /** @description Say on which day a position ceases to be held */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PositionAssignmentView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    deactivatePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    reactivatePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getDeparture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description From which day on a person will have left */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartureView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    withdrawDeparture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    unlockAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    giveOneTimePassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A password for one sign-in; the old one is void and every session ends */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneTimePasswordView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    handOutPasswordLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOutLinkDto"];
            };
        };
        responses: {
            /** @description A link by which somebody chooses a password */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordLinkView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listPersonRoles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The roles of a person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRolesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    givePersonRoles: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveRolesDto"];
            };
        };
        responses: {
            /** @description Give a person exactly these roles */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRolesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    previewPersonRoles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveRolesDto"];
            };
        };
        responses: {
            /** @description What would be different if a person had these roles */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EffectsView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    resetSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listSessionsOfPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where somebody is signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveSessionsView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    endSessionsOfPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listSignInsOfPerson: {
        parameters: {
            query?: {
                /** @description From page.next or page.prev of an answer to the same filter and sort */
                cursor?: string;
                filter?: {
                    /** @description A instant */
                    at?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    method?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A boolean */
                    succeeded?: {
                        eq?: string;
                        isNull?: string;
                        ne?: string;
                    };
                };
                /** @description At most 200; larger is taken as 200 */
                limit?: number;
                /** @description Text to look for */
                q?: string;
                /** @description Up to 3 of: at; - before a name descends. Default -at */
                sort?: string;
            };
            header?: {
                /** @description return=total-count adds the total */
                Prefer?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description When and from where somebody signed in, or was tried */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SignInRecordView"][];
                        page: components["schemas"]["PageView"];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listTokensOfPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Somebody's tokens, or a service account's */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    makeServiceToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeTokenDto"];
            };
        };
        responses: {
            /** @description Make one for a service account */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewTokenView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    revokeTokenOfPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    markTravelling: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TravellingDto"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    exportPeople: {
        parameters: {
            query?: {
                filter?: {
                    /** @description A boolean */
                    active?: {
                        eq?: string;
                        isNull?: string;
                        ne?: string;
                    };
                    /** @description A id */
                    departmentId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    login?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A text */
                    name?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A text */
                    positionCode?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A id */
                    superiorId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                };
                /** @description Text to look for */
                q?: string;
                /** @description Up to 3 of: name, login */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All people of a list as CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    movePeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MovePeopleDto"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getPermissionCatalogue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything a role can allow */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listPolicies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every approval policy: what decides today, what comes next, what is being written */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicySummariesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    createPolicy: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPolicyDto"];
            };
        };
        responses: {
            /** @description Begin a policy; it decides nothing before a version of it is published */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraftView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    deletePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listBackTests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The back-tests of a policy, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackTestsView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    askBackTest: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BackTestDto"];
            };
        };
        responses: {
            /** @description Route everything that was ever submitted again; follow it at the address in Location */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackTestView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getPolicyCases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cases a version must pass before it is published */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyCasesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    writePolicyCases: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyCasesDto"];
            };
        };
        responses: {
            /** @description Write the cases; version "0" begins them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyCasesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    runPolicyCases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunCasesDto"];
            };
        };
        responses: {
            /** @description Run the cases under a policy that need not be published */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasesRunView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getPolicyDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is being written, what is wrong with it, and what it changes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraftView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    writePolicyDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyContentDto"];
            };
        };
        responses: {
            /** @description Write the draft; version "0" begins one where there is none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraftView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    discardPolicyDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    planPolicyMigration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What would become of each approval under way, were it moved to the version in force */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MigrationPlansView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    migrateApprovals: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MigrateDto"];
            };
        };
        responses: {
            /** @description Move the chosen approvals to the version in force, on the record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MigrationResultsView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    exportPolicyPack: {
        parameters: {
            query?: {
                /** @description Another version than the newest */
                number?: number;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A version as a file, with its cases */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyPackView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    publishPolicy: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishPolicyDto"];
            };
        };
        responses: {
            /** @description Propose the draft as the next version; it is published when a second person agrees */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyPublicationView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    withdrawPolicyPublication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listPolicyVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every version of a policy, newest first, and what is proposed as one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyVersionsView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getPolicyVersion: {
        parameters: {
            query?: {
                /** @description Compare with this version */
                against?: number;
            };
            header?: never;
            path: {
                code: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One version and what it changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyVersionDetailView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    retirePolicyVersion: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                code: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetireVersionDto"];
            };
        };
        responses: {
            /** @description Propose that a version decides nothing new any more; a second person decides */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyPublicationView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getBackTest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far a back-test is, and its report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackTestView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    checkPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckPolicyDto"];
            };
        };
        responses: {
            /** @description Everything that is wrong with a policy, each with a deal that shows it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyFindingsView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listPolicyPacks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The packs that come with the product */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShippedPacksView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    importPolicyPack: {
        parameters: {
            query?: {
                /** @description Only say what would happen */
                dry?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportPackDto"];
            };
        };
        responses: {
            /** @description Make a pack the draft of its policy, with its cases */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackImportView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    tryPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryPolicyDto"];
            };
        };
        responses: {
            /** @description The route a deal would take, with its explanation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyTrialView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getPolicyVocabulary: {
        parameters: {
            query?: {
                /** @description Only this purpose */
                purpose?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What policies can be written with: facts, positions, operators, modes, rules and switches */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyVocabularyView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    whoWouldApprove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhoDto"];
            };
        };
        responses: {
            /** @description Whom approver rules come to today, and how */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhoView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    foundPosition: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FoundPositionDto"];
            };
        };
        responses: {
            /** @description A position that exists from a day on */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NodeStatesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listPositionChanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A position over time */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NodeStatesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    changePosition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePositionDto"];
            };
        };
        responses: {
            /** @description Rename or move a position from a day on */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NodeStatesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    takeBackPositionChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                changeId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    closePosition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseNodeDto"];
            };
        };
        responses: {
            /** @description Close a position on a day; refused while anybody or anything is in it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NodeStatesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    keepPosition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listPriceLists: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every version of the price list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceListsView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    draftPriceList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPriceListDto"];
            };
        };
        responses: {
            /** @description Draft a new version of the price list */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricedListView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getPriceList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One version with its prices */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricedListView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    changePriceList: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePriceListDto"];
            };
        };
        responses: {
            /** @description Change a draft version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricedListView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    publishPriceList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Publish a draft version; the one before ends the day before it begins */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceListView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getCurrentPriceList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The price list in force today */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricedListView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listProducts: {
        parameters: {
            query?: {
                /** @description From page.next or page.prev of an answer to the same filter and sort */
                cursor?: string;
                filter?: {
                    /** @description A boolean */
                    active?: {
                        eq?: string;
                        isNull?: string;
                        ne?: string;
                    };
                    /** @description A text */
                    code?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A text */
                    family?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A choice */
                    kind?: {
                        /** @enum {string} */
                        eq?: "software" | "hardware" | "service";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    name?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A instant */
                    updatedAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                };
                /** @description At most 200; larger is taken as 200 */
                limit?: number;
                /** @description Text to look for */
                q?: string;
                /** @description Up to 3 of: code, name, family, updatedAt; - before a name descends. Default code */
                sort?: string;
            };
            header?: {
                /** @description return=total-count adds the total */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Products with their price in the list in force */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ProductView"][];
                        page: components["schemas"]["PageView"];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    createProduct: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProductDto"];
            };
        };
        responses: {
            /** @description Add a product; its price comes with a price list */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One product */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    changeProduct: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeProductDto"];
            };
        };
        responses: {
            /** @description Change a product */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    searchProducts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchDto"];
            };
        };
        responses: {
            /** @description A page of products */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ProductView"][];
                        page: components["schemas"]["PageView"];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listProxies: {
        parameters: {
            query?: {
                /** @description Whose; left out: mine. Others need person.manage */
                personId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The proxies I gave and received; with person.manage those of anybody */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProxiesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    nameProxy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameProxyDto"];
            };
        };
        responses: {
            /** @description Entrust approvals to somebody for a while */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProxyView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    endProxy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    previewQuote: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuotePreviewDto"];
            };
        };
        responses: {
            /** @description What a half-written quote comes to and who would have to approve it; nothing is stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotePreviewView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listQuotes: {
        parameters: {
            query?: {
                /** @description From page.next or page.prev of an answer to the same filter and sort */
                cursor?: string;
                filter?: {
                    /** @description A instant */
                    createdAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    currency?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A id */
                    customerId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    departmentId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A decimal */
                    netTotal?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    number?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A id */
                    opportunityId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    ownerId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A integer */
                    ratio?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A boolean */
                    sharedWithMe?: {
                        eq?: string;
                        isNull?: string;
                        ne?: string;
                    };
                    /** @description A id */
                    signingEntityId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A choice */
                    status?: {
                        /** @enum {string} */
                        eq?: "draft" | "in_approval" | "approved" | "rejected" | "returned" | "withdrawn" | "superseded";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    title?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A instant */
                    updatedAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A date */
                    validUntil?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A integer */
                    worstRatio?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                };
                /** @description At most 200; larger is taken as 200 */
                limit?: number;
                /** @description Text to look for */
                q?: string;
                /** @description Up to 3 of: updatedAt, createdAt, number, netTotal, worstRatio, validUntil; - before a name descends. Default -updatedAt */
                sort?: string;
            };
            header?: {
                /** @description return=total-count adds the total */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Quotes within reach */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["QuoteRowView"][];
                        page: components["schemas"]["PageView"];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    createQuote: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewQuoteDto"];
            };
        };
        responses: {
            /** @description Make a draft quote for an opportunity */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getQuote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One quote with its lines, its approval and its grant */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    discardQuote: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    changeQuote: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeQuoteDto"];
            };
        };
        responses: {
            /** @description Change an open quote; lines, when given, replace all */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getQuotation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the printed quotation for the customer shows; only of an approved quote */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotationView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    reviseQuote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begin the next revision of an approved quote, as a draft */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    submitQuote: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitQuoteDto"];
            };
        };
        responses: {
            /** @description Put a quote up for approval, exactly as it is */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    withdrawQuote: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Take a quote back from approval */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    searchQuotes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchDto"];
            };
        };
        responses: {
            /** @description A page of quotes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["QuoteRowView"][];
                        page: components["schemas"]["PageView"];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listRecycleBin: {
        parameters: {
            query?: {
                /** @description From page.next */
                cursor?: string;
                /** @description filter[type][eq]=customer */
                filter?: {
                    [key: string]: unknown;
                };
                /** @description At most 200 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was discarded, within reach */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscardedPageView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    restoreRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                /** @description Kind of record */
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getContinuity: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What will break within thirty days */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContinuityView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    lookAhead: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Look again now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContinuityView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    foreseeLeaving: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What would happen if a person left tomorrow */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeavingView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listReorganisationPlans: {
        parameters: {
            query?: {
                /** @description Only those that stand there */
                status?: "draft" | "in_force" | "discarded";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Plans of the organisation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReorganisationPlansView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    createReorganisationPlan: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPlanDto"];
            };
        };
        responses: {
            /** @description Begin a plan; it decides nothing */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReorganisationPlanView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getReorganisationPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One plan */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReorganisationPlanView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    discardReorganisationPlan: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    changeReorganisationPlan: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePlanDto"];
            };
        };
        responses: {
            /** @description Change a plan that is not in force */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReorganisationPlanView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    putReorganisationInForce: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Enter all the changes of a plan for its day, or none of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReorganisationPlanView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listRehearsals: {
        parameters: {
            query?: {
                /** @description Of this plan; left out: of days without a plan */
                planId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was rehearsed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RehearsalsView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    rehearse: {
        parameters: {
            query?: never;
            header: {
                /** @description One key for each intent; a repeat gets the first answer */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RehearseDto"];
            };
        };
        responses: {
            /** @description Try a plan, or a day as it is entered; follow it at the address in Location */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RehearsalView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far a rehearsal is, and its report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RehearsalView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getContractAmounts: {
        parameters: {
            query?: {
                /** @description The day a contract counts on: when both sides signed it (the default), or when it was approved */
                basis?: "signature" | "approval";
                /** @description First month, YYYY-MM; eleven months before the last when left out */
                from?: string;
                /** @description Last month, YYYY-MM; this one when left out */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Contract amounts by month and department */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractAmountsView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getFunnel: {
        parameters: {
            query?: {
                /** @description Only this department */
                departmentId?: string;
                /** @description First day; a year ago when left out */
                from?: string;
                /** @description Only this owner */
                ownerId?: string;
                /** @description Last day; today when left out */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How deals went from stage to stage in a period */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunnelView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getWorkbench: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What waits for the reader, and her figures */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkbenchView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    compareRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompareRolesDto"];
            };
        };
        responses: {
            /** @description Several roles side by side */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    exportRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All roles as a file that another installation takes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleFileView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    importRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleFileDto"];
            };
        };
        responses: {
            /** @description Take over the roles of a file, all or none */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BroughtRolesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    exportRoleMatrix: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every permission and which roles hold it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The roles of the company */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    createRole: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRoleDto"];
            };
        };
        responses: {
            /** @description Make a role */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleDetailView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One role, and who holds it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleDetailView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    retireRole: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    changeRole: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRoleDto"];
            };
        };
        responses: {
            /** @description Change a role; its holders have it from their next request on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleDetailView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    copyRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyRoleDto"];
            };
        };
        responses: {
            /** @description Make a role of one’s own out of another */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleDetailView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    previewRoleChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRoleDto"];
            };
        };
        responses: {
            /** @description Who would see and may do what else if a role were changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EffectsView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listSalesStages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stages of the sales process */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SalesStagesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listSeals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Seals in use and who keeps them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealsView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    search: {
        parameters: {
            query: {
                /** @description Two characters of a name, its pinyin or initials, or a number */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Records of every kind within reach, by what they are known by */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitsView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listServiceAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accounts of programs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceAccountsView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    addServiceAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceAccountDto"];
            };
        };
        responses: {
            /** @description An account for a program, which acts by tokens only */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewServiceAccountView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInDto"];
            };
        };
        responses: {
            /** @description Sign in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Something is still to be done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInStepView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    signOut: {
        parameters: {
            query?: {
                /** @description End every session of this person */
                everywhere?: "true" | "false";
            };
            header?: {
                /** @description countersign: needed with the cookie */
                "X-Requested-With"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    beginEnrolment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketDto"];
            };
        };
        responses: {
            /** @description Set up the second factor that is owed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    finishEnrolment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeWithTicketDto"];
            };
        };
        responses: {
            /** @description Confirm it with its first code, and go on */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolledView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    passNewPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordWithTicketDto"];
            };
        };
        responses: {
            /** @description Go on signing in by choosing a password */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Something is still to be done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInStepView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    usePasswordLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UseLinkDto"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    askForRecovery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskForRecoveryDto"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    refreshSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description countersign: needed with the cookie */
                "X-Requested-With"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Get the next access token */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    passSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeWithTicketDto"];
            };
        };
        responses: {
            /** @description Go on signing in with a code */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Something is still to be done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInStepView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    beginSignOn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginSignOnDto"];
            };
        };
        responses: {
            /** @description Go and sign in at the company's identity provider */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignOnDepartureView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    finishSignOn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinishSignOnDto"];
            };
        };
        responses: {
            /** @description Come back from there */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Something is still to be done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInStepView"];
                };
            };
            /** @description Linked to the account that is signed in */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    setUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupDto"];
            };
        };
        responses: {
            /** @description Make the first administrator */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getSetupStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether this installation is set up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupStatusView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listShares: {
        parameters: {
            query: {
                /** @description The record */
                subjectId: string;
                /** @description Kind of record, such as customer */
                subjectType: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whom a record is shared with, its team included */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    shareRecords: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareRecordsDto"];
            };
        };
        responses: {
            /** @description Share records with a person, a department or a position */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    changeShare: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeShareDto"];
            };
        };
        responses: {
            /** @description Change until when a share holds, what it allows, or why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordShareView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    endShares: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndSharesDto"];
            };
        };
        responses: {
            /** @description End shares; what they showed is not seen any more from now on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedSharesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listSigningEntities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Our companies that may sign */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningEntitiesView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /** @description From page.next or page.prev of an answer to the same filter and sort */
                cursor?: string;
                filter?: {
                    /** @description A choice */
                    attitude?: {
                        /** @enum {string} */
                        eq?: "positive" | "neutral" | "negative";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A choice */
                    channel?: {
                        /** @enum {string} */
                        eq?: "phone" | "email" | "meeting" | "visit";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    contactId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    customerId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    departmentId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A date */
                    followUpDueOn?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    followUpOwnerId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    number?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A instant */
                    occurredAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    opportunityId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A id */
                    ownerId?: {
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A choice */
                    status?: {
                        /** @enum {string} */
                        eq?: "not_started" | "in_progress" | "done";
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                    };
                    /** @description A text */
                    subject?: {
                        contains?: string;
                        eq?: string;
                        in?: string;
                        isNull?: string;
                        ne?: string;
                        nin?: string;
                        startsWith?: string;
                    };
                    /** @description A instant */
                    updatedAt?: {
                        between?: string;
                        eq?: string;
                        gt?: string;
                        gte?: string;
                        in?: string;
                        isNull?: string;
                        lt?: string;
                        lte?: string;
                        ne?: string;
                        nin?: string;
                    };
                };
                /** @description At most 200; larger is taken as 200 */
                limit?: number;
                /** @description Text to look for */
                q?: string;
                /** @description Up to 3 of: occurredAt, updatedAt, followUpDueOn, number; - before a name descends. Default followUpDueOn */
                sort?: string;
            };
            header?: {
                /** @description return=total-count adds the total */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your follow-ups that are not done, the most urgent first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ActivityView"][];
                        page: components["schemas"]["PageView"];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getTimeline: {
        parameters: {
            query: {
                /** @description From page.next */
                cursor?: string;
                /** @description Entries a page, 1 to 100; 30 when left out */
                limit?: string;
                /** @description The record */
                subjectId: string;
                /** @description Kind of record, such as customer */
                subjectType: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What happened to a record, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listTravellers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is on the road, of those below me; of all for the security administrator */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TravellersView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    listWorkingCalendars: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description When people work */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingCalendarsView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getWorkingCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One calendar */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingCalendarView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    changeWorkingCalendar: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, quoted, such as "3" */
                "If-Match": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCalendarDto"];
            };
        };
        responses: {
            /** @description Set the hours, the announced years and the special days of a calendar */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingCalendarView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getDueTime: {
        parameters: {
            query: {
                /** @description Since when it is counted */
                from: string;
                /** @description Working minutes */
                minutes: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description When so many working minutes are over, and why then */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DueTimeView"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
}
