namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>What a sentence reports: calls, other touches, what is doubtful about them, and why it was read so.</summary>
internal sealed record Report(IReadOnlyList<ReportedCall> Calls, IReadOnlyList<ReportedTouch> Touches, Doubt? Doubt, IReadOnlyList<string> Why)
{
    public static Report Nothing { get; } = new([], [], null, []);
}
