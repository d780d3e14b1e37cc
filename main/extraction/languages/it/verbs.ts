/**
 * Italian verbs met in the news, by conjugation. An entry is the infinitive, followed, where they are
 * not regular, by the past participle and the third person of the remote past: chiudere:chiuso:chiuse.
 */

export const are = `
abbandonare abbassare abbracciare abitare accantonare accelerare accettare accompagnare accordare
accorpare accreditare accumulare accusare acquistare adattare addestrare adeguare adottare
affermare affiancare affidare affittare affondare affrontare agevolare agganciare aggiornare
aggiudicare aiutare alimentare allargare allarmare allenare alloggiare allungare alternare alzare
amare ambientare ammirare ammontare ampliare analizzare annullare annunciare anticipare applicare
appoggiare apprezzare approvare archiviare armare arrestare arrivare articolare aspettare aspirare
assegnare assicurare associare attaccare attestare attivare attraversare attrezzare aumentare
auspicare automatizzare autorizzare avanzare avviare avvicinare avvisare azzerare ballare basare
battezzare bilanciare bloccare bocciare bombardare brevettare bruciare calare calcolare cambiare
camminare cancellare candidare cantare causare celebrare centrare cercare certificare cessare
chiamare chiarificare circolare citare classificare collaborare collegare collocare coltivare
comandare cominciare commemorare commentare commercializzare commissionare comparare compensare
completare complicare comportare comprare comunicare concentrare concordare condannare confermare
confinare confiscare confrontare congelare conquistare consegnare conservare considerare
consigliare consolidare constatare consultare consumare contagiare contare contattare contestare
continuare contrastare controllare convocare cooperare coordinare coronare correlare costare
creare criticare crollare curare danneggiare debuttare decimare decollare decretare dedicare
delegare delineare denominare denunciare depositare derivare derubare desiderare destinare
determinare dettare devastare deviare diagnosticare dichiarare digitalizzare dilagare dimenticare
dimezzare dimostrare diplomare diramare dirottare discriminare disegnare disputare distaccare
diventare diversificare dominare donare dotare dubitare durare elaborare elencare eliminare
emanare emigrare enfatizzare entrare ereditare esaltare esaminare esercitare esonerare espatriare
esplorare esportare espropriare espugnare estradare evacuare evidenziare evitare fabbricare
facilitare fatturare federare fermare ferrare festeggiare figurare filmare finanziare firmare
fissare fluttuare focalizzare fondare formare formulare forzare fotografare frenare frequentare
fruttare funzionare gareggiare generare gestare giocare giudicare giurare gravare gridare
guadagnare guardare guidare identificare ignorare illustrare imbarcare imbrattare immatricolare
imparare impattare impegnare impiegare implementare implicare importare impressionare inanellare
inaugurare incaricare incassare incendiare incentivare inciampare incontrare incoraggiare
incorniciare incorporare incrementare indagare indicare indirizzare individuare infettare
influenzare informare ingaggiare ingannare inglobare iniziare innalzare innovare inquinare
insediare insegnare installare insultare integrare intensificare intercettare interessare
interpretare interrogare intervistare intitolare inventare investare investigare inviare invitare
invocare ipotecare ipotizzare isolare lamentare lanciare lasciare laureare lavorare legare
legittimare liberare licenziare limitare liquidare litigare localizzare lodare lottare mancare
mandare manifestare marcare marciare massacrare maturare mediare memorizzare menzionare meritare
migliorare militare minacciare minare mirare misurare mitigare mobilitare modellare moderare
modernizzare modificare moltiplicare monitorare montare mostrare motivare mutare narrare
naufragare navigare necessitare negare negoziare nevicare nominare notare notificare nuotare
obbligare occupare oltrepassare onorare operare ordinare organizzare orientare oscillare
ospedalizzare ospitare osservare ostacolare ostentare ottimizzare pagare pareggiare parlare
partecipare passare patteggiare pattugliare peggiorare penalizzare pensare pesare pianificare
piantare piazzare pilotare portare posare posizionare potenziare praticare precipitare precisare
predominare pregare prelevare premiare prenotare preoccupare preparare presentare preservare
presidiare prestare privatizzare privilegiare processare proclamare procurare progettare
programmare promulgare pronunciare propagare prorogare provare provocare pubblicare puntare
quadruplicare qualificare quotare raccomandare raccontare raddoppiare rafforzare raffreddare
raggirare rallentare rammaricare rapinare rappresentare rassicurare rastrellare ratificare
realizzare recapitare recare recitare reclutare recuperare regalare registrare regolamentare
regolare reiterare replicare restare restaurare revisionare revocare riallineare ribaltare
ribassare ricalcare ricandidare ricapitalizzare ricavare ricercare ricordare ricoverare
ridisegnare rientrare rifiutare riformare rigettare rilanciare rilasciare rilevare rimandare
rimborsare rimediare rimpiazzare rincarare rinforzare ringraziare rinnovare rinunciare rinviare
riparare riportare riqualificare riscattare riservare risparmiare risultare risuonare ritardare
ritirare ritoccare ritornare ritrovare riunificare riutilizzare rivelare rivendicare rotolare
rovesciare rubare saltare salutare salvare sanzionare sbagliare sbarcare sbloccare scalare
scalzare scambiare scappare scaricare scartare scattare scavare schiacciare schiantare schierare
sciopare scioperare scommettare scontare scontrare scoppiare scortare segnalare segnare
selezionare sembrare separare sequestrare sfidare sfiorare sfrattare sfruttare sganciare siglare
significare simboleggiare simulare situare slittare smantellare soccombare sollecitare sollevare
somministrare sopportare sorpassare sorvolare sospettare sostare sottolineare sottostimare
sovvenzionare sparare spaventare spazzare specializzare specificare sperare sperimentare spiazzare
spiegare sposare spostare sprecare stabilizzare stampare stanziare stazionare sterminare stilare
stimare stimolare stipulare strappare studiare subentrare suggellare suonare superare supportare
svalutare svelare sventare sviluppare tagliare tardare tassare telefonare tentare terminare
testare testimoniare tifare toccare tollerare tornare totalizzare tracciare traghettare tramontare
trapiantare trascinare trasformare traslocare trasmigrare trasportare trattare travalicare
trionfare triplicare trovare truccare truffare tutelare ufficializzare ultimare urlare usare
utilizzare vaccinare valutare vantare varare variare verificare versare viaggiare vietare
vincolare violare visionare visitare votare`

