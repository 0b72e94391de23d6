import { parseDate, type CalendarDate } from '@internationalized/date'
import type { ReactNode } from 'react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  FieldError,
  Group,
  Heading,
  Label,
  Popover,
  Text,
} from 'react-aria-components'
import { useFieldErrors } from './Field'
import { Icon } from './Icon'

/** A day, typed or chosen from a calendar, in the order of the language. Its form reads 2026-12-01. */
export function DateField(p: {
  name: string
  label: string
  help?: ReactNode
  defaultValue?: string | null
  value?: string | null
  onChange?: (day: string | null) => void
  isDisabled?: boolean
}) {
  const errors = useFieldErrors(p.name)
  const read = (it?: string | null) => (it ? parseDate(it) : null)
  return (
    <DatePicker<CalendarDate>
      className="field field-short"
      name={p.name}
      granularity="day"
      isInvalid={errors.isInvalid}
      isDisabled={p.isDisabled}
      defaultValue={p.value === undefined ? read(p.defaultValue) : undefined}
      value={p.value === undefined ? undefined : read(p.value)}
      onChange={(it) => p.onChange?.(it?.toString() ?? null)}
    >
      <Label>{p.label}</Label>
      <Group className="date-group">
        <DateInput className="date-input">{(segment) => <DateSegment segment={segment} className="date-segment" />}</DateInput>
        <Button className="date-button">
          <Icon name="down" />
        </Button>
      </Group>
      {p.help && <Text slot="description">{p.help}</Text>}
      <FieldError>{errors.text}</FieldError>
      <Popover className="popover">
        <Dialog className="calendar-dialog">
          <Calendar>
            <header className="calendar-head">
              <Button slot="previous" className="button button-quiet button-small">
                <Icon name="back" />
              </Button>
              <Heading />
              <Button slot="next" className="button button-quiet button-small">
                <Icon name="forward" />
              </Button>
            </header>
            <CalendarGrid>{(date) => <CalendarCell date={date} className="calendar-cell" />}</CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  )
}
