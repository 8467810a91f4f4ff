import type {EdtfDate} from './date.ts';

/** A date as written in EDTF (ISO 8601-2): level 0 and 1, and of level 2 sets, X anywhere and signs on single parts. */
export type Edtf = EdtfDate | EdtfInterval | EdtfSet;

/** A time that lasts from one date to another; an end may be open (`..`) or unknown (nothing). */
export type EdtfInterval = {readonly type: 'interval'; readonly text: string} & Ends<'open' | 'unknown'>;

/** One of some dates (`[]`), or all of them (`{}`). */
export type EdtfSet = {
	readonly type: 'one' | 'all';
	readonly text: string;
	readonly members: readonly EdtfMember[];
};

export type EdtfMember = EdtfDate | EdtfRange;

/** Within a set, every date from one to another; an end may be open. */
export type EdtfRange = {readonly type: 'range'; readonly text: string} & Ends<'open'>;

/** Two ends, of which one at least is a date. */
export type Ends<Missing> =
	| {readonly start: EdtfDate; readonly end: EdtfDate | Missing}
	| {readonly start: Missing; readonly end: EdtfDate};
