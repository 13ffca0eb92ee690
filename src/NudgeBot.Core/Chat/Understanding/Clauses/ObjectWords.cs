using NudgeBot.Core.Chat.Understanding.Words;

namespace NudgeBot.Core.Chat.Understanding.Clauses;

/// <summary>Who and what can be called, reached or picked up.</summary>
internal static class ObjectWords
{
    private static readonly HashSet<string> Verbs =
    [
        "called", "dialed", "rang", "phoned", "telephoned", "buzzed", "spoke", "talked", "chatted", "spoken", "reached", "got", "connected", "caught", "tried", "picked", "answered", "hung", "left", "through", "up", "conversation", "chat",
    ];

    /// <summary>People and things of one's own life, of one's own house, or of nobody.</summary>
    private static readonly HashSet<string> Elsewhere =
    [
        "mum", "mom", "missus", "hubby", "misses", "mummy", "mommy", "dad", "mother", "father", "wife", "husband", "spouse", "son", "daughter", "kid", "kids", "child", "children", "brother", "sister", "grandma", "grandpa", "granny", "girlfriend", "boyfriend", "gf", "bf", "fiance", "fiancee", "family",
        "parents", "roommate", "flatmate", "neighbor", "neighbour", "landlord", "babysitter", "nanny", "vet", "dentist", "gp", "physio", "therapist", "plumber", "electrician", "mechanic", "cab", "taxi", "uber", "lyft", "restaurant", "pizza", "police", "ambulance",
        "school", "bell", "gong", "hr", "tech", "helpdesk", "payroll", "recruiter", "headhunter", "lunch", "coffee", "dinner", "breakfast", "groceries", "quota", "target", "goal", "goals", "milestone", "inbox", "todo", "coat", "jacket",
        "crm", "vpn", "wifi", "printer", "laptop", "computer", "headset", "email", "emails", "mail", "messages", "meeting", "parcel", "package", "cold", "habit", "pace", "speed", "traffic", "bus", "train", "flight", "plane", "gym", "doctors", "bathroom",
        "colleague's", "world", "god", "limit", "conclusion", "agreement", "consensus", "end", "point", "peak", "mood", "drift", "hint", "joke", "bug", "error", "ball", "fish", "breath", "flu", "bank", "salesforce", "hubspot", "server", "system", "internet", "slack",
        "standup", "training", "boss", "helpline", "hotline", "customs", "embassy", "insurance", "accountant", "mates", "mate", "buddies", "recording", "script", "work", "cloud", "pub", "job", "boat",
    ];

    private static readonly HashSet<string> Customers =
    [
        "cfo", "ceo", "cto", "coo", "cio", "cmo", "cro", "vp", "svp", "evp", "md", "director", "directors", "manager", "managers", "owner", "owners", "founder", "founders", "partner", "partners", "buyer", "buyers", "purchaser", "purchasing", "procurement", "accounts", "accounting", "finance",
        "reception", "receptionist", "secretary", "assistant", "ea", "pa", "gatekeeper", "operator", "office", "desk", "line", "lines", "landline", "mobile", "cell", "number", "numbers", "switchboard", "hq", "headquarters", "store", "shop", "branch", "plant", "warehouse", "site", "front",
        "customer", "client", "customers", "clients", "prospect", "prospects", "lead", "leads", "contact", "contacts", "champion", "guy", "guys", "lady", "ladies", "man", "men", "woman", "women", "person", "gentleman", "girl", "decision", "dm", "head", "president", "chief", "supervisor", "engineer", "engineering",
        "admin", "administrator", "team", "people", "folks", "staff", "department", "dept", "group", "colleague", "coworker", "nurse", "leader", "leaders", "exec", "executive", "replacement", "successor", "deputy", "user", "users", "coordinator", "specialist", "consultant", "advisor", "planner", "analyst",
        "clerk", "foreman", "principal", "chef", "ops", "operations", "production", "management", "leadership", "sales", "marketing", "legal", "someone", "somebody", "company", "account", "firm", "machine", "same", "extension", "ivr", "menu", "phone", "call", "human", "other", "main", "direct", "board", "chairman", "treasurer",
        "controller", "bookkeeper", "dispatcher", "driver", "technician", "architect", "designer", "doctor", "doc", "pharmacist", "committee", "poc", "house", "new", "right", "wrong", "beep", "voicemail", "mailbox", "list", "gate", "security", "guard", "couple", "time", "day", "second", "moment", "instant", "name", "message", "minute", "minutes", "chance", "hold", "morning", "afternoon",
        "week", "month", "quarter", "husband's", "renewals", "billing", "stakeholder", "stakeholders", "sponsor", "influencer", "brother-in-law", "answering", "center", "centre", "hotel", "clinic", "practice", "studio", "salon", "farm", "garage", "factory", "mill",
    ];

    private static readonly HashSet<string> OwnCustomers = ["contact", "contacts", "champion", "guy", "buyer", "man", "woman", "lady", "prospect", "prospects", "customer", "customers", "client", "clients", "lead", "leads", "poc", "point", "main", "usual", "call", "calls", "account", "person", "dm", "sponsor", "decision"];

    private static readonly HashSet<string> Followers =
    [
        "back", "again", "today", "earlier", "now", "twice", "thrice", "about", "re", "regarding", "and", "but", "or", "so", "then", "for", "at", "from", "in", "on", "with", "to", "by", "via", "w", "because", "as", "since", "until", "after", "before", "during", "while", "when", "just", "only", "briefly", "quickly",
        "shortly", "finally", "already", "also", "both", "everyone", "everybody", "someone", "somebody", "anyone", "anybody", "nobody", "him", "her", "them", "it", "that", "this", "these", "those", "you", "us", "me", "he", "she", "they", "i", "we", "no", "not", "live", "first", "second", "third", "straight", "right",
        "right away", "immediately", "eventually", "there", "here", "too", "yesterday", "tonight", "last", "this", "next", "over", "x2", "x3", "x4", "lol", "ok", "yes", "well", "good", "great", "nicely", "though", "which", "who", "whose", "where", "if", "is", "was", "will", "wants", "said", "says", "asked", "told", "wanted",
        "instead", "please", "thanks", "once", "several", "multiple", "many", "times", "cold", "of", "off", "up", "out", "through", "around", "all", "went", "got", "left", "did", "didnt", "couldnt", "never", "still", "early", "late", "direct", "directly", "hello", "hi", "extensively", "long", "more", "few", "quick", "confirmed", "spoke", "talked",
        "answered", "picked", "number", "is", "are", "has", "had", "sent", "without", "within", "between", "plus", "except", "hoping", "waiting", "sending", "asking", "asap", "iwill", "ill", "gonna", "hung", "agreed", "everything", "yet", "nothing", "unfortunately", "sadly", "actually", "really", "like", "very", "per", "hes", "shes", "theyre", "itis", "their", "his",
    ];

    public static bool IsVerb(string word) => Verbs.Contains(word);

    /// <summary>"IT" shouts; "it" does not.</summary>
    public static bool IsElsewhere(Token token) => Elsewhere.Contains(token.Raw) || (token.AllCaps && token.Raw is "it");

    public static bool IsCustomers(string word) => Customers.Contains(word);

    public static bool IsOwnCustomers(string word) => OwnCustomers.Contains(word);

    public static bool Follows(string word) => Followers.Contains(word);
}
