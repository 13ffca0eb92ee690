namespace NudgeBot.Core.Chat.Understanding.Phrases;

/// <summary>Ways of speaking of a call that did not happen, or not yet, or not by the speaker. They take the verb with them, so that nothing is left to report.</summary>
internal static class MoodPhrases
{
    public const string Table = """
        NotCalled: {dialed} [them|him|her|ACCOUNT|NAME] [but|then|and] [i] hung up before (it|anyone|they|he|she) [*] (rang|connected|answered|rung|picked up); hung up before it (rang|rung|connected|went through); {not} [*] [*] ({dialed}|{dial}|{dialing}) [{whom}] [yet|back|today|still]
        ; {not} [yet|actually|even|really|been|ever] (try|tried|trying|reach out|reached out|spoken|{speak}|{spoke}) [to|with] [yet|{whom}]
        ; {not} (had|got|found|have|get) [a|the|any] [chance|time|moment|opportunity|minute] [to|for] [*] [{dial}|do it|do that|calls]
        ; {not} (gotten|got|get|made it) (to|around to|round to) [it|that|them|him|her|ACCOUNT|calling|this|any]
        ; {not} [*] (made|make|making) [a|any|the|my|that|single] (call|calls|dials)
        ; (couldnt|could not|cant|cannot|unable to|wasnt able to|not able to|wont be able to) [even] {dial} [{whom}]
        ; {not} (had|got|have|get|find|found) [a|even a] [free] (DURATION|min|mins|sec|second|minute|chance) [free|spare] (to|for) [*] [{dial}|calls]
        ; (no|not enough|ran out of|had no|havent had|didnt have|dont have) time [to|for] [{dial}|calls|calling] [{whom}]
        ; (forgot|forgotten|neglected|failed|omitted|refuse|refused|too scared|too busy|too tired|afraid) to [*] {dial} [{whom}]
        ; (no|zero) calls (yet|made|today); {not} done [it|that|yet|so|them|this]; {not} do [it|that|this]
        ; (skipped|skipping|avoided|avoiding|dodged|putting off|put off|dreading|delayed) ({dialing}|the call|that call|calls|the calls)
        ; (wont|dont|will not|am not|im not|not) [be] [going to|gonna|want to|wanna] ({dial}|{dialing}) [{whom}]; {not} (going to|gonna) [*] [{dial}]
        ; no call (yet|today|made|happened); (call|it) (didnt|did not|never) (happen|take place); instead of {dialing}; without {dialing}
        ; rather than (call|calling); {not} to call; stopped calling; (since|last time|the last time) (we|i) [last] ({spoke}|{dialed}|connected|reached)
        ; never reached [{whom}] (so far|yet|before|until now); never {dialed} [me] back; {not} {dial} me [back]; (didnt|dont|wont) wanna {dial}
        ; {not} hear back; havent heard [back|from]; (havent|have not|hasnt) (spoken|talked|connected|reached) [to|with] [{whom}] [yet]
        ; {not} get to [{dial}] [{whom}]; {not} get a chance [to {dial}]
        NotYet: no (answer|reply|response|word) (on|to) (that|this|it) [yet]; no (reply|response|word|news) yet; wrong (contact|person) for (this|that|it); no (answer|reply|response|answers|replies|word) from (ACCOUNT|NAME|him|her|them) (on|to|about|re|regarding) [the|my|our|his|her|their] [*]; (havent|have not|hasnt) [even] (reached|connected|gotten through|got through) [to|with] [{whom}|NAME]
        ; (waiting|awaiting|expecting|hoping) for (him|her|them|ACCOUNT|NAME|*) to {dial} [me|us|back]
        ; no (answer|reply|response|answers|replies) to (my|the|our|his|her|their|any) *
        ; no (answer|reply|response) from (my|our|it|hr|support|legal|finance|ops); wrong number (of|in|on); not yet
        ; (expecting|awaiting) [a|the|his|her|their|my] (call|callback|call back|ring|return call) [from]; (waiting|awaiting|expecting|hoping|wait) (for|on) [a|the|her|his|their|my] (call|callback|call back|calls); yet to [{dial}|speak|reach|try]
        ; still (to|need to|have to|gotta) [{dial}]; pending; still on my list; on my (list|todo|to do list)
        WouldHave: (would|could|should|might|iwould) (have|ve|of) [*] [*] ({dialed}|{dial}|{spoke}|reached|tried|left|been|picked up|answered|taken it) [{whom}]
        ; (wouldve|couldve|shouldve|mightve) [*] [*] ({dialed}|{dial}|{spoke}|reached|tried|left|been) [{whom}]
        ; (almost|nearly) [*] ({dialed}|{spoke}|reached|got|tried|did); (half|halfway through|midway through|mid) ({dialed}|{dialing}) [{whom}]
        ; (was|were) [just|all|totally] (going|about|gonna|planning|supposed|meant|ready|intending|set|due|hoping|trying|fixing) [to|on] [{dial}|{dialing}|{speak}|reach|try] [{whom}]
        ; (meant|wanted|intended|planned|hoped|hoping|meaning|thought|thinking|tempted|considered|considering) [to|about|of|on] ({dial}|{dialing}|reach out|{speak}|try|reach) [{whom}]
        ; wish (i|id|i had|we) [had] [{dialed}|{spoke}]; thought [i|about] {dialing}; was to {dial}; had planned [to] [{dial}]
        ; if (i|id|i had|we|only) [had] [{dialed}|{dial}] [{whom}]
        ; (supposed|meant|ought|need|needed|claim|claims|claimed|seem|seems|appear|hoped|wanted|pretended) to have [*] ({dialed}|{spoke}|left|reached|tried|been|connected|gotten) [{whom}]
        FutureCall: (leave|leaving|record|recording|draft|drafting|write|writing|dropping) [*] [*] (voicemail|message|voice message|voice mail|one)
        ; {will} [*] [*] ({dial}|try|retry|reach|reach out|{speak}|followup|follow up|chase|get back|get to it|get on it|do it|do that|do them|do so|get to them|give|connect|hit|make) [it|{whom}|back|again|up|to|this|that|the|those|my|some|later]
        ; {will} (be|start|keep|get) {dialing}; {will} do; {dialing} [{whom}|*] (at|DATE|TIME|later|soon|after|before|in|next|first thing)
        ; (will|ill|iwill) (call|try|ring); {will} {dial} [*] (back|again); gonna try; todo; to do; to {dial} [{whom}]
        ; {dial} [{whom}|NAME] (later|soon|DATE|TIME); on my way to {dial}; (next|up next) [is] {dialing}; {will} (circle|loop|check|touch) [back|in|base]
        ; (trying|planning) for
        FutureTouch: {will} [*] [*] (email|text|message|send|write|visit|meet|zoom|forward|share|whatsapp|slack|dm|fax|post) [{whom}|over|it|the]
        ; (wants|want|wanted|asked|asks|needs|need|asking|waiting|said|told) [me|us|for|him|her|them|to] [to|for|an|a|the|us|me] [to|an|a|the] (email|text|message|send|write|forward|share|resend|zoom|demo|quote|proposal|meeting|invoice|contract|whatsapp|emails|video) [over|it|him|her|them|call]
        ; sending [over|him|her|them|the|a|an|*] [*] [{paper}]; send [him|her|them|over|the|a|an] [*] {paper}; (please|to) (email|text|send)
        CallingNow: {dialing} [{whom}] [right] (now|rn|atm|asap|currently); [im|am|currently|just|still|were|weare] {dialing} [{whom}]
        ; (on|im on) (the|a) (phone|call|line) [right] [now|rn|atm|currently]; im on (with|the phone|a call); on (with|hold) [now|rn|with]; on it
        ; (doing|making) (it|the call|that|them|calls) [right] [now]; about to [*] ({dial}|do it|jump on|hop on|get on|try|reach|speak|hit)
        ; in the middle of (a|the|this) call; (picking|grabbing) up the phone [now]; here goes; working on it
        ; (still|currently|right now) on (the|a) (phone|call|line); dialing as we speak; as we speak; just about to
        Booked: (scheduled|booked|set up|arranged|organized|organised|confirmed|planned|setup|pencilled in|penciled in|put in|locked in|fixed|lined up|got|have|has|sorted) [a|an|the|our|my|another|him|her|them|in] [*] [*] (call|meeting|demo|zoom|followup|follow up|appointment|slot|time|chat|visit|session|lunch|intro) [booked|scheduled|set|set up|lined up] [with|for|on|at|in|tomorrow|DATE|TIME]
        ; (call|meeting|demo|zoom|appointment|chat|visit|followup call|follow up|lunch) [is|was|now|got|has been|been|is now] (scheduled|booked|set|set up|arranged|confirmed|planned|cancelled|canceled|moved|rescheduled|postponed|pushed|in the diary|on the calendar) [to|for|until|on|at]
        ; (meeting|demo|zoom|appointment|visit|lunch) [is] (at TIME|on DATE|DATE|TIME|for DATE|for TIME); (call|calls) (is|are) (at|on|for) (DATE|TIME)
        ; (cancelled|canceled|rescheduled|postponed|moved|pushed|bumped|delayed|accepted|declined|booking|scheduling|arranging|cancelling|canceling) [a|the|our|my|their|his|her] [*] [*] (call|meeting|demo|zoom|appointment|chat|followup)
        ; (call|meeting|zoom) with [*] [*] (scheduled|booked|set|DATE|TIME|at TIME|on DATE|for DATE|later); no showed; no show [for]
        ; (got|have) [a|an] [*] (call|meeting|zoom|demo) [with] [*] [at|on|in] (DATE|TIME); put (a|the) call (on|in) [the|my|our] (calendar|diary)
        ; booked [in|for|with|on]; scheduled [in|for|with]; sent an invite
        Hearsay: (like|as if) i [actually|really|ever] {dialed} [{whom}]; (NAME|a colleague|my colleague|someone else|reception) (took|answered|fielded|handled) it; (says|said|claims|claimed|thinks|reckons|insists|swears) [that] (i|we) (picked up|answered|took it|took the call) [when]; (NAME|he|she|they|someone|colleague|receptionist|boss|assistant) (picked up|answered|took it|took the call|picked it up) when (he|she|they|ACCOUNT|NAME|the customer|the client) [from|at|of] [ACCOUNT] {dialed}; (it|crm|log|report|system|app|card|dashboard|screen|salesforce|hubspot|record|history|list) (says|shows|claims|thinks|said|showed) [here|that|there] [i|we|me|us]
        ; not me; wasnt me; not us; wasnt us; i (promise|swear) (i|we); (says|said|claims|claimed|swears|swore|reckons|thinks|thought|insists) [that] (he|she|they|NAME) [had|has|already|just] ({dialed}|tried|left|rang)
        ; (heard|hear|told|apparently|supposedly|allegedly|rumor|word) [is|has it|that|says|me] [*] [*] ({dialed}|{spoke}|connected|left)
        ; (someone|somebody|my manager|my boss|our sdr|the sdr|sdr|my sdr|bdr|my bdr|the bdr|marketing|my colleague|a colleague|my coworker|my teammate|a teammate|another rep|other rep|the other rep|my assistant|our ceo|my director|support|our support team|the support team|customer success|cs|csm|my csm|our csm|the csm|my team|the team|another team|my partner|accounting|my vp|our vp|finance|billing|everyone|the intern|our intern|my backup|the bot|the system|the dialer|an agent|our agency|the agency) [already|has|have|also|just|from my team|on my team|else|had] [already|just|else|also] ({dialed}|{spoke}|tried|reached|connected|left|got|handled|took|answered|talked|did|contacted)
        ; already (handled|contacted|covered|taken care of|called) by
        ; (you|u|bot) (said|say|told|claimed|logged|think|wrote|put|have) [that|me|it|down|i] [i|we]
        ; (claims|claimed|insists|swears|reckons|thinks|thought) [that] (i|we) [*] ({dialed}|{spoke}|left|reached); (says|said|say|saying) [that] (i|we) [have|already|had] ({dialed}|{spoke}|tried|reached|connected|left)
        ; (he|she|they) {spoke} (to|with) * (already|before|last); (put|write|set) (down|in) that (i|we); just (say|put|write) [that] (i|we)
        ; (pretend|assume|imagine|suppose|lets say|make believe|act like|tell * that|tell * i|fake) [that|like] [i|we|*] [*] [{dialed}|{spoke}|connected|a call]
        ; they (already) {spoke}
        If: if; whether; (asked|asks|asking|wondering|wonders|checking) (if|whether) (i|we); example; for example; eg; e.g; for instance; hypothetical; unless; suppose; supposing; imagine; hypothetically; in case; as soon as; assuming
        ; had (i|we|he|she|they|anyone|anybody|somebody|NAME|ACCOUNT) [not|only|just] (answered|{dialed}|spoken|picked|reached|known|left|got|tried|gotten|connected)
        ; (were|should) (i|we|they|he|she) [to] ({dial}|get|answer|pick|reach|hit|leave|connect)
        ; (when|once|until|before|after|whenever) (i|we) [do|finally|eventually] {dial}
        ; (once|until|till|after|as soon as) (ive|i have|weve|we have|im|i am|i) [*] ({spoke}|{dialed}|reached|heard|done|got|talked|connected|left); means
        ; wish
        Modal: would; could; should; might; may; must; shall; can
        Negation: not; never; dont; doesnt; didnt; wasnt; isnt; arent; wont; havent; hasnt; hadnt; werent; without; cannot; cant; couldnt; wouldnt; shouldnt
        ; neither; nor
        Hedge: (think|thought|believe|guess|suppose|reckon|assume) (i|we|it|that|so); pretty sure; fairly sure; at some point; if memory serves; i think; i believe; i guess; maybe; perhaps; probably; possibly
        ; not (sure|certain) [which|if|who|whether|what]; cant remember [which|if|who]; dont remember [which|if|who]; or was it; or maybe; might have
        ; must have been; could have been; one of the; one of those; some company; forget which; forgot which; i forget; unsure; (ACCOUNT|NAME|called|spoke|voicemail|connected|answer) or something; might be
        ; not certain; wasnt sure; dunno [which|if]
        CannotCall: {couldnt} find [a|the|his|her|their|any] [good|valid|working|phone|direct|contact] (number|phone number|contact info|digits|mobile|cell) [for]; (no|dont have|havent got|missing|need|without|wheres|havent) [a|any|the|his|her|their|valid|good|correct|phone|their] [phone|valid|working|good] (number|phone number|digits|contact number) [on file|listed|in the crm|for them|for him|for her|anywhere]
        ; no number; number missing; dont have (his|her|their|a) number; no phone [number] [on file]; no contact info
        """;
}
