/** What a run asks of its reader: to take a newsletter, an app or a membership, to follow the publisher elsewhere, or to write a comment. */
export type Asking = 'subscribe' | 'follow' | 'comment';

/**
 * How a sentence asks, in a dozen languages, written without accents: it opens with one of the verbs, and names one of the things.
 * A star stands for any ending. Reports of newsletters and comments open with somebody else.
 */
export const asking: Record<Asking, [verbs: string, things: string][]> = {
  subscribe: [
    [
      'sign up|signing up|subscribe|register|join|get|receive|download|become|keep up|get it delivered',
      'newsletter*|inbox|mailbox|mailing list|email alert*|email update*|email list|e course|ecourse|daily briefing|daily digest|daily email|our app|news app|app|free trial|free guide|ebook|membership',
    ],
    ['abonnier*|melde*|anmelden|hol*|bestell*|registrier*|erhalt*|bekomm*|verpass*|lade*|trag*', '*newsletter*|briefing|postfach|posteingang|app|probeabo*'],
    ['inscrivez|inscris|abonnez|abonne|recevez|recois|telechargez|rejoignez', 'newsletter*|infolettre|lettre|boite|application|appli|alertes'],
    ['suscribete|suscribase|suscribanse|registrate|registrese|recibe|reciba|apuntate|descarga|descargue|unete', 'newsletter*|boletin*|correo|bandeja|app|aplicacion'],
    ['iscriviti|iscrivetevi|abbonati|ricevi|ricevete|registrati|scarica', 'newsletter|posta|casella|email|mail|app'],
    ['assine|inscreva|receba|cadastre|baixe|clique aqui', 'newsletter*|boletim|email|mail|caixa|aplicativo|app|ebook'],
    ['schrijf|meld|abonneer|ontvang|download', 'nieuwsbrief*|inbox|mailbox|app|mail'],
    ['zapisz|subskrybuj|otrzymuj|dołacz|pobierz|zaprenumeruj', 'newsletter*|skrzynk*|biuletyn*|aplikacj*'],
    ['подпишитесь|подписываитесь|подпишись|получаите|скачаите', 'рассылк*|почт*|канал*|телеграм*|telegram*|приложени*'],
    ['اشترك|اشتركوا|سجل|احصل|حمل', 'النشرة|نشرتنا|بريدك|تطبيق*|قناتنا'],
  ],
  follow: [
    ['follow|like|find|visit|connect|join|subscribe', '='],
    ['folg*|besuch*|finde*|suivez|retrouvez|rejoignez|sigue*|siguenos|visita|encuentra|seguici|segui|seguite|siga*|curta|acompanhe|volg', '='],
    ['obserwuj|sledz|polub|znajdz|подписываитесь|подпишитесь|следите|читаите|تابعنا|تابعونا|تابع', '='],
  ],
  comment: [
    ['leave|share|drop|post|tell|let us|let me|sound off|weigh in|join|id love to hear|wed love to hear|we would love to hear|i would love to hear|we want to hear', 'comment*'],
    ['freu*|schreib*|hinterlass*|teil*|diskutier*|sag*|verrat*', 'kommentar*'],
    ['laissez|partagez|dites|donnez|deja|dejanos|cuentanos|comparte|escribe|lascia*|scrivi*|condividi*|dicci|fateci', 'comment*|comentario*'],
    ['deixe|deixem|conte|compartilhe|escreva|laat|deel|reageer|vertel|zostaw|napisz|podziel', 'comentario*|duvidas|opiniao|opinioes|reactie*|comment*|komentarz*'],
    ['оставьте|оставляите|напишите|пишите|поделитесь|делитесь|расскажите|اترك|اتركوا|شارك|شاركنا', 'комментари*|تعليق*'],
  ],
};

/** How a publisher calls its readers to itself ('Contact us today'), in a dozen languages, written likewise: a verb first, then what is to be had. */
export const calling: [verbs: string, things: string] = [
  'apply|book|call|chat|contact|create|discover|download|email|explore|get|join|learn more|lets?|listen|order|reach out|request|schedule|shop|start|stop by|submit|take the (?:first|next) step|talk|try|visit|' +
  'besuchen?|buchen?|entdecken?|fragen?|kontaktieren?|melden?|rufen?|sichern|testen?|vereinbaren?|appelez|contactez|decouvrez|demandez|essayez|reservez|' +
  'agend*|contact*|descubr*|llam*|reserv*|solicit*|visit*|chiam*|contatt*|prenot*|richied*|scopri|conheca|entre em contato|experimente|fale|ligue|' +
  'bel|bezoek|boek|ontdek|probeer|vraag|skontaktuj|sprawdz|umow|zadzwon|закажите|запишитесь|позвоните|свяжитесь|اتصل|احجز|تواصل|جرب',
  'demo|expert*|free|learn more|now|our|podcasts?|quote|team|today|together|trial|us|heute|jetzt|kostenlos*|termin|uns|unser*|aujourdhui|devis|gratuit*|notre|nous|' +
  'ahora|cita|gratis|hoy|nosotros|nuestr*|noi|nostr*|oggi|agora|conosco|hoje|noss*|onze|ons|vandaag|nami|nas|nasz*|teraz|нам|нами|наш*|сегодня|الان|اليوم|بنا|معنا',
];
