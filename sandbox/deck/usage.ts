export const usage = `Usage: npm start -- [options]

Without options: runs the packaged module in a simulated Companion, against a simulated Twitch and the reference
token server, all on this machine and with no account.

With a token server, the same package runs against the real Twitch:
  --token-server URL   where the module gets its access token
  --id GUID            whose token. npm shows its command line: SANDBOX_ID in the environment stays unseen
  --channels LIST      further channels, separated by commas or spaces
  --api-url URL        instead of https://api.twitch.tv/helix
  --auth-url URL       instead of https://id.twitch.tv/oauth2

  --package PATH       another package than the one just built
  --help               this text

Then type "help". Commands can also be piped in: printf 'chat_send message=hi\\nquit\\n' | npm start`

export const help = `ACTION [option=value …]          press an action: chat_send message="Hello there" channel=own
watch FEEDBACK [option=value …]  put a feedback on a key and show what it answers
actions [text]                   the actions and their options
feedbacks [text]                 the feedbacks and their options
variables [text]                 the variables that have a value
status                           the connection's status
config                           the config page
save [setting=value …]           save the config page: save tokenSource=device, save chatAccount=helpful_moderator
rename LABEL                     rename the connection
restart                          end the module and start it again with what it saved
quit                             end`

export const twitchHelp = `twitch live [title] | offline    start or end the stream
twitch revoke                    the token dies early; the token server finds out and gets a new one
twitch disconnect | login        the user removes the app at Twitch, and logs in again at the token server
twitch login LOGIN               another user logs in there, and has a GUID from then on
twitch approve CODE [LOGIN]      a user types the code of a login by code
twitch limit                     no requests left for half a minute
twitch scope -NAME | +NAME       take a scope from the token, or give it back
twitch chat TEXT                 a viewer writes in the chat`
