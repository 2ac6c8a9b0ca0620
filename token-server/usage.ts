import { commands } from './commands/commands.js'

/** `--help`. */
export function usage(): string {
	const rows = Object.entries(commands).map(([name, command]) => [
		`${name} ${command.usage}`.trim(),
		command.description,
	])
	return `The reference token server: keeps Twitch logins and hands out their access tokens.

  npm run token-server                    starts it
${rows.map(([call = '', description = '']) => `  npm run token-server -- ${call.padEnd(16)}${description}`).join('\n')}

Settings, from the environment:

  TWITCH_CLIENT_ID       of your app at https://dev.twitch.tv/console/apps
  TWITCH_CLIENT_SECRET   of that app (client type: confidential)
  PUBLIC_URL             where users and Companion reach this server; PUBLIC_URL/callback is the app's redirect URL
                         (default http://localhost:PORT)
  HOST, PORT             what to listen on (127.0.0.1, 3000)
  DATA                   the folder for logins and key (token-server-data)
  TOKEN_SERVER_KEY       the key for the tokens; default: a file in DATA, made at the first start
  CORS_ORIGINS           web pages that may use POST /refresh, separated by commas
  TWITCH_AUTH_URL        Twitch's login service (https://id.twitch.tv/oauth2)
  STORE                  sqlite (default) or dynamodb
  DYNAMODB_TABLE, AWS_REGION, DYNAMODB_ENDPOINT   of the DynamoDB store
`
}
