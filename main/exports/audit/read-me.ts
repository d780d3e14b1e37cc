/** What a person finds in the package who has no Riscontro. */

export const readMeItalian = `PACCHETTO DI VERIFICA DI RISCONTRO

Contenuto
  library.riscontro   l'archivio, un file SQLite, da leggere soltanto: intero, o con
                      le sole affermazioni scelte (manifest.json: "chosen")
  texts/              ogni testo, esattamente come è conservato (UTF-8)
  claims.csv, .json   le affermazioni del pacchetto con verdetti e prove
  evidence.json       i passi citati come prove, ciascuno con il suo SHA-256
  history.jsonl       ogni cambiamento di ciò che c'è: chi, quando, che cosa, prima e dopo
  manifest.json       l'elenco dei file, ciascuno con il suo SHA-256
  SHA256SUMS          lo stesso elenco, manifest.json compreso, per sha256sum

Come verificare con Riscontro
  File > Apri un archivio… e scegliere il pacchetto: viene verificato e aperto in
  sola lettura. Dal terminale: riscontro audit verify PACCHETTO

Come verificare senza Riscontro
  Estrarre il pacchetto e, nella sua cartella:
    sha256sum -c SHA256SUMS         (macOS: shasum -a 256 -c SHA256SUMS)
    sha256sum manifest.json
  L'ultimo numero è quello del pacchetto: confrontarlo con il numero comunicato da
  chi lo ha fatto, per un'altra via (voce, carta, messaggio). Se è lo stesso,
  niente è stato cambiato. I numeri dentro il pacchetto, da soli, dicono che
  il pacchetto è intero, non chi l'ha fatto.
`

export const readMeEnglish = `RISCONTRO AUDIT PACKAGE

What is in it
  library.riscontro   the library, one SQLite file, to be read only: whole, or with the
                      chosen claims alone (manifest.json: "chosen")
  texts/              every text, exactly as it is stored (UTF-8)
  claims.csv, .json   the claims of the package with verdicts and evidence
  evidence.json       the passages quoted as evidence, each with its SHA-256
  history.jsonl       every change of what is here: who, when, what, before and after
  manifest.json       the list of files, each with its SHA-256
  SHA256SUMS          the same list, with manifest.json, for sha256sum

How to verify it with Riscontro
  File > Open library… and choose the package: it is verified and opened to be read
  only. In a terminal: riscontro audit verify PACKAGE

How to verify it without Riscontro
  Extract the package and, in its folder:
    sha256sum -c SHA256SUMS         (macOS: shasum -a 256 -c SHA256SUMS)
    sha256sum manifest.json
  The last number is the package's: compare it with the number that its maker gave
  you in another way (by voice, on paper, in a message). If it is the same, nothing
  was changed. The numbers in the package alone say that the package is whole, not
  who made it.
`
