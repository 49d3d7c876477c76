import type { SettingFound } from '../case/people/find-setting.ts'
import { Radios } from '../govuk/radios.tsx'
import type { Tried } from '../web/app.ts'
import { FieldView } from '../web/fields.tsx'
import { type Field, one } from '../web/form.ts'

/** Asked only where a part of a name means several settings. */
export function WhichSetting(props: {
  field: Field<string | null>
  settings: readonly SettingFound[]
  tried: Tried | undefined
}) {
  const { field, settings, tried } = props
  const errorMessage = tried?.refused.find(r => r.field === 'settingId')?.because
  if (settings.length === 0) {
    return errorMessage === undefined ? null : (
      <FieldView name="settingId" field={field} typed={tried?.typed ?? {}} tried={tried} />
    )
  }
  return (
    <Radios
      name="settingId"
      idPrefix="settingId"
      fieldset={{ legend: { text: 'Which setting is meant', classes: 'govuk-fieldset__legend--s' } }}
      {...(errorMessage !== undefined && { errorMessage })}
      classes="govuk-radios--small"
      items={settings.map(s => ({ value: s.settingId, text: s.town === null ? s.name : `${s.name}, ${s.town}` }))}
      value={one(tried?.typed.settingId) || undefined}
    />
  )
}
