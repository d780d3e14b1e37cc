/** What a list item begins with. Symbol fonts put their bullets among the private characters. */

export const bullet = /^[*•▪◦‣⁃●○■□➢✓\p{Co}]\s+(?=\S)/u
export const listMark = /^(?:[-–—*+•▪◦‣⁃●○■□➢✓\p{Co}]|\p{N}{1,3}[.)]|[a-z]\))\s+(?=\S)/u
/** A mark apart from its words. */
export const loneMark = /^(?:[-–—*+•▪◦‣⁃●○■□➢✓\p{Co}]|\p{N}{1,3}[.)]|[a-z]\))$/u