export const ere = `
chiudere:chiuso:chiuse aprire:aperto:aprì prendere:preso:prese comprendere:compreso:comprese riprendere:ripreso:riprese
apprendere:appreso:apprese sorprendere:sorpreso:sorprese intraprendere:intrapreso:intraprese scendere:sceso:scese
rendere:reso:rese spendere:speso:spese sospendere:sospeso:sospese dipendere:dipeso:dipese difendere:difeso:difese
offendere:offeso:offese estendere:esteso:estese attendere:atteso:attese intendere:inteso:intese pretendere:preteso:pretese
accendere:acceso:accese vendere:venduto:vendette rivendere:rivenduto:rivendette perdere:perso:perse chiedere:chiesto:chiese
richiedere:richiesto:richieste decidere:deciso:decise uccidere:ucciso:uccise dividere:diviso:divise condividere:condiviso:condivise
ridere:riso:rise incidere:inciso:incise coincidere:coinciso:coincise risiedere:risieduto:risiedette
possedere:posseduto:possedette sedere:seduto:sedette credere:creduto:credette cedere:ceduto:cedette concedere:concesso:concesse
succedere:successo:successe precedere:preceduto:precedette procedere:proceduto:procedette accedere:acceduto:accedette
eccedere:ecceduto:eccedette mettere:messo:mise permettere:permesso:permise promettere:promesso:promise
adempiere:adempiuto:adempì compiere:compiuto:compì ammettere:ammesso:ammise trasmettere:trasmesso:trasmise commettere:commesso:commise dimettere:dimesso:dimise
emettere:emesso:emise scommettere:scommesso:scommise smettere:smesso:smise rimettere:rimesso:rimise
sottomettere:sottomesso:sottomise compromettere:compromesso:compromise correre:corso:corse percorrere:percorso:percorse
ricorrere:ricorso:ricorse soccorrere:soccorso:soccorse trascorrere:trascorso:trascorse concorrere:concorso:concorse
occorrere:occorso:occorse incorrere:incorso:incorse vincere:vinto:vinse convincere:convinto:convinse
spingere:spinto:spinse respingere:respinto:respinse stringere:stretto:strinse costringere:costretto:costrinse
raggiungere:raggiunto:raggiunse aggiungere:aggiunto:aggiunse giungere:giunto:giunse dipingere:dipinto:dipinse
tingere:tinto:tinse fingere:finto:finse piangere:pianto:pianse leggere:letto:lesse eleggere:eletto:elesse
rieleggere:rieletto:rielesse reggere:retto:resse correggere:corretto:corresse proteggere:protetto:protesse
dirigere:diretto:diresse erigere:eretto:eresse distruggere:distrutto:distrusse sconfiggere:sconfitto:sconfisse
affliggere:afflitto:afflisse infliggere:inflitto:inflisse scrivere:scritto:scrisse descrivere:descritto:descrisse
iscrivere:iscritto:iscrisse sottoscrivere:sottoscritto:sottoscrisse prescrivere:prescritto:prescrisse
vivere:vissuto:visse sopravvivere:sopravvissuto:sopravvisse nascere:nato:nacque rinascere:rinato:rinacque
crescere:cresciuto:crebbe conoscere:conosciuto:conobbe riconoscere:riconosciuto:riconobbe
muovere:mosso:mosse promuovere:promosso:promosse rimuovere:rimosso:rimosse commuovere:commosso:commosse
piovere:piovuto:piovve rompere:rotto:ruppe interrompere:interrotto:interruppe corrompere:corrotto:corruppe
risolvere:risolto:risolse dissolvere:dissolto:dissolse assolvere:assolto:assolse evolvere:evoluto:evolse
coinvolgere:coinvolto:coinvolse rivolgere:rivolto:rivolse svolgere:svolto:svolse volgere:volto:volse
sconvolgere:sconvolto:sconvolse capovolgere:capovolto:capovolse travolgere:travolto:travolse
sorgere:sorto:sorse insorgere:insorto:insorse risorgere:risorto:risorse porgere:porto:porse scorgere:scorto:scorse
emergere:emerso:emerse immergere:immerso:immerse convergere:converso:converse spargere:sparso:sparse
assumere:assunto:assunse riassumere:riassunto:riassunse presumere:presunto:presunse esprimere:espresso:espresse
reprimere:represso:represse opprimere:oppresso:oppresse comprimere:compresso:compresse sopprimere:soppresso:soppresse
imprimere:impresso:impresse discutere:discusso:discusse assistere:assistito:assistette esistere:esistito:esistette
resistere:resistito:resistette insistere:insistito:insistette consistere:consistito:consistette
persistere:persistito:persistette battere:battuto:batté abbattere:abbattuto:abbatté combattere:combattuto:combatté
dibattere:dibattuto:dibatté ribattere:ribattuto:ribatté competere:competuto:competé ripetere:ripetuto:ripeté
riflettere:riflesso:rifletté flettere:flesso:fletté ricevere:ricevuto:ricevette fondere:fuso:fuse
confondere:confuso:confuse diffondere:diffuso:diffuse rispondere:risposto:rispose corrispondere:corrisposto:corrispose
nascondere:nascosto:nascose cuocere:cotto:cosse concludere:concluso:concluse includere:incluso:incluse
escludere:escluso:escluse illudere:illuso:illuse alludere:alluso:alluse deludere:deluso:deluse invadere:invaso:invase
evadere:evaso:evase persuadere:persuaso:persuase chiedersi:chiesto:chiese esplodere:esploso:esplose
erodere:eroso:erose radere:raso:rase accadere:accaduto:accadde cadere:caduto:cadde decadere:decaduto:decadde
scadere:scaduto:scadde ricadere:ricaduto:ricadde vedere:visto:vide prevedere:previsto:previde rivedere:rivisto:rivide
provvedere:provveduto:provvide stravedere:stravisto:stravide intravedere:intravisto:intravide
redigere:redatto:redasse esigere:esatto:esigette tessere:tessuto:tessé godere:goduto:godé temere:temuto:temette
gemere:gemuto:gemette premere:premuto:premette prescindere:prescisso:prescisse scindere:scisso:scisse
rescindere:rescisso:rescisse appendere:appeso:appese ledere:leso:lese retrocedere:retrocesso:retrocesse
accorgere:accorto:accorse attingere:attinto:attinse dipendere:dipeso:dipese fendere:fesso:fendette
investire:investito:investì annettere:annesso:annesse connettere:connesso:connesse
ammettere:ammesso:ammise cogliere:colto:colse accogliere:accolto:accolse raccogliere:raccolto:raccolse
togliere:tolto:tolse sciogliere:sciolto:sciolse scegliere:scelto:scelse distogliere:distolto:distolse
pendere:penduto:pendé tendere:teso:tese contendere:conteso:contese propendere:propeso:propendette
ribadire:ribadito:ribadì eccellere:eccelso:eccelse spegnere:spento:spense giacere:giaciuto:giacque tacere:taciuto:tacque
piacere:piaciuto:piacque`

