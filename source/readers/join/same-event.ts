import type {Account, ChronologyEvent, Extra, Participation} from '../../chronology/event.ts';

/** An event as one part tells it, in the ids of the whole. */
export type Telling = {readonly part: number; readonly event: ChronologyEvent};

/** What an account of a part goes by where another part has a different one by the same source. */
type Variant = (part: number, source: string) => string;

/** What is one event by its id, told by several parts: the first places it, and all else of each is kept. */
export function joinTellings(
	[first, ...others]: readonly [Telling, ...(readonly Telling[])],
	variantOf: Variant,
): ChronologyEvent {
	const events = [first.event, ...others.map(({event}) => event)];
	const extra: Extra = Object.assign({}, ...events.toReversed().map(each => each.extra));
	const place = events.find(each => each.place !== undefined)?.place;
	return {
		...first.event,
		...(place !== undefined && {place}),
		extra,
		actors: distinct<Participation>(events.flatMap(({actors}) => actors)),
		tags: [...new Set(events.flatMap(({tags}) => tags))],
		accounts: others.reduce<readonly Account[]>(
			(accounts, {part, event}) => withAccounts(accounts, event.accounts, source => variantOf(part, source)),
			first.event.accounts,
		),
	};
}

/** Whether two parts say otherwise when and where an event was or what it is, so that each has to be heard. */
export function differ(one: ChronologyEvent, other: ChronologyEvent): boolean {
	const places = new Set([one.place, other.place].filter(place => place !== undefined));
	return (
		one.title !== other.title ||
		one.date?.text !== other.date?.text ||
		one.display !== other.display ||
		places.size > 1 ||
		Object.keys(unlikeIn(one.extra, other.extra)).length > 0
	);
}

/** What stands under keys of the user's own otherwise in another map. */
export function unlikeIn(one: Extra, other: Extra): Extra {
	const isUnlike = (key: string, value: unknown) =>
		Object.hasOwn(other, key) && keyOf(value) !== keyOf(Reflect.get(other, key));
	return Object.fromEntries(Object.entries(one).filter(([key, value]) => isUnlike(key, value)));
}

function withAccounts(
	known: readonly Account[],
	more: readonly Account[],
	variantOf: (source: string) => string,
): readonly Account[] {
	const added = more.flatMap((account): readonly Account[] => {
		const own = known.find(({source}) => source === account.source);
		if (!own) return [account];
		return keyOf(own) === keyOf(account) ? [] : [{...account, source: variantOf(account.source)}];
	});
	return [...known, ...added];
}

function distinct<T>(list: readonly T[]): readonly T[] {
	return [...new Map(list.map(each => [keyOf(each), each])).values()];
}

function keyOf(value: unknown): string {
	return JSON.stringify(value);
}
