import type { Locale } from '../../contract/shapes.ts';

/** Words without weight: those of grammar, and those any ask is padded with (greetings, thanks, "could you have a quick look"). */
export const stopWords: Readonly<Record<Locale, string>> = {
  en: `a about after again all also am an and any anything are as ask asking at back be because been before being behind both but by
    came can cannot come could couldn d day days did didn do does doesn doing don done each either else etc even ever every
    few for from further get gets give given go going good got great had has have having he hello help her here hey hi him his
    hope how i idea ideas if in into is isn it its itself just keep keeps know last let like little ll look lot love lovely made
    make many may me might minute more morning most much must my need needs new next no not nothing now of off ok on once one only
    or other our out over own per please pls possible put quick quickly re really right run s said same say see send sent she
    should so some something soon still such sure t take tell than thank thanks that the their them then there these they thing
    things think this those through till time to today tomorrow too two under until up us use using ve very want was way we
    week weeks well were what when where which while who why will with within won would year yes yesterday yet you your please
    afternoon monday tuesday wednesday thursday friday month months view best brilliantly ten three four five six up per u`,
  es: `a acá ademas adjunto ahí ahora al algo algun alguna alguno alguien algunas algunos antes aqui aquí así aun aunque ayer bien buen
    buena buenas bueno buenos cada casi cómo como con cosa cosas cosilla cual cuál cuales cualquier cuando cuándo cuanto cuánto
    cuantos cuántos cuántas de debe del desde después día días donde dónde dos e el él ella ellos en entre era eres es esa ese eso esos
    esta está estaba estado estamos están estar estas este esto estos estoy fue fuera gracias ha hace hacemos hacen hacer haces
    haga hago han has hasta hay haya he hecho hemos hola hoy ir jueves la las le les lo los lunes luego mañana martes más mas me mejor
    menos mes meses mi mí mientras miércoles mirar mismo mucha muchas mucho muchos muchísimas muy nada necesita necesitamos necesito ni no
    nos nosotros nuestra nuestras nuestro nuestros nueva nuevo nuevas nuevos o ojo opinas os otra otras otro otros oye para parece pasa
    pasado pasar pasas perdona perfecto pero podéis podemos podrías podría por porque puede pueden puedes puedo pues que qué querer queremos
    quien quién quiere quiero sabe sabes se sea ser si sí sido siempre sin sobre solo sólo somos son soy su sus también tan tanto te
    tal tiene tienen tienes todo toda todos todas tras tres tu tú tuyo último un una unas uno unos usted va vale vamos van veces ver vez
    viernes voy y ya yo favor tarde tardes semana año tenemos tenéis tengo teneis hacéis momento sale ves nuestros echáis echas cuatro`,
  fr: `a à afin ai ainsi alors an ans après as assez au aucun aujourd aussi autre autres aux avant avec avez avoir avons beaucoup besoin
    bien bon bonjour bonne bonsoir c ça car ce cela celle celui ces cet cette chaque chez chose ci coucou coup comme comment d dans de
    déjà demain depuis des deux devons dire dis dit dois doit donc du elle elles en encore entre es est et étaient était été êtes être eu
    eux fait faire faites faut faudrait font grand grande hier hui il ils j je jeudi jour journée jours jusqu l la là laquelle le
    lequel les lesquels leur leurs lui lundi m ma maintenant mais mal mardi me même merci mercredi mes mettre mieux moi moins mois mon
    n ne ni non nos notre nous on ont ou où oui par parce pas passe passer pendant pense pensez petit petite peu peut peux plaît plus
    pour pourquoi pourrait pourriez pouvez pouvons prendre près puis qu quand que quel quelle quelles quelqu quelque quels qui quoi s sa
    sans se semaine sera serait ses si son sont sous souhaitons suis sur svp t ta te tel tes toi ton toujours tous tout toute toutes
    très trop trois tu un une va vendredi vers veut veux voici voilà voir vos votre voudrais voudrait voulez voulons vous vraiment y
    désolé désolée question quatre aimerait auriez allez allons espère regarder temps aider monsieur madame mme m nouvelle nouveau neuf`,
  it: `a abbiamo ad adesso agli ai al alcuni alla alle allo allora altra altre altri altro anche ancora anni anno appena avere avete
    avrei avremmo bene bisogno buon buona buongiorno buonasera c caro cara casa che chi ci ciao cioè ciò col come con consigli cosa
    cose così cui d da dagli dai dal dalla dalle davanti degli dei del dell della delle dello dentro deve di dice dire do dobbiamo dopo
    dove due e è ecco ed era erano essere fa fai fanno far fare farci fate fatto finché fino fra già giorno giorni giovedì gli grazie ha hai
    hanno ho i ieri il in io l la le lei li lo loro lunedì ma magari mai mandiamo mando martedì me meglio meno mentre mercoledì mese mesi
    mettiamo mi mia mie mio molto ne nel nell nella nelle nessuno niente no noi non nostra nostre nostri nostro nuova nuove nuovi nuovo o oggi
    ogni ok oltre ora per perché però piacere più po poco poi porta possiamo posso potete potresti potreste potrebbe prego prima
    proprio può puoi qua qual quale quali qualche qualcosa qualcuno quando quanta quante quanto quasi quattro quella quelle quelli quello
    questa queste questi questo qui quindi riesci riuscite sa sai sapere scusa scusi se secondo sei sempre senza serve servono
    si sì sia siamo siete solo sono sopra sotto sta stato stesso su sua sue sugli sui sul sulla sulle suo suoi te ti tra tre troppo tu tua
    tue tuo tutta tutte tutti tutto un una uno va vai vedere venerdì verso vi via voglio voi vogliamo volta vorremmo vorrei vostra
    vostro settimana domani pomeriggio sera mattina dice piccolo piccola cambiare`,
};