export const ire = `
avvertire aprire:aperto:aprì coprire:coperto:coprì scoprire:scoperto:scoprì ricoprire:ricoperto:ricoprì
offrire:offerto:offrì soffrire:sofferto:soffrì partire ripartire seguire inseguire proseguire conseguire eseguire
perseguire dormire servire sentire consentire assentire acconsentire risentire investire reinvestire vestire divertire convertire
fuggire sfuggire bollire cucire mentire smentire pentire avvertire ripartire nutrire
`

export const isc = `
agire reagire interagire aderire acquisire ambire ammonire annuire applaudire approfondire arricchire arrossire ardire
attribuire distribuire contribuire costituire ricostituire istituire sostituire restituire diminuire
capire chiarire colpire concepire condire contribuire costruire ricostruire definire ridefinire demolire
digerire esaurire esibire esordire fallire favorire ferire finire fiorire fornire garantire gestire
gradire guarire guarnire imbestialire impazzire impedire indebolire inasprire inferire inserire reinserire interferire
intuire istruire obbedire ostruire partorire patire percepire preferire proibire progredire pulire punire
rapire reagire recepire reperire restituire riferire rifornire ripulire riunire sancire sbalordire scolpire
seppellire smaltire smarrire snellire sparire spedire stabilire starnutire statuire stupire subire suggerire
svanire tossire tradire trasferire ubbidire unire usufruire alleggerire ribadire insignire insorgire
ispessire custodire conferire differire diversire disperire abolire accudire aggredire allestire
arrostire assalire atterrire avvilire esperire fluire affluire confluire influire perquisire requisire
inorridire bandire blandire stizzire zittire rinverdire irrigidire intimidire intimorire risarcire`

