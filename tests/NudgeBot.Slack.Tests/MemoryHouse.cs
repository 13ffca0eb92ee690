using System.Collections.Concurrent;
using NudgeBot.Core.Chat.Messages;

namespace NudgeBot.Slack.Tests;

/// <summary>The host's side, in memory: one installation, the events that were handed in, and what the adapter told about people.</summary>
internal sealed class MemoryHouse : ISlackInstallations, ISlackPeople, ISlackHome, IChatEvents
{
    private readonly ConcurrentDictionary<string, ChatEvent> kept = new();

    public ConcurrentDictionary<string, SlackInstallation> Installations { get; } = new([KeyValuePair.Create("T1", new SlackInstallation("T1", "West", "xoxb-t1", "UBOT", "A1"))]);

    public ConcurrentQueue<string> Told { get; } = new();

    /// <summary>What was handed in, each event once, in order.</summary>
    public ConcurrentQueue<ChatEvent> Events { get; } = new();

    public ConcurrentDictionary<string, SlackPerson> People { get; } = new();

    /// <summary>Who can see a Home tab; nobody is known until they are put here.</summary>
    public ConcurrentDictionary<string, SlackHomePage> Pages { get; } = new();

    public SlackRotation? Rotation { get; set; }

    /// <summary>Whether the database is away.</summary>
    public bool IsAway { get; set; }

    public Task<SlackInstallation?> FindAsync(string workspace, CancellationToken cancellationToken) => Here(Installations.GetValueOrDefault(workspace));

    /// <summary>What comes of the next install.</summary>
    public KeptInstallation Keeps { get; set; } = new KeptInstallation.Kept(IsGreeted: true);

    public Task<KeptInstallation> KeepAsync(NewSlackInstallation installed, CancellationToken cancellationToken)
    {
        if (Keeps is not KeptInstallation.Kept)
        {
            return Here(Keeps);
        }

        Installations[installed.Workspace] = new SlackInstallation(installed.Workspace, installed.Name, installed.BotToken ?? "xoxb-t1", installed.BotUser, installed.AppId);
        Rotation = installed.Rotation;
        Told.Enqueue($"installed {installed.Workspace} by {installed.Installer?.Name ?? "settings"}{(installed.Into is { } into ? $" into {into}" : "")}");
        return Here(Keeps);
    }

    public Task<bool> HasOrganizationAsync(long organization, CancellationToken cancellationToken) => Here(organization == 7);

    public Task RemoveAsync(string workspace, DateTimeOffset? toldAt, CancellationToken cancellationToken)
    {
        Installations.TryRemove(workspace, out _);
        Told.Enqueue($"removed {workspace}");
        return Here(true);
    }

    public Task<IReadOnlyList<string>> UnreadAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        Here<IReadOnlyList<string>>([.. Installations.Keys.Where(workspace => !Told.Contains($"read {workspace}"))]);

    public Task<IReadOnlyList<string>> ExpiringAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        Here<IReadOnlyList<string>>(Rotation is { } rotation && rotation.ExpiresAt < before ? [.. Installations.Keys] : []);

    public async Task RotateAsync(
        string workspace, DateTimeOffset before, Func<string, Task<NextToken>> exchange, CancellationToken cancellationToken)
    {
        if (await exchange(Rotation!.RefreshToken) is NextToken.Given(var token, var rotation))
        {
            Installations[workspace] = Installations[workspace] with { BotToken = token };
            Rotation = rotation;
        }
    }

    public Task OpenedAsync(string workspace, string user, string conversation, CancellationToken cancellationToken)
    {
        Told.Enqueue($"opened {user} {conversation}");
        return Here(true);
    }

    public Task AreThereAsync(string workspace, IReadOnlyCollection<SlackPerson> people, CancellationToken cancellationToken)
    {
        foreach (var person in people)
        {
            People[person.User] = person;
        }

        return Here(true);
    }

    public Task AllReadAsync(string workspace, CancellationToken cancellationToken)
    {
        Told.Enqueue($"read {workspace}");
        return Here(true);
    }

    public Task<bool> IsKnownAsync(string workspace, string user, CancellationToken cancellationToken) => Here(People.ContainsKey(user));

    public Task UnreachableAsync(string workspace, string user, CancellationToken cancellationToken)
    {
        Told.Enqueue($"unreachable {user}");
        return Here(true);
    }

    public Task<SlackHomePage?> OfAsync(string workspace, string user, CancellationToken cancellationToken) => Here(Pages.GetValueOrDefault(user));

    public async Task<Kept> KeepAsync(ChatEvent happened, CancellationToken cancellationToken)
    {
        await Here(true);
        if (!Installations.ContainsKey(happened.Workspace))
        {
            return Kept.UnknownWorkspace;
        }

        if (!kept.TryAdd($"{happened.Workspace} {happened.EventId}", happened))
        {
            return Kept.Repeated;
        }

        Events.Enqueue(happened);
        return Kept.New;
    }

    private Task<T> Here<T>(T value) => IsAway ? Task.FromException<T>(new TimeoutException("The database is away.")) : Task.FromResult(value);
}
