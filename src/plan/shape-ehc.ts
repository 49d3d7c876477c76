import type { PlanColumn, PlanField, PlanPart } from './shape.ts'

/** What each section of an EHC plan holds, after regulation 12 of 2014. */
export const ehcFields: Readonly<Record<string, PlanPart>> = {
  A: {
    is: 'case',
    fields: [
      { is: 'words', key: 'childsViews', label: 'The child’s or young person’s views, interests and aspirations' },
      { is: 'words', key: 'parentsViews', label: 'The parents’ views' },
      { is: 'words', key: 'history', label: 'History, how to communicate with the child, how they took part' },
    ],
  },
  B: {
    is: 'written',
    fields: [
      {
        is: 'lines',
        key: 'needs',
        label: 'Special educational needs',
        one: 'Need',
        hint: 'Every need that the advice identifies, each in one area only.',
        role: 'need',
        columns: [
          {
            key: 'area',
            label: 'Area of need',
            kind: 'choice',
            from: 'areas',
            required: 'Need: choose the area of need',
          },
          { key: 'words', label: 'The need', kind: 'long', required: 'Need: say what the need is' },
          {
            key: 'advice',
            label: 'Where it comes from',
            kind: 'choice',
            from: 'advice',
            required: 'Need: choose the advice it comes from',
          },
        ],
      },
    ],
  },
  C: { is: 'written', fields: [otherNeeds('healthNeeds', 'Health needs', 'Health need')] },
  D: { is: 'written', fields: [otherNeeds('careNeeds', 'Social care needs', 'Social care need')] },
  E: {
    is: 'written',
    fields: [
      {
        is: 'lines',
        key: 'aims',
        label: 'Outcomes',
        one: 'Outcome',
        hint: 'From Year 9, outcomes for preparing for adulthood too.',
        role: 'aim',
        columns: [
          { key: 'words', label: 'The outcome', kind: 'long', required: 'Outcome: say what is to be reached' },
          { key: 'by', label: 'By when', kind: 'text', required: 'Outcome: say by when' },
          {
            key: 'for',
            label: 'For which need',
            kind: 'choice',
            from: 'needs',
            required: 'Outcome: choose the need it is for',
          },
        ],
      },
      { is: 'words', key: 'monitoring', label: 'Shorter-term targets and how progress is followed' },
    ],
  },
  F: {
    is: 'written',
    fields: [
      {
        is: 'lines',
        key: 'provision',
        label: 'Special educational provision',
        one: 'Provision',
        hint: 'Detailed, specific and normally quantified, for each need.',
        role: 'provision',
        columns: [
          { key: 'what', label: 'What', kind: 'long', required: 'Provision: say what is provided' },
          { key: 'who', label: 'Who', kind: 'long', required: 'Provision: say who provides it' },
          { key: 'howMuch', label: 'How much', kind: 'text', required: 'Provision: say how much' },
          { key: 'howOften', label: 'How often', kind: 'text', required: 'Provision: say how often' },
          {
            key: 'for',
            label: 'For which need or outcome',
            kind: 'choice',
            from: 'needs and aims',
            required: 'Provision: choose the need or outcome it is for',
          },
        ],
      },
    ],
  },
  G: { is: 'written', fields: [otherProvision('healthProvision', 'Health provision')] },
  H1: { is: 'written', fields: [otherProvision('careProvision', 'Social care provision')] },
  H2: { is: 'written', fields: [otherProvision('otherCare', 'Other social care provision')] },
  I: { is: 'placement' },
  J: {
    is: 'written',
    fields: [
      {
        is: 'words',
        key: 'budget',
        label: 'Personal budget',
        hint: 'What it is for, how it is paid, and what it is to reach. Leave empty when none was asked for.',
      },
    ],
  },
  K: { is: 'advice' },
}

function otherNeeds(key: string, label: string, one: string): PlanField {
  const columns: PlanColumn[] = [
    { key: 'words', label: 'The need', kind: 'long', required: `${one}: say what the need is` },
    { key: 'advice', label: 'Where it comes from', kind: 'choice', from: 'advice' },
  ]
  return { is: 'lines', key, label, one, role: 'other', columns }
}

function otherProvision(key: string, label: string): PlanField {
  const columns: PlanColumn[] = [
    { key: 'what', label: 'What', kind: 'long', required: `${label}: say what is provided` },
    { key: 'who', label: 'Who', kind: 'text', required: `${label}: say who provides it` },
    { key: 'howOften', label: 'How much and how often', kind: 'text' },
  ]
  return { is: 'lines', key, label, one: label, role: 'other', columns }
}
