namespace Hearth.Core.Sources.Readers;

/// <summary>Which of the usual delimiters parts the heading row, where the source declares none.</summary>
internal static class Delimiter
{
    private static readonly char[] Usual = [',', ';', '\t', '|'];

    public static char Of(string file)
    {
        using var text = new StreamReader(file);
        var start = new char[8192];
        var heading = start.AsSpan(0, text.ReadBlock(start, 0, start.Length));
        var end = heading.IndexOfAny('\n', '\r');
        var line = (end < 0 ? heading : heading[..end]).ToString();
        return Usual.MaxBy(mark => line.Count(c => c == mark));
    }
}
