import type {Mode, State} from '../state.ts';
import {browseMode} from './browse/mode.ts';
import {chooseMode} from './choose/mode.ts';
import {differencesMode} from './differences/mode.ts';
import {facetsMode} from './facets/mode.ts';
import {filterMode} from './filter/mode.ts';
import {gotoMode} from './goto/mode.ts';
import {helpMode} from './help/mode.ts';
import type {ModeOf} from './mode.ts';
import {pairMode} from './pair/mode.ts';
import {rangeMode} from './range/mode.ts';
import {searchMode} from './search/mode.ts';

const table: {readonly [Type in Mode['type']]: ModeOf<Extract<Mode, {type: Type}>>} = {
	browse: browseMode,
	filter: filterMode,
	search: searchMode,
	goto: gotoMode,
	facets: facetsMode,
	choose: chooseMode,
	range: rangeMode,
	differences: differencesMode,
	pair: pairMode,
	help: helpMode,
};

/** The mode that a state is in, as the table of modes has it. */
export function modeOf({mode}: State): ModeOf<Mode> {
	return table[mode.type];
}
