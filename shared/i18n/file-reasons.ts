/**
 * Why a file or an address gives no text, and the way out, in Italian. The reasons are written in
 * English where they arise (main/sources); `*` stands for what is named in them. A test reads the
 * sources and misses none.
 */
import type { Language } from '../records/extraction.ts'

const italian: Readonly<Record<string, string>> = {
  'the file is empty': 'il file è vuoto',
  'the file holds only blanks': 'il file contiene solo spazi',
  'it is a binary file': 'non è un file di testo',
  'it is not the * it says it is': 'dice di essere * e non lo è',
  'it is locked with a password': 'è protetto da una password',
  'it is in an old Office format': 'è in un vecchio formato di Office',
  'what is in it is no .* file': 'il contenuto non è quello di un file .*',
  '.* files are not read': 'i file .* non si leggono',
  'it is nested deeper than can be read': 'è annidato più a fondo di quanto si possa leggere',
  'it is damaged': 'è danneggiato',
  'there is no such file': 'il file non c’è',
  'no permission to read it': 'manca il permesso di leggerlo',
  'it is a folder': 'è una cartella',
  'it is no file': 'non è un file',
  'the RTF file is cut off: its end is missing': 'il file RTF è troncato: manca la fine',
  'the document has no words': 'il documento non contiene parole',
  'the page has no words': 'la pagina non contiene parole',
  'the book has no words': 'il libro non contiene parole',
  'the Word document is damaged': 'il documento Word è danneggiato',
  'it is an Office file, but no Word document': 'è un file di Office, ma non un documento Word',
  'it is a zip archive': 'è un archivio zip',
  'the EPUB is damaged': 'l’EPUB è danneggiato',
  'the book is protected against copying': 'il libro è protetto contro la copia',
  'the archive inside it is damaged or cut off': 'l’archivio che contiene è danneggiato o troncato',
  'it unpacks to far more than a document holds':
    'si espande a molto più di quanto contiene un documento',
  'reading it takes more time than is allowed': 'leggerlo richiede più tempo del consentito',
  'reading it takes more memory than is allowed': 'leggerlo richiede più memoria del consentito',
  'reading it failed': 'la lettura non è riuscita',
  'the PDF is cut off: its end is missing': 'il PDF è troncato: manca la fine',
  'the PDF is damaged': 'il PDF è danneggiato',
  'the PDF is locked with a password': 'il PDF è protetto da una password',
  'the PDF does not say which letters its characters are':
    'il PDF non dice a quali lettere corrispondono i suoi caratteri',
  'the PDF is a scan: its pages are pictures without text':
    'il PDF è una scansione: le pagine sono immagini senza testo',
  'the server says that it is a document, and it is none':
    'il server dice che è un documento, e non lo è',
  'the address gives *, which is no article': 'l’indirizzo dà *, che non è un articolo',
  'it is no address': 'non è un indirizzo',
  'only http and https addresses are read': 'si leggono solo indirizzi http e https',
  'it holds a name or a password': 'contiene un nome utente o una password',
  'the server does not answer': 'il server non risponde',
  'the address sends round in a circle': 'l’indirizzo rimanda in tondo',
  'the address sends from https to http, which anyone on the way can change':
    'l’indirizzo rimanda da https a http, che chiunque lungo la strada può cambiare',
  'the server answers *': 'il server risponde *',
  'it takes too long to come': 'ci mette troppo ad arrivare',
  'the server packs the page in a way that is not known':
    'il server comprime la pagina in un modo sconosciuto',
  'the connection ended too early': 'la connessione si è chiusa troppo presto',
  '* is an address of this computer or of a local network':
    '* è un indirizzo di questo computer o di una rete locale',
  'there is no such host, or no connection': 'il sito non esiste, o manca la connessione',
  'the host takes no connection': 'il sito non accetta connessioni',
  'the host cannot be reached': 'il sito non è raggiungibile',
  'what the server answers cannot be read': 'la risposta del server non si può leggere',
  "the server's certificate is not valid": 'il certificato del server non è valido',

  'Choose one with text in it.': 'Scegline uno che contenga testo.',
  'Save it as UTF-8.': 'Salvalo in UTF-8.',
  'Save it as plain text.': 'Salvalo come testo semplice.',
  'Save it without one, then import that.': 'Salvalo senza, poi importa quello.',
  'Open it and save it as .docx, then import that.':
    'Aprilo e salvalo come .docx, poi importa quello.',
  'Get the file again.': 'Procurati di nuovo il file.',
  'Choose a file of these: *.': 'Scegli un file fra questi: *.',
  'Open it in the program it comes from and save it anew.':
    'Aprilo nel programma da cui viene e salvalo di nuovo.',
  'Check its name.': 'Controlla il nome.',
  "Change the file's permissions.": 'Cambia i permessi del file.',
  'Choose the files in it.': 'Scegli i file che contiene.',
  'Copy it elsewhere first.': 'Copialo prima altrove.',
  'Choose a file.': 'Scegli un file.',
  'Open it and save it anew.': 'Aprilo e salvalo di nuovo.',
  'Open it in a browser, save it again or paste its words.':
    'Aprila in un browser e salvala di nuovo, o incollane le parole.',
  'Open it in Word or LibreOffice and save it anew.':
    'Aprilo in Word o LibreOffice e salvalo di nuovo.',
  'Save it as .docx or PDF, then import that.': 'Salvalo come .docx o PDF, poi importa quello.',
  'Unpack it and import the files in it.': 'Estrai i file che contiene e importa quelli.',
  'Ask its publisher for an open copy.': 'Chiedi all’editore una copia senza protezione.',
  'It may be made to do harm; if not, split it, or open it and save it anew.':
    'Forse è fatto per nuocere; se no, dividilo, o aprilo e salvalo di nuovo.',
  'Get the file again, or open it and print it to a new PDF.':
    'Procurati di nuovo il file, o aprilo e stampalo in un nuovo PDF.',
  'Run text recognition (OCR) on it, then import that.':
    'Passalo al riconoscimento del testo (OCR), poi importa quello.',
  'Open the address in a browser.': 'Apri l’indirizzo in un browser.',
  'Give the address of a page, a PDF, a Word document, an EPUB, an RTF or a text.':
    'Dai l’indirizzo di una pagina, un PDF, un documento Word, un EPUB, un RTF o un testo.',
  'Write it in full, such as https://example.org/article.':
    'Scrivilo per intero, come https://esempio.it/articolo.',
  'Give one that begins with https:// or http://.': 'Danne uno che cominci con https:// o http://.',
  'Give the address without them.': 'Dai l’indirizzo senza.',
  'Try again later.': 'Riprova più tardi.',
  'Try again.': 'Riprova.',
  'Give the address of the page itself.': 'Dai l’indirizzo della pagina stessa.',
  'If that is all right, give the http address itself.':
    'Se va bene così, dai direttamente l’indirizzo http.',
  'Check the address in a browser.': 'Controlla l’indirizzo in un browser.',
  'Save the page in a browser.': 'Salva la pagina in un browser.',
  'Save the page in a browser and import that.': 'Salva la pagina in un browser e importa quella.',
  'Allow local addresses if this one is to be read.':
    'Consenti gli indirizzi locali, se è questo che vuoi leggere.',
  'Check the address and the connection to the Internet.':
    'Controlla l’indirizzo e la connessione a Internet.',
  'Open the address in a browser to see why.': 'Apri l’indirizzo in un browser per vedere perché.',
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const patterns = Object.entries(italian)
  .filter(([english]) => english.includes('*'))
  .map(([english, words]) => ({
    // What is named never spans lines, so that a match cannot take long.
    pattern: new RegExp(`^${english.split('*').map(escaped).join('(.+)')}$`),
    words,
  }))

/** The reason in that language; as it is where nobody has translated it. */
export function sayReason(reason: string, language: Language): string {
  if (language === 'en') return reason
  if (Object.hasOwn(italian, reason)) return italian[reason]!
  for (const { pattern, words } of patterns) {
    const named = pattern.exec(reason)?.[1]
    if (named !== undefined) return words.replace('*', () => named)
  }
  return reason
}
