/** The three channels between the page and the app. */
export const channels = {
  /** Page to app, answered: `{id, name, input}`. */
  call: 'riscontro:call',
  /** Page to app, not answered: `{id}`. */
  cancel: 'riscontro:cancel',
  /** App to page: name and payload. */
  event: 'riscontro:event',
} as const
