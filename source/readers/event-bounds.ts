import {grouped} from '../text/english.ts';
import {cutTo, most} from './bounds.ts';
import {isMap} from './shape.ts';

/** The accounts of an event within the bounds of all of them together, and what is told where they were beyond. */
export type BoundedAccounts = {
	readonly accounts: readonly unknown[];
	readonly told: readonly string[];
};

/** Brings the claims, the links and the texts of all accounts of an event within their bounds, the first ones first. */
export function boundedAccounts(accounts: readonly unknown[]): BoundedAccounts {
	const told: string[] = [];
	let bounded = accounts;
	for (const key of ['claims', 'links'] as const) {
		const count = sum(bounded, account => listIn(account, key).length);
		if (count <= most.told) continue;
		bounded = withFirst(bounded, key);
		told.push(`have ${grouped(count)} ${key} together: only the first ${grouped(most.told)} are kept`);
	}
	const length = sum(bounded, lengthOf);
	if (length <= most.event) return {accounts: bounded, told};
	const message = `are ${grouped(length)} characters long together: the first ${grouped(most.event)} or so are kept`;
	return {accounts: withinLength(bounded), told: [...told, message]};
}

type Map = Readonly<Record<string, unknown>>;

/** The accounts with as many claims or links together as may be. */
function withFirst(accounts: readonly unknown[], key: 'claims' | 'links'): readonly unknown[] {
	let room: number = most.told;
	return mapMaps(accounts, account => {
		const list = listIn(account, key);
		const kept = list.slice(0, room);
		room -= kept.length;
		return kept.length === list.length ? account : {...account, [key]: kept};
	});
}

/** The accounts with texts that are as long together as they may be: where there is no room left, texts are cut short and claims left out. */
function withinLength(accounts: readonly unknown[]): readonly unknown[] {
	let room: number = most.event;
	return mapMaps(accounts, account => {
		const {text} = account;
		const own = typeof text === 'string' ? cutTo(text, Math.max(shortest, room)) : text;
		room -= lengthOf(own);
		const claims = listIn(account, 'claims').filter(claim => {
			room -= lengthOf(claim);
			return room >= 0;
		});
		return {...account, text: own, ...(account['claims'] !== undefined && {claims})};
	});
}

/** So much of a text is kept where there is no room for it: a source that tells of an event isn't left out. */
const shortest = 100;

function mapMaps(list: readonly unknown[], change: (map: Map) => Map): readonly unknown[] {
	return list.map(each => (isMap(each) ? change(each) : each));
}

function listIn(map: unknown, key: string): readonly unknown[] {
	const list = isMap(map) ? map[key] : undefined;
	return Array.isArray(list) ? list : [];
}

/** The characters of all texts in a value of annals' own keys. */
function lengthOf(value: unknown): number {
	if (typeof value === 'string') return value.length;
	if (Array.isArray(value)) return sum(value, lengthOf);
	if (!isMap(value)) return 0;
	return sum(
		Object.entries(value).filter(([key]) => !key.startsWith('x-')),
		([, inner]) => lengthOf(inner),
	);
}

function sum<T>(list: readonly T[], of: (item: T) => number): number {
	return list.reduce((total, item) => total + of(item), 0);
}
