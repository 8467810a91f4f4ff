import {citationOf} from '../../../chronology/citation.ts';
import type {Account, ChronologyEvent} from '../../../chronology/event.ts';
import {relatedIn, relatedText} from '../../../chronology/related.ts';
import {comparisonLines, exportWidth} from '../../screen/content-blocks.ts';
import {textOf} from '../../screen/line.ts';
import {shownRelated} from '../../state/content.ts';
import {openReading} from '../../state/reading.ts';
import {currentEvent, type State} from '../../state/state.ts';
import {commandOf} from './command.ts';

/** A text to copy, and what it is in a sentence, such as “the citation”. */
export type CopyItem = {
	readonly type: 'citation' | 'account' | 'comparison' | 'url' | 'command';
	readonly what: string;
	readonly text: string;
};

/** The texts that can be copied of the cursor's event: those of the open source, or of all sources where the comparison is open. */
export function copyItems(state: State): readonly CopyItem[] {
	const command: CopyItem = {type: 'command', what: 'the command', text: commandOf(state)};
	const event = currentEvent(state);
	if (!event) return [command];
	const open = openReading(state);
	const accounts = event.accounts.filter(({source}) => open?.type !== 'source' || source === open.id);
	const citations = accounts.map(account => citation(state, event, account));
	return [
		{
			type: 'citation',
			what: accounts.length > 1 ? 'the citations' : 'the citation',
			text: citations.join('\n') || citationOf(event),
		},
		...accountItems(state, event, accounts),
		...accounts.flatMap(({source: id}): readonly CopyItem[] => {
			const source = state.chronology.sources.get(id);
			return source?.url === undefined
				? []
				: [{type: 'url', what: `the web address of ${source.outlet}`, text: source.url}];
		}),
		command,
	];
}

function accountItems(
	state: State,
	event: ChronologyEvent,
	accounts: readonly Account[],
): readonly CopyItem[] {
	const [account, ...others] = accounts;
	if (!account) return [];
	if (others.length === 0) {
		return [
			{
				type: 'account',
				what: 'the account',
				text: [account.text, ...linksOf(state, event, account)].join('\n'),
			},
		];
	}
	const lines = comparisonLines(state, event, exportWidth);
	const text = lines.map(row => textOf(row).trimEnd()).join('\n');
	return [{type: 'comparison', what: 'the comparison', text}];
}

/** The links of an account, a line each, behind an empty line; no lines where it has none. */
function linksOf({chronology}: State, event: ChronologyEvent, account: Account): readonly string[] {
	const {shown, more} = shownRelated(relatedIn(chronology, event, account));
	const lines = shown.map(each => relatedText(chronology, each));
	return lines.length === 0 ? [] : ['', ...lines, ...(more === undefined ? [] : [more])];
}

function citation({chronology}: State, event: ChronologyEvent, account: Account): string {
	return citationOf(event, account, chronology.sources.get(account.source));
}
