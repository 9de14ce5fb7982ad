namespace Hearth.Core.Sources.Readings;

/// <summary>
/// A code of a list, alone or with its label ("1A - Mother", "a) Female", "4: Housing"). The value is the code as the
/// catalogue writes it; an empty list takes any code.
/// </summary>
public sealed class CodeReading : Reading
{
    private readonly Dictionary<string, string> codes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Problem unknown;

    /// <param name="codes">What may be sent, and the code it stands for.</param>
    public CodeReading(IEnumerable<KeyValuePair<string, string>> codes)
    {
        foreach (var (sent, meant) in codes)
            this.codes[sent] = meant;
        var listed = string.Join(", ", this.codes.Keys.Take(12));
        unknown = new(
            "is not a code of the list",
            $"Use one of {listed}{(this.codes.Count > 12 ? ", …" : "")}"
        );
    }

    public override Value Read(string raw, bool synthetic)
    {
        if (codes.Count == 0)
            return new Value(Before(raw));
        return
            codes.TryGetValue(raw, out var code)
            || codes.TryGetValue(Before(raw), out code)
            || codes.TryGetValue(After(raw), out code)
            // A code that stands for nothing known ("Not specified") is the same as an empty field.
            ? code.Length == 0
                ? Value.Blank
                : new Value(code)
            : Value.Wrong(unknown);
    }

    private static string Before(string raw) =>
        Split(raw) is var (at, _) && at > 0 ? raw[..at].Trim() : raw;

    private static string After(string raw) =>
        Split(raw) is var (at, length) && at > 0 ? raw[(at + length)..].Trim() : raw;

    /// <summary>Where a code ends and its label begins.</summary>
    private static (int At, int Length) Split(string raw)
    {
        var dash = raw.IndexOf(" - ", StringComparison.Ordinal);
        if (dash > 0)
            return (dash, 3);
        var mark = raw.AsSpan().IndexOfAny(':', ')');
        return mark > 0 && mark <= 8 ? (mark, 1) : (-1, 0);
    }
}

/// <summary>Several codes in one field, parted by ; , or |. Codes not of the list are left out with a warning.</summary>
public sealed class CodeListReading(CodeReading one) : Reading
{
    public override Value Read(string raw, bool synthetic)
    {
        Problem? problem = null;
        var read = new List<string>();
        foreach (
            var part in raw.Split(
                [';', ',', '|'],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        )
        {
            var value = one.Read(part, synthetic);
            problem ??= value.Problem;
            if (value.Text is { } code && !read.Contains(code))
                read.Add(code);
        }
        return new Value(read.Count == 0 ? null : string.Join(';', read), Problem: problem);
    }
}

/// <summary>Sex or gender as partners code it, to F, M or X; not known is blank.</summary>
public sealed class SexReading : Reading
{
    private static readonly Problem Unknown = new(
        "is not a sex or gender code that is known",
        "Send F, M, or leave it empty"
    );
    private static readonly CodeReading Codes = new(
        new Dictionary<string, string>
        {
            ["F"] = "F",
            ["Female"] = "F",
            ["2"] = "F",
            ["b"] = "F",
            ["W"] = "F",
            ["M"] = "M",
            ["Male"] = "M",
            ["1"] = "M",
            ["a"] = "M",
            ["Man"] = "M",
            ["X"] = "X",
            ["Other"] = "X",
            ["I"] = "X",
            ["Indeterminate"] = "X",
            ["9"] = "X",
            ["Non-binary"] = "X",
            ["U"] = "",
            ["0"] = "",
            ["Unborn"] = "",
            ["Not specified"] = "",
            ["Not stated"] = "",
        }
    );

    public override Value Read(string raw, bool synthetic)
    {
        // Annex A writes "a) Female" in one council and "b) Female" in another: the word decides.
        if (raw.Contains("female", StringComparison.OrdinalIgnoreCase))
            return new Value("F");
        if (raw.Contains("male", StringComparison.OrdinalIgnoreCase))
            return new Value("M");
        return Codes.Read(raw, synthetic) switch
        {
            { Problem: not null } => Value.Wrong(Unknown),
            var value => value,
        };
    }
}
