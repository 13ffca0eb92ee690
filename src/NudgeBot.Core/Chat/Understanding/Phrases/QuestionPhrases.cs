namespace NudgeBot.Core.Chat.Understanding.Phrases;

/// <summary>What people ask: whom to call, how many calls, who has not been called, about one account.</summary>
internal static class QuestionPhrases
{
    public const string Table = """
        WhoToCall: who (am i|are we) (supposed to|meant to|to) {dial} [*]; who (is|are) (waiting|expecting|most|due|overdue|next) [*] [*]; (anything|anyone|anybody|what|something) [is|thats|thats] (stalled|stuck|overdue|slipping|stalling|due|going cold); (one|1) (last|final|extra) call; (give|show|get) me another [one|name|lead|customer]; one more; another one; (most|who is most) at risk; who[s] should
        ; who do (you|u) (want|think|suggest|recommend|need) [*] [*] [*] {dial}; who (should|shall|do|can|must|would|could|to) [i|we|you|u] [*] [*] ({dial}|{speak}|reach|contact|followup|follow up|phone|focus on|try|chase|prioritize|hit|talk to)
        ; (whos|who is|which is|whats) [the|my] [*] [*] (one|customer|account|person|client|lead|prospect|call) (to|i should|for me to) {dial}
        ; (whats|what is|which is) [my|the] (best|smartest|easiest|hottest|likeliest|right|top|most useful|most urgent) [next|first] (call|dial|number) [to make|for me|i can make|i could make|i should make|to do]
        ; (what|which) (call|calls) (should|shall|can|do|could|must) (i|we) (make|do|place|start with); (best|smartest|easiest) [next] call (i|to|for|right now|now|today); (best|smartest|easiest|right) (person|one|customer|account|lead) [for me] to {dial}
        ; (whos|who is|anyone|anybody|who looks) worth (a|calling|ringing|phoning|trying|chasing|dialing) [call|ring|try|chat|buzz|word]
        ; who do you (think|reckon|suggest|recommend|say|advise) (i should|i ought to|i|we should|to) ({dial}|try|chase|hit|contact|{speak}|followup); (who|whos|who has) been waiting [*] [*]
        ; (give|gimme|get|find|pick|show|send) [me] (a couple of|a couple|a few|some|a handful of) [good|easy|quick|hot|warm|likely|best] (calls|leads|names|customers|prospects) [to make|to call|to ring|to do]
        ; (which|what) (account|customer|lead|client|one|accounts|customers|clients) (wants|want|deserves|deserve|needs|need) [a|my] (call|ring|callback|attention|calling) [*] [*]
        ; any (calls|ones|customers|accounts|people) (i|we) (should|ought to|need to|must|have to|could|can) [be] [making|make|calling|call|ringing|ring|doing|do|chasing|chase]
        ; top (3|5|10|three|five|ten|few) [*] to ({dial}|chase|try)
        ; whom (should|shall|do|can|to) [i|we] [*] {dial}; who (next|is next|now|first|today|else)
        ; who (needs|wants|deserves) (calling|ringing|phoning|a call|attention|chasing|to be called)
        ; whos [the] (most|longest) (overdue|due|urgent|neglected) [for] [a] [call|ring|callback] [on my list|on the list|today|now]; whos (next|up|up next|first|on deck|top of the list|on my list|due|left|waiting|overdue|left to call|getting cold|going cold|on the list|at the top|cold|hot|hottest|ripe|most urgent|worth calling|due a call|due for a call|stalling|stalled|priority|the priority|a priority)
        ; who (needs|is due|wants|deserves|requires|could use|would benefit from|is owed|gets) [a|an|my|some|for a|the most|attention] [phone] (call|callback|ring|attention|love|chat|next|followup|conversation)
        ; next (call|up|one|please|customer|account|lead|target|victim|person); (one|1) more call
        ; (give|gimme|get|send|hand|show|find|suggest|pick|recommend|name) [me] [a|an|one|some|someone|somebody|the|my|another|two|three|five|3|5|2|next|top] [next|one|more|good|best|top|hot|warm|easy|new] [3|5|three|five] [good|hot|warm|quick] (name|names|lead|leads|to call|to ring|to phone|customer to call|account to call|call|someone|somebody|target|targets|prospect|number to call|call list|someone to call|account to ring|customer|suggestion|suggestions|to talk to|account) [to call|to ring|next]
        ; (call|calling|priority|hit) (list|queue|sheet|suggestions); (whats|what is|show me) [on] [my|the] (call|calling|priority|hit) (list|queue|sheet)
        ; (whats|what is|what are|which|what) [*] (stalled|stalling|stuck|gone cold|going cold|at risk|slipping|due|overdue|cold|hot|urgent|on my plate|on my list|my next call|my list|my priorities|the priority|next|needs attention|the plan|my plan|my top calls|in my queue|on deck|dying|rotting|sliding|on for today)
        ; anyone (i should|to|worth|need|needing|needs|due|waiting|i need to|left to|else to|i could|urgent) [{dial}|ring|a call|calling|for a call|attention]
        ; any (calls i should|calls to|one to call|one i should|hot leads|leads|suggestions|calls to make|ideas|callbacks|promised calls|urgent calls|deals at risk|stalled deals|stuck deals|deals stuck|deals stalled|deals slipping|calls due|callbacks due|priority calls|warm leads|overdue calls|one i should call|calls left|calls for me|ideas who to call) [to call|today|due|for me|now]
        ; who (to|2) {dial} [next|now|today|first]; where (should|do) i (start|begin)
        ; what (should|do|can) i (do|do next|do now|do today|work on|work on next|focus on|start with) [next|now|today|first]
        ; (which|what) (account|customer|lead|deal|one|client|prospect|of my accounts|accounts|customers|deals|leads|clients) (should|do|needs|need|is|are|to|shall|would) [i] [*] [*] ({dial}|a call|stalled|stuck|slipping|at risk|due|next|first|calling|hot|hottest|attention|going cold|cold|urgent|overdue|priority|contact)
        ; stalled deals; stuck deals; deals at risk; my callbacks [due|today]; any [promised|due|overdue|open] (callbacks|follow ups|followups|promises) [due|today|left]; callbacks (due|today|for today|owed); (whats|what is) next
        ; im ready [for|to] [*] [*]; next please; hit me [with]
        ; a quien (llamo|debo llamar|tengo que llamar|deberia llamar|llamamos|le llamo|toca llamar) [ahora|hoy]; quien sigue
        ; wen (soll|sollte|muss|rufe|kann) ich [*] [anrufen|an|als nachstes|jetzt]; wen anrufen; wer ist (der nachste|als nachstes|dran)
        ; qui (dois je|est ce que je dois|je dois|appeler|je peux|dois) [*] [appeler|rappeler]; qui j'appelle; qui jappelle [maintenant]; jappelle qui
        ; qui appeler; pra quem (ligo|eu ligo|devo ligar|eu devo ligar); para quem (ligo|eu ligo|devo ligar|eu devo ligar|eu ligo agora)
        ; quem (eu ligo|devo ligar|ligo) [agora]; quem e o proximo; got time for (a|one|another) call; got DURATION and; killing time; free for DURATION
        ; spare DURATION; before i (go|leave|head out|log off|sign off); room for one more
        HowMany: ratio of; (wrong numbers|voicemails|no answers|gatekeepers|dnc) [so far] (DATE|by|per|across|overall); (calls|dials|conversations|connects|voicemails) (i|we|ive|weve|they) [*] (made|had|did|placed|done|left); how (many|much|often|long); (number|amount|sum|tally|volume|count|total) of; total; count; cuantas; cuantos; wie viele; wieviele; wie oft
        ; combien; quantas; quantos; what (percent|percentage|share|fraction|proportion|rate) [of]; (percent|percentage) (of|connected|answered); average; avg
        ; longest; shortest
        CountNoun: where (are we|we) at; outcomes; ratio; hours on the phone; callback booked; (phone|calling|phones) (vs|v|versus|against) (email|emails|emailing); (voicemail|connect|connection|connected|contact|answer|conversion|conv|reach|hit|pickup|pick up|success) (percent|percentage|ratio|rate|share|count|total); my [call|activity|dial] log [for]; my best (day|week|month); so far; calls; dials; conversations; voicemails; convos; connects; connections; attempts; voicemail count; talk time; talktime; time on the phone
        ; time on phone; minutes on the phone; phone time; numbers; stats; statistics; metrics; activity
        ; call (count|counts|volume|activity|stats|numbers|report|log|history|summary|totals|rate|time|list for|breakdown); connect rate; connection rate
        ; conversion rate; contact rate; answer rate; pick up rate; pickup rate; voicemail rate; performance; results; scoreboard; scorecard; dashboard
        ; report; recap; summary; roundup; roll call; rollcall; quota; target; goal; kpi; kpis; tally; activities; phone calls; connected calls; call numbers
        ; reached; phone contacts; wrong numbers; inbound calls; inbounds; missed calls; longest call; average call; mirror; streak; progress; pace; score
        ; rank; llamadas; anrufe; appels; ligacoes; telefonate; gesprache
        Mine: my; mine; i; ive; me; myself; im; did i; have i; am i; mi; mis; meine; mes; minhas; ich; he; eu; jai
        Team: [my|the|our|whole|entire] team; teams; the team; everyone; everybody; we; weve; our; us
        ; (whole|entire) (team|company|org|floor|office|department|sales team); across the (team|board|company|org)
        ; the (floor|reps|company|office|org|department|guys|group|crew|squad|gang); my (reps|guys|people|folks|crew|squad|sellers|salespeople); all reps
        ; collectively; all of us; company wide; overall; equipo; el equipo; mi equipo; mannschaft; mein team; das team; equipe; mon equipe; time de vendas
        ; a equipe; minha equipe; meu time
        EachRep: standings; (whos done|who did|who has done|whos doing) what; whos done [the] (most|fewest|least) [*]; (most|fewest|highest|lowest) (calls|dials|connects|connect rate|talk time|conversations|voicemails|connections); best connect rate; (top|bottom) (3|5|10|three|five|ten) (by|DATE|reps|callers); each of (them|my reps|the reps|us|the team); (calls|dials|connects|conversations) each; whos everyone (spoken|talked|called|reached|rung) [*]; whos got the (most|best|fewest|highest|lowest|worst|longest); who (talks|calls|dials|speaks|connects) [the] (most|least|more); whos (on fire|crushing it|killing it|smashing it|slow|slowest|behind|quickest) [DATE]; (order|sort|list) [the|my] reps by; whos (in the lead|in front|in first|in last|bottom|last|lagging|trailing|dead last); whos called (who|whom); who called (who|whom); who (did|have|has) (my|the|our) (reps|sellers|salespeople) [*]; (which|what) (rep|reps|person|seller|salesperson) [*] [*] (most|longest|fewest|best|least|highest); (by|per|each|every|for each|for every|split by|broken down by|break down by|grouped by|among|by each|ranked by|across) (rep|reps|person|salesperson|seller|member|agent|employee|individual|bdr|sdr|team member|the reps|user|head|name|ae|aes|caller)
        ; leaderboard [please]; leader board; leaderboards; ranking; rankings; rank [the] [reps|team|everyone]; league table
        ; top [*] (callers|caller|dialers|performers|reps|rep|dialer|performer|sellers|talkers); best (caller|callers|performer|rep|dialer|reps)
        ; bottom (callers|reps|performers)
        ; who (called|made|did|had|has|dialed|got|connected|reached|talked|spoke|is leading|leads|is winning|won|is crushing|made the|called the|is top|is ahead|has the|had the|logged|left) [the] (most|fewest|least|highest|lowest|best|longest|calls|dials|more|less)
        ; who did each; (each|every) (rep|person|seller|one|of my reps|of the reps|team member)
        ; whos (leading|winning|on top|ahead|top|number one|first on calls|behind|crushing it|calling the most|calling most|our top caller|made the most|done the most|got the most|had the most|called the most|on the phones)
        ; (everyones|everybodys) (calls|numbers|stats|activity|dials|connects|tally|totals) [and] [calls|connects|dials|voicemails]; breakdown [by rep|by person]; individual (numbers|stats|calls|results)
        ; pro (kopf|mitarbeiter|vertreter); por (rep|persona|vendedor|comercial|representante); par (commercial|rep|personne|vendeur); rep by rep
        ; person by person; who did everyone; who did everybody; who has everyone; who was reached by; by name; rollcall; roll call; who reached whom
        ; worst (caller|callers|rep|performer); whos been on the phone; whos calling; who called; who has called; who made calls; who reached; who spoke
        EachAccount: (which|what) (accounts|customers|clients|companies|prospects|leads) (did|have|has|were|got|are) [i|we|the team|my team|they|been]
        ; (by|per|each|every|for each) (account|customer|client|company|lead|prospect|deal)
        Compare: v (connected|connects|emails|calls|voicemails|attempts|dials); (ahead of|behind) (last|yesterday|DATE); v (DATE|NAME|me|us|the); vs; versus; compare; compared (to|with); against; comparison; relative to; next to
        NotContacted: (whos|who is|anyone|reps|rep) yet to *; who still (has|needs) to *; whos (doing nothing|been quiet|quiet|missing|gone missing|slacking off); been quiet; did (everyone|everybody|all reps|the whole team) (call|dial|make a call|make calls|ring|make any calls) [DATE]; has (everyone|everybody) (made|called|dialed|rung|logged|rang) [*] [*] [DATE]
        ; radio silence; only voicemails; (we|i) only (email|text|emailed|texted); (accounts|customers|clients|ones|prospects) are (cold|quiet|dark|silent|stale|dormant); are (we|i) missing; {nobody} (had|has|have|has had|have had|been having) [a|an|any|one] [live|real|proper|single|phone|actual] (conversation|chat|call|contact|talk|conversations|calls); (nobodys|no ones) [had|got] [a|an|any] [live|real|proper|phone] (conversation|chat|call|contact|talk)
        ; (got|has|have|had) nothing [logged|recorded|down|in|entered|on the board]; did nothing [at all]; only (got|had|get|getting|received|have|has|seen|sent) [*] (emails|email); (with|on|by) only (emails|email); (emails|email) only; slipping [through the cracks|through|through the net]
        ; nobody on the phone; heard nothing from (me|us); not heard from (me|us); had nothing from (me|us); logged nothing; (with|has|have) nothing [logged|recorded|entered|down|on the board|at all|since|to show|against]; nothing (logged|recorded) [at all]; (empty|blank) (log|logs|sheet|board); nothing in the log; (hasnt|havent|has not|have not|didnt|did not|hadnt|arent|isnt|has never|have never|never|hasn|wasnt|werent|doesnt|dont|wont|not) [*] [*] [*] ({dialed}|{dial}|{dialing}|made|make|logged|spoken|{spoke}|{speak}|touched|reached|contacted|connected|picked up|had|got|been|dialed|rung|hit|touch|contact|reach|log|heard|done)
        ; uncalled; untouched; uncontacted; unreached; unspoken; neglected; neglecting; ignoring; neglect; ignored; forgotten; overlooked
        ; (no|zero|0|without|lacking|without any|with no|with zero|without a|not a single|no phone|without phone) [phone|live|outbound|single|logged] (calls|call|dials|connects|conversations|activity|contact|attempts|touches|conversation|connect|touch|dial|attempt)
        ; (nobody|no one|none of us|no rep|nobodys|no ones|noone) [has|have|had|is|s|ever|on my team|from my team|else] [*] ({dialed}|{spoke}|spoken|reached|contacted|touched|connected|calling|talked|rung|phoned|call|rang)
        ; gone (quiet|dark|cold|silent|stale); going (quiet|dark|cold|silent|stale); went (quiet|dark|silent|cold)
        ; (at|on|with|still at|still on) (zero|0|nil|none) [calls|dials|connects|today]; zero so far; silent; quiet accounts; dormant; inactive; cold accounts
        ; stale; never (called|been called|spoken|contacted|reached); slacking; slackers; not called; not contacted; not spoken
        ; not (been|getting) (called|contacted|reached|touched); under called; coverage; who[s] missing; left to call; missing calls
        AccountNoun: [my|our|the] (accounts|customers|clients|prospects|leads|deals|companies|account|customer|client|logos|opportunities|opps|contacts|cuentas|clientes|kunden|clients|comptes|contas)
        ; tier (1|2|3|a|b|c|one|two|three); book [of business]; territory; (a|b|c|tier 1|tier 2|top|key|big|vip) (accounts|customers|clients|tier)
        RepNoun: reps; rep; salespeople; sellers; salesperson; agents
        ; (which|what|any|name the|list) (rep|reps|seller|sellers|salespeople|team members|of my reps|of my team|of the team|of us|person|people)
        ; team members; people; bdrs; sdrs; callers; members
        Ask: who; whos; whom; which; what; whats; when; whens; where; wheres; why; whys; how; hows; did; do; does; is; are; am; was; were; should; can; could
        ; would; will; have; has; any; anyone; anybody; show; list; quien; quienes; que; cual; cuando; cuantas; cuantos; como; por que; wer; wen; wem; wann
        ; wie; welche; warum; hat; qui; quoi; quand; combien; quel; quelle; quels; quelles; pourquoi; est ce; quem; qual; quando; quantas; quantos; porque
        AboutCall: (what|which) number (do|should|can|shall) (i|we) [*] [*]; (got|have|you got|have you got|do you have|do we have|have we got|we got|any) [a|an|the|any] [phone|direct|mobile|cell|contact|work|office|good|better] (number|no|mobile|cell|line|digits|landline|extension|ext) for; last (spoke|talked|call|called|conversation|contact|spoke to|talk|spoken|contacted|connected|reached|time i|time we)
        ; when did (i|we|anyone|someone) [last] [*]; what did (*|he|she|they) [*] say; whats the number; (phone|contact|cell|mobile|direct) number; number for
        ; (best|right|good) (time|number|person) to; should i (call|ring|phone|bother|try|buzz|chase) [*] [*] [DATE] [or leave it|or wait|or hold off]; (is|are) it too (late|early)
        ; too (late|early) to (call|ring|phone); why (are you|am i|should i|is|was|this|do i|did you|now|him|her|them|ACCOUNT|call|again|the nudge|me); why
        ; did (anyone|anybody|someone|we|i|he|she|they|NAME|you) [ever] ({dial}|{speak}|reach|talk to|contact|log|speak with|get)
        ; who (is|was) (my|the|our) (contact|champion|rep|owner|decision maker); whos (my|the|our) (contact|champion|rep|owner|decision maker|dm|person)
        ; who (owns|covers|handles|has|manages|looks after) ACCOUNT; who did (i|we) [last] (speak|talk|call|reach)
        ; tell me about (ACCOUNT|NAME|him|her|them|this|it|that|*); history (of|with) [*]; (tell me|info|information|details|history|background|notes|what do we have|what do we know|what do you have|what do you know|what do i have|what do i know) (about|on|for|with); what happened (with|at|on)
        ; whats (up with|happening with|the story with|the deal with|going on with|the latest|the status|the history|the last note|the timezone|their timezone|their number|his number|her number|the phone)
        ; status (of|on|for); have (i|we) [ever|already] (called|spoken|talked|reached|contacted|dialed|tried|logged)
        ; has (anyone|anybody|someone|NAME|the team|my team) [ever|already] (called|spoken|talked|reached|contacted); what time is it; what time
        ; remind me (what|who|when|why|how|which|where) [*]; where (are they|is|are); how long (since|ago|has it been); is (he|she|ACCOUNT|it) [*]; what was (said|promised|the outcome|agreed|my last)
        ; what (is|are) ACCOUNT; notes (on|for|from); latest on; cuando (fue|hable|llame|hablamos); wann habe ich; wann (war|wurde)
        ; quand (ai je|est ce que|jai); quando (falei|liguei|foi); was hat; que dijo; qua dit; why am i getting this
        Show: show [me]; list; display; give me; pull up; run; export; csv; graph; chart; see; view; get me; tell me; send me; id like; can i (see|get|have)
        ; could i (see|get|have); let me see; whats; zeig [mir]; muestrame; montre moi; mostra; me mostra; dame
        Filler: mate; buddy; bro; dude; pal; hung up on (this|that) *; voicemail (script|template|tips|etiquette|strategy|greeting|scripts|templates); (off|after|following|in response to|in reply to|because of|thanks to|on the back of) (my|our) (voicemail|message|voice message) [i left|from DATE|DATE]; (off|after|following|in response to|in reply to) the (voicemail|message) i (left|had left); just; so; well; anyway; btw; hey; ok; yes; finally; quick; please; hi; oh; ah; um; now; also; too; then; as well; already; still; fyi; like
        ; literally; basically; honestly; right
        """;
}
