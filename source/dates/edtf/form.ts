import type {EdtfDate} from './date.ts';

/** A date in EDTF: levels 0 and 1, and of level 2 sets, X in any digit and qualifiers of single parts. */
export type Edtf = EdtfDate | EdtfInterval | EdtfSet;

/** From one date to another; an end may be open (`..`) or unknown (left empty), as in EDTF level 1. */
export type EdtfInterval = {readonly type: 'interval'; readonly text: string} & Ends<'open' | 'unknown'>;

/** One of several dates (`[]`), or all of them (`{}`), as in EDTF level 2. */
export type EdtfSet = {
	readonly type: 'one' | 'all';
	readonly text: string;
	readonly members: readonly EdtfMember[];
};

export type EdtfMember = EdtfDate | EdtfRange;

/** Within a set, every date from one to another; an end may be open. */
export type EdtfRange = {readonly type: 'range'; readonly text: string} & Ends<'open'>;

/** Two ends, at least one of which is a date. */
export type Ends<Missing> =
	| {readonly start: EdtfDate; readonly end: EdtfDate | Missing}
	| {readonly start: Missing; readonly end: EdtfDate};
