using NudgeBot.Fakes.Postgres;
using NudgeBot.Host.Api;
using NudgeBot.Host.Cli;
using NudgeBot.Postgres;
using Xunit;

namespace NudgeBot.Host.Tests.Cli;

public sealed class KeyCommandTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [SkippableFact]
    public async Task A_key_opens_its_own_organization_until_it_is_revoked_and_is_shown_only_once()
    {
        await using var team = await SampleTeam.CreateAsync();

        Assert.Equal("There is no key yet: 'nudgebot key add NAME' makes one.", await ListAsync(team));
        var key = await AddAsync(team, " phone system ");

        Assert.Equal(team.Organization, (await OpensAsync(team, key))!.OrganizationId);
        Assert.Matches("^1  phone system, made \\d{4}-\\d\\d-\\d\\d$", await ListAsync(team));
        Assert.Equal(0, await team.AskAsync<int>("select count(*) from api_keys where row(api_keys.*)::text like '%' || @key || '%'", new { key = key[3..] }));

        Assert.Equal("'phone system' is revoked: nobody comes in with it any more.", await RevokeAsync(team, "Phone System"));

        Assert.Null(await OpensAsync(team, key));
        Assert.EndsWith(", revoked 2026-03-02", await ListAsync(team), StringComparison.Ordinal);
        Assert.Equal("'phone system' has been revoked before, on 2026-03-02.", await RevokeAsync(team, "phone system"));
    }

    [SkippableFact]
    public async Task Of_two_keys_of_one_name_the_number_says_which_is_meant()
    {
        await using var team = await SampleTeam.CreateAsync();
        var (old, fresh) = (await AddAsync(team, "phone"), await AddAsync(team, "phone"));

        var wrong = await Assert.ThrowsAsync<UsageException>(() => RevokeAsync(team, "phone"));
        await RevokeAsync(team, "1");

        Assert.Equal("Several keys have this name, so give the number: 'phone' (1), 'phone' (2).", wrong.Message);
        Assert.Null(await OpensAsync(team, old));
        Assert.NotNull(await OpensAsync(team, fresh));
        Assert.Equal("'phone' is revoked: nobody comes in with it any more.", await RevokeAsync(team, "phone"));
    }

    [SkippableFact]
    public async Task A_key_nobody_knows_or_of_another_organization_is_wrong_usage()
    {
        await using var team = await SampleTeam.CreateAsync();
        await AddAsync(team, "phone");
        var theirs = (await team.Database.AskAsync<long>("select create_organization('Theirs')", null, default)).Single();

        var unknown = await Assert.ThrowsAsync<UsageException>(() => RevokeAsync(team, "desk"));
        var notTheirs = await Assert.ThrowsAsync<UsageException>(() => KeyCommand.RevokeAsync(team.Database, theirs, "phone", Monday, TextWriter.Null, default));

        Assert.Equal("There is no key 'desk'. There is: 'phone' (1).", unknown.Message);
        Assert.Equal("There is no key 'phone'. There is none at all.", notTheirs.Message);
        await Assert.ThrowsAsync<UsageException>(() => AddAsync(team, "  "));
    }

    private static async Task<string> AddAsync(SampleTeam team, string name)
    {
        await using var output = new StringWriter();
        Assert.Equal(0, await KeyCommand.AddAsync(team.Database, team.Organization, name, output, TextWriter.Null, default));
        return output.ToString().Trim();
    }

    private static async Task<string> ListAsync(SampleTeam team)
    {
        await using var output = new StringWriter();
        Assert.Equal(0, await KeyCommand.ListAsync(team.Database, team.Organization, output, default));
        return output.ToString().Trim();
    }

    private static async Task<string> RevokeAsync(SampleTeam team, string named)
    {
        await using var output = new StringWriter();
        Assert.Equal(0, await KeyCommand.RevokeAsync(team.Database, team.Organization, named, Monday, output, default));
        return output.ToString().Trim();
    }

    private static Task<Claim?> OpensAsync(SampleTeam team, string key) => new Claims(team.Database).KeyAsync(ApiKey.Hash(key), default);
}
