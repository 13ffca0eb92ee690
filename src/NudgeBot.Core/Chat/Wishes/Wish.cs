namespace NudgeBot.Core.Chat.Wishes;

/// <summary>
/// Something said about a nudge or a customer that is no report of a call. Customers and people are as typed; <see cref="This"/>, or null
/// where nobody is named, is the one being talked about.
/// </summary>
public abstract record Wish
{
    /// <summary>"This customer", "them", "this kind of nudge".</summary>
    public const string This = "this";

    private Wish() { }

    /// <summary>Neither customer nor rule: somebody answers a nudge with "mute", and is asked which of them.</summary>
    /// <param name="Rule">The name of a rule, or <see cref="This"/>.</param>
    /// <param name="Until">A local date, or date and time; null where none is said.</param>
    public sealed record Mute(string? Customer, string? Rule, string? Until) : Wish;

    /// <param name="Rule">The name of a rule; null with a customer, and where all or the only one is meant.</param>
    public sealed record Unmute(string? Customer, string? Rule, bool Everything) : Wish;

    /// <param name="Own">"What have I muted?"; else a manager asks for the teams.</param>
    public sealed record ShowMuted(bool Own) : Wish;

    public sealed record NotMine(string? Customer) : Wish;

    /// <summary>A manager says who looks after a customer.</summary>
    public sealed record LooksAfter(string Person, string? Customer) : Wish;

    public sealed record Why(string Customer) : Wish;

    public sealed record WhyNot(string Customer) : Wish;

    /// <summary>What to do with a lead that nobody reached.</summary>
    /// <param name="Answer">As in <see cref="LeadAnswers"/>.</param>
    public sealed record Lead(string Answer) : Wish;

    /// <param name="Whom">A customer or a contact.</param>
    public sealed record Draft(string? Whom) : Wish;

    /// <param name="Whom">A customer or a contact.</param>
    /// <param name="SaidSo">Whether the customer said so; null where the sentence leaves it open.</param>
    public sealed record PrefersEmail(string? Whom, bool? SaidSo) : Wish;

    public sealed record WhatToSay(string? Whom) : Wish;

    /// <summary>"I'd just check in."</summary>
    public sealed record CheckIn(string? Whom) : Wish;

    /// <summary>The wish, or null when the sentence is about anything else. Never throws.</summary>
    /// <param name="now">The speaker's local time, with its offset.</param>
    public static Wish? Read(string text, DateTimeOffset now) =>
        WishPhrases.Plain(text) is { } sentence ? MutePhrases.Read(sentence, now) ?? WishPhrases.Read(sentence) : null;
}

/// <summary>The words under which answers about a lead are stored and tapped.</summary>
public static class LeadAnswers
{
    /// <summary>Aside for thirty days.</summary>
    public const string Park = "park";

    /// <summary>Another round of attempts.</summary>
    public const string More = "more";

    public const string Close = "close";
}
