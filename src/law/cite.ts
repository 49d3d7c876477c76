import type { Citation } from './law.ts'

type Checked = Citation['checked']

const addresses: { readonly [source: string]: string } = {
  'SI 2001/3455': 'https://www.legislation.gov.uk/uksi/2001/3455',
  'EA 1996': 'https://www.legislation.gov.uk/ukpga/1996/56',
  'SI 2001/600': 'https://www.legislation.gov.uk/uksi/2001/600',
  'CFA 2014': 'https://www.legislation.gov.uk/ukpga/2014/6',
  'SI 2014/1530': 'https://www.legislation.gov.uk/uksi/2014/1530',
  'SI 2008/2699': 'https://www.legislation.gov.uk/uksi/2008/2699',
  'SR 2005/384': 'https://www.legislation.gov.uk/nisr/2005/384',
  'SR 1997/315': 'https://www.legislation.gov.uk/nisr/1997/315',
  'SR 1997/327': 'https://www.legislation.gov.uk/nisr/1997/327',
  'SI 1996/274': 'https://www.legislation.gov.uk/nisi/1996/274',
}

/** "reg 12(6)" of an instrument, with the address of the regulation. */
export function reg(source: string, number: number | string, rest: string, checked: Checked): Citation {
  return cite(source, `reg ${number}${rest}`, `regulation/${number}`, checked)
}

/** "s 44(1)" of an Act. */
export function section(source: string, number: number | string, rest: string, checked: Checked): Citation {
  return cite(source, `s ${number}${rest}`, `section/${number}`, checked)
}

/** "Art 20A(4)" of an Order. */
export function article(source: string, number: number | string, rest: string, checked: Checked): Citation {
  return cite(source, `Art ${number}${rest}`, `article/${number}`, checked)
}

/** "r 20" of the Tribunal's Rules. */
export function rule(source: string, number: number, rest: string, checked: Checked): Citation {
  return cite(source, `r ${number}${rest}`, `rule/${number}`, checked)
}

/** "Sch 27 para 8" of an Act or Order. */
export function schedule(source: string, number: number, paragraph: string, checked: Checked): Citation {
  return cite(source, `Sch ${number} ${paragraph}`, `schedule/${number}`, checked)
}

/** Guidance has no address that can be built. */
export function code(source: string, provision: string, checked: Checked): Citation {
  return { source, provision, checked }
}

function cite(source: string, provision: string, path: string, checked: Checked): Citation {
  const address = addresses[source]
  return address === undefined
    ? { source, provision, checked }
    : { source, provision, link: `${address}/${path}`, checked }
}
