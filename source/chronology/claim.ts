import type {Claim} from './event.ts';

/** The text of a claim: our wording, the words that its source quotes, in quotation marks, or both. */
export function formatClaim(claim: Claim): string {
	if (claim.says === undefined) return `“${claim.quote}”`;
	return claim.quote === undefined ? claim.says : `${claim.says}: “${claim.quote}”`;
}
