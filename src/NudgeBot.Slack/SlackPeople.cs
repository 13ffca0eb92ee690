using System.Text.Json;
using NudgeBot.Core.Chat.Messages;

namespace NudgeBot.Slack;

/// <summary>A member of a workspace, as Slack knows them.</summary>
/// <param name="Email">Null where it is not shown to us, or not confirmed.</param>
/// <param name="TimeZone">An IANA id.</param>
/// <param name="IsGone">Whether the account was switched off.</param>
/// <param name="IsOwner">Whether the workspace is theirs.</param>
public sealed record SlackPerson(string User, string Name, string? Email, string? TimeZone, bool IsGone = false, bool IsOwner = false)
{
    private const int LongestName = 80;

    /// <summary>Reads a user; null for bots, guests, and people of other companies.</summary>
    internal static SlackPerson? Read(JsonElement user)
    {
        if (user.Text("id") is not { } id || id is "USLACKBOT" or "USLACK"
            || user.Flag("is_bot") || user.Flag("is_app_user") || user.Flag("is_stranger") || user.Flag("is_restricted") || user.Flag("is_ultra_restricted"))
        {
            return null;
        }

        var name = PlainText.Clean(user.Text("profile", "real_name") ?? user.Text("real_name") ?? user.Text("profile", "display_name") ?? user.Text("name")).ReplaceLineEndings(" ").Trim();
        var isConfirmed = user.Find("is_email_confirmed") is null || user.Flag("is_email_confirmed");
        return new SlackPerson(
            id, name.Length == 0 ? id : name[..Math.Min(name.Length, LongestName)], isConfirmed ? user.Text("profile", "email")?.Trim().ToLowerInvariant() : null,
            user.Text("tz"), user.Flag("deleted"), user.Flag("is_primary_owner"));
    }
}

/// <summary>What the adapter learns about people; the host keeps it.</summary>
public interface ISlackPeople
{
    /// <summary>The DM with this person is open, and they read it.</summary>
    Task OpenedAsync(string workspace, string user, string conversation, CancellationToken cancellationToken);

    /// <summary>These people are in the workspace, with these names, addresses and zones, or have left it.</summary>
    Task AreThereAsync(string workspace, IReadOnlyCollection<SlackPerson> people, CancellationToken cancellationToken);

    /// <summary>Everybody of the workspace has been told by <see cref="AreThereAsync"/>.</summary>
    Task AllReadAsync(string workspace, CancellationToken cancellationToken);

    /// <summary>Whether this user is somebody we know there.</summary>
    Task<bool> IsKnownAsync(string workspace, string user, CancellationToken cancellationToken);

    /// <summary>This person cannot be written to: they are not nudged any more, and their manager is told once.</summary>
    Task UnreachableAsync(string workspace, string user, CancellationToken cancellationToken);
}
