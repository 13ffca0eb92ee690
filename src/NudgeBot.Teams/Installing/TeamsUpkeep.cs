using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NudgeBot.Teams.Api;

namespace NudgeBot.Teams.Installing;

/// <summary>Reads who is in each team and what its channels are called: soon after the bot or somebody joined one, and once a day, because events get lost.</summary>
internal sealed partial class TeamsUpkeep(Roster roster, Newcomers newcomers, ITeamsTenants tenants, ITeamsPeople people, TimeProvider machine, ILogger<TeamsUpkeep> logger) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    private readonly SemaphoreSlim bell = new(0);

    // One time in a hundred Teams says so of a team that is there, and of one that has just got the bot.
    private static readonly TimeSpan Doubt = TimeSpan.FromHours(1);

    private readonly Dictionary<TeamsRoster, DateTimeOffset> doubted = [];

    /// <summary>There is something to read; nobody waits for it.</summary>
    public void Soon() => bell.Release();

    /// <summary>One round. A team that cannot be read does not keep the others waiting.</summary>
    public async Task LookAfterAsync(CancellationToken cancellationToken)
    {
        foreach (var team in await tenants.UnreadAsync(machine.GetUtcNow() - Day, cancellationToken))
        {
            try
            {
                await ReadAsync(team, cancellationToken);
                doubted.Remove(team);
            }
            catch (TeamGoneException) when (doubted.TryGetValue(team, out var since) && machine.GetUtcNow() - since >= Doubt)
            {
                doubted.Remove(team);
                await tenants.RemovedAsync(new TeamsVisit(team.Tenant, team.ServiceUrl, TeamsPlaceKind.Channel, team.Conversation, "", team.Conversation), cancellationToken);
                Log.Gone(logger, team.Tenant);
            }
            catch (TeamGoneException gone)
            {
                doubted.TryAdd(team, machine.GetUtcNow());
                Log.Unread(logger, team.Tenant, gone.Message);
            }
            catch (LostAnswerException unread)
            {
                Log.Unread(logger, team.Tenant, unread.Message);
            }
        }

        if (await newcomers.MeetAsync(cancellationToken))
        {
            Soon();
        }
    }

    public override void Dispose()
    {
        bell.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAfterAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is DbException or TimeoutException or IOException)
            {
                Log.Later(logger, exception.GetType().Name);
            }

            using var sooner = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(bell.WaitAsync(sooner.Token), Task.Delay(Round, machine, sooner.Token));
            await sooner.CancelAsync();
            while (bell.Wait(0, CancellationToken.None))
            {
            }
        }
    }

    private async Task ReadAsync(TeamsRoster team, CancellationToken cancellationToken)
    {
        var read = 0;
        await foreach (var page in roster.PagesAsync(team, cancellationToken))
        {
            await people.AreThereAsync(team.Tenant, page, cancellationToken);
            read += page.Count;
        }

        await tenants.AllReadAsync(team, await roster.ChannelsAsync(team, cancellationToken), cancellationToken);
        Log.Read(logger, read, team.Tenant);
    }

    private static partial class Log
    {
        [LoggerMessage(851, LogLevel.Information, "{Count} people of a team in Teams tenant {Tenant} were read.")]
        public static partial void Read(ILogger logger, int count, string tenant);

        [LoggerMessage(852, LogLevel.Warning, "The people of a team in Teams tenant {Tenant} could not be read, and are read in the next round. {Why}")]
        public static partial void Unread(ILogger logger, string tenant, string why);

        [LoggerMessage(854, LogLevel.Warning, "Teams has said for an hour that the bot is not in a team of tenant {Tenant} any more, and it is not asked about it again.")]
        public static partial void Gone(ILogger logger, string tenant);

        [LoggerMessage(853, LogLevel.Warning, "Looking after the teams has to wait ({Kind}).")]
        public static partial void Later(ILogger logger, string kind);
    }
}
