namespace NudgeBot.Slack.Api;

/// <summary>Addresses that come with what Slack says. They come from outside, so only Slack's own hosts are called, or whoever stands in for it in the settings.</summary>
internal sealed record SlackHosts(params string[] Names)
{
    /// <summary>Where files are put and fetched.</summary>
    public static readonly SlackHosts Files = new("files.slack.com", "files.slack-gov.com");

    /// <summary>Where a click is answered without a token.</summary>
    public static readonly SlackHosts Hooks = new("hooks.slack.com", "hooks.slack-gov.com");

    public bool Have(Uri address, SlackOptions options) => address.UserInfo.Length == 0
        && ((address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && Names.Contains(address.Host))
            || (address.Authority == options.ApiBase.Authority && address.Scheme == options.ApiBase.Scheme));
}
