import {generator} from '../random.ts';

/** An event that is made up: its date is within one year, and the text holds a rare word, or lacks a common one, now and then. */
export type MadeEvent = {
	readonly number: number;
	readonly date: string;
	readonly title: string;
	readonly actors: readonly number[];
	readonly source: number;
	readonly tag: string;
	readonly text: string;
};

/** What a viewer and a printer have to find, and how many events it is. */
export type Wanted = {
	readonly year: string;
	readonly actor: string;
	readonly rare: string;
	readonly common: string;
};

/** What is looked for in all files. */
export const wanted: Wanted = {year: '2010', actor: 'Actor 17', rare: 'kittiwake', common: 'lantern'};

export type Counts = Readonly<Record<keyof Wanted, number>>;

const words =
	'river bridge council storm harbour lamp keeper engine railway flood market letter treaty signal tower school crew dock ferry truce board vote camp march'.split(
		' ',
	);
const tags = ['battle', 'talks', 'strike', 'flood', 'vote'];
const actorCount = 5000;
const sourceCount = 300;

/** Makes events, always the same ones, in no order of time. */
export function* madeEvents(count: number): Generator<MadeEvent> {
	const next = generator(7);
	const two = (number: number) => String(number).padStart(2, '0');
	const text = (length: number) => {
		let joined = words[next(words.length)] ?? '';
		for (let word = 1; word < length; word++) joined += ` ${words[next(words.length)]}`;
		return joined;
	};
	for (let number = 0; number < count; number++) {
		const [year, month, day] = [1990 + next(34), two(1 + next(12)), two(1 + next(28))];
		const vague = next(20);
		const date = vague === 0 ? `${year}` : vague < 3 ? `${year}-${month}` : `${year}-${month}-${day}`;
		const one = number % 500 === 9 ? 17 : next(actorCount);
		yield {
			...{number, date, title: text(6), actors: [one, (one + 1 + next(actorCount - 1)) % actorCount]},
			...{source: next(sourceCount), tag: tags[next(tags.length)] ?? ''},
			text: `${text(30)}${number % 1000 === 500 ? ` ${wanted.rare}` : ''}${number % 100 === 7 ? '' : ` ${wanted.common}`} ${text(4)}`,
		};
	}
}
