using Hearth.App.Linking.Inputs;

namespace Hearth.App.Linking.Recognition;

/// <summary>Decides what each column holds: by its heading, then by its values where these say otherwise.</summary>
public static class Recogniser
{
    private static readonly Role[] OneOnly =
    [
        Role.FullName,
        Role.Forename,
        Role.MiddleName,
        Role.Surname,
        Role.BirthDate,
        Role.BirthYear,
        Role.BirthMonth,
        Role.BirthDay,
        Role.DeathDate,
        Role.Sex,
        Role.Address,
        Role.HouseNumber,
        Role.Postcode,
        Role.NhsNumber,
        Role.Nino,
        Role.Upn,
        Role.Uprn,
    ];

    /// <summary>The columns of all files, those that stand for each other together, evidence first found first.</summary>
    /// <param name="tables">The files.</param>
    /// <param name="truth">The column that holds the truth, or null.</param>
    public static IReadOnlyList<Recognised> Of(IReadOnlyList<RawTable> tables, string? truth)
    {
        var perFile = tables.Select(t => OfFile(t, truth)).ToList();
        var all = new List<Recognised>();
        for (var t = 0; t < tables.Count; t++)
        {
            foreach (var found in perFile[t].Where(f => !all.Exists(a => a.InFiles[t] == f.Column)))
            {
                var inFiles = perFile.Select(other => Same(found, other)).ToArray();
                for (var earlier = 0; earlier < t; earlier++)
                {
                    if (all.Exists(a => a.InFiles[earlier] == inFiles[earlier]))
                        inFiles[earlier] = null;
                }
                inFiles[t] = found.Column;
                all.Add(Judged(new(found.Column.Name, found.Role, found.Why, inFiles), tables));
            }
        }
        return all;
    }

    private static RawColumn? Same(Found found, IReadOnlyList<Found> other) =>
        (
            OneOnly.Contains(found.Role)
                ? other.FirstOrDefault(o => o.Role == found.Role)
                : other.FirstOrDefault(o =>
                    o.Role == found.Role && SameName(o.Column, found.Column)
                )
        )?.Column;

    private static bool SameName(RawColumn one, RawColumn other) =>
        NameHints.Words(one.Name).SequenceEqual(NameHints.Words(other.Name));

    /// <summary>Evidence must be in every file, vary, and repeat.</summary>
    private static Recognised Judged(Recognised column, IReadOnlyList<RawTable> tables)
    {
        if (column.Role is Role.Ignored or Role.RecordId or Role.Truth)
            return column;
        if (column.InFiles.Any(f => f is null))
            return column with { Role = Role.Ignored, Why = "not in every file" };
        if (column.InFiles.All(f => f!.Values.Count <= 1))
            return column with { Role = Role.Ignored, Why = "always the same" };
        if (column.Role != Role.Attribute)
            return column;
        if (column.Filled(tables) < 0.1)
            return column with { Role = Role.Ignored, Why = "seldom filled" };
        return column;
    }

    private static List<Found> OfFile(RawTable table, string? truth)
    {
        var found = table.Columns.Select(c => One(c, truth)).ToList();
        foreach (var role in OneOnly)
        {
            var several = found.Where(f => f.Role == role).ToList();
            // The fullest is it; of equally full ones the first.
            foreach (
                var other in several
                    .Except(several.OrderByDescending(f => Filled(f.Column)).Take(1))
                    .ToList()
            )
                found[found.IndexOf(other)] = other with
                {
                    Role = role is Role.Address ? Role.Street : Role.Ignored,
                    Why = $"there is another {Plain(role)}",
                };
        }
        Complete(found);
        return found;
    }

    private static int Filled(RawColumn column)
    {
        var filled = 0;
        foreach (var code in column.Codes)
            filled += code >= 0 ? 1 : 0;
        return filled;
    }

    private static Found One(RawColumn column, string? truth)
    {
        if (
            truth is not null
            && string.Equals(column.Name, truth, StringComparison.OrdinalIgnoreCase)
        )
            return new(column, Role.Truth, "given with --truth");
        if (NameHints.Of(column.Name) is { } byName)
        {
            if (byName is Role.Attribute or Role.FullName && ContentHints.IsProse(column))
                return new(column, Role.Ignored, "long text");
            // A heading such as "id" over NHS numbers: the values know better.
            if (
                byName is Role.RecordId or Role.Identifier
                && ContentHints.Of(column) is Role.NhsNumber or Role.Nino or Role.Upn
            )
                return new(column, ContentHints.Of(column)!.Value, "by its values");
            return new(column, byName, "by its heading");
        }
        if (ContentHints.Of(column) is { } byContent)
            return new(column, byContent, "by its values");
        if (ContentHints.AreDates(column))
            return new(column, Role.Ignored, "a date of something else");
        if (ContentHints.IsProse(column))
            return new(column, Role.Ignored, "long text");
        if (ContentHints.IsNearlyUnique(column) && !ContentHints.AreForenames(column))
            return new(column, Role.Ignored, "nearly every row has its own");
        return new(column, Role.Attribute, "repeats, and may be about the person");
    }

    /// <summary>Where headings named no forename or birth date, values may.</summary>
    private static void Complete(List<Found> found)
    {
        bool Has(Role role) => found.Exists(f => f.Role == role);
        if (!Has(Role.Forename) && !Has(Role.FullName))
        {
            var place = found.FindIndex(f =>
                f.Role == Role.Attribute && ContentHints.AreForenames(f.Column)
            );
            if (place >= 0)
                found[place] = found[place] with
                {
                    Role = IsWhole(found[place].Column) ? Role.FullName : Role.Forename,
                    Why = "by its values",
                };
        }
        if (!Has(Role.BirthDate) && !Has(Role.BirthYear))
        {
            var dates = found
                .Where(f => f is { Role: Role.Ignored, Why: "a date of something else" })
                .ToList();
            if (dates is [var only])
                found[found.IndexOf(only)] = only with
                {
                    Role = Role.BirthDate,
                    Why = "the only date",
                };
        }
        if (Has(Role.FullName) && Has(Role.Forename) && Has(Role.Surname))
        {
            var place = found.FindIndex(f => f.Role == Role.FullName);
            found[place] = found[place] with
            {
                Role = Role.Ignored,
                Why = "its parts have columns of their own",
            };
        }
        if (Has(Role.BirthDate))
        {
            for (var i = 0; i < found.Count; i++)
            {
                if (found[i].Role is Role.BirthYear or Role.BirthMonth or Role.BirthDay)
                    found[i] = found[i] with
                    {
                        Role = Role.Ignored,
                        Why = "a part of the date of birth",
                    };
            }
        }
    }

    private static bool IsWhole(RawColumn column) =>
        column.Values.Take(1000).Count(v => v.Trim().Contains(' ', StringComparison.Ordinal))
        > 0.8 * Math.Min(1000, column.Values.Count);

    internal static string Plain(Role role) => string.Join(' ', NameHints.Words(role.ToString()));

    private sealed record Found(RawColumn Column, Role Role, string Why);
}
