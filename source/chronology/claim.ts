import type {Claim} from './event.ts';

/** What a claim says: our wording, the words that its source quotes in quotation marks, or the one and then the other. */
export function formatClaim(claim: Claim): string {
	if (claim.says === undefined) return `“${claim.quote}”`;
	return claim.quote === undefined ? claim.says : `${claim.says}: “${claim.quote}”`;
}
