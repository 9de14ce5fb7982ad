using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Hearth.Core.Sources.Catalogue;

namespace Hearth.Core.Sources.Readers;

/// <summary>CSV with any delimiter, a byte order mark or none, quoted newlines, and the encoding the source declares.</summary>
internal sealed class CsvRows : RowReader
{
    private readonly StreamReader text;
    private readonly CsvParser parser;
    private string? broken;

    public CsvRows(SourceDefinition source, string file)
    {
        var delimiter = source.Delimiter ?? Delimiter.Of(file);
        text = new StreamReader(file, EncodingOf(source), true, 1 << 16);
        parser = new CsvParser(
            text,
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = delimiter.ToString(),
                Mode = CsvMode.RFC4180,
                BadDataFound = bad => broken ??= bad.RawRecord,
                MaxFieldSize = LongestField,
                BufferSize = 1 << 16,
                ProcessFieldBufferSize = 1 << 12,
                CacheFields = false,
                IgnoreBlankLines = true,
            }
        );
        RowNo = 0;
        if (!Read())
            throw new FileRefusedException("The file has no heading row.");
        if (Fields.Count > MostColumns)
            throw new FileRefusedException($"The file has more than {MostColumns} columns.");
        Headers = [.. Fields.Select(f => f?.Trim() ?? "")];
    }

    public override bool Read()
    {
        try
        {
            if (!parser.Read())
                return false;
        }
        catch (MaxFieldSizeException tooLong)
        {
            throw new FileRefusedException(
                $"Row {RowNo + 1}, column {parser.Count + 1}: a field is longer than {LongestField} characters. A quotation mark may be open.",
                tooLong
            );
        }
        catch (DecoderFallbackException wrong)
        {
            throw new FileRefusedException(
                $"After row {RowNo}: the text is not {text.CurrentEncoding.WebName}. Save the file in that encoding, or have windows-1252 declared for the source.",
                wrong
            );
        }
        RowNo++;
        if (broken is not null)
            throw new FileRefusedException(
                $"Row {RowNo}: a quotation mark stands where none may. Double a quotation mark inside a field and close each quoted field."
            );
        Fields = parser.Record!;
        return true;
    }

    public override void Dispose()
    {
        parser.Dispose();
        text.Dispose();
    }

    private static Encoding EncodingOf(SourceDefinition source) =>
        source.Encoding == "windows-1252"
            ? CodePagesEncodingProvider.Instance.GetEncoding(1252)!
            : new UTF8Encoding(false, throwOnInvalidBytes: true);
}
