using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Assessments;

/// <summary>Names of accounts, by the id that rows keep of whoever wrote them.</summary>
internal static class UserNames
{
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(
        AppDb db,
        IEnumerable<string> users,
        CancellationToken cancel
    )
    {
        var ids = users
            .Distinct(StringComparer.Ordinal)
            .Select(u => Guid.TryParse(u, out var id) ? id : Guid.Empty)
            .ToArray();
        return await db
            .Users.AsNoTracking()
            .Where(u => ids.Contains(u.Id))
            .ToDictionaryAsync(
                u => u.Id.ToString("D"),
                u => u.FullName,
                StringComparer.Ordinal,
                cancel
            );
    }
}
