import * as v from 'valibot';
import {type LinkKind, linkKinds} from './link.ts';
import {roleOrder} from './role.ts';

const text = v.pipe(v.string(), v.regex(/\S/));
const figure = v.pipe(v.number(), v.finite());
/** A date, as text: the schema can't hold it against EDTF. */
export const edtf = v.pipe(
	text,
	v.description('A date in EDTF (ISO 8601-2), such as 2020-11-17, 2020-01~ or [2019-10..2019-12]'),
);
const paragraphs = v.array(v.pipe(v.number(), v.integer(), v.minValue(0)));

export const sourceSchema = v.object({
	id: text,
	outlet: text,
	title: v.optional(text),
	author: v.optional(text),
	published: v.optional(edtf),
	place: v.optional(text),
	url: v.optional(text),
	note: v.optional(text),
});

export const actorSchema = v.object({
	id: text,
	name: text,
	kind: v.optional(text),
	office: v.optional(v.pipe(text, v.description('The office that the sources give a person'))),
	aliases: v.optional(v.array(text)),
	partOf: v.optional(v.array(text)),
});

export const valueSchema = v.union(
	[
		figure,
		v.strictObject({min: figure, max: v.optional(figure)}),
		v.strictObject({max: figure}),
		v.strictObject({over: figure}),
		v.strictObject({under: figure}),
		v.strictObject({about: figure}),
		v.strictObject({date: edtf}),
		v.strictObject({is: text}),
	],
	'a value is a number, {min, max}, {over: N}, {under: N}, {about: N}, {date: EDTF} or {is: word}',
);

export const claimSchema = v.object({
	topic: text,
	says: v.optional(text),
	quote: v.optional(
		v.pipe(text, v.description('Words that the source itself quotes, beside says or in place of it')),
	),
	value: v.optional(valueSchema),
	unit: v.optional(text),
	attributedTo: v.optional(text),
	paragraphs: v.optional(paragraphs),
});

export const linkSchema = v.object({
	to: text,
	kind: v.picklist(Object.keys(linkKinds) as LinkKind[]),
	says: v.optional(text),
	paragraphs: v.optional(paragraphs),
});

export const accountSchema = v.object({
	source: text,
	when: v.optional(text),
	date: v.optional(edtf),
	paragraphs: v.optional(paragraphs),
	text: text,
	claims: v.optional(v.array(claimSchema)),
	links: v.optional(v.array(linkSchema)),
});

export const participationSchema = v.object({
	actor: text,
	role: v.optional(v.picklist(roleOrder)),
	as: v.optional(v.pipe(text, v.description('The office in which the actor took part'))),
});

export const eventSchema = v.object({
	id: text,
	date: v.optional(edtf),
	label: v.optional(v.pipe(text, v.description('At most 10 cells, for the list'))),
	display: v.optional(text),
	title: text,
	actors: v.optional(
		v.array(
			v.union([text, participationSchema], `an actor is an id or {actor: id, role: ${roleOrder.join('|')}}`),
		),
	),
	place: v.optional(text),
	tags: v.optional(v.array(text)),
	accounts: v.optional(v.array(accountSchema)),
});

/** The file format of a chronology, version 1. Keys that begin with `x-` are allowed anywhere. */
export const documentSchema = v.object({
	$schema: v.optional(text),
	version: v.literal(1),
	title: text,
	description: v.optional(text),
	chronology: v.optional(v.pipe(text, v.description('A name for what the ids of this file belong to'))),
	timezone: v.optional(
		v.pipe(
			text,
			v.description('Where times without an offset are: an IANA name or an offset; UTC without it'),
		),
	),
	sources: v.optional(v.array(sourceSchema)),
	actors: v.optional(v.array(actorSchema)),
	events: v.array(eventSchema),
});

/** A chronology as it stands in a file, before its dates and references are read; then each of the maps in it. */
export type RawChronology = v.InferOutput<typeof documentSchema>;
export type RawSource = v.InferOutput<typeof sourceSchema>;
export type RawActor = v.InferOutput<typeof actorSchema>;
export type RawEvent = v.InferOutput<typeof eventSchema>;
export type RawParticipation = v.InferOutput<typeof participationSchema>;
export type RawAccount = v.InferOutput<typeof accountSchema>;
export type RawClaim = v.InferOutput<typeof claimSchema>;
export type RawValue = v.InferOutput<typeof valueSchema>;
export type RawLink = v.InferOutput<typeof linkSchema>;
