export interface paths {
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public keys that access tokens are checked with (RFC 7517) */
        get: operations["getWellKnownJwksJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/openid-configuration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where tokens come from and how they are checked */
        get: operations["getWellKnownOpenidConfiguration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts all of whose roles lie within one’s places, by user name */
        get: operations["getAccounts"];
        put?: never;
        /** Make an account; its one-time password must be changed at the first sign-in */
        post: operations["postAccounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A forgotten password or a lost phone: a one-time password, and every sign-in ends */
        post: operations["postAccountsByIdResetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change roles; the account’s access tokens end */
        put: operations["putAccountsByIdRoles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Lock or unlock; a locked account is signed out everywhere */
        put: operations["putAccountsByIdStatus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Amendments of lists at the caller’s places, or that touch them, newest first */
        get: operations["getAmendments"];
        put?: never;
        /** Propose changes of a frozen list; those that stand in an open proposal already join it */
        post: operations["postAmendments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/amendments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An amendment and how far it has been carried out */
        get: operations["getAmendmentsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/amendments/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an amendment changes at the caller’s places, by village: what the list says and what it will say */
        get: operations["getAmendmentsByIdChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/amendments/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a proposal back with a remark; its changes are free to be proposed again */
        post: operations["postAmendmentsByIdSendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/amendments/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a proposal back: by who made it, or by staff of the list */
        post: operations["postAmendmentsByIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/amendments/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve amendments, each answered by itself, in the order sent */
        post: operations["postAmendmentsApprovals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Campaigns that the caller’s places serve or oversee, newest first */
        get: operations["getCampaigns"];
        put?: never;
        /** Opens a campaign for a frozen poor list that has arrived completely */
        post: operations["postCampaigns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes what is declared of a campaign; what plans are made by only before there are plans */
        put: operations["putCampaignsById"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/phase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a campaign to its next phase, or back by one with a reason */
        post: operations["postCampaignsByIdPhase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claim-form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A form to report a missing household, with the provinces that take reports */
        get: operations["getClaimForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claim-form/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same for one place, with the places right below it */
        get: operations["getClaimFormByPath"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claim-records/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One claim with its history */
        get: operations["getClaimRecordsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claim-records/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept a claim: its household is proposed to the list; it stays open until the amendment is approved */
        post: operations["postClaimRecordsByIdAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claim-records/{id}/households": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Households of the registry that a claim may mean, likeliest first */
        get: operations["getClaimRecordsByIdHouseholds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claim-records/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse a claim with a reason that its reporter can read */
        post: operations["postClaimRecordsByIdRefuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claim-records/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a refused claim again, or take an acceptance back before the list has the household */
        post: operations["postClaimRecordsByIdReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claim-records/{id}/reporter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read who reported it, to ask back; each look is noted in the claim */
        post: operations["postClaimRecordsByIdReporter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claim-records/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look into a claim */
        post: operations["postClaimRecordsByIdVerify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report that a poor household is missing from the list */
        post: operations["postClaims"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Claims that a household is missing, of a place: open ones oldest first, settled ones newest first */
        get: operations["getClaimsByPath"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record statements of village heads, each answered by itself */
        post: operations["postClosures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closures/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every village of a place, and whether it is closed for a list */
        get: operations["getClosuresByPath"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closures/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept statements: their villages are closed */
        post: operations["postClosuresApprovals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closures/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take statements back, with a reason */
        post: operations["postClosuresWithdrawals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records facts of hand-overs, each answered by itself, in the order sent */
        post: operations["postConfirmations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/coverage-stream/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of a place, at once and again within a second of each change */
        get: operations["getCoverageStreamByPath"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/coverage/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many households of a place have received, and how many are left, with all units right below */
        get: operations["getCoverageByPath"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custody-ledger/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each holder at a place received, handed over, returned, lost and has in hand */
        get: operations["getCustodyLedgerByPath"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custody-lots/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lots that were seen at a place, and the way of one of them from its source to the villages */
        get: operations["getCustodyLotsByPath"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custody-parties/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sources of a campaign, and the accounts that may carry things at a place */
        get: operations["getCustodyPartiesByPath"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custody-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write what one holder hands over to another, gives back or has lost */
        post: operations["postCustodyRecords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custody-records/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One record of a hand-over between holders */
        get: operations["getCustodyRecordsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custody-records/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve what a holder says was lost or damaged */
        post: operations["postCustodyRecordsByIdApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custody-records/{id}/paper-signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter the page that a side without an account has signed */
        post: operations["postCustodyRecordsByIdPaperSignature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custody-records/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse a record that waits for one’s signature, or withdraw one’s own */
        post: operations["postCustodyRecordsByIdRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custody-records/{id}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write that a signed record was wrong; it is taken back when the other side has signed this too */
        post: operations["postCustodyRecordsByIdReversal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custody-records/{id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign for the other side: the hand-over counts from now on */
        post: operations["postCustodyRecordsByIdSignature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custody/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records of hand-overs between holders at a place, newest first */
        get: operations["getCustodyByPath"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicate-counts/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many open pairs a place has */
        get: operations["getDuplicateCountsByPath"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicate-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide on many pairs, each answered by itself */
        post: operations["postDuplicateDecisions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicate-pairs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Both households of a pair side by side, and what agrees */
        get: operations["getDuplicatePairsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicate-pairs/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that two households are one (the double ends into the other), or that they are two */
        post: operations["postDuplicatePairsByIdDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicate-pairs/{id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back that two households are two: they are asked about again */
        post: operations["postDuplicatePairsByIdReopening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicate-searches/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the newest search of a place’s province has come */
        get: operations["getDuplicateSearchesByPath"];
        put?: never;
        /** Search the province of a place for households that stand twice in a list year */
        post: operations["postDuplicateSearchesByPath"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pairs that may be one household, one of them at the place; the certain first */
        get: operations["getDuplicatesByPath"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/household-counts/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many households of a place a search finds, up to 10000 */
        get: operations["getHouseholdCountsByPath"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/household-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register a household by hand */
        post: operations["postHouseholdRecords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/household-records/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One household with its members and lists; its ETag is what a change must match */
        get: operations["getHouseholdRecordsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/household-records/{id}/class": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Class a household anew, by the same or another standard of poverty */
        post: operations["postHouseholdRecordsByIdClass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/household-records/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct what was recorded wrongly of a household or of one member */
        post: operations["postHouseholdRecordsByIdCorrections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/household-records/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a household that is no longer poor, or was registered in error */
        post: operations["postHouseholdRecordsByIdEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/household-records/{id}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say which priority groups a household belongs to, and how severe its need is */
        post: operations["postHouseholdRecordsByIdGroups"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/household-records/{id}/head": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the head; the former one stays as a member or leaves */
        post: operations["postHouseholdRecordsByIdHead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/household-records/{id}/head-death": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The head has died: a member follows, or the household has died out */
        post: operations["postHouseholdRecordsByIdHeadDeath"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/household-records/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every change of a household, newest first: since when, recorded when, by whom, why, and what it made another */
        get: operations["getHouseholdRecordsByIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/household-records/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a member: born, come to live here, or counted already and now known by name */
        post: operations["postHouseholdRecordsByIdMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/household-records/{id}/members/{member}/death": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A member has died; `unnamed` stands for one whom no list names */
        post: operations["postHouseholdRecordsByIdMembersByMemberDeath"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/household-records/{id}/members/{member}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A member has left; `unnamed` stands for one whom no list names */
        post: operations["postHouseholdRecordsByIdMembersByMemberRemoval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/household-records/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge a household into another: the same one recorded twice, or two that are one now */
        post: operations["postHouseholdRecordsByIdMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/household-records/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a household to another village or commune, or away */
        post: operations["postHouseholdRecordsByIdMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/household-records/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back an end that was a mistake, or take up a household that is poor again */
        post: operations["postHouseholdRecordsByIdRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/household-records/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Personal fields of a household in the clear; a record of it is kept first */
        post: operations["postHouseholdRecordsByIdReveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/household-records/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Split a household: some leave and are one of their own */
        post: operations["postHouseholdRecordsByIdSplit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/household-searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Households of a place by a number that may stand in no address: national ID or phone */
        post: operations["postHouseholdSearches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/households/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Households of a place, by village and name */
        get: operations["getHouseholdsByPath"];
        put?: never;
        post?: never;
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
        /** Imports at or below the caller’s places, newest first */
        get: operations["getImports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a file with households of a place: workbook or CSV */
        post: operations["postImportsByPath"];
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
        /** An import and how far it has come */
        get: operations["getImportsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/absent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Registered households of the file’s communes and year that it does not name */
        get: operations["getImportsByIdAbsent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apply what the trial found */
        post: operations["postImportsByIdApply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop; what was applied stays applied */
        post: operations["postImportsByIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/layout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the sheets of a file would be read: guessed, or as somebody chose */
        get: operations["getImportsByIdLayout"];
        /** Say how sheets are to be read; what is left open is guessed anew around it */
        put: operations["putImportsByIdLayout"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/marked-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sender’s own file with a column of reasons */
        get: operations["getImportsByIdMarkedFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows of the last trial, in the file’s order */
        get: operations["getImportsByIdRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compare every row with the registry; nothing is changed */
        post: operations["postImportsByIdTrial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an import back */
        post: operations["postImportsByIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/installation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this installation is, before anybody signs in */
        get: operations["getInstallation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was shown personal fields of households at the caller’s places, newest first */
        get: operations["getLooks"];
        put?: never;
        post?: never;
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
        /** Whoever asks */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
        /** Change one’s own password; other sign-ins and all access tokens end */
        put: operations["putMePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description */
        get: operations["getOpenapiJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packages/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that a phone needs for handing out at a commune or village */
        get: operations["getPackagesByPath"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plans of a campaign, newest first */
        get: operations["getPlans"];
        put?: never;
        /** Proposes a plan by the flat rule; a job computes it */
        post: operations["postPlans"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A plan with its totals and, while it is released, how far that is */
        get: operations["getPlansById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves the plan that was looked at; its gifts are then released in slices */
        post: operations["postPlansByIdApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a proposed plan back with a remark */
        post: operations["postPlansByIdSendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/poor-list-comparisons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Two lists side by side: who left, who came, who changed class; counts first, then the rows in pages */
        get: operations["getPoorListComparisons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/poor-list-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who took lists of the caller’s places out as workbooks, newest first */
        get: operations["getPoorListExports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/poor-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Poor lists of, over and below the caller’s places, newest first */
        get: operations["getPoorLists"];
        put?: never;
        /** Propose a poor list of a place and year */
        post: operations["postPoorLists"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/poor-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A poor list and how far it has been said */
        get: operations["getPoorListsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/poor-lists/{id}/difference-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose all differences of a place as one amendment, 5,000 at most, leaving out what is proposed already */
        post: operations["postPoorListsByIdDifferenceProposals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/poor-lists/{id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the registry has moved on from a frozen list; a page may be short and not the last */
        get: operations["getPoorListsByIdDifferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/poor-lists/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Households of a frozen list as it is, or as it was at a moment or amendment, in the printed order */
        get: operations["getPoorListsByIdEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/poor-lists/{id}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Freeze a poor list; its households are said in slices afterwards */
        post: operations["postPoorListsByIdFreeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/poor-lists/{id}/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A frozen list as a workbook, at any moment: in full for staff only, and then on record; or for the notice board */
        get: operations["getPoorListsByIdWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/priority-flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Define a priority flag for the households of a unit */
        post: operations["postPriorityFlags"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/priority-flags/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Priority groups of the nation, and the flags of a place: of its path from the root and below it */
        get: operations["getPriorityFlagsByPath"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/priority-flags/restorations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a retired flag up again */
        post: operations["postPriorityFlagsRestorations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/priority-flags/retirements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retire a flag: households that have it keep it, no other gets it */
        post: operations["postPriorityFlagsRetirements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public-claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report that a poor household is missing, without an account */
        post: operations["postPublicClaims"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public-claims/{receipt}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a report has come, for whoever has its number */
        get: operations["getPublicClaimsByReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipt-lists/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A village’s list for signing, of all approved plans of a campaign */
        get: operations["getReceiptListsByPath"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Renew the access token; each refresh token is good for one renewal */
        post: operations["postRefresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rehomings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Re-homings of the caller’s places, newest first */
        get: operations["getRehomings"];
        put?: never;
        /** Begin to carry a list year over into today’s units: every old village is looked at */
        post: operations["postRehomings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rehomings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A re-homing and how far it has come */
        get: operations["getRehomingsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rehomings/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve the whole, as it was looked at: households follow in slices */
        post: operations["postRehomingsByIdApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rehomings/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a re-homing up before it is approved; nothing has changed then */
        post: operations["postRehomingsByIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rehomings/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say where old villages go, each judged by itself */
        post: operations["postRehomingsByIdDecisions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rehomings/{id}/left": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Households that stay in the old units, each with its reason */
        get: operations["getRehomingsByIdLeft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rehomings/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The old villages of a re-homing and where each goes */
        get: operations["getRehomingsByIdRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rehomings/{id}/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The villages of a re-homing and the households that are left, as a workbook */
        get: operations["getRehomingsByIdWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/remaining/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is left at a place, by name, by village and then as people are sorted */
        get: operations["getRemainingByPath"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in */
        post: operations["postSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this sign-in and all access tokens of the account */
        post: operations["postSignOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sources of a campaign, newest first */
        get: operations["getSources"];
        put?: never;
        /** Enters money, goods or rice for a campaign: promised, committed in writing or received */
        post: operations["postSources"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A source with what stands behind it */
        get: operations["getSourcesById"];
        /** Changes the terms of a source; whom it reaches only while no approved plan uses it */
        put: operations["putSourcesById"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The book of a source, newest line first */
        get: operations["getSourcesByIdEntries"];
        put?: never;
        /** Writes into the book of a source: a promise, a paper, a receipt, a return or a cut */
        post: operations["postSourcesByIdEntries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}/entries/{entry}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undoes a line of the book by another one */
        post: operations["postSourcesByIdEntriesByEntryReversal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole country with its provinces */
        get: operations["getUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A unit with what stands above and right below it */
        get: operations["getUnitsByPath"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/villages/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The villages of a commune with their households, and what changed them */
        get: operations["getVillagesByPath"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/villages/mergers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Villages become one; their households follow in slices */
        post: operations["postVillagesMergers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/villages/renames": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A village gets another name; its households follow in slices */
        post: operations["postVillagesRenames"];
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
        /** @description RFC 9457 */
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description stable for ever */
            code: string;
            errors?: {
                /** @description RFC 6901; of params and query after /params and /query */
                pointer: string;
                code: string;
                detail?: string;
            }[];
            traceId: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getWellKnownJwksJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keys: {
                            /** @constant */
                            kty: "EC";
                            /** @constant */
                            crv: "P-256";
                            x: string;
                            y: string;
                            kid: string;
                            /** @constant */
                            use: "sig";
                            /** @constant */
                            alg: "ES256";
                        }[];
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWellKnownOpenidConfiguration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        issuer: string;
                        jwks_uri: string;
                        token_endpoint: string;
                        response_types_supported: string[];
                        subject_types_supported: string[];
                        id_token_signing_alg_values_supported: string[];
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccounts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            username: string;
                            displayName: string;
                            roles: {
                                /** @enum {string} */
                                role: "commune-officer" | "staff" | "approver" | "monitor" | "auditor" | "admin";
                                /** @enum {string} */
                                unitSet: "2021-11" | "2025-06" | "2026-04";
                                path: "" | string;
                            }[];
                            /** @description no role counts until the password is changed */
                            mustChangePassword: boolean;
                            /** @enum {string} */
                            status: "active" | "locked";
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccounts: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    username: string;
                    displayName: string;
                    roles: {
                        /** @enum {string} */
                        role: "commune-officer" | "staff" | "approver" | "monitor" | "auditor" | "admin";
                        /** @enum {string} */
                        unitSet: "2021-11" | "2025-06" | "2026-04";
                        path: "" | string;
                    }[];
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            id: string;
                            username: string;
                            displayName: string;
                            roles: {
                                /** @enum {string} */
                                role: "commune-officer" | "staff" | "approver" | "monitor" | "auditor" | "admin";
                                /** @enum {string} */
                                unitSet: "2021-11" | "2025-06" | "2026-04";
                                path: "" | string;
                            }[];
                            /** @description no role counts until the password is changed */
                            mustChangePassword: boolean;
                            /** @enum {string} */
                            status: "active" | "locked";
                        };
                        /** @description told once to the person; must be changed at the next sign-in */
                        oneTimePassword: string;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not-found`: There is nothing here, or it is outside your places
             *
             *     `role-out-of-place`: A role’s place is outside of your places
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `username-taken`: This user name belongs to somebody else
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAccountsByIdResetPassword: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            id: string;
                            username: string;
                            displayName: string;
                            roles: {
                                /** @enum {string} */
                                role: "commune-officer" | "staff" | "approver" | "monitor" | "auditor" | "admin";
                                /** @enum {string} */
                                unitSet: "2021-11" | "2025-06" | "2026-04";
                                path: "" | string;
                            }[];
                            /** @description no role counts until the password is changed */
                            mustChangePassword: boolean;
                            /** @enum {string} */
                            status: "active" | "locked";
                        };
                        /** @description told once to the person; must be changed at the next sign-in */
                        oneTimePassword: string;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: Your role may not do this
             *
             *     `own-account`: Nobody changes their own roles, lock or password this way
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not-found`: There is nothing here, or it is outside your places
             *
             *     `role-out-of-place`: A role’s place is outside of your places
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `command-conflict`: This command id was used for something else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putAccountsByIdRoles: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    roles: {
                        /** @enum {string} */
                        role: "commune-officer" | "staff" | "approver" | "monitor" | "auditor" | "admin";
                        /** @enum {string} */
                        unitSet: "2021-11" | "2025-06" | "2026-04";
                        path: "" | string;
                    }[];
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        username: string;
                        displayName: string;
                        roles: {
                            /** @enum {string} */
                            role: "commune-officer" | "staff" | "approver" | "monitor" | "auditor" | "admin";
                            /** @enum {string} */
                            unitSet: "2021-11" | "2025-06" | "2026-04";
                            path: "" | string;
                        }[];
                        /** @description no role counts until the password is changed */
                        mustChangePassword: boolean;
                        /** @enum {string} */
                        status: "active" | "locked";
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: Your role may not do this
             *
             *     `own-account`: Nobody changes their own roles, lock or password this way
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not-found`: There is nothing here, or it is outside your places
             *
             *     `role-out-of-place`: A role’s place is outside of your places
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `command-conflict`: This command id was used for something else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putAccountsByIdStatus: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    status: "active" | "locked";
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        username: string;
                        displayName: string;
                        roles: {
                            /** @enum {string} */
                            role: "commune-officer" | "staff" | "approver" | "monitor" | "auditor" | "admin";
                            /** @enum {string} */
                            unitSet: "2021-11" | "2025-06" | "2026-04";
                            path: "" | string;
                        }[];
                        /** @description no role counts until the password is changed */
                        mustChangePassword: boolean;
                        /** @enum {string} */
                        status: "active" | "locked";
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: Your role may not do this
             *
             *     `own-account`: Nobody changes their own roles, lock or password this way
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not-found`: There is nothing here, or it is outside your places
             *
             *     `role-out-of-place`: A role’s place is outside of your places
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `command-conflict`: This command id was used for something else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAmendments: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                list?: string;
                status?: "proposed" | "approved" | "sent-back" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            list: string;
                            /** @enum {string} */
                            unitSet: "2021-11" | "2025-06" | "2026-04";
                            /** @description the list’s place */
                            unit: string;
                            /** @description communes that it touches */
                            communes: string[];
                            /** @description the list’s how-manieth amendment, once approved */
                            number: number | null;
                            /** @description changes in it */
                            size: number;
                            counts: {
                                add: number;
                                correct: number;
                                settle: number;
                                reinstate: number;
                            };
                            reason: string;
                            origin: {
                                /** @enum {string} */
                                kind: "claim" | "duplicate" | "household" | "import" | "rehoming" | "difference";
                                id: string;
                            } | null;
                            /** @enum {string} */
                            status: "proposed" | "approved" | "sent-back" | "withdrawn";
                            /** @description to be sent back with a decision: it was this that was looked at */
                            revision: number;
                            proposedBy: string;
                            /** Format: date-time */
                            proposedAt: string;
                            /** @description all whose changes stand in it; none of them may decide on it */
                            makers: string[];
                            decidedBy: string | null;
                            decidedAt: string | null;
                            remark: string | null;
                            /** @description changes that no longer fitted at approval */
                            leftOut: number;
                            /** @description changes that the list has so far */
                            applied: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad-cursor`: The cursor is not one that this list gave
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAmendments: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    list: string;
                    reason: string;
                    changes: {
                        /** @enum {string} */
                        kind: "add" | "correct" | "settle" | "reinstate";
                        household: string;
                        /**
                         * @description of a settlement
                         * @default null
                         */
                        reason?: ("died-out" | "moved-away" | "merged" | "duplicate" | "no-longer-poor" | "registered-in-error" | "refused") | null;
                        /**
                         * @description since when no gift is due; today unless told
                         * @default null
                         */
                        on?: string | null;
                        note?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        amendment: string | null;
                        /** @description open amendments that said the same */
                        joined: string[];
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `changes-unfit`: Changes do not fit what the registry and the list say now
             *
             *     `command-conflict`: This command id was used for something else
             *
             *     `list-not-frozen`: Only a frozen list is amended
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `amendment-too-large`: An amendment has at most 5,000 changes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAmendmentsById: {
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
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        list: string;
                        /** @enum {string} */
                        unitSet: "2021-11" | "2025-06" | "2026-04";
                        /** @description the list’s place */
                        unit: string;
                        /** @description communes that it touches */
                        communes: string[];
                        /** @description the list’s how-manieth amendment, once approved */
                        number: number | null;
                        /** @description changes in it */
                        size: number;
                        counts: {
                            add: number;
                            correct: number;
                            settle: number;
                            reinstate: number;
                        };
                        reason: string;
                        origin: {
                            /** @enum {string} */
                            kind: "claim" | "duplicate" | "household" | "import" | "rehoming" | "difference";
                            id: string;
                        } | null;
                        /** @enum {string} */
                        status: "proposed" | "approved" | "sent-back" | "withdrawn";
                        /** @description to be sent back with a decision: it was this that was looked at */
                        revision: number;
                        proposedBy: string;
                        /** Format: date-time */
                        proposedAt: string;
                        /** @description all whose changes stand in it; none of them may decide on it */
                        makers: string[];
                        decidedBy: string | null;
                        decidedAt: string | null;
                        remark: string | null;
                        /** @description changes that no longer fitted at approval */
                        leftOut: number;
                        /** @description changes that the list has so far */
                        applied: number;
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAmendmentsByIdChanges: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            household: string;
                            /** @enum {string} */
                            kind: "add" | "correct" | "settle" | "reinstate";
                            reason: ("died-out" | "moved-away" | "merged" | "duplicate" | "no-longer-poor" | "registered-in-error" | "refused") | null;
                            /** @description since when no gift is due */
                            on: string | null;
                            note: string | null;
                            /** @description what the list says, or said before; null for an added household */
                            before: {
                                /** @description mã hộ */
                                code: string;
                                head: string;
                                birthYear: number | null;
                                sex: ("male" | "female") | null;
                                members: number;
                                /**
                                 * @description hộ nghèo, hộ cận nghèo
                                 * @enum {string}
                                 */
                                class: "poor" | "near-poor";
                                /** @description the village */
                                unit: string;
                                village: string;
                                groups: string[];
                                severity: number;
                            } | null;
                            /** @description what it will say; null where that stays */
                            after: {
                                /** @description mã hộ */
                                code: string;
                                head: string;
                                birthYear: number | null;
                                sex: ("male" | "female") | null;
                                members: number;
                                /**
                                 * @description hộ nghèo, hộ cận nghèo
                                 * @enum {string}
                                 */
                                class: "poor" | "near-poor";
                                /** @description the village */
                                unit: string;
                                village: string;
                                groups: string[];
                                severity: number;
                            } | null;
                            /** @description how the household is or was settled before */
                            settled: {
                                /**
                                 * @description why no gift is due to a household of a frozen list
                                 * @enum {string}
                                 */
                                reason: "died-out" | "moved-away" | "merged" | "duplicate" | "no-longer-poor" | "registered-in-error" | "refused";
                                /**
                                 * Format: date
                                 * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                                 */
                                on: string;
                                amendment: string;
                            } | null;
                            /** @enum {string} */
                            state: "open" | "applied" | "left-out" | "closed";
                            /** @description why it no longer fits what is true now */
                            fault: ("household-unknown" | "household-ended" | "household-active" | "outside-list" | "already-listed" | "not-listed" | "already-settled" | "not-settled" | "nothing-to-change" | "facts-changed" | "already-proposed" | "named-twice" | "reason-missing") | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad-cursor`: The cursor is not one that this list gave
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAmendmentsByIdSendBack: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    remark: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        list: string;
                        /** @enum {string} */
                        unitSet: "2021-11" | "2025-06" | "2026-04";
                        /** @description the list’s place */
                        unit: string;
                        /** @description communes that it touches */
                        communes: string[];
                        /** @description the list’s how-manieth amendment, once approved */
                        number: number | null;
                        /** @description changes in it */
                        size: number;
                        counts: {
                            add: number;
                            correct: number;
                            settle: number;
                            reinstate: number;
                        };
                        reason: string;
                        origin: {
                            /** @enum {string} */
                            kind: "claim" | "duplicate" | "household" | "import" | "rehoming" | "difference";
                            id: string;
                        } | null;
                        /** @enum {string} */
                        status: "proposed" | "approved" | "sent-back" | "withdrawn";
                        /** @description to be sent back with a decision: it was this that was looked at */
                        revision: number;
                        proposedBy: string;
                        /** Format: date-time */
                        proposedAt: string;
                        /** @description all whose changes stand in it; none of them may decide on it */
                        makers: string[];
                        decidedBy: string | null;
                        decidedAt: string | null;
                        remark: string | null;
                        /** @description changes that no longer fitted at approval */
                        leftOut: number;
                        /** @description changes that the list has so far */
                        applied: number;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: Your role may not do this
             *
             *     `own-amendment`: Who proposed a change may not decide on it; another account must
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `amendment-changed`: The amendment has changed since it was read; look at it again
             *
             *     `amendment-decided`: The amendment is decided already
             *
             *     `command-conflict`: This command id was used for something else
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAmendmentsByIdWithdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        list: string;
                        /** @enum {string} */
                        unitSet: "2021-11" | "2025-06" | "2026-04";
                        /** @description the list’s place */
                        unit: string;
                        /** @description communes that it touches */
                        communes: string[];
                        /** @description the list’s how-manieth amendment, once approved */
                        number: number | null;
                        /** @description changes in it */
                        size: number;
                        counts: {
                            add: number;
                            correct: number;
                            settle: number;
                            reinstate: number;
                        };
                        reason: string;
                        origin: {
                            /** @enum {string} */
                            kind: "claim" | "duplicate" | "household" | "import" | "rehoming" | "difference";
                            id: string;
                        } | null;
                        /** @enum {string} */
                        status: "proposed" | "approved" | "sent-back" | "withdrawn";
                        /** @description to be sent back with a decision: it was this that was looked at */
                        revision: number;
                        proposedBy: string;
                        /** Format: date-time */
                        proposedAt: string;
                        /** @description all whose changes stand in it; none of them may decide on it */
                        makers: string[];
                        decidedBy: string | null;
                        decidedAt: string | null;
                        remark: string | null;
                        /** @description changes that no longer fitted at approval */
                        leftOut: number;
                        /** @description changes that the list has so far */
                        applied: number;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: Your role may not do this
             *
             *     `not-your-amendment`: Only who proposed it, or staff of the list, may withdraw an amendment
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `amendment-decided`: The amendment is decided already
             *
             *     `command-conflict`: This command id was used for something else
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAmendmentsApprovals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        /** @description command id: the same one sent again gets its first answer */
                        id: string;
                        amendment: string;
                        /** @description as it was looked at */
                        revision: number;
                        /**
                         * @description what becomes of changes that no longer fit: they stop this approval, or stay out of it
                         * @default refuse
                         * @enum {string}
                         */
                        unfit?: "refuse" | "leave-out";
                    }[];
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            id: string;
                            /** @enum {string} */
                            status: "accepted" | "refused";
                            /** @description the list’s how-manieth amendment */
                            number?: number;
                            code?: string;
                            /** @description changes that no longer fit, the first 200 */
                            faults?: {
                                household: string;
                                code: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCampaigns: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            unitSet: "2021-11" | "2025-06" | "2026-04";
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            unit: string;
                            list: string;
                            /**
                             * Format: date
                             * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                             */
                            tetDate: string;
                            /**
                             * Format: date
                             * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                             */
                            deadline: string;
                            /** @description đồng; of a minimum in rice what one such gift is reckoned at */
                            minimum: number;
                            /**
                             * @description which lines of a gift count towards it: all by their worth, or one kind
                             * @enum {string}
                             */
                            minimumKind: "worth" | "cash" | "goods" | "rice";
                            /** @description of a minimum in rice */
                            minimumKilograms: number | null;
                            /** @description whether several gifts may meet it together */
                            sumsUp: boolean;
                            /** @description who is served first within a class: larger is first */
                            severity: {
                                /** @description what a point of the list’s own severity counts */
                                list: number;
                                groups: {
                                    group: string;
                                    points: number;
                                }[];
                            };
                            /** @description gifts that a household gets at most when leftover supply is given out */
                            giftCap: number | null;
                            /** @description whether another campaign of this Tết may serve the same households, if it says so too */
                            sharesHouseholds: boolean;
                            listComplete: boolean;
                            households: number;
                            /** @enum {string} */
                            phase: "draft" | "collecting" | "planning" | "approved" | "handing-over" | "closed";
                            phaseChanges: {
                                /** @enum {string} */
                                from: "draft" | "collecting" | "planning" | "approved" | "handing-over" | "closed";
                                /** @enum {string} */
                                to: "draft" | "collecting" | "planning" | "approved" | "handing-over" | "closed";
                                reason: string | null;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            }[];
                            /** @description to be sent back with a change */
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCampaigns: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                    unit: string;
                    list: string;
                    /**
                     * Format: date
                     * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                     */
                    tetDate: string;
                    /**
                     * Format: date
                     * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                     */
                    deadline: string;
                    /** @description đồng */
                    minimum: number;
                    /**
                     * @description which lines of a gift count towards it: all by their worth, or one kind
                     * @default worth
                     * @enum {string}
                     */
                    minimumKind?: "worth" | "cash" | "goods" | "rice";
                    /**
                     * @description of a minimum in rice
                     * @default null
                     */
                    minimumKilograms?: number | null;
                    /**
                     * @description whether several gifts may meet it together
                     * @default false
                     */
                    sumsUp?: boolean;
                    /**
                     * @description who is served first within a class: larger is first
                     * @default {
                     *       "list": 1,
                     *       "groups": []
                     *     }
                     */
                    severity?: {
                        /** @description what a point of the list’s own severity counts */
                        list: number;
                        groups: {
                            group: string;
                            points: number;
                        }[];
                    };
                    /**
                     * @description gifts that a household gets at most when leftover supply is given out
                     * @default null
                     */
                    giftCap?: number | null;
                    /**
                     * @description whether another campaign of this Tết may serve the same households, if it says so too
                     * @default false
                     */
                    sharesHouseholds?: boolean;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @enum {string} */
                        unitSet: "2021-11" | "2025-06" | "2026-04";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        list: string;
                        /**
                         * Format: date
                         * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                         */
                        tetDate: string;
                        /**
                         * Format: date
                         * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                         */
                        deadline: string;
                        /** @description đồng; of a minimum in rice what one such gift is reckoned at */
                        minimum: number;
                        /**
                         * @description which lines of a gift count towards it: all by their worth, or one kind
                         * @enum {string}
                         */
                        minimumKind: "worth" | "cash" | "goods" | "rice";
                        /** @description of a minimum in rice */
                        minimumKilograms: number | null;
                        /** @description whether several gifts may meet it together */
                        sumsUp: boolean;
                        /** @description who is served first within a class: larger is first */
                        severity: {
                            /** @description what a point of the list’s own severity counts */
                            list: number;
                            groups: {
                                group: string;
                                points: number;
                            }[];
                        };
                        /** @description gifts that a household gets at most when leftover supply is given out */
                        giftCap: number | null;
                        /** @description whether another campaign of this Tết may serve the same households, if it says so too */
                        sharesHouseholds: boolean;
                        listComplete: boolean;
                        households: number;
                        /** @enum {string} */
                        phase: "draft" | "collecting" | "planning" | "approved" | "handing-over" | "closed";
                        phaseChanges: {
                            /** @enum {string} */
                            from: "draft" | "collecting" | "planning" | "approved" | "handing-over" | "closed";
                            /** @enum {string} */
                            to: "draft" | "collecting" | "planning" | "approved" | "handing-over" | "closed";
                            reason: string | null;
                            by: string;
                            /** Format: date-time */
                            at: string;
                        }[];
                        /** @description to be sent back with a change */
                        version: number;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `campaigns-overlap`: Another campaign of this Tết serves households of this unit, and not both allow it
             *
             *     `command-conflict`: This command id was used for something else
             *
             *     `list-not-complete`: The poor list is not frozen, or not all of its households have arrived here yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `deadline-after-tet`: The deadline is after Tết
             *
             *     `minimum-incomplete`: A minimum in rice names its kilograms, every other one does not
             *
             *     `not-a-tet`: No Tết begins on this day
             *
             *     `unit-not-in-list`: The list holds no household of this unit
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putCampaignsById: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /**
                     * Format: date
                     * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                     */
                    deadline: string;
                    /** @description đồng */
                    minimum: number;
                    /**
                     * @description which lines of a gift count towards it: all by their worth, or one kind
                     * @enum {string}
                     */
                    minimumKind: "worth" | "cash" | "goods" | "rice";
                    /** @description of a minimum in rice */
                    minimumKilograms: number | null;
                    /** @description whether several gifts may meet it together */
                    sumsUp: boolean;
                    /** @description who is served first within a class: larger is first */
                    severity: {
                        /** @description what a point of the list’s own severity counts */
                        list: number;
                        groups: {
                            group: string;
                            points: number;
                        }[];
                    };
                    /** @description gifts that a household gets at most when leftover supply is given out */
                    giftCap: number | null;
                    /** @description whether another campaign of this Tết may serve the same households, if it says so too */
                    sharesHouseholds: boolean;
                    version: number;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @enum {string} */
                        unitSet: "2021-11" | "2025-06" | "2026-04";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        list: string;
                        /**
                         * Format: date
                         * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                         */
                        tetDate: string;
                        /**
                         * Format: date
                         * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                         */
                        deadline: string;
                        /** @description đồng; of a minimum in rice what one such gift is reckoned at */
                        minimum: number;
                        /**
                         * @description which lines of a gift count towards it: all by their worth, or one kind
                         * @enum {string}
                         */
                        minimumKind: "worth" | "cash" | "goods" | "rice";
                        /** @description of a minimum in rice */
                        minimumKilograms: number | null;
                        /** @description whether several gifts may meet it together */
                        sumsUp: boolean;
                        /** @description who is served first within a class: larger is first */
                        severity: {
                            /** @description what a point of the list’s own severity counts */
                            list: number;
                            groups: {
                                group: string;
                                points: number;
                            }[];
                        };
                        /** @description gifts that a household gets at most when leftover supply is given out */
                        giftCap: number | null;
                        /** @description whether another campaign of this Tết may serve the same households, if it says so too */
                        sharesHouseholds: boolean;
                        listComplete: boolean;
                        households: number;
                        /** @enum {string} */
                        phase: "draft" | "collecting" | "planning" | "approved" | "handing-over" | "closed";
                        phaseChanges: {
                            /** @enum {string} */
                            from: "draft" | "collecting" | "planning" | "approved" | "handing-over" | "closed";
                            /** @enum {string} */
                            to: "draft" | "collecting" | "planning" | "approved" | "handing-over" | "closed";
                            reason: string | null;
                            by: string;
                            /** Format: date-time */
                            at: string;
                        }[];
                        /** @description to be sent back with a change */
                        version: number;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `campaign-changed`: This is not the campaign that was looked at
             *
             *     `campaign-closed`: The campaign is closed
             *
             *     `campaigns-overlap`: Another campaign of this Tết serves households of this unit, and not both allow it
             *
             *     `command-conflict`: This command id was used for something else
             *
             *     `terms-fixed`: Plans are made by these terms: they are fixed
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `deadline-after-tet`: The deadline is after Tết
             *
             *     `minimum-incomplete`: A minimum in rice names its kilograms, every other one does not
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCampaignsByIdPhase: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    to: "draft" | "collecting" | "planning" | "approved" | "handing-over" | "closed";
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @enum {string} */
                        unitSet: "2021-11" | "2025-06" | "2026-04";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        list: string;
                        /**
                         * Format: date
                         * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                         */
                        tetDate: string;
                        /**
                         * Format: date
                         * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                         */
                        deadline: string;
                        /** @description đồng; of a minimum in rice what one such gift is reckoned at */
                        minimum: number;
                        /**
                         * @description which lines of a gift count towards it: all by their worth, or one kind
                         * @enum {string}
                         */
                        minimumKind: "worth" | "cash" | "goods" | "rice";
                        /** @description of a minimum in rice */
                        minimumKilograms: number | null;
                        /** @description whether several gifts may meet it together */
                        sumsUp: boolean;
                        /** @description who is served first within a class: larger is first */
                        severity: {
                            /** @description what a point of the list’s own severity counts */
                            list: number;
                            groups: {
                                group: string;
                                points: number;
                            }[];
                        };
                        /** @description gifts that a household gets at most when leftover supply is given out */
                        giftCap: number | null;
                        /** @description whether another campaign of this Tết may serve the same households, if it says so too */
                        sharesHouseholds: boolean;
                        listComplete: boolean;
                        households: number;
                        /** @enum {string} */
                        phase: "draft" | "collecting" | "planning" | "approved" | "handing-over" | "closed";
                        phaseChanges: {
                            /** @enum {string} */
                            from: "draft" | "collecting" | "planning" | "approved" | "handing-over" | "closed";
                            /** @enum {string} */
                            to: "draft" | "collecting" | "planning" | "approved" | "handing-over" | "closed";
                            reason: string | null;
                            by: string;
                            /** Format: date-time */
                            at: string;
                        }[];
                        /** @description to be sent back with a change */
                        version: number;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `gifts-on-their-way`: Gifts of an approved plan are still being released
             *
             *     `no-approved-plan`: No plan of the campaign is approved
             *
             *     `no-spendable-source`: No source of the campaign is committed in writing or received yet
             *
             *     `phase-not-next`: A campaign goes on, or back, one phase at a time
             *
             *     `plan-undecided`: A plan is being computed or waits for a decision
             *
             *     `sources-stand`: The campaign has sources already
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `reason-missing`: A step back, or closing early, needs a reason */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClaimForm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description to be sent back with the claim: it says when the form was opened */
                        form: string;
                        name: string;
                        path: "" | string;
                        /** @enum {string} */
                        level: "nation" | "province" | "district" | "commune";
                        children: {
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            path: string;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClaimFormByPath: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description to be sent back with the claim: it says when the form was opened */
                        form: string;
                        name: string;
                        path: "" | string;
                        /** @enum {string} */
                        level: "nation" | "province" | "district" | "commune";
                        children: {
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            path: string;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClaimRecordsById: {
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
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description for whoever reported */
                        receipt: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        commune: string;
                        /** @description as said, where it is not one that is known */
                        village: string | null;
                        head: string;
                        description: string;
                        hasReporter: boolean;
                        /** @enum {string} */
                        via: "officer" | "staff" | "public";
                        /** Format: date-time */
                        openedAt: string;
                        /** @enum {string} */
                        status: "open" | "verifying" | "accepted" | "settled";
                        outcome: ("accepted" | "refused") | null;
                        reason: ("already-listed" | "not-poor" | "not-resident" | "not-found" | "said-before" | "no-claim") | null;
                        words: string | null;
                        settledAt: string | null;
                        household: string | null;
                        list: string | null;
                        amendment: string | null;
                        /** @description the earlier open claim that it repeats */
                        sameAs: string | null;
                        /** @description whose turn it is */
                        desk: string;
                        /** @description when it goes up to the level above */
                        dueAt: string | null;
                        history: {
                            /** @enum {string} */
                            kind: "opened" | "verifying" | "accepted" | "sent-back" | "refused" | "settled" | "reopened" | "escalated" | "reporter-read";
                            /** Format: date-time */
                            at: string;
                            /** @description account id; empty: the public, or time */
                            by: string;
                            words: string | null;
                        }[];
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClaimRecordsByIdAccept: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the frozen list that is to take it in */
                    list: string;
                    /** @description of the registry, and not in the list yet */
                    household: string;
                    /** @description why: the amendment’s reason */
                    words: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description for whoever reported */
                        receipt: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        commune: string;
                        /** @description as said, where it is not one that is known */
                        village: string | null;
                        head: string;
                        description: string;
                        hasReporter: boolean;
                        /** @enum {string} */
                        via: "officer" | "staff" | "public";
                        /** Format: date-time */
                        openedAt: string;
                        /** @enum {string} */
                        status: "open" | "verifying" | "accepted" | "settled";
                        outcome: ("accepted" | "refused") | null;
                        reason: ("already-listed" | "not-poor" | "not-resident" | "not-found" | "said-before" | "no-claim") | null;
                        words: string | null;
                        settledAt: string | null;
                        household: string | null;
                        list: string | null;
                        amendment: string | null;
                        /** @description the earlier open claim that it repeats */
                        sameAs: string | null;
                        /** @description whose turn it is */
                        desk: string;
                        /** @description when it goes up to the level above */
                        dueAt: string | null;
                        history: {
                            /** @enum {string} */
                            kind: "opened" | "verifying" | "accepted" | "sent-back" | "refused" | "settled" | "reopened" | "escalated" | "reporter-read";
                            /** Format: date-time */
                            at: string;
                            /** @description account id; empty: the public, or time */
                            by: string;
                            words: string | null;
                        }[];
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `claim-accepted`: The claim is accepted already; an amendment waits for approval
             *
             *     `claim-settled`: The claim is settled already
             *
             *     `command-conflict`: This command id was used for something else
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `household-elsewhere`: There is no such household in the claim’s commune */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClaimRecordsByIdHouseholds: {
        parameters: {
            query: {
                list: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            code: string;
                            head: string;
                            birthYear: number | null;
                            members: number;
                            /**
                             * @description hộ nghèo, hộ cận nghèo
                             * @enum {string}
                             */
                            class: "poor" | "near-poor";
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            unit: string;
                            village: string;
                            /** @enum {string} */
                            status: "active" | "ended";
                            /** @description whether the list has it already */
                            listed: boolean;
                        }[];
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClaimRecordsByIdRefuse: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reason: "already-listed" | "not-poor" | "not-resident" | "not-found" | "said-before" | "no-claim";
                    /** @description what the reporter is told; no names */
                    words: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description for whoever reported */
                        receipt: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        commune: string;
                        /** @description as said, where it is not one that is known */
                        village: string | null;
                        head: string;
                        description: string;
                        hasReporter: boolean;
                        /** @enum {string} */
                        via: "officer" | "staff" | "public";
                        /** Format: date-time */
                        openedAt: string;
                        /** @enum {string} */
                        status: "open" | "verifying" | "accepted" | "settled";
                        outcome: ("accepted" | "refused") | null;
                        reason: ("already-listed" | "not-poor" | "not-resident" | "not-found" | "said-before" | "no-claim") | null;
                        words: string | null;
                        settledAt: string | null;
                        household: string | null;
                        list: string | null;
                        amendment: string | null;
                        /** @description the earlier open claim that it repeats */
                        sameAs: string | null;
                        /** @description whose turn it is */
                        desk: string;
                        /** @description when it goes up to the level above */
                        dueAt: string | null;
                        history: {
                            /** @enum {string} */
                            kind: "opened" | "verifying" | "accepted" | "sent-back" | "refused" | "settled" | "reopened" | "escalated" | "reporter-read";
                            /** Format: date-time */
                            at: string;
                            /** @description account id; empty: the public, or time */
                            by: string;
                            words: string | null;
                        }[];
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `claim-accepted`: The claim is accepted already; an amendment waits for approval
             *
             *     `claim-settled`: The claim is settled already
             *
             *     `command-conflict`: This command id was used for something else
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClaimRecordsByIdReopen: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    words: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description for whoever reported */
                        receipt: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        commune: string;
                        /** @description as said, where it is not one that is known */
                        village: string | null;
                        head: string;
                        description: string;
                        hasReporter: boolean;
                        /** @enum {string} */
                        via: "officer" | "staff" | "public";
                        /** Format: date-time */
                        openedAt: string;
                        /** @enum {string} */
                        status: "open" | "verifying" | "accepted" | "settled";
                        outcome: ("accepted" | "refused") | null;
                        reason: ("already-listed" | "not-poor" | "not-resident" | "not-found" | "said-before" | "no-claim") | null;
                        words: string | null;
                        settledAt: string | null;
                        household: string | null;
                        list: string | null;
                        amendment: string | null;
                        /** @description the earlier open claim that it repeats */
                        sameAs: string | null;
                        /** @description whose turn it is */
                        desk: string;
                        /** @description when it goes up to the level above */
                        dueAt: string | null;
                        history: {
                            /** @enum {string} */
                            kind: "opened" | "verifying" | "accepted" | "sent-back" | "refused" | "settled" | "reopened" | "escalated" | "reporter-read";
                            /** Format: date-time */
                            at: string;
                            /** @description account id; empty: the public, or time */
                            by: string;
                            words: string | null;
                        }[];
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `claim-not-settled`: The claim is not settled
             *
             *     `command-conflict`: This command id was used for something else
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClaimRecordsByIdReporter: {
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
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string | null;
                        phone: string | null;
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClaimRecordsByIdVerify: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description for whoever reported */
                        receipt: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        commune: string;
                        /** @description as said, where it is not one that is known */
                        village: string | null;
                        head: string;
                        description: string;
                        hasReporter: boolean;
                        /** @enum {string} */
                        via: "officer" | "staff" | "public";
                        /** Format: date-time */
                        openedAt: string;
                        /** @enum {string} */
                        status: "open" | "verifying" | "accepted" | "settled";
                        outcome: ("accepted" | "refused") | null;
                        reason: ("already-listed" | "not-poor" | "not-resident" | "not-found" | "said-before" | "no-claim") | null;
                        words: string | null;
                        settledAt: string | null;
                        household: string | null;
                        list: string | null;
                        amendment: string | null;
                        /** @description the earlier open claim that it repeats */
                        sameAs: string | null;
                        /** @description whose turn it is */
                        desk: string;
                        /** @description when it goes up to the level above */
                        dueAt: string | null;
                        history: {
                            /** @enum {string} */
                            kind: "opened" | "verifying" | "accepted" | "sent-back" | "refused" | "settled" | "reopened" | "escalated" | "reporter-read";
                            /** Format: date-time */
                            at: string;
                            /** @description account id; empty: the public, or time */
                            by: string;
                            words: string | null;
                        }[];
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `claim-accepted`: The claim is accepted already; an amendment waits for approval
             *
             *     `claim-settled`: The claim is settled already
             *
             *     `command-conflict`: This command id was used for something else
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClaims: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the village where it is one that is known, else the commune */
                    unit: string;
                    /** @description the village as said, where it is not one that is known */
                    village?: string;
                    /** @description name of the household’s head */
                    head: string;
                    /** @description where it lives, why it is poor */
                    description?: string;
                    /** @description kept sealed; nobody has to say who they are */
                    reporterName?: string;
                    /** @description kept sealed */
                    reporterPhone?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description for whoever reported */
                        receipt: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        commune: string;
                        /** @description as said, where it is not one that is known */
                        village: string | null;
                        head: string;
                        description: string;
                        hasReporter: boolean;
                        /** @enum {string} */
                        via: "officer" | "staff" | "public";
                        /** Format: date-time */
                        openedAt: string;
                        /** @enum {string} */
                        status: "open" | "verifying" | "accepted" | "settled";
                        outcome: ("accepted" | "refused") | null;
                        reason: ("already-listed" | "not-poor" | "not-resident" | "not-found" | "said-before" | "no-claim") | null;
                        words: string | null;
                        settledAt: string | null;
                        household: string | null;
                        list: string | null;
                        amendment: string | null;
                        /** @description the earlier open claim that it repeats */
                        sameAs: string | null;
                        /** @description whose turn it is */
                        desk: string;
                        /** @description when it goes up to the level above */
                        dueAt: string | null;
                        history: {
                            /** @enum {string} */
                            kind: "opened" | "verifying" | "accepted" | "sent-back" | "refused" | "settled" | "reopened" | "escalated" | "reporter-read";
                            /** Format: date-time */
                            at: string;
                            /** @description account id; empty: the public, or time */
                            by: string;
                            words: string | null;
                        }[];
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `command-conflict`: This command id was used for something else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClaimsByPath: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                state?: "open" | "settled";
                /** @description here: only those whose turn is this unit’s own */
                desk?: "any" | "here";
            };
            header?: never;
            path: {
                /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @description for whoever reported */
                            receipt: string;
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            unit: string;
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            commune: string;
                            /** @description as said, where it is not one that is known */
                            village: string | null;
                            head: string;
                            description: string;
                            hasReporter: boolean;
                            /** @enum {string} */
                            via: "officer" | "staff" | "public";
                            /** Format: date-time */
                            openedAt: string;
                            /** @enum {string} */
                            status: "open" | "verifying" | "accepted" | "settled";
                            outcome: ("accepted" | "refused") | null;
                            reason: ("already-listed" | "not-poor" | "not-resident" | "not-found" | "said-before" | "no-claim") | null;
                            words: string | null;
                            settledAt: string | null;
                            household: string | null;
                            list: string | null;
                            amendment: string | null;
                            /** @description the earlier open claim that it repeats */
                            sameAs: string | null;
                            /** @description whose turn it is */
                            desk: string;
                            /** @description when it goes up to the level above */
                            dueAt: string | null;
                            history: {
                                /** @enum {string} */
                                kind: "opened" | "verifying" | "accepted" | "sent-back" | "refused" | "settled" | "reopened" | "escalated" | "reporter-read";
                                /** Format: date-time */
                                at: string;
                                /** @description account id; empty: the public, or time */
                                by: string;
                                words: string | null;
                            }[];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad-cursor`: The cursor is not one that this list gave
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClosures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        /** @description command id: the same one sent again gets its first answer */
                        id: string;
                        list: string;
                        /** @description the village */
                        unit: string;
                        /** @description households of the village in the list, settled ones included */
                        count: number;
                        /** @description the village’s head */
                        head: string;
                        /**
                         * Format: date
                         * @description date of the signature
                         */
                        on: string;
                        /** @description the signed page’s number, or a photo’s hash */
                        evidence: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description in the order sent */
                        results: {
                            id: string;
                            /** @enum {string} */
                            status: "accepted" | "repeated" | "refused" | "conflict";
                            /** @description why it was refused */
                            code?: string;
                        }[];
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClosuresByPath: {
        parameters: {
            query: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                list: string;
                state?: "all" | "open" | "stated" | "closed";
            };
            header?: never;
            path: {
                /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        list: string;
                        items: {
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            unit: string;
                            village: string;
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            commune: string;
                            /** @description households of the village in the list, settled ones included */
                            listed: number;
                            openClaims: number;
                            /**
                             * @description stated: its head has stated it, an approver has not accepted it yet
                             * @enum {string}
                             */
                            status: "open" | "stated" | "closed";
                            /** @description why it is open again */
                            cause: ("claim" | "household-added" | "withdrawn" | "village-changed") | null;
                            words: string | null;
                            /** @description the last one, also when the village is open again */
                            statement: {
                                count: number;
                                head: string;
                                /**
                                 * Format: date
                                 * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                                 */
                                on: string;
                                evidence: string;
                            } | null;
                            statedBy: string | null;
                            closedAt: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad-cursor`: The cursor is not one that this list gave
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClosuresApprovals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        /** @description command id: the same one sent again gets its first answer */
                        id: string;
                        list: string;
                        /** @description the village */
                        unit: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description in the order sent */
                        results: {
                            id: string;
                            /** @enum {string} */
                            status: "accepted" | "repeated" | "refused" | "conflict";
                            /** @description why it was refused */
                            code?: string;
                        }[];
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postClosuresWithdrawals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        /** @description command id: the same one sent again gets its first answer */
                        id: string;
                        list: string;
                        /** @description the village */
                        unit: string;
                        reason: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description in the order sent */
                        results: {
                            id: string;
                            /** @enum {string} */
                            status: "accepted" | "repeated" | "refused" | "conflict";
                            /** @description why it was refused */
                            code?: string;
                        }[];
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postConfirmations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: ({
                        /** @description made on the device when the fact was made */
                        id: string;
                        /** @description sha256 of the item as RFC 8785 canonical JSON without `hash` */
                        hash: string;
                        campaign: string;
                        /** @description where the officer says the household is */
                        unit: string;
                        household: string;
                        recipient: {
                            /** @enum {string} */
                            relation: "self" | "member" | "proxy" | "village-head";
                            name?: string;
                            member?: string;
                        };
                        handedOverBy: string;
                        /**
                         * Format: date
                         * @description the day of the hand-over, whatever the clocks said later
                         */
                        handedOverOn: string;
                        device: string;
                        /** @description how many facts the device has made */
                        counter: number;
                        /**
                         * Format: date-time
                         * @description the device’s own clock; may be wrong, is never judged
                         */
                        deviceTime: string;
                        evidence: ({
                            type: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @constant */
                        kind: "handed-over";
                        gifts: {
                            id: string;
                            lines?: ({
                                /** @constant */
                                kind: "cash";
                                /** @description đồng */
                                amount: number;
                            } | {
                                /** @constant */
                                kind: "goods";
                                /** @description for instance Gói quà Tết */
                                item: string;
                                quantity: number;
                                /** @description for instance gói */
                                unit: string;
                                /** @description worth of the whole line in đồng */
                                value: number;
                            } | {
                                /** @constant */
                                kind: "rice";
                                kilograms: number;
                            })[];
                        }[];
                        reason?: string;
                    } | {
                        /** @description made on the device when the fact was made */
                        id: string;
                        /** @description sha256 of the item as RFC 8785 canonical JSON without `hash` */
                        hash: string;
                        campaign: string;
                        /** @description where the officer says the household is */
                        unit: string;
                        household: string;
                        recipient: {
                            /** @enum {string} */
                            relation: "self" | "member" | "proxy" | "village-head";
                            name?: string;
                            member?: string;
                        };
                        handedOverBy: string;
                        /**
                         * Format: date
                         * @description the day of the hand-over, whatever the clocks said later
                         */
                        handedOverOn: string;
                        device: string;
                        /** @description how many facts the device has made */
                        counter: number;
                        /**
                         * Format: date-time
                         * @description the device’s own clock; may be wrong, is never judged
                         */
                        deviceTime: string;
                        evidence: ({
                            type: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @constant */
                        kind: "not-handed-over";
                        /** @description none: the household as a whole */
                        gifts: {
                            id: string;
                            lines?: ({
                                /** @constant */
                                kind: "cash";
                                /** @description đồng */
                                amount: number;
                            } | {
                                /** @constant */
                                kind: "goods";
                                /** @description for instance Gói quà Tết */
                                item: string;
                                quantity: number;
                                /** @description for instance gói */
                                unit: string;
                                /** @description worth of the whole line in đồng */
                                value: number;
                            } | {
                                /** @constant */
                                kind: "rice";
                                kilograms: number;
                            })[];
                        }[];
                        /** @enum {string} */
                        reason?: "absent" | "moved-away" | "deceased" | "refused" | "duplicate" | "not-eligible" | "working-away" | "kept-at-commune" | "other";
                    } | {
                        /** @description made on the device when the fact was made */
                        id: string;
                        /** @description sha256 of the item as RFC 8785 canonical JSON without `hash` */
                        hash: string;
                        campaign: string;
                        /** @description where the officer says the household is */
                        unit: string;
                        household: string;
                        recipient: {
                            /** @enum {string} */
                            relation: "self" | "member" | "proxy" | "village-head";
                            name?: string;
                            member?: string;
                        };
                        handedOverBy: string;
                        /**
                         * Format: date
                         * @description the day of the hand-over, whatever the clocks said later
                         */
                        handedOverOn: string;
                        device: string;
                        /** @description how many facts the device has made */
                        counter: number;
                        /**
                         * Format: date-time
                         * @description the device’s own clock; may be wrong, is never judged
                         */
                        deviceTime: string;
                        evidence: ({
                            type: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                        /** @constant */
                        kind: "undo";
                        /** @description made on the device when the fact was made */
                        undoes: string;
                        gifts: {
                            id: string;
                            lines?: ({
                                /** @constant */
                                kind: "cash";
                                /** @description đồng */
                                amount: number;
                            } | {
                                /** @constant */
                                kind: "goods";
                                /** @description for instance Gói quà Tết */
                                item: string;
                                quantity: number;
                                /** @description for instance gói */
                                unit: string;
                                /** @description worth of the whole line in đồng */
                                value: number;
                            } | {
                                /** @constant */
                                kind: "rice";
                                kilograms: number;
                            })[];
                        }[];
                        reason?: string;
                    })[];
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description in the order sent */
                        results: {
                            /** @description as sent; empty when the item had none */
                            id: string;
                            /**
                             * @description accepted and repeated: durable; conflict: same id, other content, kept for a person
                             * @enum {string}
                             */
                            status: "accepted" | "repeated" | "refused" | "conflict";
                            /** @description accepted, repeated: already-confirmed or contradicts; refused: why */
                            code?: string;
                        }[];
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCoverageStreamByPath: {
        parameters: {
            query: {
                campaign: string;
            };
            header?: never;
            path: {
                /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCoverageByPath: {
        parameters: {
            query: {
                campaign: string;
            };
            header?: never;
            path: {
                /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        campaign: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        path: string;
                        name: string;
                        /** @enum {string} */
                        level: "province" | "district" | "commune" | "village";
                        /** @description households of the frozen list */
                        list: number;
                        /** @description at least one confirmed gift that meets the minimum */
                        received: number;
                        /** @description no gift due by an approved amendment, and none received */
                        settled: number;
                        /** @description list − received − settled */
                        left: number;
                        /** @description that a household is missing; one without a village counts at its commune and above, so children may add up to fewer */
                        openClaims: number;
                        /** @description those that still are */
                        villages: number;
                        /** @description whose head states that nobody is missing from the list */
                        closedVillages: number;
                        /** @description 100 %: nobody left, no claim open, every village closed, the list all here */
                        complete: boolean;
                        /**
                         * Format: date-time
                         * @description when all inputs were last seen read to the end, else when the last applied event was recorded
                         */
                        asOf: string;
                        /** @description whether all households of the frozen list have arrived, by count and hash */
                        listComplete: boolean;
                        /** @description of the same moment, so that they add up */
                        children: {
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            path: string;
                            name: string;
                            /** @enum {string} */
                            level: "province" | "district" | "commune" | "village";
                            /** @description households of the frozen list */
                            list: number;
                            /** @description at least one confirmed gift that meets the minimum */
                            received: number;
                            /** @description no gift due by an approved amendment, and none received */
                            settled: number;
                            /** @description list − received − settled */
                            left: number;
                            /** @description that a household is missing; one without a village counts at its commune and above, so children may add up to fewer */
                            openClaims: number;
                            /** @description those that still are */
                            villages: number;
                            /** @description whose head states that nobody is missing from the list */
                            closedVillages: number;
                            /** @description 100 %: nobody left, no claim open, every village closed, the list all here */
                            complete: boolean;
                        }[];
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCustodyLedgerByPath: {
        parameters: {
            query: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                campaign: string;
                since?: string;
                /** @description today unless told */
                until?: string;
                /** @description key of a holder: its accounts day by day */
                holder?: string;
                /** @description short: those that lack something today */
                only?: "all" | "short";
            };
            header?: never;
            path: {
                /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                         */
                        since: string;
                        /**
                         * Format: date
                         * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                         */
                        until: string;
                        items: {
                            id: string;
                            holder: {
                                /** @enum {string} */
                                kind: "source" | "store" | "unit" | "person";
                                key: string;
                                /** @description empty of an officer whom no record has named */
                                name: string;
                                account: string | null;
                                units: string[];
                            };
                            source: string;
                            sourceName: string;
                            item: {
                                /** @enum {string} */
                                kind: "cash" | "goods" | "rice";
                                name: string;
                                unit: string;
                            };
                            /** @description in hand before the first day */
                            opening: number;
                            received: number;
                            /** @description to the next holder, or to households */
                            handedOver: number;
                            returned: number;
                            lost: number;
                            /** @description opening + received - handed over - returned - lost; below 0: a shortage */
                            inHand: number;
                            /** @description how much more has left the holder than ever came */
                            shortage: number;
                            /** @description days on which something moved; of one holder alone */
                            days: {
                                /**
                                 * Format: date
                                 * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                                 */
                                day: string;
                                /** @description in hand before the first day */
                                opening: number;
                                received: number;
                                /** @description to the next holder, or to households */
                                handedOver: number;
                                returned: number;
                                lost: number;
                                /** @description opening + received - handed over - returned - lost; below 0: a shortage */
                                inHand: number;
                                /** @description how much more has left the holder than ever came */
                                shortage: number;
                            }[];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad-cursor`: The cursor is not one that this list gave
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCustodyLotsByPath: {
        parameters: {
            query: {
                campaign: string;
                /** @description code, or what its QR says */
                lot?: string;
            };
            header?: never;
            path: {
                /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lots: string[];
                        trace: {
                            lot: string;
                            /** @description what its QR code says */
                            qr: string;
                            /** @description that some of it has reached */
                            villages: string[];
                            /** @description signed ones, by day */
                            moves: {
                                record: string;
                                /** @enum {string} */
                                kind: "hand-over" | "return" | "loss" | "reversal";
                                /**
                                 * Format: date
                                 * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                                 */
                                on: string;
                                from: {
                                    /** @enum {string} */
                                    kind: "source" | "store" | "unit" | "person";
                                    key: string;
                                    /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                                    unit: string;
                                    name: string;
                                    account: string | null;
                                    source: string | null;
                                };
                                to: {
                                    /** @enum {string} */
                                    kind: "source" | "store" | "unit" | "person";
                                    key: string;
                                    /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                                    unit: string;
                                    name: string;
                                    account: string | null;
                                    source: string | null;
                                } | null;
                                item: string;
                                unit: string;
                                quantity: number;
                            }[];
                            /** @description what of it each holder has been given and passed on */
                            holders: {
                                id: string;
                                holder: {
                                    /** @enum {string} */
                                    kind: "source" | "store" | "unit" | "person";
                                    key: string;
                                    /** @description empty of an officer whom no record has named */
                                    name: string;
                                    account: string | null;
                                    units: string[];
                                };
                                source: string;
                                sourceName: string;
                                item: {
                                    /** @enum {string} */
                                    kind: "cash" | "goods" | "rice";
                                    name: string;
                                    unit: string;
                                };
                                /** @description in hand before the first day */
                                opening: number;
                                received: number;
                                /** @description to the next holder, or to households */
                                handedOver: number;
                                returned: number;
                                lost: number;
                                /** @description opening + received - handed over - returned - lost; below 0: a shortage */
                                inHand: number;
                                /** @description how much more has left the holder than ever came */
                                shortage: number;
                                /** @description days on which something moved; of one holder alone */
                                days: {
                                    /**
                                     * Format: date
                                     * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                                     */
                                    day: string;
                                    /** @description in hand before the first day */
                                    opening: number;
                                    received: number;
                                    /** @description to the next holder, or to households */
                                    handedOver: number;
                                    returned: number;
                                    lost: number;
                                    /** @description opening + received - handed over - returned - lost; below 0: a shortage */
                                    inHand: number;
                                    /** @description how much more has left the holder than ever came */
                                    shortage: number;
                                }[];
                            }[];
                        } | null;
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCustodyPartiesByPath: {
        parameters: {
            query: {
                campaign: string;
            };
            header?: never;
            path: {
                /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sources: {
                            id: string;
                            name: string;
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            unit: string;
                            gift: ({
                                /** @constant */
                                kind: "cash";
                                /** @description đồng */
                                amount: number;
                            } | {
                                /** @constant */
                                kind: "goods";
                                /** @description for instance Gói quà Tết */
                                item: string;
                                quantity: number;
                                /** @description for instance gói */
                                unit: string;
                                /** @description worth of the whole line in đồng */
                                value: number;
                            } | {
                                /** @constant */
                                kind: "rice";
                                kilograms: number;
                            })[];
                        }[];
                        /** @description officers and staff there, below or above */
                        people: {
                            account: string;
                        }[];
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCustodyRecords: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    kind: "hand-over";
                    campaign: string;
                    /**
                     * Format: date
                     * @description the day of the hand-over
                     */
                    on: string;
                    from: {
                        /** @constant */
                        kind: "source";
                        source: string;
                    } | {
                        /** @constant */
                        kind: "store";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        name: string;
                    } | {
                        /** @constant */
                        kind: "unit";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        name: string;
                    } | {
                        /** @constant */
                        kind: "person";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        name: string;
                        /** @description of a person who has one; others sign on paper */
                        account?: string;
                    };
                    lines: ({
                        source: string;
                        /** @description letters, digits and . / _ - */
                        lot?: string;
                        /** @constant */
                        kind: "cash";
                        /** @description đồng */
                        amount: number;
                    } | {
                        source: string;
                        /** @description letters, digits and . / _ - */
                        lot?: string;
                        /** @constant */
                        kind: "goods";
                        item: string;
                        quantity: number;
                        unit: string;
                        /** @description worth of the whole line in đồng */
                        value: number;
                    } | {
                        source: string;
                        /** @description letters, digits and . / _ - */
                        lot?: string;
                        /** @constant */
                        kind: "rice";
                        kilograms: number;
                    })[];
                    to: {
                        /** @constant */
                        kind: "source";
                        source: string;
                    } | {
                        /** @constant */
                        kind: "store";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        name: string;
                    } | {
                        /** @constant */
                        kind: "unit";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        name: string;
                    } | {
                        /** @constant */
                        kind: "person";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        name: string;
                        /** @description of a person who has one; others sign on paper */
                        account?: string;
                    };
                    /**
                     * @description for which side it is written
                     * @enum {string}
                     */
                    side: "from" | "to";
                    reason?: string;
                } | {
                    /** @constant */
                    kind: "return";
                    campaign: string;
                    /**
                     * Format: date
                     * @description the day of the hand-over
                     */
                    on: string;
                    from: {
                        /** @constant */
                        kind: "source";
                        source: string;
                    } | {
                        /** @constant */
                        kind: "store";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        name: string;
                    } | {
                        /** @constant */
                        kind: "unit";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        name: string;
                    } | {
                        /** @constant */
                        kind: "person";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        name: string;
                        /** @description of a person who has one; others sign on paper */
                        account?: string;
                    };
                    lines: ({
                        source: string;
                        /** @description letters, digits and . / _ - */
                        lot?: string;
                        /** @constant */
                        kind: "cash";
                        /** @description đồng */
                        amount: number;
                    } | {
                        source: string;
                        /** @description letters, digits and . / _ - */
                        lot?: string;
                        /** @constant */
                        kind: "goods";
                        item: string;
                        quantity: number;
                        unit: string;
                        /** @description worth of the whole line in đồng */
                        value: number;
                    } | {
                        source: string;
                        /** @description letters, digits and . / _ - */
                        lot?: string;
                        /** @constant */
                        kind: "rice";
                        kilograms: number;
                    })[];
                    to: {
                        /** @constant */
                        kind: "source";
                        source: string;
                    } | {
                        /** @constant */
                        kind: "store";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        name: string;
                    } | {
                        /** @constant */
                        kind: "unit";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        name: string;
                    } | {
                        /** @constant */
                        kind: "person";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        name: string;
                        /** @description of a person who has one; others sign on paper */
                        account?: string;
                    };
                    /** @enum {string} */
                    side: "from" | "to";
                    /** @description why it goes back */
                    reason: string;
                } | {
                    /** @constant */
                    kind: "loss";
                    campaign: string;
                    /**
                     * Format: date
                     * @description the day of the hand-over
                     */
                    on: string;
                    from: {
                        /** @constant */
                        kind: "source";
                        source: string;
                    } | {
                        /** @constant */
                        kind: "store";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        name: string;
                    } | {
                        /** @constant */
                        kind: "unit";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        name: string;
                    } | {
                        /** @constant */
                        kind: "person";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        name: string;
                        /** @description of a person who has one; others sign on paper */
                        account?: string;
                    };
                    lines: ({
                        source: string;
                        /** @description letters, digits and . / _ - */
                        lot?: string;
                        /** @constant */
                        kind: "cash";
                        /** @description đồng */
                        amount: number;
                    } | {
                        source: string;
                        /** @description letters, digits and . / _ - */
                        lot?: string;
                        /** @constant */
                        kind: "goods";
                        item: string;
                        quantity: number;
                        unit: string;
                        /** @description worth of the whole line in đồng */
                        value: number;
                    } | {
                        source: string;
                        /** @description letters, digits and . / _ - */
                        lot?: string;
                        /** @constant */
                        kind: "rice";
                        kilograms: number;
                    })[];
                    /** @description how it was lost or damaged */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        campaign: string;
                        /** @enum {string} */
                        kind: "hand-over" | "return" | "loss" | "reversal";
                        /**
                         * @description of a reversal: what it takes back
                         * @enum {string}
                         */
                        moves: "hand-over" | "return" | "loss";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        issuer: string;
                        number: number;
                        /**
                         * Format: date
                         * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                         */
                        on: string;
                        from: {
                            /** @enum {string} */
                            kind: "source" | "store" | "unit" | "person";
                            key: string;
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            unit: string;
                            name: string;
                            account: string | null;
                            source: string | null;
                        };
                        /** @description null of a loss */
                        to: {
                            /** @enum {string} */
                            kind: "source" | "store" | "unit" | "person";
                            key: string;
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            unit: string;
                            name: string;
                            account: string | null;
                            source: string | null;
                        } | null;
                        lines: {
                            source: string;
                            sourceName: string;
                            /** @description one line of a gift */
                            line: {
                                /** @constant */
                                kind: "cash";
                                /** @description đồng */
                                amount: number;
                            } | {
                                /** @constant */
                                kind: "goods";
                                /** @description for instance Gói quà Tết */
                                item: string;
                                quantity: number;
                                /** @description for instance gói */
                                unit: string;
                                /** @description worth of the whole line in đồng */
                                value: number;
                            } | {
                                /** @constant */
                                kind: "rice";
                                kilograms: number;
                            };
                            lot: string | null;
                        }[];
                        /** @description đồng in cash */
                        cash: number;
                        /** @description đồng of cash and goods */
                        worth: number;
                        reason: string | null;
                        /**
                         * @description whose side wrote it
                         * @enum {string}
                         */
                        side: "from" | "to";
                        madeBy: string;
                        /** Format: date-time */
                        madeAt: string;
                        /** @enum {string} */
                        status: "made" | "signed" | "refused";
                        awaits: ("from" | "to" | "approver") | null;
                        signedBy: string | null;
                        signedAt: string | null;
                        /** @description the signed paper */
                        page: {
                            page: string;
                            photo: string;
                        } | null;
                        remark: string | null;
                        reverses: string | null;
                        reversal: string | null;
                        history: {
                            /** @enum {string} */
                            kind: "made" | "signed" | "refused" | "reversed";
                            /** Format: date-time */
                            at: string;
                            by: string;
                            words: string | null;
                        }[];
                        /** @description what the reader may do with it now */
                        may: ("sign" | "enter-page" | "refuse" | "reverse")[];
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `custody-unknown-source`: This source is not known here yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `custody-day-in-future`: The day of the hand-over has not come yet
             *
             *     `custody-nobody-to-sign`: The other side is who writes the record, so nobody would be left to sign
             *
             *     `custody-reason-missing`: A return or a loss needs a reason
             *
             *     `custody-same-holder`: Who hands over and who receives are one holder
             *
             *     `custody-source-mismatch`: What comes from a source, or goes back to it, must be of that source
             *
             *     `custody-source-receives`: A source gets nothing but what is returned to it
             *
             *     `custody-unknown-person`: This account carries nothing at this place
             *
             *     `custody-unknown-place`: There is no such unit in this campaign
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCustodyRecordsById: {
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
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        campaign: string;
                        /** @enum {string} */
                        kind: "hand-over" | "return" | "loss" | "reversal";
                        /**
                         * @description of a reversal: what it takes back
                         * @enum {string}
                         */
                        moves: "hand-over" | "return" | "loss";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        issuer: string;
                        number: number;
                        /**
                         * Format: date
                         * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                         */
                        on: string;
                        from: {
                            /** @enum {string} */
                            kind: "source" | "store" | "unit" | "person";
                            key: string;
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            unit: string;
                            name: string;
                            account: string | null;
                            source: string | null;
                        };
                        /** @description null of a loss */
                        to: {
                            /** @enum {string} */
                            kind: "source" | "store" | "unit" | "person";
                            key: string;
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            unit: string;
                            name: string;
                            account: string | null;
                            source: string | null;
                        } | null;
                        lines: {
                            source: string;
                            sourceName: string;
                            /** @description one line of a gift */
                            line: {
                                /** @constant */
                                kind: "cash";
                                /** @description đồng */
                                amount: number;
                            } | {
                                /** @constant */
                                kind: "goods";
                                /** @description for instance Gói quà Tết */
                                item: string;
                                quantity: number;
                                /** @description for instance gói */
                                unit: string;
                                /** @description worth of the whole line in đồng */
                                value: number;
                            } | {
                                /** @constant */
                                kind: "rice";
                                kilograms: number;
                            };
                            lot: string | null;
                        }[];
                        /** @description đồng in cash */
                        cash: number;
                        /** @description đồng of cash and goods */
                        worth: number;
                        reason: string | null;
                        /**
                         * @description whose side wrote it
                         * @enum {string}
                         */
                        side: "from" | "to";
                        madeBy: string;
                        /** Format: date-time */
                        madeAt: string;
                        /** @enum {string} */
                        status: "made" | "signed" | "refused";
                        awaits: ("from" | "to" | "approver") | null;
                        signedBy: string | null;
                        signedAt: string | null;
                        /** @description the signed paper */
                        page: {
                            page: string;
                            photo: string;
                        } | null;
                        remark: string | null;
                        reverses: string | null;
                        reversal: string | null;
                        history: {
                            /** @enum {string} */
                            kind: "made" | "signed" | "refused" | "reversed";
                            /** Format: date-time */
                            at: string;
                            by: string;
                            words: string | null;
                        }[];
                        /** @description what the reader may do with it now */
                        may: ("sign" | "enter-page" | "refuse" | "reverse")[];
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCustodyRecordsByIdApproval: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        campaign: string;
                        /** @enum {string} */
                        kind: "hand-over" | "return" | "loss" | "reversal";
                        /**
                         * @description of a reversal: what it takes back
                         * @enum {string}
                         */
                        moves: "hand-over" | "return" | "loss";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        issuer: string;
                        number: number;
                        /**
                         * Format: date
                         * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                         */
                        on: string;
                        from: {
                            /** @enum {string} */
                            kind: "source" | "store" | "unit" | "person";
                            key: string;
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            unit: string;
                            name: string;
                            account: string | null;
                            source: string | null;
                        };
                        /** @description null of a loss */
                        to: {
                            /** @enum {string} */
                            kind: "source" | "store" | "unit" | "person";
                            key: string;
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            unit: string;
                            name: string;
                            account: string | null;
                            source: string | null;
                        } | null;
                        lines: {
                            source: string;
                            sourceName: string;
                            /** @description one line of a gift */
                            line: {
                                /** @constant */
                                kind: "cash";
                                /** @description đồng */
                                amount: number;
                            } | {
                                /** @constant */
                                kind: "goods";
                                /** @description for instance Gói quà Tết */
                                item: string;
                                quantity: number;
                                /** @description for instance gói */
                                unit: string;
                                /** @description worth of the whole line in đồng */
                                value: number;
                            } | {
                                /** @constant */
                                kind: "rice";
                                kilograms: number;
                            };
                            lot: string | null;
                        }[];
                        /** @description đồng in cash */
                        cash: number;
                        /** @description đồng of cash and goods */
                        worth: number;
                        reason: string | null;
                        /**
                         * @description whose side wrote it
                         * @enum {string}
                         */
                        side: "from" | "to";
                        madeBy: string;
                        /** Format: date-time */
                        madeAt: string;
                        /** @enum {string} */
                        status: "made" | "signed" | "refused";
                        awaits: ("from" | "to" | "approver") | null;
                        signedBy: string | null;
                        signedAt: string | null;
                        /** @description the signed paper */
                        page: {
                            page: string;
                            photo: string;
                        } | null;
                        remark: string | null;
                        reverses: string | null;
                        reversal: string | null;
                        history: {
                            /** @enum {string} */
                            kind: "made" | "signed" | "refused" | "reversed";
                            /** Format: date-time */
                            at: string;
                            by: string;
                            words: string | null;
                        }[];
                        /** @description what the reader may do with it now */
                        may: ("sign" | "enter-page" | "refuse" | "reverse")[];
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `custody-not-your-turn`: This record waits for somebody else
             *
             *     `forbidden`: Your role may not do this
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `custody-lacking`: The holder does not have this much in hand
             *
             *     `custody-not-open`: The record is signed or refused already
             *
             *     `custody-same-person`: Who wrote a record cannot sign or approve it
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCustodyRecordsByIdPaperSignature: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the page’s id or number */
                    page?: string;
                    /** @description sha256 of the page’s photo */
                    photo?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        campaign: string;
                        /** @enum {string} */
                        kind: "hand-over" | "return" | "loss" | "reversal";
                        /**
                         * @description of a reversal: what it takes back
                         * @enum {string}
                         */
                        moves: "hand-over" | "return" | "loss";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        issuer: string;
                        number: number;
                        /**
                         * Format: date
                         * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                         */
                        on: string;
                        from: {
                            /** @enum {string} */
                            kind: "source" | "store" | "unit" | "person";
                            key: string;
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            unit: string;
                            name: string;
                            account: string | null;
                            source: string | null;
                        };
                        /** @description null of a loss */
                        to: {
                            /** @enum {string} */
                            kind: "source" | "store" | "unit" | "person";
                            key: string;
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            unit: string;
                            name: string;
                            account: string | null;
                            source: string | null;
                        } | null;
                        lines: {
                            source: string;
                            sourceName: string;
                            /** @description one line of a gift */
                            line: {
                                /** @constant */
                                kind: "cash";
                                /** @description đồng */
                                amount: number;
                            } | {
                                /** @constant */
                                kind: "goods";
                                /** @description for instance Gói quà Tết */
                                item: string;
                                quantity: number;
                                /** @description for instance gói */
                                unit: string;
                                /** @description worth of the whole line in đồng */
                                value: number;
                            } | {
                                /** @constant */
                                kind: "rice";
                                kilograms: number;
                            };
                            lot: string | null;
                        }[];
                        /** @description đồng in cash */
                        cash: number;
                        /** @description đồng of cash and goods */
                        worth: number;
                        reason: string | null;
                        /**
                         * @description whose side wrote it
                         * @enum {string}
                         */
                        side: "from" | "to";
                        madeBy: string;
                        /** Format: date-time */
                        madeAt: string;
                        /** @enum {string} */
                        status: "made" | "signed" | "refused";
                        awaits: ("from" | "to" | "approver") | null;
                        signedBy: string | null;
                        signedAt: string | null;
                        /** @description the signed paper */
                        page: {
                            page: string;
                            photo: string;
                        } | null;
                        remark: string | null;
                        reverses: string | null;
                        reversal: string | null;
                        history: {
                            /** @enum {string} */
                            kind: "made" | "signed" | "refused" | "reversed";
                            /** Format: date-time */
                            at: string;
                            by: string;
                            words: string | null;
                        }[];
                        /** @description what the reader may do with it now */
                        may: ("sign" | "enter-page" | "refuse" | "reverse")[];
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `custody-not-your-turn`: This record waits for somebody else
             *
             *     `forbidden`: Your role may not do this
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `custody-lacking`: The holder does not have this much in hand
             *
             *     `custody-not-open`: The record is signed or refused already
             *
             *     `custody-paper-not-enough`: The other side has an account and signs with it
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCustodyRecordsByIdRefusal: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    remark: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        campaign: string;
                        /** @enum {string} */
                        kind: "hand-over" | "return" | "loss" | "reversal";
                        /**
                         * @description of a reversal: what it takes back
                         * @enum {string}
                         */
                        moves: "hand-over" | "return" | "loss";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        issuer: string;
                        number: number;
                        /**
                         * Format: date
                         * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                         */
                        on: string;
                        from: {
                            /** @enum {string} */
                            kind: "source" | "store" | "unit" | "person";
                            key: string;
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            unit: string;
                            name: string;
                            account: string | null;
                            source: string | null;
                        };
                        /** @description null of a loss */
                        to: {
                            /** @enum {string} */
                            kind: "source" | "store" | "unit" | "person";
                            key: string;
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            unit: string;
                            name: string;
                            account: string | null;
                            source: string | null;
                        } | null;
                        lines: {
                            source: string;
                            sourceName: string;
                            /** @description one line of a gift */
                            line: {
                                /** @constant */
                                kind: "cash";
                                /** @description đồng */
                                amount: number;
                            } | {
                                /** @constant */
                                kind: "goods";
                                /** @description for instance Gói quà Tết */
                                item: string;
                                quantity: number;
                                /** @description for instance gói */
                                unit: string;
                                /** @description worth of the whole line in đồng */
                                value: number;
                            } | {
                                /** @constant */
                                kind: "rice";
                                kilograms: number;
                            };
                            lot: string | null;
                        }[];
                        /** @description đồng in cash */
                        cash: number;
                        /** @description đồng of cash and goods */
                        worth: number;
                        reason: string | null;
                        /**
                         * @description whose side wrote it
                         * @enum {string}
                         */
                        side: "from" | "to";
                        madeBy: string;
                        /** Format: date-time */
                        madeAt: string;
                        /** @enum {string} */
                        status: "made" | "signed" | "refused";
                        awaits: ("from" | "to" | "approver") | null;
                        signedBy: string | null;
                        signedAt: string | null;
                        /** @description the signed paper */
                        page: {
                            page: string;
                            photo: string;
                        } | null;
                        remark: string | null;
                        reverses: string | null;
                        reversal: string | null;
                        history: {
                            /** @enum {string} */
                            kind: "made" | "signed" | "refused" | "reversed";
                            /** Format: date-time */
                            at: string;
                            by: string;
                            words: string | null;
                        }[];
                        /** @description what the reader may do with it now */
                        may: ("sign" | "enter-page" | "refuse" | "reverse")[];
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `custody-not-your-turn`: This record waits for somebody else
             *
             *     `forbidden`: Your role may not do this
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `custody-not-open`: The record is signed or refused already
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCustodyRecordsByIdReversal: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                     */
                    on: string;
                    /** @enum {string} */
                    side: "from" | "to";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        campaign: string;
                        /** @enum {string} */
                        kind: "hand-over" | "return" | "loss" | "reversal";
                        /**
                         * @description of a reversal: what it takes back
                         * @enum {string}
                         */
                        moves: "hand-over" | "return" | "loss";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        issuer: string;
                        number: number;
                        /**
                         * Format: date
                         * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                         */
                        on: string;
                        from: {
                            /** @enum {string} */
                            kind: "source" | "store" | "unit" | "person";
                            key: string;
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            unit: string;
                            name: string;
                            account: string | null;
                            source: string | null;
                        };
                        /** @description null of a loss */
                        to: {
                            /** @enum {string} */
                            kind: "source" | "store" | "unit" | "person";
                            key: string;
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            unit: string;
                            name: string;
                            account: string | null;
                            source: string | null;
                        } | null;
                        lines: {
                            source: string;
                            sourceName: string;
                            /** @description one line of a gift */
                            line: {
                                /** @constant */
                                kind: "cash";
                                /** @description đồng */
                                amount: number;
                            } | {
                                /** @constant */
                                kind: "goods";
                                /** @description for instance Gói quà Tết */
                                item: string;
                                quantity: number;
                                /** @description for instance gói */
                                unit: string;
                                /** @description worth of the whole line in đồng */
                                value: number;
                            } | {
                                /** @constant */
                                kind: "rice";
                                kilograms: number;
                            };
                            lot: string | null;
                        }[];
                        /** @description đồng in cash */
                        cash: number;
                        /** @description đồng of cash and goods */
                        worth: number;
                        reason: string | null;
                        /**
                         * @description whose side wrote it
                         * @enum {string}
                         */
                        side: "from" | "to";
                        madeBy: string;
                        /** Format: date-time */
                        madeAt: string;
                        /** @enum {string} */
                        status: "made" | "signed" | "refused";
                        awaits: ("from" | "to" | "approver") | null;
                        signedBy: string | null;
                        signedAt: string | null;
                        /** @description the signed paper */
                        page: {
                            page: string;
                            photo: string;
                        } | null;
                        remark: string | null;
                        reverses: string | null;
                        reversal: string | null;
                        history: {
                            /** @enum {string} */
                            kind: "made" | "signed" | "refused" | "reversed";
                            /** Format: date-time */
                            at: string;
                            by: string;
                            words: string | null;
                        }[];
                        /** @description what the reader may do with it now */
                        may: ("sign" | "enter-page" | "refuse" | "reverse")[];
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `custody-not-your-turn`: This record waits for somebody else
             *
             *     `forbidden`: Your role may not do this
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `custody-not-signed`: Only a record that both have signed is reversed
             *
             *     `custody-reversed`: There is a reversal of this record already
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `custody-day-in-future`: The day of the hand-over has not come yet
             *
             *     `custody-reversal-too-early`: A record cannot be taken back before its own day
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCustodyRecordsByIdSignature: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        campaign: string;
                        /** @enum {string} */
                        kind: "hand-over" | "return" | "loss" | "reversal";
                        /**
                         * @description of a reversal: what it takes back
                         * @enum {string}
                         */
                        moves: "hand-over" | "return" | "loss";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        issuer: string;
                        number: number;
                        /**
                         * Format: date
                         * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                         */
                        on: string;
                        from: {
                            /** @enum {string} */
                            kind: "source" | "store" | "unit" | "person";
                            key: string;
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            unit: string;
                            name: string;
                            account: string | null;
                            source: string | null;
                        };
                        /** @description null of a loss */
                        to: {
                            /** @enum {string} */
                            kind: "source" | "store" | "unit" | "person";
                            key: string;
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            unit: string;
                            name: string;
                            account: string | null;
                            source: string | null;
                        } | null;
                        lines: {
                            source: string;
                            sourceName: string;
                            /** @description one line of a gift */
                            line: {
                                /** @constant */
                                kind: "cash";
                                /** @description đồng */
                                amount: number;
                            } | {
                                /** @constant */
                                kind: "goods";
                                /** @description for instance Gói quà Tết */
                                item: string;
                                quantity: number;
                                /** @description for instance gói */
                                unit: string;
                                /** @description worth of the whole line in đồng */
                                value: number;
                            } | {
                                /** @constant */
                                kind: "rice";
                                kilograms: number;
                            };
                            lot: string | null;
                        }[];
                        /** @description đồng in cash */
                        cash: number;
                        /** @description đồng of cash and goods */
                        worth: number;
                        reason: string | null;
                        /**
                         * @description whose side wrote it
                         * @enum {string}
                         */
                        side: "from" | "to";
                        madeBy: string;
                        /** Format: date-time */
                        madeAt: string;
                        /** @enum {string} */
                        status: "made" | "signed" | "refused";
                        awaits: ("from" | "to" | "approver") | null;
                        signedBy: string | null;
                        signedAt: string | null;
                        /** @description the signed paper */
                        page: {
                            page: string;
                            photo: string;
                        } | null;
                        remark: string | null;
                        reverses: string | null;
                        reversal: string | null;
                        history: {
                            /** @enum {string} */
                            kind: "made" | "signed" | "refused" | "reversed";
                            /** Format: date-time */
                            at: string;
                            by: string;
                            words: string | null;
                        }[];
                        /** @description what the reader may do with it now */
                        may: ("sign" | "enter-page" | "refuse" | "reverse")[];
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `custody-not-your-turn`: This record waits for somebody else
             *
             *     `forbidden`: Your role may not do this
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `custody-lacking`: The holder does not have this much in hand
             *
             *     `custody-not-open`: The record is signed or refused already
             *
             *     `custody-same-person`: Who wrote a record cannot sign or approve it
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCustodyByPath: {
        parameters: {
            query: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                campaign: string;
                status?: "made" | "signed" | "refused";
                kind?: "hand-over" | "return" | "loss" | "reversal";
                /** @description key of a holder on either side */
                holder?: string;
                since?: string;
                until?: string;
                /** @description me: those that wait for the reader’s signature */
                waiting?: "any" | "me";
            };
            header?: never;
            path: {
                /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            campaign: string;
                            /** @enum {string} */
                            kind: "hand-over" | "return" | "loss" | "reversal";
                            /**
                             * @description of a reversal: what it takes back
                             * @enum {string}
                             */
                            moves: "hand-over" | "return" | "loss";
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            issuer: string;
                            number: number;
                            /**
                             * Format: date
                             * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                             */
                            on: string;
                            from: {
                                /** @enum {string} */
                                kind: "source" | "store" | "unit" | "person";
                                key: string;
                                /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                                unit: string;
                                name: string;
                                account: string | null;
                                source: string | null;
                            };
                            /** @description null of a loss */
                            to: {
                                /** @enum {string} */
                                kind: "source" | "store" | "unit" | "person";
                                key: string;
                                /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                                unit: string;
                                name: string;
                                account: string | null;
                                source: string | null;
                            } | null;
                            lines: {
                                source: string;
                                sourceName: string;
                                /** @description one line of a gift */
                                line: {
                                    /** @constant */
                                    kind: "cash";
                                    /** @description đồng */
                                    amount: number;
                                } | {
                                    /** @constant */
                                    kind: "goods";
                                    /** @description for instance Gói quà Tết */
                                    item: string;
                                    quantity: number;
                                    /** @description for instance gói */
                                    unit: string;
                                    /** @description worth of the whole line in đồng */
                                    value: number;
                                } | {
                                    /** @constant */
                                    kind: "rice";
                                    kilograms: number;
                                };
                                lot: string | null;
                            }[];
                            /** @description đồng in cash */
                            cash: number;
                            /** @description đồng of cash and goods */
                            worth: number;
                            reason: string | null;
                            /**
                             * @description whose side wrote it
                             * @enum {string}
                             */
                            side: "from" | "to";
                            madeBy: string;
                            /** Format: date-time */
                            madeAt: string;
                            /** @enum {string} */
                            status: "made" | "signed" | "refused";
                            awaits: ("from" | "to" | "approver") | null;
                            signedBy: string | null;
                            signedAt: string | null;
                            /** @description the signed paper */
                            page: {
                                page: string;
                                photo: string;
                            } | null;
                            remark: string | null;
                            reverses: string | null;
                            reversal: string | null;
                            history: {
                                /** @enum {string} */
                                kind: "made" | "signed" | "refused" | "reversed";
                                /** Format: date-time */
                                at: string;
                                by: string;
                                words: string | null;
                            }[];
                            /** @description what the reader may do with it now */
                            may: ("sign" | "enter-page" | "refuse" | "reverse")[];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad-cursor`: The cursor is not one that this list gave
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDuplicateCountsByPath: {
        parameters: {
            query?: {
                /** @description the newest unless told */
                year?: number;
            };
            header?: never;
            path: {
                /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number | null;
                        /** @description open */
                        certain: number;
                        /** @description open */
                        probable: number;
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDuplicateDecisions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: ({
                        /** @description command id: the same one sent again gets its first answer */
                        id: string;
                        /** @description ids of both households, joined by | */
                        pair: string;
                        /** @constant */
                        verdict: "different";
                        /** @description of the pair, as it was looked at */
                        version: number;
                        why?: string;
                    } | {
                        /** @description command id: the same one sent again gets its first answer */
                        id: string;
                        /** @description ids of both households, joined by | */
                        pair: string;
                        /** @constant */
                        verdict: "same";
                        /** @description of the pair, as it was looked at */
                        version: number;
                        /** @description the household that lives on; the other ends as its double */
                        keep: string;
                        /** @description versions of both households as looked at */
                        seen: number[];
                        why: string;
                    })[];
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            /** @description command id: the same one sent again gets its first answer */
                            id: string;
                            /** @enum {string} */
                            status: "accepted" | "refused";
                            code?: string;
                            amendments: string[];
                        }[];
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDuplicatePairsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ids of both households, joined by | */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description ids of both households, joined by | */
                        id: string;
                        /** @description what a decision must have seen */
                        version: number;
                        /** @enum {string} */
                        status: "open" | "same" | "different" | "unlike" | "ended";
                        /** @enum {string} */
                        level: "certain" | "probable";
                        /** @description what agrees and what does not, as codes */
                        reasons: string[];
                        /** Format: date-time */
                        foundAt: string;
                        /** @description of which household more is known */
                        keep: string;
                        sides: {
                            id: string;
                            /** @description mã hộ */
                            code: string;
                            head: string;
                            birthYear: number | null;
                            sex: ("male" | "female") | null;
                            members: number;
                            /**
                             * @description hộ nghèo, hộ cận nghèo
                             * @enum {string}
                             */
                            class: "poor" | "near-poor";
                            /** @description the village */
                            unit: string;
                            village: string;
                            groups: string[];
                            severity: number;
                            /** @enum {string} */
                            status: "active" | "ended";
                            /**
                             * Format: date-time
                             * @description when its newest change was recorded
                             */
                            changedAt: string;
                            hasNationalId: boolean;
                            hasPhone: boolean;
                            /** @enum {string} */
                            unitSet: "2021-11" | "2025-06" | "2026-04";
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            commune: string;
                            year: number;
                            standard: string;
                            version: number;
                            end: {
                                /**
                                 * @description why a household is no longer one that a poor list may hold
                                 * @enum {string}
                                 */
                                reason: "died-out" | "moved-away" | "merged" | "duplicate" | "no-longer-poor" | "registered-in-error";
                                into: string | null;
                            } | null;
                            /** @description members other than the head, as far as known by name */
                            persons: {
                                id: string;
                                name: string;
                                birthYear: number | null;
                                sex: ("male" | "female") | null;
                                /** @enum {string} */
                                relation: "spouse" | "child" | "parent" | "sibling" | "grandchild" | "grandparent" | "other";
                                hasNationalId: boolean;
                                hasEthnicity: boolean;
                            }[];
                            /** @description members whom no list names */
                            unnamed: number;
                            hasEthnicity: boolean;
                            hasIllness: boolean;
                            lists: {
                                list: string;
                                name: string;
                                /** @description false: so far only proposed */
                                listed: boolean;
                                settled: {
                                    reason: string;
                                    /**
                                     * Format: date
                                     * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                                     */
                                    on: string;
                                } | null;
                                /** @description open */
                                proposal: {
                                    amendment: string;
                                    kind: string;
                                } | null;
                            }[];
                            communeName: string;
                            /** @description whether it stands where the caller works */
                            yours: boolean;
                        }[];
                        agreement: {
                            /** @enum {string} */
                            head: "same" | "alike" | "different" | "unknown";
                            /** @enum {string} */
                            birthYear: "same" | "alike" | "different" | "unknown";
                            /** @enum {string} */
                            sex: "same" | "alike" | "different" | "unknown";
                            /** @enum {string} */
                            nationalId: "same" | "alike" | "different" | "unknown";
                            /** @enum {string} */
                            phone: "same" | "alike" | "different" | "unknown";
                            /** @enum {string} */
                            commune: "same" | "alike" | "different" | "unknown";
                            /** @enum {string} */
                            village: "same" | "alike" | "different" | "unknown";
                            /** @enum {string} */
                            members: "same" | "alike" | "different" | "unknown";
                            /** @enum {string} */
                            persons: "same" | "alike" | "different" | "unknown";
                            /** @enum {string} */
                            class: "same" | "alike" | "different" | "unknown";
                            /** @enum {string} */
                            groups: "same" | "alike" | "different" | "unknown";
                        };
                        /** @description verdicts, oldest first */
                        said: {
                            /** @enum {string} */
                            verdict: "same" | "different" | "reopened";
                            /** @description account */
                            by: string;
                            /** Format: date-time */
                            at: string;
                            why: string | null;
                        }[];
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDuplicatePairsByIdDecision: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                /** @description ids of both households, joined by | */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    verdict: "different";
                    /** @description of the pair, as it was looked at */
                    version: number;
                    why?: string;
                } | {
                    /** @constant */
                    verdict: "same";
                    /** @description of the pair, as it was looked at */
                    version: number;
                    /** @description the household that lives on; the other ends as its double */
                    keep: string;
                    /** @description versions of both households as looked at */
                    seen: number[];
                    why: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description ids of both households, joined by | */
                        pair: string;
                        /** @enum {string} */
                        status: "same" | "different" | "open";
                        version: number;
                        /** @description the double */
                        ended: string | null;
                        /** @description proposals to frozen lists in which the double stands */
                        amendments: string[];
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: Your role may not do this
             *
             *     `pair-of-two-places`: Only who works at a place that covers both households may say that they are one
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `household-ended`: The household has ended; restore it first
             *
             *     `list-amending`: An approved amendment of this household is just being carried out; please ask again in a moment
             *
             *     `list-freezing`: A poor list over this place is being frozen; please send it again when that is done
             *
             *     `pair-changed`: One of the two households was changed since it was shown
             *
             *     `pair-decided`: Somebody has decided on these two households
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDuplicatePairsByIdReopening: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                /** @description ids of both households, joined by | */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description of the pair, as it was looked at */
                    version: number;
                    why: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description ids of both households, joined by | */
                        pair: string;
                        /** @enum {string} */
                        status: "same" | "different" | "open";
                        version: number;
                        /** @description the double */
                        ended: string | null;
                        /** @description proposals to frozen lists in which the double stands */
                        amendments: string[];
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `household-ended`: The household has ended; restore it first
             *
             *     `pair-changed`: One of the two households was changed since it was shown
             *
             *     `pair-merged`: The double has ended; restore that household, and the pair is open again
             *
             *     `pair-not-decided`: Nobody has decided on these two yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDuplicateSearchesByPath: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path: {
                /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        search: {
                            id: string;
                            /** @description the province */
                            unit: string;
                            year: number;
                            /** @enum {string} */
                            status: "waiting" | "reading" | "comparing" | "storing" | "done" | "failed";
                            households: {
                                read: number;
                                total: number;
                            };
                            pairs: {
                                found: number;
                                stored: number;
                                opened: number;
                                closed: number;
                            };
                            failure: ("too-large" | "broken") | null;
                            /** @description nobody asked for it: households had changed */
                            byItself: boolean;
                            /** Format: date-time */
                            askedAt: string;
                            startedAt: string | null;
                            endedAt: string | null;
                        } | null;
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDuplicateSearchesByPath: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                path: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    year: number;
                };
            };
        };
        responses: {
            /** @description The answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description the province */
                        unit: string;
                        year: number;
                        /** @enum {string} */
                        status: "waiting" | "reading" | "comparing" | "storing" | "done" | "failed";
                        households: {
                            read: number;
                            total: number;
                        };
                        pairs: {
                            found: number;
                            stored: number;
                            opened: number;
                            closed: number;
                        };
                        failure: ("too-large" | "broken") | null;
                        /** @description nobody asked for it: households had changed */
                        byItself: boolean;
                        /** Format: date-time */
                        askedAt: string;
                        startedAt: string | null;
                        endedAt: string | null;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `command-conflict`: This command id was used for something else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDuplicatesByPath: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                /** @description the newest unless told */
                year?: number;
                status?: "open" | "same" | "different" | "unlike" | "ended";
                level?: "certain" | "probable";
            };
            header?: never;
            path: {
                /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description list year; null where there is no household */
                        year: number | null;
                        items: {
                            /** @description ids of both households, joined by | */
                            id: string;
                            /** @description what a decision must have seen */
                            version: number;
                            /** @enum {string} */
                            status: "open" | "same" | "different" | "unlike" | "ended";
                            /** @enum {string} */
                            level: "certain" | "probable";
                            /** @description what agrees and what does not, as codes */
                            reasons: string[];
                            /** Format: date-time */
                            foundAt: string;
                            /** @description of which household more is known */
                            keep: string;
                            sides: {
                                id: string;
                                /** @description mã hộ */
                                code: string;
                                head: string;
                                birthYear: number | null;
                                sex: ("male" | "female") | null;
                                members: number;
                                /**
                                 * @description hộ nghèo, hộ cận nghèo
                                 * @enum {string}
                                 */
                                class: "poor" | "near-poor";
                                /** @description the village */
                                unit: string;
                                village: string;
                                groups: string[];
                                severity: number;
                                /** @enum {string} */
                                status: "active" | "ended";
                                /**
                                 * Format: date-time
                                 * @description when its newest change was recorded
                                 */
                                changedAt: string;
                                /** @description of the head */
                                hasNationalId: boolean;
                                hasPhone: boolean;
                                version: number;
                                /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                                commune: string;
                                communeName: string;
                                /** @description whether it stands where the caller works */
                                yours: boolean;
                            }[];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad-cursor`: The cursor is not one that this list gave
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHouseholdCountsByPath: {
        parameters: {
            query?: {
                /** @description list year; the newest unless told */
                year?: number;
                /** @description words of a name in any order, each from its beginning, or a code; with or without accents */
                search?: string;
                class?: "poor" | "near-poor";
                /** @description code of a priority group */
                group?: string;
                status?: "active" | "ended" | "all";
                /** @description only households changed on that day or later */
                changedSince?: string;
            };
            header?: never;
            path: {
                /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number | null;
                        count: number;
                        /** @description counted up to 10000 only: there are more */
                        more: boolean;
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postHouseholdRecords: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description since when it is so
                     */
                    on: string;
                    /** @description in words, without a national ID or phone number */
                    reason: string;
                    /**
                     * @description true: meant, though the household changed after this day
                     * @default false
                     */
                    late?: boolean;
                    nationalId?: string | null;
                    phone?: string | null;
                    /** @description code of the statistics office, 01 to 55 */
                    ethnicity?: string | null;
                    /** @description illness or disability that priority follows from */
                    illness?: string | null;
                    /** @description the village */
                    unit: string;
                    /** @description year of the list */
                    year: number;
                    /** @description standard of poverty, for instance 2022-2025 */
                    standard: string;
                    /** @description mã hộ; made by the registry when absent */
                    code?: string;
                    head: string;
                    birth?: string | null;
                    /** @default null */
                    sex?: ("male" | "female") | null;
                    /** @description how many people, the head included */
                    members: number;
                    /**
                     * @description hộ nghèo, hộ cận nghèo
                     * @enum {string}
                     */
                    class: "poor" | "near-poor";
                    groups?: string[];
                    /** @default 0 */
                    severity?: number;
                    /** @description the other members, as far as known */
                    persons?: {
                        name: string;
                        birth?: string | null;
                        /** @default null */
                        sex?: ("male" | "female") | null;
                        /**
                         * @description to the head
                         * @default other
                         * @enum {string}
                         */
                        relation?: "spouse" | "child" | "parent" | "sibling" | "grandchild" | "grandparent" | "other";
                        nationalId?: string | null;
                        /**
                         * @description code of the statistics office, 01 to 55
                         * @default null
                         */
                        ethnicity?: string | null;
                    }[];
                    /**
                     * @description true: propose it to the frozen lists of its place
                     * @default false
                     */
                    addToList?: boolean;
                    /** @description the claim that it answers; its lists are proposed to take it in */
                    claim?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        household: string;
                        version: number;
                        /** @enum {string} */
                        status: "active" | "ended";
                        code: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        /** @description the household that a split began */
                        created: string[];
                        /** @description proposals to frozen lists that hold it, or should */
                        amendments: string[];
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `code-taken`: Another household of this commune and year has, or had, this code
             *
             *     `command-conflict`: This command id was used for something else
             *
             *     `flag-retired`: The priority flag is retired and given to nobody new
             *
             *     `list-amending`: An approved amendment of this household is just being carried out; please ask again in a moment
             *
             *     `list-freezing`: A poor list over this place is being frozen; please send it again when that is done
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `day-in-future`: The day has not come yet
             *
             *     `fewer-than-named`: More members are known by name than the household is said to have
             *
             *     `group-unknown`: Neither the nation nor a unit above the household has a priority group of this code
             *
             *     `unknown-village`: There is no such village in the unit set
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHouseholdRecordsById: {
        parameters: {
            query?: {
                /** @description as it was on this day, by all that is known now */
                on?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description mã hộ */
                        code: string;
                        head: string;
                        birthYear: number | null;
                        sex: ("male" | "female") | null;
                        members: number;
                        /**
                         * @description hộ nghèo, hộ cận nghèo
                         * @enum {string}
                         */
                        class: "poor" | "near-poor";
                        /** @description the village */
                        unit: string;
                        village: string;
                        groups: string[];
                        severity: number;
                        /** @enum {string} */
                        status: "active" | "ended";
                        /**
                         * Format: date-time
                         * @description when its newest change was recorded
                         */
                        changedAt: string;
                        hasNationalId: boolean;
                        hasPhone: boolean;
                        /** @enum {string} */
                        unitSet: "2021-11" | "2025-06" | "2026-04";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        commune: string;
                        year: number;
                        standard: string;
                        /** @description as the ETag gives it */
                        version: number;
                        end: {
                            /**
                             * @description why a household is no longer one that a poor list may hold
                             * @enum {string}
                             */
                            reason: "died-out" | "moved-away" | "merged" | "duplicate" | "no-longer-poor" | "registered-in-error";
                            into: string | null;
                        } | null;
                        /** @description members other than the head, as far as known by name */
                        persons: {
                            id: string;
                            name: string;
                            birthYear: number | null;
                            sex: ("male" | "female") | null;
                            /** @enum {string} */
                            relation: "spouse" | "child" | "parent" | "sibling" | "grandchild" | "grandparent" | "other";
                            hasNationalId: boolean;
                            hasEthnicity: boolean;
                        }[];
                        /** @description members whom no list names */
                        unnamed: number;
                        hasEthnicity: boolean;
                        hasIllness: boolean;
                        change: {
                            /** @enum {string} */
                            kind: "registered" | "corrected" | "member-added" | "member-removed" | "member-died" | "head-changed" | "head-died" | "moved" | "split" | "merged" | "reclassed" | "regrouped" | "ended" | "restored" | "rehomed";
                            /**
                             * Format: date
                             * @description since when it is so
                             */
                            on: string;
                            /**
                             * Format: date-time
                             * @description when it was recorded
                             */
                            at: string;
                            /** @description account */
                            by: string;
                            reason: string | null;
                            /** @description row of a file */
                            trace: {
                                import: string;
                                sheet: string;
                                line: number;
                            } | null;
                            /** @description the other household of a split or merger */
                            other: string | null;
                            /** @description it was moved here by somebody who does not work here */
                            unseen: boolean;
                        };
                        lists: {
                            list: string;
                            name: string;
                            /** @description false: so far only proposed */
                            listed: boolean;
                            settled: {
                                reason: string;
                                /**
                                 * Format: date
                                 * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                                 */
                                on: string;
                            } | null;
                            /** @description open */
                            proposal: {
                                amendment: string;
                                kind: string;
                            } | null;
                        }[];
                        /** @description reports of a missing household that this one answers */
                        claims: {
                            claim: string;
                            status: string;
                            /** Format: date-time */
                            openedAt: string;
                        }[];
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not-found`: There is nothing here, or it is outside your places
             *
             *     `not-registered-then`: On that day the household was not registered yet
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postHouseholdRecordsByIdClass: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description since when it is so
                     */
                    on: string;
                    /** @description in words, without a national ID or phone number */
                    reason: string;
                    /**
                     * @description true: meant, though the household changed after this day
                     * @default false
                     */
                    late?: boolean;
                    /**
                     * @description hộ nghèo, hộ cận nghèo
                     * @enum {string}
                     */
                    class: "poor" | "near-poor";
                    /** @description standard of poverty, for instance 2022-2025 */
                    standard?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        household: string;
                        version: number;
                        /** @enum {string} */
                        status: "active" | "ended";
                        code: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        /** @description the household that a split began */
                        created: string[];
                        /** @description proposals to frozen lists that hold it, or should */
                        amendments: string[];
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `household-ended`: The household has ended; restore it first
             *
             *     `list-amending`: An approved amendment of this household is just being carried out; please ask again in a moment
             *
             *     `list-freezing`: A poor list over this place is being frozen; please send it again when that is done
             *
             *     `nothing-changed`: All of this is so already
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-differs`: The household has changed since it was read; its present version stands in the errors */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `day-before-last`: The household changed after this day; say that the fact is late if it is meant
             *
             *     `day-in-future`: The day has not come yet
             *
             *     `too-many-members`: A household has at most 60 members
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-missing`: A change needs If-Match with the version that was read, as the ETag gave it */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postHouseholdRecordsByIdCorrections: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description since when it is so
                     */
                    on: string;
                    /** @description in words, without a national ID or phone number */
                    reason: string;
                    /**
                     * @description true: meant, though the household changed after this day
                     * @default false
                     */
                    late?: boolean;
                    nationalId?: string | null;
                    phone?: string | null;
                    /** @description code of the statistics office, 01 to 55 */
                    ethnicity?: string | null;
                    /** @description illness or disability that priority follows from */
                    illness?: string | null;
                    code?: string;
                    head?: string;
                    birth?: string | null;
                    sex?: ("male" | "female") | null;
                    /** @description how many people, the head included */
                    members?: number;
                    /** @description one member, and what was wrong */
                    person?: {
                        id: string;
                        name?: string;
                        birth?: string | null;
                        sex?: ("male" | "female") | null;
                        /**
                         * @description to the head
                         * @enum {string}
                         */
                        relation?: "spouse" | "child" | "parent" | "sibling" | "grandchild" | "grandparent" | "other";
                        nationalId?: string | null;
                        /** @description code of the statistics office, 01 to 55 */
                        ethnicity?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        household: string;
                        version: number;
                        /** @enum {string} */
                        status: "active" | "ended";
                        code: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        /** @description the household that a split began */
                        created: string[];
                        /** @description proposals to frozen lists that hold it, or should */
                        amendments: string[];
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `code-taken`: Another household of this commune and year has, or had, this code
             *
             *     `command-conflict`: This command id was used for something else
             *
             *     `household-ended`: The household has ended; restore it first
             *
             *     `list-amending`: An approved amendment of this household is just being carried out; please ask again in a moment
             *
             *     `list-freezing`: A poor list over this place is being frozen; please send it again when that is done
             *
             *     `nothing-changed`: All of this is so already
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-differs`: The household has changed since it was read; its present version stands in the errors */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `day-before-last`: The household changed after this day; say that the fact is late if it is meant
             *
             *     `day-in-future`: The day has not come yet
             *
             *     `fewer-than-named`: More members are known by name than the household is said to have
             *
             *     `too-many-members`: A household has at most 60 members
             *
             *     `unknown-member`: The household has no such member
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-missing`: A change needs If-Match with the version that was read, as the ETag gave it */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postHouseholdRecordsByIdEnd: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description since when it is so
                     */
                    on: string;
                    /** @description in words, without a national ID or phone number */
                    reason: string;
                    /**
                     * @description true: meant, though the household changed after this day
                     * @default false
                     */
                    late?: boolean;
                    /** @enum {string} */
                    as: "no-longer-poor" | "registered-in-error";
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        household: string;
                        version: number;
                        /** @enum {string} */
                        status: "active" | "ended";
                        code: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        /** @description the household that a split began */
                        created: string[];
                        /** @description proposals to frozen lists that hold it, or should */
                        amendments: string[];
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `household-ended`: The household has ended; restore it first
             *
             *     `list-amending`: An approved amendment of this household is just being carried out; please ask again in a moment
             *
             *     `list-freezing`: A poor list over this place is being frozen; please send it again when that is done
             *
             *     `nothing-changed`: All of this is so already
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-differs`: The household has changed since it was read; its present version stands in the errors */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `day-before-last`: The household changed after this day; say that the fact is late if it is meant
             *
             *     `day-in-future`: The day has not come yet
             *
             *     `too-many-members`: A household has at most 60 members
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-missing`: A change needs If-Match with the version that was read, as the ETag gave it */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postHouseholdRecordsByIdGroups: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description since when it is so
                     */
                    on: string;
                    /** @description in words, without a national ID or phone number */
                    reason: string;
                    /**
                     * @description true: meant, though the household changed after this day
                     * @default false
                     */
                    late?: boolean;
                    groups: string[];
                    severity?: number;
                    /** @description illness or disability that priority follows from */
                    illness?: string | null;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        household: string;
                        version: number;
                        /** @enum {string} */
                        status: "active" | "ended";
                        code: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        /** @description the household that a split began */
                        created: string[];
                        /** @description proposals to frozen lists that hold it, or should */
                        amendments: string[];
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `flag-retired`: The priority flag is retired and given to nobody new
             *
             *     `household-ended`: The household has ended; restore it first
             *
             *     `list-amending`: An approved amendment of this household is just being carried out; please ask again in a moment
             *
             *     `list-freezing`: A poor list over this place is being frozen; please send it again when that is done
             *
             *     `nothing-changed`: All of this is so already
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-differs`: The household has changed since it was read; its present version stands in the errors */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `day-before-last`: The household changed after this day; say that the fact is late if it is meant
             *
             *     `day-in-future`: The day has not come yet
             *
             *     `group-unknown`: Neither the nation nor a unit above the household has a priority group of this code
             *
             *     `too-many-members`: A household has at most 60 members
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-missing`: A change needs If-Match with the version that was read, as the ETag gave it */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postHouseholdRecordsByIdHead: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description since when it is so
                     */
                    on: string;
                    /** @description in words, without a national ID or phone number */
                    reason: string;
                    /**
                     * @description true: meant, though the household changed after this day
                     * @default false
                     */
                    late?: boolean;
                    /** @description a member by id, or one whom no list names yet */
                    successor: {
                        member: string;
                    } | {
                        person: {
                            name: string;
                            birth?: string | null;
                            /** @default null */
                            sex?: ("male" | "female") | null;
                            /**
                             * @description to the head
                             * @default other
                             * @enum {string}
                             */
                            relation?: "spouse" | "child" | "parent" | "sibling" | "grandchild" | "grandparent" | "other";
                            nationalId?: string | null;
                            /**
                             * @description code of the statistics office, 01 to 55
                             * @default null
                             */
                            ethnicity?: string | null;
                        };
                    };
                    /**
                     * @description what becomes of the former head
                     * @enum {string}
                     */
                    former: "stays" | "leaves";
                    /**
                     * @description of the former head to the new one, where they stay
                     * @enum {string}
                     */
                    formerRelation?: "spouse" | "child" | "parent" | "sibling" | "grandchild" | "grandparent" | "other";
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        household: string;
                        version: number;
                        /** @enum {string} */
                        status: "active" | "ended";
                        code: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        /** @description the household that a split began */
                        created: string[];
                        /** @description proposals to frozen lists that hold it, or should */
                        amendments: string[];
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `household-ended`: The household has ended; restore it first
             *
             *     `list-amending`: An approved amendment of this household is just being carried out; please ask again in a moment
             *
             *     `list-freezing`: A poor list over this place is being frozen; please send it again when that is done
             *
             *     `nothing-changed`: All of this is so already
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-differs`: The household has changed since it was read; its present version stands in the errors */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `day-before-last`: The household changed after this day; say that the fact is late if it is meant
             *
             *     `day-in-future`: The day has not come yet
             *
             *     `no-unnamed-member`: The household has fewer members without a name than are meant
             *
             *     `too-many-members`: A household has at most 60 members
             *
             *     `unknown-member`: The household has no such member
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-missing`: A change needs If-Match with the version that was read, as the ETag gave it */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postHouseholdRecordsByIdHeadDeath: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description since when it is so
                     */
                    on: string;
                    /** @description in words, without a national ID or phone number */
                    reason: string;
                    /**
                     * @description true: meant, though the household changed after this day
                     * @default false
                     */
                    late?: boolean;
                    /** @description null where no member remains */
                    successor?: ({
                        member: string;
                    } | {
                        person: {
                            name: string;
                            birth?: string | null;
                            /** @default null */
                            sex?: ("male" | "female") | null;
                            /**
                             * @description to the head
                             * @default other
                             * @enum {string}
                             */
                            relation?: "spouse" | "child" | "parent" | "sibling" | "grandchild" | "grandparent" | "other";
                            nationalId?: string | null;
                            /**
                             * @description code of the statistics office, 01 to 55
                             * @default null
                             */
                            ethnicity?: string | null;
                        };
                    }) | null;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        household: string;
                        version: number;
                        /** @enum {string} */
                        status: "active" | "ended";
                        code: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        /** @description the household that a split began */
                        created: string[];
                        /** @description proposals to frozen lists that hold it, or should */
                        amendments: string[];
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `household-ended`: The household has ended; restore it first
             *
             *     `list-amending`: An approved amendment of this household is just being carried out; please ask again in a moment
             *
             *     `list-freezing`: A poor list over this place is being frozen; please send it again when that is done
             *
             *     `nothing-changed`: All of this is so already
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-differs`: The household has changed since it was read; its present version stands in the errors */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `day-before-last`: The household changed after this day; say that the fact is late if it is meant
             *
             *     `day-in-future`: The day has not come yet
             *
             *     `new-head-needed`: Members remain, so one of them must become head; where none is known by name, say who
             *
             *     `no-unnamed-member`: The household has fewer members without a name than are meant
             *
             *     `nobody-left`: No member remains who could become head
             *
             *     `too-many-members`: A household has at most 60 members
             *
             *     `unknown-member`: The household has no such member
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-missing`: A change needs If-Match with the version that was read, as the ETag gave it */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHouseholdRecordsByIdHistory: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            kind: "registered" | "corrected" | "member-added" | "member-removed" | "member-died" | "head-changed" | "head-died" | "moved" | "split" | "merged" | "reclassed" | "regrouped" | "ended" | "restored" | "rehomed";
                            /**
                             * Format: date
                             * @description since when it is so
                             */
                            on: string;
                            /**
                             * Format: date-time
                             * @description when it was recorded
                             */
                            at: string;
                            /** @description account */
                            by: string;
                            reason: string | null;
                            /** @description row of a file */
                            trace: {
                                import: string;
                                sheet: string;
                                line: number;
                            } | null;
                            /** @description the other household of a split or merger */
                            other: string | null;
                            /** @description it was moved here by somebody who does not work here */
                            unseen: boolean;
                            version: number;
                            changes: {
                                field: string;
                                /** @description the member whose field it is; null: the household’s */
                                person: string | null;
                                from: string | null;
                                to: string | null;
                                /** @description personal: only that it changed */
                                hidden: boolean;
                            }[];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad-cursor`: The cursor is not one that this list gave
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postHouseholdRecordsByIdMembers: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description since when it is so
                     */
                    on: string;
                    /** @description in words, without a national ID or phone number */
                    reason: string;
                    /**
                     * @description true: meant, though the household changed after this day
                     * @default false
                     */
                    late?: boolean;
                    /** @description absent: somebody whose name is not known */
                    person?: {
                        name: string;
                        birth?: string | null;
                        /** @default null */
                        sex?: ("male" | "female") | null;
                        /**
                         * @description to the head
                         * @default other
                         * @enum {string}
                         */
                        relation?: "spouse" | "child" | "parent" | "sibling" | "grandchild" | "grandparent" | "other";
                        nationalId?: string | null;
                        /**
                         * @description code of the statistics office, 01 to 55
                         * @default null
                         */
                        ethnicity?: string | null;
                    };
                    /**
                     * @description counted: one of those whom no list names, named now
                     * @default new
                     * @enum {string}
                     */
                    as?: "new" | "counted";
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        household: string;
                        version: number;
                        /** @enum {string} */
                        status: "active" | "ended";
                        code: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        /** @description the household that a split began */
                        created: string[];
                        /** @description proposals to frozen lists that hold it, or should */
                        amendments: string[];
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `household-ended`: The household has ended; restore it first
             *
             *     `list-amending`: An approved amendment of this household is just being carried out; please ask again in a moment
             *
             *     `list-freezing`: A poor list over this place is being frozen; please send it again when that is done
             *
             *     `nothing-changed`: All of this is so already
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-differs`: The household has changed since it was read; its present version stands in the errors */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `day-before-last`: The household changed after this day; say that the fact is late if it is meant
             *
             *     `day-in-future`: The day has not come yet
             *
             *     `no-unnamed-member`: The household has fewer members without a name than are meant
             *
             *     `too-many-members`: A household has at most 60 members
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-missing`: A change needs If-Match with the version that was read, as the ETag gave it */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postHouseholdRecordsByIdMembersByMemberDeath: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                member: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description since when it is so
                     */
                    on: string;
                    /** @description in words, without a national ID or phone number */
                    reason: string;
                    /**
                     * @description true: meant, though the household changed after this day
                     * @default false
                     */
                    late?: boolean;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        household: string;
                        version: number;
                        /** @enum {string} */
                        status: "active" | "ended";
                        code: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        /** @description the household that a split began */
                        created: string[];
                        /** @description proposals to frozen lists that hold it, or should */
                        amendments: string[];
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `household-ended`: The household has ended; restore it first
             *
             *     `list-amending`: An approved amendment of this household is just being carried out; please ask again in a moment
             *
             *     `list-freezing`: A poor list over this place is being frozen; please send it again when that is done
             *
             *     `nothing-changed`: All of this is so already
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-differs`: The household has changed since it was read; its present version stands in the errors */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `day-before-last`: The household changed after this day; say that the fact is late if it is meant
             *
             *     `day-in-future`: The day has not come yet
             *
             *     `no-unnamed-member`: The household has fewer members without a name than are meant
             *
             *     `too-many-members`: A household has at most 60 members
             *
             *     `unknown-member`: The household has no such member
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-missing`: A change needs If-Match with the version that was read, as the ETag gave it */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postHouseholdRecordsByIdMembersByMemberRemoval: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                member: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description since when it is so
                     */
                    on: string;
                    /** @description in words, without a national ID or phone number */
                    reason: string;
                    /**
                     * @description true: meant, though the household changed after this day
                     * @default false
                     */
                    late?: boolean;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        household: string;
                        version: number;
                        /** @enum {string} */
                        status: "active" | "ended";
                        code: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        /** @description the household that a split began */
                        created: string[];
                        /** @description proposals to frozen lists that hold it, or should */
                        amendments: string[];
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `household-ended`: The household has ended; restore it first
             *
             *     `list-amending`: An approved amendment of this household is just being carried out; please ask again in a moment
             *
             *     `list-freezing`: A poor list over this place is being frozen; please send it again when that is done
             *
             *     `nothing-changed`: All of this is so already
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-differs`: The household has changed since it was read; its present version stands in the errors */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `day-before-last`: The household changed after this day; say that the fact is late if it is meant
             *
             *     `day-in-future`: The day has not come yet
             *
             *     `no-unnamed-member`: The household has fewer members without a name than are meant
             *
             *     `too-many-members`: A household has at most 60 members
             *
             *     `unknown-member`: The household has no such member
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-missing`: A change needs If-Match with the version that was read, as the ETag gave it */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postHouseholdRecordsByIdMerge: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description since when it is so
                     */
                    on: string;
                    /** @description in words, without a national ID or phone number */
                    reason: string;
                    /**
                     * @description true: meant, though the household changed after this day
                     * @default false
                     */
                    late?: boolean;
                    into: string;
                    /** @description the other household’s version, as If-Match has this one’s */
                    intoVersion: number;
                    /** @enum {string} */
                    as: "merged" | "duplicate";
                    /**
                     * @description join: its people live there from now on
                     * @enum {string}
                     */
                    people: "join" | "stay-out";
                    /**
                     * @description of the head who joins, to the other head
                     * @default other
                     * @enum {string}
                     */
                    relation?: "spouse" | "child" | "parent" | "sibling" | "grandchild" | "grandparent" | "other";
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        household: string;
                        version: number;
                        /** @enum {string} */
                        status: "active" | "ended";
                        code: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        /** @description the household that a split began */
                        created: string[];
                        /** @description proposals to frozen lists that hold it, or should */
                        amendments: string[];
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `household-ended`: The household has ended; restore it first
             *
             *     `list-amending`: An approved amendment of this household is just being carried out; please ask again in a moment
             *
             *     `list-freezing`: A poor list over this place is being frozen; please send it again when that is done
             *
             *     `nothing-changed`: All of this is so already
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-differs`: The household has changed since it was read; its present version stands in the errors */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `day-before-last`: The household changed after this day; say that the fact is late if it is meant
             *
             *     `day-in-future`: The day has not come yet
             *
             *     `other-list-year`: The two households are of different list years
             *
             *     `same-household`: A household cannot become part of itself
             *
             *     `too-many-members`: A household has at most 60 members
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-missing`: A change needs If-Match with the version that was read, as the ETag gave it */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postHouseholdRecordsByIdMove: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description since when it is so
                     */
                    on: string;
                    /** @description in words, without a national ID or phone number */
                    reason: string;
                    /**
                     * @description true: meant, though the household changed after this day
                     * @default false
                     */
                    late?: boolean;
                    /** @description the village; null: away, to where stands in the reason */
                    to: string | null;
                    /** @description in another commune; made by the registry when absent */
                    code?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        household: string;
                        version: number;
                        /** @enum {string} */
                        status: "active" | "ended";
                        code: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        /** @description the household that a split began */
                        created: string[];
                        /** @description proposals to frozen lists that hold it, or should */
                        amendments: string[];
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `code-taken`: Another household of this commune and year has, or had, this code
             *
             *     `command-conflict`: This command id was used for something else
             *
             *     `household-ended`: The household has ended; restore it first
             *
             *     `list-amending`: An approved amendment of this household is just being carried out; please ask again in a moment
             *
             *     `list-freezing`: A poor list over this place is being frozen; please send it again when that is done
             *
             *     `nothing-changed`: All of this is so already
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-differs`: The household has changed since it was read; its present version stands in the errors */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `day-before-last`: The household changed after this day; say that the fact is late if it is meant
             *
             *     `day-in-future`: The day has not come yet
             *
             *     `too-many-members`: A household has at most 60 members
             *
             *     `unknown-village`: There is no such village in the unit set
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-missing`: A change needs If-Match with the version that was read, as the ETag gave it */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postHouseholdRecordsByIdRestore: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description since when it is so
                     */
                    on: string;
                    /** @description in words, without a national ID or phone number */
                    reason: string;
                    /**
                     * @description true: meant, though the household changed after this day
                     * @default false
                     */
                    late?: boolean;
                    /**
                     * @description hộ nghèo, hộ cận nghèo
                     * @enum {string}
                     */
                    class?: "poor" | "near-poor";
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        household: string;
                        version: number;
                        /** @enum {string} */
                        status: "active" | "ended";
                        code: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        /** @description the household that a split began */
                        created: string[];
                        /** @description proposals to frozen lists that hold it, or should */
                        amendments: string[];
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `household-ended`: The household has ended; restore it first
             *
             *     `household-not-ended`: The household has not ended
             *
             *     `list-amending`: An approved amendment of this household is just being carried out; please ask again in a moment
             *
             *     `list-freezing`: A poor list over this place is being frozen; please send it again when that is done
             *
             *     `members-elsewhere`: Its people joined another household; split them off there instead
             *
             *     `nothing-changed`: All of this is so already
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-differs`: The household has changed since it was read; its present version stands in the errors */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `day-before-last`: The household changed after this day; say that the fact is late if it is meant
             *
             *     `day-in-future`: The day has not come yet
             *
             *     `too-many-members`: A household has at most 60 members
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-missing`: A change needs If-Match with the version that was read, as the ETag gave it */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postHouseholdRecordsByIdReveal: {
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
                "application/json": {
                    fields: ("nationalId" | "phone" | "ethnicity" | "illness")[];
                    /** @description what it is needed for, in words */
                    why: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description the record that was made of it */
                        look: string;
                        head: {
                            nationalId?: string | null;
                            phone?: string | null;
                            ethnicity?: string | null;
                            illness?: string | null;
                        };
                        members: {
                            nationalId?: string | null;
                            phone?: string | null;
                            ethnicity?: string | null;
                            illness?: string | null;
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postHouseholdRecordsByIdSplit: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description since when it is so
                     */
                    on: string;
                    /** @description in words, without a national ID or phone number */
                    reason: string;
                    /**
                     * @description true: meant, though the household changed after this day
                     * @default false
                     */
                    late?: boolean;
                    /**
                     * @description who leaves
                     * @default []
                     */
                    members?: string[];
                    /**
                     * @description how many leave whom no list names
                     * @default 0
                     */
                    unnamed?: number;
                    /** @description head of the new household, one of those who leave */
                    head: {
                        member: string;
                    } | {
                        person: {
                            name: string;
                            birth?: string | null;
                            /** @default null */
                            sex?: ("male" | "female") | null;
                            /**
                             * @description to the head
                             * @default other
                             * @enum {string}
                             */
                            relation?: "spouse" | "child" | "parent" | "sibling" | "grandchild" | "grandparent" | "other";
                            nationalId?: string | null;
                            /**
                             * @description code of the statistics office, 01 to 55
                             * @default null
                             */
                            ethnicity?: string | null;
                        };
                    };
                    /** @description the new household’s village; the same when absent */
                    to?: string;
                    /** @description mã hộ; made by the registry when absent */
                    code?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        household: string;
                        version: number;
                        /** @enum {string} */
                        status: "active" | "ended";
                        code: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        /** @description the household that a split began */
                        created: string[];
                        /** @description proposals to frozen lists that hold it, or should */
                        amendments: string[];
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `code-taken`: Another household of this commune and year has, or had, this code
             *
             *     `command-conflict`: This command id was used for something else
             *
             *     `household-ended`: The household has ended; restore it first
             *
             *     `list-amending`: An approved amendment of this household is just being carried out; please ask again in a moment
             *
             *     `list-freezing`: A poor list over this place is being frozen; please send it again when that is done
             *
             *     `nothing-changed`: All of this is so already
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-differs`: The household has changed since it was read; its present version stands in the errors */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `day-before-last`: The household changed after this day; say that the fact is late if it is meant
             *
             *     `day-in-future`: The day has not come yet
             *
             *     `head-not-leaving`: The head of the new household must be one of those who leave
             *
             *     `no-unnamed-member`: The household has fewer members without a name than are meant
             *
             *     `too-many-members`: A household has at most 60 members
             *
             *     `unknown-member`: The household has no such member
             *
             *     `unknown-village`: There is no such village in the unit set
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version-missing`: A change needs If-Match with the version that was read, as the ETag gave it */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postHouseholdSearches: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                    unit: string;
                    year?: number;
                    /** @description national ID or phone of anybody in the household, or its last four digits */
                    number: string;
                    /** @description nextCursor of the page before */
                    cursor?: string;
                    /** @default 50 */
                    limit?: number;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description the list year; null where there is no household */
                        year: number | null;
                        items: {
                            id: string;
                            /** @description mã hộ */
                            code: string;
                            head: string;
                            birthYear: number | null;
                            sex: ("male" | "female") | null;
                            members: number;
                            /**
                             * @description hộ nghèo, hộ cận nghèo
                             * @enum {string}
                             */
                            class: "poor" | "near-poor";
                            /** @description the village */
                            unit: string;
                            village: string;
                            groups: string[];
                            severity: number;
                            /** @enum {string} */
                            status: "active" | "ended";
                            /**
                             * Format: date-time
                             * @description when its newest change was recorded
                             */
                            changedAt: string;
                            /** @description of the head */
                            hasNationalId: boolean;
                            hasPhone: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad-cursor`: The cursor is not one that this list gave
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHouseholdsByPath: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                /** @description list year; the newest unless told */
                year?: number;
                /** @description words of a name in any order, each from its beginning, or a code; with or without accents */
                search?: string;
                class?: "poor" | "near-poor";
                /** @description code of a priority group */
                group?: string;
                status?: "active" | "ended" | "all";
                /** @description only households changed on that day or later */
                changedSince?: string;
            };
            header?: never;
            path: {
                /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description the list year; null where there is no household */
                        year: number | null;
                        items: {
                            id: string;
                            /** @description mã hộ */
                            code: string;
                            head: string;
                            birthYear: number | null;
                            sex: ("male" | "female") | null;
                            members: number;
                            /**
                             * @description hộ nghèo, hộ cận nghèo
                             * @enum {string}
                             */
                            class: "poor" | "near-poor";
                            /** @description the village */
                            unit: string;
                            village: string;
                            groups: string[];
                            severity: number;
                            /** @enum {string} */
                            status: "active" | "ended";
                            /**
                             * Format: date-time
                             * @description when its newest change was recorded
                             */
                            changedAt: string;
                            /** @description of the head */
                            hasNationalId: boolean;
                            hasPhone: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad-cursor`: The cursor is not one that this list gave
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImports: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                unit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            unit: string;
                            year: number;
                            standard: string;
                            /** @enum {string} */
                            status: "received" | "unreadable" | "mapped" | "trying" | "tried" | "applying" | "done" | "cancelled" | "withdrawing" | "withdrawn";
                            /** @description goes through all steps by itself where the layout is sure enough */
                            auto: boolean;
                            by: string;
                            fileName: string;
                            fileHash: string;
                            fileBytes: number;
                            /** @description why the file cannot be read, or why an automatic import stopped */
                            stop: {
                                code: string;
                                errors: {
                                    pointer: string;
                                    code: string;
                                }[];
                            } | null;
                            sheets: number;
                            /** @description lines of the sheets that are read */
                            fileRows: number;
                            /** @description trials so far */
                            trial: number;
                            /** @description what the last trial found */
                            counts: {
                                /** @description households */
                                rows: number;
                                new: number;
                                changed: number;
                                unchanged: number;
                                refused: number;
                                newVillages: number;
                            };
                            /** @description what looks odd and is kept all the same, with how often */
                            warnings: {
                                [key: string]: number;
                            };
                            /** @description lines that are no household, by why */
                            leftOut: {
                                [key: string]: number;
                            };
                            /** @description registered households of the same communes and year that the file does not name */
                            absent: number;
                            /** @description what applying it brought */
                            effect: {
                                created: number;
                                changed: number;
                                unchanged: number;
                                refused: number;
                                newVillages: number;
                            };
                            /** @description households that a withdrawal took back */
                            withdrawn: number;
                            progress: {
                                done: number;
                                total: number;
                                /** @description null while nothing runs */
                                perSecond: number | null;
                            };
                            /** Format: date-time */
                            startedAt: string;
                            endedAt: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad-cursor`: The cursor is not one that this list gave
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postImportsByPath: {
        parameters: {
            query: {
                /** @description year of the list */
                year: number;
                /** @description standard of poverty by which the list was made, for instance 2016-2020 */
                standard: string;
                /** @description the file’s name */
                name?: string;
                /** @description go through trial and apply without a person where the layout is sure enough */
                auto?: "apply";
            };
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                path: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        year: number;
                        standard: string;
                        /** @enum {string} */
                        status: "received" | "unreadable" | "mapped" | "trying" | "tried" | "applying" | "done" | "cancelled" | "withdrawing" | "withdrawn";
                        /** @description goes through all steps by itself where the layout is sure enough */
                        auto: boolean;
                        by: string;
                        fileName: string;
                        fileHash: string;
                        fileBytes: number;
                        /** @description why the file cannot be read, or why an automatic import stopped */
                        stop: {
                            code: string;
                            errors: {
                                pointer: string;
                                code: string;
                            }[];
                        } | null;
                        sheets: number;
                        /** @description lines of the sheets that are read */
                        fileRows: number;
                        /** @description trials so far */
                        trial: number;
                        /** @description what the last trial found */
                        counts: {
                            /** @description households */
                            rows: number;
                            new: number;
                            changed: number;
                            unchanged: number;
                            refused: number;
                            newVillages: number;
                        };
                        /** @description what looks odd and is kept all the same, with how often */
                        warnings: {
                            [key: string]: number;
                        };
                        /** @description lines that are no household, by why */
                        leftOut: {
                            [key: string]: number;
                        };
                        /** @description registered households of the same communes and year that the file does not name */
                        absent: number;
                        /** @description what applying it brought */
                        effect: {
                            created: number;
                            changed: number;
                            unchanged: number;
                            refused: number;
                            newVillages: number;
                        };
                        /** @description households that a withdrawal took back */
                        withdrawn: number;
                        progress: {
                            done: number;
                            total: number;
                            /** @description null while nothing runs */
                            perSecond: number | null;
                        };
                        /** Format: date-time */
                        startedAt: string;
                        endedAt: string | null;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `list-freezing`: A poor list over this place is being frozen; please send it again when that is done
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `import-file-too-large`: The file is larger than an import takes */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `import-file-empty`: The file has no content */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportsById: {
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
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        year: number;
                        standard: string;
                        /** @enum {string} */
                        status: "received" | "unreadable" | "mapped" | "trying" | "tried" | "applying" | "done" | "cancelled" | "withdrawing" | "withdrawn";
                        /** @description goes through all steps by itself where the layout is sure enough */
                        auto: boolean;
                        by: string;
                        fileName: string;
                        fileHash: string;
                        fileBytes: number;
                        /** @description why the file cannot be read, or why an automatic import stopped */
                        stop: {
                            code: string;
                            errors: {
                                pointer: string;
                                code: string;
                            }[];
                        } | null;
                        sheets: number;
                        /** @description lines of the sheets that are read */
                        fileRows: number;
                        /** @description trials so far */
                        trial: number;
                        /** @description what the last trial found */
                        counts: {
                            /** @description households */
                            rows: number;
                            new: number;
                            changed: number;
                            unchanged: number;
                            refused: number;
                            newVillages: number;
                        };
                        /** @description what looks odd and is kept all the same, with how often */
                        warnings: {
                            [key: string]: number;
                        };
                        /** @description lines that are no household, by why */
                        leftOut: {
                            [key: string]: number;
                        };
                        /** @description registered households of the same communes and year that the file does not name */
                        absent: number;
                        /** @description what applying it brought */
                        effect: {
                            created: number;
                            changed: number;
                            unchanged: number;
                            refused: number;
                            newVillages: number;
                        };
                        /** @description households that a withdrawal took back */
                        withdrawn: number;
                        progress: {
                            done: number;
                            total: number;
                            /** @description null while nothing runs */
                            perSecond: number | null;
                        };
                        /** Format: date-time */
                        startedAt: string;
                        endedAt: string | null;
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportsByIdAbsent: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @description mã hộ */
                            code: string;
                            head: string;
                            birthYear: number | null;
                            sex: ("male" | "female") | null;
                            members: number;
                            /**
                             * @description hộ nghèo, hộ cận nghèo
                             * @enum {string}
                             */
                            class: "poor" | "near-poor";
                            /** @description the village */
                            unit: string;
                            village: string;
                            groups: string[];
                            severity: number;
                            /** @enum {string} */
                            status: "active" | "ended";
                            /**
                             * Format: date-time
                             * @description when its newest change was recorded
                             */
                            changedAt: string;
                            /** @description of the head */
                            hasNationalId: boolean;
                            hasPhone: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad-cursor`: The cursor is not one that this list gave
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postImportsByIdApply: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        year: number;
                        standard: string;
                        /** @enum {string} */
                        status: "received" | "unreadable" | "mapped" | "trying" | "tried" | "applying" | "done" | "cancelled" | "withdrawing" | "withdrawn";
                        /** @description goes through all steps by itself where the layout is sure enough */
                        auto: boolean;
                        by: string;
                        fileName: string;
                        fileHash: string;
                        fileBytes: number;
                        /** @description why the file cannot be read, or why an automatic import stopped */
                        stop: {
                            code: string;
                            errors: {
                                pointer: string;
                                code: string;
                            }[];
                        } | null;
                        sheets: number;
                        /** @description lines of the sheets that are read */
                        fileRows: number;
                        /** @description trials so far */
                        trial: number;
                        /** @description what the last trial found */
                        counts: {
                            /** @description households */
                            rows: number;
                            new: number;
                            changed: number;
                            unchanged: number;
                            refused: number;
                            newVillages: number;
                        };
                        /** @description what looks odd and is kept all the same, with how often */
                        warnings: {
                            [key: string]: number;
                        };
                        /** @description lines that are no household, by why */
                        leftOut: {
                            [key: string]: number;
                        };
                        /** @description registered households of the same communes and year that the file does not name */
                        absent: number;
                        /** @description what applying it brought */
                        effect: {
                            created: number;
                            changed: number;
                            unchanged: number;
                            refused: number;
                            newVillages: number;
                        };
                        /** @description households that a withdrawal took back */
                        withdrawn: number;
                        progress: {
                            done: number;
                            total: number;
                            /** @description null while nothing runs */
                            perSecond: number | null;
                        };
                        /** Format: date-time */
                        startedAt: string;
                        endedAt: string | null;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `import-place-busy`: Another import of this place is just being applied; please ask again when that is done
             *
             *     `import-step-running`: A step of this import is running; wait for it or cancel the import
             *
             *     `import-wrong-step`: The import is not at the step that this needs
             *
             *     `list-freezing`: A poor list over this place is being frozen; please send it again when that is done
             *
             *     `units-changing`: Households of this place are just being carried over into other villages; try again in a minute
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postImportsByIdCancel: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        year: number;
                        standard: string;
                        /** @enum {string} */
                        status: "received" | "unreadable" | "mapped" | "trying" | "tried" | "applying" | "done" | "cancelled" | "withdrawing" | "withdrawn";
                        /** @description goes through all steps by itself where the layout is sure enough */
                        auto: boolean;
                        by: string;
                        fileName: string;
                        fileHash: string;
                        fileBytes: number;
                        /** @description why the file cannot be read, or why an automatic import stopped */
                        stop: {
                            code: string;
                            errors: {
                                pointer: string;
                                code: string;
                            }[];
                        } | null;
                        sheets: number;
                        /** @description lines of the sheets that are read */
                        fileRows: number;
                        /** @description trials so far */
                        trial: number;
                        /** @description what the last trial found */
                        counts: {
                            /** @description households */
                            rows: number;
                            new: number;
                            changed: number;
                            unchanged: number;
                            refused: number;
                            newVillages: number;
                        };
                        /** @description what looks odd and is kept all the same, with how often */
                        warnings: {
                            [key: string]: number;
                        };
                        /** @description lines that are no household, by why */
                        leftOut: {
                            [key: string]: number;
                        };
                        /** @description registered households of the same communes and year that the file does not name */
                        absent: number;
                        /** @description what applying it brought */
                        effect: {
                            created: number;
                            changed: number;
                            unchanged: number;
                            refused: number;
                            newVillages: number;
                        };
                        /** @description households that a withdrawal took back */
                        withdrawn: number;
                        progress: {
                            done: number;
                            total: number;
                            /** @description null while nothing runs */
                            perSecond: number | null;
                        };
                        /** Format: date-time */
                        startedAt: string;
                        endedAt: string | null;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `import-step-running`: A step of this import is running; wait for it or cancel the import
             *
             *     `import-wrong-step`: The import is not at the step that this needs
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportsByIdLayout: {
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
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description whether every sheet that is read is known well enough to go on without a look */
                        sure: boolean;
                        sheets: {
                            index: number;
                            name: string;
                            hidden: boolean;
                            rowCount: number;
                            read: boolean;
                            /** @enum {string} */
                            charset: "unicode" | "tcvn3" | "vni";
                            /** @description texts before and after the repair of old letters */
                            samples: {
                                before: string;
                                after: string;
                            }[];
                            /** @description the sender chose these columns in an earlier file */
                            remembered: boolean;
                            /** @description columns whose meaning was chosen by hand; the others are guessed */
                            chosen: {
                                column: number;
                                role: ("stt" | "ma_ho" | "ma_xa" | "ten_xa" | "ten_huyen" | "thon" | "dia_chi" | "ho_ten_chu_ho" | "ten_thanh_vien" | "ho_dem" | "ten" | "quan_he" | "tv_nam_sinh" | "tv_gioi_tinh" | "tv_dan_toc" | "tv_so_dinh_danh" | "nam_sinh" | "nam_sinh_nam" | "nam_sinh_nu" | "sinh_ngay" | "sinh_thang" | "sinh_nam" | "gioi_tinh" | "gioi_tinh_nam" | "gioi_tinh_nu" | "dan_toc" | "so_dinh_danh" | "so_cmnd" | "dien_thoai" | "so_khau" | "phan_loai" | "la_ngheo" | "la_can_ngheo" | "nhom_uu_tien" | "la_dtts" | "la_ncc" | "la_btxh" | "la_knld" | "muc_do" | "diem_b1" | "diem_b2" | "ghi_chu") | null;
                            }[];
                            layout: {
                                sheet: string;
                                header: {
                                    first: number;
                                    last: number;
                                } | null;
                                dataStart: number;
                                columns: {
                                    column: number;
                                    heading: string;
                                    role: ("stt" | "ma_ho" | "ma_xa" | "ten_xa" | "ten_huyen" | "thon" | "dia_chi" | "ho_ten_chu_ho" | "ten_thanh_vien" | "ho_dem" | "ten" | "quan_he" | "tv_nam_sinh" | "tv_gioi_tinh" | "tv_dan_toc" | "tv_so_dinh_danh" | "nam_sinh" | "nam_sinh_nam" | "nam_sinh_nu" | "sinh_ngay" | "sinh_thang" | "sinh_nam" | "gioi_tinh" | "gioi_tinh_nam" | "gioi_tinh_nu" | "dan_toc" | "so_dinh_danh" | "so_cmnd" | "dien_thoai" | "so_khau" | "phan_loai" | "la_ngheo" | "la_can_ngheo" | "nhom_uu_tien" | "la_dtts" | "la_ncc" | "la_btxh" | "la_knld" | "muc_do" | "diem_b1" | "diem_b2" | "ghi_chu") | null;
                                    confidence: number;
                                    hidden: boolean;
                                    filled: number;
                                }[];
                                village: {
                                    /** @enum {string} */
                                    from: "column" | "rows" | "address" | "sheet-name" | "title" | "none";
                                    name: string | null;
                                    carried: boolean;
                                };
                                commune: {
                                    /** @enum {string} */
                                    from: "column" | "title" | "sheet-name" | "place" | "none";
                                    code: string | null;
                                };
                                class: {
                                    /** @enum {string} */
                                    from: "column" | "ticks" | "rows" | "title" | "none";
                                    value: ("N" | "CN") | null;
                                };
                                /** @enum {string} */
                                members: "none" | "relation" | "numbering" | "code" | "member-column";
                                courtesy: boolean;
                                confidence: number;
                                notes: string[];
                                signature: string;
                            };
                            /** @description the first rows; long numbers are not whole */
                            preview: {
                                line: number;
                                hidden: boolean;
                                cells: string[];
                            }[];
                        }[];
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putImportsByIdLayout: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sheets: {
                        index: number;
                        read: boolean;
                        /** @enum {string} */
                        charset: "unicode" | "tcvn3" | "vni";
                        header: {
                            first: number;
                            last: number;
                        } | null;
                        /** @description columns whose meaning was chosen by hand; the others are guessed */
                        columns: {
                            column: number;
                            role: ("stt" | "ma_ho" | "ma_xa" | "ten_xa" | "ten_huyen" | "thon" | "dia_chi" | "ho_ten_chu_ho" | "ten_thanh_vien" | "ho_dem" | "ten" | "quan_he" | "tv_nam_sinh" | "tv_gioi_tinh" | "tv_dan_toc" | "tv_so_dinh_danh" | "nam_sinh" | "nam_sinh_nam" | "nam_sinh_nu" | "sinh_ngay" | "sinh_thang" | "sinh_nam" | "gioi_tinh" | "gioi_tinh_nam" | "gioi_tinh_nu" | "dan_toc" | "so_dinh_danh" | "so_cmnd" | "dien_thoai" | "so_khau" | "phan_loai" | "la_ngheo" | "la_can_ngheo" | "nhom_uu_tien" | "la_dtts" | "la_ncc" | "la_btxh" | "la_knld" | "muc_do" | "diem_b1" | "diem_b2" | "ghi_chu") | null;
                        }[];
                        /** @description for rows that name no village */
                        village?: string | null;
                        /** @description for rows that name no commune */
                        commune?: string | null;
                        /** @description for rows that say no class */
                        class?: ("N" | "CN") | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description whether every sheet that is read is known well enough to go on without a look */
                        sure: boolean;
                        sheets: {
                            index: number;
                            name: string;
                            hidden: boolean;
                            rowCount: number;
                            read: boolean;
                            /** @enum {string} */
                            charset: "unicode" | "tcvn3" | "vni";
                            /** @description texts before and after the repair of old letters */
                            samples: {
                                before: string;
                                after: string;
                            }[];
                            /** @description the sender chose these columns in an earlier file */
                            remembered: boolean;
                            /** @description columns whose meaning was chosen by hand; the others are guessed */
                            chosen: {
                                column: number;
                                role: ("stt" | "ma_ho" | "ma_xa" | "ten_xa" | "ten_huyen" | "thon" | "dia_chi" | "ho_ten_chu_ho" | "ten_thanh_vien" | "ho_dem" | "ten" | "quan_he" | "tv_nam_sinh" | "tv_gioi_tinh" | "tv_dan_toc" | "tv_so_dinh_danh" | "nam_sinh" | "nam_sinh_nam" | "nam_sinh_nu" | "sinh_ngay" | "sinh_thang" | "sinh_nam" | "gioi_tinh" | "gioi_tinh_nam" | "gioi_tinh_nu" | "dan_toc" | "so_dinh_danh" | "so_cmnd" | "dien_thoai" | "so_khau" | "phan_loai" | "la_ngheo" | "la_can_ngheo" | "nhom_uu_tien" | "la_dtts" | "la_ncc" | "la_btxh" | "la_knld" | "muc_do" | "diem_b1" | "diem_b2" | "ghi_chu") | null;
                            }[];
                            layout: {
                                sheet: string;
                                header: {
                                    first: number;
                                    last: number;
                                } | null;
                                dataStart: number;
                                columns: {
                                    column: number;
                                    heading: string;
                                    role: ("stt" | "ma_ho" | "ma_xa" | "ten_xa" | "ten_huyen" | "thon" | "dia_chi" | "ho_ten_chu_ho" | "ten_thanh_vien" | "ho_dem" | "ten" | "quan_he" | "tv_nam_sinh" | "tv_gioi_tinh" | "tv_dan_toc" | "tv_so_dinh_danh" | "nam_sinh" | "nam_sinh_nam" | "nam_sinh_nu" | "sinh_ngay" | "sinh_thang" | "sinh_nam" | "gioi_tinh" | "gioi_tinh_nam" | "gioi_tinh_nu" | "dan_toc" | "so_dinh_danh" | "so_cmnd" | "dien_thoai" | "so_khau" | "phan_loai" | "la_ngheo" | "la_can_ngheo" | "nhom_uu_tien" | "la_dtts" | "la_ncc" | "la_btxh" | "la_knld" | "muc_do" | "diem_b1" | "diem_b2" | "ghi_chu") | null;
                                    confidence: number;
                                    hidden: boolean;
                                    filled: number;
                                }[];
                                village: {
                                    /** @enum {string} */
                                    from: "column" | "rows" | "address" | "sheet-name" | "title" | "none";
                                    name: string | null;
                                    carried: boolean;
                                };
                                commune: {
                                    /** @enum {string} */
                                    from: "column" | "title" | "sheet-name" | "place" | "none";
                                    code: string | null;
                                };
                                class: {
                                    /** @enum {string} */
                                    from: "column" | "ticks" | "rows" | "title" | "none";
                                    value: ("N" | "CN") | null;
                                };
                                /** @enum {string} */
                                members: "none" | "relation" | "numbering" | "code" | "member-column";
                                courtesy: boolean;
                                confidence: number;
                                notes: string[];
                                signature: string;
                            };
                            /** @description the first rows; long numbers are not whole */
                            preview: {
                                line: number;
                                hidden: boolean;
                                cells: string[];
                            }[];
                        }[];
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `import-step-running`: A step of this import is running; wait for it or cancel the import
             *
             *     `import-wrong-step`: The import is not at the step that this needs
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `import-sheet-unknown`: The file has no such sheet */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportsByIdMarkedFile: {
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
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `import-wrong-step`: The import is not at the step that this needs */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImportsByIdRows: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                verdict?: "new" | "changed" | "unchanged" | "refused" | "unclear";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            sheet: string;
                            /** @description of the file, from 1 */
                            line: number;
                            /** @enum {string} */
                            verdict: "new" | "changed" | "unchanged" | "refused" | "unclear";
                            household: string | null;
                            code: string | null;
                            /** @description whether the mã hộ was made, because the file has none */
                            made: boolean;
                            head: string | null;
                            village: string | null;
                            members: number | null;
                            class: ("poor" | "near-poor") | null;
                            /** @description of refused rows, with what is wrong beside; numbers of persons are not whole */
                            cells: {
                                column: string;
                                value: string;
                                faults: string[];
                            }[];
                            /** @description of the row as a whole */
                            faults: string[];
                            changes: {
                                field: string;
                                from: string | null;
                                to: string | null;
                            }[];
                            warnings: string[];
                            /** @description words of the cell of groups that were not taken over */
                            groupsLeft: string[];
                            /** @description of a line that may be a household and could not be read as one */
                            text: string | null;
                            /** @description where applying brought something else: a code */
                            effect: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad-cursor`: The cursor is not one that this list gave
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postImportsByIdTrial: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        year: number;
                        standard: string;
                        /** @enum {string} */
                        status: "received" | "unreadable" | "mapped" | "trying" | "tried" | "applying" | "done" | "cancelled" | "withdrawing" | "withdrawn";
                        /** @description goes through all steps by itself where the layout is sure enough */
                        auto: boolean;
                        by: string;
                        fileName: string;
                        fileHash: string;
                        fileBytes: number;
                        /** @description why the file cannot be read, or why an automatic import stopped */
                        stop: {
                            code: string;
                            errors: {
                                pointer: string;
                                code: string;
                            }[];
                        } | null;
                        sheets: number;
                        /** @description lines of the sheets that are read */
                        fileRows: number;
                        /** @description trials so far */
                        trial: number;
                        /** @description what the last trial found */
                        counts: {
                            /** @description households */
                            rows: number;
                            new: number;
                            changed: number;
                            unchanged: number;
                            refused: number;
                            newVillages: number;
                        };
                        /** @description what looks odd and is kept all the same, with how often */
                        warnings: {
                            [key: string]: number;
                        };
                        /** @description lines that are no household, by why */
                        leftOut: {
                            [key: string]: number;
                        };
                        /** @description registered households of the same communes and year that the file does not name */
                        absent: number;
                        /** @description what applying it brought */
                        effect: {
                            created: number;
                            changed: number;
                            unchanged: number;
                            refused: number;
                            newVillages: number;
                        };
                        /** @description households that a withdrawal took back */
                        withdrawn: number;
                        progress: {
                            done: number;
                            total: number;
                            /** @description null while nothing runs */
                            perSecond: number | null;
                        };
                        /** Format: date-time */
                        startedAt: string;
                        endedAt: string | null;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `import-step-running`: A step of this import is running; wait for it or cancel the import
             *
             *     `import-wrong-step`: The import is not at the step that this needs
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `import-layout-incomplete`: No sheet is read, or a sheet that is read has no column of names */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postImportsByIdWithdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        year: number;
                        standard: string;
                        /** @enum {string} */
                        status: "received" | "unreadable" | "mapped" | "trying" | "tried" | "applying" | "done" | "cancelled" | "withdrawing" | "withdrawn";
                        /** @description goes through all steps by itself where the layout is sure enough */
                        auto: boolean;
                        by: string;
                        fileName: string;
                        fileHash: string;
                        fileBytes: number;
                        /** @description why the file cannot be read, or why an automatic import stopped */
                        stop: {
                            code: string;
                            errors: {
                                pointer: string;
                                code: string;
                            }[];
                        } | null;
                        sheets: number;
                        /** @description lines of the sheets that are read */
                        fileRows: number;
                        /** @description trials so far */
                        trial: number;
                        /** @description what the last trial found */
                        counts: {
                            /** @description households */
                            rows: number;
                            new: number;
                            changed: number;
                            unchanged: number;
                            refused: number;
                            newVillages: number;
                        };
                        /** @description what looks odd and is kept all the same, with how often */
                        warnings: {
                            [key: string]: number;
                        };
                        /** @description lines that are no household, by why */
                        leftOut: {
                            [key: string]: number;
                        };
                        /** @description registered households of the same communes and year that the file does not name */
                        absent: number;
                        /** @description what applying it brought */
                        effect: {
                            created: number;
                            changed: number;
                            unchanged: number;
                            refused: number;
                            newVillages: number;
                        };
                        /** @description households that a withdrawal took back */
                        withdrawn: number;
                        progress: {
                            done: number;
                            total: number;
                            /** @description null while nothing runs */
                            perSecond: number | null;
                        };
                        /** Format: date-time */
                        startedAt: string;
                        endedAt: string | null;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `import-built-on`: Households of this import are in a frozen list or were changed since, so it cannot be withdrawn
             *
             *     `import-place-busy`: Another import of this place is just being applied; please ask again when that is done
             *
             *     `import-step-running`: A step of this import is running; wait for it or cancel the import
             *
             *     `import-wrong-step`: The import is not at the step that this needs
             *
             *     `list-freezing`: A poor list over this place is being frozen; please send it again when that is done
             *
             *     `units-changing`: Households of this place are just being carried over into other villages; try again in a minute
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInstallation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description made data: the pages say so */
                        sample: boolean;
                        /** @enum {string} */
                        unitSet: "2021-11" | "2025-06" | "2026-04";
                        /** @description sample mode only: shown on the sign-in page */
                        accounts?: {
                            username: string;
                            password: string;
                            label: string;
                        }[];
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLooks: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                household?: string;
                account?: string;
                from?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** Format: date-time */
                            at: string;
                            account: string;
                            household: string;
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            unit: string;
                            fields: ("nationalId" | "phone" | "ethnicity" | "illness")[];
                            why: string;
                            trace: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad-cursor`: The cursor is not one that this list gave
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
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
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        username: string;
                        displayName: string;
                        roles: {
                            /** @enum {string} */
                            role: "commune-officer" | "staff" | "approver" | "monitor" | "auditor" | "admin";
                            /** @enum {string} */
                            unitSet: "2021-11" | "2025-06" | "2026-04";
                            path: "" | string;
                        }[];
                        /** @description no role counts until the password is changed */
                        mustChangePassword: boolean;
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putMePassword: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword: string;
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        changed: true;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             *
             *     `password-too-weak`: A password has at least 8 characters and is neither the user name nor the password before
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-password`: The present password is not right */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `command-conflict`: This command id was used for something else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `too-many-attempts`: Too many failed attempts from here; please wait a quarter of an hour
             *
             *     `too-many-requests`: Too many requests; please wait
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOpenapiJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPackagesByPath: {
        parameters: {
            query: {
                campaign: string;
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        campaign: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        path: string;
                        /** Format: date-time */
                        asOf: string;
                        villages: {
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            path: string;
                            name: string;
                            households: number;
                        }[];
                        /** @description by village, then as people are sorted, as on the printed list */
                        items: {
                            household: string;
                            code: string;
                            head: string;
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            village: string;
                            villageName: string;
                            /**
                             * @description hộ nghèo, hộ cận nghèo
                             * @enum {string}
                             */
                            class: "poor" | "near-poor";
                            members: number;
                            /** @description why nothing is due to it, by an approved amendment of the list */
                            settled: ("died-out" | "moved-away" | "merged" | "duplicate" | "no-longer-poor" | "registered-in-error" | "refused") | null;
                            gifts: {
                                id: string;
                                sourceName: string;
                                lines: ({
                                    /** @constant */
                                    kind: "cash";
                                    /** @description đồng */
                                    amount: number;
                                } | {
                                    /** @constant */
                                    kind: "goods";
                                    /** @description for instance Gói quà Tết */
                                    item: string;
                                    quantity: number;
                                    /** @description for instance gói */
                                    unit: string;
                                    /** @description worth of the whole line in đồng */
                                    value: number;
                                } | {
                                    /** @constant */
                                    kind: "rice";
                                    kilograms: number;
                                })[];
                                /** @description đồng */
                                value: number;
                                meetsMinimum: boolean;
                                /** @enum {string} */
                                outcome: "none" | "handed-over" | "not-handed-over";
                            }[];
                            /** @description what counts of all that was said about the household */
                            state: {
                                /** @enum {string} */
                                outcome: "none" | "handed-over" | "not-handed-over";
                                /** @description when the server received the fact that counts */
                                at: string | null;
                                /** @description the day of the hand-over */
                                on: string | null;
                                confirmation: string | null;
                                reason: string | null;
                            };
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad-cursor`: The cursor is not one that this list gave
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPlans: {
        parameters: {
            query: {
                campaign: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            campaign: string;
                            /** @enum {string} */
                            unitSet: "2021-11" | "2025-06" | "2026-04";
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            unit: string;
                            /** @enum {string} */
                            status: "computing" | "proposed" | "refused" | "approved" | "sent-back";
                            rules: {
                                source: string;
                                /**
                                 * @description hộ nghèo, hộ cận nghèo
                                 * @enum {string}
                                 */
                                class: "poor" | "near-poor";
                            }[];
                            gifts: number;
                            /** @description households with at least one gift of this plan */
                            households: number;
                            /** @description households of the campaign without any gift that meets its minimum, earlier plans counted in */
                            uncovered: number;
                            /** @description đồng */
                            value: number;
                            bySource: {
                                source: string;
                                name: string;
                                gifts: number;
                                /** @description taken of the supply: gifts, or persons’ shares */
                                shares: number;
                                /** @description đồng */
                                value: number;
                            }[];
                            /** @description to be sent back when approving */
                            hash: string | null;
                            released: number;
                            proposedBy: string;
                            /** Format: date-time */
                            proposedAt: string;
                            approvedBy: string | null;
                            approvedAt: string | null;
                            remark: string | null;
                            problem: {
                                /** @enum {string} */
                                code: "supply-exceeded" | "nobody-reached";
                                source?: string;
                                needed?: number;
                                available?: number;
                            } | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPlans: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    campaign: string;
                    rules: {
                        source: string;
                        /**
                         * @description hộ nghèo, hộ cận nghèo
                         * @enum {string}
                         */
                        class: "poor" | "near-poor";
                    }[];
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        campaign: string;
                        /** @enum {string} */
                        unitSet: "2021-11" | "2025-06" | "2026-04";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        /** @enum {string} */
                        status: "computing" | "proposed" | "refused" | "approved" | "sent-back";
                        rules: {
                            source: string;
                            /**
                             * @description hộ nghèo, hộ cận nghèo
                             * @enum {string}
                             */
                            class: "poor" | "near-poor";
                        }[];
                        gifts: number;
                        /** @description households with at least one gift of this plan */
                        households: number;
                        /** @description households of the campaign without any gift that meets its minimum, earlier plans counted in */
                        uncovered: number;
                        /** @description đồng */
                        value: number;
                        bySource: {
                            source: string;
                            name: string;
                            gifts: number;
                            /** @description taken of the supply: gifts, or persons’ shares */
                            shares: number;
                            /** @description đồng */
                            value: number;
                        }[];
                        /** @description to be sent back when approving */
                        hash: string | null;
                        released: number;
                        proposedBy: string;
                        /** Format: date-time */
                        proposedAt: string;
                        approvedBy: string | null;
                        approvedAt: string | null;
                        remark: string | null;
                        problem: {
                            /** @enum {string} */
                            code: "supply-exceeded" | "nobody-reached";
                            source?: string;
                            needed?: number;
                            available?: number;
                        } | null;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `already-granted`: An approved plan gives this source to this class already: nobody gets it twice
             *
             *     `campaign-closed`: The campaign is closed
             *
             *     `command-conflict`: This command id was used for something else
             *
             *     `list-not-complete`: The poor list is not frozen, or not all of its households have arrived here yet
             *
             *     `no-spendable-source`: No source of the campaign is committed in writing or received yet
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `class-not-served`: The source is not for this class
             *
             *     `rule-twice`: The same source is named twice for one class
             *
             *     `unknown-source`: The campaign has no such source
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPlansById: {
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
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        campaign: string;
                        /** @enum {string} */
                        unitSet: "2021-11" | "2025-06" | "2026-04";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        /** @enum {string} */
                        status: "computing" | "proposed" | "refused" | "approved" | "sent-back";
                        rules: {
                            source: string;
                            /**
                             * @description hộ nghèo, hộ cận nghèo
                             * @enum {string}
                             */
                            class: "poor" | "near-poor";
                        }[];
                        gifts: number;
                        /** @description households with at least one gift of this plan */
                        households: number;
                        /** @description households of the campaign without any gift that meets its minimum, earlier plans counted in */
                        uncovered: number;
                        /** @description đồng */
                        value: number;
                        bySource: {
                            source: string;
                            name: string;
                            gifts: number;
                            /** @description taken of the supply: gifts, or persons’ shares */
                            shares: number;
                            /** @description đồng */
                            value: number;
                        }[];
                        /** @description to be sent back when approving */
                        hash: string | null;
                        released: number;
                        proposedBy: string;
                        /** Format: date-time */
                        proposedAt: string;
                        approvedBy: string | null;
                        approvedAt: string | null;
                        remark: string | null;
                        problem: {
                            /** @enum {string} */
                            code: "supply-exceeded" | "nobody-reached";
                            source?: string;
                            needed?: number;
                            available?: number;
                        } | null;
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPlansByIdApprove: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    hash: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        campaign: string;
                        /** @enum {string} */
                        unitSet: "2021-11" | "2025-06" | "2026-04";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        /** @enum {string} */
                        status: "computing" | "proposed" | "refused" | "approved" | "sent-back";
                        rules: {
                            source: string;
                            /**
                             * @description hộ nghèo, hộ cận nghèo
                             * @enum {string}
                             */
                            class: "poor" | "near-poor";
                        }[];
                        gifts: number;
                        /** @description households with at least one gift of this plan */
                        households: number;
                        /** @description households of the campaign without any gift that meets its minimum, earlier plans counted in */
                        uncovered: number;
                        /** @description đồng */
                        value: number;
                        bySource: {
                            source: string;
                            name: string;
                            gifts: number;
                            /** @description taken of the supply: gifts, or persons’ shares */
                            shares: number;
                            /** @description đồng */
                            value: number;
                        }[];
                        /** @description to be sent back when approving */
                        hash: string | null;
                        released: number;
                        proposedBy: string;
                        /** Format: date-time */
                        proposedAt: string;
                        approvedBy: string | null;
                        approvedAt: string | null;
                        remark: string | null;
                        problem: {
                            /** @enum {string} */
                            code: "supply-exceeded" | "nobody-reached";
                            source?: string;
                            needed?: number;
                            available?: number;
                        } | null;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: Your role may not do this
             *
             *     `same-person`: Whoever proposed it may not decide on it
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `already-granted`: An approved plan gives this source to this class already: nobody gets it twice
             *
             *     `command-conflict`: This command id was used for something else
             *
             *     `plan-changed`: This is not the plan that was looked at
             *
             *     `plan-not-proposed`: The plan does not wait for a decision
             *
             *     `supply-exceeded`: A source has not enough left for this plan
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPlansByIdSendBack: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    remark: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        campaign: string;
                        /** @enum {string} */
                        unitSet: "2021-11" | "2025-06" | "2026-04";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        /** @enum {string} */
                        status: "computing" | "proposed" | "refused" | "approved" | "sent-back";
                        rules: {
                            source: string;
                            /**
                             * @description hộ nghèo, hộ cận nghèo
                             * @enum {string}
                             */
                            class: "poor" | "near-poor";
                        }[];
                        gifts: number;
                        /** @description households with at least one gift of this plan */
                        households: number;
                        /** @description households of the campaign without any gift that meets its minimum, earlier plans counted in */
                        uncovered: number;
                        /** @description đồng */
                        value: number;
                        bySource: {
                            source: string;
                            name: string;
                            gifts: number;
                            /** @description taken of the supply: gifts, or persons’ shares */
                            shares: number;
                            /** @description đồng */
                            value: number;
                        }[];
                        /** @description to be sent back when approving */
                        hash: string | null;
                        released: number;
                        proposedBy: string;
                        /** Format: date-time */
                        proposedAt: string;
                        approvedBy: string | null;
                        approvedAt: string | null;
                        remark: string | null;
                        problem: {
                            /** @enum {string} */
                            code: "supply-exceeded" | "nobody-reached";
                            source?: string;
                            needed?: number;
                            available?: number;
                        } | null;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: Your role may not do this
             *
             *     `same-person`: Whoever proposed it may not decide on it
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `plan-not-proposed`: The plan does not wait for a decision
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPoorListComparisons: {
        parameters: {
            query: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                /** @description the older list */
                before: string;
                after: string;
                /** @description a place of both; all of them unless told */
                unit?: string;
                kind?: "left" | "came" | "poorer" | "better";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description households of the older list, without those that it had settled */
                        before: number;
                        after: number;
                        /** @description in both, in the same class */
                        same: number;
                        counts: {
                            left: number;
                            came: number;
                            poorer: number;
                            better: number;
                        };
                        items: {
                            /** @enum {string} */
                            kind: "left" | "came" | "poorer" | "better";
                            before: {
                                household: string;
                                code: string;
                                head: string;
                                birthYear: number | null;
                                /**
                                 * @description hộ nghèo, hộ cận nghèo
                                 * @enum {string}
                                 */
                                class: "poor" | "near-poor";
                                /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                                unit: string;
                                village: string;
                            } | null;
                            after: {
                                household: string;
                                code: string;
                                head: string;
                                birthYear: number | null;
                                /**
                                 * @description hộ nghèo, hộ cận nghèo
                                 * @enum {string}
                                 */
                                class: "poor" | "near-poor";
                                /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                                unit: string;
                                village: string;
                            } | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad-cursor`: The cursor is not one that this list gave
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `not-yet-frozen`: The list was not frozen then
             *
             *     `other-units`: The two lists are written in the units of different times; compare lists of one unit set
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPoorListExports: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** Format: date-time */
                            at: string;
                            account: string;
                            list: string;
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            unit: string;
                            amendment: number | null;
                            /** @enum {string} */
                            form: "full" | "posted";
                            trace: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad-cursor`: The cursor is not one that this list gave
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPoorLists: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            unitSet: "2021-11" | "2025-06" | "2026-04";
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            unit: string;
                            year: number;
                            /** @enum {string} */
                            status: "draft" | "freezing" | "frozen";
                            /** @description households once frozen, settled ones included */
                            count: number | null;
                            /** @description order-free hash of the newest listed facts of its households */
                            hash: string | null;
                            /** @description households at the freeze; the others were added since */
                            frozenCount: number | null;
                            /** @description households to which no gift is due */
                            settledCount: number;
                            /** @description amendments approved so far: the number of the last */
                            amendments: number;
                            /** @description households said so far, of count */
                            released: number;
                            proposedBy: string;
                            frozenBy: string | null;
                            frozenAt: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad-cursor`: The cursor is not one that this list gave
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPoorLists: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                    unit: string;
                    year: number;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @enum {string} */
                        unitSet: "2021-11" | "2025-06" | "2026-04";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        year: number;
                        /** @enum {string} */
                        status: "draft" | "freezing" | "frozen";
                        /** @description households once frozen, settled ones included */
                        count: number | null;
                        /** @description order-free hash of the newest listed facts of its households */
                        hash: string | null;
                        /** @description households at the freeze; the others were added since */
                        frozenCount: number | null;
                        /** @description households to which no gift is due */
                        settledCount: number;
                        /** @description amendments approved so far: the number of the last */
                        amendments: number;
                        /** @description households said so far, of count */
                        released: number;
                        proposedBy: string;
                        frozenBy: string | null;
                        frozenAt: string | null;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `command-conflict`: This command id was used for something else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPoorListsById: {
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
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @enum {string} */
                        unitSet: "2021-11" | "2025-06" | "2026-04";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        year: number;
                        /** @enum {string} */
                        status: "draft" | "freezing" | "frozen";
                        /** @description households once frozen, settled ones included */
                        count: number | null;
                        /** @description order-free hash of the newest listed facts of its households */
                        hash: string | null;
                        /** @description households at the freeze; the others were added since */
                        frozenCount: number | null;
                        /** @description households to which no gift is due */
                        settledCount: number;
                        /** @description amendments approved so far: the number of the last */
                        amendments: number;
                        /** @description households said so far, of count */
                        released: number;
                        proposedBy: string;
                        frozenBy: string | null;
                        frozenAt: string | null;
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPoorListsByIdDifferenceProposals: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description a place of the list; all of it unless told */
                    unit?: string;
                    /** @enum {string} */
                    kind?: "add" | "correct" | "settle" | "reinstate";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description null when nothing differs that is not proposed already */
                        amendment: string | null;
                        changes: number;
                        /** @description there are more differences than one amendment holds */
                        more: boolean;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `changes-unfit`: Changes do not fit what the registry and the list say now
             *
             *     `command-conflict`: This command id was used for something else
             *
             *     `list-not-frozen`: Only a frozen list is amended
             *
             *     `not-yet-frozen`: The list was not frozen then
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPoorListsByIdDifferences: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                /** @description a place of the list; all of it unless told */
                unit?: string;
                kind?: "add" | "correct" | "settle" | "reinstate";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            household: string;
                            /**
                             * @description the change that would make the list agree
                             * @enum {string}
                             */
                            kind: "add" | "correct" | "settle" | "reinstate";
                            reason: ("died-out" | "moved-away" | "merged" | "duplicate" | "no-longer-poor" | "registered-in-error" | "refused") | null;
                            on: string | null;
                            /** @description what the list says */
                            before: {
                                /** @description mã hộ */
                                code: string;
                                head: string;
                                birthYear: number | null;
                                sex: ("male" | "female") | null;
                                members: number;
                                /**
                                 * @description hộ nghèo, hộ cận nghèo
                                 * @enum {string}
                                 */
                                class: "poor" | "near-poor";
                                /** @description the village */
                                unit: string;
                                village: string;
                                groups: string[];
                                severity: number;
                            } | null;
                            /** @description what the registry says */
                            after: {
                                /** @description mã hộ */
                                code: string;
                                head: string;
                                birthYear: number | null;
                                sex: ("male" | "female") | null;
                                members: number;
                                /**
                                 * @description hộ nghèo, hộ cận nghèo
                                 * @enum {string}
                                 */
                                class: "poor" | "near-poor";
                                /** @description the village */
                                unit: string;
                                village: string;
                                groups: string[];
                                severity: number;
                            } | null;
                            settled: {
                                /**
                                 * @description why no gift is due to a household of a frozen list
                                 * @enum {string}
                                 */
                                reason: "died-out" | "moved-away" | "merged" | "duplicate" | "no-longer-poor" | "registered-in-error" | "refused";
                                /**
                                 * Format: date
                                 * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                                 */
                                on: string;
                                amendment: string;
                            } | null;
                            /** @description the open amendment in which it stands already */
                            proposedIn: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad-cursor`: The cursor is not one that this list gave
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-yet-frozen`: The list was not frozen then */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPoorListsByIdEntries: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                /** @description a place of the list; all of it unless told */
                unit?: string;
                /** @description as this amendment left it; 0 is the freeze */
                amendment?: number;
                /** @description as it was at this moment */
                at?: string;
                only?: "added" | "amended" | "settled";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description mã hộ */
                            code: string;
                            head: string;
                            birthYear: number | null;
                            sex: ("male" | "female") | null;
                            members: number;
                            /**
                             * @description hộ nghèo, hộ cận nghèo
                             * @enum {string}
                             */
                            class: "poor" | "near-poor";
                            /** @description the village */
                            unit: string;
                            village: string;
                            groups: string[];
                            severity: number;
                            household: string;
                            /** @description the amendment that brought it; 0 is the freeze */
                            added: number;
                            /** @description the amendment since which it reads so */
                            since: number;
                            settled: {
                                /**
                                 * @description why no gift is due to a household of a frozen list
                                 * @enum {string}
                                 */
                                reason: "died-out" | "moved-away" | "merged" | "duplicate" | "no-longer-poor" | "registered-in-error" | "refused";
                                /**
                                 * Format: date
                                 * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                                 */
                                on: string;
                                amendment: string;
                            } | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad-cursor`: The cursor is not one that this list gave
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `no-such-amendment`: The list has no amendment of this number
             *
             *     `not-found`: There is nothing here, or it is outside your places
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-yet-frozen`: The list was not frozen then */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPoorListsByIdFreeze: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @enum {string} */
                        unitSet: "2021-11" | "2025-06" | "2026-04";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        year: number;
                        /** @enum {string} */
                        status: "draft" | "freezing" | "frozen";
                        /** @description households once frozen, settled ones included */
                        count: number | null;
                        /** @description order-free hash of the newest listed facts of its households */
                        hash: string | null;
                        /** @description households at the freeze; the others were added since */
                        frozenCount: number | null;
                        /** @description households to which no gift is due */
                        settledCount: number;
                        /** @description amendments approved so far: the number of the last */
                        amendments: number;
                        /** @description households said so far, of count */
                        released: number;
                        proposedBy: string;
                        frozenBy: string | null;
                        frozenAt: string | null;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: Your role may not do this
             *
             *     `own-proposal`: Who proposed a list may not freeze it; another account must
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `import-unfinished`: An import of this place was not finished; send its file again, or import a whole one
             *
             *     `list-empty`: There are no households of this year at this place
             *
             *     `list-not-draft`: The list is frozen already, or being frozen
             *
             *     `units-changing`: Households of this place are just being carried over into other villages; try again in a minute
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPoorListsByIdWorkbook: {
        parameters: {
            query: {
                /** @description a place of the list; all of it unless told */
                unit?: string;
                /** @description as this amendment left it; 0 is the freeze */
                amendment?: number;
                /** @description as it was at this moment */
                at?: string;
                form: "full" | "posted";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `no-such-amendment`: The list has no amendment of this number
             *
             *     `not-found`: There is nothing here, or it is outside your places
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-yet-frozen`: The list was not frozen then */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPriorityFlags: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description a unit down to a commune */
                    unit: "" | string;
                    /** @description 2 to 20 letters without accents, digits, - and _ */
                    code: string;
                    /** @description in Vietnamese, without the signs that part names in a list: , ; / + | */
                    name: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        name: string;
                        /** @description who defined it; null: a group of the nation, by law */
                        unit: ("" | string) | null;
                        /** @description of a group of the nation */
                        law: string | null;
                        /**
                         * @description retired and former (of units that are no more): readable, given to no other household
                         * @enum {string}
                         */
                        state: "usable" | "retired" | "former";
                        /** @description when it was defined, retired or restored last */
                        changedAt: string | null;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `flag-code-taken`: The nation, a unit above or a unit below has a priority flag of this code
             *
             *     `flag-name-taken`: The nation, a unit above or a unit below has a priority flag of this name
             *
             *     `flags-full`: The unit has as many priority flags as it may
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPriorityFlagsByPath: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                set?: "2021-11" | "2025-06" | "2026-04";
            };
            header?: never;
            path: {
                /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            code: string;
                            name: string;
                            /** @description who defined it; null: a group of the nation, by law */
                            unit: ("" | string) | null;
                            /** @description of a group of the nation */
                            law: string | null;
                            /**
                             * @description retired and former (of units that are no more): readable, given to no other household
                             * @enum {string}
                             */
                            state: "usable" | "retired" | "former";
                            /** @description when it was defined, retired or restored last */
                            changedAt: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad-cursor`: The cursor is not one that this list gave
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPriorityFlagsRestorations: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description a unit down to a commune */
                    unit: "" | string;
                    /** @description 2 to 20 letters without accents, digits, - and _ */
                    code: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        name: string;
                        /** @description who defined it; null: a group of the nation, by law */
                        unit: ("" | string) | null;
                        /** @description of a group of the nation */
                        law: string | null;
                        /**
                         * @description retired and former (of units that are no more): readable, given to no other household
                         * @enum {string}
                         */
                        state: "usable" | "retired" | "former";
                        /** @description when it was defined, retired or restored last */
                        changedAt: string | null;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `flag-unknown`: The unit has no priority flag of this code
             *
             *     `not-found`: There is nothing here, or it is outside your places
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `flag-not-retired`: The priority flag is in use
             *
             *     `flag-retired`: The priority flag is retired and given to nobody new
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPriorityFlagsRetirements: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description a unit down to a commune */
                    unit: "" | string;
                    /** @description 2 to 20 letters without accents, digits, - and _ */
                    code: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        code: string;
                        name: string;
                        /** @description who defined it; null: a group of the nation, by law */
                        unit: ("" | string) | null;
                        /** @description of a group of the nation */
                        law: string | null;
                        /**
                         * @description retired and former (of units that are no more): readable, given to no other household
                         * @enum {string}
                         */
                        state: "usable" | "retired" | "former";
                        /** @description when it was defined, retired or restored last */
                        changedAt: string | null;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `flag-unknown`: The unit has no priority flag of this code
             *
             *     `not-found`: There is nothing here, or it is outside your places
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `flag-not-retired`: The priority flag is in use
             *
             *     `flag-retired`: The priority flag is retired and given to nobody new
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPublicClaims: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the village where it is one that is known, else the commune */
                    unit: string;
                    /** @description the village as said, where it is not one that is known */
                    village?: string;
                    /** @description name of the household’s head */
                    head: string;
                    /** @description where it lives, why it is poor */
                    description?: string;
                    /** @description kept sealed; nobody has to say who they are */
                    reporterName?: string;
                    /** @description kept sealed */
                    reporterPhone?: string;
                    /** @description as handed out with the form */
                    form: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description to follow the claim by */
                        receipt: string;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `command-conflict`: This command id was used for something else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `form-too-fresh`: The form was sent faster than a person writes
             *
             *     `form-too-old`: The form was opened too long ago; open it again
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `too-many-claims`: Too many claims from this network within an hour; please try again later
             *
             *     `too-many-requests`: Too many requests; please wait
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPublicClaimsByReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                receipt: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        receipt: string;
                        /** @enum {string} */
                        status: "open" | "verifying" | "accepted" | "settled";
                        outcome: ("accepted" | "refused") | null;
                        reason: ("already-listed" | "not-poor" | "not-resident" | "not-found" | "said-before" | "no-claim") | null;
                        words: string | null;
                        /**
                         * Format: date
                         * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                         */
                        openedOn: string;
                        settledOn: string | null;
                        steps: {
                            /** @enum {string} */
                            kind: "opened" | "verifying" | "accepted" | "sent-back" | "refused" | "settled" | "reopened" | "escalated" | "reporter-read";
                            /**
                             * Format: date
                             * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                             */
                            on: string;
                        }[];
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `too-many-receipts`: Too many wrong receipt numbers from this network; please try again later
             *
             *     `too-many-requests`: Too many requests; please wait
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReceiptListsByPath: {
        parameters: {
            query: {
                campaign: string;
            };
            header?: never;
            path: {
                /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `no-gifts-here`: No approved plan gives anything in this village
             *
             *     `not-found`: There is nothing here, or it is outside your places
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `gifts-not-released`: An approved plan is still being released; a list printed now could lack gifts */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `print-failed`: The list took too long or too much memory to print
             *
             *     `printer-busy`: Too many lists are being printed; ask again soon
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRefresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    refreshToken?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accessToken: string;
                        /** @description seconds */
                        expiresIn: number;
                        /** @description null with X-Client: web, which gets it as a cookie */
                        refreshToken: string | null;
                        account: {
                            id: string;
                            username: string;
                            displayName: string;
                            roles: {
                                /** @enum {string} */
                                role: "commune-officer" | "staff" | "approver" | "monitor" | "auditor" | "admin";
                                /** @enum {string} */
                                unitSet: "2021-11" | "2025-06" | "2026-04";
                                path: "" | string;
                            }[];
                            /** @description no role counts until the password is changed */
                            mustChangePassword: boolean;
                        };
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `session-over`: Please sign in again */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRehomings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {string} */
                            fromSet: "2021-11" | "2025-06" | "2026-04";
                            /** @enum {string} */
                            toSet: "2021-11" | "2025-06" | "2026-04";
                            /** @description the province in the new set */
                            unit: string;
                            /** @description provinces of the old set that it takes over */
                            formerUnits: string[];
                            /** @description list year */
                            year: number;
                            /**
                             * Format: date
                             * @description since when the new units are
                             */
                            on: string;
                            reason: string;
                            /** @enum {string} */
                            status: "surveying" | "deciding" | "applying" | "done" | "cancelled";
                            /** @description raised by every decision; approving names the one that was looked at */
                            revision: number;
                            counts: {
                                villages: number;
                                /** @description of the list year, ended ones included */
                                households: number;
                                /** @description villages of which a person must say where they go */
                                undecided: number;
                                undecidedHouseholds: number;
                                /** @description villages that a person has left where they are */
                                leftOut: number;
                                /** @description households carried over so far */
                                rehomed: number;
                                /** @description households that stay in the old units */
                                left: number;
                            };
                            startedBy: string;
                            /** Format: date-time */
                            startedAt: string;
                            approvedBy: string | null;
                            approvedAt: string | null;
                            endedAt: string | null;
                        }[];
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRehomings: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description the old unit set; the households go into the current one
                     * @enum {string}
                     */
                    fromSet: "2021-11" | "2025-06" | "2026-04";
                    /** @description the province in the current set */
                    unit: string;
                    /** @description list year */
                    year: number;
                    /**
                     * Format: date
                     * @description since when the new units are
                     */
                    on: string;
                    /** @description in words, or the decision’s number */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        fromSet: "2021-11" | "2025-06" | "2026-04";
                        /** @enum {string} */
                        toSet: "2021-11" | "2025-06" | "2026-04";
                        /** @description the province in the new set */
                        unit: string;
                        /** @description provinces of the old set that it takes over */
                        formerUnits: string[];
                        /** @description list year */
                        year: number;
                        /**
                         * Format: date
                         * @description since when the new units are
                         */
                        on: string;
                        reason: string;
                        /** @enum {string} */
                        status: "surveying" | "deciding" | "applying" | "done" | "cancelled";
                        /** @description raised by every decision; approving names the one that was looked at */
                        revision: number;
                        counts: {
                            villages: number;
                            /** @description of the list year, ended ones included */
                            households: number;
                            /** @description villages of which a person must say where they go */
                            undecided: number;
                            undecidedHouseholds: number;
                            /** @description villages that a person has left where they are */
                            leftOut: number;
                            /** @description households carried over so far */
                            rehomed: number;
                            /** @description households that stay in the old units */
                            left: number;
                        };
                        startedBy: string;
                        /** Format: date-time */
                        startedAt: string;
                        approvedBy: string | null;
                        approvedAt: string | null;
                        endedAt: string | null;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `rehoming-open`: Another re-homing of this place and year is open
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `rehoming-empty`: No household of this year stands in the old units of this place
             *
             *     `rehoming-sets`: Nothing is known of how the units of the one set became those of the current one
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRehomingsById: {
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
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        fromSet: "2021-11" | "2025-06" | "2026-04";
                        /** @enum {string} */
                        toSet: "2021-11" | "2025-06" | "2026-04";
                        /** @description the province in the new set */
                        unit: string;
                        /** @description provinces of the old set that it takes over */
                        formerUnits: string[];
                        /** @description list year */
                        year: number;
                        /**
                         * Format: date
                         * @description since when the new units are
                         */
                        on: string;
                        reason: string;
                        /** @enum {string} */
                        status: "surveying" | "deciding" | "applying" | "done" | "cancelled";
                        /** @description raised by every decision; approving names the one that was looked at */
                        revision: number;
                        counts: {
                            villages: number;
                            /** @description of the list year, ended ones included */
                            households: number;
                            /** @description villages of which a person must say where they go */
                            undecided: number;
                            undecidedHouseholds: number;
                            /** @description villages that a person has left where they are */
                            leftOut: number;
                            /** @description households carried over so far */
                            rehomed: number;
                            /** @description households that stay in the old units */
                            left: number;
                        };
                        startedBy: string;
                        /** Format: date-time */
                        startedAt: string;
                        approvedBy: string | null;
                        approvedAt: string | null;
                        endedAt: string | null;
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRehomingsByIdApprove: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        fromSet: "2021-11" | "2025-06" | "2026-04";
                        /** @enum {string} */
                        toSet: "2021-11" | "2025-06" | "2026-04";
                        /** @description the province in the new set */
                        unit: string;
                        /** @description provinces of the old set that it takes over */
                        formerUnits: string[];
                        /** @description list year */
                        year: number;
                        /**
                         * Format: date
                         * @description since when the new units are
                         */
                        on: string;
                        reason: string;
                        /** @enum {string} */
                        status: "surveying" | "deciding" | "applying" | "done" | "cancelled";
                        /** @description raised by every decision; approving names the one that was looked at */
                        revision: number;
                        counts: {
                            villages: number;
                            /** @description of the list year, ended ones included */
                            households: number;
                            /** @description villages of which a person must say where they go */
                            undecided: number;
                            undecidedHouseholds: number;
                            /** @description villages that a person has left where they are */
                            leftOut: number;
                            /** @description households carried over so far */
                            rehomed: number;
                            /** @description households that stay in the old units */
                            left: number;
                        };
                        startedBy: string;
                        /** Format: date-time */
                        startedAt: string;
                        approvedBy: string | null;
                        approvedAt: string | null;
                        endedAt: string | null;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `forbidden`: Your role may not do this
             *
             *     `own-rehoming`: Who began a re-homing or decided on its villages may not approve it; another account must
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `list-freezing`: A poor list over this place is being frozen; please send it again when that is done
             *
             *     `rehoming-changed`: Somebody has decided on villages since; look at them again
             *
             *     `rehoming-not-deciding`: The re-homing does not stand at its decisions
             *
             *     `rehoming-undecided`: There are villages of which nobody has said where they go
             *
             *     `units-changing`: Households of this place are just being carried over into other villages; try again in a minute
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRehomingsByIdCancel: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        fromSet: "2021-11" | "2025-06" | "2026-04";
                        /** @enum {string} */
                        toSet: "2021-11" | "2025-06" | "2026-04";
                        /** @description the province in the new set */
                        unit: string;
                        /** @description provinces of the old set that it takes over */
                        formerUnits: string[];
                        /** @description list year */
                        year: number;
                        /**
                         * Format: date
                         * @description since when the new units are
                         */
                        on: string;
                        reason: string;
                        /** @enum {string} */
                        status: "surveying" | "deciding" | "applying" | "done" | "cancelled";
                        /** @description raised by every decision; approving names the one that was looked at */
                        revision: number;
                        counts: {
                            villages: number;
                            /** @description of the list year, ended ones included */
                            households: number;
                            /** @description villages of which a person must say where they go */
                            undecided: number;
                            undecidedHouseholds: number;
                            /** @description villages that a person has left where they are */
                            leftOut: number;
                            /** @description households carried over so far */
                            rehomed: number;
                            /** @description households that stay in the old units */
                            left: number;
                        };
                        startedBy: string;
                        /** Format: date-time */
                        startedAt: string;
                        approvedBy: string | null;
                        approvedAt: string | null;
                        endedAt: string | null;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `rehoming-over`: The re-homing is being carried out, or has ended
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRehomingsByIdDecisions: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: ({
                        /** @description the old village */
                        path: string;
                        /** @description the new commune */
                        into: string;
                        /** @description of the village there; made when absent */
                        name?: string;
                    } | {
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        path: string;
                        /** @description why it stays in the old units */
                        leaveOut: string;
                    })[];
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rehoming: {
                            id: string;
                            /** @enum {string} */
                            fromSet: "2021-11" | "2025-06" | "2026-04";
                            /** @enum {string} */
                            toSet: "2021-11" | "2025-06" | "2026-04";
                            /** @description the province in the new set */
                            unit: string;
                            /** @description provinces of the old set that it takes over */
                            formerUnits: string[];
                            /** @description list year */
                            year: number;
                            /**
                             * Format: date
                             * @description since when the new units are
                             */
                            on: string;
                            reason: string;
                            /** @enum {string} */
                            status: "surveying" | "deciding" | "applying" | "done" | "cancelled";
                            /** @description raised by every decision; approving names the one that was looked at */
                            revision: number;
                            counts: {
                                villages: number;
                                /** @description of the list year, ended ones included */
                                households: number;
                                /** @description villages of which a person must say where they go */
                                undecided: number;
                                undecidedHouseholds: number;
                                /** @description villages that a person has left where they are */
                                leftOut: number;
                                /** @description households carried over so far */
                                rehomed: number;
                                /** @description households that stay in the old units */
                                left: number;
                            };
                            startedBy: string;
                            /** Format: date-time */
                            startedAt: string;
                            approvedBy: string | null;
                            approvedAt: string | null;
                            endedAt: string | null;
                        };
                        results: {
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            path: string;
                            /** @enum {string} */
                            status: "accepted" | "refused";
                            /** @enum {string} */
                            code?: "not-surveyed" | "no-such-commune" | "name-taken" | "named-twice";
                        }[];
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `rehoming-not-deciding`: The re-homing does not stand at its decisions
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRehomingsByIdLeft: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            household: string;
                            code: string;
                            /** @description the old village */
                            unit: string;
                            /** @description null: it came after the survey */
                            reason: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad-cursor`: The cursor is not one that this list gave
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRehomingsByIdRows: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                state?: "automatic" | "undecided" | "decided" | "left-out";
                /** @description an old commune */
                commune?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description the old village */
                            path: string;
                            name: string;
                            /** @description its old commune */
                            commune: {
                                /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                                path: string;
                                name: string;
                            };
                            households: number;
                            /**
                             * @description how its old commune went into new ones, as far as is known
                             * @enum {string}
                             */
                            share: "whole" | "split" | "unknown";
                            /** @description new communes that it may have gone to */
                            candidates: {
                                /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                                path: string;
                                name: string;
                            }[];
                            into: {
                                /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                                path: string;
                                name: string;
                            } | null;
                            newName: string;
                            /** @enum {string} */
                            state: "automatic" | "undecided" | "decided" | "left-out";
                            /** @description why it is left where it is */
                            reason: string | null;
                            rehomed: number;
                            done: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `bad-cursor`: The cursor is not one that this list gave
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRehomingsByIdWorkbook: {
        parameters: {
            query?: {
                state?: "automatic" | "undecided" | "decided" | "left-out";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRemainingByPath: {
        parameters: {
            query: {
                campaign: string;
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            household: string;
                            code: string;
                            head: string;
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            unit: string;
                            village: string;
                            /**
                             * @description hộ nghèo, hộ cận nghèo
                             * @enum {string}
                             */
                            class: "poor" | "near-poor";
                            members: number;
                            /** @description how many are due in this campaign; 0 when nobody planned one */
                            gifts: number;
                            lastAttempt: {
                                /**
                                 * Format: date
                                 * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                                 */
                                on: string;
                                reason: string | null;
                            } | null;
                        }[];
                        nextCursor: string | null;
                        /** Format: date-time */
                        asOf: string;
                    };
                };
            };
            /**
             * @description `bad-cursor`: The cursor is not one that this list gave
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    username: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accessToken: string;
                        /** @description seconds */
                        expiresIn: number;
                        /** @description null with X-Client: web, which gets it as a cookie */
                        refreshToken: string | null;
                        account: {
                            id: string;
                            username: string;
                            displayName: string;
                            roles: {
                                /** @enum {string} */
                                role: "commune-officer" | "staff" | "approver" | "monitor" | "auditor" | "admin";
                                /** @enum {string} */
                                unitSet: "2021-11" | "2025-06" | "2026-04";
                                path: "" | string;
                            }[];
                            /** @description no role counts until the password is changed */
                            mustChangePassword: boolean;
                        };
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sign-in-failed`: User name or password is not right */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-locked`: This account is locked; please ask an administrator */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `too-many-attempts`: Too many failed attempts from here; please wait a quarter of an hour
             *
             *     `too-many-requests`: Too many requests; please wait
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `storage-busy`: The outcome is not certain yet; please send the same request again
             *
             *     `too-busy`: Too many people sign in at this moment; please try again
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSignOut: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        signedOut: true;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `command-conflict`: This command id was used for something else */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSources: {
        parameters: {
            query: {
                campaign: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            campaign: string;
                            name: string;
                            /** @enum {string} */
                            giver: "central-budget" | "province-budget" | "district-budget" | "commune-budget" | "poor-fund" | "red-cross" | "union" | "company" | "donor" | "national-reserve" | "other";
                            owner: string;
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            unit: string;
                            /** @enum {string} */
                            channel: "cash" | "goods" | "transfer";
                            gift: ({
                                /** @constant */
                                kind: "cash";
                                /** @description đồng */
                                amount: number;
                            } | {
                                /** @constant */
                                kind: "goods";
                                /** @description for instance Gói quà Tết */
                                item: string;
                                quantity: number;
                                /** @description for instance gói */
                                unit: string;
                                /** @description worth of the whole line in đồng */
                                value: number;
                            } | {
                                /** @constant */
                                kind: "rice";
                                kilograms: number;
                            })[];
                            /** @description worth of one gift, or of one person’s share */
                            value: number;
                            /** @enum {string} */
                            per: "household" | "person";
                            /**
                             * @description what the amounts count: đồng, kilograms or whole gifts
                             * @enum {string}
                             */
                            measure: "dong" | "kilogram" | "gift";
                            /** @description what one gift, or one person’s share, takes */
                            perShare: number;
                            /** @description promised + committed + received */
                            pledged: number;
                            /** @description only said */
                            promised: number;
                            /** @description in writing, still to come */
                            committed: number;
                            /** @description in the measure */
                            received: number;
                            /** @description of the received */
                            returned: number;
                            /** @description received and not returned */
                            inHand: number;
                            /** @description committed + received − returned */
                            spendableAmount: number;
                            /** @description used by approved plans */
                            allocatedAmount: number;
                            /** @description spendable and not used by approved plans; the reserve is part of it */
                            left: number;
                            /** @description used by approved plans and not in hand yet */
                            awaited: number;
                            /** @description whole gifts, or persons’ shares, in the spendable amount */
                            spendable: number;
                            /** @description of the spendable, what plans leave alone */
                            reserve: number;
                            allocated: number;
                            /** @description what a plan may still take */
                            available: number;
                            places: string[];
                            classes: ("poor" | "near-poor")[];
                            groups: string[];
                            /** @description 1 is drawn on first */
                            priority: number;
                            terms: string | null;
                            instalments: number;
                            /** @description one gift alone; of a source per person a larger household may still meet it */
                            meetsMinimum: boolean;
                            /** @description to be sent back with a change */
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSources: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /**
                     * @default other
                     * @enum {string}
                     */
                    giver?: "central-budget" | "province-budget" | "district-budget" | "commune-budget" | "poor-fund" | "red-cross" | "union" | "company" | "donor" | "national-reserve" | "other";
                    owner: string;
                    /** @default [] */
                    places?: string[];
                    /** @default [] */
                    classes?: ("poor" | "near-poor")[];
                    /** @description codes of priority groups */
                    groups?: string[];
                    /**
                     * @description 1 is drawn on first
                     * @default 100
                     */
                    priority?: number;
                    /**
                     * @description gifts, or persons’ shares, that plans leave alone
                     * @default 0
                     */
                    reserve?: number;
                    terms?: string | null;
                    campaign: string;
                    /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                    unit: string;
                    /**
                     * @description cash where the gift holds money, else goods, unless told
                     * @enum {string}
                     */
                    channel?: "cash" | "goods" | "transfer";
                    gift: ({
                        /** @constant */
                        kind: "cash";
                        /** @description đồng */
                        amount: number;
                    } | {
                        /** @constant */
                        kind: "goods";
                        item: string;
                        quantity: number;
                        unit: string;
                        /** @description worth of the whole line in đồng */
                        value: number;
                    } | {
                        /** @constant */
                        kind: "rice";
                        kilograms: number;
                    })[];
                    /** @enum {string} */
                    per: "household" | "person";
                    /** @description how many gifts, or persons’ shares */
                    supply: number;
                    /**
                     * @description only said, in writing, or here already
                     * @default committed
                     * @enum {string}
                     */
                    standing?: "promised" | "committed" | "received";
                    /** @description what is in writing or here names its paper */
                    paper?: string | null;
                    /**
                     * Format: date
                     * @description of the paper; today unless told
                     */
                    day?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        campaign: string;
                        name: string;
                        /** @enum {string} */
                        giver: "central-budget" | "province-budget" | "district-budget" | "commune-budget" | "poor-fund" | "red-cross" | "union" | "company" | "donor" | "national-reserve" | "other";
                        owner: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        /** @enum {string} */
                        channel: "cash" | "goods" | "transfer";
                        gift: ({
                            /** @constant */
                            kind: "cash";
                            /** @description đồng */
                            amount: number;
                        } | {
                            /** @constant */
                            kind: "goods";
                            /** @description for instance Gói quà Tết */
                            item: string;
                            quantity: number;
                            /** @description for instance gói */
                            unit: string;
                            /** @description worth of the whole line in đồng */
                            value: number;
                        } | {
                            /** @constant */
                            kind: "rice";
                            kilograms: number;
                        })[];
                        /** @description worth of one gift, or of one person’s share */
                        value: number;
                        /** @enum {string} */
                        per: "household" | "person";
                        /**
                         * @description what the amounts count: đồng, kilograms or whole gifts
                         * @enum {string}
                         */
                        measure: "dong" | "kilogram" | "gift";
                        /** @description what one gift, or one person’s share, takes */
                        perShare: number;
                        /** @description promised + committed + received */
                        pledged: number;
                        /** @description only said */
                        promised: number;
                        /** @description in writing, still to come */
                        committed: number;
                        /** @description in the measure */
                        received: number;
                        /** @description of the received */
                        returned: number;
                        /** @description received and not returned */
                        inHand: number;
                        /** @description committed + received − returned */
                        spendableAmount: number;
                        /** @description used by approved plans */
                        allocatedAmount: number;
                        /** @description spendable and not used by approved plans; the reserve is part of it */
                        left: number;
                        /** @description used by approved plans and not in hand yet */
                        awaited: number;
                        /** @description whole gifts, or persons’ shares, in the spendable amount */
                        spendable: number;
                        /** @description of the spendable, what plans leave alone */
                        reserve: number;
                        allocated: number;
                        /** @description what a plan may still take */
                        available: number;
                        places: string[];
                        classes: ("poor" | "near-poor")[];
                        groups: string[];
                        /** @description 1 is drawn on first */
                        priority: number;
                        terms: string | null;
                        instalments: number;
                        /** @description one gift alone; of a source per person a larger household may still meet it */
                        meetsMinimum: boolean;
                        /** @description to be sent back with a change */
                        version: number;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `campaign-closed`: The campaign is closed
             *
             *     `command-conflict`: This command id was used for something else
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `channel-unfit`: Only money is transferred, cash holds some money, goods hold goods or rice
             *
             *     `paper-missing`: What is in writing or has arrived names its paper
             *
             *     `place-outside-campaign`: A place of the source is not within the campaign’s unit
             *
             *     `supply-too-large`: The source would be worth more than 10¹³ đồng
             *
             *     `unit-outside-campaign`: The unit that holds the source is neither within nor above the campaign’s unit
             *
             *     `unknown-place`: There is no such unit
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSourcesById: {
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
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        campaign: string;
                        name: string;
                        /** @enum {string} */
                        giver: "central-budget" | "province-budget" | "district-budget" | "commune-budget" | "poor-fund" | "red-cross" | "union" | "company" | "donor" | "national-reserve" | "other";
                        owner: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        /** @enum {string} */
                        channel: "cash" | "goods" | "transfer";
                        gift: ({
                            /** @constant */
                            kind: "cash";
                            /** @description đồng */
                            amount: number;
                        } | {
                            /** @constant */
                            kind: "goods";
                            /** @description for instance Gói quà Tết */
                            item: string;
                            quantity: number;
                            /** @description for instance gói */
                            unit: string;
                            /** @description worth of the whole line in đồng */
                            value: number;
                        } | {
                            /** @constant */
                            kind: "rice";
                            kilograms: number;
                        })[];
                        /** @description worth of one gift, or of one person’s share */
                        value: number;
                        /** @enum {string} */
                        per: "household" | "person";
                        /**
                         * @description what the amounts count: đồng, kilograms or whole gifts
                         * @enum {string}
                         */
                        measure: "dong" | "kilogram" | "gift";
                        /** @description what one gift, or one person’s share, takes */
                        perShare: number;
                        /** @description promised + committed + received */
                        pledged: number;
                        /** @description only said */
                        promised: number;
                        /** @description in writing, still to come */
                        committed: number;
                        /** @description in the measure */
                        received: number;
                        /** @description of the received */
                        returned: number;
                        /** @description received and not returned */
                        inHand: number;
                        /** @description committed + received − returned */
                        spendableAmount: number;
                        /** @description used by approved plans */
                        allocatedAmount: number;
                        /** @description spendable and not used by approved plans; the reserve is part of it */
                        left: number;
                        /** @description used by approved plans and not in hand yet */
                        awaited: number;
                        /** @description whole gifts, or persons’ shares, in the spendable amount */
                        spendable: number;
                        /** @description of the spendable, what plans leave alone */
                        reserve: number;
                        allocated: number;
                        /** @description what a plan may still take */
                        available: number;
                        places: string[];
                        classes: ("poor" | "near-poor")[];
                        groups: string[];
                        /** @description 1 is drawn on first */
                        priority: number;
                        terms: string | null;
                        instalments: number;
                        /** @description one gift alone; of a source per person a larger household may still meet it */
                        meetsMinimum: boolean;
                        /** @description to be sent back with a change */
                        version: number;
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSourcesById: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    giver: "central-budget" | "province-budget" | "district-budget" | "commune-budget" | "poor-fund" | "red-cross" | "union" | "company" | "donor" | "national-reserve" | "other";
                    owner: string;
                    places: string[];
                    classes: ("poor" | "near-poor")[];
                    /** @description codes of priority groups */
                    groups: string[];
                    /** @description 1 is drawn on first */
                    priority: number;
                    /** @description gifts, or persons’ shares, that plans leave alone */
                    reserve: number;
                    terms: string | null;
                    version: number;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        campaign: string;
                        name: string;
                        /** @enum {string} */
                        giver: "central-budget" | "province-budget" | "district-budget" | "commune-budget" | "poor-fund" | "red-cross" | "union" | "company" | "donor" | "national-reserve" | "other";
                        owner: string;
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        unit: string;
                        /** @enum {string} */
                        channel: "cash" | "goods" | "transfer";
                        gift: ({
                            /** @constant */
                            kind: "cash";
                            /** @description đồng */
                            amount: number;
                        } | {
                            /** @constant */
                            kind: "goods";
                            /** @description for instance Gói quà Tết */
                            item: string;
                            quantity: number;
                            /** @description for instance gói */
                            unit: string;
                            /** @description worth of the whole line in đồng */
                            value: number;
                        } | {
                            /** @constant */
                            kind: "rice";
                            kilograms: number;
                        })[];
                        /** @description worth of one gift, or of one person’s share */
                        value: number;
                        /** @enum {string} */
                        per: "household" | "person";
                        /**
                         * @description what the amounts count: đồng, kilograms or whole gifts
                         * @enum {string}
                         */
                        measure: "dong" | "kilogram" | "gift";
                        /** @description what one gift, or one person’s share, takes */
                        perShare: number;
                        /** @description promised + committed + received */
                        pledged: number;
                        /** @description only said */
                        promised: number;
                        /** @description in writing, still to come */
                        committed: number;
                        /** @description in the measure */
                        received: number;
                        /** @description of the received */
                        returned: number;
                        /** @description received and not returned */
                        inHand: number;
                        /** @description committed + received − returned */
                        spendableAmount: number;
                        /** @description used by approved plans */
                        allocatedAmount: number;
                        /** @description spendable and not used by approved plans; the reserve is part of it */
                        left: number;
                        /** @description used by approved plans and not in hand yet */
                        awaited: number;
                        /** @description whole gifts, or persons’ shares, in the spendable amount */
                        spendable: number;
                        /** @description of the spendable, what plans leave alone */
                        reserve: number;
                        allocated: number;
                        /** @description what a plan may still take */
                        available: number;
                        places: string[];
                        classes: ("poor" | "near-poor")[];
                        groups: string[];
                        /** @description 1 is drawn on first */
                        priority: number;
                        terms: string | null;
                        instalments: number;
                        /** @description one gift alone; of a source per person a larger household may still meet it */
                        meetsMinimum: boolean;
                        /** @description to be sent back with a change */
                        version: number;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `campaign-closed`: The campaign is closed
             *
             *     `command-conflict`: This command id was used for something else
             *
             *     `source-changed`: This is not the source that was looked at
             *
             *     `source-in-use`: Approved plans use the source: whom it reaches is fixed
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `place-outside-campaign`: A place of the source is not within the campaign’s unit
             *
             *     `unknown-place`: There is no such unit
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSourcesByIdEntries: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            number: number;
                            /** @enum {string} */
                            kind: "promise" | "withdraw-promise" | "commit" | "cut" | "receive" | "return" | "reversal";
                            /** @description in the source’s measure */
                            amount: number;
                            /** @description of a receipt: which one it is */
                            instalment: number | null;
                            /**
                             * Format: date
                             * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                             */
                            day: string;
                            paper: string | null;
                            reason: string | null;
                            reverses: string | null;
                            reversed: boolean;
                            by: string;
                            /** Format: date-time */
                            at: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSourcesByIdEntries: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "promise" | "withdraw-promise" | "commit" | "cut" | "receive" | "return";
                    /** @description in the source’s measure */
                    amount: number;
                    /**
                     * Format: date
                     * @description of the paper, or of the hand-over
                     */
                    day: string;
                    /** @description number of the paper; what is in writing or here has one */
                    paper?: string | null;
                    /** @description what makes a source smaller has one */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entry: {
                            id: string;
                            number: number;
                            /** @enum {string} */
                            kind: "promise" | "withdraw-promise" | "commit" | "cut" | "receive" | "return" | "reversal";
                            /** @description in the source’s measure */
                            amount: number;
                            /** @description of a receipt: which one it is */
                            instalment: number | null;
                            /**
                             * Format: date
                             * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                             */
                            day: string;
                            paper: string | null;
                            reason: string | null;
                            reverses: string | null;
                            reversed: boolean;
                            by: string;
                            /** Format: date-time */
                            at: string;
                        };
                        source: {
                            id: string;
                            campaign: string;
                            name: string;
                            /** @enum {string} */
                            giver: "central-budget" | "province-budget" | "district-budget" | "commune-budget" | "poor-fund" | "red-cross" | "union" | "company" | "donor" | "national-reserve" | "other";
                            owner: string;
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            unit: string;
                            /** @enum {string} */
                            channel: "cash" | "goods" | "transfer";
                            gift: ({
                                /** @constant */
                                kind: "cash";
                                /** @description đồng */
                                amount: number;
                            } | {
                                /** @constant */
                                kind: "goods";
                                /** @description for instance Gói quà Tết */
                                item: string;
                                quantity: number;
                                /** @description for instance gói */
                                unit: string;
                                /** @description worth of the whole line in đồng */
                                value: number;
                            } | {
                                /** @constant */
                                kind: "rice";
                                kilograms: number;
                            })[];
                            /** @description worth of one gift, or of one person’s share */
                            value: number;
                            /** @enum {string} */
                            per: "household" | "person";
                            /**
                             * @description what the amounts count: đồng, kilograms or whole gifts
                             * @enum {string}
                             */
                            measure: "dong" | "kilogram" | "gift";
                            /** @description what one gift, or one person’s share, takes */
                            perShare: number;
                            /** @description promised + committed + received */
                            pledged: number;
                            /** @description only said */
                            promised: number;
                            /** @description in writing, still to come */
                            committed: number;
                            /** @description in the measure */
                            received: number;
                            /** @description of the received */
                            returned: number;
                            /** @description received and not returned */
                            inHand: number;
                            /** @description committed + received − returned */
                            spendableAmount: number;
                            /** @description used by approved plans */
                            allocatedAmount: number;
                            /** @description spendable and not used by approved plans; the reserve is part of it */
                            left: number;
                            /** @description used by approved plans and not in hand yet */
                            awaited: number;
                            /** @description whole gifts, or persons’ shares, in the spendable amount */
                            spendable: number;
                            /** @description of the spendable, what plans leave alone */
                            reserve: number;
                            allocated: number;
                            /** @description what a plan may still take */
                            available: number;
                            places: string[];
                            classes: ("poor" | "near-poor")[];
                            groups: string[];
                            /** @description 1 is drawn on first */
                            priority: number;
                            terms: string | null;
                            instalments: number;
                            /** @description one gift alone; of a source per person a larger household may still meet it */
                            meetsMinimum: boolean;
                            /** @description to be sent back with a change */
                            version: number;
                        };
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `below-approved`: Approved plans use more than would be left; the errors say how much is missing
             *
             *     `campaign-closed`: The campaign is closed
             *
             *     `command-conflict`: This command id was used for something else
             *
             *     `more-than-committed`: So much is not in writing and still to come
             *
             *     `more-than-in-hand`: So much was not received, or went back already
             *
             *     `more-than-promised`: So much is not promised
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `entry-reason-missing`: What makes a source smaller needs a reason
             *
             *     `paper-missing`: What is in writing or has arrived names its paper
             *
             *     `supply-too-large`: The source would be worth more than 10¹³ đồng
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postSourcesByIdEntriesByEntryReversal: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                entry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entry: {
                            id: string;
                            number: number;
                            /** @enum {string} */
                            kind: "promise" | "withdraw-promise" | "commit" | "cut" | "receive" | "return" | "reversal";
                            /** @description in the source’s measure */
                            amount: number;
                            /** @description of a receipt: which one it is */
                            instalment: number | null;
                            /**
                             * Format: date
                             * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                             */
                            day: string;
                            paper: string | null;
                            reason: string | null;
                            reverses: string | null;
                            reversed: boolean;
                            by: string;
                            /** Format: date-time */
                            at: string;
                        };
                        source: {
                            id: string;
                            campaign: string;
                            name: string;
                            /** @enum {string} */
                            giver: "central-budget" | "province-budget" | "district-budget" | "commune-budget" | "poor-fund" | "red-cross" | "union" | "company" | "donor" | "national-reserve" | "other";
                            owner: string;
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            unit: string;
                            /** @enum {string} */
                            channel: "cash" | "goods" | "transfer";
                            gift: ({
                                /** @constant */
                                kind: "cash";
                                /** @description đồng */
                                amount: number;
                            } | {
                                /** @constant */
                                kind: "goods";
                                /** @description for instance Gói quà Tết */
                                item: string;
                                quantity: number;
                                /** @description for instance gói */
                                unit: string;
                                /** @description worth of the whole line in đồng */
                                value: number;
                            } | {
                                /** @constant */
                                kind: "rice";
                                kilograms: number;
                            })[];
                            /** @description worth of one gift, or of one person’s share */
                            value: number;
                            /** @enum {string} */
                            per: "household" | "person";
                            /**
                             * @description what the amounts count: đồng, kilograms or whole gifts
                             * @enum {string}
                             */
                            measure: "dong" | "kilogram" | "gift";
                            /** @description what one gift, or one person’s share, takes */
                            perShare: number;
                            /** @description promised + committed + received */
                            pledged: number;
                            /** @description only said */
                            promised: number;
                            /** @description in writing, still to come */
                            committed: number;
                            /** @description in the measure */
                            received: number;
                            /** @description of the received */
                            returned: number;
                            /** @description received and not returned */
                            inHand: number;
                            /** @description committed + received − returned */
                            spendableAmount: number;
                            /** @description used by approved plans */
                            allocatedAmount: number;
                            /** @description spendable and not used by approved plans; the reserve is part of it */
                            left: number;
                            /** @description used by approved plans and not in hand yet */
                            awaited: number;
                            /** @description whole gifts, or persons’ shares, in the spendable amount */
                            spendable: number;
                            /** @description of the spendable, what plans leave alone */
                            reserve: number;
                            allocated: number;
                            /** @description what a plan may still take */
                            available: number;
                            places: string[];
                            classes: ("poor" | "near-poor")[];
                            groups: string[];
                            /** @description 1 is drawn on first */
                            priority: number;
                            terms: string | null;
                            instalments: number;
                            /** @description one gift alone; of a source per person a larger household may still meet it */
                            meetsMinimum: boolean;
                            /** @description to be sent back with a change */
                            version: number;
                        };
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `below-approved`: Approved plans use more than would be left; the errors say how much is missing
             *
             *     `campaign-closed`: The campaign is closed
             *
             *     `command-conflict`: This command id was used for something else
             *
             *     `entry-reversed`: The entry is undone already, or undoes another
             *
             *     `later-entries-rest-on-it`: Later entries rest on this one: undo them first
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUnits: {
        parameters: {
            query?: {
                /** @description the current unit set unless told */
                set?: "2021-11" | "2025-06" | "2026-04";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        path: "" | string;
                        name: string;
                        /** @enum {string} */
                        level: "nation" | "province" | "district" | "commune" | "village";
                        /** @enum {string} */
                        unitSet: "2021-11" | "2025-06" | "2026-04";
                        /** @description null of every unit that still is in its set */
                        retired: {
                            /**
                             * Format: date
                             * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                             */
                            on: string;
                            intoSet: ("2021-11" | "2025-06" | "2026-04") | null;
                            into: string | null;
                        } | null;
                        /** @description from the nation down to the parent */
                        ancestors: {
                            path: "" | string;
                            name: string;
                            /** @enum {string} */
                            level: "nation" | "province" | "district" | "commune" | "village";
                        }[];
                        children: {
                            path: "" | string;
                            name: string;
                            /** @enum {string} */
                            level: "nation" | "province" | "district" | "commune" | "village";
                        }[];
                        /** @description of a commune: villages that were retired, kept for old lists */
                        former?: {
                            path: "" | string;
                            name: string;
                            /** @enum {string} */
                            level: "nation" | "province" | "district" | "commune" | "village";
                            /** @description a village that is no more: since when, and where it went */
                            retired: {
                                /**
                                 * Format: date
                                 * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                                 */
                                on: string;
                                intoSet: ("2021-11" | "2025-06" | "2026-04") | null;
                                into: string | null;
                            };
                        }[];
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUnitsByPath: {
        parameters: {
            query?: {
                /** @description the current unit set unless told */
                set?: "2021-11" | "2025-06" | "2026-04";
            };
            header?: never;
            path: {
                /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        path: "" | string;
                        name: string;
                        /** @enum {string} */
                        level: "nation" | "province" | "district" | "commune" | "village";
                        /** @enum {string} */
                        unitSet: "2021-11" | "2025-06" | "2026-04";
                        /** @description null of every unit that still is in its set */
                        retired: {
                            /**
                             * Format: date
                             * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                             */
                            on: string;
                            intoSet: ("2021-11" | "2025-06" | "2026-04") | null;
                            into: string | null;
                        } | null;
                        /** @description from the nation down to the parent */
                        ancestors: {
                            path: "" | string;
                            name: string;
                            /** @enum {string} */
                            level: "nation" | "province" | "district" | "commune" | "village";
                        }[];
                        children: {
                            path: "" | string;
                            name: string;
                            /** @enum {string} */
                            level: "nation" | "province" | "district" | "commune" | "village";
                        }[];
                        /** @description of a commune: villages that were retired, kept for old lists */
                        former?: {
                            path: "" | string;
                            name: string;
                            /** @enum {string} */
                            level: "nation" | "province" | "district" | "commune" | "village";
                            /** @description a village that is no more: since when, and where it went */
                            retired: {
                                /**
                                 * Format: date
                                 * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                                 */
                                on: string;
                                intoSet: ("2021-11" | "2025-06" | "2026-04") | null;
                                into: string | null;
                            };
                        }[];
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVillagesByPath: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path: {
                /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        unitSet: "2021-11" | "2025-06" | "2026-04";
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        commune: string;
                        /** @description list year of the households that are counted */
                        year: number | null;
                        items: {
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            path: string;
                            name: string;
                            /** @description names that lead to it too */
                            formerNames: string[];
                            /** @description of the list year, ended ones included */
                            households: number;
                            retired: {
                                /**
                                 * Format: date
                                 * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                                 */
                                on: string;
                                intoSet: ("2021-11" | "2025-06" | "2026-04") | null;
                                into: string | null;
                            } | null;
                        }[];
                        /** @description newest first */
                        changes: {
                            id: string;
                            /** @enum {string} */
                            kind: "merger" | "rename";
                            /** @description villages that are no more */
                            from: string[];
                            /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                            into: string;
                            name: string;
                            /**
                             * Format: date
                             * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                             */
                            on: string;
                            reason: string;
                            by: string;
                            /** Format: date-time */
                            at: string;
                            /** @enum {string} */
                            status: "running" | "done";
                            /** @description that followed so far */
                            households: number;
                        }[];
                    };
                };
            };
            /** @description `invalid-input`: The request is not as it should be */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postVillagesMergers: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description since when it is so
                     */
                    on: string;
                    /** @description in words, or the decision’s number */
                    reason: string;
                    /** @description villages of one commune that become one */
                    from: string[];
                    /** @description a village of the same commune, or the name of a new one */
                    into: {
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        path: string;
                    } | {
                        name: string;
                    };
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "merger" | "rename";
                        /** @description villages that are no more */
                        from: string[];
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        into: string;
                        name: string;
                        /**
                         * Format: date
                         * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                         */
                        on: string;
                        reason: string;
                        by: string;
                        /** Format: date-time */
                        at: string;
                        /** @enum {string} */
                        status: "running" | "done";
                        /** @description that followed so far */
                        households: number;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `list-freezing`: A poor list over this place is being frozen; please send it again when that is done
             *
             *     `units-changing`: Households of this place are just being carried over into other villages; try again in a minute
             *
             *     `village-name-taken`: Another village of the commune bears this name
             *
             *     `village-retired`: A village is no more; it became part of another
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `change-in-future`: The day of the change has not come yet
             *
             *     `nothing-to-merge`: At least two villages become one
             *
             *     `villages-elsewhere`: Only villages of one commune can become one village
             *
             *     `villages-unknown`: A village is not known in the commune
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postVillagesRenames: {
        parameters: {
            query?: never;
            header: {
                /** @description The command’s id, made by the client; the same id gets the first answer again */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description since when it is so
                     */
                    on: string;
                    /** @description in words, or the decision’s number */
                    reason: string;
                    /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                    village: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        kind: "merger" | "rename";
                        /** @description villages that are no more */
                        from: string[];
                        /** @description unit codes joined by /, for instance 19/164/05443 or 19/164/05443/xom-ban-cai */
                        into: string;
                        name: string;
                        /**
                         * Format: date
                         * @description yyyy-mm-dd in Asia/Ho_Chi_Minh
                         */
                        on: string;
                        reason: string;
                        by: string;
                        /** Format: date-time */
                        at: string;
                        /** @enum {string} */
                        status: "running" | "done";
                        /** @description that followed so far */
                        households: number;
                    };
                };
            };
            /**
             * @description `idempotency-key-missing`: A write needs an Idempotency-Key: a uuid, or 8 to 100 letters, digits, - or _
             *
             *     `invalid-input`: The request is not as it should be
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: Your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here, or it is outside your places */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `command-conflict`: This command id was used for something else
             *
             *     `list-freezing`: A poor list over this place is being frozen; please send it again when that is done
             *
             *     `units-changing`: Households of this place are just being carried over into other villages; try again in a minute
             *
             *     `village-name-taken`: Another village of the commune bears this name
             *
             *     `village-retired`: A village is no more; it became part of another
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type`: The content has another type than this address takes */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `change-in-future`: The day of the change has not come yet
             *
             *     `villages-elsewhere`: Only villages of one commune can become one village
             *
             *     `villages-unknown`: A village is not known in the commune
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; please wait */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `storage-busy`: The outcome is not certain yet; please send the same request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
