import { protocol, type Session } from 'electron'
import { applicationScheme, itemScheme } from './origins.ts'

/**
 * Registers both schemes, before `ready`. `standard` and `stream` are what makes video seekable: Chromium then asks for
 * ranges and takes our 206 answers (see electron/electron#51442).
 */
export function registerSchemes(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true }
  protocol.registerSchemesAsPrivileged([
    { scheme: applicationScheme, privileges },
    // A sandboxed frame has no origin by name: for its own fonts, modules and masks an item asks as one from elsewhere, and only
    // this lets it. Whose files it may ask for, its policy says.
    { scheme: itemScheme, privileges: { ...privileges, corsEnabled: true } },
  ])
}

export type SchemeHandlers = {
  application(request: Request): Promise<Response>
  item(request: Request): Promise<Response>
}

/** Handlers are per session: every session that shows a page of ours needs them. */
export function handleSchemes(session: Session, handlers: SchemeHandlers): void {
  session.protocol.handle(applicationScheme, handlers.application)
  session.protocol.handle(itemScheme, handlers.item)
}
