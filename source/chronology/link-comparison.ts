import {once, perObject} from '../lookup/memo.ts';
import {capitalise} from '../text/english.ts';
import {comparisonKey} from '../text/fold.ts';
import {type ComparedTopic, compareAccounts, type Sign} from './comparison.ts';
import type {ChronologyEvent, Claim, Link} from './event.ts';
import {linkKinds} from './link.ts';
import type {Chronology} from './store.ts';

/** What is compared of an event: its topics, and the links of its accounts to other events, which don't count in its standing. */
export type ComparedEvent = {
	readonly topics: readonly ComparedTopic[];
	readonly links: readonly ComparedTopic[];
};

/** What one source says on how an event is linked to another: its links of one kind, and its links in the opposite direction. */
type Cell = {readonly links: readonly Link[]; readonly reversed: readonly Link[]};

/** Compares the topics and the links of an event. */
export function compareEvent(chronology: Chronology, event: ChronologyEvent): ComparedEvent {
	return {topics: compareAccounts(event), links: linksIn(chronology)(event)};
}

const linksIn = perObject((chronology: Chronology) =>
	perObject((event: ChronologyEvent) => compareLinks(chronology, event)),
);

/**
 * Compares the links of an event's accounts, a row for each kind of link to each event. The same kind to the same event agrees
 * in the same words and is compatible in other words. Sources differ only where one puts the event after the other and another
 * source puts it before, even if that source has an account of the other event alone.
 */
export function compareLinks(chronology: Chronology, event: ChronologyEvent): readonly ComparedTopic[] {
	const rows = new Map<string, {readonly link: Link; readonly links: Map<number, Link[]>}>();
	const columnOf = new Map(event.accounts.map(({source}, column) => [source, column]));
	for (const [column, {links}] of event.accounts.entries()) {
		for (const link of links) {
			const name = `${link.kind} ${link.to}`;
			const known = rows.get(name) ?? {link, links: new Map<number, Link[]>()};
			const cell = known.links.get(column) ?? [];
			cell.push(link);
			known.links.set(column, cell);
			rows.set(name, known);
		}
	}
	return [...rows.values()].map(({link: {kind, to}, links: columns}) => {
		const row = chronology.rowOf(to);
		const other = row === undefined ? undefined : chronology.get(row);
		const reversed = linkKinds[kind].isLater ? reversedLinks(other, event.id) : nothing;
		const cells = event.accounts.map(({source}, column): Cell => {
			const [links, contrary] = [columns.get(column), reversed.get(source)];
			return links || contrary ? {links: links ?? [], reversed: contrary ?? []} : silent;
		});
		const beyond = [...reversed]
			.filter(([source]) => !columnOf.has(source))
			.map(([source, links]) => ({source, cell: {links: [], reversed: links}}));
		return {
			topic: `${capitalise(linkKinds[kind].forth)}: ${other?.title ?? to}`,
			sign: signOf([...cells, ...beyond.map(({cell}) => cell)]),
			cells: cells.map(claimsOf),
			...(beyond.length > 0 && {
				beyond: beyond.map(({source, cell}) => ({source, claims: claimsOf(cell)})),
			}),
		};
	});
}

/** The cell of a source that says nothing; there may be a thousand sources and links. */
const silent: Cell = {links: [], reversed: []};

const nothing: ReadonlyMap<string, readonly Link[]> = new Map();

/** The links by which sources put another event after this one, by source. */
function reversedLinks(other: ChronologyEvent | undefined, id: string): ReadonlyMap<string, readonly Link[]> {
	const bySource = (other?.accounts ?? []).map(({source, links}): [string, readonly Link[]] => [
		source,
		links.filter(({kind, to}) => to === id && linkKinds[kind].isLater),
	]);
	return new Map(bySource.filter(([, links]) => links.length > 0));
}

function signOf(cells: readonly Cell[]): Sign {
	const speaking = cells.filter(cell => cell !== silent);
	if (speaking.length < 2) return 'alone';
	const [forth, back] = [
		speaking.filter(({links}) => links.length > 0),
		speaking.filter(({reversed}) => reversed.length > 0),
	];
	// Sources differ where one has a link and another its opposite.
	if (forth.some(one => back.some(other => other !== one))) return 'differ';
	return forth.length > 1 && !areWordedAlike(forth.flatMap(({links}) => links)) ? 'compatible' : 'agree';
}

/** Whether links have the same words. Of a thousand long ones only as many are folded as tell. */
function areWordedAlike([one, ...others]: readonly Link[]): boolean {
	const wording = one?.says ?? '';
	const key = once(() => ({folded: comparisonKey(wording)}));
	return others.every(({says = ''}) => says === wording || comparisonKey(says) === key().folded);
}

const noClaims: readonly Claim[] = [];

function claimsOf(cell: Cell): readonly Claim[] {
	if (cell === silent) return noClaims;
	const {links, reversed} = cell;
	const claim = (says: string, {paragraphs}: Link): Claim => ({topic: '', says, paragraphs});
	return [
		...links.map(link => claim(link.says ?? linkKinds[link.kind].forth, link)),
		...reversed.map(link => {
			const words = [linkKinds[link.kind].back, link.says].filter(Boolean).join(', ');
			return claim(`the other way round: ${words}`, link);
		}),
	];
}
