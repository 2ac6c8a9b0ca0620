import { asError, Deadline, OutOfTimeError } from '../twitch/oauth/deadline.js'
import { endpoint, type EndpointId, type Who } from '../twitch/helix/endpoints.js'
import type { HelixClient } from '../twitch/helix/client.js'
import { NotAllowedError } from '../twitch/helix/errors.js'
import type { User } from '../twitch/helix/users.js'
import type { Accounts, SignedAccount } from './accounts.js'
import type { Channels } from './channels.js'
import { choose, type Choice, type Need } from './choose.js'
import type { Directory } from './directory.js'
import { explain } from './explain.js'
import { isAnnouncing, isSpeaking, needOf, speakerOf, type More } from './need.js'
import { PressError } from './press-error.js'
import type { RoleLists } from './role-lists.js'
import type { Roles } from './roles.js'

/** Milliseconds; Companion gives an action 5 s. */
const pressTime = 4400
/** In which what is under way tells why it did not come to an end. */
const lastWords = 100

/** The account that makes a call, for the time of the press. */
export interface Caller {
	readonly helix: HelixClient
	/** The same without the press's time, for what goes on after it. */
	readonly later: HelixClient
	readonly userId: string
	readonly login: string
}

/** The same on a channel, with the ids that most calls on one take. */
export interface ChannelCaller extends Caller {
	readonly channel: Pick<User, 'id' | 'login'>
	/** Whose channel is acted on, and as whom. */
	readonly ids: { readonly broadcasterId: string; readonly moderatorId: string }
}

export interface PressRooms {
	readonly accounts: Accounts
	readonly channels: Channels
	readonly directory: Directory
	readonly roles: Roles
	readonly roleLists: RoleLists
	/** The login that speaks in chats; without it, whoever may. */
	readonly chatAccount: string | undefined
}

/** One press of an action: its time, its channel, and who makes its calls. */
export class Press {
	readonly #rooms: PressRooms
	readonly #name: string
	readonly #reference: string
	readonly #deadline: Deadline
	#login: Promise<string> | undefined
	readonly #asked: { readonly need: Need; readonly login: string; readonly endpointTitle: string }[] = []

	/**
	 * @param name of the action, for sentences
	 * @param reference the channel: `selected`, `own` or a login
	 */
	constructor(rooms: PressRooms, name: string, reference: string, life: AbortSignal) {
		this.#rooms = rooms
		this.#name = name
		this.#reference = reference
		this.#deadline = new Deadline(pressTime, life)
	}

	/** As it was given: `selected`, `own` or a login. */
	get reference(): string {
		return this.#reference
	}

	get signal(): AbortSignal {
		return this.#deadline.signal
	}

	/** The login of the channel that the press is about: whatever is selected meanwhile, it stays. @throws {PressError} */
	async channelLogin(): Promise<string> {
		this.#login ??= this.#resolve()
		return this.#login
	}

