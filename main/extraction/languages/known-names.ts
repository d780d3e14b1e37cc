/** Names of people and places that texts in any language we read may hold; all lower case. */
import { wordSet } from './words.ts'

/** Given names, to tell a person from an organisation or an office. */
export const givenNames = wordSet(`
    andrea alessandro alessandra alessia alice angela angelo anna antonella antonio arianna barbara
    beatrice carla carlo chiara claudia claudio cristina daniela daniele dario davide elena
    eleonora elisa emanuele emma enrico fabio federica federico filippo francesca francesco
    gabriele giacomo giancarlo gianluca gianni giorgia giorgio giovanna giovanni giulia giuliano
    giulio giuseppe guido ilaria irene laura leonardo lorenzo luca lucia luigi marco maria mario
    marta martina massimo matteo maurizio michele monica nicola paola paolo pier piero pietro
    raffaele riccardo roberta roberto salvatore sara sergio silvia silvio simona simone sofia
    stefania stefano teresa tommaso umberto valentina valeria vincenzo vittorio john jensen sam
    elon donald joe mark jeff bill tim satya sundar emmanuel olaf ursula vladimir volodymyr xi
    david michael james robert peter paul george christine jerome mary anne marie sarah emily kate
    jack tom steve william richard joseph thomas charles christopher daniel matthew anthony steven
    andrew joshua kenneth kevin brian edward ronald timothy jason jeffrey ryan jacob gary nicholas
    eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander
    raymond patrick dennis jerry tyler aaron jose adam nathan henry douglas zachary kyle walter
    ethan jeremy harold keith christian roger noah gerald carl terry sean austin arthur lawrence
    jesse dylan bryan jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph
    randy eugene vincent russell elijah louis bobby philip johnny patricia jennifer linda elizabeth
    susan jessica karen lisa nancy betty margaret sandra ashley kimberly donna michelle carol
    amanda dorothy melissa deborah stephanie rebecca sharon cynthia kathleen amy shirley brenda
    pamela nicole helen samantha katherine debra rachel carolyn janet catherine heather diane ruth
    julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan cheryl
    hannah jacqueline martha gloria ann madison frances kathryn janice jean abigail julia judy
    sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie
    brittany charlotte kayla alexis lori ben dan jim bob mike nick tony jane claire fiona barack
    hillary kamala boris rishi keir liz priya ravi ahmed mohammed muhammad ali fatima omar hassan
    luis carlos pedro pablo miguel jorge ana ingrid lars hans klaus jens anders erik nils pierre
    jacques francois yuki kenji hiroshi wei li jannik flavio fabrizio ignazio renzi elly gennaro
    ciro raffaella concetta rosa assunta nunzia ettore dante bruno aldo ugo renato renzo lino dino
    livio fulvio fausto eugenio egidio ezio elio nino rocco vito carmelo calogero gaetano domenico
    pasquale michela mariangela marina mara miriam noemi ludovica greta gaia giada camilla caterina
    costanza cecilia carlotta bianca benedetta azzurra aurora alessio edoardo jacopo niccolò
    samuele gioele mattia nicolò cristian denis diego manuel ibrahim hamza mohamed yusuf viktor
    noni mikel pep jurgen erling kylian lionel cristiano karim luka novak rafael daniil serena
    marcus lena hugo felix emil oscar otto theo nina mila eva maya leila amina aisha yasmin samir karl
    tariq khalid hussein abdul ivan igor sergei dmitri oleg olga natalia irina svetlana anton boris
    lech piotr pawel tomasz andrzej magdalena katarzyna zoltan gabor istvan bogdan mihai ion elias
    sven bjorn magnus anna-lena freja astrid sigrid aino timo jari mika pekka joao rui tiago ines
    beatriz rodrigo diego sebastian santiago mateo valeria camila lucas leo arjun anil sanjay rajesh
    deepak sunita anita meera nikhil chen ming jun hao ling mei haruto akira takashi naoko sakura
    minho jiho kwame kofi amara chidi ngozi thabo nelson winston clive nigel graham hugh alistair
    callum rory sean liam siobhan niamh aoife gwen rhys owen trevor derek keir ed iga
    coco naomi lewis max fernando valentino marc
`)

/** Given names of women, where the last letter does not tell. */
const womensNames = wordSet(`
    alice beatrice irene rachel mary anne marie sarah emily kate jennifer elizabeth susan karen nancy
    margaret ashley kimberly michelle carol dorothy stephanie sharon kathleen amy shirley helen
    katherine janet catherine heather ruth joyce kelly lauren joan evelyn judith megan cheryl hannah
    jacqueline ann frances kathryn janice jean judy grace denise doris marilyn danielle beverly natalie
    brittany charlotte jane claire hillary liz ingrid greta elly christine ursula diane nicole julie
    iris agnes esther miriam noemi michele-marie madison abigail amber debra
`)

/** Given names that both have, or whose last letter misleads. */
const eithers = wordSet(`
    andrea luca nicola mattia simone gabriele michele joshua sam kim alex robin jordan taylor kelly
    jean terry lori noah ezra elia sasha ali xi wei li yuki jose
`)

