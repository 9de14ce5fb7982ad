namespace Hearth.App.Web.Pictures.Genogram;

/// <summary>Where the words stand: where no line of theirs runs.</summary>
public enum LabelSide
{
    Below,
    Above,
    Right,
}

/// <summary>The words beside a sign: the name in one or two lines, then the notes.</summary>
public sealed record Label(IReadOnlyList<string> Name, IReadOnlyList<string> Notes)
{
    public const double Width = 118;
    public const double Line = 17;
    private const double Letter = 8.8;
    private const double SmallLetter = 7.4;

    public double Height => (Name.Count + Notes.Count) * Line;

    public static Label Of(GenogramPerson person)
    {
        List<string> lines = [];
        foreach (var word in person.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (lines.Count > 0 && (lines[^1].Length + word.Length + 1) * Letter <= Width)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        // The table has a name that is longer whole.
        if (lines.Count > 2)
            lines = [lines[0], string.Join(' ', lines.Skip(1))];
        return new(
            [.. lines.Select(l => Ink.Fit(l, Width, Letter))],
            [.. person.Notes.Where(n => n.Length > 0).Select(n => Ink.Fit(n, Width, SmallLetter))]
        );
    }
}
