using System.Xml.Linq;
using Hearth.Core.Sources.Catalogue;
using Hearth.Core.Sources.Readings;

namespace Hearth.Core.Sources.Loading;

/// <summary>Reads the repeated groups of an XML row. A required column that cannot be read leaves its element out, with a warning.</summary>
internal static class GroupValues
{
    private static readonly Problem Missing = new("is missing", "Send the element with a value");

    public static void Read(
        SourceDefinition source,
        XElement row,
        RowValues values,
        bool synthetic,
        Action<string, Problem> warn
    )
    {
        for (var g = 0; g < source.Groups.Count; g++)
        {
            var group = source.Groups[g];
            foreach (var element in ElementPaths.All(row, group.Path))
            {
                var read = new Value[group.Columns.Count];
                var whole = true;
                for (var i = 0; i < read.Length; i++)
                {
                    var column = group.Columns[i];
                    var raw = ElementPaths.Text(element, column.Name.Split('/'));
                    if (raw is not null && !Reading.IsNothing(raw))
                        read[i] = column.Reading.Read(raw, synthetic);
                    var problem =
                        read[i].Problem ?? (column.Required && read[i].IsBlank ? Missing : null);
                    if (problem is null)
                        continue;
                    warn($"{group.Path}/{column.Name}", problem);
                    whole &= !column.Required;
                }
                if (whole)
                    values.Groups[g].Add(read);
            }
        }
    }
}
