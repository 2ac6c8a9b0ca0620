import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { Secret } from '../../src/twitch/oauth/secret.js'

const algorithm = 'aes-256-gcm'
const ivLength = 12
const tagLength = 16

/** Seals tokens for the disk (AES-256-GCM) and makes keys for what else has to be signed. */
export class Vault {
	readonly #sealing: Buffer
	readonly #signing: Buffer

	/** @param key at least 32 characters that nobody else knows */
	constructor(key: Secret) {
		const derive = (use: string): Buffer => Buffer.from(hkdfSync('sha256', key.reveal(), '', `token-server ${use}`, 32))
		this.#sealing = derive('sealing')
		this.#signing = derive('signing')
	}

	/** @param owner whose it is: what is sealed for one user cannot be passed off as another's */
	seal(secret: Secret, owner: string): string {
		const iv = randomBytes(ivLength)
		const cipher = createCipheriv(algorithm, this.#sealing, iv, { authTagLength: tagLength })
		cipher.setAAD(Buffer.from(owner))
		const sealed = Buffer.concat([iv, cipher.update(secret.reveal(), 'utf8'), cipher.final(), cipher.getAuthTag()])
		return sealed.toString('base64url')
	}

	/** @throws {WrongKeyError} when it was sealed with another key, or changed since */
	open(sealed: string, owner: string): Secret {
		const bytes = Buffer.from(sealed, 'base64url')
		try {
			const decipher = createDecipheriv(algorithm, this.#sealing, bytes.subarray(0, ivLength), {
				authTagLength: tagLength,
			})
			decipher.setAAD(Buffer.from(owner))
			decipher.setAuthTag(bytes.subarray(-tagLength))
			const text = Buffer.concat([decipher.update(bytes.subarray(ivLength, -tagLength)), decipher.final()])
			return new Secret(text.toString('utf8'))
		} catch {
			throw new WrongKeyError()
		}
	}

	/** Proves that a text came from here. */
	sign(text: string): Buffer {
		return createHmac('sha256', this.#signing).update(text).digest()
	}
}

export class WrongKeyError extends Error {
	constructor() {
		super('The stored tokens were encrypted with another key. Start with the key that they were stored with.')
		this.name = 'WrongKeyError'
	}
}
