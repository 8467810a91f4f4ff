import assert from 'node:assert/strict';
import {test} from 'node:test';
import {chronologyOfEvents} from '../../source/chronology/store.ts';
import type {Facet} from '../../source/query/facet.ts';
import {facetList, facetListWork, shownFacets} from '../../source/viewer/modes/facets/list.ts';
import {type State, shownSelection} from '../../source/viewer/state/state.ts';
import {at, drive, filtered, opened, screenOf} from '../drive.ts';
import {allEvents, read, weirEnd} from '../fixtures.ts';

/** Keys that open the panel and choose its first actor. */
const toActors = 'a tab tab';

const tall = {columns: 120, rows: 70};

test('the panel lists years, standing, actors by count, sources and tags, with counts', () => {
	const screen = screenOf(drive(opened({size: tall}), 'a'));
	const titles = ['Years', 'Standing', 'Actors', 'Sources', 'Tags'];
	const places = titles.map(title => screen.indexOf(`  ${title}\n`));
	assert.deepEqual(
		places,
		places.toSorted((a, b) => a - b),
	);
	assert.ok(places.every(place => place > 0));
	assert.match(screen, / 2020 +11 /);
	assert.match(screen, /Actors\n.* Northern Line +13 .*▇{12}\n.* Orvel +7 .*\n.* NL captains +6 /);
});

test('t shows actors as a tree and by count again, with the chosen one still chosen', () => {
	const byCount = drive(opened({size: tall}), `${toActors} j j`);
	const tree = drive(byCount, 't');
	assert.equal(tree.notice, 'actors as a tree');
	assert.match(screenOf(tree), / {3}Northern Line +13 .*\n.* {5}NL captains +6 .*\n.* {5}Deckhouse +1 /);
	assert.equal(drive(tree, 'space').filter.text, 'actor:"NL captains"');
	assert.equal(drive(drive(tree, 'escape a'), 't').notice, 'actors by count');
	assert.equal(drive(tree, 't space').filter.text, 'actor:"NL captains"');
});

test('choosing moves no row, though the counts change', () => {
	const labels = (keys: string) => {
		const state = drive(opened(), keys);
		return state.mode.type === 'facets' ? shownFacets(state, state.mode).map(({label}) => label) : [];
	};
	const before = labels(toActors);
	assert.equal(before.length, 43);
	assert.deepEqual(labels('a j j j j space'), before);
	assert.notDeepEqual(labels('a j j j j space enter a'), before);
});

test('Tab goes from section to section, and g and G to the ends', () => {
	const state = drive(opened(), 'a');
	const chosen = (keys: string) => drive(state, `${keys} space`).filter.text;
	assert.deepEqual(
		['g', 'tab', 'tab tab', '] ] ]', 'tab tab tab tab', 'G shift+tab', 'tab j [', 'G home', 'end'].map(
			chosen,
		),
		[
			'year:2003',
			'is:disputed',
			'actor:"Northern Line"',
			'source:"TBN New Dock"',
			'tag:crews',
			'source:"TBN New Dock"',
			'year:2003',
			'year:2003',
			'tag:statement',
		],
	);
	assert.equal(drive(state, 'G tab').notice, 'this is the last section');
	assert.equal(drive(state, 'j shift+tab').notice, 'this is the first section');
	const narrowed = drive(state, '/ 2 0 2 0 enter tab');
	assert.equal(narrowed.notice, 'this is the last section');
});

test('Space filters by the chosen row, again lets it go, and the counts follow', () => {
	const chosen = drive(opened(), `${toActors} j j space`);
	assert.equal(chosen.filter.text, 'actor:"NL captains"');
	assert.equal(shownSelection(chosen).rows.length, 6);
	assert.match(screenOf(chosen), /\+ NL captains/);
	assert.equal(drive(chosen, 'space').filter.text, '');
});

test('standing has marks, and who is cited stands behind the actors', () => {
	const state = opened({size: {columns: 160, rows: 60}}, weirEnd);
	const screen = screenOf(drive(drive(state, 'm'), 'a'));
	assert.match(
		screen,
		/Standing\n.* disputed: a source contradicts another +1 .*\n.* agreed: .* 1 .*\n.* compatible: .* 2 .*\n.* alone: .* 2 .*\n.* undated: .* 1 .*\n.* marked: .* 1 /,
	);
	assert.match(screen, /Actors[\s\S]*Cited\n.* Canal Office +3 .*\n.* Ada Moor +2 .*\n.* Lock keepers +1 /);
	const disputed = drive(state, 'a tab space');
	assert.equal(disputed.filter.text, 'is:disputed');
	assert.match(screenOf(disputed), /\+ disputed/);
	const kept = drive(disputed, 'enter');
	assert.equal(at(kept), 'leak');
	assert.equal(drive(state, 'a tab -').filter.text, '-is:disputed');
	const cited = drive(state, 'a / l o c k space k e e p enter j space');
	assert.equal(cited.filter.text, 'says:"Lock keepers"');
});

