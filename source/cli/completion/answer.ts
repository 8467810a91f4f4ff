import {stat} from 'node:fs/promises';
import path from 'node:path';
import {bash, fish, type ShellCompletion, zsh} from '@optique/core/completion';
import {cleanText} from '../../text/clean.ts';
import {openChronology} from '../open.ts';
import {shells} from '../options/commands.ts';
import {exitCodes, print} from '../print/print.ts';
import {noSettings, readSettings, type Settings} from '../settings/settings.ts';
import {homeOf, settingsPath} from '../system/folders.ts';
import {type BashWord, readBashLine, readBashWords} from './bash-line.ts';
import {type Files, type Offer, offersFor} from './candidates.ts';

type Shell = (typeof shells)[number];
type Suggestion = Parameters<ShellCompletion['encodeSuggestions']>[0][number];

const completions: Readonly<Record<Shell, ShellCompletion>> = {bash, zsh, fish};

/**
 * What bash is given it puts into its line as it is, so it has to come quoted, and for that annals has to know what
 * was typed. Before bash 4 the script has names quoted as those of files are. Where bash lists several paths, it marks
 * folders itself.
 */
const quoting = `
if [[ $(type -t compopt) == builtin ]]; then
  _annals_quoted () {
    local word="\${COMP_WORDS[COMP_CWORD]}"
    local -i next=COMP_CWORD+1
    # Where nothing is typed at the caret, bash may take the word behind it for the one that is completed.
    if [[ -z "$2" && "\${COMP_LINE:COMP_POINT-1:1}" == [[:space:]] ]]; then word="" next=COMP_CWORD; fi
    ANNALS_WORD="$word" ANNALS_REPLACED="$2" \\
      ANNALS_FOLLOWING="$(printf '%s\\n' "\${COMP_WORDS[@]:next}")" _annals "$@"
    if (( \${#COMPREPLY[@]} > 1 )) && [[ $(compopt) == *' -o filenames '* ]]; then
      COMPREPLY=("\${COMPREPLY[@]%/}")
    fi
  }
  complete -F _annals_quoted -- annals
fi
`;

/** Where the library's script for zsh tells annals or zsh too little, and what is written there instead. */
const zshEdits: readonly (readonly [from: string, to: string])[] = [
	["$(annals 'complete'", `$(ANNALS_FOLLOWING="\${(F)\${(@Q)words[CURRENT+1,-1]}}" annals 'complete'`],
	// What annals answers need not begin as it is typed, so zsh has to take it unmatched.
	["matches -S ''\n", "matches -U -S ''\n"],
	[
		'matches\n    fi\n',
		`matches -U
    fi
    # Several may have less in common than is typed already: that stays, and they are listed.
    if [[ "\${(L)compstate[unambiguous]}" != "\${(L)current}"* ]] && (( compstate[nmatches] > 1 )); then
      compstate[insert]=\${compstate[old_list]:+menu}
    fi
`,
	],
];

/**
 * The script that a shell loads to complete what is written behind annals. Words behind the caret are passed on where
 * a shell tells of them: fish does not.
 */
export function completionScript(shell: Shell): string {
	const script = completions[shell].generateScript('annals', ['complete', shell]).trim();
	switch (shell) {
		case 'bash':
			return `${script}\n${quoting}`;
		case 'zsh':
			return `${zshEdits.reduce(edit, script)}\n`;
		case 'fish':
			return `${script}\n`;
	}
}

function edit(script: string, [from, to]: (typeof zshEdits)[number]): string {
	if (!script.includes(from)) throw new Error(`the script for zsh has changed: it should hold ${from}`);
	return script.replaceAll(from, () => to);
}

/** Prints that script. */
export function printScript(shell: Shell): Promise<number> {
	return print([completionScript(shell)]);
}

/**
 * Answers what a completion script asks: a shell's name and the words of its line as far as the one that is completed;
 * those that follow it are in the environment, one a line. Whatever goes wrong, the line belongs to the shell, so that
 * nothing is said of it.
 */
export async function answerShell([name, ...words]: readonly string[]): Promise<number> {
	const shell = shells.find(known => known === name);
	process.stdout.on('error', () => {});
	const {ANNALS_WORD: word, ANNALS_REPLACED: replaced, ANNALS_FOLLOWING: behind = ''} = process.env;
	const completed = word === undefined || replaced === undefined ? undefined : {word, replaced};
	const following = behind.split('\n').filter(text => text !== '');
	if (shell) process.stdout.write(await answerTo(shell, words, following, completed));
	return exitCodes.fine;
}

/** The answer to a shell, in the form that its script reads. */
export async function answerTo(
	shell: Shell,
	words: readonly string[],
	following: readonly string[] = [],
	completed?: BashWord,
): Promise<string> {
	const isBash = shell === 'bash';
	const line = isBash ? readBashLine(words, completed) : {words, answerFor: (text: string) => text};
	const behind = isBash ? readBashWords(following) : following;
	const offers = await offersFor(line.words, behind, files).catch(() => []);
	const suggestions = offers.flatMap(offer => suggestionOf(offer, line.answerFor) ?? []);
	const chunks = [...completions[shell].encodeSuggestions(suggestions)];
	// The library ends lines for the other shells alone, though its script for zsh reads lines too.
	return chunks.join(shell === 'zsh' ? '\n' : '');
}

function suggestionOf(offer: Offer, answerFor: (text: string) => string | undefined): Suggestion | undefined {
	switch (offer.type) {
		case 'file':
			return {
				kind: 'file',
				type: 'any',
				...(offer.flag !== '' && {prefix: offer.flag, pattern: offer.flag + offer.typed}),
			};
		case 'word': {
			const text = answerFor(cleanText(offer.text));
			const description = [{type: 'text', text: cleanText(offer.note)}] as const;
			return text === undefined ? undefined : {kind: 'literal', text, description};
		}
	}
}

const files: Files = {
	async chronology(file, settings, encoding) {
		const named = inHome(file) ?? (await settingsAt(settings)).file?.value;
		// Others than plain files may wait for somebody to write into them, and so would a person for the shell.
		const isFile = named === undefined || (named !== '-' && (await stat(named)).isFile());
		return isFile
			? (await openChronology(named, {...(encoding !== undefined && {encoding}), tell: () => {}}))?.chronology
			: undefined;
	},
	async views(settings) {
		return new Map([...(await settingsAt(settings)).views].map(([name, {value}]) => [name, value]));
	},
};

async function settingsAt(file: string | undefined): Promise<Settings> {
	const {env} = process;
	const reading = await readSettings(inHome(file) ?? settingsPath(env), file !== undefined, env);
	return reading.type === 'settings' ? reading.settings : noSettings;
}

/** The path that a shell makes of one as it is typed. */
function inHome(file: string | undefined): string | undefined {
	const home = homeOf(process.env);
	return home !== undefined && file?.startsWith('~/') ? path.join(home, file.slice(2)) : file;
}
