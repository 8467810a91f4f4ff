import * as v from 'valibot';
import {type LinkKind, linkKinds} from './link.ts';
import {roleOrder} from './role.ts';

// Each description is shown by editors that know the schema, and stands in README's table of the format.
function said<Schema extends v.GenericSchema>(schema: Schema, description: string) {
	return v.pipe(schema, v.description(description));
}

const text = v.pipe(v.string(), v.regex(/\S/));
const figure = v.pipe(v.number(), v.finite());
/** A date, as text: the schema can't hold it against EDTF. */
export const edtf = said(
	text,
	'A date in EDTF (ISO 8601-2), such as 2020-11-17, 2020-01~ or [2019-10..2019-12]',
);
const paragraphs = v.array(v.pipe(v.number(), v.integer(), v.minValue(0)));

export const sourceSchema = v.object({
	id: said(text, 'A short name, by which accounts name the source'),
	outlet: said(text, 'The paper, site, station or archive'),
	title: v.optional(said(text, 'The title of the article or document')),
	author: v.optional(said(text, 'Who wrote it')),
	published: v.optional(said(edtf, 'When it was published')),
	place: v.optional(said(text, 'Where it was written')),
	url: v.optional(said(text, 'Its address on the web')),
	note: v.optional(said(text, 'What a reader should know of the source')),
});

export const actorSchema = v.object({
	id: said(text, 'A short name, by which events name the actor'),
	name: said(text, 'The name that is shown'),
	kind: v.optional(said(text, 'What it is, in a word of your own: person, company, militia')),
	office: v.optional(said(text, 'The office that the sources give a person')),
	aliases: v.optional(said(v.array(text), 'Other names, by which it is found, too')),
	partOf: v.optional(said(v.array(text), 'The ids of the actors that it is part of')),
});

export const valueSchema = v.union(
	[
		figure,
		v.strictObject({
			min: said(figure, 'As many or more'),
			max: v.optional(said(figure, 'As many or fewer; alone, or beside min')),
		}),
		v.strictObject({max: figure}),
		v.strictObject({over: said(figure, 'More than so many')}),
		v.strictObject({under: said(figure, 'Fewer than so many')}),
		v.strictObject({about: said(figure, 'About so many')}),
		v.strictObject({date: said(edtf, 'A date')}),
		v.strictObject({is: said(text, 'A word: equal words agree, others differ')}),
	],
	'a value is a number, {min, max}, {over: N}, {under: N}, {about: N}, {date: EDTF} or {is: word}',
);

export const claimSchema = v.object({
	topic: said(text, 'What it is about; what sources say on one topic is compared'),
	says: v.optional(said(text, 'What the source says, in your words; this or quote is needed')),
	quote: v.optional(said(text, 'Words that the source itself quotes, beside says or in place of it')),
	value: v.optional(said(valueSchema, 'The same as a number, a range, a date or a word')),
	unit: v.optional(said(text, 'The unit of the value')),
	attributedTo: v.optional(said(text, 'Who the source has it from: the id of an actor, or words')),
	paragraphs: v.optional(said(paragraphs, "The paragraphs that say so, among the account's own")),
});

export const linkSchema = v.object({
	to: said(text, 'The id of the other event'),
	kind: said(v.picklist(Object.keys(linkKinds) as LinkKind[]), 'How this event stands to the other'),
	says: v.optional(said(text, 'How the source says it')),
	paragraphs: v.optional(said(paragraphs, "The paragraphs that say so, among the account's own")),
});

export const accountSchema = v.object({
	source: said(text, 'The id of the source; it has one account in an event'),
	when: v.optional(said(text, 'How the source dates the event, in its words')),
	date: v.optional(said(edtf, 'The same in EDTF')),
	paragraphs: v.optional(said(paragraphs, 'The paragraphs that tell of the event; 0 is the headline')),
	text: said(text, 'What the source says, in your words'),
	claims: v.optional(said(v.array(claimSchema), 'What it says topic by topic')),
	links: v.optional(said(v.array(linkSchema), 'How it says that this event stands to others')),
});

export const participationSchema = v.object({
	actor: said(text, 'The id of the actor'),
	role: v.optional(said(v.picklist(roleOrder), 'What it has to do with the event; named without it')),
	as: v.optional(said(text, 'The office in which the actor took part')),
});

export const eventSchema = v.object({
	id: said(text, 'A short name, for links and citations'),
	date: v.optional(said(edtf, 'When it happened; left out where no year is known')),
	label: v.optional(
		said(text, "The date in the list, at most 10 cells wide, where the date itself doesn't say it"),
	),
	display: v.optional(said(text, 'The date in words')),
	title: said(text, 'What happened, in a line'),
	actors: v.optional(
		said(
			v.array(
				v.union(
					[text, participationSchema],
					`an actor is an id or {actor: id, role: ${roleOrder.join('|')}}`,
				),
			),
			'Who has to do with it',
		),
	),
	place: v.optional(said(text, 'Where it happened')),
	tags: v.optional(said(v.array(text), 'Words of your own, to filter by')),
	accounts: v.optional(said(v.array(accountSchema), 'What each source says of it')),
});

/** The file format of a chronology, version 1. Keys that begin with `x-` are allowed anywhere. */
export const documentSchema = v.object({
	$schema: v.optional(said(text, 'Where an editor finds the schema of the format: a path or an address')),
	version: said(v.literal(1), 'The version of the format'),
	title: said(text, 'What stands above the events'),
	description: v.optional(said(text, 'What the chronology is about')),
	chronology: v.optional(said(text, 'A name for what the ids of this file belong to')),
	timezone: v.optional(
		said(text, 'Where times without an offset are: an IANA name or an offset; UTC without it'),
	),
	sources: v.optional(said(v.array(sourceSchema), 'What tells of the events')),
	actors: v.optional(said(v.array(actorSchema), 'Who acts, speaks or is harmed in the events')),
	events: said(v.array(eventSchema), 'The events, in any order'),
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
