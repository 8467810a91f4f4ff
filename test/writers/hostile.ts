import fc from 'fast-check';
import type {Account, ChronologyEvent, Source} from '../../source/chronology/event.ts';
import {type Chronology, chronologyOfEvents} from '../../source/chronology/store.ts';
import {parseEdtf} from '../../source/dates/edtf/parse.ts';
import {cleanText, oneLine} from '../../source/text/clean.ts';

/** Texts as a file may have them once they are cleaned, full of what has a meaning in BibTeX, LaTeX, Markdown or JSON. */
const text: fc.Arbitrary<string> = fc
	.oneof(
		fc.string({unit: 'binary'}),
		fc
			.array(
				fc.constantFrom(...'\\{}$&%#_~^<>|`"\'@,=()[]*!-+.:;/ 19aé“¶…\n', '\\end{', '-- ', '](', '1. ', '# '),
			)
			.map(parts => parts.join('')),
	)
	.map(written => oneLine(cleanText(written)).trim())
	.filter(written => written !== '');

const dates = [
	'2020-11-18',
	'2020-11',
	'2020',
	'2020~',
	'2020-11?',
	'201X',
	'2019/2020',
	'2019/..',
	'/2020',
	'2020-21',
];
const others = [
	'[2019,2020]',
	'{2019..2021}',
	'-0043',
	'Y17000',
	'0044',
	'2020-11-18T10:00+03:00',
	'2004-06~-11',
	'2019~/2020~',
];

/** Dates in EDTF of every kind. */
export const edtfs: readonly string[] = [...dates, ...others];

const published = fc.constantFrom(...edtfs).map(written => {
	const date = parseEdtf(written);
	if (date.type === 'fault') throw new Error(`${written}: ${date.message}`);
	return date;
});

const source: fc.Arbitrary<Source> = fc
	.record(
		{
			outlet: text,
			title: text,
			author: text,
			place: text,
			note: text,
			published,
			url: fc.oneof(text, fc.webUrl()),
		},
		{requiredKeys: ['outlet']},
	)
	.map(fields => ({...fields, id: '', extra: {}}));

const account: fc.Arbitrary<Account> = fc
	.record({text, when: text, paragraphs: fc.array(fc.nat(20))}, {requiredKeys: ['text', 'paragraphs']})
	.map(fields => ({...fields, source: '', claims: [], links: []}));

/** Chronologies of such texts, in which each event is told by some of the sources. */
export const hostile: fc.Arbitrary<Chronology> = fc
	.record({
		ids: fc.uniqueArray(text, {minLength: 1, maxLength: 4}),
		sources: fc.array(source, {minLength: 4, maxLength: 4}),
		events: fc.array(fc.record({title: text, accounts: fc.array(account, {maxLength: 4})}), {
			minLength: 1,
			maxLength: 4,
		}),
	})
	.map(({ids, sources, events}) => {
		const told = (accounts: readonly Account[]) =>
			accounts.slice(0, ids.length).map((each, index) => ({...each, source: ids[index] ?? ''}));
		return chronologyOfEvents({
			title: 'T',
			extra: {},
			actors: [],
			sources: ids.map((id, index) => ({...(sources[index] ?? {outlet: 'O', extra: {}}), id})),
			events: events.map(
				({title, accounts}, index): ChronologyEvent => ({
					id: `e${index}`,
					title,
					actors: [],
					tags: [],
					accounts: told(accounts),
					extra: {},
				}),
			),
		});
	});
