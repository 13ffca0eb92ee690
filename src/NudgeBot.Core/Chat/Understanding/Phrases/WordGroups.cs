namespace NudgeBot.Core.Chat.Understanding.Phrases;

/// <summary>Groups of words that stand for one another in the phrase tables, written <c>{name}</c> there.</summary>
internal static class WordGroups
{
    private static readonly Dictionary<string, string[]> Groups = new()
    {
        ["dialed"] = ["called", "dialed", "rang", "phoned", "rung", "telephoned", "buzzed", "coldcalled", "cold called", "redialed"],
        ["dial"] = ["call", "dial", "ring", "phone", "buzz", "telephone", "redial", "cold call"],
        ["dialing"] = ["calling", "dialing", "ringing", "phoning", "cold calling"],
        ["spoke"] = ["spoke", "talked", "chatted", "spoken", "caught up", "touched base", "conversed", "yapped"],
        ["speak"] = ["speak", "talk", "chat", "catch up", "touch base", "reconnect", "connect"],
        ["whom"] = ["him", "her", "them", "ACCOUNT", "it", "that", "anyone", "anybody", "everyone", "the customer", "the client", "the lead"],
        ["not"] = ["didnt", "did not", "havent", "have not", "hasnt", "has not", "never", "not", "hadnt", "had not", "didn", "aint", "wasnt", "isnt"],
        ["couldnt"] = ["couldnt", "could not", "cant", "cannot", "wasnt able to", "was not able to", "unable to", "not able to", "havent been able to", "failed to", "didnt manage to", "struggling to", "still cant", "wont be able to"],
        ["told"] = ["walked", "talked", "sold", "closed", "went", "turned", "agreed", "discussed", "covered", "confirmed", "told", "explained", "sorted", "resolved", "fixed", "signed", "reviewed", "negotiated", "upsold", "renewed", "ordered", "said", "gave", "handled", "ran", "chatted", "spoke", "dealt", "settled", "met"],
        ["will"] =
        [
            "will", "iwill", "ill", "wewill", "gonna", "going to", "im going to", "im gonna", "plan to", "planning to", "planning on", "plan on", "need to", "needs to", "have to", "got to", "gotta", "must", "should", "want to", "wanna", "let me",
            "lets", "hope to", "hoping to", "about to", "intend to", "intending to", "aim to", "aiming to", "remember to", "ought to", "supposed to", "shall", "due to", "ready to", "can", "trying to", "meaning to", "scheduled to", "set to", "iwould", "id like to", "id rather",
        ],
        ["gate"] =
        [
            "gatekeeper", "receptionist", "reception", "front desk", "frontdesk", "assistant", "secretary", "ea", "pa", "switchboard", "operator", "answering service", "concierge", "colleague", "coworker", "co worker", "office manager", "paralegal",
            "intern", "temp", "office admin", "admin", "front office", "reception desk", "executive assistant", "personal assistant", "call center", "call centre", "desk clerk", "clerk", "someone else", "teammate", "his wife", "her husband", "security guard", "office lady", "housekeeper", "2ic", "office boy", "peon", "night manager", "duty manager", "porter", "doorman",
        ],
        ["sent"] = ["sent", "send", "shot", "fired", "dropped", "forwarded", "fired off", "shared"],
        ["paper"] =
        [
            "email", "emails", "proposal", "quote", "contract", "deck", "pricing", "invoice", "info", "information", "brochure", "pdf", "agreement", "msa", "nda", "sow", "link", "invite", "one pager", "samples", "document", "docs", "paperwork", "order form", "case study", "recap", "summary", "attachment", "datasheet", "redlines", "redline", "markup", "mark up", "draft", "spec sheet", "specs", "price list", "pricelist", "catalog", "catalogue",
        ],
        ["machine"] = ["voicemail", "voice mail", "machine", "answering machine", "answerphone", "answer machine", "ansaphone", "answer phone", "the machine", "the beep"],
        ["hot"] = ["hot", "warm", "good", "easy", "quick", "urgent", "fresh", "new", "likely", "hottest", "warmest", "best", "ripe", "promising"],
        ["prospects"] = ["ones", "one", "leads", "lead", "accounts", "customers", "prospects", "people", "names", "clients", "client", "customer", "account", "prospect", "deal", "deals", "someone", "wins"],
        ["their"] = ["his", "her", "their", "the", "a", "an"],
        ["nobody"] = ["nobody", "no one", "no ones", "nobodys", "neither", "none", "neither one", "neither of them", "none of them", "not one", "no body", "no human"],
    };

    public static string[] Of(string name) => Groups[name];
}
