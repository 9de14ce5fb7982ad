using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Cases.Closing;

/// <summary>How many messages would be cancelled if support ended now.</summary>
public sealed class WaitingMessagesQuery(AppDb db, CaseAccessQuery access)
{
    /// <summary>None where there is no such case, or none that they may know of.</summary>
    public async Task<int> RunAsync(CaseId id, Actor actor, CancellationToken cancel) =>
        await access.OfAsync(id, Permission.CasesWork, actor, cancel) is null
            ? 0
            : await Ending.WaitingOf(db, id).CountAsync(cancel);
}
