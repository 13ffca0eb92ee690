using NudgeBot.Host.Import.Reading;
using NudgeBot.Host.Import.Recognition;

namespace NudgeBot.Host.Import.Mapping;

/// <summary>Without these columns no row of a kind can be used.</summary>
internal static class Required
{
    /// <exception cref="UnreadableFileException">One is missing.</exception>
    public static void Check(string path, RecordKind kind, ColumnBinding columns)
    {
        Field[] anyOf = kind switch
        {
            RecordKind.People or RecordKind.Contacts => [Field.Name, Field.Last, Field.First, Field.Email],
            RecordKind.Accounts => [Field.Name],
            RecordKind.Leads => [Field.Company, Field.Name, Field.Last],
            RecordKind.Deals => [Field.Id, Field.Name],
            _ => [Field.At, Field.On, Field.TimeOfDay, Field.Completed, Field.Opened],
        };

        if (!anyOf.Any(columns.Has))
        {
            var names = anyOf.SelectMany(field => ColumnNames.Of(kind)[field].Take(4));
            throw new UnreadableFileException(path, $"for {kind.Word()} it lacks a column such as {string.Join(", ", names)}; a file given as --map can name it.");
        }
    }
}
