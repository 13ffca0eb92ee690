namespace NudgeBot.Teams.Api;

/// <summary>What speaking to the Connector needs to know.</summary>
/// <param name="AppId">The bot's own; among people it is <c>28:</c> and this.</param>
/// <param name="MayBeCalled">Whether a service URL lies on a host that may be given the bot's token. Service URLs come from outside.</param>
/// <param name="Gcc">Where tenants of the government's community cloud are served.</param>
internal sealed record ConnectorSettings(string AppId, Func<Uri, bool> MayBeCalled, Uri Gcc)
{
    private const string MicrosoftsGcc = "https://smba.infra.gcc.teams.microsoft.com/gcc/";

    public static ConnectorSettings Of(TeamsOptions options) => new(options.AppId, options.Hosts.Have, new Uri(MicrosoftsGcc));
}