/** Whether a given name is a woman's; undefined where it does not tell. */
export function isWomansName(name: string): boolean | undefined {
  const word = name.toLowerCase()
  if (!givenNames.has(word) || eithers.has(word)) return undefined
  return womensNames.has(word) || word.endsWith('a')
}

/** Towns, regions and countries: never what "the company" stands for. */
export const places = wordSet(`
    roma milano napoli torino palermo genova bologna firenze bari catania venezia verona messina
    padova trieste brescia parma taranto prato modena reggio perugia ravenna livorno cagliari
    foggia rimini salerno ferrara sassari siracusa pescara monza bergamo vicenza trento bolzano
    novara ancona pisa lecce udine arezzo como lucca varese italia lombardia lazio campania sicilia
    veneto toscana piemonte puglia calabria liguria sardegna marche abruzzo umbria basilicata
    molise europa asia africa america oceania francia germania spagna portogallo regno unito
    inghilterra scozia irlanda belgio olanda svizzera austria grecia polonia ungheria romania
    bulgaria svezia norvegia danimarca finlandia russia ucraina turchia israele palestina gaza iran
    iraq siria libano egitto libia tunisia algeria marocco cina giappone india pakistan corea
    taiwan australia canada messico brasile argentina cile usa parigi londra berlino madrid
    bruxelles vienna mosca kiev pechino tokyo new york washington los angeles san francisco redmond
    cupertino strasburgo ginevra davos dubai london paris berlin rome milan brussels moscow kyiv
    beijing shanghai delhi mumbai chicago boston houston dallas seattle miami atlanta philadelphia
    detroit toronto montreal sydney melbourne england scotland wales ireland britain uk us u.s u.k
    states kingdom france germany spain italy portugal netherlands belgium switzerland greece
    poland hungary sweden norway denmark finland ukraine turkey israel syria lebanon egypt libya
    morocco nigeria kenya ethiopia china japan korea zealand mexico brazil chile colombia peru
    venezuela europe california texas florida ohio michigan virginia georgia arizona nevada oregon
    manchester birmingham liverpool leeds glasgow edinburgh bristol cardiff belfast dublin geneva
    singapore hong kong bangkok jakarta manila hanoi city county valley
`)

/** Large cities, by themselves or of several words; with `places`, which holds single words. */
const cities = new Set(
  `new orleans|san diego|san jose|las vegas|cape town|buenos aires|rio de janeiro|san paolo|são paulo
  |tel aviv|abu dhabi|kuala lumpur|new delhi|nuova delhi|città del messico|mexico city|salt lake city
  |kansas city|st louis|den haag|the hague|l'aia|la valletta|reggio calabria|reggio emilia|la spezia
  |l'aquila|ascoli piceno|santiago del cile|addis abeba|addis ababa|port-au-prince|lagos|nairobi|il cairo
  |cairo|istanbul|ankara|baghdad|teheran|tehran|karachi|lahore|dacca|dhaka|shenzhen|guangzhou|wuhan|osaka
  |kyoto|seoul|pyongyang|lima|bogotà|bogotá|caracas|l'avana|havana|johannesburg|pretoria|casablanca
  |algeri|tunisi|tripoli|beirut|gerusalemme|jerusalem|damasco|damascus|kabul|barcellona|barcelona
  |siviglia|valencia|bilbao|lisbona|lisbon|porto|marsiglia|marseille|lione|lyon|nizza|tolosa|amburgo
  |hamburg|monaco di baviera|munich|francoforte|frankfurt|colonia|cologne|zurigo|zurich|basilea|varsavia
  |warsaw|cracovia|krakow|praga|prague|budapest|bucarest|bucharest|sofia|belgrado|belgrade|zagabria
  |zagreb|lubiana|atene|athens|salonicco|stoccolma|stockholm|copenaghen|copenhagen|oslo|helsinki|tallinn
  |riga|vilnius|minsk|odessa|kharkiv|pune|chennai|bangalore|calcutta|kolkata|memphis|baltimore|denver
  |phoenix|portland|austin|nashville|pittsburgh|cleveland|milwaukee|minneapolis|ottawa|vancouver|calgary`
    .split('|')
    .map((city) => city.trim()),
)

/** Whether these words, in small letters, are a large city's name. */
export const isCity = (words: string): boolean => cities.has(words)

/** What companies and bodies have behind their names, without stops. */
export const companySuffixes = wordSet(`
    inc corp corporation co company ltd limited llc plc gmbh ag kg se sa spa srl nv bv ab asa oyj sas
    group gruppo holding holdings bank university foundation association institute
`)

/** Acronyms that name nobody. */
export const commonAcronyms = wordSet(`
    ai ia it ict tv pc dna rna covid covid-19 gdp pil vat iva ceo cfo cto coo hr pr ok pdf usb gps sms esg ipo
    llm gpu cpu hiv aids lgbt pm am km kg spa srl
`)

/** Countries as the Unicode CLDR names them in the languages read, lower case. */
const countries: ReadonlySet<string> = new Set(
  ['it', 'en'].flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    return letters.flatMap((one) =>
      letters.flatMap((other) => names.of(one + other)?.toLowerCase() ?? []),
    )
  }),
)

/** Whether these words, in small letters, are a country's name. */
export const isCountry = (words: string): boolean => countries.has(words)
