using NudgeBot.Postgres;

namespace NudgeBot.Fakes.Postgres;

/// <summary>Brings the template to today's schema.</summary>
internal static class TestMigration
{
    public static Task RunAsync(string ownerConnectionString) => Migrator.MigrateAsync(ownerConnectionString);
}
