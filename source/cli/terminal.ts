import {openSync} from 'node:fs';
import {ReadStream} from 'node:tty';
import type {Terminal} from '../ink/terminal.ts';
import type {Page} from '../writers/index.ts';
import type {Options} from './options/options.ts';
import type {Settings} from './settings/settings.ts';
import {lacksUnicode} from './system/locale.ts';
import {stopUntilContinued} from './system/suspend.ts';

/** Where annals shows its output: a terminal for the viewer, if there is one, and the page to print on. */
export type Destination = {readonly viewer?: Terminal; readonly page: Omit<Page, 'measure'>};

/** Finds the terminal and the page by the streams, the environment and what the user has set. */
export function destinationOf(
	{colour, format, request, theme, isMouse, isSpoken}: Options,
	settings: Settings,
): Destination {
	const {stdout, env} = process;
	const isSpeech = isSpoken ?? wantsSpeech(env);
	const isDumb = env['TERM'] === 'dumb';
	const canShow = canShowOn(stdout, isSpeech);
	const page = pageOf({colour, ...(isSpoken && {isSpoken})});
	const stdin = canShow && !format && !request ? keyboard() : undefined;
	if (!stdin) return {page};
	return {
		viewer: {
			stdin,
			stdout,
			hasColour: wantsColour(colour, env, canShow),
			isAsciiOnly: lacksUnicode(env),
			theme: theme ?? settings.theme?.value ?? 'terminal',
			isMouse: isMouse ?? settings.mouse?.value ?? false,
			isSpoken: isSpeech,
			isDumb,
			stop: stopUntilContinued,
		},
		page,
	};
}

/** The page that is printed on. */
export function pageOf({colour, isSpoken}: Pick<Options, 'colour' | 'isSpoken'>): Destination['page'] {
	const {stdout, env} = process;
	const canShow = canShowOn(stdout, isSpoken ?? wantsSpeech(env));
	const isStyled = wantsColour(colour, env, canShow) || (canShow && colour !== 'never');
	return {
		width: stdout.isTTY ? Math.min(stdout.columns, 100) : 80,
		strong: isStyled ? text => `\u001b[1m${text}\u001b[22m` : text => text,
	};
}

/** Whether a stream is a terminal that shows the viewer; spoken lines need nothing that a dumb one lacks. */
function canShowOn({isTTY}: NodeJS.WriteStream, isSpeech: boolean): boolean {
	return isTTY && (isSpeech || process.env['TERM'] !== 'dumb');
}

/** Opens the keyboard: standard input, or the terminal itself if that is a pipe; nothing if there is no terminal. */
function keyboard(): NodeJS.ReadStream | undefined {
	if (process.stdin.isTTY) return process.stdin;
	try {
		return new ReadStream(openSync('/dev/tty', 'r'));
	} catch {
		return undefined;
	}
}

/** Whether one of the variables is set that ask a program, or Ink, for lines in place of drawings. */
function wantsSpeech(env: NodeJS.ProcessEnv): boolean {
	return ['ACCESSIBLE', 'INK_SCREEN_READER'].some(name => {
		const value = env[name]?.toLowerCase();
		return value !== undefined && !['', '0', 'false', 'no'].includes(value);
	});
}

/** Whether to use colour: by the flag, or else by FORCE_COLOR and NO_COLOR (force-color.org, no-color.org). */
function wantsColour(colour: Options['colour'], env: NodeJS.ProcessEnv, canShow: boolean): boolean {
	if (colour !== 'auto') return colour === 'always';
	const forced = env['FORCE_COLOR'];
	if (forced) return forced !== '0' && forced !== 'false';
	return canShow && !env['NO_COLOR'];
}
