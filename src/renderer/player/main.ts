import '../ui/tokens.css'
import './stage/stage.css'
import './page.css'
import './strip.css'
import './panels.css'
import './reach.css'
import './finding.css'
import './way.css'
import './shelf.css'
import { bridgeOf } from '../ui/bridge.ts'
import { openPage } from './page.ts'

openPage(bridgeOf('player'))
