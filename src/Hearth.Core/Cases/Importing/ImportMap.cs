using System.Globalization;
using Hearth.Rules.Loading;

namespace Hearth.Core.Cases.Importing;

/// <summary>A column of the old system's file, and what its values are called here.</summary>
/// <param name="Column">Its heading.</param>
/// <param name="Values">Here, by what the file says; empty: the file's own words.</param>
public sealed record MappedColumn(string Column, IReadOnlyDictionary<string, string> Values);

/// <summary>Which columns of an old system's file say what. Read strictly: a word that is not known stops it.</summary>
/// <param name="Reference">The old system's own reference of a case.</param>
/// <param name="Opened">The day support opened.</param>
/// <param name="DayForm">How the file writes days.</param>
/// <param name="Level">The level of need.</param>
/// <param name="Person">Columns that say who is meant, by what they say.</param>
/// <param name="LeadWorker">The lead worker's e-mail address; null: nobody is allocated.</param>
/// <param name="Framework">The framework its problems are of; null: none are read.</param>
/// <param name="Problems">The family's problems.</param>
/// <param name="DividedBy">What stands between two problems.</param>
/// <param name="Notes">Columns kept as a note each.</param>
public sealed record ImportMap(
    string Reference,
    string Opened,
    string DayForm,
    MappedColumn Level,
    IReadOnlyDictionary<string, string> Person,
    string? LeadWorker,
    string? Framework,
    MappedColumn? Problems,
    string DividedBy,
    IReadOnlyList<string> Notes
)
{
    private static readonly string[] Fields =
    [
        "forename",
        "surname",
        "birth-date",
        "sex",
        "address",
        "postcode",
        "nhs-number",
        "upn",
        "nino",
    ];

    /// <exception cref="RuleFileException">It says what is not known, or lacks something.</exception>
    public static ImportMap Read(string file)
    {
        using var text = File.OpenText(file);
        var root = RuleFile.Map(file, text);
        var person = root.Map("person");
        var who = Fields
            .Select(f => (Field: f, Column: person.OptionalText(f)))
            .Where(f => f.Column is not null)
            .ToDictionary(f => f.Field, f => f.Column!, StringComparer.Ordinal);
        person.NothingElse();
        if (who.Count == 0)
            throw root.Wrong("'person' says by which columns somebody is known", "person");
        var form = root.OptionalText("days") ?? "dd/MM/yyyy";
        if (!IsDayForm(form))
            throw root.Wrong($"'days' is a form such as dd/MM/yyyy, not '{form}'", "days");
        var problems = root.Has("problems") ? root.Map("problems") : null;
        var map = new ImportMap(
            root.Text("reference"),
            root.Text("opened"),
            form,
            Column(root.Map("level")),
            who,
            root.OptionalText("lead-worker"),
            problems?.Text("framework"),
            problems is null ? null : Column(problems, "framework", "divided-by"),
            problems?.OptionalText("divided-by") ?? ";",
            root.Has("notes") ? root.Texts("notes") : []
        );
        problems?.NothingElse();
        root.NothingElse();
        return map;
    }

    /// <summary>Every column that the file must have.</summary>
    public IEnumerable<string> Columns =>
        new[] { Reference, Opened, Level.Column, LeadWorker, Problems?.Column }
            .OfType<string>()
            .Concat(Person.Values)
            .Concat(Notes)
            .Distinct(StringComparer.Ordinal);

    private static MappedColumn Column(RuleMap map, params string[] besides)
    {
        var column = map.Text("column");
        Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);
        if (map.Has("values"))
        {
            var given = map.Map("values");
            foreach (var key in given.Keys.ToArray())
                values[key] = given.Text(key);
            given.NothingElse();
        }
        if (besides.Length == 0)
            map.NothingElse();
        return new(column, values);
    }

    private static bool IsDayForm(string form)
    {
        var day = new DateOnly(2026, 3, 24);
        return DateOnly.TryParseExact(
                day.ToString(form, CultureInfo.InvariantCulture),
                form,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var again
            )
            && again == day;
    }
}
