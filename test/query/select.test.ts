import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Chronology} from '../../source/chronology/store.ts';
import {parseQuery} from '../../source/query/parse.ts';
import {everything} from '../../source/query/query.ts';
import {select} from '../../source/query/select.ts';
import {allRows, gullRock, orvel} from '../fixtures.ts';

function find(chronology: Chronology, text: string): readonly string[] {
	const query = parseQuery(text, chronology);
	if (query.type === 'fault') assert.fail(query.message);
	return Array.from(select(chronology, query), row => chronology.get(row).id);
}

const found: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	'values of one field are alternatives, fields narrow': {
		'': 'first-fire beacon tower survey lamp-out relit',
		'tag:lamp': 'lamp-out relit',
		'tag:lamp tag:map': 'beacon survey lamp-out relit',
		'tag:lamp tag:storm': 'lamp-out relit',
		'tag:lamp source:log': 'lamp-out',
		'source:almanac source:gazette tag:lamp': 'lamp-out relit',
		'tag:map source:log': '',
		'year:1811..1815 year:2020': 'tower survey relit',
	},
	'a minus excludes': {
		'-tag:lamp': 'first-fire beacon tower survey',
		'-tag:lamp -tag:map': 'first-fire tower',
		'tag:lamp -source:log': 'relit',
		'-year:1811..2020': 'first-fire beacon',
		'tag:lamp -tag:lamp': '',
	},
	'a whole finds its parts, a part not its whole': {
		'actor:"harbour board"': 'tower survey lamp-out relit',
		'actor:"lamp office"': 'survey lamp-out relit',
		'actor:keeper': 'lamp-out',
		'-actor:"lamp office"': 'first-fire beacon tower',
		'-actor:keeper': 'first-fire beacon tower survey relit',
		'actor:board -actor:"lamp office"': 'tower',
	},
	'words are found in dates, as the file and as annals words them': {
		october: 'lamp-out',
		'"16 oct"': 'lamp-out',
		'friday 1987': 'lamp-out',
		'44 bc': 'first-fire',
		'"ad 44"': 'beacon',
		'"c. january 2020"': 'relit',
		august: 'survey',
		'1815': 'tower survey',
		'-1815': 'first-fire beacon lamp-out relit',
	},
	'years match where they overlap': {
		'year:1811': 'tower',
		'year:1813': 'tower',
		'year:1815': 'tower survey',
		'year:1816': '',
		'year:181X': 'tower survey',
		'year:18XX': 'tower survey',
		'year:-0043': 'first-fire',
		'year:0044': 'beacon',
		'year:..0044': 'first-fire beacon',
		'year:1987..': 'lamp-out relit',
		'year:0045..1810': '',
	},
	'from and to match what may have been then': {
		'from:1815-08': 'tower survey lamp-out relit',
		'from:1815-09': 'tower lamp-out relit',
		'to:1815-05': 'first-fire beacon tower',
		'to:1815-06': 'first-fire beacon tower survey',
		'from:1987-10-16 to:1987-10-16': 'lamp-out',
		'from:1987-10-16T12:00 to:1987-10-16T13:00': 'lamp-out',
		'from:1987-10-17 to:2020-01-01': 'relit',
		'from:2020-02': '',
		'from:1812/1814 to:1812/1814': 'tower',
	},
	'words are text that occurs, in any case and without accents': {
		LAMP: 'survey lamp-out relit',
		'lamp storm': 'lamp-out',
		'"gull rock"': 'lamp-out relit',
		'rock gull': 'lamp-out relit',
		phares: 'survey relit',
		ETE: 'survey relit',
		'mid-october': 'lamp-out',
		'forty -electricity': 'lamp-out',
		electricity: 'relit',
		'"about forty men"': 'lamp-out',
		'bell the': 'lamp-out',
		'boats -stranded': '',
		'lamp lamp': 'survey lamp-out relit',
	},
};

for (const [rule, queries] of Object.entries(found)) {
	for (const [text, ids] of Object.entries(queries)) {
		test(`${rule}: ${text || 'nothing'} finds ${ids || 'nothing'}`, () => {
			assert.equal(find(gullRock, text).join(' '), ids);
		});
	}
}

test('everything is every row', () => {
	assert.deepEqual([...select(gullRock, everything)], allRows(gullRock));
});

test('the Northern Line is mentioned by its parts', () => {
	const whole = find(orvel, 'actor:"northern line"');
	assert.deepEqual(
		find(orvel, 'actor:deckhouse actor:"nl captains" actor:thrupp actor:"nl kiosk"').filter(
			id => !whole.includes(id),
		),
		[],
	);
	assert.ok(whole.includes('crew-cut'));
});

test('Orla is Orla and its parts, and not the boats that it backs', () => {
	assert.deepEqual(find(orvel, 'actor:orla'), ['solheim-race']);
	assert.ok(find(orvel, 'actor:"orla-backed boats"').includes('denial'), 'a boat is part of the boats');
});