/** Families of irregular verbs: the simple verb's forms, and the prefixes it is met with. */
export interface Family {
  ending: string
  prefixes: string
  present: string
  remote: string
  future: string
  subjunctive: string
  imperfect: string
  gerund: string
  participle: string
}

export const families: readonly Family[] = [
  {
    ending: 'porre',
    prefixes:
      '- pro im dis com es op sup es de sotto anti pre contrap scom ricom ripro tras contro',
    present: 'pone pongono poniamo',
    remote: 'pose posero',
    future: 'porr',
    subjunctive: 'ponga pongano ponesse ponessero',
    imperfect: 'poneva ponevano',
    gerund: 'ponendo',
    participle: 'posto',
  },
  {
    ending: 'tenere',
    prefixes: '- ot man sos con de ri trat appar intrat as',
    present: 'tiene tengono teniamo',
    remote: 'tenne tennero',
    future: 'terr',
    subjunctive: 'tenga tengano tenesse tenessero',
    imperfect: 'teneva tenevano',
    gerund: 'tenendo',
    participle: 'tenuto',
  },
  {
    ending: 'venire',
    prefixes: '- inter av pro di con per s pre ad riconver sopra',
    present: 'viene vengono veniamo',
    remote: 'venne vennero',
    future: 'verr',
    subjunctive: 'venga vengano venisse venissero',
    imperfect: 'veniva venivano',
    gerund: 'venendo',
    participle: 'venuto',
  },
  {
    ending: 'durre',
    prefixes: 'pro ri con intro tra ripro de se in ad',
    present: 'duce ducono duciamo',
    remote: 'dusse dussero',
    future: 'durr',
    subjunctive: 'duca ducano ducesse ducessero',
    imperfect: 'duceva ducevano',
    gerund: 'ducendo',
    participle: 'dotto',
  },
  {
    ending: 'trarre',
    prefixes: '- at sot con es dis pro ri de',
    present: 'trae traggono traiamo',
    remote: 'trasse trassero',
    future: 'trarr',
    subjunctive: 'tragga traggano traesse traessero',
    imperfect: 'traeva traevano',
    gerund: 'traendo',
    participle: 'tratto',
  },
  {
    ending: 'fare',
    prefixes: '- soddis ri sopraf contraf',
    present: 'fa fanno facciamo',
    remote: 'fece fecero',
    future: 'far',
    subjunctive: 'faccia facciano facesse facessero',
    imperfect: 'faceva facevano',
    gerund: 'facendo',
    participle: 'fatto',
  },
  {
    ending: 'dire',
    prefixes: '- pre contrad dis male bene',
    present: 'dice dicono diciamo',
    remote: 'disse dissero',
    future: 'dir',
    subjunctive: 'dica dicano dicesse dicessero',
    imperfect: 'diceva dicevano',
    gerund: 'dicendo',
    participle: 'detto',
  },
  {
    ending: 'andare',
    prefixes: '-',
    present: 'va vanno andiamo',
    remote: 'andò andarono',
    future: 'andr',
    subjunctive: 'vada vadano andasse andassero',
    imperfect: 'andava andavano',
    gerund: 'andando',
    participle: 'andato',
  },
  {
    ending: 'dare',
    prefixes: '- ri',
    present: 'dà danno diamo',
    remote: 'diede diedero dette dettero',
    future: 'dar',
    subjunctive: 'dia diano desse dessero',
    imperfect: 'dava davano',
    gerund: 'dando',
    participle: 'dato',
  },
  {
    ending: 'rimanere',
    prefixes: '-',
    present: 'rimane rimangono rimaniamo',
    remote: 'rimase rimasero',
    future: 'rimarr',
    subjunctive: 'rimanga rimangano rimanesse',
    imperfect: 'rimaneva rimanevano',
    gerund: 'rimanendo',
    participle: 'rimasto',
  },
  {
    ending: 'sapere',
    prefixes: '-',
    present: 'sa sanno sappiamo',
    remote: 'seppe seppero',
    future: 'sapr',
    subjunctive: 'sappia sappiano sapesse sapessero',
    imperfect: 'sapeva sapevano',
    gerund: 'sapendo',
    participle: 'saputo',
  },
  {
    ending: 'salire',
    prefixes: '- ri as',
    present: 'sale salgono saliamo',
    remote: 'salì salirono',
    future: 'salir',
    subjunctive: 'salga salgano salisse salissero',
    imperfect: 'saliva salivano',
    gerund: 'salendo',
    participle: 'salito',
  },
  {
    ending: 'uscire',
    prefixes: '- ri',
    present: 'esce escono usciamo',
    remote: 'uscì uscirono',
    future: 'uscir',
    subjunctive: 'esca escano uscisse uscissero',
    imperfect: 'usciva uscivano',
    gerund: 'uscendo',
    participle: 'uscito',
  },
  {
    ending: 'morire',
    prefixes: '-',
    present: 'muore muoiono moriamo',
    remote: 'morì morirono',
    future: 'morir',
    subjunctive: 'muoia muoiano morisse morissero',
    imperfect: 'moriva morivano',
    gerund: 'morendo',
    participle: 'morto',
  },
  {
    ending: 'apparire',
    prefixes: '- ri',
    present: 'appare appaiono appariamo',
    remote: 'apparve apparvero',
    future: 'apparir',
    subjunctive: 'appaia appaiano apparisse apparissero',
    imperfect: 'appariva apparivano',
    gerund: 'apparendo',
    participle: 'apparso',
  },
  {
    ending: 'scomparire',
    prefixes: '-',
    present: 'scompare scompaiono scompariamo',
    remote: 'scomparve scomparvero',
    future: 'scomparir',
    subjunctive: 'scompaia scompaiano',
    imperfect: 'scompariva scomparivano',
    gerund: 'scomparendo',
    participle: 'scomparso',
  },
  {
    ending: 'valere',
    prefixes: '- equi pre av',
    present: 'vale valgono valiamo',
    remote: 'valse valsero',
    future: 'varr',
    subjunctive: 'valga valgano valesse valessero',
    imperfect: 'valeva valevano',
    gerund: 'valendo',
    participle: 'valso',
  },
  {
    ending: 'parere',
    prefixes: '-',
    present: 'pare paiono',
    remote: 'parve parvero',
    future: 'parr',
    subjunctive: 'paia paiano paresse',
    imperfect: 'pareva parevano',
    gerund: 'parendo',
    participle: 'parso',
  },
]
