import type { Handlers } from '../handler.js'

/** Every label that a broadcaster may set: its id, its name, and what it is for. */
const settable: readonly (readonly [id: string, name: string, description: string])[] = [
	[
		'DebatedSocialIssuesAndPolitics',
		'Politics and Sensitive Social Issues',
		'Discussions or debates about politics or sensitive social issues such as elections, civic integrity, military conflict, and civil rights in a polarizing manner.',
	],
	[
		'DrugsIntoxication',
		'Drugs, Intoxication, or Excessive Tobacco Use',
		'Excessive tobacco glorification or promotion, any marijuana consumption/use, legal drug and alcohol induced intoxication, discussions of illegal drugs.',
	],
	[
		'Gambling',
		'Gambling',
		'Participating in online or in-person gambling, poker or fantasy sports, that involve the exchange of real money.',
	],
	[
		'ProfanityVulgarity',
		'Significant Profanity or Vulgarity',
		'Prolonged, and repeated use of obscenities, profanities, and vulgarities, especially as a regular part of speech.',
	],
	[
		'SexualThemes',
		'Sexual Themes',
		'Content that focuses on sexualized physical attributes and activities, sexual topics, or experiences.',
	],
	[
		'ViolentGraphic',
		'Violent and Graphic Depictions',
		'Simulations and/or depictions of realistic violence, gore, extreme injury, or death.',
	],
]

const ofGames = [
	'MatureGame',
	'Mature-rated game',
	'Games that are rated Mature or less suitable for a younger audience.',
] as const

export const settableLabels = settable.map(([id]) => id)

export const labels: Handlers = {
	/** In English, whatever the locale. */
	'get-content-classification-labels': () => ({
		data: [...settable, ofGames].map(([id, name, description]) => ({ id, description, name })),
	}),
}
