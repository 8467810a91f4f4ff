import type {Account, ChronologyEvent} from '../chronology/event.ts';
import {comparisonKey} from '../text/fold.ts';
import {twinsAmong} from '../text/twins.ts';
import {wordyAttributions} from './attributions.ts';
import type {Parts} from './decode.ts';
import {datesOutOfLine} from './plausibility.ts';
import type {Path, Problem} from './problem.ts';

/** Warnings on what looks wrong in a file though it is well formed, with the parts in its order. They are found only where a file is checked. */
export function doubtsOn(parts: Parts): readonly Problem[] {
	return [
		...unusedSources(parts),
		...unusedActors(parts),
		...bareAccounts(parts.events),
		...spellings(parts),
		...wordyAttributions(parts),
		...datesOutOfLine(parts.events),
	];
}

function unusedSources({sources, events}: Parts): readonly Problem[] {
	const used = new Set(events.flatMap(({accounts}) => accounts.map(({source}) => source)));
	return sources.flatMap(({id}, index) =>
		used.has(id) ? [] : [warning(['sources', index], 'has no account in any event')],
	);
}

/** Actors in no event, whom no claim is attributed to, and of which no part is used. */
function unusedActors({actors, events}: Parts): readonly Problem[] {
	const used = new Set(
		events.flatMap(event => [
			...event.actors.map(({actor}) => actor),
			...event.accounts.flatMap(({claims}) => claims.flatMap(({speaker}) => speaker ?? [])),
		]),
	);
	const byId = new Map(actors.map(actor => [actor.id, actor]));
	for (const id of used) for (const whole of byId.get(id)?.partOf ?? []) used.add(whole);
	return actors.flatMap(({id}, index) =>
		used.has(id) ? [] : [warning(['actors', index], 'is in no event, and nothing is attributed to it')],
	);
}

/** Accounts without paragraphs where most of their source, or of the file, have them. */
function bareAccounts(events: readonly ChronologyEvent[]): readonly Problem[] {
	const all = events.flatMap(({accounts}) => accounts);
	const sources = new Map<string, Account[]>();
	for (const account of all) {
		const known = sources.get(account.source);
		if (known) known.push(account);
		else sources.set(account.source, [account]);
	}
	const areCited = new Map([...sources].map(([id, accounts]) => [id, mostHaveParagraphs(accounts)]));
	const isUsual = mostHaveParagraphs(all);
	return events.flatMap(({accounts}, index) =>
		accounts.flatMap(({source, paragraphs}, account) => {
			const isCited = areCited.get(source) === true;
			if (paragraphs.length > 0 || !(isCited || isUsual)) return [];
			const others = isCited ? `most accounts of ${source}` : 'most accounts';
			return [warning(['events', index, 'accounts', account], `names no paragraphs, where ${others} do`)];
		}),
	);
}

function mostHaveParagraphs(accounts: readonly Account[]): boolean {
	return accounts.filter(({paragraphs}) => paragraphs.length > 0).length > accounts.length / 2;
}

/** A text of the file that others should be spelled as, and where it stands first. */
type Spelling = {readonly text: string; readonly path: Path; readonly owner?: string};

/** Names, tags, places and topics that are likely to be two spellings of one. */
function spellings({actors, events}: Parts): readonly Problem[] {
	const names = actors.flatMap(({id, name, aliases}, index): readonly Spelling[] => [
		{text: name, path: ['actors', index, 'name'], owner: id},
		...aliases.map((text, alias) => ({text, path: ['actors', index, 'aliases', alias], owner: id})),
	]);
	const tags = events.flatMap((event, index) =>
		event.tags.map((text, tag): Spelling => ({text, path: ['events', index, 'tags', tag]})),
	);
	const places = events.flatMap(({place}, index): readonly Spelling[] =>
		place === undefined ? [] : [{text: place, path: ['events', index, 'place']}],
	);
	const topics = events.flatMap(({accounts}, index) =>
		accounts.flatMap(({claims}, account) =>
			claims.map(
				({topic}, claim): Spelling => ({
					text: topic,
					path: ['events', index, 'accounts', account, 'claims', claim, 'topic'],
				}),
			),
		),
	);
	// Topics are compared without regard to case and spaces, so only their letters can set them apart.
	return [
		...twinsIn(names, text => text),
		...twinsIn(tags, text => text),
		...twinsIn(places, text => text),
		...twinsIn(topics, comparisonKey),
	];
}

/** Warnings on twins; of texts with one key the first stands for all. */
function twinsIn(all: readonly Spelling[], keyOf: (text: string) => string): readonly Problem[] {
	const first = new Map<string, Spelling>();
	for (const spelling of all) {
		const key = `${spelling.owner ?? ''} ${keyOf(spelling.text)}`;
		if (!first.has(key)) first.set(key, spelling);
	}
	return twinsAmong([...first.values()]).flatMap(({one, other}) => {
		if (one.owner !== undefined && one.owner === other.owner) return [];
		return [warning(other.path, `is spelled “${other.text}”, and elsewhere “${one.text}”: are both right?`)];
	});
}

function warning(path: Path, message: string): Problem {
	return {severity: 'warning', path, message};
}
