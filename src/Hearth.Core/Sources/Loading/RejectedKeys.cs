using System.Text.Json;
using Hearth.Core.Data;
using Hearth.Core.Sources.Catalogue;
using Hearth.Core.Sources.Readings;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sources.Loading;

/// <summary>The keys of a return's rejected rows, read again from what is kept of them.</summary>
internal static class RejectedKeys
{
    public static async Task<IReadOnlyCollection<string>> ReadAsync(
        AppDb db,
        SourceDefinition source,
        int returnNo,
        CancellationToken cancel
    )
    {
        var rows = await db
            .Rejections.AsNoTracking()
            .Where(r => r.ReturnNo == returnNo)
            .Select(r => r.Row)
            .ToListAsync(cancel);
        return [.. rows.Select(row => KeyOf(source, row)).Where(key => key.Length > 0).Distinct()];
    }

    private static string KeyOf(SourceDefinition source, string row)
    {
        var sent = JsonSerializer.Deserialize<Dictionary<string, string>>(row)!;
        return RecordKey.Of(
            source,
            place =>
                sent.TryGetValue(source.Columns[place].Name, out var raw) && !Reading.IsNothing(raw)
                    ? source.Columns[place].Reading.Read(raw, synthetic: true).KeyText
                    : ""
        );
    }
}
