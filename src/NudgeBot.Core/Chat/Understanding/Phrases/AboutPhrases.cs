namespace NudgeBot.Core.Chat.Understanding.Phrases;

/// <summary>More ways of asking about one customer or one call, and of asking how the bot works.</summary>
internal static class AboutPhrases
{
    public const string Table = """
        AboutCall: last (call|chat|conversation|talk|ring|word|contact) (with|to|at) (ACCOUNT|NAME|him|her|them); last time (with|at) (ACCOUNT|NAME|him|her|them)
        ; what (did|do|should|can|could) (i|we) (promise|say|discuss|tell|offer|quote|talk about|talk|agree|mention|ask|bring up|open with) [about] [to|with] [ACCOUNT|NAME|him|her|them]
        ; [give me|show me|get me|send me] [the] (background|history|call history|contact history|details|info|notes|lowdown|rundown|story|scoop|context|brief) (on|with|of|for|about) [the] (ACCOUNT|NAME|him|her|them|this)
        ; [whats|what is|got|have you got|whats the] [the|a|an] [phone|direct|mobile|cell|contact|best] (number|line|mobile|cell|extension|ext|dial) [number] (for|of|4) [the] (ACCOUNT|NAME|him|her|them)
        ; (should|shall|can|may|must) (i|we) {dial} (ACCOUNT|NAME|him|her|them); (whats|what is) * (mobile|cell|direct line|extension|phone number|number); phone no (for|of|4) [the] (ACCOUNT|NAME|him|her|them); (whats|what is) (his|her|their|NAME|the|ACCOUNT) [direct|phone|mobile|cell|office|work|best|right] (number|line|mobile|cell|extension|ext|landline|dial)
        ; who (should|do|can|must|shall) i (ask for|ask|speak to|speak with|talk to|talk with|get|go for) [at|in|over at] [ACCOUNT|there]; who do (i|we) know (at|in) ACCOUNT
        ; (whos|who is) the (best|right|main) (person|contact|one) [to speak to|to ask for|to talk to|to call|to ring] (at|in|for) (ACCOUNT|them)
        ; when (do|does|is|are|did) (their|his|her|the|ACCOUNT|they|he|she) [*] (contract|renewal|deal|subscription|trial|term|budget) [*]; when is ACCOUNT [*]
        ; (y|why|how come) (ACCOUNT|him|her|them|this|now|this one|that one); how come [you|i|we] [*] [*] [*] [*]; whats the reason [for] [*] [*] [*]
        ; (did|has|was|is) (that|it|this|the ACCOUNT call|the call|my call|my last call|that call) [get|been|being] (logged|saved|recorded|counted|noted); did you (log|save|record|get) (that|it|my call|the call) [*] [*]
        ; did (he|she|they|ACCOUNT|NAME) [ever] (call|ring|phone|get) [me|us] [back]; (has|have) (he|she|they|ACCOUNT|NAME) [ever] (called|rung|phoned) [me|us] back
        ; did (he|she|they|ACCOUNT|NAME) (pick up|answer|leave a message|leave a voicemail|leave me) [*] [*]
        ; is (he|she|it|ACCOUNT|NAME) (on|in) [the|our|a] (donotcall|do not call) [list]; (is|are) (ACCOUNT|they|he|she|we) (donotcall|do not call|allowed) [*] [*] [*]
        ; how (many|much) emails (have|did) (we|i) [sent|send|swap|trade|exchange] [with|to] (ACCOUNT|NAME|him|her|them)
        ; who (answers|usually picks up|usually answers|picks up) [the phone] (there|at ACCOUNT|over there); whos the (right|best|main) person there; whats (NAME|his|her|their) [job] (title|role|position|email|extension|direct line); days since [the|my|our] last (call|chat|conversation|contact)
        ; last note [on|for|about] [*]; any notes [on|for] [*]; what did (he|she|they|NAME) (want|say|ask|need|think|tell me|promise) [*]; was there (a|an|any) *; (whats|whens) the (follow up|followup|callback|next call|next step) [date|for|with] [*]; whens [my|the|our] (callback|next call|followup)
        ; who (called|rang|tried|phoned) (them|him|her|ACCOUNT) last; whats this about; what do they (buy|do|make|sell|want|need|use) [*] [*]; how (much|big|many) (do|are|is) they [*]; whats the deal worth; is there (a|an|any) [open|live] deal; is (now|it|this) a (good|bad) time; whats a good (opener|line|hook|reason)
        ; [give me|got|any|whats the] [a|some|any] (talk track|talking points|talking point|opener|pitch|script for them); (brief|update) me (on|about) (ACCOUNT|NAME|them|him|her|this); (summary|recap|rundown|overview|everything) (of|on|for|about) (ACCOUNT|NAME|them); recap ACCOUNT
        Help: [give|show] [me] [a|an|some] (example|examples) [please]; whats the (difference|diff) between [*] [*] [*] [*] [*]; difference between
        ; what does [this|the|your] (bot|thing|app|tool) do; why do you exist; (whats|what is) (the|your) (format|syntax|trick); what (format|syntax) [do] [you|i] [want|use|need]
        ; (what|which) (abbreviations|outcomes|words|shortcuts|phrases|languages|results|options) (do|can|are|should|could) [you|i|we|there] [know|use|take|understand|pick|have|accept|available] [from]
        ; [user|quick|how to] guide; how do i (log|report|record|enter|add) [*] [*] [*] [*] [*]; can (you|i) (log|report|record|take|track|count) (emails|texts|meetings|email|zooms|voicemails|linkedin|an email|a text|a meeting|a zoom|whatsapps) [*]
        ; when do you (nudge|ping|remind|message|bug) [me|us|people]; how do you (decide|pick|choose|know) [*] [*] [*] [*]; how many nudges [*] [*] [*] [*] [*]; (where|how) (do|can) i (see|find|get|view|check) my (numbers|stats|calls|figures|report|results)
        ; what do i (say|type|write|do) when (i|you|they) [*] [*] [*]
        """;
}
