/** Everything of this folder that pages use. */
export { BackLink, type BackLinkProps } from './back-link.tsx'
export { type Breadcrumb, Breadcrumbs, type BreadcrumbsProps } from './breadcrumbs.tsx'
export { Button, type ButtonLinkProps, type ButtonProps, type PushButtonProps } from './button.tsx'
export { CharacterCount, type CharacterCountProps } from './character-count.tsx'
export { Checkboxes, type CheckboxesProps, type CheckboxItem } from './checkboxes.tsx'
export { DateInput, type DateInputProps, type DatePart } from './date-input.tsx'
export { Details, type DetailsProps } from './details.tsx'
export { ErrorMessage, type ErrorMessageOptions } from './error-message.tsx'
export { ErrorSummary, type ErrorSummaryItem, type ErrorSummaryProps } from './error-summary.tsx'
export { Fieldset, type FieldsetOptions, type FieldsetProps, type LegendOptions } from './fieldset.tsx'
export { FileUpload, type FileUploadProps } from './file-upload.tsx'
export { type ChosenFilter, Filter, type FilterProps, type SavedFilter } from './filter.tsx'
export { type FilterChoice, FilterSelect, FilterWords } from './filter-fields.tsx'
export {
  describedByHintAndError,
  type FieldGroupOptions,
  type FieldProps,
  FormGroup,
  HintAndError,
  type SetGroupOptions,
} from './form-group.tsx'
export { Hint, type HintOptions } from './hint.tsx'
export { type IdentityAlert, IdentityBar, type IdentityBarProps, type IdentityDetail } from './identity-bar.tsx'
export { type AffixOptions, Input, type InputProps } from './input.tsx'
export { InsetText, type InsetTextProps } from './inset-text.tsx'
export { Label, type LabelOptions } from './label.tsx'
export { Link, type LinkProps } from './link.tsx'
export { NotificationBanner, type NotificationBannerProps } from './notification-banner.tsx'
export type { Attributes, Maybe, Words } from './options.ts'
export {
  Pagination,
  type PaginationEllipsis,
  type PaginationLink,
  type PaginationPage,
  type PaginationProps,
} from './pagination.tsx'
export { Panel, type PanelAction, type PanelProps } from './panel.tsx'
export { PasswordInput, type PasswordInputProps } from './password-input.tsx'
export { PhaseBanner, type PhaseBannerProps } from './phase-banner.tsx'
export { type ItemDivider, type RadioItem, Radios, type RadiosProps } from './radios.tsx'
export { safeHref } from './safe-href.ts'
export { Select, type SelectItem, type SelectProps } from './select.tsx'
export {
  ServiceNavigation,
  type ServiceNavigationItem,
  type ServiceNavigationProps,
  type ServiceNavigationSlots,
} from './service-navigation.tsx'
export { SkipLink, type SkipLinkProps } from './skip-link.tsx'
export { StateTag, type StateTagProps } from './state-tag.tsx'
export { SubNavigation, type SubNavigationItem, type SubNavigationProps } from './sub-navigation.tsx'
export {
  type SummaryCard,
  SummaryList,
  type SummaryListAction,
  type SummaryListActions,
  type SummaryListProps,
  type SummaryListRow,
} from './summary-list.tsx'
export { Table, type TableCell, type TableProps } from './table.tsx'
export { type Column, TableHead } from './table-head.tsx'
export { type Tab, Tabs, type TabsProps } from './tabs.tsx'
export { Tag, type TagProps } from './tag.tsx'
export { TaskList, type TaskListItem, type TaskListProps, type TaskListStatus } from './task-list.tsx'
export { Textarea, type TextareaProps } from './textarea.tsx'
export { Timeline, type TimelineEntry, type TimelineProps } from './timeline.tsx'
export { WarningText, type WarningTextProps } from './warning-text.tsx'
