using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace NudgeBot.Slack.Tests;

public sealed class SlackSetupTests
{
    [Fact]
    public async Task Without_its_adapter_the_room_answers_nobody()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddSlack();
        await using var app = builder.Build();

        app.MapSlack();

        Assert.Empty(((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints));
    }
}
