import type {LaneField} from '../../timeline/lanes.ts';
import {glyphs} from './glyphs.ts';

/** A meaning that some glyphs share in a lane; the thick and the thin ones have one only where the lanes are those of actors. */
type LaneSign = {
	readonly glyphs: readonly string[];
	readonly meaning: string;
	/** How the glyphs are written together, where they are too many to be listed. */
	readonly term?: string;
	readonly of?: LaneField;
};

/** What the glyphs of lanes mean, for the line under the lanes and for the help, the most needed first. */
export const laneSigns: readonly LaneSign[] = [
	{glyphs: [glyphs.point, glyphs.lasting, glyphs.vaguePart], meaning: 'took part', of: 'actor'},
	{glyphs: [glyphs.pointNamed, glyphs.lastingNamed, glyphs.vague], meaning: 'only named', of: 'actor'},
	{glyphs: [glyphs.vaguePart, glyphs.vague], meaning: 'some time within'},
	{glyphs: [glyphs.lasting, glyphs.lastingNamed], meaning: 'lasted'},
	{glyphs: [...'23456789'], meaning: 'so many events', term: '2–9'},
	{glyphs: [glyphs.many], meaning: 'ten or more'},
	{glyphs: [glyphs.point, glyphs.pointNamed], meaning: 'one event'},
];

/** The meanings of the glyphs that occur in drawn lanes: “●━ took part”. */
export function legendOf(drawn: readonly string[], field: LaneField): readonly string[] {
	const seen = new Set(drawn.join(''));
	return laneSigns.flatMap(({glyphs: all, meaning, term, of}) => {
		const found = all.filter(glyph => seen.has(glyph));
		if (found.length === 0 || (of !== undefined && of !== field)) return [];
		return [`${term ?? found.join('')} ${meaning}`];
	});
}
