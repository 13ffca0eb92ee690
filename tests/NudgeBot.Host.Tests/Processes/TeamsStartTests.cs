using NudgeBot.Fakes;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Fakes.Teams;
using Xunit;

namespace NudgeBot.Host.Tests.Processes;

/// <summary>What the engineer reads who sets Teams up.</summary>
public sealed class TeamsStartTests
{
    [SkippableFact]
    public async Task The_doctor_asks_Microsoft_whether_it_takes_the_settings()
    {
        await using var identity = await FakeIdentity.StartAsync();
        await using var folder = new TemporaryFolder();
        var trusted = Path.Combine(folder.Path, "trusted.pem");
        await identity.WriteCertificateAsync(trusted);

        var (_, fine) = await RunAsync("doctor", identity, trusted);
        var (code, wrong) = await RunAsync("doctor", identity, trusted, ("Teams__AppPassword", "not-it"));

        Assert.Contains("ok    teams: Microsoft's keys are there, and Entra gives a token", fine, StringComparison.Ordinal);
        Assert.Contains("MEND  teams: Entra does not take the secret", wrong, StringComparison.Ordinal);
        Assert.Equal(1, code);
        Assert.DoesNotContain("not-it", wrong, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Settings_that_are_wrong_stop_the_start_with_a_sentence_each()
    {
        await using var identity = await FakeIdentity.StartAsync();
        await using var database = await TestPostgres.CreateAsync();
        await RunAsync("migrate", identity, "", ("ConnectionStrings__NudgeBotOwner", database.Owner));

        var (code, said) = await RunAsync("serve", identity, "", ("ConnectionStrings__NudgeBot", database.App), ("Teams__AppId", "nudgebot"), ("Teams__Cloud", "mars"));

        Assert.Equal(1, code);
        Assert.Contains("Teams:AppId is not an app id", said, StringComparison.Ordinal);
        Assert.Contains("Teams:Cloud is not one of public, usgov, dod, china", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Said)> RunAsync(string command, FakeIdentity identity, string trusted, params (string Name, string Value)[] settings)
    {
        var environment = identity.Settings().Select(setting => (setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value!));
        await using var bot = HostProcess.Start(0, [command], [("SSL_CERT_FILE", trusted), .. environment, .. settings]);
        var (code, output, errors) = await bot.EndAsync();
        return (code, output + errors);
    }
}
