import {
	ConditionalCheckFailedException,
	DeleteItemCommand,
	DynamoDBClient,
	GetItemCommand,
	paginateScan,
	PutItemCommand,
	type PutItemCommandInput,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'

export interface TableSettings {
	readonly table: string
	readonly region: string | undefined
	readonly endpoint: string | undefined
}

/** What is not written over: anything that is there, or another version than this one. */
export type Condition = 'is new' | { readonly version: number }

interface Item {
	readonly pk: string
	readonly [attribute: string]: unknown
}

/** Milliseconds for one attempt. Three of them must fit into the time in which a refresh is waited for. */
const requestTime = 2500

/** One DynamoDB table with the key `pk`. All reads are consistent. */
export class Table {
	readonly #client: DynamoDBClient
	readonly #name: string

	constructor({ table, region, endpoint }: TableSettings) {
		this.#name = table
		this.#client = new DynamoDBClient({
			...(region && { region }),
			...(endpoint && { endpoint }),
			requestHandler: { connectionTimeout: requestTime, requestTimeout: requestTime, throwOnRequestTimeout: true },
		})
	}

	async get(pk: string): Promise<unknown> {
		const { Item } = await this.#client.send(
			new GetItemCommand({ TableName: this.#name, Key: marshall({ pk }), ConsistentRead: true }),
		)
		return Item && unmarshall(Item)
	}

	/** @returns false when the condition does not hold; nothing was written then */
	async put(item: Item, condition?: Condition): Promise<boolean> {
		try {
			await this.#client.send(
				new PutItemCommand({ TableName: this.#name, Item: marshall(item), ...expressionOf(condition) }),
			)
			return true
		} catch (error) {
			if (error instanceof ConditionalCheckFailedException) return false
			throw error
		}
	}

	async delete(pk: string): Promise<void> {
		await this.#client.send(new DeleteItemCommand({ TableName: this.#name, Key: marshall({ pk }) }))
	}

	/** All items whose key begins with `prefix`, however many pages they fill. */
	async list(prefix: string): Promise<unknown[]> {
		const pages = paginateScan(
			{ client: this.#client },
			{
				TableName: this.#name,
				ConsistentRead: true,
				FilterExpression: 'begins_with(pk, :prefix)',
				ExpressionAttributeValues: marshall({ ':prefix': prefix }),
			},
		)
		const items: unknown[] = []
		for await (const { Items } of pages) items.push(...(Items ?? []).map((item) => unmarshall(item)))
		return items
	}

	close(): void {
		this.#client.destroy()
	}
}

function expressionOf(condition: Condition | undefined): Partial<PutItemCommandInput> {
	if (!condition) return {}
	if (condition === 'is new') return { ConditionExpression: 'attribute_not_exists(pk)' }
	return {
		ConditionExpression: '#version = :read',
		ExpressionAttributeNames: { '#version': 'version' },
		ExpressionAttributeValues: marshall({ ':read': condition.version }),
	}
}
