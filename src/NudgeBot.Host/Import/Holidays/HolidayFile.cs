using System.Text;
using NudgeBot.Core.People.Holidays;
using NudgeBot.Host.Import.Reading;

namespace NudgeBot.Host.Import.Holidays;

/// <summary>What a file of holidays holds.</summary>
/// <param name="Days">One a day, by day.</param>
/// <param name="Problems">Why other rows or events could not be used, each with its line.</param>
internal sealed record HolidayFileReading(IReadOnlyList<Holiday> Days, IReadOnlyList<string> Problems);

/// <summary>A team's holidays from a file: a calendar (.ics) or separated values with a date and a name.</summary>
internal static class HolidayFile
{
    private const long Largest = 10 * 1024 * 1024;

    /// <param name="today">Recurring days are written out from a year before this date to five years after it.</param>
    /// <exception cref="UnreadableFileException">It is no such file.</exception>
    public static HolidayFileReading Read(string path, DateOnly today)
    {
        try
        {
            if (!File.Exists(path))
            {
                throw new UnreadableFileException(path, "there is no such file.");
            }

            if (new FileInfo(path).Length > Largest)
            {
                throw new UnreadableFileException(path, "it is larger than any list of holidays (10 MB).");
            }

            var (days, problems) = IsCalendar(path) ? CalendarFile.Read(path, today) : HolidayTable.Read(FileProbe.Open(path));
            return new HolidayFileReading([.. days.DistinctBy(day => day.Day).OrderBy(day => day.Day)], problems);
        }
        catch (UnauthorizedAccessException)
        {
            throw new UnreadableFileException(path, "the permission to read it is missing.");
        }
        catch (IOException broken)
        {
            throw new UnreadableFileException(path, $"it cannot be read ({broken.Message.TrimEnd('.')}).");
        }
    }

    // What a file begins with tells more than what it is called.
    private static bool IsCalendar(string path)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        return reader.ReadLine()?.Trim().Equals("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase) == true
            || Path.GetExtension(path).Equals(".ics", StringComparison.OrdinalIgnoreCase);
    }
}
