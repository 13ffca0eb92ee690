using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using NudgeBot.Core.People;
using NudgeBot.Fakes.Postgres;
using NudgeBot.Host.Cli;
using NudgeBot.Host.Schedule;
using NudgeBot.Host.Tests.Simulator;
using NudgeBot.Postgres;

namespace NudgeBot.Host.Tests.Api;

/// <summary>The whole host on a loopback port, with the team West, Acme, which is Ana's, and a key. It is Monday, a quarter past ten in Warsaw.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private ApiHost(SampleTeam team, WebApplication app, string key)
    {
        (Team, this.app, Key) = (team, app, key);
        Client = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    /// <summary>When the host was started, in business time.</summary>
    public static DateTimeOffset Monday { get; } = Zone.Of("Europe/Warsaw").At(new DateOnly(2026, 3, 2), new TimeOnly(10, 15));

    public SampleTeam Team { get; }

    public string Key { get; }

    /// <summary>Shows the key.</summary>
    public HttpClient Client { get; }

    public long Acme { get; private set; }

    public IServiceProvider Services => app.Services;

    /// <param name="spokeWithAcme">Yesterday, where a test does not say, so that nobody is nudged about them.</param>
    public static async Task<ApiHost> StartAsync(DateTimeOffset? spokeWithAcme = null)
    {
        var team = await SampleTeam.CreateAsync();
        await QuartzSchema.EnsureAsync(team.Postgres.Owner, default);
        await new BusinessClock(team.Database, TimeProvider.System).SetAsync(Monday, default);
        await team.KeepPolicyAsync();
        var acme = await team.AccountAsync("Acme", team.Ana, spokeWithAcme ?? Monday.AddDays(-1));
        var key = await AddKeyAsync(team.Database, team.Organization);

        var app = Server.Build(new ServerOptions(team.Postgres.App, "http://127.0.0.1:0", WithSimulator: true));
        await app.StartAsync();
        return new ApiHost(team, app, key) { Acme = acme };
    }

    public static async Task<string> AddKeyAsync(Database database, long organization, string name = "phone system")
    {
        using var output = new StringWriter();
        await KeyCommand.AddAsync(database, organization, name, output, TextWriter.Null, default);
        return output.ToString().Trim();
    }

    public Task<HttpResponseMessage> PostAsync(string what, object rows) => Client.PostTextAsync($"/api/v1/{what}", rows as string ?? JsonSerializer.Serialize(rows));

    /// <summary>Posts rows and returns the status with what was counted: "202: 1 new, 0 changed, 0 unchanged, 0 repeated".</summary>
    public async Task<string> SayAsync(string what, object rows) => await SaidAsync(await PostAsync(what, rows));

    public static async Task<string> SaidAsync(HttpResponseMessage response)
    {
        var body = (await response.BodyAsync())!;
        return (int)response.StatusCode == 202
            ? $"202: {body["new"]} new, {body["changed"]} changed, {body["unchanged"]} unchanged, {body["repeated"]} repeated"
            : $"{(int)response.StatusCode}: {Reasons(body)}";
    }

    /// <summary>Asks until the answer is this one.</summary>
    public async Task<T> UntilAsync<T>(Func<T, bool> isRight, string sql)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var answer = await Team.AskAsync<T>(sql);
            if (isRight(answer))
            {
                return answer;
            }

            await Task.Delay(20, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await Team.DisposeAsync();
    }

    private static string Reasons(JsonNode body) => body["rows"] is JsonArray rows
        ? string.Join("; ", rows.Select(row => $"{row!["row"]} {row["field"]} {row["reason"]}"))
        : body["detail"]!.GetValue<string>();
}