	async #resolve(): Promise<string> {
		const { accounts, channels } = this.#rooms
		await accounts.ready(this.signal)
		// Which channel is the default account's is known once that is signed in.
		if (!channels.lookUp(this.#reference)) await accounts.settled(this.signal)
		return channels.resolve(this.#reference)
	}

	/** The channel that the press is about. @throws {PressError} */
	async channel(): Promise<Pick<User, 'id' | 'login'>> {
		const login = await this.channelLogin()
		const own = this.#rooms.accounts.signed.find((each) => each.login === login)
		return own ? { id: own.userId, login } : this.user(`@${login}`)
	}

	/** A user by login, @name or id. @throws {PressError} when there is none */
	async user(name: string): Promise<User> {
		return this.#rooms.directory.find((await this.as('get-users')).helix, name)
	}

	/** The account that may make this call on the channel. @throws {PressError} that names what is missing */
	async as(id: EndpointId, more: More = {}): Promise<Caller> {
		const { who } = endpoint(id)
		const channel = who === 'user' && !more.who ? undefined : await this.channelLogin()
		const speaker = isSpeaking(id) ? await this.#speaker(id) : undefined
		const preferred = isAnnouncing(id) ? this.#rooms.chatAccount : undefined
		return this.#asNeeded({ ...needOf(id, this.#name, channel, speaker, more), preferred }, endpoint(id).title)
	}

	/** The same, with the channel. @throws {PressError} when there is no such channel, too */
	async on(id: EndpointId, more: More = {}): Promise<ChannelCaller> {
		const [caller, channel] = [await this.as(id, more), await this.channel()]
		return { ...caller, channel, ids: { broadcasterId: channel.id, moderatorId: caller.userId } }
	}

	/**
	 * One account of the connection, which may make this call in its own name.
	 * @param login undefined: the one that speaks where something is said, else the default one
	 */
	async asAccount(id: EndpointId, login: string | undefined): Promise<Caller> {
		const { accounts } = this.#rooms
		const speaker = login ?? (isSpeaking(id) ? await this.#speaker(id) : (await accounts.default(this.signal))?.login)
		return this.#asNeeded(needOf(id, this.#name, speaker, speaker), endpoint(id).title)
	}

	/** Nothing is said in another's name because the default account is not there yet, or in trouble. */
	async #speaker(id: EndpointId): Promise<string | undefined> {
		const { chatAccount, accounts } = this.#rooms
		return chatAccount ?? speakerOf(id, await accounts.default(this.signal))
	}

	async #asNeeded(need: Need, endpointTitle: string): Promise<Caller> {
		const { accounts, roleLists } = this.#rooms
		await accounts.ready(this.signal)
		let choice = this.choose(need)
		// In the first moment the right account may not be signed in yet, and a role may have been given just now.
		if (choice.kind !== 'chosen' && (await accounts.settled(this.signal))) choice = this.choose(need)
		if (choice.kind === 'missing role' && need.who !== 'broadcaster' && (await this.#inTime(roleLists.refresh()))) {
			choice = this.choose(need)
		}
		if (choice.kind !== 'chosen') {
			throw new PressError(explain(choice, need, ({ account }, scopes) => account.adviceOn(scopes)))
		}
		const { account } = choice
		const { state } = account.account
		// Which of several accounts is in trouble is not plain otherwise.
		if (accounts.all.length > 1 && (state.kind === 'refused' || state.kind === 'unreachable')) {
			throw new PressError(`@${account.login}: ${state.trouble.sentence}`)
		}
		this.#asked.push({ need, login: account.login, endpointTitle })
		return this.#caller(account)
	}

	/** The channel's own account, else the default one: for requests of which nothing is known. */
	async asOwn(): Promise<Caller> {
		const { accounts } = this.#rooms
		const login = await this.channelLogin()
		const find = (): SignedAccount | undefined => accounts.signed.find((each) => each.login === login)
		// In the first moment the right account may not be signed in yet.
		if (!find()) await accounts.settled(this.signal)
		const account = find() ?? (await accounts.default(this.signal))
		if (!account) throw new PressError('Not signed in to Twitch.')
		return this.#caller(account)
	}

	#caller({ account: { helix }, userId, login }: SignedAccount): Caller {
		return { helix: helix.within(this.#deadline), later: helix, userId, login }
	}

	choose(need: Need): Choice<SignedAccount> {
		const { accounts, roles } = this.#rooms
		return choose(accounts.signed, (login, who, channel) => roles.of(login, who, channel), need)
	}

	/** Does the work within the press's time, and learns of roles from how it ends. */
	async run<T>(work: () => Promise<T>): Promise<T> {
		try {
			const value = await this.#inTime(work())
			this.#learn((login, who, channel) => this.#rooms.roles.proved(login, who, channel))
			return value
		} catch (error) {
			if (error instanceof OutOfTimeError) {
				throw new PressError('Twitch did not answer in time. It may have been done: look before you press again.')
			}
			if (error instanceof NotAllowedError && error.isAboutRole) {
				this.#learn((login, who, channel) => this.#rooms.roles.refused(login, who, channel), error.failure.title)
				// A list that says otherwise is older than the refusal.
				void this.#rooms.roleLists.refresh()
			}
			throw error
		} finally {
			this.#deadline.end()
		}
	}

	async #inTime<T>(work: Promise<T>): Promise<T> {
		const { promise: ended, reject } = Promise.withResolvers<never>()
		const giveUp = (): void => void setTimeout(() => reject(asError(this.signal.reason)), lastWords)
		this.signal.addEventListener('abort', giveUp, { once: true })
		return Promise.race([work, ended])
	}

	#learn(tell: (login: string, who: Who, channel: string) => void, title?: string): void {
		for (const { need, login, endpointTitle } of this.#asked) {
			const { who, channel } = need
			if (
				(who === 'moderator' || who === 'editor') &&
				channel &&
				channel !== login &&
				(!title || endpointTitle === title)
			) {
				tell(login, who, channel)
			}
		}
	}
}
