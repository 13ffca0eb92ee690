namespace NudgeBot.Core.Chat.Understanding.Phrases;

/// <summary>What is said to the bot itself: undo, correct, snooze, time off, help, pleasantries.</summary>
internal static class CommandPhrases
{
    public const string Table = """
        FollowUp: (ring|phone|try|dial|chase) (on|after|at|before|around) (DATE|TIME); call back; ring back; try back; (call|ring) * back; {dial} (back|again|him|her|them|ACCOUNT|me); call [*] back
        ; (try|retry|redial) [again|back|him|her|them|ACCOUNT|later|me]; (follow up|followup|followups|follow ups|following up) [call|with|on|by]
        ; (circle|loop|get) back [with|to|around]; (touch|touching) base; (check|checking) (in|back) [with|on]; (catch|catching) up
        ; (speak|talk|connect|reconnect|regroup|chat) (again|next|soon|further|more|then|later|DATE)
        ; (to|2|wants to|want to|will|we|lets|ill|iwill|can) (speak|talk|connect|reconnect|regroup|chat|reengage|revisit)
        ; next (call|step|steps|chat|conversation|touch|contact) [is|on|at]; chase [him|her|them|up]
        ; ({dialing}|retrying|trying|chasing) [him|her|them|ACCOUNT] [back|again]; call DATE; ring DATE
        ; call (on|at|in|around|after|next|tomorrow|later|before); second call; remind me [to call|to ring|to follow up|to try]; (call|try) (then|later)
        ; again (DATE|on|in|next); reconnect (on|in|DATE|again|next); revisit; reconvene; (back|again) (on|in) DATE; (for|until) (a call|another call|a chat)
        ; (agreed|set|booked|scheduled|arranged) [to|a|an|another|for|on|the|our] [*] [*] (call|chat|talk|speak|callback|followup|follow up|conversation|catch up) [back|again|for|on|with|at]
        ; ring (him|her|them) [back|again|up]
        ; (will|ill|iwill|gonna|need to|to) (call|ring|try|retry|phone|chase|followup|follow up|dial|ping|reach out) [him|her|them|back|again|up|ACCOUNT|later]
        ; (he|she|they) (will|wants to|hewill|shewill) (call|ring) [me|us] [back]; (call|ring|try|phone|dial) (him|her|them|me)
        Again: again; (second|2nd|third|3rd|other|next) (time|attempt|try|call|dial); first (time|attempt|try|call|dial); (once|one time); then
        LogCommand: [please|can you|could you|pls|would you|just] (log|record|register|note|add|put down|put|enter|save|mark) [that|down|this|it|me] [i|we|:]
        ; (log|record|register|add|enter|save) [a|an|the|my|me|one|this|new] [phone] (call|dial|activity|conversation|connect|attempt) [for|to|with|at|from]
        ; log [for]; note; fyi; heads up; update; quick update; forgot to (log|mention|say|tell you|add|record|report|note)
        Undo: (forget|ignore|disregard|cancel|delete|remove|scratch|undo|scrap|drop|erase|wipe|retract|void) (what|everything|the thing|whatever) (i|you) [have] [just] (logged|said|sent|put|wrote|typed|entered|recorded|told you|posted)
        ; (forget|ignore|disregard) [that|the|my|this] [last|previous|latest] (message|thing|one|entry|log|bit|report|update); disregard [last]; ignore my last; forget (i|that i) (said|sent|logged|wrote) (that|it|this|anything)
        ; rollback; (ctrl|cmd|control|command) and z; (that|it|this) (didnt|did not) [actually|really] happen; take the last [one|entry|call] (off|out|down|away|back); un log [that|it]; unsend [that|it]
        ; [that|it|this] (was|itis|is) (just|only|a|an) [a|just|only] (test|accident|duplicate|dupe|double|repeat); thats a (duplicate|dupe|double|repeat|test); (accidentally|mistakenly) (logged|sent|posted|recorded) [that|it|this]
        ; (that|this|it) (shouldnt|should not) be (there|here|in there|logged|in the log|counted); (that|it) wasnt me; i (didnt|did not|never) [actually|really] (call|called|speak to|spoke to|ring|rang) {whom} (delete|remove|undo|scratch|erase|scrap|cancel) (it|that)
        ; (delete|remove|erase|scrap) (it|that) i (didnt|did not|never) [actually|really] (call|called|ring|rang) [{whom}]
        ; revert; (ignore|disregard) (that|this|the last|my last|the previous) [last|previous] [one|entry|log|call|message]; roll (that|it|this) back; (that|this|it) (wasnt|was not|isnt) real; undo [that|it|last|the last one|this|please|the last|my last|the|last one]
        ; (scratch|delete|remove|cancel|scrap|erase|revert|drop|kill|discard|forget|strike|reverse|void|retract|rescind|withdraw|unlog|wipe|rollback|roll back|take back|take away|get rid of|nix|trash|bin) (that|it|this|last|the last|my last|that last|that one|the last one|last one|the log|that log|the entry|that entry|last entry|the previous|previous|the call|that call|last call|the * call|that * one|the * one|what you just logged|the * entry|that * entry|that * call|the * log|my last entry|my last log) [one|entry|log|call|thing|record|row|i just logged|you just logged|i just made|again]
        ; ctrl z; control z; ctrlz; cmd z; command z; take (that|it|this) (back|off|out|away|down); (get|take) rid of (that|it|this); (take|roll) back [that|the last]
        ; (dont|do not|didnt mean to) (log|save|record|count) (that|it|this|them)
        ; (never mind|nevermind|nvm) [that|the last one|that one|delete that|delete it|undo]; oops undo; (that|this|it) never happened
        ; didnt mean to (log|send|post|say) [that|it|this]; i take (that|it) back; unlog [that]; logged (that|it|this) by (mistake|accident|error)
        ; by (mistake|accident) (delete|undo|remove); (logged|sent|entered) [that|this|it] (twice|by accident|by mistake|in error|accidentally); rewind
        ; go back; shouldnt have logged (that|it|this); dont count (that|it); please (undo|revert); backspace; that was a test
        Wrong: wrong (account|one|customer|company|client|name|rep|outcome|date|day|contact|entry|button|deal); not (that|this) (one|account|customer|company)
        ; (thats|that is|that was|thats the|it was|was) [the] (wrong|incorrect|not right|a mistake|a typo|an error|not correct|not what i said|not accurate)
        ; (wrong|incorrect); mistake; typo; my bad; misclicked; mis clicked; fat fingered; mixed up; i misspoke; mistyped; that isnt right; thats not right
        ; not what happened
        Correction: not DURATION; (that|it|this) (shouldnt|should not) (be|have been|say|read)
        ; (contact|outcome|account|customer|date|note|direction|minutes|length|duration|follow up|followup|person|name|result) (was|is|should be|should have been|shouldve been)
        ; actually; correction; (i|we) (meant|mean); meant; meant to (say|type|put|write|log); make (that|it)
        ; change [that|it|the|this|my|last|outcome|to|contact|minutes|account|date|note|duration|length|direction|followup|follow up|next call]
        ; (i|we) ment; ment; forgot to (say|mention) it was; should (be|have been|have said|have read|say|read|been); shouldve (been|said|read); (was|is) supposed to be
        ; (that|it|this|last one|the last one|last call|previous one|the last call) (was|is) [actually|really|meant to be|supposed to be|not|an|a]
        ; (i|we) (actually|really) ({spoke}|{dialed}|left|got|reached|meant)
        ; (fix|edit|amend|adjust|update|correct|modify|switch|swap|set|revise) (that|it|the|this|my|last|outcome|contact|minutes|account|date|note|to|length|duration|followup|call)
        ; no wait; wait no; hold on; oops; whoops; woops; sorry; my mistake; scratch that; no i meant; nope it was; no it was; rather; not * but; instead of
        ; (move|push|change|shift|bring) (the|that|my|its) (follow up|followup|next call|callback|date|reminder) [to|forward|back]; (that|this|the) call was (with|to|for); make (the|that) (follow up|followup|next call|callback) [to]; add DURATION (to|on); (i|we) mean [it|that] (was|is); i said; the * one was; the * call was; it was [actually|really]; was actually; wait; i misspoke; hang on; no sorry; replace [it|that] with; it wasnt
        ; that wasnt
        Swapped: swapped; (swap|switch|flip|reverse) (those|them|these|the two|both) [two|around|over]; you swapped them; mixed them up
        ; other way (around|round); the reverse; vice versa; backwards; got them mixed up; crossed
        Help: can (you|i|we|it|the bot) [also|just] (log|do|handle|take|read|record|add|put|enter|report|write|type|understand|send|give) [you] (more than one|two|2|three|3|several|multiple|a few|many|a bunch of|lots of) [*] [*] [*] [at once|in one go|per message]
        ; how (do|does|did) [the|a|an|my|your] * [*] work [with you|here]; (do|does|will|would) [a|an|the|my] (it|that|this|they|*) [*] count [as|if|towards|toward|for] [a|an] [call|calls|contact|a call|connect|anything]
        ; is there [a|any] (way|command|shortcut|trick) (to|of|for|i can|that) [*] [*] [*]; (will|do|does|can|could) (you|it|the bot) (remember|understand|recognize|recognise|support|cope with|keep) (followups|follow ups|dates|times|names|slang|emoji|emojis|abbreviations|what|when|that|if|callbacks|several|several|two|multiple|other|spanish|german|french|portuguese|english) [*] [*]
        ; can (i|we) (log|report|record|backdate) [*] [*] [*]; what happens (if|when) [*] [*] [*] [*] [*] [*]; (can|do|does|will) (you|it|the bot) (cope|handle|deal|understand|manage) [with] *
        ; help [me|please|pls]; help (with|on); what can (you|i|u) (do|say|ask|type|tell you)
        ; what (do|can|should) (i|you) (say|type|do|do here|ask|write); what (do|does) (you|it|u) (want|need|expect) [me] [to] [type|say|write|tell you|do]; what else can (you|i) (do|say|ask)
        ; how (do|can|does|should|would) (i|you|this|it|we|u|one) (*|log|work|use|undo|correct|change|fix|snooze|set|edit|tell|start|get|mute|report)
        ; how to [*]; (commands|instructions|options|menu|manual|docs|documentation|usage|tutorial|faq|examples)
        ; what (are|r) (the|your|my) (commands|options|features); what are you [for|able to do]; what is this; whats this; how it works
        ; show (commands|help|options); show me (how|the commands|examples); need help; i need help; what does * (mean|do); explain; im (lost|confused|new)
        ; whats [a|an|the] (connect|touch|attempt); what (counts|qualifies) as [a]; list [of] commands; get started; getting started; ayuda; hilfe; aide
        ; ajuda; how does one; who are you; what do you do; what is nudgebot; can you (help|explain); what kinds of things
        ; i dont know (what to do|how|how to use); how am i supposed to; what now; was kannst du; que puedes hacer; o que voce faz; que peux tu faire
        ; wie geht das; comment ca marche; como funciona
        Snooze: (bell|buzz|holler at|tap|prod) me [DATE|TIME|later|again]; (same|this) time (DATE|tomorrow); (back to|be with) you in; set [me] [a] reminder [for|on|at]; reminder [for] (DATE|TIME); snz; post (lunch|meeting)
        ; first thing (tomorrow|DATE|in the morning); on it (tomorrow|DATE|TIME|later); do it (tomorrow|DATE|TIME|later); (tomorrow|DATE|TIME) is better; (shut up|quiet|silence|hush|zip it) (until|for|DATE)
        ; stop (nagging|bothering|pestering|hassling|messaging|pinging) me (until|for|before|about); leave (this|that|it) one (for now|for later|for today|until); hold that thought [until]; (swamped|slammed|buried|underwater|busy) today
        ; (remind|rmd|rmnd) me [again|later|about|in|on|of]
        ; snooze [it|this|that|for|until|him|her|them]; remind me [again|later|about|in|on|of]
        ; tell me (again|later|tomorrow|at|in); (can|could) (we|i) do (this|it|that) [DATE|later|another time]; (ping|bug|nudge|poke|ask|nag|prompt|alert|notify|message|text|hit|bother|chase) me [up|about|again|back|later|on|in|at|after|tomorrow|this] [again|back|later|at|about]
        ; remind; not (now|today|right now|rn|this week|this month|atm|at the moment|the right time|a good time|this minute|just now|yet); later; maybe later
        ; skip [it|this|that|for now|this one|him|her|them|today|ACCOUNT|one|for today]; pass [on this|on it|for now|on this one|for today]
        ; (hold|wait) (off|on) [until|for|on|a|till]; (can|could) (this|it|that|they|acme|ACCOUNT) wait [until|for]
        ; (this|it|that|he|she|they) can wait [until]
        ; (push|move|bump|defer|delay|postpone|put|park|punt|kick|shelve|table|reschedule) (it|this|that|them|him|her|ACCOUNT|this one|that one|the reminder|the nudge|that reminder) [off|back|out|to|until|by|for|on hold]
        ; (defer|postpone|delay) [until|to|by]; try me (again|later|in|at|tomorrow); come back [to me] [later|in|at|tomorrow]
        ; check back [with me] [later|in|at|tomorrow]; (another|some other) (time|day); do it later
        ; (give|gimme) [me|us] [a|an|another|some|about|just|until|till] (DURATION|afternoon|lunch|few|minute|second|sec|hour|time|bit|moment|day|week|while|break|breather|TIME|DATE|5|10|15|20|30|45) [more|days|minutes|hours]; in a (bit|minute|moment|sec|while|few|jiffy)
        ; leave me alone [until]; shush; quiet [until|for]; mute [this|it|ACCOUNT|for]; too (busy|early|late) [for this|for that|right now|now|today]
        ; swamped [right now|today|rn|atm]; no time [now|right now|today|rn|atm]; let me (think|eat|finish)
        ; dont (nudge|remind|bug|ping|bother) me [about] [until|today|before|this|again]; stop (nudging|reminding|bugging|pinging) me [about|until|today]
        ; not feeling it; (brb|bbl|gimme a sec); rain check; raincheck; nicht jetzt; spater; jetzt nicht; mas tarde; ahora no; luego; plus tard
        ; pas maintenant; mais tarde; agora nao; depois; erinnere mich [spater|morgen]; erinner mich [morgen|spater|am]; recuerdamelo [manana|luego]
        ; recuerdame [manana|luego]; rappelle moi [demain|plus tard|ca]; me lembra [amanha|depois]; me lembre [amanha|depois]; lembrame; avisame
        ; avisame luego; despues; zzz; sleep on it; circle back; revisit; remind again; ask again; again later
        ; after (lunch|my meeting|this meeting|this call|work|the meeting|the call|my call|that); wait [until|for|till]
        ; leave (it|this|that|them|him|her) [until|for|to]; (push|move|bump|defer|delay|postpone) (to|until|back|out|off) [to|until]
        ; (lets|let us) do (this|it|that) (DATE|on|in|later|another|at|TIME); works better; better (DATE|on|in|tomorrow|later|at TIME)
        ; when im (back|done|free|out); once im (back|done|free|out); todays bad; today is bad; bad time; give it a (day|week|few days|rest); next time
        ; not DATE; not before; nope not (now|today)
        RepBusy: (tied up|slammed|swamped|stuck|booked up|flat out|jammed|in calls|in meetings) (until|for|DATE|TIME); (im|i am) with (a|my|another) (client|customer|patient|prospect|colleague|boss|manager); with a (client|customer) [right now|now|at the moment|rn]; at the (dentist|doctors|doctor|gym|airport|bank|vet|hairdresser|school)
        ; (im|am|i am|ive been|still|were|weare) [*] (busy|swamped|slammed|tied up|in a meeting|in meetings|driving|in transit|travelling|traveling|on a plane|at lunch|on another call|at the dentist|underwater|buried|flat out|in training|in the car|on the road|eating|in the middle of something)
        ; back to back [meetings|calls|all day|until|till]; in back to back [meetings|calls]; in a meeting; in meetings [all day]; busy (rn|right now|now|atm|at the moment|today|until|with|this); at lunch; driving
        ; busy (day|week|morning|afternoon|time|season|schedule|month|bee); (crazy|super|really|so|too|bit|very|kinda) busy [today|right now|rn|now|atm]
        ; on another call; on a call; on the other line; cant (right now|now|rn|today|talk|talk now|do it now|do it today|atm|at the moment|this week)
        TimeOff: [on] al (DATE|from|until); [chucking|pulling|taking] [a] sickie [DATE|today]; (crook|poorly|unwell|under the weather) (today|DATE|tomorrow); [on] (rdo|toil|flexi day) (DATE|today|tomorrow); in hospital; on (paternity|maternity|parental|compassionate|adoption) [leave|from|until|DATE]; out of town [until|from|DATE|for]
        ; (unavailable|offline|afk|uncontactable) (until|from|DATE|for|on|all); moving house [DATE|today|tomorrow]
        ; (rang|phoned) in sick; on (hols|hol|vacay|annual|a break|a course|a training course|a cruise|safari|strike) [DATE|from|until|next|this]; half day [off] (today|tomorrow|DATE); at a (wedding|funeral|conference|trade show|christening|festival|retreat) DATE
        ; (wedding|funeral|surgery|operation|hospital) (today|tomorrow|DATE); done for the (week|day|year); (no|zero) (nudges|reminders|pings|messages) (today|tomorrow|DATE|until|for|from|this|next|on); no nudges; pause (until|for|DATE|from)
        ; (logging|signing|clocking|checking) off [for the] (day|week|year|until|early|now)
        ; (on|taking|going on|have|start|starting|off on|im on|i am on|out on|away on|booked) [*] (pto|vacation|leave|annual leave|sick leave|parental leave|paternity leave|maternity leave|mat leave|pat leave|sabbatical|holiday|holidays|bereavement|jury duty|medical leave|family leave|honeymoon|sick day|personal day|day off|days off)
        ; pto; ooo; oof; out of office; out of the office; (mat|maternity|pat|paternity|parental|sick|annual|medical|bereavement|family) leave
        ; vacation (DATE|from|until|next|starting|this|mode); vacationing; on holiday; holiday (from|until|next|DATE)
        ; (out|off|home|im|i am|feeling) [with] (sick|ill|unwell|the flu|a cold|covid); (sick|ill|unwell) (today|day|tomorrow|at home|in bed|DATE)
        ; called in sick; calling in sick; calling out; day off [today|tomorrow|DATE]
        ; (im|i am|iwill be|ill be|i will be|will be|were|i|be|am|out|away|gone) (off|out|away|gone|unavailable|offline|on break|out of town|not working|not around|absent|afk) [*] [until|from|on|for|DATE|the|this|next|through|work|between|today]
        ; not (here|about) DATE; not (working|in|in the office|at work|available|around) [today|tomorrow|DATE|until|on|from|this week|next week]
        ; gone (DATE|until|from); (off|out|away) (until|from|through|on|for|DATE|this|next|all|work|rest|today|tomorrow|between|duty|starting)
        ; taking (DATE|today|tomorrow|the day|the week|the afternoon|some time|time|next week|the rest|a few days|this week|a week|a day|two weeks|a|off|*) [off|DATE]
        ; taking * * off; take (DATE|the day|today|tomorrow|the week) off; wont be (in|working|around|available|at work) [until|on|today|tomorrow|DATE]
        ; back (on|in|from|at work) DATE; back DATE; be back (on|in|DATE); im back (on|DATE|in); holidays (DATE|from|until); urlaub; krank; ich bin krank
        ; im urlaub; vacaciones; de vacaciones; estoy enfermo; estoy enferma; de baja; en conge; conges; vacances; en vacances; malade; ferias; de ferias
        ; doente; de folga; de licenca; jury duty; at a funeral; my last day; bank holiday; at a conference
        ; (pause|stop|mute) (everything|all nudges|nudges|all|reminders|notifications) [until|for|DATE]; vacay; staycation; honeymoon; long weekend
        BackAtWork: (back|returned) (on deck|in action|online|from leave|from annual leave|from sick leave|from hols|from vacation|from holiday|from holidays|from pto|from my holiday|from my leave); good to be back; back (at|in) [my|the] (desk|work|office); (im|i am|am) back (in|at) [the] (office|work|desk|my desk); im back [now|at work|in the office|online|today|from]; i am back [now|at work]
        ; (back|im back) (at work|in the office|online|now|from vacation|from leave|from pto|from holiday|today|at it|to work|in business)
        ; back; resume [nudges|nudging|reminders]; unpause; unmute [me]; (start|turn|switch) (nudging|nudges|on|back on) [me|again|back on]; nudge me again
        ; im (here|available|working) again; cancel my (pto|vacation|leave|time off|day off); ich bin wieder da; ya volvi; he vuelto; je suis de retour
        ; de retour; voltei; feeling better
        Done: done; finished; complete; completed; did it; done that; all done; done with it; got it done; thats done; its done; itis done; done and dusted
        ; sorted; handled; taken care of; already did; already done; check; tick; hecho; erledigt; fertig; fait; cest fait; feito; listo; pronto; done deal
        ; did that; did so; mission accomplished
        Greeting: heya; wassup; how ya [goin|going|doing]; hows tricks; how ya; alright mate; merry (christmas|xmas|DATE); happy (new year|DATE|easter|xmas); see ya [later|tomorrow|DATE]; laters; nighty night; gday; good day; g day; hi [there|bot|all|team]; hello [there|bot|again]; hey [there|bot|you|man|buddy|team]; yo; sup; good (morning|afternoon|evening|day|night)
        ; morning; mornin; gm; gn; howdy; greetings; hiya; evening; afternoon; whats up; how are you [doing|today]; hows it going; how goes it; how you doing
        ; hola; buenos dias; buenas tardes; buenas; hallo; guten (morgen|tag|abend); moin; servus; bonjour; salut; bonsoir; ola (bot|tudo bem|amigo|pessoal)
        ; oi; bom dia; boa tarde; boa noite; happy (monday|tuesday|wednesday|thursday|friday|birthday|new year|holidays); bye; goodbye
        ; see you [tomorrow|later|monday|soon]; good night; have a (good|great|nice) (one|day|weekend|evening|night); ttyl; cya; tschuss; adios; au revoir
        ; tchau; ciao; nice to meet you; welcome back
        Thanks: ta [mate|very much|muchly]; tyvm; thanks a (bunch|million|ton|heap); thanks (heaps|legend|champ|boss|friend); much obliged; appreciated; thanks [a lot|so much|again|bot|man|buddy|mate|very much|for]; thank you [so much|very much|bot|for]; much appreciated
        ; appreciate (it|that|you); gracias; danke [schon|dir]; vielen dank; merci [beaucoup]; obrigado; obrigada; grazie; cheers; ty; thank u; muchas gracias
        ; valeu; you rock; youre the best; lifesaver; good bot; bad bot; nice bot; great bot; love (you|this|it)
        Chatter: okie dokie; righto; right o; copy [that]; aye aye [captain]; (you|youre|ur|your) [are] the (worst|bomb|man|best); (ur|your|you are) [so|really] annoying; bore off; get lost; shut it; rude; im knackered; need [a|some|more] (coffee|beer|drink|nap|caffeine|break|holiday|vacation); i (hate|love|dread) DATE; (cold calling|prospecting|calling|dialing) (sucks|is hard|is the worst|is fun)
        ; feeling (good|great|lucky|tired|rough|pumped|ready); pumped; (haha|lol) good one; nah; (calls|calling|phones|sales|voicemails|emails|mondays) (suck|sucks|stink|are hard|is hard|are boring|are the worst|is the worst|blow|scare me); lol; lmao; haha; hahaha; rofl; ok [boss|cool|thanks|then|fine|great|bot|got it|sure|sounds good|will do]; okay; okey; k; kk; cool
        ; nice [one|work]; great [job|work|stuff]; awesome; sweet; perfect; sure [thing]; got it; sounds (good|great); fine; alright; right; roger [that]
        ; understood; noted; wow; omg; ugh; meh; hmm; hm; nice; good (job|work|one|stuff|point|idea|luck|bot); well done; congrats; congratulations; yay
        ; woohoo; woo; boom; [are] you [are] [a] (robot|bot|human|real|ai|there|awake|alive|funny|annoying|weird|sentient|chatgpt)
        ; youre [a|an|so|not|such] [*] (robot|bot|human|real|ai|annoying|funny|nag|weird|pain|great|awesome|relentless|bossy)
        ; are you (real|human|a human|a bot|a robot|ai|an ai|there|ok|alive)
        ; i [really|just|so|truly|do|absolutely] (hate|love|like|dislike|dread|miss|cant stand|despise|enjoy) [*] (calling|calls|mondays|this|sales|my job|you|this job|cold calling|cold calls|it|phones|the phone|the weather|coffee|fridays|prospecting|making calls|bot)
        ; (im|i am|so|feeling) [*] (tired|exhausted|hungry|bored|happy|sad|stressed|excited|sleepy|hungover|beat|done for the day|fried|burnt out|burned out)
        ; (tell|know) [me] [a] [any] joke; tell me something funny; tgif; who (made|built|created) you; whats your name
        ; do you (sleep|dream|like|love|have feelings|ever sleep|get tired|eat|drink); is it friday [yet]; mondays; what a (day|week|morning)
        ; (long|rough|crazy|hard|tough|slow|wild|great|bad|good) (day|week|morning|afternoon|one); shut up; go away; nag nag; ok boomer; crushing it; lets go
        ; bring it on; on fire; living the dream; same here; me too; true; agreed; exactly; of course; no worries; no problem; np; all good; its all good
        ; youre welcome; my pleasure; yes; no; yep; please; you too; jaja; jajaja; mdr; kkk; ptdr; genau; klar; vale; claro; bien; gut; super; d'accord
        ; daccord; beleza; stop nagging [me]; nag; chill; relax; easy; calm down; who asked; leave me alone; you again; not you again; oh no; fair enough
        ; good to know; makes sense; interesting; i see; never mind; nevermind; nvm; marry me; feeling lucky; coffee time; beer time; happy now; on my lunch
        ; its raining; testing; test; test test; hello world
        """;
}
