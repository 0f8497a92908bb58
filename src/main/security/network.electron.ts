import { app, type Session, type WebContents } from 'electron'
import { mayRequest } from './request-lock.ts'

/** Start options of Chromium that keep it from reaching out by itself (P3). Before `ready`. */
export function silenceChromium(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-breakpad',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(name)
  }
  // Pictures of a camera come from the device itself or not at all: what PipeWire hands out, nobody could see held (P1).
  app.commandLine.appendSwitch('disable-features', 'WebRtcPipeWireCamera')
  // No cache on disk: which items were shown to a customer must not be left there (P14).
  app.commandLine.appendSwitch('disable-http-cache')
  app.commandLine.appendSwitch('disk-cache-size', '1')
  app.commandLine.appendSwitch('disable-gpu-shader-disk-cache')
}

/** Cancels every request of a session that is not for our own schemes, and points its proxy nowhere (P3). */
export async function lockNetwork(session: Session): Promise<void> {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url) }))
  session.setSpellCheckerEnabled(false)
  await session.setProxy({ mode: 'fixed_servers', proxyRules: 'http=127.0.0.1:9;https=127.0.0.1:9;socks=127.0.0.1:9' })
}

/** A page stays where it is: no navigation, no new window, no web view, no peer connection around the proxy. */
export function lockNavigation(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    if (!mayRequest(event.url)) event.preventDefault()
  })
}
