/** pdf.js ships no types for its worker; only the import's effect is used. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
