import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readSettings } from '../../../token-server/settings.js'

const file = new URL('../../../token-server/lambda/template.yaml', import.meta.url)

/** CloudFormation's short forms, as far as the template has them. */
const customTags = [
	{ tag: '!Ref', resolve: (name: string) => ({ Ref: name }) },
	{ tag: '!GetAtt', resolve: (path: string) => ({ 'Fn::GetAtt': path.split('.') }) },
]

const Template = v.object({
	Transform: v.literal('AWS::Serverless-2016-10-31'),
	Parameters: v.record(v.string(), v.object({ NoEcho: v.optional(v.boolean(), false) })),
	Resources: v.object({
		Accounts: v.looseObject({ Type: v.literal('AWS::DynamoDB::Table') }),
		TokenServer: v.object({
			Type: v.literal('AWS::Serverless::Function'),
			Properties: v.looseObject({
				Environment: v.object({ Variables: v.record(v.string(), v.unknown()) }),
				Policies: v.array(v.object({ Statement: v.array(v.looseObject({ Action: v.array(v.string()) })) })),
			}),
		}),
	}),
	Outputs: v.looseObject({}),
})

const text = readFileSync(file, 'utf8')
const template = v.parse(Template, parse(text, { customTags }))
const { Accounts: table, TokenServer: server } = template.Resources

test('The function is the one that the script makes, with a URL and a schedule', () => {
	expect(server.Properties).toMatchObject({
		CodeUri: '../dist/lambda.zip',
		Handler: 'lambda.handler',
		Runtime: 'nodejs22.x',
		Architectures: ['arm64'],
		MemorySize: 256,
		Timeout: 15,
		FunctionUrlConfig: { AuthType: 'NONE' },
		Events: { LookAfterTokens: { Type: 'Schedule', Properties: { Schedule: 'rate(5 minutes)' } } },
	})
})

test('The table outlives the stack and can be brought back', () => {
	expect(table).toMatchObject({
		DeletionPolicy: 'Retain',
		UpdateReplacePolicy: 'Retain',
		Properties: {
			BillingMode: 'PAY_PER_REQUEST',
			KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
			PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
		},
	})
})

test('The function may do to this table what the store does, and nothing else', () => {
	const statements = server.Properties.Policies.flatMap(({ Statement }) => Statement)
	expect(statements).toEqual([
		{
			Effect: 'Allow',
			Action: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:DeleteItem', 'dynamodb:Scan'],
			Resource: { 'Fn::GetAtt': ['Accounts', 'Arn'] },
		},
	])
	const source = readFileSync(new URL('../../../token-server/store/table.ts', import.meta.url), 'utf8')
	const used = [...source.matchAll(/new (\w+)Command\(/g)].map(([, name = '']) => `dynamodb:${name}`)
	expect(new Set([...used, 'dynamodb:Scan'])).toEqual(new Set(statements.flatMap(({ Action }) => Action)))
})

test('Secrets are parameters that AWS does not show, and every setting reaches the server', () => {
	const hidden = Object.entries(template.Parameters).filter(([, { NoEcho }]) => NoEcho)
	expect(hidden.map(([name]) => name)).toEqual(['TwitchClientSecret', 'TokenServerKey'])
	const given: Record<string, string> = {
		Accounts: 'table',
		TwitchClientId: 'id',
		TwitchClientSecret: 'secret',
		TokenServerKey: 'k'.repeat(32),
		PublicUrl: 'https://x.example/',
		CorsOrigins: '',
	}
	const Reference = v.object({ Ref: v.string() })
	const variables = Object.entries(server.Properties.Environment.Variables).map(([name, value]) => [
		name,
		v.is(Reference, value) ? given[value.Ref] : value,
	])
	const settings = readSettings(v.parse(v.record(v.string(), v.string()), Object.fromEntries(variables)))
	expect(settings).toMatchObject({
		client: { id: 'id' },
		publicUrl: 'https://x.example',
		store: { kind: 'dynamodb', table: 'table' },
		corsOrigins: [],
	})
	expect(settings.key.reveal()).toBe(given['TokenServerKey'])
})

test('What is referred to is there', () => {
	const known = [...Object.keys(template.Parameters), 'Accounts', 'TokenServer', 'TokenServerUrl', 'Log']
	const referred = [...text.matchAll(/!(?:Ref|GetAtt) (\w+)/g)].map(([, name = '']) => name)
	expect(known).toEqual(expect.arrayContaining(referred))
	expect(referred).toEqual(expect.arrayContaining(Object.keys(template.Parameters)))
})
