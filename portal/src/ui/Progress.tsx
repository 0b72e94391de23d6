import { ProgressBar, Label } from 'react-aria-components'

/** How far a long work is, from 0 to 1; of unknown length without. */
export function Progress({ label, value, text }: { label: string; value?: number; text?: string }) {
  return (
    <ProgressBar className="progress" value={(value ?? 0) * 100} isIndeterminate={value === undefined} valueLabel={text}>
      {({ percentage, valueText }) => (
        <>
          <div className="progress-text">
            <Label>{label}</Label>
            <span>{text ?? valueText}</span>
          </div>
          <div className="progress-track">
            <div className="progress-fill" style={{ width: value === undefined ? '40%' : `${percentage ?? 0}%` }} />
          </div>
        </>
      )}
    </ProgressBar>
  )
}
