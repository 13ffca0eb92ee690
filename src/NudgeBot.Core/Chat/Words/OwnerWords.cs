namespace NudgeBot.Core.Chat.Words;

/// <summary>What the bot says when somebody says that a customer is not theirs. Names only: nobody is called "he" or "she".</summary>
public static class OwnerWords
{
    public const string NotMine = "Not my account";

    public const string WhichCustomer = "Which customer is not yours?";

    public const string ChangedSince = "They have changed hands again since, so I leave it as it is.";

    public static string Question(string rep, string customer) => $"{rep} says \"{customer} is not my account\". Who looks after them?";

    public static string Choices(IReadOnlyList<string> others, string rep) => others.Count == 0 ? $"Answer with a name, or keep it with {rep}." : $"Answer with a name ({string.Join(", ", others)}), or keep it with {rep}.";

    public static string Keep(string rep) => $"Keep it with {rep}";

    public static string Asked(string customer, IReadOnlyList<string> deciders) => $"Thank you. I asked {BotWords.Listed(deciders)} who looks after {customer}, and am quiet about them until then.";

    public static string AskedAlready(string customer) => $"I have asked who looks after {customer} already, and am quiet about them until somebody decides.";

    public static string NobodyToAsk(string customer) => $"Thank you. I found nobody to ask who looks after {customer}; please tell your admin. I am quiet about them from here on.";

    public static string NotYoursAnyway(string customer, string? owner) => owner is null
        ? $"{customer} is nobody's customer in my books, not yours either. \"mute {customer}\" keeps me quiet about them."
        : $"{customer} is {owner}'s customer in my books, not yours. \"mute {customer}\" keeps me quiet about them.";

    /// <summary>What the nudge's card says.</summary>
    public static string State => "Not your account, you said.";

    public static string Decided(string customer, string owner, string rep) => owner == rep ? $"Done: {customer} stays with {rep}, who knows now." : $"Done: {owner} looks after {customer} now. Both know.";

    /// <summary>What the card of the question says.</summary>
    public static string DecidedState(string owner, string by) => $"{owner} looks after them, {by} says.";

    public static string DecidedAlready(string customer, string owner) => $"That is settled: {owner} looks after {customer}.";

    public static string Gone(string customer, string owner, string by) => $"{customer} is with {owner} now: {by} says so. Thank you for telling me.";

    public static string Yours(string customer, string by) => $"{customer} is yours now: {by} says so. A first call would be a good hello.";

    public static string Kept(string customer, string by) => $"{by} asks you to keep {customer}, so you will hear of them again.";

    public static string StillMine(string customer) => $"Undone: {customer} is yours after all.";

    /// <summary>What the card of the question says then.</summary>
    public static string StillMineState(string rep) => $"{rep} looks after them after all.";

    public static string TakenBack(string customer) => $"Undone: {customer} is as it was, and the question is open again.";

    public static string TakenBackFrom(string customer, string by) => $"{by} took that back: {customer} is not yours after all.";

    public static string TakenBackTo(string customer, string by) => $"{by} took that back: {customer} is with you again until it is decided.";

    public static string NobodyCalled(string typed, IReadOnlyList<string> reps) => $"I know no rep \"{typed}\" there. There is: {BotWords.Listed(reps)}.";

    public static string ForWhich(string person) => $"Which customer does {person} look after?";

    public static string Answer(string person, string customer) => $"{person} looks after {customer}";
}
