using System.Globalization;
using System.Text.RegularExpressions;
using Hearth.Core.Sources.Catalogue;
using Hearth.Core.Sources.Readers;
using Hearth.Core.Sources.Readings;

namespace Hearth.Core.Sources.Loading;

/// <summary>When a file was extracted and what period and area it speaks for.</summary>
internal sealed partial record FileDates(
    DateOnly ExtractDate,
    DateOnly CoverageStart,
    DateOnly CoverageEnd,
    string? CoverageArea
)
{
    /// <summary>What the sender says outranks the file, the file its name. Without an extract date nothing can be ordered: refused.</summary>
    /// <exception cref="FileRefusedException">No extract date can be found, or coverage ends before it starts.</exception>
    public static FileDates Of(
        LoadReturn request,
        SourceDefinition source,
        LayoutBinding binding,
        RowReader rows,
        string fileName,
        bool synthetic
    )
    {
        var columns = new ColumnValues(source, binding, synthetic);
        var extract =
            request.ExtractDate
            ?? InFile(source, columns, rows)
            ?? InName(fileName)
            ?? throw new FileRefusedException(
                "The file does not say when it was extracted: give the extract date (--extract-date yyyy-mm-dd), or put it in the file's name."
            );
        var rule = source.Coverage;
        var end = request.CoverageEnd ?? Date(columns, rows, rule.End) ?? extract;
        var start =
            request.CoverageStart
            ?? Date(columns, rows, rule.Start)
            ?? (rule.Months is { } months ? end.AddMonths(-months).AddDays(1) : extract);
        if (start > end)
            throw new FileRefusedException(
                $"The coverage starts ({start:yyyy-MM-dd}) after it ends ({end:yyyy-MM-dd})."
            );
        var area =
            request.CoverageArea ?? (rule.Area is { } column ? columns.Raw(rows, column) : null);
        return new FileDates(extract, start, end, area);
    }

    private static DateOnly? InFile(SourceDefinition source, ColumnValues columns, RowReader rows)
    {
        if (source.ExtractDate is not { } place)
            return null;
        var column = source.Columns.ToList().FindIndex(c => c.Name == place);
        var text = column >= 0 ? columns.Raw(rows, column) : rows.Once(place);
        return text is not null && DateText.TryRead(text.Trim(), EightDigits.Not, out var date)
            ? date
            : null;
    }

    private static DateOnly? Date(ColumnValues columns, RowReader rows, int? column) =>
        column is { } at
        && columns.Raw(rows, at) is { Length: > 0 } text
        && DateText.TryRead(text, EightDigits.Not, out var date)
            ? date
            : null;

    private static DateOnly? InName(string fileName) =>
        InFileName.Match(fileName) is { Success: true } found
        && DateOnly.TryParseExact(
            found.Value,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : null;

    [GeneratedRegex(@"(?<!\d)(19|20)\d\d-\d\d-\d\d(?!\d)")]
    private static partial Regex InFileName { get; }
}
