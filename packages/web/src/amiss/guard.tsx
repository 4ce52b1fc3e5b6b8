import { Component, type ComponentType, type ReactNode } from 'react'
import { troubleOf } from '../http/failure.ts'
import { askAnew, roundNow } from '../router/page.ts'
import { Failed } from '../ui/failed.tsx'

/** What went wrong; `within` a page that goes on, `tried` once again already. */
export type Told = Readonly<{ error: unknown; within: boolean; tried: boolean; again: () => void }>
let Amiss: ComponentType<Told> | undefined
/** Has what is said then at hand while there is a network to fetch it from. Where that is not here either, fewer words do. */
export const haveAtHand = () => import('./amiss.tsx').then((module) => { Amiss = module.Amiss }, () => undefined)

type Props = Readonly<{ within?: boolean; children: ReactNode }>
type State = Readonly<{ error?: unknown; failed?: number; tried?: number }>

/** Stands around a page, or a part `within` one, and says so where it does not come or throws; what is around it stays. React wants a class here. */
export class Guard extends Component<Props, State> {
  override state: State = {}
  static getDerivedStateFromError = (error: unknown): State => ({ error, failed: roundNow() })
  override componentDidCatch(): void {
    void haveAtHand()
  }

  again = () => {
    askAnew()
    this.setState({ tried: roundNow() })
  }
  override render() {
    const { error, failed, tried } = this.state
    const { within = false, children } = this.props
    if (failed !== roundNow()) return children
    return Amiss ? <Amiss error={error} within={within} tried={tried === failed} again={this.again} /> : <Failed trouble={troubleOf(error)} within={within} again={this.again} />
  }
}
