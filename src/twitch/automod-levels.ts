import * as v from 'valibot'

/** As Twitch writes them, in answers and in events. */
export const AutomodLevels = v.object({
	overall_level: v.nullable(v.number()),
	disability: v.number(),
	aggression: v.number(),
	sexuality_sex_or_gender: v.number(),
	misogyny: v.number(),
	bullying: v.number(),
	swearing: v.number(),
	race_ethnicity_or_religion: v.number(),
	sex_based_terms: v.number(),
})

/** 0 to 4; null where the categories are set one by one. All of them at 0 is off, whether or not it was set at once. */
export function automodLevel({
	overall_level: overall,
	...categories
}: v.InferOutput<typeof AutomodLevels>): number | null {
	return overall ?? (Object.values(categories).every((level) => level === 0) ? 0 : null)
}
