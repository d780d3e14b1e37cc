/**
 * Italian verbs less often met in the news than those of verbs.ts, in the same form; and irregular
 * presents that no rule makes.
 */

export const moreAre = `
abbinare abdicare abrogare abusare accarezzare accentuare accertare accollare accorciare additare
adoperare affacciare afferrare affiorare affogare affossare aggirare agitare albergare allacciare
allontanare ammazzare ammiccare ancorare annegare annusare appellare approdare approfittare appurare
arginare arrecare arretrare arruolare ascoltare asfaltare assaltare assassinare assomigliare
atterrare attirare attuare augurare avvelenare azionare azzardare baciare badare bagnare balzare
barattare bastare beneficiare bersagliare brillare bucare buttare cacciare calciare campeggiare
capeggiare capitare caricare cascare catturare cavalcare celare cenare circondare collassare
collaudare colmare colorare combinare condizionare confessare confezionare confidare configurare
confortare congedare consolare contemplare contrassegnare convalidare copiare cucinare culminare
debellare declinare decorare deflagrare degenerare deliberare delimitare depredare deragliare
derogare dialogare diffidare dilatare dimorare disciplinare discostare disinnescare dissipare
distare disturbare divampare divorare divulgare domandare dosare dribblare edificare educare
effettuare eguagliare elevare elogiare emulare erogare esasperare esentare esiliare esitare esondare
essiccare evocare falciare falsificare ficcare fidanzare filtrare forare franare freddare
fronteggiare fumare gettare girare giustificare governare graduare gravitare guastare gustare ideare
illuminare imboccare imitare immaginare immigrare impennare imperversare impiantare impostare
imprigionare improvvisare impugnare incagliare incamerare incastrare inchiodare incitare inclinare
incoronare incriminare incrociare indignare indossare indovinare infiammare infilare infuriare
ingoiare iniettare innescare innevare inondare inquadrare insinuare instaurare intaccare intascare
intentare interpellare intestare intimare invecchiare ispezionare ispirare legiferare lesionare
levare limare livellare logorare lucrare macchiare macinare maltrattare mangiare manipolare
mascherare meditare meravigliare mischiare murare numerare obiettare occultare odiare offuscare
omologare optare originare osare oscurare ottemperare ovviare parcheggiare pedalare penetrare
perdonare perdurare perfezionare perpetrare perseguitare pescare picchiare piegare piombare
pizzicare plasmare posticipare presenziare prodigare profilare proiettare proliferare prolungare
prosperare prospettare protestare puntellare quantificare querelare radicare radunare raffigurare
raggruppare rallegrare raschiare rasentare rassegnare reclamare regnare reintegrare relegare
respirare rettificare riabilitare rialzare ribellare ricambiare ricattare richiamare riciclare
ricollegare ricominciare ricompensare riconciliare riconfermare riconquistare ridimensionare
riesaminare rievocare rigenerare riguardare rimarcare rimbalzare rimodulare rimontare rimorchiare
rimproverare rintracciare ripagare riposare risanare riscaldare rischiare risciacquare riscontrare
rispecchiare rispettare ristrutturare risvegliare ritagliare rivalutare riversare rovinare ruotare
saldare salvaguardare sanare saturare sbandare sbarrare sboccare sbocciare sborsare sbriciolare
scacciare scagionare scagliare scaldare scatenare scavalcare schedare scivolare scongiurare scordare
scrutare scusare sdoganare seccare semplificare serbare serpeggiare serrare sfatare sferrare sfilare
sfociare sfondare sforare sfornare sforzare sfrecciare sfumare sgomberare sgonfiare sgridare
smontare soddisfare soffermare soffiare soffocare soggiornare sognare solcare somigliare sondare
sorvegliare sottostare sottovalutare sovrastare spalancare spaziare spezzare spianare spiare
spiccare spirare spodestare spogliare sporcare sprigionare sprofondare spronare spuntare
squalificare squarciare staccare stagnare stentare stoccare stoppare stralciare straziare stroncare
strozzare strutturare subordinare suicidare supplicare suscitare sussultare svegliare sventolare
svuotare tamponare tartassare tempestare temporeggiare timbrare tirare torturare traboccare
traccheggiare trafugare trainare tralasciare tramandare transitare trapelare trascurare tremare
troncare tuffare turbare ubicare uguagliare umiliare unificare uniformare urtare ustionare usurpare
vacillare vagare vagliare valicare varcare vegliare vendicare venerare ventilare vigilare violentare
virare viziare volare vuotare`

export const moreEre = `
arrendere:arreso:arrese devolvere:devoluto:devolvette desistere:desistito:desistette
disattendere:disatteso:disattese distendere:disteso:distese espellere:espulso:espulse
estinguere:estinto:estinse estorcere:estorto:estorse infrangere:infranto:infranse
irrompere:irrotto:irruppe mordere:morso:morse precludere:precluso:precluse
premettere:premesso:premise rimpiangere:rimpianto:rimpianse rinchiudere:rinchiuso:rinchiuse
rincorrere:rincorso:rincorse ripercorrere:ripercorso:ripercorse riscrivere:riscritto:riscrisse
riscuotere:riscosso:riscosse soccombere:soccombuto:soccombette sorreggere:sorretto:sorresse
sorridere:sorriso:sorrise sospingere:sospinto:sospinse sporgere:sporto:sporse
stravolgere:stravolto:stravolse suddividere:suddiviso:suddivise sussistere:sussistito:sussistette
svendere:svenduto:svendette trafiggere:trafitto:trafisse trascrivere:trascritto:trascrisse
riaccendere:riacceso:riaccese dismettere:dismesso:dismise disperdere:disperso:disperse
distinguere:distinto:distinse contraddistinguere:contraddistinto:contraddistinse
avvolgere:avvolto:avvolse convivere:convissuto:convisse espandere:espanso:espanse
discendere:disceso:discese infondere:infuso:infuse omettere:omesso:omise immettere:immesso:immise`

/** Forms of these that are nouns or adjectives more often than verbs. */
export const moreHomographs = `
abusa approda badia balza basta buca caccia carica casca cascano cena colma colora consola console
copia cucina dimora elegia forano frana gara gira guasta gusta impronta impugna incastra
incrocia instaura intesta lama leva lima macchia macina maschera meraviglia modula mura oscura
penetra pesca piega prodiga prolunga replica ricompensa rima rovina ruota salda sanano sbarra
scaglia scheda scusa secca seccano semplifica serra sfera simula soffia sogna sonda spia spira
spoglia sporca spunta squalifica stagna stecca stoppa suicida supplica sveglia sveglie tempesta tira
tortura traina trama trina truffa tuffa urta vaga vaglia veglia vendica ventila viola vira vizia
vola vuota`

/** form:infinitive */
export const presents = `
possiede:possedere possiedono:possedere siede:sedere siedono:sedere accolgono:accogliere
raccolgono:raccogliere colgono:cogliere tolgono:togliere sciolgono:sciogliere scelgono:scegliere
spengono:spegnere beve:bere bevono:bere odono:udire ode:udire nuoce:nuocere nuociono:nuocere
piacciono:piacere tacciono:tacere giacciono:giacere valgono:valere prevalgono:prevalere`
