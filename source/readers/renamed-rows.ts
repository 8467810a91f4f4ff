import {growing, integers} from '../chronology/growing.ts';
import {growingTexts, type Texts, textAt} from '../chronology/texts.ts';
import {firstWhere} from '../lookup/bisect.ts';

/** The ids of rows whose own are of others already, by their places in the file, in order. */
export type RenamedRows = {readonly places: Uint32Array; readonly ids: Texts};

/** The id of the row of a place, where it isn't its own. */
export function newIdAt({places, ids}: RenamedRows, place: number): string | undefined {
	const number = firstWhere(places.length, at => (places[at] ?? 0) >= place);
	return places[number] === place ? textAt(ids, number) : undefined;
}

/** Such rows, which are added in the order of the file. */
export type GrowingRenamed = {
	readonly add: (place: number, id: string) => void;
	readonly all: () => RenamedRows;
};

export function growingRenamed(): GrowingRenamed {
	const [places, ids] = [growing(integers), growingTexts()];
	return {
		add(place, id) {
			places.push(place);
			ids.add(id);
		},
		all: () => ({places: places.all(), ids: ids.all()}),
	};
}
