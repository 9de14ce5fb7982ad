using System.Globalization;
using CsvHelper;

namespace Hearth.Core.Matching.Evaluating;

/// <summary>Who each row of a return is really about, and who really shares a family: numbers for persons and families.</summary>
internal sealed class TruthFolder
{
    private static readonly string[] Files = ["records.csv", "families.csv"];
    private readonly Dictionary<string, int> persons = new(StringComparer.Ordinal);
    private readonly Dictionary<(string File, bool Other), List<int>> rows = [];

    /// <summary>The true persons of each true family as at the date.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Families { get; private init; } = [];
    public int Persons => persons.Count;

    /// <summary>The first file the folder lacks; null when it is complete.</summary>
    public static string? Missing(string folder) =>
        Files.FirstOrDefault(file => !File.Exists(Path.Combine(folder, file)));

    /// <exception cref="FileNotFoundException">records.csv or families.csv is not there.</exception>
    public static TruthFolder Read(string folder, DateOnly asAt)
    {
        var truth = new TruthFolder();
        using (var csv = Open(folder, "records.csv"))
            while (csv.Read())
            {
                var (file, row) = (csv.GetField("file")!, csv.GetField<int>("row"));
                truth.Say(file, false, row, csv.GetField("person"));
                truth.Say(file, true, row, csv.GetField("other_person"));
            }
        return new TruthFolder(truth) { Families = truth.ReadFamilies(folder, asAt) };
    }

    private TruthFolder() { }

    private TruthFolder(TruthFolder read) => (persons, rows) = (read.persons, read.rows);

    /// <summary>The true person a row is about (or names besides), −1 when the truth does not know.</summary>
    /// <param name="file">The file's bare name.</param>
    /// <param name="row">Row number as loading counts them.</param>
    /// <param name="other">The second person the row names.</param>
    public int PersonOf(string file, int row, bool other) =>
        rows.TryGetValue((file, other), out var of) && row < of.Count ? of[row] : -1;

    private void Say(string file, bool other, int row, string? person)
    {
        if (string.IsNullOrEmpty(person))
            return;
        if (!rows.TryGetValue((file, other), out var of))
            rows[(file, other)] = of = [];
        while (of.Count <= row)
            of.Add(-1);
        of[row] = NumberOf(person);
    }

    private int NumberOf(string person)
    {
        if (!persons.TryGetValue(person, out var number))
            persons[person] = number = persons.Count;
        return number;
    }

    private List<IReadOnlyList<int>> ReadFamilies(string folder, DateOnly asAt)
    {
        using var csv = Open(folder, "families.csv");
        var families = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        while (csv.Read())
        {
            if (Date(csv, "from") > asAt || Date(csv, "to") <= asAt)
                continue;
            var family = csv.GetField("family")!;
            if (!families.TryGetValue(family, out var members))
                families[family] = members = [];
            members.Add(NumberOf(csv.GetField("person")!));
        }
        return [.. families.Values];
    }

    private static DateOnly? Date(CsvReader csv, string column) =>
        csv.GetField(column) is { Length: > 0 } text
            ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private static CsvReader Open(string folder, string file)
    {
        var csv = new CsvReader(
            new StreamReader(Path.Combine(folder, file)),
            CultureInfo.InvariantCulture
        );
        csv.Read();
        csv.ReadHeader();
        return csv;
    }
}
