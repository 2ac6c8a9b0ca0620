/** Content classification labels: our word, Twitch's id, and how it is shown (get-content-classification-labels). */
export const labels = {
	politics: { id: 'DebatedSocialIssuesAndPolitics', name: 'Politics and sensitive social issues' },
	drugs: { id: 'DrugsIntoxication', name: 'Drugs, intoxication or excessive tobacco use' },
	gambling: { id: 'Gambling', name: 'Gambling' },
	mature_game: { id: 'MatureGame', name: 'Mature-rated game' },
	profanity: { id: 'ProfanityVulgarity', name: 'Significant profanity or vulgarity' },
	sexual: { id: 'SexualThemes', name: 'Sexual themes' },
	violence: { id: 'ViolentGraphic', name: 'Violent and graphic depictions' },
} as const

const { politics, drugs, gambling, profanity, sexual, violence } = labels

/** Those that broadcasters set; that of a mature game comes with the category. */
export const settableLabels = { politics, drugs, gambling, profanity, sexual, violence }
