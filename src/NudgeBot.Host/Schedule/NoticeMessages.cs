using System.Globalization;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Notices;
using NudgeBot.Core.Reports;
using NudgeBot.Host.Reports;
using NudgeBot.Postgres;
using NudgeBot.Postgres.People;
using NudgeBot.Postgres.Reports;

namespace NudgeBot.Host.Schedule;

/// <summary>What a notice says. Figures are those of the report desk, with the reader's own rights.</summary>
internal static class NoticeMessages
{
    /// <summary>The button by which a rep says that this was all; its value is the notice's id.</summary>
    public const string NobodyElse = "roll_call.nobody";

    private const ReportKind Mirror = ReportKind.Mirror;

    /// <summary>Null when there is nothing to say.</summary>
    public static Task<ChatMessage?> WriteAsync(
        Session session, RepFacts person, NoticeFacts facts, Notice notice, long id, DateTimeOffset now, CancellationToken cancellationToken) => notice.Kind switch
        {
            NoticeKind.RollCallQuestion => QuestionAsync(session, person, notice, id, now, cancellationToken),
            NoticeKind.RollCall => ReportAsync(session, person, new ReportRequest(ReportKind.RollCall, ScopeOf(person, facts, notice.Teams), ReportRequest.NewestDay), now, cancellationToken),
            _ => ReportAsync(session, person, new ReportRequest(Mirror, facts.Sells ? "me" : ScopeOf(person, facts, facts.With(notice.Kind)), "last_week"), now, cancellationToken),
        };

    private static async Task<ChatMessage?> QuestionAsync(Session session, RepFacts person, Notice notice, long id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> connected = (await new CountStore(session).ConnectedWithAsync([new CountWindow(person.Id, person.Hours.Zone.StartOf(notice.Day), now)], cancellationToken))[0];
        var text = EveningWords.Question(connected);
        var button = new CardAction(NobodyElse, connected.Count == 0 ? EveningWords.NobodyToday : EveningWords.NobodyElse, id.ToString(CultureInfo.InvariantCulture));
        return new ChatMessage(MessageKind.Question, text, new Card(text, [], null, [button]));
    }

    private static async Task<ChatMessage?> ReportAsync(Session session, RepFacts person, ReportRequest request, DateTimeOffset now, CancellationToken cancellationToken) =>
        await new PersonStore(session).FindAsync(person.Id, cancellationToken) is { } reader
        && await ReportDesk.WriteAsync(session, reader, request, now, cancellationToken) is ReportAnswer.Told told
            ? ReportMessages.Of(told.Report, request, told.Period)
            : null;

    // A manager sees no more than the teams they manage; an admin would.
    private static string? ScopeOf(RepFacts person, NoticeFacts facts, IReadOnlyList<ManagedTeam> teams) =>
        person.Role == Core.People.Role.Manager && teams.Count == facts.Manages.Count ? null : ReportScope.Of(teams.Select(team => ReportScope.Part(ReportScope.Team, team.Name)));
}
