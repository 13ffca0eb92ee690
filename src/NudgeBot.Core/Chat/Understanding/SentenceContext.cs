using NudgeBot.Core.People;

namespace NudgeBot.Core.Chat.Understanding;

/// <summary>What is known when a sentence is read. Nothing here is a clock: <see cref="Now"/> is the moment the sentence was said.</summary>
/// <param name="Now">Local time of the speaker, with its offset: every date in the sentence is a date there.</param>
/// <param name="NudgedAccount">The account of the card or thread being answered, else of the newest open nudge; null when there is none.</param>
/// <param name="Accounts">The accounts the speaker may mean.</param>
/// <param name="People">Names of colleagues, for questions about them.</param>
/// <param name="Teams">Names of teams, for questions about them.</param>
/// <param name="LastLogged">What the bot logged just before: what "undo" and "actually" refer to.</param>
/// <param name="PreviousLogged">What it logged before that.</param>
/// <param name="DayFirst">Whether 5/6 is the fifth of June; null decides by the offset of <paramref name="Now"/>.</param>
public sealed record SentenceContext(
    DateTimeOffset Now,
    Role Role,
    string? NudgedAccount,
    AccountNames Accounts,
    IReadOnlyList<string> People,
    IReadOnlyList<string> Teams,
    string? Team = null,
    ReportedCall? LastLogged = null,
    ReportedCall? PreviousLogged = null,
    bool? DayFirst = null);
