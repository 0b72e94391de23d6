import { createContext, useContext, useState, type FormEvent, type HTMLAttributes, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import {
  Button as AriaButton,
  Checkbox,
  FieldError,
  Form as AriaForm,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Radio,
  RadioGroup,
  Select,
  SelectValue,
  Text,
  TextArea,
  TextField,
  type FormProps,
} from 'react-aria-components'
import { Icon } from './Icon'

const Errors = createContext<Record<string, string[]>>({})

/**
 * What the server said of a field. It stays until the form is sent again: an error that went as soon as its field is left would move
 * the page under the pointer, and the button away from it.
 */
export function useFieldErrors(name: string): { isInvalid: boolean; text: string } {
  const errors = useContext(Errors)[name] ?? []
  return { isInvalid: errors.length > 0, text: errors.join(' ') }
}

type Given = Omit<FormProps, 'validationBehavior' | 'validationErrors'> & { validationErrors?: Record<string, string[]> }

/**
 * A form whose server says what is wrong: nothing of the browser's stands in the way of sending it again. What is required and blank is
 * asked for before it is sent, all at once.
 */
export function Form({ validationErrors = {}, onSubmit, ...form }: Given) {
  const { t } = useTranslation('common')
  const [blank, setBlank] = useState<string[]>([])
  const errors = blank.length > 0 ? Object.fromEntries(blank.map((name) => [name, [t('fillIn')]])) : validationErrors
  function submit(e: FormEvent<HTMLFormElement>) {
    const names = blankOf(e.currentTarget)
    setBlank(names)
    if (names.length === 0) return onSubmit?.(e)
    e.preventDefault()
    focusOn(e.currentTarget, names[0] ?? '')
  }
  return (
    <Errors value={errors}>
      <AriaForm {...form} onSubmit={submit} validationBehavior="aria" className={`form ${typeof form.className === 'string' ? form.className : ''}`} />
    </Errors>
  )
}

/** The names of the fields that are required and say nothing. */
function blankOf(form: HTMLFormElement): string[] {
  const named = (field: Element) => field.querySelector<HTMLInputElement>('[name]')
  return [...form.querySelectorAll('.field[data-required]')].flatMap((field) => {
    const first = named(field)
    if (!first || first.disabled) return []
    const said = first.type === 'radio' ? field.querySelector('[name]:checked') !== null : first.value.trim() !== ''
    return said ? [] : [first.name]
  })
}

function focusOn(form: HTMLFormElement, name: string) {
  const field = [...form.querySelectorAll('.field')].find((it) => it.querySelector(`[name="${CSS.escape(name)}"]`))
  field?.querySelector<HTMLElement>('input:not([hidden], [tabindex="-1"]), textarea, button')?.focus()
}

type Common = { name: string; label: string; help?: ReactNode; isDisabled?: boolean; isRequired?: boolean }

/** One line or several of text. `lines`: a list, one a line; `number`: a whole number. See readForm. */
export function Field(
  p: Common & {
    defaultValue?: string
    value?: string
    onChange?: (value: string) => void
    type?: 'text' | 'email' | 'tel' | 'search' | 'url'
    multiline?: boolean
    rows?: number
    lines?: boolean
    number?: boolean
    autoComplete?: string
    maxLength?: number
    placeholder?: string
    size?: 'short'
    autoFocus?: boolean
    inputProps?: HTMLAttributes<HTMLElement>
  },
) {
  const errors = useFieldErrors(p.name)
  const data = { ...(p.lines ? { 'data-lines': '' } : {}), ...(p.number ? { 'data-number': '' } : {}), ...p.inputProps }
  return (
    <TextField
      className={`field${p.size === 'short' ? ' field-short' : ''}`}
      name={p.name}
      type={p.type ?? 'text'}
      isDisabled={p.isDisabled}
      isRequired={p.isRequired}
      defaultValue={p.value === undefined ? p.defaultValue : undefined}
      value={p.value}
      onChange={p.onChange}
      autoComplete={p.autoComplete ?? 'off'}
      maxLength={p.maxLength}
      isInvalid={errors.isInvalid}
      autoFocus={p.autoFocus}
    >
      <FieldLabel {...p} />
      {p.multiline || p.lines ? (
        <TextArea rows={p.rows ?? 3} placeholder={p.placeholder} {...data} />
      ) : (
        <Input inputMode={p.number ? 'numeric' : undefined} placeholder={p.placeholder} {...data} />
      )}
      {p.help && <Text slot="description">{p.help}</Text>}
      <FieldError>{errors.text}</FieldError>
    </TextField>
  )
}

function FieldLabel({ label, isRequired }: { label: string; isRequired?: boolean }) {
  const { t } = useTranslation('common')
  return (
    <Label>
      {label}
      {isRequired && <span className="required"> {t('required')}</span>}
    </Label>
  )
}

export type Option = { id: string; label: string; help?: string }

/** One of several that do not all fit on the screen. */
export function SelectField(
  p: Common & { options: Option[]; defaultValue?: string | null; value?: string | null; onChange?: (value: string) => void; hideLabel?: boolean },
) {
  const { t } = useTranslation('common')
  const errors = useFieldErrors(p.name)
  return (
    <Select
      className="field"
      name={p.name}
      isDisabled={p.isDisabled}
      isRequired={p.isRequired}
      defaultValue={p.value === undefined ? p.defaultValue : undefined}
      value={p.value}
      onChange={(it) => p.onChange?.(String(it))}
      placeholder={t('choose')}
      isInvalid={errors.isInvalid}
    >
      {p.hideLabel ? <Label className="visually-hidden">{p.label}</Label> : <FieldLabel {...p} />}
      <AriaButton className="select-button">
        <SelectValue />
        <Icon name="down" />
      </AriaButton>
      {p.help && <Text slot="description">{p.help}</Text>}
      <FieldError>{errors.text}</FieldError>
      <Popover className="popover">
        <ListBox className="listbox">
          {p.options.map((it) => (
            <ListBoxItem key={it.id} id={it.id} textValue={it.label} className="option">
              <Text slot="label">{it.label}</Text>
              {it.help && <Text slot="description">{it.help}</Text>}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}

/** One of a few, all in sight, each with what it means. */
export function RadioField(
  p: Common & { options: Option[]; defaultValue?: string | null; value?: string | null; onChange?: (value: string) => void; row?: boolean },
) {
  const errors = useFieldErrors(p.name)
  return (
    <RadioGroup
      className={`field radios${p.row ? ' radios-row' : ''}`}
      name={p.name}
      isDisabled={p.isDisabled}
      isRequired={p.isRequired}
      defaultValue={p.value === undefined ? p.defaultValue : undefined}
      value={p.value}
      onChange={p.onChange}
      isInvalid={errors.isInvalid}
    >
      <FieldLabel {...p} />
      {p.help && <Text slot="description">{p.help}</Text>}
      <div className="radios-list">
        {p.options.map((it) => (
          <Radio key={it.id} value={it.id} className="radio">
            <span className="radio-dot" aria-hidden="true" />
            <span>
              <span className="radio-label">{it.label}</span>
              {it.help && <span className="radio-help">{it.help}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldError>{errors.text}</FieldError>
    </RadioGroup>
  )
}

export function CheckboxField(p: {
  name?: string
  children: ReactNode
  isSelected?: boolean
  defaultSelected?: boolean
  onChange?: (on: boolean) => void
  isDisabled?: boolean
}) {
  return (
    <Checkbox {...p} className="checkbox">
      <span className="checkbox-box" aria-hidden="true">
        <Icon name="check" size={12} />
      </span>
      <span>{p.children}</span>
    </Checkbox>
  )
}
