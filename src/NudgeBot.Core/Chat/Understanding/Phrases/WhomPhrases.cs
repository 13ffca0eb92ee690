namespace NudgeBot.Core.Chat.Understanding.Phrases;

/// <summary>More ways of asking whom to call: a place in a list, a wish for a name, spare time, what is hot, what is owed.</summary>
internal static class WhomPhrases
{
    public const string Table = """
        WhoToCall: (whos|whats|who is|what is) [at] [the] top [of] [my|the|todays] (list|pile|queue|stack|sheet); top of (my|the|todays) (list|pile|queue|stack|sheet)
        ; any {hot} {prospects} [i should|for me to|to|for me|i can|i could|i should be|left|now|today] [{dial}|{dialing}|try|chase]
        ; any callback [i owe|due|to make|left|outstanding|overdue|for today|today|i have|waiting] [today|DATE]; [do|have] i owe (anyone|someone|anybody) [a] [call|callback|ring]
        ; who do i owe [a] [call|calls|callback|ring] [to] [DATE]; who am i (overdue|late|behind) (with|on); whose callback is (due|next|first)
        ; (which|what) callback (is|are|do|have) [i] [due|have|got|owe|to make] [DATE]; [whats|what is|my] next callback
        ; anyone (hot|warm|else|left|good|ready|likely|free|around) [to|for me to|i should] [{dial}|try|chase]; anyone on the (west|east) coast [*] [*] {dial}
        ; (throw|point|feed|serve|pick|find|choose|toss|sling|chuck|fetch|bring|send|line|queue) [me] [up] [at|to|towards|with|for] [me] [a|an|my|the|some|another] [next|{hot}] (someone|anyone|name|names|lead|leads|call|customer|account|prospect|one|person) [for me] [to|i should|i can] [{dial}|try|chase]
        ; (suggestions|recommendations); (which|what) {prospects} (should|shall|do|must|can) i (chase|try|hit|push|go after|tackle|pursue|start with|prioritise|prioritize|work) [next|now|first|today]
        ; surprise me [with a call|with a name|with one|with someone]; queue up [the|my|a] [next] (call|one|name); line (me up|up) [a|the|my] [next] (call|one|name|customer)
        ; (ready|im ready|all set) for (another|the next|more|my next|one more|next) [one|call|name]; who now; nxt; next one [up|then]
        ; (whos|whats|who is|what is|which is) [my|the] best bet [right now|now|today|for a call]; best bet [for] [a] (call|ring)
        ; which (deal|account|customer|lead|one) needs me [most]; who needs me [most]; where to (start|begin); who do i (start|begin|kick off|open) with
        ; (give|show|get|send|tell) me my [top] (3|5|10|three|five|ten|first|next) [calls|names|customers] [for] [DATE]; (3|5|10|2|two|three|five|a few) names [please|to call]
        ; [my] top (3|5|10|three|five|ten) (calls|names|customers|accounts) [for] [DATE]; my top (3|5|10|three|five|ten)
        ; [my|the|todays|a|show my|show me my] (call|calling|dial|dialing|phone|ring|priority|hit) (list|sheet|queue) [for] [DATE]
        ; whats on (the|my) (agenda|plate|docket|board|list|sheet) [*]; whos in (the|my) queue; whats in (the|my) queue
        ; last (call|dial|ring|one) of the day; (1|one|a) (last|final|quick) (call|dial|ring)
        ; who can i (squeeze|fit|catch|get|try|hit|knock out|bang out|sneak) [in] [before|now|right now|today|DATE|TIME]
        ; who (you|do you|d you|dyou|would you) (reckon|think|say|suggest) [i should|i ring|i call|to] [{dial}|try]; who would you {dial} [*] [*] [*] [*] [*]
        ; (whos|whats|who is|what is|which is|whats my|whos my) [the] (most|top|highest) (urgent|priority|important|pressing) [call|one|account|today|now]; (most|highest|top) (urgent|priority|important) (call|one|account|customer|ring)
        ; [whats|what is] my (priority|priorities|next move|next one) [today|now]; (prioritise|prioritize|rank|order|sort) my (calls|list|queue|accounts|call list|day) [for me]
        ; [whats|what is|whos|which is] [my|the] (hottest|warmest|ripest|likeliest|easiest|most promising) (lead|account|customer|prospect|client|deal|one|name) [right now|now|today|to call|for me]
        ; (new|fresh|hot|warm) leads [to call|to ring|for me|today|DATE]; whos (likely|around|free|available|awake|good|best|easiest) [to] [pick up|answer|talk|call|ring|catch|reach|try] [now|right now|today|next|first]
        ; who (picks up|answers) (at|this|now|right now) [this] [hour|time]; (whos|who is|whats) good to {dial} [now|next]
        ; got [another|a|any|any more|one more] (name|names|lead|leads|suggestion|suggestions|someone|call) [for me|to call|to ring]
        ; (wheres|where is) my next (call|one|lead); (lets|let us) go (next|next one); who (to|should i) (wake|bother|pester|surprise|cheer) [up] [next|now|today]
        ; who (shall|should|do|can) i (bell|buzz|hit up|be talking to|be calling|be ringing|be speaking to|bang out) [next|now|today|DATE]; whos the next (cab off the rank|one up|in line); who deserves my (time|attention); who am i {dialing} [next|now|today|first|DATE]
        ; whos (most likely|closest|nearest|about|ready|likely) to (buy|close|closing|churn|leave|renew|sign|cancel); (anyone|who is|whos) at risk [of] [churning|leaving|cancelling]; whos renewing [soon] [that] [i should call|i should ring]
        ; (any|which) {prospects} (need|needs|want|wants|due) a (hello|call|chat|ring|nudge|catch up|callback); (who|anyone) (could do with|needs|need|wants|want|would like) a (hello|call|chat|ring|nudge|catch up) [*]
        ; longest since a (call|chat|conversation); (oldest|first|coldest) (on|in) my (list|queue); (biggest|best|easiest|hottest) (customer|account|deal|client|lead) [i should|to|for me to] {dial}
        ; (give|show|throw|send) me (an|a|the) (easy|hard|big|good|quick|hot|warm|tough|nice) (one|call|name|customer|lead) [first|now|next]; (give|show|send) me (2|3|4|5|10|a few|some) names [to call]; (line|queue) (em|them) up; power hour
        ; [my] first call of the day; [whats|what is] my first call [today]; (which|what) calls (are|is) (due|left|overdue|outstanding|next|urgent) [DATE]; (whats|anything) (outstanding|overdue|due|left) [today|now|DATE]; any (outstanding|overdue|open|promised|pending) callback
        ; plan my (day|calls|morning|afternoon|week|call block); what should my call block look like; (ready|im ready|all set) to (dial|roll|call|go|ring); [any] low hanging fruit; [any] quick (win|wins); wheres the money; who can i (close|win|sign|save|still catch|still call|still get|still reach) [DATE|now]
        ; (which|what) of my {prospects} (should|do|shall|can) i {dial} [next|first|now|today|DATE]; (which|what) (renewals|renewal) (should|do|shall|can) i {dial} [about] [DATE]; (which|what) {prospects} (should|do|shall|can) i {dial} [next|first|now|today|DATE]; (renewals|leads|customers|accounts|people) to {dial} [DATE]
        ; calls to make [DATE|now]; calls i (need|have|ought|should) [to] make [DATE]; (what|which) calls (do|have|must|should|did) i (need|got|have|make) (to make|left|to do|to go|outstanding|on my list) [DATE]; whos left [to call|to ring]; one for the road; one more (for the road|then) [*] [*]
        ; last (dial|ring|call) who; end of day call; whos still (open|around|there|up|awake) [at|now|to call] [*] [*]
        """;
}
