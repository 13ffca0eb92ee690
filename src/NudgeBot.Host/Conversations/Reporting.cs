using NudgeBot.Core.Chat.Absences;
using NudgeBot.Core.Chat.Reports;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;
using NudgeBot.Host.Reports;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Conversations;

/// <summary>Questions for figures in chat: the desk writes the report, or says why not.</summary>
internal static class Reporting
{
    /// <summary>False when it names somebody nobody knows: then the sentence goes on to be understood.</summary>
    public static async Task<bool> AnswerAsync(Turn turn, ReportQuestion asked, CancellationToken cancellationToken)
    {
        if (await ScopeAsync(turn, asked.Whose, cancellationToken) is not (true, var scope))
        {
            return false;
        }

        var tier = asked.Tier is { } named ? ReportScope.Part(ReportScope.Tier, named) : null;
        await AnswerAsync(turn, new ReportRequest(asked.Kind, ReportScope.Of(scope, tier), asked.Period ?? UsualPeriod.Of(asked.Kind), asked.Form), cancellationToken);
        return true;
    }

    /// <summary>"This week against last week" are two reports.</summary>
    public static async Task AnswerAsync(Turn turn, ReportRequest request, CancellationToken cancellationToken)
    {
        foreach (var period in request.Period.Split(Period.Against, 2))
        {
            await AnswerOneAsync(turn, request with { Period = period }, cancellationToken);
        }
    }

    private static async Task AnswerOneAsync(Turn turn, ReportRequest request, CancellationToken cancellationToken)
    {
        switch (await ReportDesk.WriteAsync(turn.Session, turn.Speaker, request, turn.Now, cancellationToken))
        {
            case ReportAnswer.Told told:
                await turn.SayAsync(ReportMessages.Of(told.Report, request, told.Period), cancellationToken);
                break;
            case ReportAnswer.Refused refused:
                await turn.SayAsync(refused.Why, cancellationToken);
                break;
        }
    }

    /// <summary>A button beneath a report: the same figures as a file, as a picture, by day. The right to them is looked up anew.</summary>
    public static Task TapAsync(Turn turn, ReportForm form, string? value, CancellationToken cancellationToken) =>
        ReportRequest.Read(value, form) is { } request ? AnswerAsync(turn, request, cancellationToken) : turn.SayAsync(BotWords.NotUnderstood, cancellationToken);

    /// <summary>Whose figures are meant by a team or a rep as typed; a manager's own are those of the teams.</summary>
    public static async Task<(bool IsKnown, string? Scope)> ScopeAsync(Turn turn, string? whose, CancellationToken cancellationToken)
    {
        if (whose is null or ReportQuestion.Own)
        {
            return (true, turn.IsManager ? null : whose);
        }

        var people = new PersonStore(turn.Session);
        if ((await people.TeamNamesAsync(cancellationToken)).FirstOrDefault(team => ReportScope.IsTyped(team, whose)) is { } team)
        {
            return (true, ReportScope.Part(ReportScope.Team, team));
        }

        var everybody = await people.EverybodyAsync(cancellationToken);
        return StandInName.Of(whose, [.. everybody.Select(person => (person.Id, person.Name))]) switch
        {
            StandInName.Found one => (true, ReportScope.Part(ReportScope.Rep, one.Name)),
            StandInName.OneOf => (true, ReportScope.Part(ReportScope.Rep, whose)),
            _ => (false, null),
        };
    }
}