test('a minus excludes', () => {
	const excluded = drive(opened(), `${toActors} -`);
	assert.equal(excluded.filter.text, '-actor:"Northern Line"');
	assert.match(screenOf(excluded), /− Northern Line/);
});

test('typing narrows the list, and Esc shows it whole again', () => {
	const narrowed = drive(opened(), 'a / k a t r i n');
	assert.match(screenOf(narrowed), /narrow: katrin/);
	assert.doesNotMatch(screenOf(narrowed), /Deckhouse +1/);
	const chosen = drive(narrowed, 'enter space');
	assert.equal(chosen.filter.text, 'actor:"Katrin Herring"');
	assert.match(screenOf(drive(narrowed, 'escape')), /Deckhouse +1/);
});

test('Enter keeps the filter for u to take back, Esc restores the one before', () => {
	const before = filtered(opened({at: 'truce'}), 'year:2020');
	const kept = drive(before, 'a / n l space c a p t enter space enter');
	assert.equal(kept.mode.type, 'browse');
	assert.equal(kept.filter.text, 'year:2020 actor:"NL captains"');
	assert.equal(drive(kept, 'u').filter.text, 'year:2020');
	const restored = drive(before, `${toActors} j space j space escape`);
	assert.equal(restored.filter.text, 'year:2020');
	assert.equal(at(drive(before, 'a escape')), 'truce');
});

test('@ filters by the actor of the event, asking which where there are several', () => {
	const asked = drive(opened({at: 'departure'}), '@');
	assert.match(screenOf(asked), /filter by NL captains\n.*filter by Orvel/);
	assert.equal(drive(asked, 'j enter').filter.text, 'actor:Orvel');
	assert.equal(drive(asked, 'escape').filter.text, '');
	assert.equal(drive(opened({at: 'leaving-planned'}), '@').filter.text, 'actor:"NL-led alliance"');
});

test('the panel is shown at any size', () => {
	for (const size of [
		{columns: 40, rows: 12},
		{columns: 80, rows: 24},
		{columns: 200, rows: 50},
	]) {
		assert.match(screenOf(drive(opened({size}), `${toActors} j`)), /Actors/);
	}
});

test('of very many events nothing is counted again before a key is answered, and no count is told until it is', () => {
	const [event] = allEvents(weirEnd);
	assert.ok(event);
	const events = Array.from({length: 100_001}, (_, index) => ({
		...event,
		id: `event-${index}`,
		tags: [`tag-${index % 3}`],
	}));
	const {title, extra, sources, actors} = weirEnd;
	const many = chronologyOfEvents({
		title,
		extra,
		sources: [...sources.values()],
		actors: [...actors.values()],
		events,
	});
	let counts = 0;
	const rowsByNumber = (...given: Parameters<typeof many.rowsByNumber>) => {
		counts++;
		return many.rowsByNumber(...given);
	};
	const state = opened({size: tall}, {...many, rowsByNumber});
	const listed = drive(state, 'a');
	for (const _ of facetListWork(listed));
	assert.match(screenOf(listed), / tag-1 +33,334 /);
	const before = counts;
	const chosen = drive(listed, 'G space');
	assert.equal(chosen.filter.text, 'tag:tag-2');
	const shown = screenOf(chosen);
	assert.match(shown, /33,333 of 100,001 events/);
	assert.match(shown, / tag-1 +…$/m);
	assert.doesNotMatch(shown, / tag-1 +33,334 /);
	assert.equal(counts, before);
	for (const _ of facetListWork(chosen));
	assert.match(screenOf({...chosen, mode: {...chosen.mode}}), / tag-1 +33,334 /);
});

test('facets with very long names are listed while no key waits, as they are narrowed', async () => {
	const words = 'the lamp was dark all night '.repeat(300).trim();
	const chronology = await read(
		JSON.stringify({
			...{version: 1, title: 'T', sources: []},
			events: [
				{
					...{id: 'lamp', date: '1911', title: 'The lamp', accounts: []},
					tags: Array.from({length: 1000}, (_, index) => `${index} ${words}`),
				},
			],
		}),
		'file.json',
	);
	const panel = drive(opened({}, chronology), 'a');
	assert.deepEqual(tagsIn(panel).length, 0, 'they are still to be listed');
	const costs = [...facetListWork(panel)];
	assert.ok(costs.length >= 100 && Math.max(...costs) <= 100, `${costs.length} steps`);
	assert.equal(tagsIn(panel).length, 1000);
	const narrowed = drive(panel, '/ 9 9 9');
	const more = [...facetListWork(narrowed)];
	assert.ok(more.length >= 50 && Math.max(...more) <= 100, `${more.length} steps`);
	assert.deepEqual(tagsIn(narrowed).length, 1);
});

/** The facets of tags that are listed by now. */
function tagsIn(state: State): readonly Facet[] {
	return state.mode.type === 'facets'
		? facetList(state, state.mode).facets.filter(({field}) => field === 'tag')
		: [];
}
