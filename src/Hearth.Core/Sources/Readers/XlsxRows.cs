using System.Globalization;
using Hearth.Core.Sources.Catalogue;
using MiniExcelLibs;

namespace Hearth.Core.Sources.Readers;

/// <summary>A sheet of a workbook, row by row. Values only: a workbook with a formula, a macro or a bomb in it is refused.</summary>
internal sealed class XlsxRows : RowReader
{
    private readonly IEnumerator<object> rows;

    public XlsxRows(SourceDefinition source, string file)
    {
        XlsxInspection.Check(file);
        try
        {
            rows = MiniExcel
                .Query(file, useHeaderRow: false, sheetName: source.Rows)
                .Cast<object>()
                .GetEnumerator();
        }
        catch (Exception wrong)
            when (wrong is InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            throw new FileRefusedException($"The workbook has no sheet '{source.Rows}'.", wrong);
        }
        if (!Read())
            throw new FileRefusedException("The sheet has no heading row.");
        Headers = [.. Fields.Select(f => f?.Trim() ?? "")];
    }

    public override bool Read()
    {
        while (true)
        {
            try
            {
                if (!rows.MoveNext())
                    return false;
            }
            catch (Exception wrong) when (wrong is not OutOfMemoryException)
            {
                throw new FileRefusedException($"After row {RowNo}: {wrong.Message}", wrong);
            }
            RowNo++;
            Fields = [.. ((IDictionary<string, object?>)rows.Current).Values.Select(Text)];
            if (Fields.Any(f => f is { Length: > LongestField }))
                throw new FileRefusedException(
                    $"Row {RowNo}: a cell holds more than {LongestField} characters."
                );
            if (Fields.Any(f => !string.IsNullOrWhiteSpace(f)))
                return true;
        }
    }

    public override void Dispose() => rows.Dispose();

    private static string? Text(object? cell) =>
        cell switch
        {
            null => null,
            string text => text,
            DateTime { TimeOfDay.Ticks: 0 } day => day.ToString(
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture
            ),
            DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            bool yes => yes ? "Y" : "N",
            _ => Convert.ToString(cell, CultureInfo.InvariantCulture),
        };
}
