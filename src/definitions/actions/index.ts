import { ownNameActions } from './own-name.js'
import { shoutoutActions } from './shoutouts.js'
import { pinActions } from './pins.js'
import { chatSettingsActions } from './chat-settings.js'
import { chatModeActions } from './chat-modes.js'
import { accountActions } from './account.js'
import { automodActions } from './automod.js'
import { blockActions } from './blocks.js'
import { blockedTermActions } from './blocked-terms.js'
import { restraintActions } from './restraints.js'
import { roleActions } from './roles.js'
import { shieldActions } from './shield.js'
import { targetActions } from './target.js'
import { unbanRequestActions } from './unban-requests.js'
import { adActions } from './ads.js'
import { chatActions } from './chat.js'
import { pollActions } from './polls.js'
import { predictionActions } from './predictions.js'
import { outcomeActions } from './outcomes.js'
import { rewardActions } from './rewards.js'
import { allRewardsActions } from './all-rewards.js'
import { rewardChangeActions } from './reward-changes.js'
import { newRewardActions } from './new-rewards.js'
import { redemptionActions } from './redemptions.js'
import { moduleActions } from './module.js'
import { channelInfoActions } from './channel-info.js'
import { channelActions } from './channels.js'
import { clipActions } from './clips.js'
import { descriptionActions } from './description.js'
import { extensionActions } from './extensions.js'
import { guestSessionActions } from './guest-session.js'
import { guestSettingsActions } from './guest-settings.js'
import { guestSlotActions } from './guest-slots.js'
import { raidCandidateActions } from './raid-candidates.js'
import { raidActions } from './raids.js'
import { scheduleSegmentActions } from './schedule-segments.js'
import { scheduleActions } from './schedule.js'
import { streamFlagActions } from './stream-flags.js'
import { streamActions } from './stream.js'
import { videoActions } from './videos.js'

/** Every action by its id. A new subject is one more file here; a new action is one entry in its subject. */
export const actions = {
	...chatActions,
	...chatModeActions,
	...chatSettingsActions,
	...pinActions,
	...shoutoutActions,
	...ownNameActions,
	...restraintActions,
	...targetActions,
	...shieldActions,
	...automodActions,
	...blockedTermActions,
	...unbanRequestActions,
	...roleActions,
	...blockActions,
	...streamActions,
	...streamFlagActions,
	...channelInfoActions,
	...clipActions,
	...videoActions,
	...raidCandidateActions,
	...raidActions,
	...scheduleActions,
	...scheduleSegmentActions,
	...extensionActions,
	...descriptionActions,
	...channelActions,
	...adActions,
	...pollActions,
	...predictionActions,
	...outcomeActions,
	...rewardActions,
	...allRewardsActions,
	...rewardChangeActions,
	...newRewardActions,
	...redemptionActions,
	...guestSessionActions,
	...guestSlotActions,
	...guestSettingsActions,
	...moduleActions,
	...accountActions,
}
