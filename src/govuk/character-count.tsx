import { fieldId } from './form-group.tsx'
import { Hint } from './hint.tsx'
import { joined, translations } from './options.ts'
import { Textarea, type TextareaProps } from './textarea.tsx'

type Plurals = Readonly<Record<string, string>>

export interface CharacterCountProps extends Omit<TextareaProps, 'autocomplete' | 'disabled' | 'describedBy'> {
  /** At most so many characters; `maxwords` wins when both are given. */
  maxlength?: number | undefined
  maxwords?: number | undefined
  countType?: 'characters' | 'words' | 'codepoints' | undefined
  /** The percentage of the limit from which the count is shown. */
  threshold?: number | undefined
  countMessage?: { classes?: string | undefined } | undefined
  /** `%{count}` stands for the limit. */
  textareaDescriptionText?: string | undefined
  charactersUnderLimitText?: Plurals | undefined
  charactersAtLimitText?: string | undefined
  charactersOverLimitText?: Plurals | undefined
  wordsUnderLimitText?: Plurals | undefined
  wordsAtLimitText?: string | undefined
  wordsOverLimitText?: Plurals | undefined
}

export function CharacterCount(props: CharacterCountProps) {
  const { maxlength, maxwords, threshold, formGroup, countMessage, classes } = props
  const { textareaDescriptionText } = props
  const id = fieldId(props)
  const limit = maxwords || maxlength
  const countType = props.countType ?? (maxwords ? 'words' : undefined)
  const description =
    textareaDescriptionText || `You can enter up to %{count} ${countType === 'words' ? 'words' : 'characters'}`
  const { name, rows, spellcheck, value, label, hint, errorMessage, attributes } = props
  return (
    <Textarea
      {...{ id, name, rows, spellcheck, value, label, hint, errorMessage, attributes }}
      describedBy={`${id}-info`}
      classes={joined('govuk-js-character-count', classes)}
      formGroup={{
        classes: joined('govuk-character-count', formGroup?.classes),
        attributes: {
          ...formGroup?.attributes,
          'data-module': 'govuk-character-count',
          'data-maxlength': maxlength,
          'data-maxwords': maxwords,
          'data-threshold': threshold,
          'data-count-type': countType,
          // Without a limit here the page's script may set one later, and needs the words to put it into.
          ...(!limit &&
            textareaDescriptionText &&
            translations('textarea-description', { other: textareaDescriptionText })),
          ...countTranslations(props),
        },
        beforeInput: formGroup?.beforeInput,
        afterInput: (
          <>
            <Hint id={`${id}-info`} classes={joined('govuk-character-count__message', countMessage?.classes)}>
              {limit && description.replaceAll('%{count}', String(limit))}
            </Hint>
            {formGroup?.afterInput}
          </>
        ),
      }}
    />
  )
}

function countTranslations(props: CharacterCountProps): Record<string, string> {
  return {
    ...translations('characters-under-limit', props.charactersUnderLimitText),
    ...translations('characters-at-limit', props.charactersAtLimitText),
    ...translations('characters-over-limit', props.charactersOverLimitText),
    ...translations('words-under-limit', props.wordsUnderLimitText),
    ...translations('words-at-limit', props.wordsAtLimitText),
    ...translations('words-over-limit', props.wordsOverLimitText),
  }
}
