import type {Claim} from '../../source/chronology/event.ts';
import {type Chronology, chronologyOfEvents} from '../../source/chronology/store.ts';
import {read} from '../fixtures.ts';

/** A chronology of one event of which two sources make the same claims on so many topics, and how often claims have been told so far. */
export async function chronologyOfClaims(
	topics: number,
): Promise<{readonly chronology: Chronology; readonly told: () => number}> {
	const {sources, actors, ...about} = await read(
		JSON.stringify({
			...{version: 1, title: 'T', sources: ['a', 'b'].map(id => ({id, outlet: id}))},
			events: [{id: 'lamp', date: '1911', title: 'The lamp'}],
		}),
		'file.json',
	);
	let told = 0;
	const claims = Array.from(
		{length: topics},
		(_, index): Claim => ({
			topic: `Topic ${index}`,
			paragraphs: [],
			get says() {
				told++;
				return 'dark';
			},
		}),
	);
	const accounts = ['a', 'b'].map(source => ({source, text: 'Told.', paragraphs: [], claims, links: []}));
	const chronology = chronologyOfEvents({
		...about,
		...{sources: [...sources.values()], actors: [...actors.values()]},
		events: [{...about.get(0), accounts}],
	});
	return {chronology, told: () => told};
}
