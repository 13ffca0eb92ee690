using System.Text.Json;

namespace NudgeBot.Host.Import.Reading;

/// <summary>The part of a JSON file that is being looked at: large enough for one object, however long the file.</summary>
internal sealed class JsonWindow(Stream stream)
{
    private const int Largest = 16 * 1024 * 1024;

    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private bool atEnd;

    /// <summary>The physical line the window begins on.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>How many bytes of the file are behind the window.</summary>
    public long Offset { get; private set; }

    /// <summary>A reader over what is in the window.</summary>
    public Utf8JsonReader Reader() => new(buffer.AsSpan(start, end - start), atEnd, default);

    /// <summary>Leaves blanks behind and looks at the byte after them; null at the end of the file.</summary>
    public byte? Peek(bool skipCommas)
    {
        while (true)
        {
            while (start < end)
            {
                var next = buffer[start];
                var isMark = Offset < 3 && next is 0xEF or 0xBB or 0xBF;
                if (!isMark && next is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') && !(skipCommas && next == ','))
                {
                    return next;
                }

                Take(1);
            }

            if (!Fill())
            {
                return null;
            }
        }
    }

    /// <summary>Moves the window on, counting lines.</summary>
    public void Take(int bytes)
    {
        Line += buffer.AsSpan(start, bytes).Count((byte)'\n');
        Offset += bytes;
        start += bytes;
    }

    /// <summary>The value the window begins with; it is left behind.</summary>
    /// <exception cref="JsonException">It is not JSON, or does not end.</exception>
    public JsonDocument Parse()
    {
        while (true)
        {
            var reader = Reader();
            if (JsonDocument.TryParseValue(ref reader, out var document))
            {
                Take((int)reader.BytesConsumed);
                return document;
            }

            if (!Fill())
            {
                throw new JsonException("The file ends in the middle of a value.");
            }
        }
    }

    /// <summary>Reads on; false at the end of the file.</summary>
    public bool Fill()
    {
        if (atEnd)
        {
            return false;
        }

        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
        {
            if (buffer.Length >= Largest)
            {
                throw new JsonException("One object is larger than 16 MB.");
            }

            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        atEnd = read == 0;
        return read > 0;
    }
}
