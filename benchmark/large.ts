import {writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {generator} from './random.ts';

const words =
	'river bridge council storm harbour lamp keeper engine railway flood market letter treaty signal tower school'.split(
		' ',
	);
const size = 10_000;

/** Writes a chronology of 10,000 events, always the same, beside a program; gives its path. */
export async function writeLarge(program: string): Promise<string> {
	const file = join(dirname(program), 'large.json');
	const next = generator(1);
	const text = (count: number) => Array.from({length: count}, () => words[next(words.length)]).join(' ');
	const two = (number: number) => String(number).padStart(2, '0');
	const actors = Array.from({length: 200}, (_, index) => ({
		id: `actor-${index}`,
		name: `${words[index % 16]} ${words[(index * 7) % 16]} ${index}`,
		...(index >= 20 && {partOf: [`actor-${index % 20}`]}),
	}));
	const sources = Array.from({length: 12}, (_, index) => ({
		id: `source-${index}`,
		outlet: `Gazette ${index}`,
	}));
	const events = Array.from({length: size}, (_, index) => ({
		id: `event-${index}`,
		date: `${1900 + next(120)}-${two(1 + next(12))}-${two(1 + next(28))}`,
		title: text(7),
		actors: [`actor-${next(200)}`],
		tags: [`tag-${next(40)}`],
		place: text(2),
		accounts: Array.from({length: 1 + next(2)}, (__, account) => ({
			source: `source-${(index + account * 5) % 12}`,
			text: text(60),
			claims: [{topic: 'What', says: text(5)}],
		})),
	}));
	await writeFile(file, JSON.stringify({version: 1, title: 'Ten thousand', sources, actors, events}));
	return file;
}
