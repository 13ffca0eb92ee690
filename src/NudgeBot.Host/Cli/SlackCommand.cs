using System.CommandLine;
using System.Globalization;
using NudgeBot.Postgres;
using NudgeBot.Slack;

namespace NudgeBot.Host.Cli;

/// <summary><c>nudgebot slack link</c>: the link by which another Slack workspace joins an organization that is there.</summary>
internal static class SlackCommand
{
    public static Command Create()
    {
        var organization = OrganizationOption.Create();
        var address = new Option<string?>("--address") { Description = "Where browsers reach this NudgeBot, such as https://nudgebot.example.com; else Server:PublicUrl." };
        var link = new Command("link", "Makes the link by which another Slack workspace joins an organization.") { organization, address };
        link.SetAction(async (result, cancellationToken) =>
        {
            var configuration = Settings.Configuration();
            await using var database = new Database(Settings.Read(configuration).RequireApp());
            var id = await OrganizationOption.ResolveAsync(database, result.GetValue(organization), cancellationToken);
            return await LinkAsync(SlackSetup.Read(configuration), id, result.GetValue(address), TimeProvider.System, Console.Out, Console.Error, cancellationToken);
        });
        return new Command("slack", "Slack workspaces.") { link };
    }

    /// <exception cref="SettingsException">Workspaces cannot install through a link here.</exception>
    /// <exception cref="UsageException">Nobody says where browsers reach it.</exception>
    public static async Task<int> LinkAsync(SlackOptions? options, long organizationId, string? address, TimeProvider machine, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (options is not { IsForMany: true, StateSecret.Length: > 0 })
        {
            throw new SettingsException(["Workspaces install through a link only where Slack:ClientId, Slack:ClientSecret and Slack:StateSecret are set; give this command the settings with which the bot is served."]);
        }

        if (!Uri.TryCreate(address ?? options.PublicUrl?.OriginalString, UriKind.Absolute, out var at) || !(at.Scheme == Uri.UriSchemeHttps || at.IsLoopback))
        {
            throw new UsageException("Say where browsers reach this NudgeBot: --address https://nudgebot.example.com, or the setting Server:PublicUrl.");
        }

        var links = new SlackInstallLinks(options, machine);
        await errors.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Whoever may install apps in the other workspace opens this within {links.LastsDays} days; the workspace then joins this organization."));
        await output.WriteLineAsync(links.Into(organizationId, at).AbsoluteUri.AsMemory(), cancellationToken);
        return CommandLine.Done;
    }
}
