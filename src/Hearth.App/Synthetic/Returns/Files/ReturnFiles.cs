using System.Globalization;
using Hearth.Core.Sources.Catalogue;

namespace Hearth.App.Synthetic.Returns.Files;

internal static class ReturnFiles
{
    /// <summary>Named by source and extract date, in the source's own format.</summary>
    public static ReturnFile Create(
        string folder,
        SourceDefinition source,
        Return made,
        DateOnly day
    )
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{source.Id}_{day:yyyy-MM-dd}");
        return source.Format switch
        {
            FileFormat.Xml => new CensusFile(folder, name + ".xml", day),
            FileFormat.Xlsx => new XlsxFile(folder, name + ".xlsx", made.Columns),
            // A spreadsheet's CSV begins with a mark; some partners send one.
            _ => new CsvFile(
                folder,
                name + ".csv",
                made.Columns,
                source.Delimiter ?? ',',
                mark: Rng.Hash(source.Id) % 3 == 0
            ),
        };
    }
}
