import { handle, type APIGatewayProxyResult, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda'
import { Sweeper } from '../accounts/sweeper.js'
import { createApp } from '../app.js'
import { openService, type Service } from '../service.js'
import { readSettings, SettingsError, type Environment } from '../settings.js'
import { underPath } from './under-path.js'

/** What EventBridge sends by schedule. */
export interface ScheduledEvent {
	readonly source: string
	readonly 'detail-type': string
}

/** Of the context that AWS gives, what is needed here. */
export type Remaining = Pick<LambdaContext, 'getRemainingTimeInMillis'>

export type Handler = (
	event: LambdaEvent | ScheduledEvent,
	context?: Remaining,
) => Promise<APIGatewayProxyResult | undefined>

interface Container extends Service {
	readonly answer: (event: LambdaEvent) => Promise<APIGatewayProxyResult>
}

/** A refresh that was begun must end before the Lambda does: Twitch is waited for as long as that. */
const longestRefresh = 11_000

/**
 * The application for API Gateway (REST and HTTP APIs), function URLs and EventBridge. What it needs is opened at the first
 * event and kept as long as AWS keeps the container.
 */
export function createHandler(environment: Environment, log: (line: string) => void): Handler {
	let opened: Promise<Container> | undefined
	const container = async (): Promise<Container> => (opened ??= open(environment, log))
	return async (event, context) => {
		if (!isRequest(event)) return sweep(await container(), log, context)
		try {
			const { answer } = await container()
			return await answer(event)
		} catch (error) {
			if (!(error instanceof SettingsError)) throw error
			log(error.message)
			return {
				statusCode: 500,
				headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
				body: 'The token server is not set up yet. Its log says which setting is missing or wrong.',
				isBase64Encoded: false,
			}
		}
	}
}

async function open(environment: Environment, log: (line: string) => void): Promise<Container> {
	const settings = readSettings({ STORE: 'dynamodb', ...environment })
	const { publicUrl, corsOrigins } = settings
	if (!publicUrl) throw new SettingsError('PUBLIC_URL is missing: the address of this Lambda. Deploy again with it.')
	const service = await openService(settings)
	const app = createApp({ keeper: service.keeper, publicUrl, corsOrigins, log })
	return { ...service, answer: handle(underPath(app, new URL(publicUrl).pathname)) }
}

/** One look at what is due, ended in time: what is left over is done at the next one. */
async function sweep(
	{ keeper }: Container,
	log: (line: string) => void,
	context: Remaining | undefined,
): Promise<undefined> {
	const sweeper = new Sweeper(keeper, log)
	const timer =
		context && setTimeout(() => sweeper.stop(), Math.max(1000, context.getRemainingTimeInMillis() - longestRefresh))
	try {
		await sweeper.sweep()
	} finally {
		clearTimeout(timer)
	}
}

function isRequest(event: LambdaEvent | ScheduledEvent): event is LambdaEvent {
	return 'requestContext' in event
}
