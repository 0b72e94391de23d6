import { useId, type ReactNode } from 'react'
import { Button, type ButtonProps } from './Button'

/** A button like any other, unless there is a reason why not: then it stays in its place, cannot be used, and the reason is beside it. */
export function Withheld({ why, ...button }: ButtonProps & { why: ReactNode }) {
  const id = useId()
  if (!why) return <Button {...button} />
  return (
    <span className="allowed">
      <Button {...button} onPress={undefined} aria-disabled="true" aria-describedby={id} />
      <span id={id} className="small muted">
        {why}
      </span>
    </span>
  )
}
