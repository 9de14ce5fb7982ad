using System.Globalization;
using Hearth.Core.Matching.Finding;

namespace Hearth.Core.Cases.Importing;

/// <summary>A row of the old system, read by the map.</summary>
/// <param name="Reference">The old system's reference.</param>
/// <param name="Opened">The day support opened.</param>
/// <param name="Level">The level of need, as the front door's rules name it.</param>
/// <param name="Who">Who is meant.</param>
/// <param name="LeadWorker">Their e-mail address.</param>
/// <param name="Problems">Ids of the framework's problems.</param>
/// <param name="Notes">What is kept as notes.</param>
public sealed record ImportRow(
    string Reference,
    DateOnly Opened,
    string Level,
    PersonAsked Who,
    string? LeadWorker,
    IReadOnlyList<string> Problems,
    IReadOnlyList<string> Notes
);

/// <param name="Row">The row; null when it cannot be read.</param>
/// <param name="Wrong">Why not.</param>
public sealed record RowRead(ImportRow? Row, string? Wrong);

/// <summary>Reads a row; pure. What it cannot read it does not guess.</summary>
public static class ImportRows
{
    /// <param name="map">Which columns say what.</param>
    /// <param name="cell">A row's text by heading; null where it is empty.</param>
    /// <param name="levels">Levels of need that there are.</param>
    /// <param name="problems">Problems of the framework.</param>
    /// <param name="today">No case opened after it.</param>
    public static RowRead Read(
        ImportMap map,
        Func<string, string?> cell,
        IReadOnlyCollection<string> levels,
        IReadOnlyCollection<string> problems,
        DateOnly today
    )
    {
        if (cell(map.Reference) is not { } reference)
            return Wrong("it has no reference");
        if (reference.Length > 200)
            return Wrong("its reference is longer than 200 characters");
        if (Day(cell(map.Opened), map.DayForm) is not { } opened)
            return Wrong($"'{map.Opened}' is no day such as {map.DayForm}");
        if (opened > today)
            return Wrong("it opens in the future");
        if (Mapped(map.Level, cell(map.Level.Column)) is not { } level || !levels.Contains(level))
            return Wrong($"'{map.Level.Column}' is no level of need that the map names");
        var born = map.Person.GetValueOrDefault("birth-date") is { } column ? cell(column) : null;
        if (born is not null && Day(born, map.DayForm) is null)
            return Wrong($"the date of birth is no day such as {map.DayForm}");
        string[] of = map.Problems is { } listed
            ?
            [
                .. (cell(listed.Column) ?? "")
                    .Split(
                        map.DividedBy,
                        StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
                    )
                    .Select(p => Mapped(listed, p) ?? p),
            ]
            : [];
        if (of.FirstOrDefault(p => !problems.Contains(p)) is { } unknown)
            return Wrong($"'{unknown}' is no problem of {map.Framework}");
        string? Of(string field) => map.Person.TryGetValue(field, out var from) ? cell(from) : null;
        return new(
            new(
                reference,
                opened,
                level,
                new()
                {
                    Forename = Of("forename"),
                    Surname = Of("surname"),
                    BirthDate = Day(born, map.DayForm),
                    Sex = Of("sex"),
                    Address = Of("address"),
                    Postcode = Of("postcode"),
                    NhsNumber = Of("nhs-number"),
                    Upn = Of("upn"),
                    Nino = Of("nino"),
                },
                map.LeadWorker is { } email ? cell(email) : null,
                [.. of.Distinct(StringComparer.Ordinal)],
                [.. map.Notes.Select(cell).OfType<string>()]
            ),
            null
        );
    }

    private static RowRead Wrong(string why) => new(null, why);

    private static string? Mapped(MappedColumn column, string? said) =>
        said is null ? null
        : column.Values.Count == 0 ? said
        : column.Values.GetValueOrDefault(said);

    private static DateOnly? Day(string? text, string form) =>
        DateOnly.TryParseExact(
            text,
            form,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;
}
