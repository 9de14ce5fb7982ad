using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Partners.Reading;

/// <summary>Names of those who did something, for a reader; the data team is named as such.</summary>
internal static class UserNames
{
    public static async Task<Func<string, string>> OfAsync(
        AppDb db,
        IEnumerable<string> userIds,
        CancellationToken cancel
    )
    {
        var ids = userIds
            .Distinct()
            .Select(id => Guid.TryParse(id, out var guid) ? guid : (Guid?)null)
            .OfType<Guid>()
            .ToArray();
        var names = await db
            .Users.AsNoTracking()
            .Where(u => ids.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id.ToString("D"), u => u.FullName, cancel);
        return id => names.GetValueOrDefault(id, "the data team");
    }
}
