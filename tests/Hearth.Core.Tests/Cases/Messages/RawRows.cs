using Hearth.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Cases.Messages;

internal static class RawRows
{
    /// <summary>What the database holds of where people are written to, as it holds it.</summary>
    public static Task<List<string>> RawAsync(this Post post) =>
        post.Council.Database.WithAsync<AppDb, List<string>>(async db =>
            [
                .. await db
                    .Database.SqlQueryRaw<string>(
                        "SELECT recipient || fields AS \"Value\" FROM cases_message"
                    )
                    .ToListAsync(),
                .. await db
                    .Database.SqlQueryRaw<string>(
                        "SELECT address AS \"Value\" FROM cases_contact_preference"
                    )
                    .ToListAsync(),
            ]
        );
}
