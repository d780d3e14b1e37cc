/** Shuts every door that the window does not need. Nothing here depends on what the page asks. */
import { app, type Session, type WebContents } from 'electron'
import { isOwnAddress } from './address.ts'

/** There is no network: the page's own files, the developer tools', and pictures in the page itself. */
export function isAllowedRequest(
  url: string,
  resourceType: string,
  developerTools: boolean,
): boolean {
  if (isOwnAddress(url)) return true
  if (!URL.canParse(url)) return false
  const { protocol } = new URL(url)
  if (protocol === 'data:') return resourceType === 'image'
  return developerTools && protocol === 'devtools:'
}

export function guardSession(session: Session, developerTools: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest(({ url, resourceType }, answer) =>
    answer({ cancel: !isAllowedRequest(url, resourceType, developerTools) }),
  )
}

/** The app loads its page by itself; whatever the page or a dropped file starts is refused. */
function guardContents(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void }): void => event.preventDefault()
  contents.on('will-navigate', refuse)
  contents.on('will-redirect', refuse)
  contents.on('will-frame-navigate', refuse)
  contents.on('will-attach-webview', refuse)
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** For every page there will ever be, the developer tools' included. */
export const guardAllContents = (): void =>
  void app.on('web-contents-created', (_event, contents) => guardContents(contents))
