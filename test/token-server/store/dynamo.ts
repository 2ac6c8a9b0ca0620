import type { Server } from 'node:http'
import { CreateTableCommand, DynamoDBClient, paginateScan, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import dynalite from 'dynalite'
import { vi } from 'vitest'
import { addressOf, listenAnywhere } from './listen.js'

/** An emulated DynamoDB with one empty table. */
export class Dynamo {
	readonly table = 'accounts'
	readonly region = 'eu-central-1'
	readonly #server: Server
	readonly #client: DynamoDBClient

	private constructor(
		server: Server,
		readonly endpoint: string,
	) {
		this.#server = server
		this.#client = new DynamoDBClient({ region: this.region, endpoint })
	}

	static async start(): Promise<Dynamo> {
		vi.stubEnv('AWS_ACCESS_KEY_ID', 'fake')
		vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'fake')
		const server = dynalite({ createTableMs: 0 })
		await listenAnywhere(server)
		const dynamo = new Dynamo(server, addressOf(server))
		await dynamo.#createTable()
		return dynamo
	}

	/** What makes the token server use it. */
	environment(): Record<string, string> {
		return {
			STORE: 'dynamodb',
			DYNAMODB_TABLE: this.table,
			DYNAMODB_ENDPOINT: this.endpoint,
			AWS_REGION: this.region,
		}
	}

	/** Every item as it is stored. */
	async items(): Promise<object[]> {
		const items: object[] = []
		for await (const page of paginateScan({ client: this.#client }, { TableName: this.table })) {
			items.push(...(page.Items ?? []))
		}
		return items
	}

	async put(item: object): Promise<void> {
		await this.#client.send(new PutItemCommand({ TableName: this.table, Item: marshall(item) }))
	}

	async stop(): Promise<void> {
		this.#client.destroy()
		this.#server.closeAllConnections()
		await new Promise((resolve) => this.#server.close(resolve))
		vi.unstubAllEnvs()
	}

	async #createTable(): Promise<void> {
		await this.#client.send(
			new CreateTableCommand({
				TableName: this.table,
				BillingMode: 'PAY_PER_REQUEST',
				AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
				KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
			}),
		)
	}
}
