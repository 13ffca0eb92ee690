namespace NudgeBot.Core.Chat.Understanding.Phrases;

/// <summary>Calls that the customer placed: answered, missed, or left on our machine.</summary>
internal static class InboundPhrases
{
    public const string Table = """
        Inbound: (them|him|her) {dialing} (me|us); (answered|took|fielded) (ACCOUNT|NAME) call [from|at]; i [just] (took it|took the call|took their call|grabbed it); i [just] (picked up|answered|took it|grabbed it|picked it up) when (he|she|they|ACCOUNT|NAME|the customer|the client) [from|at|of] [ACCOUNT] [finally|just] {dialed} [me|us|in|back]
        ; (the|my) [desk|mobile|cell] (phone|mobile|cell) (went|rang|buzzed) and it was [NAME] [from|at] ACCOUNT; NAME [NAME] [just|finally|also] {dialed} [in|me|us] from ACCOUNT; NAME [NAME] (at|from|of) ACCOUNT [just|finally|also] {dialed} [me|us] (in|back); (got|was|been|were) {dialed} [back] by; {dialed} (me|us) [back|up|in|again]
        ; (he|she|they|customer|client|prospect|ACCOUNT|contact|buyer|lead|NAME|guy|lady|owner) [just|finally|actually|already|also] {dialed} (me|us) [back|up|in|again]
        ; {dialed} in; NAME [just|finally|actually|also] {dialed} in; (he|she|they|customer|client|prospect|ACCOUNT|contact|buyer|lead|guy|lady|owner) [just|finally|actually|already] {dialed} [me|us] back
        ; returned (my|our|the) (call|voicemail|message|vm|calls|missed call); returning (my|our) call; inbound [call|from|one|phone call]
        ; incoming [call|from|phone call]
        ; (took|got|had|received|fielded|answered|get|picked up) [a|an|another|the|his|her|their|incoming|inbound|in] [inbound|incoming|phone|return|surprise|*] (call|callback|call back|ring) [back] (from|by|off)
        ; took (their|his|her) call; (call|phone call|ring|callback|call back) from; (gave|give) me a (call|ring|buzz|bell|shout); (gave|give) us a (call|ring|buzz|bell)
        ; called our (office|line|number); called my (cell|mobile|line|desk|number|phone); got back to me (by phone|on the phone)
        ; rang my (cell|mobile|line|desk|phone); answered (their|his|her) call; picked up (their|his|her) call; they were the ones who called
        ; it was (him|her|them) who {dialed} [me|us]; call came in; dialed me
        TheyCalled: NAME (called|rang|phoned) [in|back|again] DURATION
        ; (he|she|they|customer|client|prospect|contact|buyer|lead|someone|somebody|guy|lady|owner|the cfo|the ceo|the buyer|cfo|ceo|cto|purchasing) [just|finally|actually|already] {dialed}
        ; ACCOUNT [just|finally|actually|already] (called|phoned|dialed|telephoned|buzzed); ACCOUNT just rang; ACCOUNT [just|finally] rang (in|about|to|DATE|again|this)
        MissedInbound: i was on the (loo|toilet|bog|john|road|train); (he|she|they|customer|client|ACCOUNT|NAME) [just|also] tried (me|us) [twice|again|earlier|back|DATE|*]; [and|i|but|we] missed [them] both [calls|times|of them]; tried [to] ({dial}|{dialing}|reach|get|get hold of) (me|us)
        ; missed [a|an|another|the|their|his|her|two|2|my|*] (call|calls|ring|callback|inbound|incoming) [from]; missed (it|their call|inbound)
        ; {dialed} [me] (while|when) [i] (was|were) (out|away|driving|on|in|at|busy|off|asleep|eating|elsewhere|away|sleeping|off)
        ; (he|she|they|customer|client|prospect|ACCOUNT|contact|buyer|lead|NAME|someone) [just|also] {dialed} [me] [twice|again|back|earlier|three times|DATE] (while|when) i (was|were) (out|away|driving|on|in|at|busy|off|asleep|eating|elsewhere|sleeping|not) [*]
        ; before i could (answer|pick up|get to it|pick it up|get to the phone); but i missed [it|him|her|them]; and i missed [it|him|her|them]
        ; i missed [it|him|her|them|their call|the call]
        ; i never (picked up|answered|got to it|took it); (i|but) (couldnt|didnt|wasnt able to) (pick up|answer|take it|get to it|get to the phone|take the call|pick it up|take their call|answer in time) [it]
        ; couldnt take (it|the call|their call); [got|had|have|saw|seen|noticed|another] [a|an|another|2|two|3|three|some] missed (call|calls) [off|from] [ACCOUNT]; missed call; [it|call] (went|rolled|goes|gone|going) [straight|right] to (my|our) (voicemail|machine|mailbox)
        ; i was (out|away|driving|in a meeting|on another call|on lunch|at lunch) when (he|she|they|ACCOUNT|NAME) (called|rang|phoned)
        TheirVoicemail: voicemailed (me|us); left (me|us) [*] [*] (voicemail|message|voice mail|voice message|recording)
        ; (he|she|they|customer|client|someone|ACCOUNT) left [me|us|a] [a] (voicemail|message|voice mail|voice message)
        ; (got|received|had|have|heard|listened to|picked up|found|there was|there is|theres|checked) [a|an|his|her|their|the|another] (voicemail|message|voice message|voice mail) from
        ; (received|listened to|heard|returned) (his|her|their) (voicemail|message|voice message|voicemails|voice note)
        ; got (his|her|their) (message|voice message|voice note); got (his|her|their) voicemail (asking|about|saying|wanting|re|requesting|that)
        ; (voicemail|message|voice mail|voice message) from; new voicemail from
        """;
}
