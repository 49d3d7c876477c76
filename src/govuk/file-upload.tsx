import { describedByHintAndError, type FieldProps, fieldId, LabelledField } from './form-group.tsx'
import { type Attributes, extra, joined, translations } from './options.ts'

export interface FileUploadProps extends FieldProps {
  multiple?: boolean | undefined
  /** Whether GOV.UK Frontend's script makes a place to drop files. */
  javascript?: boolean | undefined
  wrapperClasses?: string | undefined
  wrapperAttributes?: Attributes | undefined
  chooseFilesButtonText?: string | undefined
  noFileChosenText?: string | undefined
  multipleFilesChosenText?: Readonly<Record<string, string>> | undefined
  dropInstructionText?: string | undefined
  enteredDropZoneText?: string | undefined
  leftDropZoneText?: string | undefined
}

export function FileUpload(props: FileUploadProps) {
  const { name, disabled, multiple, formGroup } = props
  const id = fieldId(props)
  const input = (
    <input
      {...extra(props.attributes)}
      class={joined('govuk-file-upload', props.classes, props.errorMessage && 'govuk-file-upload--error')}
      id={id}
      name={name}
      type="file"
      aria-describedby={describedByHintAndError(id, props, props.describedBy)}
      {...(disabled && { disabled })}
      {...(multiple && { multiple })}
    />
  )
  return (
    <LabelledField field={props}>
      {formGroup?.beforeInput}
      {props.javascript ? (
        <div
          {...extra(props.wrapperAttributes)}
          class={joined('govuk-file-upload-wrapper', props.wrapperClasses)}
          data-module="govuk-file-upload"
          {...translations('choose-files-button', props.chooseFilesButtonText)}
          {...translations('no-file-chosen', props.noFileChosenText)}
          {...translations('multiple-files-chosen', props.multipleFilesChosenText)}
          {...translations('drop-instruction', props.dropInstructionText)}
          {...translations('entered-drop-zone', props.enteredDropZoneText)}
          {...translations('left-drop-zone', props.leftDropZoneText)}
        >
          {input}
        </div>
      ) : (
        input
      )}
      {formGroup?.afterInput}
    </LabelledField>
  )
}
