import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {ChronologyEvent} from '../../source/chronology/event.ts';
import {type Proposal, proposeJoins} from '../../source/chronology/join/proposals.ts';
import {joinReason} from '../../source/chronology/join/reason.ts';
import {numberedId} from '../../source/chronology/row.ts';
import {type Chronology, chronologyOfEvents} from '../../source/chronology/store.ts';
import {allRows, gullRock, orvel, read, tideMill, weirEnd} from '../fixtures.ts';

/** How a half of a chronology tells its events: with the titles they have, by the first words of its account, or by that without actors and claims. */
const tellings = {
	'with one title': event => event,
	'in words of their own': event => ({...event, title: firstWords(event)}),
	'in words of their own, without actors and claims': event => ({
		...event,
		title: firstWords(event),
		actors: [],
		accounts: event.accounts.map(account => ({...account, claims: []})),
	}),
} satisfies Readonly<Record<string, (event: ChronologyEvent) => ChronologyEvent>>;

type Telling = keyof typeof tellings;

function firstWords({title, accounts: [first]}: ChronologyEvent): string {
	return first?.text.split(/(?<=[.;:])\s/)[0] ?? title;
}

/** A half of a chronology: the events that some of its sources tell of, by their accounts, with ids that tell nothing; and the ids they had. */
function half(
	chronology: Chronology,
	sources: ReadonlySet<string>,
	telling: Telling,
): {readonly made: Chronology; readonly had: (row: number) => string} {
	const had = new Map<string, string>();
	const events = allRows(chronology).flatMap(row => {
		const {label: _, display: __, ...event} = chronology.get(row);
		const accounts = event.accounts
			.filter(({source}) => sources.has(source))
			.map(account => ({...account, links: []}));
		if (accounts.length === 0) return [];
		const id = numberedId(had.size + 1);
		had.set(id, event.id);
		return [tellings[telling]({...event, id, accounts})];
	});
	const made = chronologyOfEvents({
		...chronology,
		sources: [...chronology.sources.values()],
		actors: [...chronology.actors.values()],
		events,
	});
	return {made, had: row => had.get(made.get(row).id) ?? ''};
}

/** A chronology split in two by its sources: how many events are in both halves, how many are proposed to be one, and how many of these are. */
function measured(chronology: Chronology, telling: Telling) {
	const ids = [...chronology.sources.keys()];
	const [one, other] = [0, 1].map(rest =>
		half(chronology, new Set(ids.filter((_, index) => index % 2 === rest)), telling),
	);
	assert.ok(one && other);
	const inOne = new Set(allRows(one.made).map(one.had));
	const proposals = proposeJoins(one.made, other.made).list;
	return {
		inBoth: allRows(other.made).filter(row => inOne.has(other.had(row))).length,
		proposed: proposals.length,
		right: proposals.filter(proposal => one.had(proposal.one) === other.had(proposal.other)).length,
	};
}

const counts: Readonly<
	Record<Telling, readonly (readonly [Chronology, inBoth: number, proposed: number, right: number])[]>
> = {
	'with one title': [
		[orvel, 5, 5, 5],
		[weirEnd, 4, 4, 4],
		[gullRock, 1, 1, 1],
		[tideMill, 1, 1, 1],
	],
	'in words of their own': [
		[orvel, 5, 5, 5],
		[weirEnd, 4, 4, 4],
		[gullRock, 1, 1, 1],
		[tideMill, 1, 0, 0],
	],
	'in words of their own, without actors and claims': [
		[orvel, 5, 4, 4],
		[weirEnd, 4, 4, 4],
		[gullRock, 1, 0, 0],
		[tideMill, 1, 0, 0],
	],
};

for (const [telling, rows] of Object.entries(counts) as [Telling, (typeof counts)[Telling]][]) {
	for (const [chronology, inBoth, proposed, right] of rows) {
		test(`${chronology.title}, split in two ${telling}: of ${inBoth} events ${right} are found, and ${proposed - right} wrongly`, () => {
			assert.deepEqual(measured(chronology, telling), {inBoth, proposed, right});
		});
	}
}

test('of chronologies about other things nothing is proposed', () => {
	const all = [orvel, weirEnd, gullRock, tideMill];
	for (const one of all)
		for (const other of all)
			if (one !== other) assert.deepEqual(proposeJoins(one, other), {list: [], isCut: false});
});

test('who opens one chronology twice is proposed each of its dated events, once', () => {
	const rows = (proposals: readonly Proposal[]) =>
		proposals.filter(({one, other}) => one === other).map(({one}) => one);
	assert.deepEqual(
		rows(proposeJoins(orvel, orvel).list).toSorted((a, b) => a - b),
		allRows(orvel),
	);
});

test('what has been answered is not proposed, and of more events than can be compared it is told', () => {
	const [first] = proposeJoins(orvel, orvel).list;
	assert.ok(first);
	const isOpen = (one: number, other: number) => one !== first.one || other !== first.other;
	const {list} = proposeJoins(orvel, orvel, {isOpen});
	assert.ok(list.every(({one, other}) => isOpen(one, other)));
	const {isCut, list: few} = proposeJoins(orvel, orvel, {budget: 3});
	assert.deepEqual([isCut, few.length <= 3], [true, true]);
});

const event = (fields: string) =>
	read(
		`version: 1\ntitle: T\nactors: [{id: a, name: Harbour Office, aliases: [The office]}, {id: b, name: The office}]\nevents:\n  - {id: e, ${fields}}\n  - {id: f, date: 1700, title: Elsewhere}\n`,
	);

test('the reason tells what two events share, and how far their dates are apart', async () => {
	const one = await event('date: 1890-05-01, title: The bridge burns, place: Low quay, actors: [a]');
	const proposed = (other: Chronology) =>
		proposeJoins(one, other).list.find(proposal => one.get(proposal.one).id === 'e');
	const near = proposed(
		await event('date: 1890-05-03, title: Bridge burned down, place: The quay, actors: [b]'),
	);
	assert.equal(
		near && joinReason(near),
		'the dates are 2 days apart; both name Harbour Office; both places have quay; both say bridge and burns',
	);
	const later = 'title: Bridge burned down, place: The quay, actors: [a]';
	assert.equal(proposed(await event(`date: 1890-05-09, ${later}`)), undefined);
	assert.match(
		joinReason(proposed(await event(`date: 1890-05~, ${later}`)) ?? nothing),
		/^the dates overlap; /,
	);
	assert.equal(proposed(await event(later)), undefined);
});

const nothing = {daysApart: 0, shared: []};

test('the shortest words are named in a reason only where nothing else is shared', () => {
	const word = (text: string) => ({type: 'word', text}) as const;
	const said = (...texts: readonly string[]) => joinReason({daysApart: 0, shared: texts.map(word)});
	assert.equal(said('the', 'bridge', '15'), 'the dates overlap; both say bridge and 15');
	assert.equal(said('the', 'fog'), 'the dates overlap; both say the and fog');
});
