using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases;

/// <summary>What workers are called, by the ids under which their work is recorded.</summary>
internal static class WorkerNames
{
    /// <summary>The program's own work, and accounts that are not there, are told by their id.</summary>
    public static async Task<Func<string, string>> OfAsync(
        AppDb db,
        IEnumerable<string> ids,
        CancellationToken cancel
    )
    {
        var users = ids.Select(i => Guid.TryParse(i, out var id) ? id : Guid.Empty)
            .Where(i => i != Guid.Empty)
            .Distinct()
            .ToArray();
        var names =
            users.Length == 0
                ? []
                : await db
                    .Users.AsNoTracking()
                    .Where(u => users.Contains(u.Id))
                    .ToDictionaryAsync(u => u.Id.ToString("D"), u => u.FullName, cancel);
        return id => names.GetValueOrDefault(id, id);
    }
}
