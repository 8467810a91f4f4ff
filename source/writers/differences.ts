import {formatParagraphs} from '../chronology/citation.ts';
import {formatClaim} from '../chronology/claim.ts';
import {disagreementOrder, sidesOf} from '../chronology/comparison.ts';
import {type Difference, differencesOf, nothingDiffers} from '../chronology/differences.ts';
import type {Claim} from '../chronology/event.ts';
import {formatEventDate} from '../chronology/event-date.ts';
import type {Rows} from '../chronology/lists.ts';
import {type Chronology, outletOf} from '../chronology/store.ts';
import {valueTree} from '../chronology/value.ts';
import type {Page} from './index.ts';
import {block, signWords} from './text.ts';

/** Writes the differences between sources for reading: a section for each sign, in it each topic with its event and what each source says. */
export function* writeDifferencesText(chronology: Chronology, rows: Rows, page: Page): Iterable<string> {
	const differences = differencesOf(chronology, rows);
	for (const [index, sign] of disagreementOrder.entries()) {
		const section = differences.filter(({topic}) => topic.sign === sign);
		if (sign === 'differ' && section.length === 0) {
			yield textOf(block(nothingDiffers(chronology, rows), 0, page).map(page.strong));
			if (differences.length === 0) return;
			continue;
		}
		const heading = `${signWords[sign]} (${section.length})`;
		yield `${index > 0 ? '\n' : ''}${textOf(block(heading, 0, page).map(page.strong))}`;
		for (const difference of section) yield `\n${textOf(differenceLines(chronology, difference, page))}`;
	}
}

/** Writes the differences as a JSON array, one member each; a source that is silent has no claims. */
export function* writeDifferencesJson(chronology: Chronology, rows: Rows): Iterable<string> {
	const differences = differencesOf(chronology, rows);
	yield '[';
	for (const [index, difference] of differences.entries()) {
		const tree = JSON.stringify(differenceTree(chronology, difference), undefined, '\t');
		yield `${index > 0 ? ',' : ''}\n\t${tree.replaceAll('\n', '\n\t')}`;
	}
	yield `${differences.length > 0 ? '\n' : ''}]\n`;
}

function differenceLines(chronology: Chronology, {row, topic}: Difference, page: Page): readonly string[] {
	const event = chronology.get(row);
	const {title, id} = event;
	const said = sidesOf(event, topic).flatMap(({source, claims}) => {
		const outlet = outletOf(chronology, source);
		// The heading says already that only one source speaks.
		if (claims.length === 0) return topic.sign === 'alone' ? [] : [`${outlet}: says nothing`];
		return claims.map(claim => `${outlet}: ${toldText(claim)}`);
	});
	return [
		...block(topic.topic, 2, page).map(page.strong),
		...block(`${formatEventDate(event)} · ${title} · ${id}`, 4, page),
		...said.flatMap(text => block(text, 4, page)),
	];
}

function toldText(claim: Claim): string {
	const told = [claim.attributedTo, formatParagraphs(claim.paragraphs)].filter(Boolean).join(', ');
	return told ? `${formatClaim(claim)} (${told})` : formatClaim(claim);
}

/** A difference as a map: its event, its topic, its sign, and what each source says. */
export function differenceTree(chronology: Chronology, {row, topic}: Difference) {
	const event = chronology.get(row);
	const {date, id, title} = event;
	return {
		event: id,
		date: date?.text,
		title,
		topic: topic.topic,
		sign: topic.sign,
		accounts: sidesOf(event, topic).map(({source, claims}) => ({source, claims: claims.map(claimTree)})),
	};
}

function claimTree({says, quote, value, unit, attributedTo, speaker, paragraphs}: Claim) {
	return {says, quote, value: value && valueTree(value), unit, attributedTo, speaker, paragraphs};
}

function textOf(lines: readonly string[]): string {
	return `${lines.join('\n')}\n`;
}
