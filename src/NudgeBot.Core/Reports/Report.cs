using NudgeBot.Core.Chat.Messages;

namespace NudgeBot.Core.Reports;

/// <summary>Figures in no form yet: a message, a page and a file are made of them.</summary>
/// <param name="Title">The first line of the summary, with the figures that matter: "West, today: 23 attempts, 9 connects".</param>
/// <param name="Detail">The second line of the summary: what stands out.</param>
/// <param name="Table">Attempts and connects in columns of their own.</param>
/// <param name="Period">The dates, with whose time they are in: "18 Nov 2026, each rep's own days".</param>
/// <param name="Definition">What the columns mean.</param>
public sealed record Report(string Title, string Detail, CardTable Table, string Period, string Definition)
{
    /// <summary>What the table says, a sentence a row, where no table can be shown; null where the columns' names do.</summary>
    public IReadOnlyList<string>? Lines { get; init; }

    /// <summary>The figures as a picture; null where there is nothing that a picture would show better.</summary>
    public CardChart? Chart { get; init; }

    /// <summary>Whether it can be shown a row per day, too.</summary>
    public bool HasDays { get; init; }

    /// <summary>What a file of it is called, without its ending.</summary>
    public string FileName { get; init; } = "report";

    /// <summary>What stands beneath: the period, and what the figures mean.</summary>
    public string Foot => $"{Period}. {Definition}";
}
