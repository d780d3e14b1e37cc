/** Sentences without a quantity, full of words that in other sentences are numbers, dates or units. */

export const italianPlain = `
Sei sicuro di quello che dici.
Tu sei arrivato tardi e noi eravamo già partiti.
Sei tu il responsabile del progetto.
Non sei più il direttore del giornale.
Secondo il ministro la riforma è necessaria.
Secondo fonti del governo il decreto arriverà presto.
Uno dei testimoni ha cambiato versione.
Una delle aziende coinvolte ha smentito.
Un portavoce ha detto che non ci sono commenti.
Uno non può pretendere di avere sempre ragione.
Prima di parlare bisogna pensare.
Prima o poi la verità viene fuori.
Come prima, il mercato resta incerto.
La Prima Repubblica è finita male.
Per mezzo di un avvocato la società ha replicato.
I mezzi pubblici sono fermi per lo sciopero.
Il mezzo è stato sequestrato dalla polizia.
Non ci sono mezze misure con questa gente.
In mezzo alla strada c'era un cane.
Milano e Roma si contendono la sede.
Camilla Mila ha scritto un romanzo.
La famiglia Cento abita a Ferrara.
Il comune di Cento ha approvato il piano.
Il dottor Nove non ha risposto alle domande.
L'onorevole Quarto ha lasciato l'aula.
Il quartiere è rimasto senza acqua.
La squadra ha vinto grazie al portiere.
Il secondo fine della visita non è chiaro.
Ha dato il massimo per la sua squadra.
Al massimo si può chiedere una proroga.
Come minimo dovrebbe chiedere scusa.
Più o meno tutti sono d'accordo.
Niente di più e niente di meno.
Il governo è sotto accusa.
Sopra il tetto hanno messo i pannelli.
È fuori dal mondo pensare una cosa simile.
Marta e Martina sono partite per il mare.
I marzocchi decorano la piazza.
Ago e filo sono sul tavolo.
Set e costumi sono stati affidati a un artista inglese.
Il sole e la luna non si incontrano mai.
Mar Rosso e canale restano chiusi alle navi.
Ven è un'isola svedese.
I gradi degli ufficiali sono cuciti sulla giacca.
La libbra è stata sostituita dal sistema metrico.
I pesi e le misure sono controllati.
Il franco tiratore è stato individuato.
Franco e Marco hanno fondato la casa editrice.
Marco ha detto che la lira suona bene.
Il real Madrid ha perso in casa.
Lo yen si è indebolito e il dollaro sale.
Il fiorino era la moneta di Firenze.
Le corone sono state deposte al monumento.
L'anno nuovo porterà novità.
Gli anni passano e i problemi restano.
Il giorno del giudizio è arrivato.
Le ore piccole non fanno bene a nessuno.
Ora basta con le polemiche.
Ora il governo dovrà decidere.
I secondi piatti sono ottimi.
Il minuto di raccoglimento è stato rispettato.
Un attimo di distrazione è costato caro.
Un tempo qui c'era una fabbrica.
Un po' di pazienza non guasta.
Una volta per tutte bisogna chiarire.
A volte la fortuna aiuta.
L'un l'altro si sono accusati.
Tutti per uno, uno per tutti.
Nessuno dei presenti ha applaudito.
Entrambi hanno rinunciato all'incarico.
Il doppio gioco è stato scoperto.
La coppia si è separata.
Il trio ha inciso un disco.
Il quartetto si esibirà in piazza.
Da solo non ce la può fare.
Su ogni tavolo c'era un fiore.
Il terzo settore chiede ascolto.
Il Terzo Mondo è un'espressione superata.
La quarta di copertina è vuota.
Il Duemila era pieno di speranze.
`
  .trim()
  .split('\n')

export const englishPlain = `
You may leave when you are ready.
May I ask what happened here.
They march against the government.
The march went ahead despite the rain.
The protesters may march again.
Sun and wind damaged the roof.
The sat nav sent us the wrong way.
He sat down and wept.
She wed her old friend.
Mark the date in your calendar.
Mark and Penny have founded a company.
The Deutsche mark was a stable currency.
The pound fell against the dollar.
Pound for pound, he is the best boxer alive.
The rand and the real have lost ground.
The won weakened while the yen rose.
She won by a wide margin.
Mexican peso traders are nervous.
Second thoughts are often wiser.
He came second to none.
Seconds later the building collapsed.
A second wave of infections is feared.
On second thought, we should stay.
The second half was better than the first half.
First of all, nobody was hurt.
First things first, we need a plan.
At first nobody believed her.
The first lady declined to comment.
The First Amendment protects speech.
Third parties may have access to the data.
The Third World is an outdated phrase.
The French Quarter is full of tourists.
They gave no quarter to the enemy.
The headquarters were evacuated.
Quarterly reports are due soon.
The quarterback was injured.
Half measures will not do.
My better half disagrees.
One must be careful with such claims.
One of the witnesses changed his story.
No one was hurt in the accident.
One by one they left the room.
The one that got away was the biggest.
Everyone knows that this one is better.
Someone left the door open.
Once upon a time there was a king.
Twice the committee refused to vote.
Double standards are common in politics.
A couple was seen leaving the hotel.
A pair of shoes was found near the river.
A bit of luck would help.
Bits and pieces were scattered around.
The foot soldiers were exhausted.
He has cold feet about the deal.
The yard was full of weeds.
Scotland Yard is investigating.
A stone was thrown through the window.
The meter is running.
The bar was raised again.
The cup is half full.
She has a degree in history.
By degrees the fog lifted.
To some degree he was right.
Ages ago there were forests here.
The age of reason is over.
Over the top remarks made headlines.
The suspect is at most a minor figure.
More than anything, he wants peace.
Less is more, as they say.
More or less everyone agrees.
The point is that nobody knows.
That is beside the point.
A point of order was raised.
The time has come to act.
Now is the time to decide.
The day of reckoning has come.
Years went by without any news.
The year ended badly for the firm.
Hours of work were lost.
The minutes of the meeting were leaked.
Minute particles were found in the water.
The fall of the regime surprised everybody.
Spring water is sold in bottles.
April Jones has written a book.
June Smith and August Wilson were invited.
The Augustan age was a golden one.
Summer Davis is the new manager.
Easter eggs were hidden in the code.
Million Dollar Baby is a sad film.
The dozen-eyed monster scared the children.
The in crowd was there.
The US dollar is strong.
Erik Ten Hag left the club.
The Six Nations is a rugby tournament.
Big Ben struck as we passed.
An A in history made her proud.
He went from rags to riches.
From head to toe she was covered in mud.
Between us, the plan is flawed.
`
  .trim()
  .split('\n')
