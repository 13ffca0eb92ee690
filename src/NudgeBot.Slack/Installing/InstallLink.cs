using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;
using NudgeBot.Slack.Api;
using NudgeBot.Slack.Receiving;

namespace NudgeBot.Slack.Installing;

/// <summary>Installing through a link: to Slack, where an admin says yes, and back with a code that is changed for a token.</summary>
internal sealed partial class InstallLink(
    SlackApi api, SlackOptions options, InstallState state, SlackInstallLinks links, ISlackInstallations installations, PeopleReader reader, Errands errands, TimeProvider machine, ILogger<InstallLink> logger)
{
    public async Task<IResult> BeginAsync(HttpContext http)
    {
        var link = (string?)http.Request.Query[SlackInstallLinks.Parameter];
        try
        {
            if (link is not null && (links.Read(link) is not { } into || !await installations.HasOrganizationAsync(into, http.RequestAborted)))
            {
                return InstallPages.LinkOver(http);
            }
        }
        catch (Exception exception) when (exception is DbException or TimeoutException or IOException)
        {
            Log.Failed(logger, exception.GetType().Name);
            return InstallPages.Failed(http, link);
        }

        var query = new QueryBuilder
        {
            { "client_id", options.ClientId }, { "scope", string.Join(',', SlackScopes.Bot) }, { "redirect_uri", Back(http.Request) }, { "state", state.Begin(http, link) },
        };
        return Results.Redirect(new Uri(options.ApiBase, $"/oauth/v2/authorize{query}").AbsoluteUri);
    }

    public async Task<IResult> EndAsync(HttpContext http)
    {
        // Whether it was allowed or refused: only the browser that began is told anything.
        var link = InstallState.Link(http.Request.Query["state"]);
        if (!state.End(http, http.Request.Query["state"]))
        {
            return InstallPages.StartAgain(http, link);
        }

        if (http.Request.Query["code"] is not [{ Length: > 0 } code])
        {
            return InstallPages.NotAllowed(http, link);
        }

        try
        {
            return await InstallAsync(http, code, link, http.RequestAborted);
        }
        catch (Exception exception) when (exception is LostAnswerException or DbException or TimeoutException or IOException or CryptographicException)
        {
            Log.Failed(logger, exception.GetType().Name);
            return InstallPages.Failed(http, link);
        }
    }

    private async Task<IResult> InstallAsync(HttpContext http, string code, string? link, CancellationToken cancellationToken)
    {
        var into = link is null ? null : links.Read(link);
        if (link is not null && into is null)
        {
            return InstallPages.LinkOver(http);
        }

        var arguments = new JsonObject { ["code"] = code, ["redirect_uri"] = Back(http.Request) };
        var answer = await api.CallAsync("install", token: null, SlackMethod.Access, arguments, cancellationToken);
        if (answer is SlackAnswer.Refused { IsOfCredentials: true })
        {
            Log.WrongCredentials(logger);
            return InstallPages.WrongCredentials(http);
        }

        if (answer is not SlackAnswer.Ok { Body: var body }
            || body.Text("access_token") is not { } token || body.Text("bot_user_id") is not { } bot)
        {
            return InstallPages.Failed(http, link);
        }

        var whole = body.Flag("is_enterprise_install") ? "enterprise" : "team";
        if (body.Text(whole, "id") is not { } workspace)
        {
            return InstallPages.Failed(http, link);
        }

        var name = body.Text(whole, "name") ?? workspace;
        var installer = body.Text("authed_user", "id") is { } user ? await PersonAsync(workspace, token, user, cancellationToken) : null;
        var kept = await installations.KeepAsync(
            new NewSlackInstallation(workspace, name, token, bot, body.Text("app_id"), installer, TokenRotation.Read(body, machine.GetUtcNow()), into), cancellationToken);
        switch (kept)
        {
            case KeptInstallation.Elsewhere:
                Log.Elsewhere(logger, workspace);
                return InstallPages.Elsewhere(http, name);
            case KeptInstallation.OrganizationGone:
                // Nobody looks after this token, so Slack is to forget it.
                await api.CallAsync(workspace, token, SlackMethod.AuthRevoke, [], cancellationToken);
                return InstallPages.LinkOver(http);
        }

        Log.Installed(logger, workspace);

        errands.Run(async later =>
        {
            if (await installations.FindAsync(workspace, later) is { } installation)
            {
                await reader.ReadAsync(installation, later);
            }
        });
        return InstallPages.Installed(http, (KeptInstallation.Kept)kept, name, body.Text("app_id"), workspace);
    }

    // Without their name they are still the admin.
    private async Task<SlackPerson> PersonAsync(string workspace, string token, string user, CancellationToken cancellationToken) =>
        await api.CallAsync(workspace, token, SlackMethod.UsersInfo, new JsonObject { ["user"] = user }, cancellationToken) is SlackAnswer.Ok { Body: var body }
            && body.Find("user") is { ValueKind: JsonValueKind.Object } found && SlackPerson.Read(found) is { } person
                ? person
                : new SlackPerson(user, user, null, null);

    // Slack asks for https; behind a proxy that ends it, the request itself does not know.
    private string Back(HttpRequest request) => options.PublicUrl is { } address ? new Uri(address, "/slack/oauth_redirect").AbsoluteUri :
        $"{(request.Host.Host is "localhost" or "127.0.0.1" ? request.Scheme : Uri.UriSchemeHttps)}://{request.Host}/slack/oauth_redirect";

    private static partial class Log
    {
        [LoggerMessage(555, LogLevel.Information, "NudgeBot was installed into Slack workspace {Workspace}.")]
        public static partial void Installed(ILogger logger, string workspace);

        [LoggerMessage(570, LogLevel.Error, "Slack does not take Slack:ClientId with Slack:ClientSecret: compare both with the app's page, under Basic Information. Nobody can install it until then.")]
        public static partial void WrongCredentials(ILogger logger);

        [LoggerMessage(558, LogLevel.Warning, "Slack workspace {Workspace} was to join an organization by its link, but belongs to another one, where it stays.")]
        public static partial void Elsewhere(ILogger logger, string workspace);

        [LoggerMessage(556, LogLevel.Error, "An install could not be finished ({Kind}).")]
        public static partial void Failed(ILogger logger, string kind);
    }
}
