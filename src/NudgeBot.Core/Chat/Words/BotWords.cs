using System.Globalization;
using NudgeBot.Core.Calls;

namespace NudgeBot.Core.Chat.Words;

/// <summary>What the bot says in conversation: friendly, short, plain. One place, so that it can be read aloud from top to bottom.</summary>
public static class BotWords
{
    public const string NotUnderstood =
        "I did not get that. Tell me about a call (\"called, connected\", \"Globex voicemail\"), or ask \"who should I call?\", \"my calls\" or \"help\".";

    public const string Smalltalk = "I am only good at one thing: getting you on the phone. Ask \"who should I call?\" whenever you like.";

    public const string Apology = "Something went wrong on my side, and I could not do that. Nothing was logged; please say it again.";

    public const string Stranger = "I do not know you yet. Please ask your admin to add you to NudgeBot.";

    public const string NothingToUndo = "There is nothing of yours to undo from the last day.";

    public const string AlreadyUndone = "That was undone already.";

    public const string NothingToSnooze = "There is no open nudge to snooze. I will be quiet if you say \"off until Monday\".";

    public const string NothingToExplain = "I have not nudged you about anybody in the last day.";

    public const string NothingToCorrect = "I have logged nothing of yours in the last day that this could correct. Which call do you mean?";

    public const string SomebodyElses = "That button is for somebody else, so I have changed nothing.";

    /// <summary>To a tap on a card that was settled in between.</summary>
    /// <param name="state">The stored word of what became of the nudge.</param>
    public static string AlreadySettled(string state) => state switch
    {
        "acted_on" => "Your call is logged already, so this tap has changed nothing.",
        "answered" => "You have answered that already, so this tap has changed nothing.",
        _ => "That one is over already, so this tap has changed nothing. Say \"who should I call?\" for the next.",
    };

    public const string OnlyManagers = "Team numbers are for the team's manager. I can show you your own: ask \"my calls today\".";

    public const string NoTeam = "You do not manage a team yet, so there is nothing to count. An admin can change that in the people file.";

    public const string NobodyToCall = "Nobody is waiting for your call right now. Enjoy it.";

    public const string NotAContact = "That is a touch, not a phone contact, so the clock keeps running.";

    public const string Definition =
        "Attempts are outbound calls placed, whatever came of them. Connects are live conversations by phone. Emails are in neither.";

    public const string DidYouCall = "Did you call them? If so, how did it go?";

    public static string DidYouCallThem(string account) => $"Did you call {account}? If so, how did it go?";

    public const string NotACall = "Not a call";

    public const string NoneOfThese = "None of these";

    public const string NotANewCall = "All right, nothing is logged.";

    public static string WelcomeBack => "Welcome back. I will pick up where we were.";

    public const string NoLongerOpen = "That question is no longer open. Please say it again.";

    public const string NoCustomer = "a touch without a customer";

    public const string NotOff = "You were not marked as away, so nothing changes.";

    /// <summary>"Logged: Acme, connected, 15 min. Next call Tue 24 Nov."</summary>
    public static string Logged(string account, CallOutcome outcome, CallDirection direction, double? minutes, DateOnly? nextCall, DateOnly? occurredOn)
    {
        var parts = new List<string> { account };
        if (direction == CallDirection.Inbound)
        {
            parts.Add("they called");
        }

        parts.Add(outcome.Spoken());
        if (minutes is { } length)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{length:0.#} min"));
        }

        if (occurredOn is { } day)
        {
            parts.Add($"on {Day(day)}");
        }

        var next = nextCall is { } date ? $" Next call {Day(date)}." : "";
        return $"{string.Join(", ", parts)}.{next}";
    }

    /// <summary>"Tue 24 Nov".</summary>
    public static string Day(DateOnly date) => date.ToString("ddd d MMM", CultureInfo.InvariantCulture);

    /// <summary>"Tue 24 Nov, 09:00".</summary>
    public static string Moment(DateTimeOffset local) => local.ToString("ddd d MMM, HH:mm", CultureInfo.InvariantCulture);

    public static string Undone(IReadOnlyList<string> accounts) => $"Undone: {Listed(accounts)}. The log is as it was before.";

    public static string Restored(IReadOnlyList<string> accounts) => $"Put back: {Listed(accounts)}.";

    public static string Corrected(string line) => $"Corrected: {line}";

    public static string Snoozed(string account, DateTimeOffset local) => $"All right, {account} again on {Moment(local)}.";

    public static string OffUntil(DateOnly back) => $"Noted. No nudges until {Day(back)}. Say \"I'm back\" if you return sooner.";

    public static string OpenToo(IReadOnlyList<string> accounts) => $"Still open: {Listed(accounts)}.";

    public static string WhichAccount(string outcome) => $"Which customer was that ({outcome})? I log nothing until I know.";

    public const string WhichOfThese = "That could be several customers. Which one did you call? I log nothing until I know.";

    public static string UnknownAccount(string typed) => $"I do not know a customer called \"{typed}\". Who do you mean? I log nothing until I know.";

    public static string WhichOutcome(string account) => $"Well done. How did the call with {account} go?";

    public static string OutcomeToo(string account) => $"How did it go with {account}?";

    /// <summary>"Acme, Globex and Initech".</summary>
    public static string Listed(IReadOnlyList<string> names) => names switch
    {
        [] => "nobody",
        [var one] => one,
        _ => $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}",
    };

    /// <param name="manager">Who may ask about others.</param>
    /// <param name="admin">Who may change what a team goes by.</param>
    /// <param name="teams">Where Slack is not spoken of.</param>
    public static string Help(bool manager, bool admin, bool teams) =>
        (manager
            ? "Ask me: \"team calls today\", \"team calls this week by day\", \"roll call\", \"who hasn't called anyone today\", \"coverage\", \"neglect\", \"calls vs emails\", \"when do people pick up\", \"do the nudges work\", \"what is muted?\", \"who prefers email?\", \"dashboard\". "
              + "You may also log calls of your own: \"called Acme, connected\". Attempts and connects are always two numbers."
            : "After a call, tell me in your own words: \"called, connected\", \"Globex voicemail\", \"spoke with Jane at Acme 15 min, call back Tue\". "
              + "You can also say \"undo\", \"snooze until tomorrow\", \"why?\", \"why not Acme?\", \"mute Acme for two weeks\", \"not my account\", \"what should I say to Acme?\", "
              + "\"who should I call?\", \"my calls this week\", \"my hours\", \"dashboard\" or \"off until Monday\".")
        + (admin ? " And as an admin: \"show policy\", \"set tier A to 10 days\", \"turn off hello calls\", \"holidays\", \"Marek manages West: Ana, Ola\", \"West reports in #west\"" + (teams ? "." : ", \"add a Slack workspace\".") : "");
}
