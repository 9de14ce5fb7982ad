using System.Globalization;
using System.Text;
using CsvHelper;
using Hearth.Core.Eligibility.Exporting;
using Hearth.Core.Sharing.Assessment;

namespace Hearth.App.Commands.Sharing;

/// <summary>The tables as Markdown for a document, and one of them as CSV for a spreadsheet.</summary>
public static class AssessmentText
{
    public static string Markdown(DataFlows flows)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"# Data flows as at {flows.On:yyyy-MM-dd}\n\nMade from the live configuration: agreements, signatures, registers and layouts as they stand that day.\n"
        );
        foreach (var table in AssessmentTable.All(flows))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {table.Title}\n\n");
            if (table.Rows.Count == 0)
            {
                text.Append("None.\n");
                continue;
            }
            Line(text, table.Headings);
            Line(text, [.. table.Headings.Select(_ => "---")]);
            foreach (var row in table.Rows)
                Line(text, [.. row.Select(Cell)]);
        }
        return text.ToString().TrimEnd('\n');
    }

    public static string Csv(AssessmentTable table)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = new CsvWriter(text, CultureInfo.InvariantCulture);
        foreach (var row in table.Rows.Prepend(table.Headings))
        {
            foreach (var value in row)
                csv.WriteField(FormulaSafe.Text(value));
            csv.NextRecord();
        }
        csv.Flush();
        return text.ToString();
    }

    private static void Line(StringBuilder text, IReadOnlyList<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    /// <summary>What registers hold cannot end a cell or begin markup.</summary>
    private static string Cell(string value)
    {
        var cell = new StringBuilder();
        foreach (var letter in value.ReplaceLineEndings(" "))
            (
                letter is '|' or '<' or '\\' or '*' or '_' or '[' or '`' ? cell.Append('\\') : cell
            ).Append(letter);
        return cell.ToString();
    }
}
