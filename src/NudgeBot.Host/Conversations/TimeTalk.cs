using NudgeBot.Core.Chat.Absences;
using NudgeBot.Core.Chat.Holidays;
using NudgeBot.Core.Chat.Hours;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Conversations;

/// <summary>Sentences about when people work: hours, zones, holidays, stand-ins. Each has a small grammar of its own, asked before the general one.</summary>
internal static class TimeTalk
{
    /// <param name="understand">Reads what is left of a sentence once the stand-in is cut off.</param>
    /// <returns>Whether it was such a sentence, and has been answered.</returns>
    public static async Task<bool> AnsweredAsync(Turn turn, string text, Func<string, Task<Reading>> understand, CancellationToken cancellationToken)
    {
        if (HoursSentence.Read(text) is { } hours && !IsTheTeams(turn, hours))
        {
            await Hours.AnswerAsync(turn, hours, cancellationToken);
            return true;
        }

        if (HolidaySentence.Read(text, turn.Zone.Local(turn.Now)) is { } holiday
            && (!holiday.NamesTeamFirst || (await new PersonStore(turn.Session).TeamNamesAsync(cancellationToken)).Contains(holiday.Team!, StringComparer.OrdinalIgnoreCase)))
        {
            await Holidays.AnswerAsync(turn, holiday, cancellationToken);
            return true;
        }

        return StandInSentence.Read(text) is { } standIn && await StandIns.AnsweredAsync(turn, standIn, understand, cancellationToken);
    }

    // "Quiet time 12-13" is the team's when an admin says it, and the speaker's own when anybody else does.
    private static bool IsTheTeams(Turn turn, HoursSentence sentence) =>
        turn.Speaker.Role == "admin" && (sentence is HoursSentence.Quiet { IsOwn: false } or HoursSentence.NoQuiet { IsOwn: false });
}
