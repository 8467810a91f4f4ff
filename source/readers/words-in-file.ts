import {eachAt, lengthAt} from '../chronology/lists.ts';
import {foldedNames, searchableIn} from '../chronology/searchable.ts';
import {textAt} from '../chronology/texts.ts';
import {growingWords, type WordSegment} from '../chronology/words.ts';
import {perValue} from '../lookup/memo.ts';
import {most} from './bounds.ts';
import {readAhead} from './read-ahead.ts';
import {chronologyInFile, type RowsInFile, type Survey} from './survey.ts';

/** The most actors of which the words are kept. */
const mostActors = 2 ** 16;

/** The words of the rows of a file that has been surveyed, in segments that come one after another for as long as words are kept. */
export async function* wordsInFile(survey: Survey, where: RowsInFile): AsyncGenerator<WordSegment> {
	const {columns, offsets, lengths, settled} = survey;
	const {rowsByPlace, lists, ids} = columns;
	const {format, file, options} = where;
	const ahead = readAhead(file);
	const {actors, clock, make} = await chronologyInFile(survey, {...where, file: ahead}, true);
	const words = growingWords();
	const nameOf = (actor: string) => actors.get(actor)?.name;
	const putByBytes = await format.words(file, options, settled, {words, clock, nameOf});
	const partsOf = searchableIn(actors);
	const namesOf = perValue((number: number): readonly number[] => {
		const actor = actors.get(textAt(ids.actor.texts, number));
		return actor ? words.numbersIn([...foldedNames(actor)].join('\n')) : [];
	}, mostActors);

	const putNames = (actor: number) => words.numbers(namesOf(actor));

	/** Puts in the words of a row by its bytes, where none of its texts is beyond a bound. */
	function putRow(place: number): boolean {
		const [offset, length] = [offsets[place] ?? 0, lengths[place] ?? 0];
		if (!putByBytes || length > most.line || length * lengthAt(lists.source, place) > most.event / 2)
			return false;
		const {bytes, at} = ahead.find(offset, length);
		if (!putByBytes(bytes, at, length)) return false;
		eachAt(lists.actor, place, putNames);
		return true;
	}

	for (let place = 0; place < rowsByPlace.length; place++) {
		if (!putRow(place)) for (const {text} of partsOf(make(rowsByPlace[place] ?? 0))) words.text(text);
		words.endRow();
		if (!words.isFull() && place < rowsByPlace.length - 1) continue;
		const segment = words.segment();
		if (!segment) return;
		yield segment;
	}
}
