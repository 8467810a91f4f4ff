import {Text} from 'ink';
import {render} from 'ink-testing-library';
import {App} from '../../source/ink/app.tsx';
import type {Painter} from '../../source/ink/theme.ts';
import type {State} from '../../source/viewer/state.ts';

/** What Ink makes of a state on a terminal of its size, with the sequences of its styles. */
export function painted(state: State, paint: Painter): string {
	const {columns, rows} = state.size;
	const shown = render(<Text> </Text>);
	Object.defineProperty(shown.stdout, 'columns', {value: columns});
	Object.defineProperty(shown.stdout, 'rows', {value: rows});
	shown.rerender(<App initial={state} paint={paint} perform={() => undefined} onResize={() => () => {}} />);
	const frame = shown.lastFrame() ?? '';
	shown.unmount();
	return frame;
}
