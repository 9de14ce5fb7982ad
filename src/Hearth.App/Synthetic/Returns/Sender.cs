using Hearth.App.Synthetic.Errors;
using Hearth.App.Synthetic.Households;
using Hearth.App.Synthetic.Returns.Files;
using Hearth.App.Synthetic.Truth;
using Hearth.Core.Sources;
using Hearth.Core.Sources.Catalogue;

namespace Hearth.App.Synthetic.Returns;

/// <summary>
/// Sends one source's extracts. A source of changes sends in a later extract what is new or no longer the same; one of the
/// whole picture sends everything each time. Some rows go out twice, with a mistake put right later, or broken.
/// </summary>
internal sealed class Sender : IDisposable
{
    private readonly Return made;
    private readonly bool whole;
    private readonly int breaks;
    private readonly int mistypes;
    private readonly (DateOnly Day, ReturnFile File, Mixer Mixer)[] extracts;
    private readonly Dictionary<string, string[]> before = new(StringComparer.Ordinal);
    private readonly ulong hash;

    public Sender(
        Return made,
        SourceDefinition source,
        CouncilOptions options,
        string folder,
        TruthFiles truth
    )
    {
        this.made = made;
        whole = source.Picture == Picture.Whole;
        hash = Rng.Mix(options.Seed, Rng.Hash(made.Source));
        breaks = Array.IndexOf(made.Columns, made.Weak.Breaks);
        mistypes = Array.IndexOf(made.Columns, made.Weak.Mistypes);
        extracts =
        [
            .. options.ExtractDates.Select(
                (day, i) =>
                {
                    var file = ReturnFiles.Create(folder, source, made, day);
                    void Write(Row row) =>
                        truth.Record(made.Source, file.Name, file.Write(row.Fields), row);
                    return (day, file, new Mixer(Rng.Mix(hash, (ulong)i), Write));
                }
            ),
        ];
    }

    public string Source => made.Source;
    public IEnumerable<(DateOnly Day, ReturnFile File)> Files =>
        extracts.Select(e => (e.Day, e.File));

    public void Send(Story story)
    {
        before.Clear();
        for (var i = 0; i < extracts.Length; i++)
        {
            var (day, _, mixer) = extracts[i];
            foreach (var row in made.Rows(story, day))
                Send(story, row, mixer, last: i == extracts.Length - 1);
        }
    }

    public void Finish()
    {
        foreach (var (_, _, mixer) in extracts)
            mixer.Finish();
    }

    public void Dispose()
    {
        foreach (var (_, file, _) in extracts)
            file.Dispose();
    }

    private void Send(Story story, Row row, Mixer mixer, bool last)
    {
        var draws = new Rng(story.Seed ^ hash, Rng.Hash(row.Key));
        var known = before.TryGetValue(row.Key, out var sent);
        var corrected = draws.Chance(made.Habits.Corrected);
        var broken = draws.Chance(made.Habits.Broken);
        var repeated = draws.Chance(made.Habits.Repeated);
        if (broken)
            row = row with
            {
                Fields = Changed(row.Fields, breaks, Breakage(row.Fields[breaks], draws)),
            };
        var first = corrected && !known ? Mistyped(row, draws) : null;
        if (known && !whole && sent!.AsSpan().SequenceEqual(row.Fields))
            return;
        if (extracts.Length > 1)
            before[row.Key] = (first is null || last ? row : first).Fields;
        if (first is not null)
        {
            // Put right in the next extract; in the last, further down the same file.
            mixer.Add(last || whole ? [first, row] : [first]);
            return;
        }
        mixer.Add(row);
        if (repeated && !known)
            mixer.Add(row);
    }

    private Row? Mistyped(Row row, Rng draws)
    {
        if (mistypes == breaks || row.Fields[mistypes].Length < 3)
            return null;
        return row with
        {
            Fields = Changed(row.Fields, mistypes, Typos.Of(row.Fields[mistypes], draws)),
        };
    }

    private string Breakage(string field, Rng draws) =>
        // A child without its reference: the census is one element.
        field.StartsWith("    <Child>", StringComparison.Ordinal)
            ? CensusBreak(field)
        : made.Weak.Breaks.EndsWith("id", StringComparison.OrdinalIgnoreCase) ? ""
        : draws.Pick(["", "31/02/2026", "tbc", "not recorded", "00/00/0000"]);

    private static string CensusBreak(string element)
    {
        var from = element.IndexOf("<LAchildID>", StringComparison.Ordinal) + "<LAchildID>".Length;
        var to = element.IndexOf("</LAchildID>", StringComparison.Ordinal);
        return element[..from] + element[to..];
    }

    private static string[] Changed(string[] fields, int at, string to)
    {
        var changed = (string[])fields.Clone();
        changed[at] = to;
        return changed;
    }
}
