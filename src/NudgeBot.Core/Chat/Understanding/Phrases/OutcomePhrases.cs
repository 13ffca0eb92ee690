namespace NudgeBot.Core.Chat.Understanding.Phrases;

/// <summary>What came of a call, in English.</summary>
internal static class OutcomePhrases
{
    public const string Table = """
        Dialed: gave NAME [NAME] (at|from) ACCOUNT a (ring|call|bell|buzz|shout); [phone] call (done|made|complete|completed|finished); {dialed} [back] [up]; gave {whom} a (call|ring|bell|buzz|shout|tinkle|try)
        ; gave * a (call|ring|bell|buzz|shout); gave * * a (call|ring|bell|buzz); made [a|the|my] [*] (call|calls|dial|dials); placed [a|the] call
        ; have {dialed}; ive {dialed}; did (call|ring|dial) {whom}; did (the|my|our) ACCOUNT call; did call; dialed in; hit the phones; did the call; did my call; had {dialed}
        ; just {dialed}; called it; phoneemoji; call (with|to) ACCOUNT (done|finished|went|over)
        ; call done
        Tried: tried; tried to {dial}; tried {dialing}; tried to (reach|get hold of|get ahold of|catch|contact|connect with|speak to|speak with|talk to)
        ; attempted [to call|to reach|a call|call|contact]; gave it a (try|go|shot); gave {whom} a try; had a go
        ; tried [his|her|their|the|ACCOUNT|NAME|him|them] [main|direct|office|desk|work|other|mobile|cell|landline|switchboard|NAME|new] [number|cell|mobile|line|phone]; made an attempt
        Spoke: (finally|eventually) got (onto|on to|hold of|through to); had a [good|quick|nice|long|great|proper] (yarn|chinwag|natter|gossip|gab|heart to heart) [with]; [good|nice|great|quick|long] (yarn|chinwag) (with|to); (call|conversation|discussion|telecon|telecall) (happened|held|completed) [with|to]; hollered at NAME on the phone
        ; got (onto|on to|on the phone with|on the phone to); call (with|to) NAME [NAME] (went|was) [really|very|pretty|quite] (well|great|good|fine|ok|badly|nowhere|smoothly|long|short); (good|great|quick|nice|long|brief|lovely|decent|short|gr8|gd|proper) [long|quick|little|good] (natter|word|yarn|gossip|chinwag) (with|to); gr8 (call|chat|conversation|talk) (with|to); connd (with|to); [just] off a call (with|to); DURATION (with|to) NAME [NAME] [on the] (blower|phone|line|horn)
        ; DURATION with NAME [NAME] on the (blower|phone|line|horn); (introd|introduced) (myself|ourselves) to; pitched NAME; (NAME|he|she|they) on the (phone|line) [for] DURATION; conversation DURATION; (had|did) (our|my|the|that) [*] call [DURATION]; was (talking|speaking) (to|with)
        ; call with NAME [NAME] (done|finished|over); [just] (got|came|getting|coming) off with; got [both|all] ACCOUNT [and] [ACCOUNT] [and] [ACCOUNT] on the (phone|line); (people|of them|persons) on the (line|phone|call); {spoke} [briefly|quickly|again|just|live]; {spoke} (to|with); connected [with|to]; reached [out and got]; got (hold|ahold|a hold) of
        ; got through [to]; got (him|her|them|NAME) [NAME]; got * on (the|a) (phone|line|horn|blower); got * * on (the|a) (phone|line)
        ; had (a|an|another|my|our) [*] [*] (chat|conversation|talk|convo|natter); had (chat|conversation)
        ; (good|great|quick|nice|long|productive|short|brief|solid|lovely|decent|super|excellent|awesome|fantastic|interesting|tough|positive|amazing|bad|awkward|rough|fun|fine|ok) (chat|conversation|talk|convo|discussion|catch up) [with]
        ; (good|great|quick|nice|long|productive|short|brief|solid|lovely|decent|super|excellent|awesome|fantastic|interesting|tough|positive|amazing) [phone] call with
        ; {told} [*] [*] [*] [*] [*] [*] (on|over) the phone; {told} [*] [*] [*] [*] [*] [*] by phone; (on|over) the phone they (said|agreed|confirmed)
        ; on a call (with|to) [*] [*] for DURATION; had [a|the|my|our|his|her] [*] [*] on the (phone|line) [for]; decision maker reached; dm reached
        ; had (a|another) [*] [*] word with; pitched [it|them|him|her|the] [*] [to]
        ; (conversation|conversations|chat|convo) with; live conversation; hung up with; hung up (the phone|phone) with; just hung up (with|from|DURATION)
        ; off the (phone|line|horn) with; just off the phone [with]; got off the (phone|line|horn) [with]; came off the phone with
        ; just got off [a] [the] (call|phone|line) with; was on the phone with; had (him|her|them|ACCOUNT) on the (phone|line); DURATION on the phone
        ; on the (phone|line|blower|horn) for DURATION; NAME [NAME] on the (phone|line|blower|horn) [for] DURATION; on the (line|blower|horn) with NAME [NAME] [for] DURATION; on the (line|blower|horn) DURATION; on the phone (with|to) * for DURATION; on the phone (with|to) * DURATION; on the phone DURATION
        ; caught (him|her|them|ACCOUNT); caught * (at|on|before|between|in|for); DURATION (chat|conversation|convo|call|talk|discussion|catch up)
        ; had a [*] [*] (call|catch up|discussion) [with]; had [*] call with; (finally|actually) (reached|connected|got through); talk with ACCOUNT went
        ; live with; reached (ACCOUNT|NAME) [NAME]; had NAME [NAME] on; had NAME [NAME] (from|at|of) ACCOUNT on [the] [phone|line]
        ; (ended up|managed to|was able to|able to|got to|finally) (speaking|talking|speak|talk|reach|connect|chat|chatting) [to|with]
        ; [a] (chat|call|conversation|talk) of DURATION [with]
        ; (call|conversation|chat) went (great|well|good|ok|fine|badly|long|poorly|really well|smoothly|super well|very well|nowhere|south|alright)
        ; caught NAME [NAME]; made contact [with]; finally got; discussed
        ; we (spoke|talked|chatted|discussed|covered|agreed|went over|went through|ran through); got a live (one|person|human|answer); human answered
        ; live answer; spk; got the (dm|decision maker|owner|boss|ceo|cfo|cto|coo|cio|vp|buyer|director|manager|man himself|right person); connect with
        ; one connect; connect; (introduced|pitched) (him|her|them); reached (him|her|them|the|someone|a); got my (contact|guy|champion|buyer)
        ; went through the; convinced (him|her|them); got (someone|somebody) [at|in|from|who]; good (one|talk)
        PickedUp: (NAME|he|she|they|ACCOUNT) [finally|just] picked [the] [call|phone]; picked [the|my] (call|phone); picked but; picked up; pickup; picked it up; picked up the phone
        ; answered [the phone|my call|the call|right away|straight away|first ring|on the first ring|immediately|live]; took my call; took the call
        ; came to the phone; came on the line; lifted; did (answer|pick up); did pick up; was there; answers
        Voicemail: reached message bank; (left|leave) [a|my] [message|voicemail] on [{their}] message bank; (went|straight|got|gone) [to|through to] [{their}] message bank [left one]; dropped [a|him|her|them] [quick|another|short] voicemail with (pricing|info|details)
        ; left a v (mail|email); (left|leave|dropped) [my|our] (details|name|number|name and number) on [{their}] {machine}; (ended|wound|finished) up (leaving|getting) [a|another|him|her|them] [a] (voicemail|message); voicemail x1; vmed; vmd [NAME]; v email; left a v email
        ; lvm; voicemail; (all|both|two|three|2|3|4|got|just|only) voicemails; voice mail; voicemailed
        ; left [*] [*] [*] (voicemail|voicemails|messages|message|recording|voice mail|voice message|vmail)
        ; had to leave [a|him|her|them|another] [a|quick|short] (voicemail|message|voice mail|voice message|one)
        ; left [a] (voice message|voice mail|voicemail message|msg|message|word); left one
        ; (went|goes|going|gone|go|rolled|rolls|sent|dumped|kicked|dropped|bounced|forwarded|diverted) [me] [straight|right|directly|immediately|again] to [{their}] {machine}
        ; (straight|right|directly) to [{their}] {machine}; got [{their}] {machine}; hit [{their}] {machine}; answering machine; answerphone; answer machine; ansaphone; ansafone; (ended|ending) up in voicemail; (settle|settled) for voicemail; (settle|settled) for [a] [*] (voicemail|message)
        ; dropped [*] [a] voicemail; message on [{their}] {machine}; spoke to [{their}] {machine}; talked to [{their}] {machine}; voice message [left]
        ; message left; voicemail left; left voicemail; recorded [a|my] [*] message; reached [{their}] {machine}; voicemailemoji
        ; left (him|her|them|ACCOUNT) [a] (message|voicemail|voice mail|voice message); left (message|voicemail) for; to {machine}; on {machine}; vm'd; vmd
        ; got [{their}] voicemail greeting; (another|second|third|2nd|3rd) voicemail
        NoMessage: mailbox [is|was|were] full; (voicemail|inbox) [box] [is|was] full; full (mailbox|voicemail)
        ; (voicemail|mailbox|voice mail) [box] (not set up|not setup|isnt set up|wasnt set up|hasnt been set up|was not set up|is not set up|not active|disabled)
        ; no (voicemail|mailbox|voice mail|message|machine) [left|set up|setup|box|option]
        ; didnt leave [a|one|any|him|her|them] [a] [message|voicemail|voice mail|one]; did not leave [a] (message|voicemail)
        ; {couldnt} leave [a|one|any|him|her|them] [a] [message|voicemail|voice mail|one]; without leaving [a|any] (message|voicemail)
        ; (left|leaving) no (message|voicemail); not leaving a (message|voicemail); no message; hung up before the beep
        ; (wouldnt|didnt) let me leave [a] (message|voicemail)
        NoAnswer: (call|calls|phone) (not|never) (picked|answered|lifted|attended|taken) [up]; {not} (picking|lifting|attending|answering|taking) [up] [the|my|his|her|their] [phone|call|calls]; ringing [but|and|with] [no|not|nobody] (response|answer|picking|picked|answering|reply) [up]
        ; [phone|number|mobile|he|she|they] [is] (not reachable|unreachable|not contactable|not connecting|not going through|switched off|out of coverage|out of network|out of range) [area]; (cut|cuts|cutting) (my|the) call; goose egg; struck out; swing and a miss; came up empty; not a (peep|sausage|soul)
        ; (phone|line|it) [just] (rang|rings) dead; [line|phone] [just] dead rings; drew a blank; no bueno; tried giving (him|her|them|NAME|ACCOUNT) a (ring|call|bell|buzz); (phones|mobiles|lines) [are|were] [all|just|still] (off|down|switched off|turned off); {spoke} (to|with) (a|the|their) (bot|robot|machine|ai|ivr|recording|computer|robot lady); no answ; no awnser; {nobody} (is|are|was|were) (answering|picking up|there|in|about|around|home); (keeps|kept|keep|just) (getting|hitting|got|hit|reaching|reached) [{their}|a|the] [*] (menu|menus|phone tree|ivr|auto attendant|robot|bot|machine menu|automated menu|automated system|phone menu)
        ; (ivr|robot|automated) (menu|system|line|voice|loop|hell) [only]; (rang|called|dialed|phoned) [and] [it] (rang out|got nowhere|nowt|nothing|got nothing); it just rang [and rang|out]; just rang [and rang|out]
        ; (declined|rejected|ignored|dodged|bounced) (my|the) call; not at (his|her|their|the) desk; not at desk; [says|said] out of office per (the|his|her|their) (recording|greeting|voicemail|message); nowt; diddly [squat]; sweet fa
        ; {couldnt} get (thru|through|past it|anyone live); cldnt (get through|reach|get hold of) [him|her|them|anyone]; never a (human|person); no (human|person|live person) [ever|anywhere]; cant get a (human|person)
        ; no answer; (just|only) (rang|rings|ringing|ring) (out|through|on|forever|endlessly|and rang|n rang|and rings); rings [and|then] [it] [just] (cut off|cut out|stopped|dropped|went dead|disconnected|ended); zero (answer|response|luck|joy); ignored my call; {not} (take|taking) my call; no contact made; no bites; no pickups; ignoring my calls; no answers; noanswer; [{not}] not answering; {not} [even] answering
        ; (isnt|arent|wasnt|werent) (answering|picking up|available|there|in|around); {not} [even|ever] (answer|answered|pick up|pickup|picked up|respond)
        ; (wont|doesnt|dont|wouldnt) (answer|pick up|pickup|respond); ACCOUNT {not} answer
        ; {nobody} (answered|answers|answering|picked up|picks up|picking up|pick up|there|home|lifted|lifts|is picking up|was there|was in|is in|is there|is answering|came on|came to the phone|available|around|responded|took it|in)
        ; {nobody}; rang (out|off|through|forever|endlessly|on|unanswered|and rang|n rang) [again]; rang and rang and rang
        ; (rings|ringing|ring) (out|off|forever|endlessly); (kept|keeps|keep|just kept) ringing; (just|only) (rang|rings)
        ; phone (rang|rings) (and rang|out|off|forever); rang (4|5|6|7|8|9|10|11|12|15|20|five|six|seven|eight|ten|twelve|twenty|several|many|a few|about 10) times; rang with no; it rang; phone just rang; just rings and rings
        ; {couldnt} (reach|get through|get hold of|get ahold of|get a hold of|get an answer|get anyone|get anybody|get him|get her|get them|catch|contact|raise|connect|find|track down|get to|get a human|get past the menu) [anyone|anybody|him|her|them|a human|a person|a soul]
        ; (didnt|did not|never|hadnt|couldnt) (reach|reached|get through|got through) [anyone|anybody|him|her|them|ACCOUNT|a human|a person|a soul]; {not} (get through|got through|get anyone|get anybody|get hold of|got hold of|get ahold of|connect|connected|catch|caught|get him|get her|get them|get an answer|get a human|raise) [anyone|anybody|him|her|them|ACCOUNT]
        ; no (luck|joy|dice|response|reply|pickup|pick up|contact|connect|connection|show|one home|one there|one picked up|one answered|success|go|human)
        ; no one; unanswered; not answered; not home; not in; (not available|unavailable|wasnt available|is not available|unreachable)
        ; (phone|mobile|cell|number) [is|was|seems|seemed|must be|must have been] [switched|turned|powered] off; switched off; turned off; powered off
        ; phone off [the hook]; crickets; (nada|zilch|bupkis|nuffin|nuthin)
        ; (stuck in|got stuck in|lost in|endless|only got|just got|got) [{their}] [*] (menu|menus|phone tree|ivr|auto attendant|robot menu|phone menu)
        ; (phone tree|ivr|auto attendant|automated menu|press 1|machine menu) [hell|loop|only|forever]
        ; never (got|reached|heard) a (human|person|real person|live person|soul)
        ; (hold music|on hold) [for] [DURATION|forever|ages] [then|and] [i] (gave up|hung up|cut off|dropped|bailed); gave up [waiting]; dead air
        ; tried and failed; no pick ups; not picking up; (missed|missing) (him|her|them); (missed) ACCOUNT; just missed (him|her|them); no live answer
        ; not reached; not connected; {not} connect; no connects; wasnt around; is out of reach; ghosting me; got nothing; got no answer; got nobody
        ; got no one; never (picked up|answered|picks up|answers)
        NothingShort: nothing; na; nope; none; zip; zilch; nada
        Busy: (always|constantly|permanently|still|again) busy; busy (each|every|both) (time|times); busy (both|all) [of] (times|tries|dials|attempts); beep beep [beep] busy; busy (signal|tone|line|number|beep|beeps)
        ; (line|number|phone|lines|it|tone) [is|was|were|still|rang|just] [still|constantly|always|continually] (busy|engaged)
        ; got (a|the) busy [signal|tone]; got busy (signal|tone); engaged [tone|signal|line]; (line|phone|lines) [is|was|are|were] tied up; call waiting; rang busy; busy again
        ; busy busy; sounded busy; signal busy
        BusyShort: busy; engaged
        Gatekeeper: {couldnt} get (past|by|around) * (at|on|in) [ACCOUNT] {gate}; (his|her|the) (missus|wife|husband|wife|mum|mother|son|daughter|colleague|office boy|junior|deputy|2ic|number two) [just] (answered|picked up|picked|picked it up|took a message); [someone|a lady|lady|a guy|guy|a woman|woman] (from|on|at|in) [the|their] (accounts|reception|desk|admin|front desk|office|support|sales) (answered|picked up|picked|said|says|took) [*]
        ; (some|a|an|random|another|one) (bloke|guy|girl|lady|woman|man|chap|kid|fella|fellow|gentleman|lad|dude|temp|junior|intern|person|trainee) [in|from|on|at] [the|their] (accounts|reception|warehouse|admin|purchasing|sales|stores|dispatch|front desk|office|support|hr|finance|marketing|shop floor|yard|it|security|billing|legal) (answered|picked up|said|says|told me|took)
        ; left (my|our) (number|name|details|name and number|callback number) [for]; left [a|another] (message|word|note) for NAME [NAME] (with|at) [{their}] {gate}; got gatekeeperd; got gkd; gkd; ({spoke}|got|reached) [to|with] NAME [NAME] [the|his|her|their|an|a|ACCOUNT] [*] {gate}; ({spoke}|got|reached) [to|with] NAME [NAME] (on|at|in) [the] (reception|switchboard|front desk|desk|front office)
        ; NAME [NAME] (on|at|in) [the] (reception|switchboard|front desk|front office) [answered|picked up|said|says|took a message]; ({spoke}|spoken|connected) (to|with) [only|just] [{their}] {gate}; ({spoke}) (to|with) [{their}] * {gate}
        ; (got|reached|hit|only got|just got|only reached|faced|met|caught) [only|just|stuck with] [{their}] {gate} [again|only]
        ; (got|reached) [{their}] * {gate}
        ; [{their}] {gate} [NAME] [NAME] (wouldnt|wont|would not|didnt|did not|refused to|declined to) (put|patch|transfer|connect|let) [me|us] [through|past|over|in|speak] [to|with] [him|her|them|anyone]
        ; (got|made it) as far as [{their}] {gate}; only as far as [{their}] {gate}
        ; (someone|somebody|a lady|a guy|a woman|a man) [*] [*] [*] (took|taking) (a|my|the|down) (message|msg|details|number|name)
        ; [{their}] {gate} [NAME] [NAME] (wouldnt|wont|would not|refused to) (budge|help|say|talk|tell|give|let|play|move|cooperate|connect) [me|us] [*]
        ; [{their}] {gate} [*] (answered|picked up|said|says|took|blocked|screened|wouldnt|wont|refused|is screening|told me|promised|asked|screening|offered|fobbed me off|stonewalled|is taking|will pass|passed|insists)
        ; (stopped|blocked|screened|stonewalled|fobbed off|shut down|turned away|rebuffed|intercepted) [out] (by|at) [{their}] {gate}
        ; {couldnt} get (past|by|around) [{their}] {gate}; {not} get (past|by|around) [{their}] {gate}; [{their}] {gate} only; only [{their}] {gate}
        ; (left|leaving) [*] [*] (message|word|name|number|details|info|callback number|contact details|my name and number) with [{their}] {gate}
        ; (left|leaving) [*] [*] (message|word) with; (took|take|taking) [a|my|the|down] (message|msg|details|number|name)
        ; (wont|wouldnt|would not|will not|didnt|refused to|wouldn't|not) (put|patch|transfer|connect|let) [me|us] [through|past|over]
        ; (answered by|fielded by) [{their}] {gate}; gatekeeper; got screened; screened my call
        ; (a|his|her|another) (colleague|coworker|assistant) [*] (answered|picked up); gate kept; gatekept; (somebody|someone) else (answered|picked up)
        ; left word with; will pass [it|the|my] [on|along] [message]; pass on the message
        Gate: [{their}] {gate}
        PutThrough: [{their}] {gate} [NAME] [NAME] (passed|put|patched|transferred|connected|handed|switched) (me|us) [over|through|on|straight] to; who (put|patched|passed|connected|transferred) me (through|over|on|across) [to]; got past [{their}] {gate} [and] ({spoke}|got|reached) [to|with]; (put|patched|passed|got put) [me|us] [straight|right] (through|thru|over|on) [to]; transferred [me|us|over] [twice|to]
        ; got transferred [to]; connected me [with|to]; handed [me] (over|the phone) [to]; got past [{their}] {gate} [and|to]; then got
        ; who (connected|transferred|put) me; passed me to; passed the phone to; let me through; then (spoke|talked) (to|with); then reached
        ; bounced around then got
        CallbackAsked: (asked|wants|wanted|said|told|says) [me|us] [to|for] [me to|us to] give (him|her|them|NAME) a (ring|call|bell|buzz|shout|tinkle) [back]; (wants|wanted|asked for|needs) [a|another] (bell|buzz|ring) [back] [DATE|TIME|on|at|later|tomorrow]; (he|she|they|NAME) (goes|went|was like|says) (call|ring|phone) me [back] [DATE|TIME]
        ; (asked|asks|asking|wants|wanted|want|said|says|told|requested|requesting|begged|prefers|suggested|needs) (me|us|that i|for me|i|we|if i) [to|2|should|could] [please] ({dial}|callback|try|follow up|followup|circle back|check back|get back) [him|her|them|me] [back|again|up|later]
        ; (asked|asks|asking|said|says|told me|told us|told|requested) [to|2|please|for me to] ({dial}|try|callback|check back|follow up|followup|circle back) [him|her|them|me] [back|again|up|later]
        ; (wants|wanted|want|prefers|needs) [to|a] (callback|call back|call later|call tomorrow|ring back|call again|be called back|be called later|be called)
        ; (wants|wanted|want|prefers|asked for|requested) a (call|ring|chat) [back] (DATE|on|at|next|TIME|in|later|after|instead|tomorrow)
        ; asked [me|us] to (try|reach out|check in|reconnect|give) [him|her|them] [back|again|a call|a ring]
        ; (callback|call back) (requested|request|requests|asked|please|for|wanted|needed|set)
        ; (requested|requests|request|wants|wanted|asked for|needs|asked) [a|for a|for] (callback|call back); (hewould|shewould|theyd|hed|he|she|they) (prefer|prefers) a call
        ; (asked|said|wants|told me|told us) [to|me to] [be] (called|call) (back|later|again|another time); {dial} me (back|again|later)
        ; said (later|another time|not now|not a good time|bad time|try later|call later); asked if i could (call|ring|try) [back|again|him|her|them]
        ; (asked|wants|said|told me) [me] not to call (until|before); dont call (until|before)
        ; (asked|wants|said) to (speak|talk) (later|another time|another day|tomorrow|next week)
        ; told [me|us] to ({dial}|try) [him|her|them] [back|again|later]; asked for [another|a] (call|time|later)
        ; (call|ring|try|phone) [him|her|them|me] [back|again] [later|DATE|TIME|tomorrow] (he|she|they|NAME|ACCOUNT) (said|says|asked|told)
        Callback: callback; call backs; return call; callback (later|set|booked)
        BadTime: (was|is|were) with [a|another|the] (customer|client|patient|guest); on the tools; flat out; chockers; up to (his|her|their) (neck|eyes) [in it]; (hes|shes|theyre|he is|she is|he was|she was|they were) [just|still] (in|at|on|with) [the|a|his|her|another] (car|lunch|road|train|plane|bus|airport|class|court|surgery|theatre|gym|dentist|site|call|other line|customer|client|patient|meeting|middle)
        ; (in|into|walking into|heading into|going into|about to enter|running into|late for|stuck in|just in) [a|another|her|his|an|the] (meeting|call|interview|surgery|session|appointment|class)
        ; (cant|couldnt|could not|wasnt able to|not able to|unable to|didnt have time to) (talk|speak|chat) [now|right now|then|long|much|properly]
        ; (bad|not a good|wrong|not good|terrible|not a great|busy|inconvenient|not the best) (time|moment)
        ; (caught|got|reached) (him|her|them|*) at a bad (time|moment)
        ; (hes|shes|theyre|he was|she was|they were|was|is|he is|she is|too|were|very|super|really) (busy|driving|swamped|slammed|boarding|rushing|running|tied up|rushed|on the road|travelling|traveling|in transit)
        ; (had to|needed to) (run|go|jump|dash|drop|hop off|rush off); (no|didnt have|doesnt have|not have) time [to talk|now|today|to chat|to speak]
        ; (was|were|is|hes|shes|theyre) about to (board|leave|start|enter|drive|eat|present|fly|run|take off|teach|operate); (he|she|they|NAME|ACCOUNT) (cant|couldnt) (talk|speak|chat) [now|right now|today|then]
        ; for a (sec|second|moment); (too|really|so|very) busy [to talk|to chat|to speak|right now|now|at the moment]; mid meeting; rushed off the phone
        ; (was|were) (driving|boarding|in a taxi|in the car|on a train|at the airport|at lunch|with a customer|with a client|with a patient)
        WrongNumber: wrong (mob|company|business|outfit|place|people|firm|crowd|shop|house|guy|bloke|person entirely); (its|it is|it was|was|is) (some|a) random [guy|bloke|person|lady|woman|dude|chap|family|house|stranger|shop] [in]; (its|it is|it was|is) (somebody|someone|some other guy|some other person|some stranger) elses [number|phone]; is invalid; no is (invalid|wrong|dead|not working|out of service|incorrect|disconnected); (says|said) [it|the number] [is|does] (invalid|does not exist|doesnt exist|not exist|not in service|wrong|not valid|unallocated|disconnected); number (goes|rings|leads|went) (to|through to) (some|another|somebody elses|someone elses|a different|a random|a private) [*] [*]; (number|line) (unobtainable|unavailable|changed|has changed|reassigned|unassigned); unobtainable; (completely|totally|entirely|now a) different (company|person|business|firm); different (company|business|firm) (now|altogether); reached a [completely|totally|whole] [different|wrong] (company|person|business|number)
        ; (that|this|the|his|her) number is (someone|someone else|somebody else|elses|other); wrong nr; (number|line) [you have] [dialed] [is] (not in service|no longer in service|not recognised|not recognized|not in use|out of service); not (his|her|their) number [anymore|any more|now]; (itis|its|it is|thats|they are|theyre) [now] (some|a|another) [other] (company|business|firm|person) now; (thats|that|the) number [is] [now] (a|an|some|another) *; no longer in use; not in use [anymore]
        ; (itis|its|it is|thats) now (a|an|some|another)
        ; wrong (number|num|no|person|line|extension|ext|company|place|guy|numbers|phone|household|house|contact)
        ; (number|num|line|phone|it|cell|mobile|direct line|landline|extension) [you gave me|i have|we have|on file|in the crm|listed|i was given|in crm|in the system|for him|for her|for them|they gave me] [is|was|were|has been|are|now|seems|has|comes up as|came back|came up|isnt|isnt even] [now|been|actually|completely] (disconnected|dead|invalid|out of service|not in service|no longer in service|not working|cut off|not valid|doesnt exist|doesnt work|bad|wrong|no good|not recognized|not recognised|no longer valid|no longer active|unallocated|discontinued|unassigned|out of order|not assigned|nonexistent|not in use|obsolete|defunct|stale)
        ; not in service; out of service; no longer in service
        ; (invalid|bad|dead|disconnected|old|defunct|incorrect|outdated|nonexistent|nonworking|fake|bogus) (number|num|extension)
        ; (dead|disconnected) line; disconnected phone; (got|its|itis|was|is|reached|hit) [a|the|their|just a] fax [machine|line|number|tone]
        ; fax (machine|tone|line|number) [answered]; (not|isnt|wasnt|aint) (his|her|their|the right) (number|line|phone) [anymore|any more]
        ; number (doesnt|does not|no longer) (exist|exists|work|works); no such (number|person|company); (number|line) not recognized; wrong number
        ; number changed; not the right (number|person|company|place); never heard of (him|her|them|ACCOUNT|it); misdial; misdialed
        ; number (belongs to|now belongs to|is now) [*] [*]; disconnected [number|line]; (number|phone) (went|gone) dead; number you have dialed
        DoNotCall: (dont|do not|never) ever (call|ring|phone|contact) [here|me|us|them|him|her] [again|back]; (threatened|threatens|threatening) [us|me] [with] [legal action|to sue|lawyers|to report us|a complaint] [if] (we|i) (call|ring|phone) [again|back]; (put|add|stick|move) (him|her|them|ACCOUNT|this one) (on|to) [the|our] donotcall [list]
        ; donotcall; do not calls; dont calls; (asked|told|wants|wanted|asking) [me|us] to (remove|delete|take off|scrub|erase) (his|her|their|the) (number|name|details) [from]; do not call [list|again|us|them|me|anymore]
        ; dont (call|ring|phone|contact) [me|us|him|her|them|ACCOUNT] (again|anymore|any more|ever|ever again|no more)
        ; never (call|ring|phone|contact) [me|us|him|her|them] [back|again|ever again|anymore]
        ; never to (call|ring|phone|contact|be called|be contacted) [me|us|him|her|them] [again|ever]
        ; stop (calling|ringing|phoning|contacting|bothering|harassing) [me|us|them|him|her]; quit calling [me|us|them]
        ; (take|taken|taking|remove|removed|removing|get|strike|scrub|cross|delete|wipe|keep) [me|us|them|him|her] (off|from|out of) [our|your|the|my|all|any] [call|calling|calls|phone|contact|*] (list|lists|database|records|contacts)
        ; be removed
        ; (asked|told|said|asks|wants|wanted|request|requested|requests) [me|us] [to] (not to call|not to be called|not to be contacted|not to ring|to not call|not be called|never be called|not to phone|never to be called) [again|anymore|ever|ever again|them|him|her]
        ; (asked|told|wants|said|demanded|insisted) [me|us|that] [we|i] [to] (stop calling|stop the calls|no more calls|not to call again|never call|dont call|dont call again|lose their number|lose the number|lose his number|leave them alone)
        ; (dont|doesnt|didnt|do not|does not|did not) want [any|to receive|to get] [more|further|other|our|these] (calls|phone calls) [from us|from me|anymore|again]
        ; (dont|doesnt|do not|does not) want [us|me] to (call|phone|ring|be called) [him|her|them] [again|anymore|any more]
        ; no more (calls|phone calls); opted out; opt out; lose (my|our|their|his|her|this) number
        ; not to (call|ring|phone|contact) [me|us|them|him|her] (again|anymore|any more|ever); off (the|our|your|my) (list|call list|calling list)
        ; do not contact; no further calls; blacklisted us; cease and desist; asked not to (call|be called|be contacted); on the do not call list
        ; unsubscribe from calls; said [to] (stop|never) (calling|call)
        HungUp: (they|he|she|NAME|ACCOUNT|lady|guy) rang off; rang off; hung up [on me|on us|immediately|straight away|right away|mid sentence|before]
        ; hangs up [on me]; slammed the phone [down]; put the phone down [on me]; cut me off; clicked off; hang up [on me]; disconnected me; cut the call
        ; dropped me; (he|she|they) (disconnected|cut off)
        Dropped: dropped call [after|DURATION]; (line|phone|call) (went|goes) dead; (call|line|connection|signal) [got|was|then|just] (dropped|cut|cut out|cut off|died|broke up|disconnected|lost|dropped out|went dead) [halfway|half way|midway|mid call|out|off]
        ; got (cut off|disconnected|dropped); we got (cut off|disconnected)
        ; (dropped|disconnected) (halfway|midway|mid call|after DURATION|half way|partway|part way); lost (connection|signal|the line|the call|him|her)
        CallNoun: conversation; [a|the|my|our|this|another|phone|follow up|followup|intro|discovery|sales|check in|quick|renewal|demo|first|second|last] call (with|to|w)
        ; phone call [with|to]; calls with; calls to; the call; my call; on the phone with; on the phone to; spiel
        GoodCall: (good|great|quick|nice|long|productive|short|brief|solid|lovely|decent|super|excellent|awesome|fantastic|interesting|tough|positive|amazing|bad|awful|rough|decent) [phone] call
        Refused: not (for|right for|of interest to) (them|him|her|us) [this|right now|at the moment]; not this (year|quarter|time); (not|isnt|wasnt|arent|werent|no longer|not really) interested; no interest; (said|says) no [thanks|thank you]; told me no; a hard no
        ; hard pass; turned (us|me) down; said not interested; not a fit; declined; (said|says) yes; went with (a|another|our) competitor
        """;
}
