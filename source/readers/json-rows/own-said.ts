import {signs} from '../json-signs.ts';
import {fewest} from './plain-event.ts';
import {behindMembers, type RawFields, rawFields} from './raw-fields.ts';
import {behindList, behindNumber, behindScalar} from './scan.ts';
import type {BehindString} from './string-ends.ts';

/** The parts of an event in bytes that are searched: where each begins and ends, one behind another. */
export type OwnSaid = {
	/** Texts, without their quotation marks. */
	readonly texts: number[];
	/** The dates of accounts, and who claims are attributed to, with their quotation marks. */
	readonly dates: number[];
	readonly attributions: number[];
	/** What a claim says and what it quotes, with quotation marks; of one that doesn't say anything, both ends of that are 0. */
	readonly quotes: number[];
	/** Forgets what was found before. */
	readonly clear: () => void;
	/** Finds the accounts of an event; gives the index behind them, or -1. */
	readonly find: (bytes: Buffer, from: number) => number;
};

/** Makes what finds the accounts of events in annals' own keys; `behindText` gives the index behind a text. */
export function ownSaid(behindText: BehindString): OwnSaid {
	const [texts, dates, attributions, quotes]: [number[], number[], number[], number[]] = [[], [], [], []];

	const value = rawFields(['min', 'max', 'over', 'under', 'about', 'date', 'is'], behindScalar);
	const claimKeys = ['topic', 'says', 'quote', 'attributedTo', 'unit', 'value', 'paragraphs'] as const;
	const claim = rawFields(claimKeys, (bytes, from, field) => {
		if (field === 5)
			return bytes[from] === signs.openMap ? value.find(bytes, from) : behindNumber(bytes, from);
		return field === 6 ? behindPlainList(bytes, from) : behindText(bytes, from);
	});
	const link = rawFields(['says', 'to', 'kind', 'paragraphs'], (bytes, from, field) =>
		field === 3 ? behindPlainList(bytes, from) : behindText(bytes, from),
	);
	const accountKeys = ['source', 'text', 'when', 'date', 'paragraphs', 'claims', 'links'] as const;
	const account = rawFields(accountKeys, (bytes, from, field) => {
		if (field === 5) return behindMembers(bytes, from, fewest, findClaim);
		if (field === 6) return behindMembers(bytes, from, fewest, findLink);
		if (field === 4) return behindPlainList(bytes, from);
		return behindText(bytes, from);
	});

	function findClaim(bytes: Buffer, at: number): number {
		const end = claim.find(bytes, at);
		put(claim, 0, texts, 1);
		put(claim, 3, attributions);
		if (claim.bounds[5] === 0) put(claim, 1, texts, 1);
		else quotes.push(...claim.bounds.subarray(2, 6));
		return end;
	}

	function findLink(bytes: Buffer, at: number): number {
		const end = link.find(bytes, at);
		put(link, 0, texts, 1);
		return end;
	}

	function findAccount(bytes: Buffer, at: number): number {
		const end = account.find(bytes, at);
		put(account, 1, texts, 1);
		put(account, 2, texts, 1);
		put(account, 3, dates);
		return end;
	}

	return {
		...{texts, dates, attributions, quotes},
		clear() {
			for (const each of [texts, dates, attributions, quotes]) each.length = 0;
		},
		find: (bytes, from) => behindMembers(bytes, from, fewest, findAccount),
	};
}

/** Puts the bounds of a field that is there into a list, without its marks if these take a sign each. */
function put({bounds}: RawFields, field: number, into: number[], marks = 0): void {
	const [from, to] = [bounds[2 * field] ?? 0, bounds[2 * field + 1] ?? 0];
	if (to !== 0) into.push(from + marks, to - marks);
}

/** The index behind a list of texts and numbers. */
export function behindPlainList(bytes: Buffer, from: number): number {
	return bytes[from] === signs.openList ? behindList(bytes, from) : -1;
}
