import type {Account, ChronologyEvent, Source} from '../../chronology/event.ts';
import {cleanText, oneLine} from '../../text/clean.ts';
import {freeIds, idFor} from '../entries.ts';
import {accountOf, dataSetIn} from './file-account.ts';
import {type Part, prefixOf} from './part.ts';

/** The sources of a part. Where the file has a name as a source of its own, that is the first, and stands for the data set, too. */
export type PartSources = {
	readonly list: readonly Source[];
	/** The id of the source that the file is, and of the one that it stands for. */
	readonly own?: string;
	readonly dataSet?: string;
};

export function partSources({chronology, as}: Part): PartSources {
	const given = [...chronology.sources.values()];
	if (as === undefined) return {list: given};
	const dataSet = dataSetIn(chronology);
	const others = given.filter(({id}) => id !== dataSet);
	const outlet = oneLine(cleanText(as)).trim();
	const own = freeIds(new Set(others.map(({id}) => id)))(idFor(outlet));
	const list = [{id: own, outlet, extra: {}}, ...others];
	return {list, own, ...(dataSet !== undefined && {dataSet})};
}

/** An event with an account by the source that its file is, where it has none. */
export function withOwnAccount(event: ChronologyEvent, source: string): ChronologyEvent {
	if (event.accounts.some(account => account.source === source)) return event;
	return {...event, accounts: [...event.accounts, accountOf(event, source)]};
}

/** Sources that are only added where events of one id differ. */
export type AddedSources = {
	/** The source that a part's file is, and what it says of an event. */
	readonly account: (part: number, event: ChronologyEvent) => Account;
	/** A source as one part reads it, where another reads it otherwise. */
	readonly variantOf: (part: number, source: string) => string;
	readonly all: () => readonly Source[];
};

export function addedSources(
	parts: readonly Part[],
	known: ReadonlyMap<string, Source>,
	ownIn: (part: number) => string | undefined,
): AddedSources {
	const added = new Map<string, Source>();
	const taken = {has: (id: string) => [...added.values()].some(each => each.id === id) || known.has(id)};
	const freeId = freeIds(taken);
	const add = (key: string, wanted: string, make: (id: string) => Source): string => {
		const source = added.get(key) ?? make(freeId(wanted));
		added.set(key, source);
		return source.id;
	};
	const idOfFile = (index: number, part: Part) =>
		ownIn(index) ??
		add(`file ${index}`, idFor(prefixOf(part)), id => ({
			...{id, outlet: part.file, extra: {}},
			...(part.chronology.title !== prefixOf(part) && {title: part.chronology.title}),
		}));
	return {
		account(index, event) {
			const part = parts[index];
			if (!part) throw new RangeError(`part ${index} of ${parts.length}`);
			return accountOf(event, idOfFile(index, part));
		},
		variantOf(index, source) {
			const part = parts[index];
			const given = known.get(source);
			if (!part || !given) return source;
			return add(`${index} ${source}`, `${prefixOf(part)}/${source}`, id => ({
				...given,
				id,
				outlet: `${given.outlet} (${part.file})`,
			}));
		},
		all: () => [...added.values()],
	};
}
