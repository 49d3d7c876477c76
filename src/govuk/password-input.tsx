import { Button } from './button.tsx'
import { type FieldProps, fieldId } from './form-group.tsx'
import { Input } from './input.tsx'
import { joined, translations } from './options.ts'

export interface PasswordInputProps extends FieldProps {
  value?: string | undefined
  autocomplete?: 'current-password' | 'new-password' | undefined
  button?: { classes?: string | undefined } | undefined
  showPasswordText?: string | undefined
  hidePasswordText?: string | undefined
  showPasswordAriaLabelText?: string | undefined
  hidePasswordAriaLabelText?: string | undefined
  passwordShownAnnouncementText?: string | undefined
  passwordHiddenAnnouncementText?: string | undefined
}

export function PasswordInput(props: PasswordInputProps) {
  const { name, label, hint, errorMessage, value, disabled, describedBy, attributes, formGroup } = props
  const id = fieldId(props)
  return (
    <Input
      {...{ id, name, label, hint, errorMessage, value, disabled, describedBy, attributes }}
      type="password"
      spellcheck={false}
      autocapitalize="none"
      autocomplete={props.autocomplete || 'current-password'}
      classes={joined('govuk-password-input__input govuk-js-password-input-input', props.classes)}
      inputWrapper={{ classes: 'govuk-password-input__wrapper' }}
      formGroup={{
        classes: joined('govuk-password-input', formGroup?.classes),
        attributes: {
          ...formGroup?.attributes,
          'data-module': 'govuk-password-input',
          ...translations('show-password', props.showPasswordText),
          ...translations('hide-password', props.hidePasswordText),
          ...translations('show-password-aria-label', props.showPasswordAriaLabelText),
          ...translations('hide-password-aria-label', props.hidePasswordAriaLabelText),
          ...translations('password-shown-announcement', props.passwordShownAnnouncementText),
          ...translations('password-hidden-announcement', props.passwordHiddenAnnouncementText),
        },
        beforeInput: formGroup?.beforeInput,
        afterInput: (
          <>
            <Button
              type="button"
              variant="secondary"
              text={props.showPasswordText ?? 'Show'}
              classes={joined('govuk-password-input__toggle govuk-js-password-input-toggle', props.button?.classes)}
              attributes={{
                'aria-controls': id,
                'aria-label': props.showPasswordAriaLabelText ?? 'Show password',
                hidden: true,
              }}
            />
            {formGroup?.afterInput}
          </>
        ),
      }}
    />
  )
}
