import {readFile, writeFile} from 'node:fs/promises';
import {complain, exitCodes, print} from '../print/print.ts';
import {reasonOf} from '../system/errno.ts';

// The build puts the template beside the program.
const isBuilt = import.meta.url.endsWith('.js');
const template = new URL(isBuilt ? './new.yaml' : '../../../data/new.yaml', import.meta.url);

const reasons = {
	EEXIST: 'is there already, and annals new never writes over a file',
	ENOENT: "is in a folder that doesn't exist",
};

/** Writes a small chronology to begin with, to standard output for `-`; never over a file. Resolves to the exit code. */
export async function writeNew(file: string): Promise<number> {
	const text = await readFile(template, 'utf8');
	if (file === '-') return print([text]);
	if (/\.json$/i.test(file)) {
		complain(`${file}: annals new writes YAML, which may have comments: name it ${yamlName(file)}`);
		return exitCodes.usage;
	}
	try {
		await writeFile(file, text, {flag: 'wx'});
	} catch (error) {
		complain(`${file}: ${reasonOf(error, reasons)}`);
		return exitCodes.usage;
	}
	// A name that a shell would read otherwise can't be shown in a command as it stands.
	const isPlain = /^[\w./+-]+$/.test(file);
	complain(
		isPlain
			? `wrote ${file}: annals ${file} opens it, annals check ${file} tells what is wrong with it`
			: `wrote ${file}`,
	);
	return exitCodes.fine;
}

function yamlName(file: string): string {
	return file.replace(/\.json$/i, '.yaml');
}
