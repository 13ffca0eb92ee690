namespace NudgeBot.Core.Chat.Understanding.Phrases;

/// <summary>Touches that are no phone contact: email, text, video, in person.</summary>
internal static class TouchPhrases
{
    public const string Table = """
        Email: emailed [me|us|back]; email (sent|went out|out|done|to|from|exchange|thread|chain|bounced|only|instead)
        ; {sent} [over|off|out] [*] [*] [*] [*] {paper}
        ; {sent} [him|her|them|ACCOUNT|over] [over] [a|an|the|my|our|another|some|their|updated|revised|final|new] [*] {paper}
        ; sent (it|that|this|everything|them|those|stuff|some stuff) [over|across|to]; sent over; proposal sent; quote sent; contract sent
        ; (got|received|had|have|saw) [a|an|another|the|his|her|their] [*] (email|reply|emails|out of office|ooo|autoreply|bounce) [from|back]
        ; (replied|responded|answered|wrote back|wrote) [back] [to] [my|our|the|his|her|their] [*] (email|emails|mail); replied (by|via|over|on|in) email
        ; replied to (me|us); (over|via|by|through|on|in) email; emailing [back and forth|with]; wrote (to|him|her|them|ACCOUNT|back)
        ; (shot|dropped|fired|pinged|wrote|sent) [over|off] (him|her|them|ACCOUNT|*) [a|an|another] [*] (email|note|line)
        ; dropped [him|her|them|ACCOUNT|*] a (line|note); followed up (by|via|over|with) [an|a] email; email followup; cced; email back and forth
        ; (traded|exchanged|swapped) [a few|some|several|*] [*] emails; a few emails; back and forth by email; (he|she|they|ACCOUNT) (emailed|replied); sent docusign; docusigned
        ; (he|she|they|ACCOUNT) (signed|replied) (by|via) email; calendar invite sent; sent (a|the) calendar invite
        Text: (had|did|done) [a|an|another|quick|the] (live chat|web chat|chat session|webchat) [with|on]; {sent} [*] [*] [*] (voicemail|message|note|voice message) (on|via|over|in|through) (linkedin|slack|whatsapp|facebook|instagram|teams|team|messenger|telegram|insta); (wa|whats app|linkedin|li|insta|ig|fb) (message|messages|dm|voice note|note|request|invite) [to|sent|from]; voice noted; left [*] [*] (message|note|voicemail|comment|msg) (on|in|via|over|through|under) [*] (linkedin|slack|whatsapp|facebook|instagram|messenger|teams|telegram|twitter|post|profile|insta|website|chat|portal|site|page|app|form|webform)
        ; left [a] [*] (message|note|comment) (on|in|via|through) (their|the|his|her) [*] (form|widget|chat|portal|page|site|website|app|profile|inbox|forum|board)
        ; on (our|the|their) (website|site|web chat|portal|app|forum); texted [me|us|back]; text (sent|message|from|to|exchange) [sent|to]
        ; {sent} [*] [*] [*] (text|sms|whatsapp|imessage|dm|inmail|message|voice note|wechat|telegram|connection request|linkedin message|linkedin invite|linkedin request|friend request|video message|loom|vidyard|gif|meme|teams message|slack message|slack|chat message|messages)
        ; (got|received|had) [a|an|another|the] [*] (text|sms|whatsapp|dm|inmail|voice note|slack|linkedin message) [message] [from|back]
        ; (over|via|by|on|through|in) (text|sms|whatsapp|linkedin|slack|teams chat|messenger|telegram|wechat|imessage|live chat|chat|instagram|insta|facebook|twitter|intercom|webchat|web chat|discord|signal|viber|line app)
        ; messaged [me|us|back]; imessaged; imsg [to|from]; wechatted; telegrammed; sms; smsed; smsd; whatsapped; whatsappd; whatsapp (message|voice note|msg|chat|thread|voice message|call|sent|from|to)
        ; dmd [me]; dmed; linkedin [dm|dmd|message|messaged|inmail|request|invite|connect|msg|touch]; inmailed; inmail; slacked [with|me]
        ; slack (message|dm|thread|chat|huddle|from|to|exchange); pinged (him|her|them|ACCOUNT|*) [on|over|in] [slack|teams|linkedin|whatsapp|chat|text]
        ; live chat [with]; web chat
        ; chatted (on|over|via|in) (slack|teams|whatsapp|linkedin|chat|messenger|email|text|live chat|web chat|the website|intercom)
        ; talked (on|over|via|by) (slack|whatsapp|linkedin|text|email|chat|messenger)
        ; spoke (on|over|via|by) (slack|whatsapp|linkedin|text|email|chat|messenger); (left|posted|wrote|dropped) [a|an] comment; commented
        ; liked (his|her|their) (post|update); reacted to; tweeted; voice note [sent|to|from]; voicenote; texting [back and forth|with]
        ; (connected|connecting) [with] [him|her|them|*] [*] on (linkedin|slack|facebook|instagram|whatsapp|teams); connected on linkedin [with]
        ; added (him|her|them|*) on linkedin; tagged
        Video: (google meet|gmeet|meet|webex|web ex|facetime|skype|zoom|vid call|vid chat|vc|team|ms team|hangouts|gotomeeting|goto|bluejeans|whereby|teams call|zoom call|video call|video chat) (with|to) [*]; (webexd|gmeetd|skyped|vcd|vid called|vid chatted) [with]; (did|had|gave|ran) [a|the|my|our] [*] demo (on|over|via) *
        ; [a|quick|short|long|good|great|nice] vid (call|chat) (with|to); zoomed [with]
        ; (had|did|finished|just had|was on|just did|held|joined|ran|attended|on|wrapped|completed|hopped on|jumped on|in|finished up|good|great|nice|quick|long|productive) [a|an|the|our|my|another|quick|good|great|*] [*] (zoom|webex|facetime|skype|google meet|gmeet|gotomeeting|video call|video chat|video meeting|video conference|videocall|teams call|teams meeting|zoom call|zoom meeting|meet call|google meet call|webex call|skype call|video demo|vc|team viewer|screenshare|screen share|teams demo|teams chat) [with|to]
        ; (over|via|on|by|through|in) [a|the] (zoom|webex|facetime|skype|google meet|gmeet|meet|video|teams|ms teams|microsoft teams|video call|hangouts|screen share)
        ; (google meet|gmeet|meet) (done|went|with|call|today); (zoom|webex|facetime|skype|google meet|teams|ms teams|video|microsoft teams) (call|meeting|chat|conference|session|demo|with|catch up|mtg|conversation) [with|to|today|done|went|this morning|yesterday]
        ; zoom (done|went|yesterday|today|DATE); facetimed; skyped; webexed; videocalled; video called; video chatted; on camera
        ; (demo|demoed|presented) (on|over|via) (zoom|teams|video|webex)
        InPerson: met [up] [with]; knocked (on|at); rang the doorbell; went (round|around) to; (went|drove|popped|swung|headed|nipped|been) [over|down|out|up] to [the|their] (site|plant|factory|warehouse|premises|shop floor|hq|branch) [at|of] [ACCOUNT]; walked (the|their) (floor|site|plant|shop|warehouse|line) [with]; doorknocked; door knocked
        ; in the (lobby|hallway|elevator|lift|car park|parking lot|cafe|restaurant|pub|bar|gym|store|shop|showroom|boardroom|building|warehouse|corridor|canteen|office)
        ; over (lunch|coffee|dinner|drinks|a beer|breakfast|beers|tea)
        ; at (church|the gym|school|the game|the golf course|the airport|the office); met (him|her|them|ACCOUNT) [up]; in person
        ; inperson; face to face; f2f; visited; visit (to|with|at)
        ; (dropped|stopped|swung|popped|came|went|called|drove|walked) (by|in|over|round|into|out) [to|at|the|their|his|her]
        ; went to (see|visit|meet|their|his|her|ACCOUNT)
        ; (had|did|grabbed|took|over|got|having) [a|an|some|him|her|them|ACCOUNT|*] [out] [for|to|a] [*] (lunch|coffee|dinner|breakfast|drinks|beer|beers|drink|brunch|golf) [with]
        ; (lunch|coffee|dinner|breakfast|business) (meeting|meet|date|catch up) [with]; (lunch|coffee|dinner|breakfast|drinks|beers|golf) (with|w); lunched with
        ; (had|did|after|during|finished|done) [a|the|our] [*] (site visit|onsite|on site); site visit (done|went|today|yesterday|DATE)
        ; onsite (with|at|today|yesterday); was (onsite|on site)
        ; (at|in) (their|his|her) (office|offices|hq|headquarters|store|shop|plant|warehouse|factory|booth|conference|trade show|tradeshow|expo|event|showroom|site|reception area)
        ; (at|in) [the] ACCOUNT (office|offices|hq|headquarters|store|shop|plant|warehouse|booth|site)
        ; at the (conference|trade show|tradeshow|expo|event|summit|fair|booth|gala); (ran|bumped) into
        ; had [a|an|my|our|the|another] [*] [*] meeting [with|at|in]; (met|sat down) [with]; meeting with [*] [*] (went|was|done); meeting (went|done|was)
        ; met up; sat with; shook hands [with]; saw (him|her|them|ACCOUNT) [at|in|today|yesterday]; came (by|to) (our|my) (office|booth|stand|store)
        ; demo (went|done); hosted them; toured; delivered the; walked in
        OtherTouch: posted [him|her|them|ACCOUNT|over|off|out|a|an|the|our|some] [*] [*] [*] ({paper}|letter|card|samples|sample|catalog|catalogue|brochures|parcel|package) [over|off|out] [to|first class]
        ; posted (it|them|this|that|everything|stuff) [over|off|out] (to|DATE); (put|popped|dropped|stuck|sent|got|bunged|chucked|placed) [*] [*] [*] [*] [*] in the post [to|for]; (put|popped|stuck|dropped) [a|an|the|some|our] [*] [*] (parcel|letter|card|package|samples|brochure|catalog|catalogue|contract) in the email [to|for]
        ; (by|via|in) (royal mail|royal email|post|courier|fedex|ups|dhl|usps|first class|recorded delivery|special delivery|registered post|snail mail|snail email) [to]; fedexed; fedexd; dhld; upsd; couriered; overnighted; hand delivered; handdelivered
        ; (letter|parcel|package|card|samples|brochure|catalog|catalogue) (went|gone|going) (out|off); (sent|mailed|posted|dropped off|wrote|delivered|couriered) [him|her|them|ACCOUNT|a|an|the|over|off] [a|an|the|some|handwritten|*] [*] (letter|postcard|gift|card|package|swag|flowers|thank you note|thank you card|hamper|gift basket|chocolates|catalog|catalogue|parcel|fax|brochures)
        ; (sent|mailed|posted|couriered|shipped|dropped|delivered) [him|her|them|off|over|out] [a|an|the|some|two|three|our] [*] (samples|sample|letter|parcel|package|brochure|brochures|gift|hamper|card|catalog|catalogue|swag|flowers) [off|round|over|out] [to|at]
        ; faxed; sent a fax; (sent|by|via) fax; (sent|posted) a letter; left (a|my|some) (card|flyer|note|flyers|brochure|leaflet) [with|at|for]
        ; mailed (a|the|them|him|her)
        """;
}
