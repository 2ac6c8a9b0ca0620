import type { Handler } from '../../../token-server/lambda/handler.js'

type Event = Parameters<Handler>[0]

export interface WebRequest {
	readonly method: string
	readonly url: URL
	readonly headers: Readonly<Record<string, string>>
	readonly body: string | null
}

export interface Gateway {
	/** Where its users reach it, without a slash at its end. */
	readonly publicUrl: string
	readonly event: (request: WebRequest) => Event
}

const account = '123456789012'
const sourceIp = '192.0.2.1'

/** The ways from the web to a Lambda, with the events that AWS documents for them. */
export const gateways: Readonly<Record<string, Gateway>> = {
	'a function URL': {
		publicUrl: 'https://abcdefghijkl.lambda-url.eu-central-1.on.aws',
		event: (request) => version2(request, '$default'),
	},
	'an HTTP API with a stage': {
		publicUrl: 'https://abcdefghij.execute-api.eu-central-1.amazonaws.com/prod',
		event: (request) => version2(request, 'prod'),
	},
	'a REST API with a stage': {
		publicUrl: 'https://abcdefghij.execute-api.eu-central-1.amazonaws.com/prod',
		event: version1,
	},
	'a REST API at a domain and path of its own': {
		publicUrl: 'https://tokens.example.org/twitch',
		event: (request) => ({ ...version1(request), path: request.url.pathname }),
	},
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html, format 2.0 */
function version2({ method, url, headers: { cookie, ...headers }, body }: WebRequest, stage: string): Event {
	return {
		version: '2.0',
		routeKey: '$default',
		rawPath: url.pathname,
		rawQueryString: url.search.slice(1),
		...(cookie && { cookies: cookie.split('; ') }),
		headers: { ...headers, host: url.host, 'x-forwarded-proto': 'https', 'x-forwarded-for': sourceIp },
		...(url.search && { queryStringParameters: Object.fromEntries(url.searchParams) }),
		requestContext: {
			accountId: account,
			apiId: 'abcdefghij',
			authentication: null,
			authorizer: {},
			domainName: url.host,
			domainPrefix: url.host.split('.')[0] ?? '',
			http: { method, path: url.pathname, protocol: 'HTTP/1.1', sourceIp, userAgent: 'test' },
			requestId: 'JKJaXmPLvHcESHA=',
			routeKey: '$default',
			stage,
			time: '10/Mar/2026:05:16:23 +0000',
			timeEpoch: 1_773_119_783_636,
		},
		body: body === null ? null : Buffer.from(body).toString('base64'),
		isBase64Encoded: body !== null,
	}
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html */
function version1({ method, url, headers, body }: WebRequest): Event & { readonly path: string } {
	const all = { ...headers, Host: url.host, 'X-Forwarded-Proto': 'https' }
	const path = url.pathname.replace(/^\/prod(?=\/|$)/, '') || '/'
	const queries = [...url.searchParams.keys()].map((name) => [name, url.searchParams.getAll(name)])
	return {
		version: '1.0',
		resource: '/{proxy+}',
		path,
		httpMethod: method,
		headers: all,
		multiValueHeaders: Object.fromEntries(Object.entries(all).map(([name, value]) => [name, [value]])),
		queryStringParameters: Object.fromEntries(url.searchParams),
		multiValueQueryStringParameters: Object.fromEntries(queries),
		requestContext: {
			accountId: account,
			apiId: 'abcdefghij',
			authorizer: {},
			domainName: url.host,
			domainPrefix: url.host.split('.')[0] ?? '',
			extendedRequestId: 'request-id',
			httpMethod: method,
			identity: { sourceIp, userAgent: 'test' },
			path: url.pathname,
			protocol: 'HTTP/1.1',
			requestId: 'id=',
			requestTime: '04/Mar/2026:19:15:17 +0000',
			requestTimeEpoch: 1_772_651_717_000,
			resourcePath: '/{proxy+}',
			stage: 'prod',
		},
		body,
		isBase64Encoded: false,
	}
}

/** https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-scheduled.html */
export const scheduled = {
	version: '0',
	id: '53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa',
	'detail-type': 'Scheduled Event',
	source: 'aws.events',
	account,
	time: '2026-03-10T16:53:06Z',
	region: 'eu-central-1',
	resources: [`arn:aws:events:eu-central-1:${account}:rule/look-after-tokens`],
	detail: {},
}
