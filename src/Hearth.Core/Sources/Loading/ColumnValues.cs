using System.Globalization;
using Hearth.Core.Sources.Catalogue;
using Hearth.Core.Sources.Readers;
using Hearth.Core.Sources.Readings;

namespace Hearth.Core.Sources.Loading;

/// <summary>Reads each column of the layout from a row's text.</summary>
internal sealed class ColumnValues
{
    private static readonly Problem Formula = new(
        "begins like a spreadsheet formula",
        "Paste values only, and remove what stands before the text"
    );
    private static readonly Problem Nul = new(
        "holds a NUL character",
        "Save the file as UTF-8 text"
    );
    private static readonly Problem StrayText = new(
        "holds text between its elements",
        "Remove text that stands outside an element"
    );
    private static readonly Problem Missing = new("is missing", "Send a value in every row");

    /// <summary>Stands for the column where the row as a whole is wrong.</summary>
    public const string WholeRow = "Row";

    private readonly SourceDefinition source;
    private readonly LayoutBinding binding;
    private readonly bool synthetic;
    private readonly KeptReadings[] kept;
    private readonly int[] places;
    private readonly int[] required;
    private readonly string[][] paths;
    private readonly int age;

    public ColumnValues(SourceDefinition source, LayoutBinding binding, bool synthetic)
    {
        this.source = source;
        this.binding = binding;
        this.synthetic = synthetic;
        kept = [.. source.Columns.Select(c => new KeptReadings(c.Reading, synthetic))];
        places = [.. binding.Places];
        required = [.. source.Columns.Index().Where(c => c.Item.Required).Select(c => c.Index)];
        paths = [.. source.Columns.Select(c => c.Name.Split('/'))];
        age = source.Columns.ToList().FindIndex(c => c.Field == IdentityField.Age);
    }

    /// <summary>Reads the row; what is returned is why it must be rejected.</summary>
    public (string Column, Problem Problem)? Read(
        RowReader row,
        RowValues values,
        Tally tally,
        Action<int, Problem> warn,
        Action<string, Problem> warnGroup
    )
    {
        if (row.Element is null && row.Fields.Count != binding.Width && !Fits(row))
            return (WholeRow, WrongWidth(row.Fields.Count));
        if (row.Element is { } stray && ElementPaths.HasStrayText(stray))
            warnGroup(source.Rows!, StrayText);
        (string, Problem)? rejected = null;
        for (var i = 0; i < kept.Length; i++)
        {
            var raw = Raw(row, i);
            if (raw is null || raw.Length == 0)
                continue;
            tally.Filled[i]++;
            if (LooksLikeFormula(raw) || raw.Contains('\0', StringComparison.Ordinal))
            {
                rejected ??= (source.Columns[i].Name, raw.Contains('\0') ? Nul : Formula);
                continue;
            }
            if (Reading.IsNothing(raw))
                continue;
            values.Columns[i] = kept[i].Read(raw);
            if (values.Columns[i].Problem is not { } problem)
                continue;
            tally.Wrong[i]++;
            if (!source.Columns[i].Required || !values.Columns[i].IsBlank)
                warn(i, problem);
        }
        if (row.Element is { } element)
            GroupValues.Read(source, element, values, synthetic, warnGroup);
        return rejected;
    }

    /// <summary>The first column without which the row is nothing, and what is wrong with it.</summary>
    public (string Column, Problem Problem)? Lacking(RowValues values)
    {
        foreach (var i in required)
        {
            if (values.Columns[i].IsBlank)
                return (source.Columns[i].Name, values.Columns[i].Problem ?? Missing);
        }
        return null;
    }

    /// <summary>A column's text as sent, trimmed; null where there is none.</summary>
    public string? Raw(RowReader row, int column)
    {
        if (row.Element is { } element)
            return ElementPaths.Text(element, paths[column]);
        var place = places[column];
        return place < 0 || place >= row.Fields.Count ? null : row.Fields[place]?.Trim();
    }

    /// <summary>Without a date of birth an estimated age gives one, marked as estimated.</summary>
    public void EstimateBirth(RowValues values, Identity who, DateOnly on)
    {
        if (age < 0 || who.BirthDate is not null || values.Columns[age].Number is not { } years)
            return;
        who.BirthDate = AgeReading.Birth(years, on);
        who.BirthAccuracy = BirthAccuracy.Estimated;
    }

    /// <summary>More fields than headings is fine where the surplus is empty; fewer is not.</summary>
    private bool Fits(RowReader row) =>
        row.Fields.Count > binding.Width
        && row.Fields.Skip(binding.Width).All(string.IsNullOrWhiteSpace);

    private Problem WrongWidth(int fields) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"has {fields} fields where the heading has {binding.Width}"
            ),
            "Quote fields that hold the delimiter or a new line"
        );

    private static bool LooksLikeFormula(string raw) =>
        raw[0] is '=' or '@' || (raw[0] is '+' or '-' && raw.Length > 1 && char.IsLetter(raw[1]));
}
