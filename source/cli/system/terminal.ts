import {openSync} from 'node:fs';
import {ReadStream} from 'node:tty';
import type {Terminal} from '../../ink/start.tsx';
import type {Page} from '../../writers/index.ts';
import type {Options} from '../options/options.ts';
import type {Settings} from '../settings/settings.ts';
import {lacksUnicode} from './locale.ts';
import {stopUntilContinued} from './suspend.ts';

/** Where annals runs: a viewer's terminal if there is one, else the page that is printed on. */
export type Surroundings = {readonly viewer?: Terminal; readonly page: Omit<Page, 'measure'>};

/** Looks at the streams and the environment. */
export function surroundings(
	{colour, format, request, theme, isMouse, isSpoken}: Options,
	settings: Settings,
): Surroundings {
	const {stdout, env} = process;
	const isSaid = isSpoken ?? wantsSpeech(env);
	// What is said in lines needs nothing that a dumb terminal lacks.
	const isDumb = env['TERM'] === 'dumb';
	const canShow = stdout.isTTY && (isSaid || !isDumb);
	const hasColour = wantsColour(colour, env, canShow);
	const isStyled = hasColour || (canShow && colour !== 'never');
	const page: Surroundings['page'] = {
		width: stdout.isTTY ? Math.min(stdout.columns, 100) : 80,
		strong: isStyled ? text => `\u001b[1m${text}\u001b[22m` : text => text,
	};
	const stdin = canShow && !format && !request ? keyboard() : undefined;
	if (!stdin) return {page};
	return {
		viewer: {
			stdin,
			stdout,
			hasColour,
			isAsciiOnly: lacksUnicode(env),
			theme: theme ?? settings.theme?.value ?? 'terminal',
			isMouse: isMouse ?? settings.mouse?.value ?? false,
			isSpoken: isSaid,
			isDumb,
			stop: stopUntilContinued,
		},
		page,
	};
}

/** Standard input, or the terminal itself where that is a pipe; nothing where there is no terminal to be had. */
function keyboard(): NodeJS.ReadStream | undefined {
	if (process.stdin.isTTY) return process.stdin;
	try {
		return new ReadStream(openSync('/dev/tty', 'r'));
	} catch {
		return undefined;
	}
}

/** The variables by which people ask programs, and Ink's, for lines in place of drawings. */
function wantsSpeech(env: NodeJS.ProcessEnv): boolean {
	return ['ACCESSIBLE', 'INK_SCREEN_READER'].some(name => {
		const value = env[name]?.toLowerCase();
		return value !== undefined && !['', '0', 'false', 'no'].includes(value);
	});
}

/** See no-color.org and force-color.org; the flag goes before either. */
function wantsColour(colour: Options['colour'], env: NodeJS.ProcessEnv, canShow: boolean): boolean {
	if (colour !== 'auto') return colour === 'always';
	const forced = env['FORCE_COLOR'];
	if (forced) return forced !== '0' && forced !== 'false';
	return canShow && !env['NO_COLOR'];
}
