using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using NudgeBot.Slack.Api;

namespace NudgeBot.Slack.Installing;

/// <summary>Reads who is in a workspace, page by page; in an Enterprise organization, workspace by workspace.</summary>
internal sealed partial class PeopleReader(SlackApi api, ISlackPeople people, TimeProvider machine, ILogger<PeopleReader> logger)
{
    private const int Page = 200;

    /// <summary>Reads everybody. Does nothing more where Slack refuses; the next round begins anew.</summary>
    public async Task ReadAsync(SlackInstallation installation, CancellationToken cancellationToken)
    {
        var read = 0;
        foreach (var team in await TeamsAsync(installation, cancellationToken))
        {
            var arguments = new JsonObject { ["limit"] = Page };
            if (team is not null)
            {
                arguments["team_id"] = team;
            }

            await foreach (var page in PagesAsync(installation, SlackMethod.UsersList, arguments, cancellationToken))
            {
                var here = page.List("members").Select(SlackPerson.Read).OfType<SlackPerson>().ToList();
                await people.AreThereAsync(installation.Workspace, here, cancellationToken);
                read += here.Count;
            }
        }

        await people.AllReadAsync(installation.Workspace, cancellationToken);
        Log.Read(logger, read, installation.Workspace);
    }

    // An organization's token is asked for one workspace at a time; any other knows which it is for.
    private async Task<IReadOnlyList<string?>> TeamsAsync(SlackInstallation installation, CancellationToken cancellationToken)
    {
        if (!installation.IsOrganization)
        {
            return [null];
        }

        var teams = new List<string?>();
        await foreach (var page in PagesAsync(installation, SlackMethod.AuthTeams, new JsonObject { ["limit"] = Page }, cancellationToken))
        {
            teams.AddRange(page.List("teams").Select(team => team.Text("id")).Where(id => id is not null));
        }

        return teams;
    }

    private async IAsyncEnumerable<System.Text.Json.JsonElement> PagesAsync(
        SlackInstallation installation, SlackMethod method, JsonObject arguments, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var more = true; more;)
        {
            switch (await api.CallAsync(installation.Workspace, installation.BotToken, method, arguments, cancellationToken))
            {
                case SlackAnswer.Wait wait:
                    await Task.Delay(wait.After, machine, cancellationToken);
                    break;
                case SlackAnswer.Ok ok:
                    yield return ok.Body;
                    arguments["cursor"] = ok.Body.Text("response_metadata", "next_cursor");
                    more = arguments["cursor"] is not null;
                    break;
                case SlackAnswer.Refused refused:
                    throw new LostAnswerException(method.Name, refused.Error);
                default:
                    throw new LostAnswerException(method.Name, "Slack was not reached");
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(550, LogLevel.Information, "{Count} people of Slack workspace {Workspace} were read.")]
        public static partial void Read(ILogger logger, int count, string workspace);
    }
}
