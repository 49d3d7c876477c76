import type { PlanPart } from './shape.ts'

/** What each part of a statement holds, after Schedule 2 of the regulations of 2001. */
export const statementFields: Readonly<Record<string, PlanPart>> = {
  '1': {
    is: 'case',
    fields: [
      { is: 'words', key: 'religion', label: 'Religion' },
      { is: 'words', key: 'homeLanguage', label: 'Home language' },
      { is: 'words', key: 'introduction', label: 'Anything else that belongs in the introduction' },
    ],
  },
  '2': {
    is: 'written',
    fields: [
      {
        is: 'lines',
        key: 'needs',
        label: 'Needs',
        one: 'Need',
        hint: 'Every difficulty that the advice identifies, one to a line.',
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
  '3': {
    is: 'written',
    fields: [
      {
        is: 'lines',
        key: 'aims',
        label: 'Objectives',
        one: 'Objective',
        hint: 'What the provision aims at, each for a need of Part 2.',
        role: 'aim',
        columns: [
          { key: 'words', label: 'The objective', kind: 'long', required: 'Objective: say what it aims at' },
          {
            key: 'for',
            label: 'For which need',
            kind: 'choice',
            from: 'needs',
            required: 'Objective: choose the need it is for',
          },
        ],
      },
      {
        is: 'lines',
        key: 'provision',
        label: 'Provision',
        one: 'Provision',
        hint: 'Specified and quantified: a parent must be able to see whether it is given. An objective can be chosen once it is saved.',
        role: 'provision',
        columns: [
          { key: 'what', label: 'What', kind: 'long', required: 'Provision: say what is provided' },
          { key: 'who', label: 'Who', kind: 'long', required: 'Provision: say who provides it' },
          { key: 'howMuch', label: 'How much', kind: 'text', required: 'Provision: say how much' },
          { key: 'howOften', label: 'How often', kind: 'text', required: 'Provision: say how often' },
          {
            key: 'for',
            label: 'For which need or objective',
            kind: 'choice',
            from: 'needs and aims',
            required: 'Provision: choose the need or objective it is for',
          },
        ],
      },
      {
        is: 'words',
        key: 'monitoring',
        label: 'Monitoring',
        hint: 'How progress is followed: short-term targets, who sets and reviews them, and when.',
      },
    ],
  },
  '4': { is: 'placement' },
  '5': {
    is: 'written',
    fields: [
      {
        is: 'lines',
        key: 'otherNeeds',
        label: 'Non-educational needs',
        one: 'Non-educational need',
        role: 'other',
        columns: [
          { key: 'words', label: 'The need', kind: 'long', required: 'Non-educational need: say what the need is' },
          { key: 'agreed', label: 'Agreed with', kind: 'text' },
        ],
      },
    ],
  },
  '6': {
    is: 'written',
    fields: [
      {
        is: 'lines',
        key: 'otherProvision',
        label: 'Non-educational provision',
        one: 'Non-educational provision',
        role: 'other',
        columns: [
          { key: 'what', label: 'What', kind: 'long', required: 'Non-educational provision: say what is provided' },
          {
            key: 'who',
            label: 'Which agency',
            kind: 'text',
            required: 'Non-educational provision: say who provides it',
          },
          { key: 'how', label: 'How it is arranged', kind: 'text' },
        ],
      },
    ],
  },
}
