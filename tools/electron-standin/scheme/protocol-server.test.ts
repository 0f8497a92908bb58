import { request } from 'node:http'
import { expect, test } from 'vitest'
import { createAddresses } from './addresses.ts'
import { createProtocolServer, sessionHeader } from './protocol-server.ts'

test('a page of another origin reaches only a scheme with the privilege, and the handler of no other hears of it', async () => {
  const addresses = createAddresses()
  addresses.register('sample')
  addresses.register('sample-item', true)
  const server = createProtocolServer(addresses)
  const { handlers, secret } = server.register()
  const asked: string[] = []
  for (const scheme of addresses.schemes) {
    handlers.set(scheme, (request) => {
      asked.push(`${request.url} from ${request.headers.get('origin')}`)
      return new Response('here')
    })
  }
  const port = await server.port
  const ask = (host: string, origin: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const headers = { host, origin, [sessionHeader]: secret }
      const asking = request({ host: '127.0.0.1', port, path: '/font', headers, agent: false }, (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode))
      })
      asking.on('error', reject).end()
    })
  expect(await ask('player.sample.localhost', 'null')).toBe(403)
  expect(await ask('player.sample.localhost', 'http://settings.sample.localhost')).toBe(403)
  expect(asked).toEqual([])
  expect(await ask('player.sample.localhost', 'http://player.sample.localhost')).toBe(200)
  expect(await ask('one.sample-item.localhost', 'null')).toBe(200)
  expect(asked).toEqual(['sample://player/font from sample://player', 'sample-item://one/font from null'])
})
